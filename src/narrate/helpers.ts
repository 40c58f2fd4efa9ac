import type { Figure, Figures, Indicator, Source } from '../compute/figures.ts'
import type { RagLabels } from '../shared/house-style.ts'
import { addMonths, longMonth } from '../shared/month.ts'
import { AGREEING_HELPERS } from './agreeing-helpers.ts'
import { printedValue } from './as-printed.ts'
import { causeInSentence } from './cause-in-sentence.ts'
import { knownWords } from './known-words.ts'
import { shortLabel, subjectOf, subjectWithin, titleOf, upperFirst } from './name-indicator.ts'
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
import { targetSources } from './row-sources.ts'
import {
  changeSince,
  latestSources,
  MISSING,
  missing,
  missingSince,
  monthNamed,
  NOTHING,
  type RowHelper,
  type Said,
  sayFigure,
  words,
} from './said.ts'
import { subjectOfVerb, unitOf } from './subject-of-verb.ts'
import { withMoney } from './unit-of-label.ts'
import { whyNoAverage, whyNoProjection, whyOfStatus } from './why-missing.ts'

/** The helpers of the commentary that take an indicator's code, by name. */
export const ROW_HELPERS: Readonly<Record<string, RowHelper>> = {
  value: (figures, row, options) => sayFigure(figures, row, options),
  target: (_, row) => (row.target ? words(row.target.shown, targetSources(row)) : missing('not set')),
  'target-month': ({ settings }, row) => {
    const month = monthToCome(row, settings.month)
    return month ? words(longMonth(month), []) : NOTHING
  },
  benchmark: (_, row, __, [name = '']) => {
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
  'against-target': ({ settings }, row, { unit }) => {
    const phrase = phraseAgainstTarget(row, settings.month, printBeside(row, unit))
    return phrase ? words(phrase, [...latestSources(row), ...targetSources(row)]) : MISSING
  },
  'against-benchmark': (_, row, { unit }, [name = '']) => {
    const found = benchmarkOf(row, name)
    if (found?.value == null || !row.latest) return MISSING
    const phrase = phraseAgainstBenchmark(row.latest.printed, found, printBeside(row, unit))
    return words(phrase, [...latestSources(row), benchmarkSource(row, name)])
  },
  projection: (figures, row, { unit }) => {
    const projection = figures.measures.projection(row)
    if (!projection) return missing(whyNoProjection(figures, row), 'projection')
    return words(phraseProjection(row, projection, printBeside(row, unit)), projection.sources)
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
      ? words(phraseAssurance(signal.assurance), [...signal.sources, ...targetSources(row)])
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
  subject: (figures, row) => words(subjectOfVerb(row, knownWords(figures)), []),
  indicator: (_, row) => words(subjectOf(row.label, row.unit), []),
  'indicator-within': (_, row) => words(subjectWithin(row.label, row.unit), []),
  'indicator-title': (_, row) => words(titleOf(row.label, row.unit), []),
  'indicator-label': (_, row) => words(shortLabel(row.label), []),
  ...AGREEING_HELPERS,
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

/** The words that a helper needs behind its code, as a message calls them; the others need none. */
export const WORDS_OF: Readonly<Record<string, readonly string[]>> = {
  count: ['"child"', '"children"'],
  agree: ['"was"', '"were"'],
}

/** Helpers whose second argument names a benchmark. */
export const BENCHMARK_HELPERS: ReadonlySet<string> = new Set(['benchmark', 'against-benchmark'])

/** The named arguments that a helper understands; the others take none. */
export const OPTIONS_OF: Readonly<Record<string, readonly string[]>> = {
  value: ['month', 'unit'],
  count: ['month'],
  agree: ['month'],
  'and-but': ['since'],
  'if-changed': ['since'],
  change: ['since', 'decimals'],
  difference: ['since'],
  average: ['from'],
  verb: ['since'],
  'against-target': ['unit'],
  'against-benchmark': ['unit'],
  projection: ['unit'],
  'month-of': ['month'],
  'if-available': ['month'],
  'if-same': ['month'],
  'if-from-few': ['since'],
  'if-otherwise': ['since'],
}

/** A figure beside the latest, whose unit has been told, has no more than its money. */
function printBeside(row: Indicator, unit: string | null): (shown: string) => string {
  return (shown) => (unit === null ? shown : withMoney(shown, unitOf(row)))
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

function benchmarkSource(row: Indicator, name: string): Source {
  const found = benchmarkOf(row, name)
  return { code: row.code, month: null, cell: found?.cell ?? row.cell, value: found?.value ?? 0 }
}
