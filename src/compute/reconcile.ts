import type { IndicatorRow } from '../check/model.ts'
import type { Finding } from '../shared/finding.ts'
import type { Indicator } from './figures.ts'
import { findFarBenchmarks } from './find-far-benchmarks.ts'
import { findIdleCalculations } from './find-idle-calculations.ts'
import { findMissingMonths } from './find-missing-months.ts'
import { findOutliers } from './find-outliers.ts'
import { findPopulationStrays } from './find-population-strays.ts'
import { findRateBases } from './find-rate-bases.ts'
import { findSameMeasureDifferences } from './find-same-measure-differences.ts'
import { findTypedDifferences } from './find-typed-differences.ts'

/** What the workbook's figures say against each other; warnings all, since only their author can tell which is right. */
export function reconcile(rows: readonly IndicatorRow[], byCode: ReadonlyMap<string, Indicator>): readonly Finding[] {
  const indicators = [...byCode.values()]
  return [
    ...findTypedDifferences(rows, byCode),
    ...findRateBases(rows),
    ...findSameMeasureDifferences(indicators),
    ...findPopulationStrays(rows, byCode),
    ...findFarBenchmarks(indicators),
    ...findOutliers(indicators),
    ...findMissingMonths(rows, byCode),
    ...findIdleCalculations(rows, byCode),
  ]
}
