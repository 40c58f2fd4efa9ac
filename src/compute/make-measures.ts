import type { Settings } from '../check/model.ts'
import { computeAverage } from './compute-average.ts'
import { computeAgainstAverage, computeChange } from './compute-change.ts'
import type { Measures } from './figures.ts'
import { findFigure } from './find-figures.ts'
import { findRecord } from './find-record.ts'
import { findRun } from './find-run.ts'
import { monthAhead, projectTarget } from './project-target.ts'

export function makeMeasures(settings: Settings): Measures {
  return {
    figure: findFigure,
    change: computeChange,
    average: computeAverage,
    againstAverage: computeAgainstAverage,
    record: findRecord,
    run: findRun,
    monthAhead: (row) => monthAhead(row, settings),
    projection: (row) => projectTarget(row, settings),
  }
}
