import type { Coded, Count, GradeMark, ServiceMark } from './audit-marks.ts'
import { type Spot } from './audit-spots.ts'
import { AUDITING, DONE, LINK, THING } from './audit-words.ts'

/** Services or grades by their places; null for all of them. */
type Places = readonly number[]

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

const ENDS = String.raw`(?=[.,;:()!?…]|$| [–—-] )`
const BOUND = new RegExp(`^(?<link>${LINK}*) G(?:'s)?`)
/** Behind a grade that is given, and no praise such as `good on chronologies`, `good practice`. */
const GIVEN = new RegExp(
  String.raw`^(?:[.,;:()!?…'’"”]|$| (?:and|or|but|while|whilst|whereas|with|so|which|though|although|too|overall|this time|compared|grades?|gradings?|ratings?|each|[–—-]|N)\b| (?:${THING})(?![a-z-])| [–—-]| (?:in|from|at|for|across|within|by) (?:the |our )?(?:S|M|N|auditors|round|june)\b)`,
)
const OF_BASE = / of (?:(?:the|our|all|its|those|these) |S(?:'s|s'|')? )*$/
const BASE_AFTER = new RegExp(`^ (?:${THING}|was|were|is|are|came|come)(?![a-z-])`)
const BEFORE = new RegExp(
  String.raw`G(?:(?: grades?| ratings?)? (?:was|were|is|are|has been) (?:the )?(?:grade |rating |result |outcome )?(?:given |awarded |found |reached )?(?:to |in |for |of |by )?|(?: grades?)?(?: ?[:=]|,| [–—-])? |(?: grades?)? (?:in|for|to) |(?: grades?)? \()(?:only |just |about |around |nearly |over |under |almost |more than |fewer than |less than )*$`,
)
const BARE_BEFORE = /G \(?$|G: $|G = $/
const OWNER = /S(?:'s|s'|')?(?: (?:only|just|had|has|have|the|got|with|accounts?|accounted|for|saw|received|was|were|given|its|own|recorded|it|that|audits?|files?|a total of|all))*,? $/
const PLACED = new RegExp(
  String.raw`^(?: (?:of|them|these|those|which|that|was|were|is|came|come|both|all|being|${THING}))*(?: G)?(?: (?:${THING}))?(?: (?:was|were|is|are|came|come))? (?:in|from|for|within) (?:the )?S`,
)
const TOTAL = new RegExp(String.raw`^(?<link>${LINK}+)(?: (?:in|on|for|of|during) (?:the )?(?<theme>(?:[a-z]+ ){0,3})round)?${ENDS}`)
const EACH_PLACE = /^(?: (?:was|were|graded|audits?|files?|of|them))* each (?:in|for|from|to) (?:the )?S(?:(?:, (?:the )?|,? and (?:the )?)S)+/
const EACH_GRADE = /^(?: (?:was|were|graded|audits?|files?|of|them))* each (?:graded |as )?G(?:(?:, |,? and )G)+/
const SERVICES = /^(?: of)?(?: (?:the|our|those|these))?(?: N)? (?:services?|teams?)\b/
const SERVICE_HAS = new RegExp(`^(?<link>(?:${LINK}| at least| any| some)*) G`)
/** A subset whose size tells nothing of the whole: `a further four were good`. */
const SOME = /\b(?:first|last|next|other|others|further|another|more|remaining|additional|extra|same|latter|former|these|those|re-?graded)\s*$/
const NOUN = new RegExp(String.raw`\b(?:${THING})(?![a-z-])`)

/** The counts of a sentence that are said of audits; `carried` are the services that the sentences before speak of. */
export function readAudits(coded: Coded, spots: readonly Spot[], carried: readonly Places[]): readonly AuditSaid[] {
  const read: AuditSaid[] = []
  for (const spot of spots) {
    const said = readSpot(spot, coded, read, carried)
    if (said) read.push(said)
  }
  return read
}

function readSpot(spot: Spot, coded: Coded, read: readonly AuditSaid[], carried: readonly Places[]): AuditSaid | null {
  const { text } = coded
  const right = text.slice(spot.end)
  const left = text.slice(0, spot.at)
  return (
    readServices(spot, coded) ??
    readEach(spot, right, coded, read) ??
    readPlaced(spot, right, coded, read) ??
    readBound(spot, left, right, coded, carried) ??
    readEchoed(spot, left, right, coded, read, carried) ??
    readTotal(spot, left, right, coded, carried)
  )
}

/** `Every service had at least one good`, `two services had none that were inadequate`. */
function readServices(spot: Spot, coded: Coded): AuditSaid | null {
  const from = spot.at + 1
  const right = coded.text.slice(from)
  const opens = SERVICES.exec(right)
  if (!opens) return null
  const found = SERVICE_HAS.exec(right.slice(opens[0].length))
  const sets = found ? setsAt(coded, from + opens[0].length + found[0].length - 1) : null
  const end = from + opens[0].length + (found?.[0].length ?? 0)
  const isSure = found !== null && GIVEN.test(coded.text.slice(end))
  return { spot, scopes: [], isNear: false, sets, base: null, metric: 'services', isSure, isEach: false, isPlaced: false }
}

/** `One each in A and B`, `four each good and poor`. */
function readEach(spot: Spot, right: string, coded: Coded, read: readonly AuditSaid[]): AuditSaid | null {
  const plain = { spot, base: null, metric: 'audits', isSure: false, isEach: true, isPlaced: false } as const
  const place = EACH_PLACE.exec(right)
  const last = read.at(-1)
  if (place && last?.sets) return { ...plain, scopes: servicesIn(coded, spot.end, spot.end + place[0].length), isNear: true, sets: last.sets }
  const grade = EACH_GRADE.exec(right)
  if (!grade) return null
  return { ...plain, scopes: [], isNear: false, sets: gradesIn(coded, spot.end, spot.end + grade[0].length).flatMap(({ sets }) => sets) }
}

/** `Two of the four good files were in A`, `three of them in A`: a part of what was graded, by its service. */
function readPlaced(spot: Spot, right: string, coded: Coded, read: readonly AuditSaid[]): AuditSaid | null {
  const found = PLACED.exec(right)
  if (!found) return null
  const end = spot.end + found[0].length
  const inside = gradesIn(coded, spot.end, end)
  const isWide = /^(?:,? (?:and|or) |, )(?:the )?S/.test(coded.text.slice(end))
  const isOf = /^ of | were?\b| was\b| came?\b/.test(found[0]) || spot.whole !== null || inside.length > 0
  if (!isOf || coded.text.slice(end).match(new RegExp(`^${LINK}* G`))) return null
  const former = read.findLast(({ sets }) => sets !== null)?.sets ?? []
  const base = inside[0]?.sets ?? null
  const scopes = servicesIn(coded, spot.end, end)
  const sets = base ?? (former.length > 0 ? former : null)
  return { spot, scopes, isNear: true, sets, base, metric: 'audits', isSure: base !== null && !isWide && spot.count.unit === 'number', isEach: false, isPlaced: true }
}

/** `Four were graded good`, `good was the grade of four`. */
function readBound(spot: Spot, left: string, right: string, coded: Coded, carried: readonly Places[]): AuditSaid | null {
  const found = BOUND.exec(right)
  const end = spot.end + (found?.[0].length ?? 0)
  const grade = found ? gradeAt(coded, spot.end + found[0].lastIndexOf('G')) : null
  if (found && grade && GIVEN.test(coded.text.slice(end))) {
    const link = found.groups?.link ?? ''
    const said = coded.text.slice(spot.at + 1, spot.end) + link
    // `Three of the good files`: three of them did something else.
    const isNoun = link === '' && spot.whole !== null && BASE_AFTER.test(coded.text.slice(end))
    const isBase = OF_BASE.test(`${said} `) || (isNoun && !grade.isVerb)
    if (isBase) return null
    return {
      spot,
      ...scopesOf(spot, left, spot.end + found[0].length, coded, carried),
      sets: grade.sets,
      base: null,
      metric: 'audits',
      isSure: !SOME.test(left) && isPlainly(grade, `${said} ${coded.text.slice(end)}`, coded, spot),
      isEach: false, isPlaced: false,
    }
  }
  const before = BEFORE.exec(left)
  if (!before || isTaken(before.index, coded)) return null
  const sets = setsAt(coded, before.index)
  const isNoun = NOUN.test(coded.text.slice(spot.at + 1, spot.end + 14)) || spot.whole !== null
  return {
    spot,
    ...scopesOf(spot, '', spot.end, coded, carried, right),
    sets,
    base: null,
    metric: 'audits',
    isSure: isNoun && !BARE_BEFORE.test(left),
    isEach: false, isPlaced: false,
  }
}

/** A grade that a count before it has. */
function isTaken(at: number, { text }: Coded): boolean {
  return new RegExp(`N${LINK}*(?: of [a-z ]*N${LINK}*)? $`).test(text.slice(0, at))
}

/** `Outstanding` is also said of what has still to come. */
function isPlainly({ sets }: GradeMark, said: string, coded: Coded, { whole }: Spot): boolean {
  const isGraded = /\b(?:graded?|grades|judged|rated|found|came|come|deemed|awarded)\b/.test(coded.text)
  const others = [...coded.marks.values()].filter(({ kind }) => kind === 'grade').length > 1
  return isGraded || others || (sets[0]?.length ?? 0) > 1 || !/\b(?:is|are|still|remain)\b/.test(said) || (whole !== null && !/\bstill\b/.test(said))
}

/** `…, as did one of B's two`: the grade is that of the count before. */
function readEchoed(spot: Spot, left: string, right: string, coded: Coded, read: readonly AuditSaid[], carried: readonly Places[]): AuditSaid | null {
  const former = read.findLast(({ sets }) => sets !== null)
  if (!former || !/\b(?:as|so|and so|as also) (?:did|was|were|is|are|had) $|\band (?:to |in |for )?$/.test(left)) return null
  if (!/^(?: (?:in|from|of) (?:the )?S|[.,;)]|$)/.test(right) && !spot.whole) return null
  if (/^ (?:in|for|to)?[a-z ]*and$/.test(left)) return null
  return { spot, ...scopesOf(spot, '', spot.end, coded, carried, right), sets: former.sets, base: null, metric: 'audits', isSure: false, isEach: false, isPlaced: false }
}

const DOER = /\b(?:had|has|have|audited|looked at|looked hard at|read|completed|carried out|did|undertook|undertaken|considered|of the|of our|s'?s?)(?: (?:a total of|only|just|altogether|all|the|our))* $|S(?:'s|s'|') $/

/** `Nine files were audited`, `of the nine audits, …`, `A had two audits`. */
function readTotal(spot: Spot, left: string, right: string, coded: Coded, carried: readonly Places[]): AuditSaid | null {
  const found = TOTAL.exec(right)
  const link = found?.groups?.link ?? ''
  const isNamed = new RegExp(`^(?:${LINK})*? (?:${THING}|${AUDITING})(?![a-z-])`).test(right)
  const isShare = spot.count.unit === 'share'
  if (!isNamed && !spot.whole && !(isShare && spot.whole)) return null
  if (spot.count.word !== null) return null
  const isDone = new RegExp(DONE).test(link) || (DOER.test(left) && NOUN.test(link)) || (/\baudits\b/.test(link) && OWNER.test(left))
  const scoped = scopesOf(spot, left, spot.end + (found?.[0].length ?? 0), coded, carried, right)
  const isSure = found !== null && isDone && !SOME.test(left) && !isShare
  if (spot.whole && !scoped.isNear && !isShare) return null
  return { spot, ...scoped, sets: null, base: null, metric: 'audits', isSure, isEach: false, isPlaced: false }
}

/** The services that a count is of: those beside it, else the last that was named, or all. */
function scopesOf(
  spot: Spot,
  left: string,
  end: number,
  coded: Coded,
  carried: readonly Places[],
  right = coded.text.slice(end),
): Pick<AuditSaid, 'scopes' | 'isNear'> {
  const tail = /^(?: (?:THING|grades?|graded))? (?:in|from|at|for|within|across) (?:the |our )?S(?:(?:, (?:the )?|,? and (?:the )?)S)*/
  const after = new RegExp(tail.source.replaceAll('THING', THING)).exec(coded.text.slice(end))
  const inside = servicesIn(coded, spot.at, end + (after?.[0].length ?? 0))
  const owner = inside.length === 0 && OWNER.test(left) ? servicesIn(coded, left.lastIndexOf('S'), spot.at) : []
  const near = [...inside, ...owner]
  if (near.length > 1) return { scopes: [near.flat(), ...near], isNear: true }
  if (near.length === 1) return { scopes: near, isNear: true }
  const former = servicesIn(coded, 0, spot.at).at(-1)
  const next = right === '' ? [] : []
  return { scopes: [...(former ? [former] : carried), ...next], isNear: false }
}

function servicesIn({ marks }: Coded, from: number, to: number): readonly Places[] {
  return [...marks].flatMap(([at, mark]) => (at >= from && at < to && mark.kind === 'service' ? [[(mark as ServiceMark).service]] : []))
}

function gradesIn({ marks }: Coded, from: number, to: number): readonly GradeMark[] {
  return [...marks].flatMap(([at, mark]) => (at >= from && at < to && mark.kind === 'grade' ? [mark] : []))
}

function gradeAt({ marks }: Coded, at: number): GradeMark | null {
  const mark = marks.get(at)
  return mark?.kind === 'grade' ? mark : null
}

function setsAt(coded: Coded, at: number): readonly Places[] | null {
  return gradeAt(coded, at)?.sets ?? null
}

export type { Count }
