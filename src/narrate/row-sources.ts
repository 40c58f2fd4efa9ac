import type { Indicator, Reported, Source } from '../compute/figures.ts'

/** The cell of a figure itself, computed or not: what is counted is the figure, not what it was worked out from. */
export function ownSource({ code }: Indicator, figure: Reported | null): readonly Source[] {
  return figure ? [{ code, month: figure.month, cell: figure.cell, value: figure.value }] : []
}

/** The cell of the target, where the row has one. */
export function targetSources({ code, target }: Indicator): readonly Source[] {
  return target ? [{ code, month: null, cell: target.cell, value: target.value }] : []
}

/** What a RAG rests on. */
export function ratedSources(row: Indicator): readonly Source[] {
  return [...ownSource(row, row.latest), ...targetSources(row)]
}
