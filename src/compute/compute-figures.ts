import type { Model, Part, Section } from '../check/model.ts'
import { computeHistories } from './compute-histories.ts'
import { countRag } from './compute-rag.ts'
import type { Figures, Indicator, PartFigures, SectionFigures } from './figures.ts'
import { makeIndicator } from './make-indicator.ts'
import { makeMeasures } from './make-measures.ts'
import { reconcile } from './reconcile.ts'

/** Every number of the pack: calculated, judged against its target, and reconciled with the rest of the workbook. */
export function computeFigures(model: Model): Figures {
  const { workbook, settings, sections } = model
  const byCode = makeIndicators(model)
  const rows = sections.flatMap((section) => section.parts.flatMap((part) => part.rows))
  return {
    workbook,
    settings,
    sections: sections.map((section) => makeSection(section, byCode)),
    byCode,
    measures: makeMeasures(settings),
    checks: [...model.checks, ...reconcile(rows, byCode)],
  }
}

function makeIndicators({ sections, settings, neighbours }: Model): ReadonlyMap<string, Indicator> {
  const placed = sections.flatMap((section) =>
    section.parts.flatMap((part) =>
      part.rows.map((row) => ({ row, place: { section: section.title, part: part.title } })),
    ),
  )
  const histories = computeHistories(placed.map(({ row }) => row))
  return new Map(
    placed.map(({ row, place }) => [
      row.code,
      makeIndicator(row, histories.get(row.code) ?? [], place, { settings, neighbours }),
    ]),
  )
}

function makeSection(section: Section, byCode: ReadonlyMap<string, Indicator>): SectionFigures {
  const parts = section.parts.map((part) => makePart(part, byCode))
  const { title, outcome } = section
  return { title, outcome, parts, counts: countRag(parts.flatMap((part) => part.rows)) }
}

function makePart(part: Part, byCode: ReadonlyMap<string, Indicator>): PartFigures {
  const rows = part.rows.flatMap((row) => byCode.get(row.code) ?? []).filter((row) => row.shown)
  return { title: part.title, rows, grades: part.grades, paragraphs: part.paragraphs }
}
