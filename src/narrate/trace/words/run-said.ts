/** What is said of a row's months one after the other, where the plain forms of a run do not say it. */
export type RunSaid =
  /** Steps one way, as many, that ended before the latest month, unless the one told by its place came to the newest figure. */
  | { readonly kind: 'past run'; readonly length: number; readonly sign: number; readonly exact?: boolean }
  /** A step one way in every month from one that the sentence names. */
  | { readonly kind: 'steady'; readonly sign: number; readonly scope?: string }
  /** A step one way in so many of the last months, or in so many the target met or missed. */
  | {
      readonly kind: 'often'
      readonly count: number
      readonly months: number
      readonly sign: number
      readonly side?: 'met' | 'beat' | 'missed' | 'above' | 'below'
      /** They are all the months that there are. */
      readonly isAll?: boolean
    }
  /**
   * The same figure in as many months, up to the latest; it `opens` the sentence, and the figure follows, or is heard
   * `plainly`, where every word before is the row's.
   */
  | { readonly kind: 'held run'; readonly length: number; readonly opens?: true; readonly plainly?: true }
  | {
      readonly kind: 'run'
      readonly length: number
      readonly sign: number
      readonly bound: null
      readonly exact?: boolean
    }
