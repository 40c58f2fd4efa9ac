import type { Benchmark, IndicatorRow } from '../check/model.ts'
import type { Month } from '../shared/month.ts'
import { printFigure } from '../shared/print-number.ts'
import { computeRag } from './compute-rag.ts'
import { computeTravel } from './compute-travel.ts'
import type { BenchmarkFigure, Figure, Indicator, Target } from './figures.ts'
import { findLatest, findReported } from './find-figures.ts'
import { printStatus, printTarget } from './print-status.ts'

export type Place = { readonly section: string; readonly part: string }

/** A row with its figures, and what the latest of them means. */
export function makeIndicator(row: IndicatorRow, history: readonly Figure[], place: Place, month: Month): Indicator {
  const { code, label, sheet, cell, unit, better, decimals, basis, shown, charted, amberBand } = row
  const latest = findLatest({ history, decimals }, month)
  return {
    code,
    label,
    section: place.section,
    part: place.part,
    sheet,
    cell,
    unit,
    better,
    decimals,
    basis,
    shown,
    charted,
    history,
    latest,
    target: makeTarget(row),
    rag: computeRag({ better, decimals, amberBand, latest, target: row.target }),
    travel: computeTravel(latest, findReported({ history, decimals }), better),
    benchmarks: row.benchmarks.map((benchmark) => makeBenchmark(row, benchmark)),
  }
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
