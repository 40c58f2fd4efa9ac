import type { Month } from '../shared/month.ts'
import type { ColumnPlan, RowPlan, SheetPlan } from './book-plan.ts'
import {
  benchmarkColumn,
  COMMENTARY_COLUMNS,
  CONTENTS_COLUMNS,
  gradeColumn,
  INDICATOR_COLUMN,
  monthColumn,
  PART_COLUMN,
  ROW_SETTING_COLUMNS,
  SERVICE_COLUMN,
  SETTINGS_COLUMNS,
  TARGET_COLUMNS,
} from './contract-columns.ts'

type Rows = readonly RowPlan[]

/** The `Pack` sheet; rows by `Setting` and `Value`. */
export function planSettings(rows: Rows): SheetPlan {
  const guidance = 'Each month: change the reporting month here, add its column to every outcome sheet, and save.'
  return {
    ...small('Pack', 'About this pack', guidance, SETTINGS_COLUMNS, rows),
    frozenColumns: 1,
  }
}

/** The `Contents` sheet; rows by `Section`, `Outcome` and `Sheet`. */
export function planContents(rows: Rows): SheetPlan {
  const guidance = 'The sections of the pack, in order, and the sheet that each is made from.'
  return {
    ...small('Contents', 'Sections of the pack', guidance, CONTENTS_COLUMNS, rows),
    frozenColumns: 1,
  }
}

/** The `Commentary` sheet; rows by `Section`, `Part`, `Heading` and `Text`. */
export function planCommentary(rows: Rows): SheetPlan {
  const guidance = 'What the figures cannot say themselves. Sentences about the figures are written by the pack.'
  return {
    ...small('Commentary', 'Commentary', guidance, COMMENTARY_COLUMNS, rows),
    frozenColumns: 3,
    print: 'A4 pages',
  }
}

/** A sheet of grades; rows by `Service` and the grades' names, best first. */
export function planGrades(name: string, title: string, grades: readonly string[], rows: Rows): SheetPlan {
  const guidance = 'How many audits of each service were given each grade. The best grade stands first.'
  return {
    ...small(name, title, guidance, [SERVICE_COLUMN, ...grades.map(gradeColumn)], rows),
    frozenColumns: 1,
  }
}

export type OutcomeSheet = {
  readonly name: string
  readonly title: string
  readonly parted: boolean
  readonly months: readonly Month[]
  readonly benchmarks: readonly string[]
  /** By heading, and by month for the history (`2024-08`). */
  readonly rows: Rows
}

/** An outcome sheet: labels in view, then what each row is, its months, its target and its benchmarks. */
export function planOutcome(outcome: OutcomeSheet): SheetPlan {
  const labels = outcome.parted ? [PART_COLUMN, INDICATOR_COLUMN] : [INDICATOR_COLUMN]
  return {
    name: outcome.name,
    title: outcome.title,
    guidance: 'One row an indicator, one column a month. Add a new month before Target, and its figures below.',
    columns: [
      ...labels,
      ...ROW_SETTING_COLUMNS,
      ...outcome.months.map(monthColumn),
      ...TARGET_COLUMNS,
      ...outcome.benchmarks.map(benchmarkColumn),
    ],
    rows: outcome.rows,
    frozenColumns: labels.length,
    print: 'one A3 page',
  }
}

function small(name: string, title: string, guidance: string, columns: readonly ColumnPlan[], rows: Rows) {
  return { name, title, guidance, columns, rows, print: 'one A4 page' } as const
}
