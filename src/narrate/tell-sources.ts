import type { Indicator, Source } from '../compute/figures.ts'
import { longMonth, monthsBetween } from '../shared/month.ts'
import { printFigure } from '../shared/print-number.ts'
import { shortLabel } from './name-indicator.ts'
import type { Narrator } from './narrator.ts'

/** Figures of one indicator that follow each other, beyond which a note gives the first and the last. */
const MOST_CELLS = 3

/** `Referrals into statutory service 156: Right support!Z10 (August 2024)`, one clause an indicator. */
export function tellSources(narrator: Narrator, sources: readonly Source[]): string {
  const codes = [...new Set(sources.map((source) => source.code))]
  return codes
    .map((code) =>
      tellOne(
        narrator,
        code,
        sources.filter((source) => source.code === code),
      ),
    )
    .join('; ')
}

function tellOne({ figures }: Narrator, code: string, sources: readonly Source[]): string {
  const row = figures.byCode.get(code)
  if (!row && sources.length > MOST_CELLS) return tellCounts(sources)
  const standards = sources.filter(({ month }) => month === null)
  const newestFirst = sources
    .filter(({ month }) => month !== null)
    .toSorted((a, b) => (a.month === b.month ? 0 : (a.month ?? '') < (b.month ?? '') ? 1 : -1))
  const months = stretchesOf(newestFirst, row).flatMap((stretch) => tellStretch(stretch, row))
  const label = row ? `${shortLabel(row.label)} ` : ''
  return `${label}${[...months, ...standards.map((source) => tellSource(source, row))].join(', ')}`
}

/** The figures that follow each other in the row, newest first; a month without a figure does not part them. */
function stretchesOf(newestFirst: readonly Source[], row: Indicator | undefined): readonly (readonly Source[])[] {
  const months = row?.history.flatMap(({ month, value }) => (value === null ? [] : [month])) ?? []
  const placeOf = ({ month }: Source) => (month === null ? -1 : months.indexOf(month))
  const stretches: Source[][] = []
  for (const source of newestFirst) {
    const last = stretches.at(-1)
    const newer = last?.at(-1)
    if (last && newer && placeOf(source) === placeOf(newer) - 1) last.push(source)
    else stretches.push([source])
  }
  return stretches
}

function tellStretch(stretch: readonly Source[], row: Indicator | undefined): readonly string[] {
  const [newest] = stretch
  const oldest = stretch.at(-1)
  if (stretch.length <= MOST_CELLS || !newest?.month || !oldest?.month)
    return stretch.map((source) => tellSource(source, row))
  const isMonthly = monthsBetween(oldest.month, newest.month) === stretch.length - 1
  const before = `the ${stretch.length - 1} ${isMonthly ? 'months' : 'figures'} before it from ${oldest.cell}`
  return [`${tellSource(newest, row)} and ${before}`]
}

/** A target and a benchmark as the pack prints them, which need not have the decimals of their row. */
function tellSource(source: Source, row: Indicator | undefined): string {
  const { month, cell, value } = source
  const standard = month === null ? standardAt(cell, row) : null
  if (standard) return `${standard.shown}: ${cell} (${standard.name})`
  const printed = row ? printFigure(value, row.unit, row.decimals) : String(value)
  return `${printed}: ${cell}${month ? ` (${longMonth(month)})` : ''}`
}

function standardAt(
  cell: string,
  row: Indicator | undefined,
): { readonly name: string; readonly shown: string } | null {
  if (row?.target?.cell === cell) return { name: 'target', shown: row.target.shown }
  return row?.benchmarks.find((each) => each.cell === cell) ?? null
}

/** Counts of a sheet of grades, which have neither indicator nor month. */
function tellCounts(sources: readonly Source[]): string {
  const total = sources.reduce((sum, { value }) => sum + value, 0)
  const cells = sources.map(({ cell }) => cell).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  return `${total} in all, from ${cells.length} counts between ${cells[0]} and ${cells.at(-1)}`
}
