import type { BenchmarkFigure, Figure, Rag, RagCounts, Signal, Status, Travel } from '../compute/figures.ts'
import type { Finding } from '../shared/finding.ts'
import type { Month } from '../shared/month.ts'
import type { Basis, Better, Unit } from '../shared/unit.ts'
import type { Claim, HeadlineStory } from './story.ts'

/** `performance-pack-MONTH.json`: every figure and sentence printed with its source cells, and every check. */
export type Evidence = {
  readonly pack: {
    readonly title: string
    readonly organisation: string
    readonly service: string
    readonly month: Month
    readonly workbook: { readonly file: string; readonly sha256: string }
  }
  /** The sentence of the cover, and the counts of the bars on it. */
  readonly cover: EvidenceLine & { readonly counts: RagCounts }
  readonly glance: EvidenceGlance
  /** `counts` are those of the section wherever it is named; `cells` what they were counted on. */
  readonly sections: readonly {
    readonly title: string
    readonly counts: RagCounts
    readonly cells: readonly string[]
    readonly parts: readonly EvidencePart[]
  }[]
  readonly checks: readonly Omit<Finding, 'told'>[]
}

/**
 * Words of the pack other than the statements, and the cells that their figures and counts rest on, those that stand
 * together as one: `Localities!R5:R16`. What a cell holds stands in the history of its indicator.
 */
export type EvidenceLine = { readonly text: string; readonly cells: readonly string[] }

export type EvidenceGlance = {
  readonly headline: EvidenceLine
  readonly changed: readonly EvidenceHighlight[]
  readonly attention: readonly EvidenceHighlight[]
  /** What is not as in the earlier pack, `file`; null where that was not at hand. */
  readonly since: {
    readonly title: string
    readonly file: string
    readonly lines: readonly (EvidenceLine & { readonly heading: string })[]
  } | null
}

/** `why` it stands on the page, and its large figure. */
export type EvidenceHighlight = EvidenceLine & {
  readonly code: string
  readonly why: string
  readonly figure: string
}

export type EvidencePart = {
  readonly title: string
  /** Over the first page of the part; over those of its commentary and its trends where they are pages of their own. */
  readonly headlines: readonly (EvidenceLine & { readonly page: HeadlineStory['page'] })[]
  /** Over the charts, in the order of the pack. */
  readonly captions: readonly (EvidenceLine & { readonly code: string })[]
  readonly indicators: readonly EvidenceIndicator[]
  /** The services of a sheet of grades; none in a part of indicators. */
  readonly grades: readonly EvidenceService[]
  readonly statements: readonly EvidenceStatement[]
}

/** A service with its audits by grade, in the order of the sheet. The total and the share rest on all of the counts. */
export type EvidenceService = {
  readonly service: string
  readonly cell: string
  readonly counts: readonly {
    readonly grade: string
    readonly value: number | null
    readonly shown: string
    readonly status: Status
    readonly cell: string
  }[]
  readonly total: string
  readonly goodOrBetter: string
}

export type EvidenceIndicator = {
  readonly code: string
  readonly label: string
  readonly unit: Unit
  readonly better: Better
  readonly cell: string
  readonly history: readonly Pick<Figure, 'month' | 'value' | 'shown' | 'status' | 'cell'>[]
  readonly latest: { readonly month: Month; readonly value: number; readonly shown: string } | null
  readonly basis: Basis
  readonly target: number | null
  readonly rag: Rag | null
  readonly travel: Pick<Travel, 'direction' | 'meaning'> | null
  readonly benchmarks: Readonly<Record<BenchmarkFigure['name'], number | null>>
  /** Null where the row has too few months for it, or its months overlap. `rule` says in words what fired. */
  readonly signal:
    | (Pick<Signal, 'mean' | 'lower' | 'upper' | 'variation' | 'assurance'> & { readonly rule: string | null })
    | null
  readonly rank: { readonly place: number; readonly of: number; readonly year: string } | null
}

export type EvidenceStatement = {
  readonly heading: string
  readonly text: string
  readonly origin: 'template' | 'workbook'
  readonly cell: string | null
  readonly evidence: readonly {
    readonly code: string
    readonly month: Month | null
    readonly cell: string
    readonly value: number
  }[]
  /** The numbers that an officer typed; a sentence of the templates has none. */
  readonly claims: readonly Omit<Claim, 'instead'>[]
}
