import type { Figure, Figures, Indicator, Source } from '../compute/figures.ts'
import type { RagLabels } from '../shared/house-style.ts'
import { addMonths, longMonth, type Month, monthsBetween } from '../shared/month.ts'
import { roundTo } from '../shared/print-number.ts'
import { printedValue } from './as-printed.ts'
import { changesSide, keepsSide } from './beside-target.ts'
import { causeInSentence } from './cause-in-sentence.ts'
import { shortLabel, subjectOf, subjectWithin, upperFirst } from './name-indicator.ts'
import {
  monthToCome,
  phraseAgainstAverage,
  phraseAgainstBenchmark,
  phraseAgainstTarget,
  phraseAverage,
  phraseChange,
  phraseDifference,
  phrasePace,
  phraseProjection,
  phraseRank,
  phraseRecord,
  phraseRun,
  printBand,
  verbOf,
} from './phrase-measure.ts'
import { phraseAssurance, phraseBesideUsual, phraseSignal } from './phrase-signal.ts'
import { resolveMonth } from './resolve-month.ts'
import type { Lack } from './tape.ts'
import { type Why, whyNoAverage, whyNoChange, whyNoFigure, whyNoProjection, whyOfStatus } from './why-missing.ts'

/** What a helper says: words with the cells they rest on, nothing, or that the figure is not there. */
export type Said =
  /** `aside` follows the words and never stands out: the month of a figure that is not the newest. */
  | {
      readonly kind: 'words'
      readonly words: string
      readonly aside: string
      readonly sources: readonly Source[]
      readonly strong: boolean
    }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'missing'; readonly why: Why; readonly lack: Lack }

/** The named arguments of a helper as a template gives them. */
export type Options = {
  readonly month: string | null
  readonly since: string | null
  readonly from: string | null
  readonly decimals: number | null
}

/** A helper that speaks of one row. `benchmark` is the second argument, empty for the others. */
export type RowHelper = (
  figures: Figures,
  row: Indicator,
  options: Options,
  benchmark: string,
  labels: RagLabels,
) => Said

/** The helpers of the commentary that take an indicator's code, by name. */
export const ROW_HELPERS: Readonly<Record<string, RowHelper>> = {
  value: (figures, row, { month }) => {
    if (month === null) return sayLatest(figures, row)
    const at = monthNamed(figures, row, month)
    const figure = at && figures.measures.figure(row, at)
    return figure ? words(figure.shown, figure.sources) : missing(whyNoFigure(row, at))
  },
  target: (_, row) => (row.target ? words(row.target.shown, [targetSource(row)]) : missing('not set')),
  'target-month': ({ settings }, row) => {
    const month = monthToCome(row, settings.month)
    return month ? words(longMonth(month), []) : NOTHING
  },
  benchmark: (_, row, __, name) => {
    const found = benchmarkOf(row, name)
    if (found?.value != null) return words(found.shown, [benchmarkSource(row, name)])
    return missing(whyOfStatus(found?.status ?? 'pending'))
  },
  change: (figures, row, { since, decimals }) => {
    const change = changeSince(figures, row, since)
    return change ? words(phraseChange(row, change, decimals), change.sources) : missingSince(figures, row, since)
  },
  difference: (figures, row, { since }) => {
    const change = changeSince(figures, row, since)
    return change ? words(phraseDifference(row, change), change.sources) : missingSince(figures, row, since)
  },
  average: (figures, row, { from }) => {
    const month = from === null ? null : monthNamed(figures, row, from)
    const average = month && figures.measures.average(row, month)
    return average ? words(phraseAverage(row, average), average.sources) : missing(whyNoAverage(row), 'comparison')
  },
  'against-average': (figures, row) => {
    const change = figures.measures.againstAverage(row)
    return change ? words(phraseAgainstAverage(row, change), change.sources) : missing(whyNoAverage(row), 'comparison')
  },
  record: (figures, row) => {
    const record = figures.measures.record(row)
    return record ? words(phraseRecord(record), record.sources) : NOTHING
  },
  highest: (_, row) => extreme(row, (a, b) => a > b),
  lowest: (_, row) => extreme(row, (a, b) => a < b),
  run: (figures, row) => {
    const run = figures.measures.run(row)
    return run ? words(phraseRun(run), run.sources) : NOTHING
  },
  'against-target': ({ settings }, row) => {
    const phrase = phraseAgainstTarget(row, settings.month)
    return phrase ? words(phrase, [...latestSources(row), targetSource(row)]) : MISSING
  },
  'against-benchmark': (_, row, __, name) => {
    const found = benchmarkOf(row, name)
    if (found?.value == null || !row.latest) return MISSING
    const phrase = phraseAgainstBenchmark(row.latest.printed, found)
    return words(phrase, [...latestSources(row), benchmarkSource(row, name)])
  },
  projection: (figures, row) => {
    const projection = figures.measures.projection(row)
    if (!projection) return missing(whyNoProjection(figures, row), 'projection')
    return words(phraseProjection(row, projection), projection.sources)
  },
  signal: (_, row) => {
    const { signal } = row
    return signal?.cause ? words(phraseSignal(signal), signal.sources) : NOTHING
  },
  cause: (_, { signal }) => (signal?.cause ? words(causeInSentence(signal.cause), signal.sources) : NOTHING),
  variation: (_, row) => (row.signal ? words(phraseSignal(row.signal), row.signal.sources) : NOTHING),
  'beside-usual': (_, { signal }) => (signal ? words(phraseBesideUsual(signal), signal.sources) : NOTHING),
  assurance: (_, row) => {
    const { signal, target } = row
    return signal?.assurance && target
      ? words(phraseAssurance(signal.assurance), [...signal.sources, targetSource(row)])
      : NOTHING
  },
  rank: (_, { standing, latest }) =>
    standing?.rank ? words(phraseRank(standing.rank), [...(latest?.sources ?? []), ...standing.sources]) : NOTHING,
  'rank-year': (_, { standing }) => (standing?.year ? words(standing.year, []) : NOTHING),
  pace: (figures, row) => {
    const projection = figures.measures.projection(row)
    if (!projection) return missing(whyNoProjection(figures, row), 'projection')
    const phrase = phrasePace(row, projection)
    return phrase ? words(phrase, projection.sources) : missing('not set')
  },
  'month-of': (figures, row, { month }) => {
    const at = month === null ? (row.latest?.month ?? null) : monthNamed(figures, row, month)
    return at ? words(longMonth(at), []) : MISSING
  },
  'former-month': (_, { travel }) => (travel ? words(longMonth(travel.from.month), []) : MISSING),
  'former-rag': (_, row, __, ___, labels) =>
    row.formerRag ? words(labels[row.formerRag].word, row.travel?.from.sources ?? []) : MISSING,
  rag: (_, row, __, ___, labels) => (row.rag ? words(labels[row.rag].word, latestSources(row)) : MISSING),
  verb: (figures, row, { since }) => (row.latest ? words(verbOf(changeSince(figures, row, since)), []) : MISSING),
  indicator: (_, row) => words(subjectOf(row.label, row.unit), []),
  'indicator-within': (_, row) => words(subjectWithin(row.label, row.unit), []),
  'indicator-label': (_, row) => words(shortLabel(row.label), []),
}

/** Helpers that open a block on a row, by name. */
export const ROW_TESTS: Readonly<Record<string, (figures: Figures, row: Indicator, options: Options) => boolean>> = {
  'if-green': (_, row) => row.rag === 'green',
  'if-amber': (_, row) => row.rag === 'amber',
  'if-red': (_, row) => row.rag === 'red',
  'if-rising': (_, row) => row.travel?.direction === 'up',
  'if-falling': (_, row) => row.travel?.direction === 'down',
  'if-changed': (figures, row, { since }) => (changeSince(figures, row, since)?.amount ?? 0) !== 0,
  'if-record': (figures, row) => figures.measures.record(row) !== null,
  'if-run': (figures, row) => (figures.measures.run(row)?.length ?? 0) >= 3,
  'if-on-track': (figures, row) => figures.measures.projection(row)?.onTrack === true,
  'if-trend-level': (figures, row) => leadsNowhere(figures, row),
  'if-signal': (_, row) => row.signal?.cause != null,
  'if-usual': (_, row) => row.signal !== null && row.signal.cause === null,
  'if-rank': (_, row) => row.standing?.rank != null,
  'if-rank-year': (_, row) => row.standing?.rank != null && row.standing.year !== '',
  'if-target': (_, row) => row.target !== null,
  'if-target-month': ({ settings }, row) => monthToCome(row, settings.month) !== null,
  'if-still': (_, row) => keepsSide(row),
  'if-crossed': (_, row) => changesSide(row),
  'if-available': (figures, row, { month }) => {
    if (month === null) return row.latest !== null
    const at = monthNamed(figures, row, month)
    return at !== null && figures.measures.figure(row, at) !== null
  },
}

/** Helpers without an indicator, by name. */
export const PLAIN_HELPERS: Readonly<Record<string, (figures: Figures) => string>> = {
  month: ({ settings }) => longMonth(settings.month),
  'month-last-year': ({ settings }) => longMonth(addMonths(settings.month, -12)),
  'month-two-years-ago': ({ settings }) => longMonth(addMonths(settings.month, -24)),
  'last-month': ({ settings }) => longMonth(addMonths(settings.month, -1)),
  'amber-band': ({ settings }) => printBand(settings.amberBand),
}

/** Helpers that call a RAG as the house does: `green`, `G`, and `Green (G)` where a sentence begins. */
export const LABEL_HELPERS: Readonly<Record<string, (rag: RagLabels) => string>> = Object.fromEntries(
  (['green', 'amber', 'red'] as const).flatMap((name) => [
    [`${name}-word`, (rag: RagLabels) => rag[name].word],
    [`${name}-letter`, (rag: RagLabels) => rag[name].letter],
    [`${name}-label`, (rag: RagLabels) => `${upperFirst(rag[name].word)} (${rag[name].letter})`],
  ]),
)

/** Helpers whose second argument names a benchmark. */
export const BENCHMARK_HELPERS: ReadonlySet<string> = new Set(['benchmark', 'against-benchmark'])

/** The named arguments that a helper understands; the others take none. */
export const OPTIONS_OF: Readonly<Record<string, readonly string[]>> = {
  value: ['month'],
  change: ['since', 'decimals'],
  difference: ['since'],
  average: ['from'],
  verb: ['since'],
  'month-of': ['month'],
  'if-available': ['month'],
  'if-changed': ['since'],
}

const NOTHING: Said = { kind: 'nothing' }
const MISSING = missing('not yet available')

function missing(why: Why, lack: Lack = 'figure'): Said {
  return { kind: 'missing', why, lack: why === 'not applicable' ? lack : 'figure' }
}

function words(text: string, sources: readonly Source[]): Said {
  return { kind: 'words', words: text, aside: '', sources, strong: false }
}

/** The latest figure; where it is of an earlier month it says so wherever it is used. */
function sayLatest(figures: Figures, row: Indicator): Said {
  const { latest } = row
  if (!latest) return missing(whyNoFigure(row, figures.settings.month))
  const late = monthsBetween(latest.month, figures.settings.month) > 0
  const aside = late ? ` (as at ${longMonth(latest.month)})` : ''
  return { kind: 'words', words: latest.shown, aside, sources: latest.sources, strong: true }
}

/** The newest of the months with the highest or lowest figure: `17.92 in December 2023`. */
function extreme(row: Indicator, beats: (a: number, b: number) => boolean): Said {
  const known = row.history.filter((figure) => figure.value !== null)
  const [first, ...rest] = known
  if (!first) return MISSING
  const printed = (figure: Figure) => Number(printedValue(row, figure))
  const found = rest.reduce((best, next) => (beats(printed(best), printed(next)) ? best : next), first)
  return words(`${found.shown} in ${longMonth(found.month)}`, found.sources)
}

function monthNamed({ settings: { month } }: Figures, { latest }: Indicator, text: string): Month | null {
  return resolveMonth(text, month, latest?.month ?? month)?.month ?? null
}

/** A change `since` a month; without one, since the newest earlier figure, which need not be of the month before. */
function changeSince(figures: Figures, row: Indicator, since: string | null) {
  const month = monthSince(figures, row, since)
  return month ? figures.measures.change(row, month) : null
}

function missingSince(figures: Figures, row: Indicator, since: string | null): Said {
  return missing(whyNoChange(figures, row, monthSince(figures, row, since)), 'comparison')
}

function monthSince(figures: Figures, row: Indicator, since: string | null): Month | null {
  return since === null ? (row.travel?.from.month ?? null) : monthNamed(figures, row, since)
}

/** The benchmark whose header is `name`, or begins with it (`England` for `England 2022/23`). */
export function benchmarkOf(row: Indicator, name: string) {
  const fold = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  const wanted = fold(name)
  return (
    row.benchmarks.find((benchmark) => fold(benchmark.name) === wanted) ??
    row.benchmarks.find((benchmark) => fold(benchmark.name).startsWith(wanted)) ??
    null
  )
}

/** Whether the trend leads to the figure, as printed, that the row has now. */
function leadsNowhere({ measures }: Figures, row: Indicator): boolean {
  const projection = measures.projection(row)
  return projection !== null && roundTo(projection.value, row.decimals) === row.latest?.printed
}

function latestSources(row: Indicator): readonly Source[] {
  return row.latest?.sources ?? []
}

function targetSource(row: Indicator): Source {
  return { code: row.code, month: null, cell: row.target?.cell ?? row.cell, value: row.target?.value ?? 0 }
}

function benchmarkSource(row: Indicator, name: string): Source {
  const found = benchmarkOf(row, name)
  return { code: row.code, month: null, cell: found?.cell ?? row.cell, value: found?.value ?? 0 }
}
