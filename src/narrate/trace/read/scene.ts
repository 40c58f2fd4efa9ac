import type { Figures, Indicator } from '../../../compute/figures.ts'
import type { AuditSheet } from '../audits/audit-sheet.ts'
import type { Place } from '../subject/find-subject.ts'
import type { MonthSaid } from './month-said.ts'
import type { NumberSaid } from './number-said.ts'
import type { Span } from './span.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a text is judged by: the workbook's figures, the words for them, and where the text stands. */
export type World = {
  readonly figures: Figures
  readonly vocabulary: Vocabulary
  /** Every benchmark's name, longer ones first. */
  readonly benchmarks: readonly string[]
  /** The rows of other sheets that hold a row's own measure. */
  readonly twins: ReadonlyMap<Indicator, readonly Indicator[]>
  /** The sheets of grades. */
  readonly audits: readonly AuditSheet[]
  readonly place: Place
}

/** A sentence with its numbers and months; `before` is the sentence that it goes on from. */
export type Scene = {
  readonly words: string
  readonly span: Span
  readonly clauses: readonly Clause[]
  readonly numbers: readonly Placed[]
  readonly months: readonly MonthSaid[]
  readonly before: Scene | null
  /** The telling words of the whole sentence, and those with the sentence before it. */
  readonly bag: ReadonlySet<string>
  readonly wide: ReadonlySet<string>
}
/** A part of a sentence with its telling words. */
export type Clause = Span & { readonly bag: ReadonlySet<string> }

/** A number with what stands on either side of it up to the next number, and the months that are its own. */
export type Placed = NumberSaid & {
  readonly left: string
  readonly right: string
  readonly clause: number
  /** The telling words that it stands among: those of its bracket, or of its clause without the brackets that hold numbers. */
  readonly bag: ReadonlySet<string>
  readonly months: readonly MonthSaid[]
  /** The code of the indicator, where a helper printed it: then it is right. */
  readonly printed: string | null
}
