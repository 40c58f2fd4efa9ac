import type { BenchmarkFigure, Figure, Rag, Signal, Status, Travel } from '../compute/figures.ts'
import type { Finding } from '../shared/finding.ts'
import type { Month } from '../shared/month.ts'
import type { Basis, Better, Unit } from '../shared/unit.ts'
import type { Claim } from './story.ts'

/** `performance-pack-MONTH.json`: every figure and sentence printed with its source cells, and every check. */
export type Evidence = {
  readonly pack: {
    readonly title: string
    readonly organisation: string
    readonly service: string
    readonly month: Month
    readonly workbook: { readonly file: string; readonly sha256: string }
  }
  readonly sections: readonly { readonly title: string; readonly parts: readonly EvidencePart[] }[]
  readonly checks: readonly Finding[]
}

export type EvidencePart = {
  readonly title: string
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
