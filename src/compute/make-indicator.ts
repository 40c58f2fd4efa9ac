import type { Benchmark, IndicatorRow, Neighbour, Settings } from '../check/model.ts'
import { printFigure } from '../shared/print-number.ts'
import { computeRag } from './compute-rag.ts'
import { computeTravel, computeYearTravel } from './compute-travel.ts'
import type { BenchmarkFigure, Figure, Indicator, Reported, Standing, Target } from './figures.ts'
import { findLatest, findReported } from './find-figures.ts'
import { findSignal } from './find-signal.ts'
import { findStanding } from './find-standing.ts'
import { printStatus, printTarget } from './print-status.ts'

export type Place = { readonly section: string; readonly part: string }

/** What surrounds a row: the settings of the pack, and the figures of the authority's neighbours. */
export type Surroundings = {
  readonly settings: Pick<Settings, 'month' | 'organisation'>
  readonly neighbours: readonly Neighbour[]
}

/** A row with its figures, and what the latest of them means. */
export function makeIndicator(
  row: IndicatorRow,
  history: readonly Figure[],
  place: Place,
  surroundings: Surroundings,
): Indicator {
  const { code, label, sheet, cell, unit, better, decimals, basis, basisGuessed, shown, charted } = row
  const own = { code, label, sheet, cell, unit, better, decimals, basis, basisGuessed, shown, charted }
  const { section, part } = place
  return { ...own, section, part, history, ...meaningOf(row, history, surroundings) }
}

type Meaning = Pick<
  Indicator,
  'latest' | 'target' | 'rag' | 'formerRag' | 'travel' | 'yearTravel' | 'benchmarks' | 'signal' | 'standing'
>

function meaningOf(row: IndicatorRow, history: readonly Figure[], { settings, neighbours }: Surroundings): Meaning {
  const { better, decimals, amberBand } = row
  const latest = findLatest({ history, decimals }, settings.month)
  const reported = findReported({ history, decimals })
  const target = makeTarget(row)
  const travel = computeTravel(row, latest, reported)
  const ragOf = (figure: Reported | null) =>
    computeRag({ better, decimals, amberBand, latest: figure, target: row.target })
  const standing = findStanding({ ...row, latest }, neighbours, settings.organisation)
  return {
    latest,
    target,
    rag: ragOf(latest),
    formerRag: ragOf(travel?.from ?? null),
    travel,
    yearTravel: computeYearTravel(row, latest, reported),
    benchmarks: withNeighbours(row, standing),
    signal: findSignal({ better, basis: row.basis, latest, history, decimals, target }),
    standing,
  }
}

/** The neighbours' mean stands in where the outcome sheet has no figure for them. */
function withNeighbours(row: IndicatorRow, standing: Standing | null): readonly BenchmarkFigure[] {
  const benchmarks = row.benchmarks.map((benchmark) => makeBenchmark(row, benchmark))
  const own = benchmarks.find(({ name }) => /neighbour/i.test(name))
  if (!standing || (own && own.status !== 'pending')) return benchmarks
  if (!own) return [...benchmarks, standing.average]
  return benchmarks.map((each) => (each === own ? { ...standing.average, name: own.name } : each))
}

function makeTarget(row: IndicatorRow): Target | null {
  return row.target && { ...row.target, shown: printTarget(row.target.value, row.unit, row.decimals) }
}

function makeBenchmark(row: IndicatorRow, benchmark: Benchmark): BenchmarkFigure {
  const { name, cell, decimals, kind } = benchmark
  if (kind !== 'figure') return { name, value: null, shown: printStatus(kind), status: kind, cell }
  const { value } = benchmark
  return { name, value, shown: printFigure(value, row.unit, decimals), status: 'reported', cell }
}
