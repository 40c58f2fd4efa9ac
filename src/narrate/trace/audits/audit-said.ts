import type { Coded, GradeMark } from './audit-marks.ts'
import type { Spot } from './audit-spots.ts'
import { THING } from './audit-words.ts'

/** Services or grades by their places on the sheet. */
export type Places = readonly number[]

/** What a count is said to count: the audits of any of some services with any of some sets of grades. */
export type AuditSaid = {
  readonly spot: Spot
  /** Sets of services; an empty list where none is named, and all together are meant. */
  readonly scopes: readonly Places[]
  /** A service stands beside the count, so that no other can be meant. */
  readonly isNear: boolean
  /** Sets of grades; null for audits of any grade. */
  readonly sets: readonly Places[] | null
  /** The grades tell which audits make the whole, and not how many there are of them: `two of the four good files`. */
  readonly base: readonly Places[] | null
  readonly metric: 'audits' | 'services'
  /** Its words can hardly mean anything else: if it is wrong it may be said so. */
  readonly isSure: boolean
  /** `Two each in A and B`: all of the scopes, or of the sets, have so many. */
  readonly isEach: boolean
  /** It tells where they were: `two of them in A`. */
  readonly isPlaced: boolean
}

/** A count with the sentence on either side of it, what was read before, and the services that it goes on from. */
export type Look = {
  readonly spot: Spot
  readonly left: string
  readonly right: string
  readonly coded: Coded
  readonly read: readonly AuditSaid[]
  readonly carried: readonly Places[]
}

/** A reading by what is particular about it. */
export function said(spot: Spot, own: Partial<AuditSaid>): AuditSaid {
  return { ...PLAIN, spot, ...own }
}

const PLAIN = {
  scopes: [],
  isNear: false,
  sets: null,
  base: null,
  metric: 'audits',
  isSure: false,
  isEach: false,
  isPlaced: false,
} as const

/** Where a clause ends. */
export const ENDS = `(?=[.,;:()!?…]|$| [–—-] )`
/** A service that what follows belongs to: `A had`, `B's`. */
export const OWNER =
  /(?:S,? and |S, )*S(?:'s|s'|')?(?: (?:only|just|had|has|have|the|got|with|accounts?|accounted|for|saw|received|was|were|given|its|own|recorded|it|that|audits?|files?|a total of|all|together|between them|both))*(?:,? | \()$/
const TAIL = new RegExp(
  `^(?: (?:${THING}|grades?|graded))? (?:in|from|at|for|within|across) (?:the |our )?S(?:(?:, (?:the )?|,? and (?:the )?)S)*`,
)

/** The services that a count is of: those beside it, else the last that was named, or all. */
export function scopesOf(
  { spot, coded, carried }: Look,
  end: number,
  left: string,
): Pick<AuditSaid, 'scopes' | 'isNear'> {
  const tail = TAIL.exec(coded.text.slice(end))?.[0].length ?? 0
  const inside = servicesIn(coded, spot.at, end + tail)
  const owner = inside.length > 0 ? null : OWNER.exec(left)
  const near = owner ? servicesIn(coded, owner.index, spot.at) : inside
  if (near.length > 0) return { scopes: near.length > 1 ? [near.flat(), ...near] : near, isNear: true }
  const former = servicesIn(coded, 0, spot.at).at(-1)
  const clause = /^[^.,;:]*/.exec(coded.text.slice(end))?.[0].length ?? 0
  return { scopes: [...(former ? [former] : carried), ...servicesIn(coded, end, end + clause)], isNear: false }
}

/** The services that are named between two places, each as a set of its own. */
export function servicesIn({ marks }: Coded, from: number, to: number): readonly Places[] {
  return [...marks].flatMap(([at, mark]) => (at >= from && at < to && mark.kind === 'service' ? [[mark.service]] : []))
}

/** The grades that are named between two places. */
export function gradesIn({ marks }: Coded, from: number, to: number): readonly GradeMark[] {
  return [...marks].flatMap(([at, mark]) => (at >= from && at < to && mark.kind === 'grade' ? [mark] : []))
}

/** The grade that is named at a place; null where none is. */
export function gradeAt({ marks }: Coded, at: number): GradeMark | null {
  const mark = marks.get(at)
  return mark?.kind === 'grade' ? mark : null
}
