import type { Finding } from '../shared/finding.ts'
import type { Month } from '../shared/month.ts'
import type { Basis, Better, Unit } from '../shared/unit.ts'

/** The officer's workbook, understood and without an error; `checks` are the warnings and notes met on the way. */
export type Model = {
  readonly workbook: { readonly file: string; readonly sha256: string }
  readonly settings: Settings
  readonly sections: readonly Section[]
  readonly neighbours: readonly Neighbour[]
  readonly checks: readonly Finding[]
}

/** The `Pack` sheet. `amberBand` is a fraction (0.1); texts that were left blank are empty. */
export type Settings = {
  readonly organisation: string
  readonly service: string
  readonly title: string
  readonly month: Month
  readonly strategy: string
  readonly purpose: string
  readonly targetMonth: Month | null
  readonly amberBand: number
  readonly monthsShown: number
  readonly preparedBy: string
}

/** A section of the pack, in the order of `Contents`; `sheet` is null for a section of words alone. */
export type Section = {
  readonly title: string
  readonly outcome: string
  readonly sheet: string | null
  readonly parts: readonly Part[]
}

/**
 * A part of a section: rows with their table, or grades, or words alone.
 *
 * `title` is empty where the sheet has no parts. `rows` hold also those that are not shown.
 */
export type Part = {
  readonly title: string
  readonly rows: readonly IndicatorRow[]
  readonly grades: Grades | null
  readonly paragraphs: readonly Paragraph[]
}

/** One row of an outcome sheet. `decimals` are those printed; `cell` is the label's cell. */
export type IndicatorRow = {
  readonly code: string
  readonly label: string
  readonly sheet: string
  readonly cell: string
  readonly unit: Unit
  readonly better: Better
  readonly decimals: number
  readonly basis: Basis
  /** Whether the basis was guessed from the label, for want of one typed or told by the calculation. */
  readonly basisGuessed: boolean
  readonly amberBand: number
  readonly shown: boolean
  /** `yes` in the Chart column; where no row of the part says so, rows with a target are charted. */
  readonly charted: boolean
  readonly calculation: Calculation | null
  /** One entry a month column of the sheet up to the reporting month, oldest first. */
  readonly history: readonly Entry[]
  /** Null where there is none: blank, or a dash. */
  readonly target: { readonly value: number; readonly cell: string; readonly by: Month | null } | null
  readonly benchmarks: readonly Benchmark[]
}

/** What stands in the cell of a month. A percentage is in points (19 for 19%). */
export type Entry = { readonly month: Month; readonly cell: string } & Reading

export type Reading =
  | { readonly kind: 'figure'; readonly value: number }
  | { readonly kind: 'pending' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'suppressed' }

/** A column after `Target`; `name` is its header. `decimals` are those of the cell's own format or digits. */
export type Benchmark = { readonly name: string; readonly cell: string; readonly decimals: number } & Reading

/** A formula of the `Calculation` column, its codes known and without a circle. */
export type Calculation = {
  readonly text: string
  readonly cell: string
  readonly formula:
    | { readonly kind: 'percent' | 'rate' | 'rate12' | 'difference'; readonly of: string; readonly over: string }
    | { readonly kind: 'sum'; readonly of: readonly string[] }
    | { readonly kind: 'average'; readonly of: string; readonly months: number }
    /** `rate(A)` alone: typed figures whose population is only implied; computes nothing. */
    | { readonly kind: 'implied-rate'; readonly of: string }
}

/** A sheet of grades: how many audits of each service had each grade, grades best first. */
export type Grades = {
  readonly grades: readonly string[]
  readonly services: readonly {
    readonly name: string
    readonly cell: string
    readonly counts: readonly (Reading & { readonly cell: string })[]
  }[]
}

/** A row of `Commentary`; `bullet` where the text began with a dash, which is gone. */
export type Paragraph = {
  readonly heading: string
  readonly text: string
  readonly bullet: boolean
  readonly cell: string
}

/** A row of `Neighbours`, for the average and rank of the row with this code. */
export type Neighbour = {
  readonly code: string
  readonly authority: string
  readonly value: number | null
  readonly cell: string
  readonly year: string
}
