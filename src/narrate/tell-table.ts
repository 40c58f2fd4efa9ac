import type {
  BenchmarkFigure,
  Figure,
  Indicator,
  Rag,
  Signal,
  Standing,
  Status,
  Travel,
  Variation,
} from '../compute/figures.ts'
import type { RagLabels } from '../shared/house-style.ts'
import { addMonths, longMonth, type Month, shortMonth } from '../shared/month.ts'
import type { Narrator } from './narrator.ts'
import { hasMonthBefore } from './part-context.ts'
import { phraseRank } from './phrase-measure.ts'
import { phraseSignal, VARIATION_MARKS } from './phrase-signal.ts'
import type { Shown, TableRowStory, TableStory, TravelShown } from './story.ts'

/** The indicator table of a part: which months it shows, and each cell as printed and as said aloud. */
export function tellTable(rows: readonly Indicator[], { figures, rag }: Narrator, title: string): TableStory {
  const { month, monthsShown } = figures.settings
  const held = new Set(rows.flatMap((row) => row.history.map((figure) => figure.month)))
  const months = Array.from({ length: monthsShown }, (_, back) => addMonths(month, back - monthsShown + 1))
  const shown = months.filter((each) => held.has(each) || each === month)
  const twoYearsAgo = addMonths(month, -24)
  const benchmarks = [...new Set(rows.flatMap((row) => row.benchmarks.map((benchmark) => benchmark.name)))]
  const used = benchmarks.filter((name) => rows.some((row) => isUsed(row, name)))
  return {
    summary: summaryOf(rows, title, shown, used),
    month,
    apart: held.has(twoYearsAgo) && !shown.includes(twoYearsAgo) ? twoYearsAgo : null,
    months: shown,
    benchmarks: used,
    hasTargets: rows.some((row) => row.target !== null),
    isMonthly: rows.some(hasMonthBefore),
    rows: rows.map((row) => tellRow(row, month, used, rag)),
    footnotes: footnotesOf(rows, month, new Set([...shown, twoYearsAgo]), used),
  }
}

function tellRow(row: Indicator, month: Month, benchmarks: readonly string[], labels: RagLabels): TableRowStory {
  return {
    code: row.code,
    label: row.label,
    cells: new Map(row.history.map((figure) => [figure.month, cellOf(figure, row, month)])),
    target: row.target ? { shown: row.target.shown, spoken: row.target.shown } : { shown: '–', spoken: 'no target' },
    rag: row.rag ? { rag: row.rag, shown: labels[row.rag].letter, spoken: speakRag(row.rag, labels) } : null,
    travel: row.travel && tellTravel(row.travel, month),
    yearTravel: row.yearTravel && tellTravel(row.yearTravel, month),
    signal: row.signal && tellSignal(row.signal),
    rank: row.standing && tellRank(row.standing),
    benchmarks: benchmarks.map((name) => benchmarkCell(row.benchmarks.find((each) => each.name === name))),
  }
}

/** A pending figure of the reporting month points to the one that is used instead. */
function cellOf(figure: Figure, row: Indicator, month: Month): Shown {
  if (isPassedOver(figure, row)) return { shown: '', spoken: 'no figure' }
  if (figure.status === 'pending') {
    const instead = figure.month === month && row.latest
    return { shown: '', spoken: instead ? `not yet available; latest is ${row.latest.shown}` : 'not yet available' }
  }
  return { shown: figure.shown, spoken: speakStatus(figure.status) ?? figure.shown }
}

/** A blank that later figures have passed over is not waited for, as between the figures of quarters and years. */
function isPassedOver({ status, month }: Figure, { history }: Indicator): boolean {
  return status === 'pending' && history.some((figure) => figure.month > month && figure.status !== 'pending')
}

function benchmarkCell(benchmark: BenchmarkFigure | undefined): Shown {
  if (!benchmark || benchmark.status === 'pending') return { shown: '', spoken: 'not available' }
  return { shown: benchmark.shown, spoken: speakStatus(benchmark.status) ?? benchmark.shown }
}

function speakStatus(status: Status): string | null {
  return status === 'not-applicable' ? 'does not apply' : status === 'suppressed' ? 'suppressed' : null
}

function speakRag(rag: Rag, labels: RagLabels): string {
  const meaning = { green: 'meets target', amber: 'close to target', red: 'misses target' }
  return `${labels[rag].word}, ${meaning[rag]}`
}

const ARROWS = { up: '▲', down: '▼', same: '►' } as const

function tellTravel(travel: Travel, reporting: Month): TravelShown {
  const since = travel.from.month === addMonths(reporting, -1) ? 'last month' : longMonth(travel.from.month)
  const moved = travel.direction === 'same' ? `unchanged since ${since}` : `${travel.direction} from ${since}`
  const spoken = travel.direction === 'same' ? moved : `${moved}, ${travel.meaning}`
  return { shown: ARROWS[travel.direction], spoken, direction: travel.direction, meaning: travel.meaning }
}

const SIGNAL_WORDS: Readonly<Record<Variation, string>> = {
  'common-cause': 'usual',
  improvement: 'better',
  concern: 'worse',
  'neutral-high': 'high',
  'neutral-low': 'low',
}

function tellSignal(signal: Signal): NonNullable<TableRowStory['signal']> {
  const { variation } = signal
  const mark = VARIATION_MARKS[variation]
  return { mark, shown: `${mark}\u00a0${SIGNAL_WORDS[variation]}`, spoken: phraseSignal(signal), variation }
}

function tellRank({ rank, year }: Standing): Shown | null {
  if (!rank) return null
  const when = year === '' ? '' : `, neighbours’ figures of ${year}`
  return {
    shown: `${rank.tied ? '=' : ''}${rank.place} of ${rank.of}`,
    spoken: `${phraseRank(rank)}, best first${when}`,
  }
}

function isUsed(row: Indicator, name: string): boolean {
  const benchmark = row.benchmarks.find((each) => each.name === name)
  return benchmark !== undefined && (benchmark.value !== null || benchmark.status === 'suppressed')
}

function summaryOf(
  rows: readonly Indicator[],
  title: string,
  months: readonly Month[],
  names: readonly string[],
): string {
  const [first] = months
  const last = months[months.length - 1]
  const span = first && last ? `, ${longMonth(first)} to ${longMonth(last)}` : ''
  const compared = names.length > 0 ? `, compared with ${names.join(', ')}` : ''
  return `${title}: ${rows.length} ${rows.length === 1 ? 'indicator' : 'indicators'} by month${span}, with target, RAG and direction of travel${compared}`
}

function footnotesOf(
  rows: readonly Indicator[],
  month: Month,
  shown: ReadonlySet<Month>,
  names: readonly string[],
): readonly string[] {
  const late = rows.filter((row) => row.latest && row.latest.month !== month)
  const months = [...new Set(late.map((row) => row.latest?.month ?? month))].toSorted()
  const asAt = months.map((each) => {
    const labels = late.filter((row) => row.latest?.month === each).map((row) => row.label.replace(/\.$/, ''))
    return `as at ${shortMonth(each)} for ${labels.join('; ')}`
  })
  const shownOf = (row: Indicator) => row.history.filter((figure) => shown.has(figure.month))
  const figures = rows.flatMap(shownOf)
  const has = (status: Status) =>
    figures.some((figure) => figure.status === status) ||
    rows.some((row) => row.benchmarks.some(({ name, status: own }) => own === status && names.includes(name)))
  return [
    ...lookBacksOf(rows),
    ...(asAt.length > 0 ? [`RAG and direction of travel rest on the latest figure: ${asAt.join('; ')}.`] : []),
    // A benchmark that is blank is none, and nothing to wait for.
    ...blankNote(
      rows.flatMap((row) => shownOf(row).map((figure) => ({ ...figure, passed: isPassedOver(figure, row) }))),
    ),
    ...(has('not-applicable') ? ['Dash (–): does not apply.'] : []),
    ...(has('suppressed') ? ['[c]: suppressed, because the number is small.'] : []),
  ]
}

function blankNote(figures: readonly (Figure & { readonly passed: boolean })[]): readonly string[] {
  const blanks = figures.filter(({ status }) => status === 'pending')
  if (blanks.length === 0) return []
  if (blanks.every(({ passed }) => passed)) return ['Blank: no figure.']
  return [blanks.some(({ passed }) => passed) ? 'Blank: no figure, or not yet available.' : 'Blank: not yet available.']
}

/** Since when the arrows are that look further back than a month, as those of quarters and years do; by their column. */
function lookBacksOf(rows: readonly Indicator[]): readonly string[] {
  const further = rows.flatMap(({ label, latest, travel }) =>
    latest && travel && !hasMonthBefore({ latest, travel }) ? [{ label, from: travel.from.month }] : [],
  )
  const months = [...new Set(further.map(({ from }) => from))].toSorted()
  if (further.length === 0) return []
  const isAll = months.length === 1 && further.length === rows.filter(({ travel }) => travel).length
  const told = months.map((month) => {
    const labels = further.filter(({ from }) => from === month).map(({ label }) => label.replace(/\.$/, ''))
    return `since ${shortMonth(month)} for ${isAll ? 'every row' : labels.join('; ')}`
  })
  return [`${rows.some(hasMonthBefore) ? 'On month' : 'On figure before'}: ${told.join('; ')}.`]
}
