import type { Grades, Paragraph, Settings } from '../check/model.ts'
import type { Finding } from '../shared/finding.ts'
import type { Month } from '../shared/month.ts'
import type { Basis, Better, Unit } from '../shared/unit.ts'

/** Every number of the pack with its meaning and its sources; `checks` are those of the Model and the reconciliations. */
export type Figures = {
  readonly workbook: { readonly file: string; readonly sha256: string }
  readonly settings: Settings
  readonly sections: readonly SectionFigures[]
  /** Every row of the workbook by its code, those not shown as well. */
  readonly byCode: ReadonlyMap<string, Indicator>
  readonly measures: Measures
  /** What is not as last month's pack had it; null where that is not at hand. */
  readonly changes: Changes | null
  readonly checks: readonly Finding[]
}

/** Against an earlier pack, of the month `since`; in the order of this one. */
export type Changes = {
  readonly since: Month
  readonly file: string
  readonly flips: readonly Flip[]
  readonly restated: readonly Restated[]
  /** `from` is the target then; null where there was none. */
  readonly retargeted: readonly { readonly row: Indicator; readonly from: number | null }[]
  readonly added: readonly Indicator[]
  /** The labels of rows that are no longer there. */
  readonly gone: readonly string[]
  /** Of those, the rows that came with the figures of one that went: the same under another name, as it seems. */
  readonly renamed: readonly Renamed[]
}

export type Renamed = { readonly row: Indicator; readonly from: { readonly code: string; readonly label: string } }

/** A RAG that is not what it was; null where there is none. `retargeted` where the target is another too. */
export type Flip = {
  readonly row: Indicator
  readonly from: Rag | null
  readonly to: Rag | null
  readonly retargeted: boolean
}

/** Months whose figures, as printed, are not what they were. */
export type Restated = {
  readonly row: Indicator
  readonly figures: readonly {
    readonly month: Month
    readonly from: string
    readonly to: string
    readonly cell: string
  }[]
}

export type SectionFigures = {
  readonly title: string
  readonly outcome: string
  readonly parts: readonly PartFigures[]
  /** Over the shown rows of all parts. */
  readonly counts: RagCounts
}

/** `rows` are the shown ones, in the order of the sheet. */
export type PartFigures = {
  readonly title: string
  readonly rows: readonly Indicator[]
  readonly grades: Grades | null
  readonly paragraphs: readonly Paragraph[]
}

export type Rag = 'green' | 'amber' | 'red'
/** `none` counts the rows without a RAG. */
export type RagCounts = Readonly<Record<Rag | 'none', number>>

export type Indicator = {
  readonly code: string
  readonly label: string
  readonly section: string
  readonly part: string
  readonly sheet: string
  readonly cell: string
  readonly unit: Unit
  readonly better: Better
  readonly decimals: number
  readonly basis: Basis
  /** Whether the basis was guessed from the label. */
  readonly basisGuessed: boolean
  readonly shown: boolean
  readonly charted: boolean
  /** One figure a month column up to the reporting month, oldest first. */
  readonly history: readonly Figure[]
  /** The reporting month's figure, or the newest of the two months before where that is not yet available. */
  readonly latest: Reported | null
  readonly target: Target | null
  readonly rag: Rag | null
  /** The RAG of the figure that the direction of travel looks back to. */
  readonly formerRag: Rag | null
  readonly travel: Travel | null
  /** The latest against the same month a year before; null where either has no figure. */
  readonly yearTravel: Travel | null
  readonly benchmarks: readonly BenchmarkFigure[]
  readonly signal: Signal | null
  readonly standing: Standing | null
}

export type Status = 'reported' | 'computed' | 'pending' | 'not-applicable' | 'suppressed'

/** A month's figure; `value` is null unless reported or computed. `sources` are the cells it rests on. */
export type Figure = {
  readonly month: Month
  readonly value: number | null
  /** As printed in a table: `94`, `19%`, `–`, `[c]`, or empty for not yet available. */
  readonly shown: string
  readonly status: Status
  readonly cell: string
  readonly sources: readonly Source[]
}

/** A figure that has a value; `printed` is that value rounded as printed, which all comparisons use. */
export type Reported = {
  readonly month: Month
  readonly value: number
  readonly printed: number
  readonly shown: string
  readonly cell: string
  readonly sources: readonly Source[]
}

export type Source = {
  readonly code: string
  readonly month: Month | null
  readonly cell: string
  readonly value: number
}

export type Target = {
  readonly value: number
  readonly shown: string
  readonly cell: string
  readonly by: Month | null
}

export type Direction = 'up' | 'down' | 'same'
export type Travel = {
  readonly direction: Direction
  readonly meaning: 'improving' | 'worsening' | 'neutral'
  readonly from: Reported
}

/** What the latest figure says of the process that makes it. */
export type Variation = 'common-cause' | 'improvement' | 'concern' | 'neutral-high' | 'neutral-low'
/** Whether a process that goes on as it is will meet its target. */
export type Assurance = 'pass' | 'fail' | 'hit-and-miss'

/** A pattern that chance does not make; `side` is where it points. */
export type SpecialCause = {
  readonly kind: 'outside' | 'trend' | 'near-limit' | 'one-side'
  readonly side: 'high' | 'low'
  /** How many consecutive points make it, up to and with the point that is spoken of. */
  readonly length: number
}

/**
 * Statistical process control of a row: the mean and limits of an XmR chart on the months before and with the latest.
 *
 * `cause` is the pattern that the latest point is part of; `points` have one entry a month, oldest first.
 */
export type Signal = {
  readonly mean: number
  readonly lower: number
  readonly upper: number
  readonly cause: SpecialCause | null
  readonly variation: Variation
  readonly assurance: Assurance | null
  readonly points: readonly { readonly month: Month; readonly variation: Variation }[]
  readonly sources: readonly Source[]
}

/** The authority among its statistical neighbours, of the newest year that their figures are given for. */
export type Standing = {
  /** The mean of the neighbours that have a figure. */
  readonly average: BenchmarkFigure
  /** Null for a row without a better direction or a latest figure. */
  readonly rank: Rank | null
  /** As the officer wrote it; empty where it was left blank. */
  readonly year: string
  readonly neighbours: readonly { readonly authority: string; readonly value: number }[]
  readonly sources: readonly Source[]
}

/** `place` is counted from the best, ties sharing the better place; `of` counts the authority too. */
export type Rank = { readonly place: number; readonly of: number; readonly tied: boolean }

export type BenchmarkFigure = {
  readonly name: string
  readonly value: number | null
  readonly shown: string
  readonly status: Status
  readonly cell: string
}

/**
 * The measures of section 2 of the design, asked one at a time by the commentary.
 *
 * Each is null where a figure it needs is missing; each names the cells it rests on. None prints.
 */
export type Measures = {
  /** The figure of a month, null where the row has none for it. */
  readonly figure: (row: Indicator, month: Month) => Reported | null
  /** The latest against the figure of a month, both as printed. */
  readonly change: (row: Indicator, since: Month) => Change | null
  /** The mean of the months from `from` to the latest, both included, that have a figure. */
  readonly average: (row: Indicator, from: Month) => Average | null
  /** The latest against the mean of the 12 months before it. */
  readonly againstAverage: (row: Indicator) => Change | null
  readonly record: (row: Indicator) => RecordFound | null
  readonly run: (row: Indicator) => Run | null
  /** The month that the projection is read at; null where there is none to come. */
  readonly monthAhead: (row: Indicator) => Month | null
  readonly projection: (row: Indicator) => Projection | null
}

/**
 * `amount` is newer minus older as printed. `relative` is a percentage of the older figure (−31.4), for percent rows
 * percentage points; null where the older figure is zero or less, or the newer one below zero.
 */
export type Change = {
  readonly from: number
  readonly to: number
  readonly amount: number
  readonly relative: number | null
  readonly points: boolean
  readonly since: Month
  readonly sources: readonly Source[]
}

export type Average = { readonly value: number; readonly months: number; readonly sources: readonly Source[] }

/** The latest is the lowest or highest of `months` months recorded; `tied` with an earlier one, `common` with many. */
export type RecordFound = {
  readonly kind: 'lowest' | 'highest'
  readonly tied: boolean
  readonly common: boolean
  readonly months: number
  readonly sources: readonly Source[]
}

/** `length` consecutive monthly rises or falls up to the latest; 2 or more. */
export type Run = { readonly kind: 'rise' | 'fall'; readonly length: number; readonly sources: readonly Source[] }

/**
 * The least-squares line through the latest seven months, read at `month`.
 *
 * `achieved` is the line's change a month, `needed` the change a month from the latest that would reach the target,
 * nothing where it is met; `onTrack` is null without a target or a better direction. `line` is the line itself, month by
 * month from the first of the seven to `month`.
 */
export type Projection = {
  readonly month: Month
  readonly value: number
  readonly line: readonly { readonly month: Month; readonly value: number }[]
  readonly achieved: number
  readonly needed: number | null
  readonly onTrack: boolean | null
  readonly sources: readonly Source[]
}
