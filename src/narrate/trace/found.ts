import type { Indicator } from '../../compute/figures.ts'
import type { Placed } from './read/scene.ts'
import type { Verdict } from './verdict.ts'

/** A number of the sentence with the row that it was found to speak of; `older` where it is not that row's level. */
export type Found = {
  readonly number: Placed
  readonly row: Indicator | null
  readonly older: boolean
}

/** A number with its verdict; `claim` is null where a helper printed it. */
export type Weighed = Found & {
  readonly level: boolean
  /** The way that its words say it went: 1 up, −1 down, 0 where they leave it open. */
  readonly sign: number
  /** Found by a wider reading than its own words give. */
  readonly wide: boolean
  /** Found by a wider reading, and beyond doubt: a figure of some size of a row that its own words name. */
  readonly plain: boolean
  readonly claim: Verdict | null
}
/** A number that has a verdict. */
export type Claimed = Weighed & { readonly claim: Verdict }

/** Whether a number has been judged. */
export function isWeighed(found: Found): found is Weighed {
  return 'claim' in found
}

/** The cells that a number has been found to rest on. */
export function cellsOf(each: Found): Verdict['evidence'] {
  return isWeighed(each) ? (each.claim?.evidence ?? []) : []
}

/** Whether a number has a verdict. */
export function isClaimed<T extends Weighed>(each: T): each is T & Claimed {
  return each.claim !== null
}

/** Whether a number's own words do not settle what it is: it has no figure, or one by a wider reading alone. */
export function isUnsettled({ claim, wide }: Pick<Weighed, 'claim' | 'wide'>): boolean {
  return claim?.status === 'unverified' || (claim?.status === 'traced' && wide)
}

/** Whether a number was found to be how far one row went between two months; no other number is a share of that. */
export function isChange({ level, claim }: Pick<Weighed, 'level' | 'claim'>): boolean {
  const [then, now, ...others] = level || claim?.status !== 'traced' ? [] : claim.evidence
  return then !== undefined && then.code === now?.code && then.month !== now.month && others.length === 0
}
