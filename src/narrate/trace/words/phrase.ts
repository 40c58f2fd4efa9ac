import type { Caught, Span } from '../read/span.ts'
import type { Whole } from './matches-of.ts'
import type { RunSaid } from './run-said.ts'

/** Words that claim something without a number: `below target`, `the lowest in a year`, `on track`, `improved`. */
export type Phrase = Span & { readonly text: string; readonly says: Says }

/** `side` is numeric; `met` is by which way is good. `sign` is 1 up, −1 down, 2 better, −2 worse. */
export type Says =
  | { readonly kind: 'target'; readonly side: Side | AsTarget }
  | {
      readonly kind: 'benchmark'
      readonly name: string
      readonly side: 'above' | 'below' | 'longer' | 'shorter' | 'better' | 'worse' | Beside | NotSo
    }
  /** `isLed` where it is said of the trend in so many words. */
  | { readonly kind: 'track'; readonly on: boolean; readonly isLed?: true }
  | RecordSaid
  /** Kept between two numbers, which begin there. */
  | { readonly kind: 'range'; readonly low: number; readonly high: number; readonly scope: string }
  /** In no month to that side of the number that begins there, or of the target. */
  | { readonly kind: 'never'; readonly side: NeverSide; readonly at: number | null; readonly scope: string }
  /**
   * With `no`, a move that did not happen: `no better than in July`; `ofSubject` where its subject has to name the row;
   * `ofGap` where better is nearer to a target that is still missed; `ofNoun` where what moved stands behind: `a fall in`;
   * `ofThen` where the newest figure is set beside that of the month behind, and with no sign is the same.
   */
  | {
      readonly kind: 'move'
      readonly sign: number
      readonly no?: true
      readonly ofSubject?: true
      readonly ofGap?: true
      readonly ofNoun?: true
      readonly ofThen?: true
    }
  /** The same in the two months that follow. */
  | { readonly kind: 'rest' }
  /** With `bound`, months that lie to one side of a number, which begins there, or of the target. */
  | {
      readonly kind: 'run'
      readonly length: number
      readonly sign: number
      readonly bound: Bound | null
      /** Said to be the how manieth it is, and so neither more nor fewer. */
      readonly exact?: boolean
      /** With `bound`, all months since the one that is named behind. */
      readonly since?: boolean
    }
  | { readonly kind: 'rag'; readonly rag: string }
  /** As `target`, of a number that stands where a target might, `beating the 95% we ask for`; with none, of a year's mean. */
  | { readonly kind: 'held'; readonly side: Side; readonly at: number | null }
  | Exclude<RunSaid, { readonly kind: 'run' }>
/**
 * `nth` is 1 for the highest, 2 for the second highest. `noun` and `tail` stand before and behind its time, and may make
 * it another's; `than` is where the number begins that no month is beyond; with `isFormer` later months are not asked.
 */
export type RecordSaid = {
  readonly kind: 'record'
  readonly extreme: 'highest' | 'lowest' | 'best' | 'worst'
  readonly nth: number
  readonly scope: string
  readonly noun: string
  readonly tail: string
  readonly than: number | null
  readonly isFormer: boolean
}
export type Bound = {
  readonly side: 'above' | 'below' | 'not above' | 'not below' | 'better' | 'worse' | 'met' | 'missed'
  readonly at: number | null
}
/** `short` is below, or not as far as wanted. */
export type Side = 'above' | 'below' | 'not above' | 'not below' | 'met' | 'missed' | 'beyond' | 'short'
/** Met or hardly missed, or missed by no more than is amber. */
export type AsTarget = 'level' | 'near'
export type NeverSide = 'above' | 'below' | 'better' | 'worse' | 'met' | 'missed'
type NotSo = 'not above' | 'not below' | 'not better' | 'not worse'
/** As high as a benchmark, in line with it or nearly so, or past it whichever way is meant. */
type Beside = 'same' | 'level' | 'near' | 'past'

/** How a kind of phrase is found and read. */
export type Finder = {
  /** Words that the phrase turns on, in small letters: far sooner looked for than the phrase. */
  readonly needs?: RegExp
  /** Whether it turns on the name of a benchmark. */
  readonly isOfNamed?: true
  readonly pattern: RegExp
  readonly whole?: Whole
  readonly read: (match: Caught, before: string, after: string, benchmarks: readonly string[]) => Says | null
}
