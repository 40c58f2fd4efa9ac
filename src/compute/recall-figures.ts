import type { Former } from '../check/former.ts'
import type { Figures } from './figures.ts'

/** An earlier month's figures as a pack to be compared with, where its workbook stands in for its evidence. */
export function recallFigures({ workbook, settings, sections }: Figures): Former {
  const rows = sections.flatMap(({ parts }) => parts.flatMap((part) => part.rows))
  const { organisation, service, month } = settings
  return {
    organisation,
    service,
    month,
    file: workbook.file,
    rows: rows.map(({ code, label, rag, target, history }) => ({
      code,
      label,
      rag,
      target: target?.value ?? null,
      history: history.map(({ month, value, shown }) => ({ month, shown, held: value !== null })),
    })),
  }
}
