import type { Coded } from './audit-marks.ts'
import {
  type AuditSaid,
  ENDS,
  gradeAt,
  gradesIn,
  type Look,
  OWNER,
  type Places,
  said,
  scopesOf,
  servicesIn,
} from './audit-said.ts'
import type { Spot } from './audit-spots.ts'
import { AUDITING, DONE, LINK, THING } from './audit-words.ts'
import { GIVEN, readGraded, SOME } from './read-graded.ts'

/** `One file in nine`: a share, and no audits of a whole. */
const ODDS_AFTER = new RegExp(`^(?: (?:${THING}))? in (?:every )?N`)
const ODDS_BEFORE = new RegExp(`N(?: (?:${THING}))? in (?:every )?$`)

const EXCEPT = /\b(?:except|bar|apart from|other than|but (?:the |for )?[NS])/
const PLACED = new RegExp(
  `^(?: (?:of|them|these|those|which|that|was|were|is|came|come|both|all|being|${THING}))*(?: G)?(?: (?:${THING}))?(?: (?:was|were|is|are|came|come))? (?:in|from|for|within) (?:the )?S`,
)
const TOTAL = new RegExp(
  `^(?<link>${LINK}+)(?: (?:in|on|for|of|during) (?:the )?(?<theme>(?:[a-z]+ ){0,3})round| (?:across|over) (?:the |our |all )*(?:N )?services)?${ENDS}`,
)
const EACH_PLACE =
  /^(?: (?:was|were|graded|audits?|files?|of|them))* each (?:in|for|from|to) (?:the )?S(?:(?:, (?:the )?|,? and (?:the )?)S)+/
const EACH_GRADE = /^(?: (?:was|were|graded|audits?|files?|of|them))* each (?:graded |as )?G(?:(?:, |,? and )G)+/
const SERVICES = /^(?: of)?(?: (?:the|our|those|these))?(?: N)? (?:services?|teams?)\b/
const SERVICE_HAS = new RegExp(`^(?<link>(?:${LINK}| at least| any| some)*) G`)
const NOUN = new RegExp(String.raw`\b(?:${THING})(?![a-z-])`)
const NAMED = new RegExp(`^(?:${LINK})*? (?:${THING}|${AUDITING})(?![a-z-])`)
const NAMED_BY_WHOLE = new RegExp(`^(?:${LINK}|N)*? (?:${THING})(?![a-z-])`)
const GRADED = new RegExp(`^${LINK}* G`)
const CLOSED = new RegExp(`^${ENDS}`)
const CLOSED_OR_MORE = new RegExp(`^(?:${ENDS}|,? and N)`)
const WAS_DONE = new RegExp(DONE)
const DOER =
  /\b(?:had|has|have|audited|looked at|looked hard at|read|completed|carried out|did|undertook|undertaken|considered|of the|of our|s'?s?)(?: (?:a total of|only|just|altogether|all|the|our))* $|S(?:'s|s'|') $/
const NO_SUBJECT = /^ (?:auditors?|team)\b/
const HELD_BACK = /\b(?:not|but|except|bar|apart from|other than) $/

/** The counts of a sentence that are said of audits; `carried` are the services that the sentences before speak of. */
export function readAudits(coded: Coded, spots: readonly Spot[], carried: readonly Places[]): readonly AuditSaid[] {
  const read: AuditSaid[] = []
  for (const spot of spots) {
    const { text } = coded
    const found = readSpot({ spot, left: text.slice(0, spot.at), right: text.slice(spot.end), coded, read, carried })
    if (found) read.push(found)
  }
  const services = read.flatMap(({ metric, spot: { count } }) =>
    metric === 'services' ? [count.word === null ? count.value : Infinity] : [],
  )
  const mayBeServices = (each: AuditSaid) => services.some((most) => each.spot.count.value <= most)
  return read.map((each) => ({ ...each, isSure: each.isSure && !(mayBeServices(each) && isNameless(each, coded)) }))
}

/** `Three of them`, where as many services are counted: audits need not be meant. */
function isNameless({ spot, metric }: AuditSaid, { text }: Coded): boolean {
  const behind = text.slice(spot.at + 1)
  return metric === 'audits' && (!NAMED_BY_WHOLE.test(behind) || HAVE_SOME.test(behind))
}

/** `Of them had a file graded good`: services have files. */
const HAVE_SOME = /^ of (?:them|these|those|which) (?:had|have) (?:an?|at least|some|any)\b/

function readSpot(look: Look): AuditSaid | null {
  const { spot, left, right, coded } = look
  if (HELD_BACK.test(left) || NO_SUBJECT.test(right)) return null
  if (spot.count.word === 'all' && EXCEPT.test(coded.text)) return null
  if (ODDS_AFTER.test(coded.text.slice(spot.at + 1)) || ODDS_BEFORE.test(left)) return null
  return readServices(look) ?? readEach(look) ?? readPlaced(look) ?? readGraded(look) ?? readTotal(look)
}

/** `Every service had at least one good`, `two services had files that were poor`. */
function readServices({ spot, coded }: Look): AuditSaid | null {
  const from = spot.at + 1
  const opens = SERVICES.exec(coded.text.slice(from))
  if (!opens) return null
  const after = from + opens[0].length
  const found = SERVICE_HAS.exec(coded.text.slice(after))
  if (!found) return spot.count.word === null ? said(spot, { metric: 'services' }) : null
  const end = after + found[0].length
  const sets = gradeAt(coded, end - 1)?.sets ?? null
  return said(spot, { metric: 'services', sets, isSure: GIVEN.test(coded.text.slice(end)) })
}

/** `One each in A and B`, `four each good and poor`. */
function readEach({ spot, right, coded, read }: Look): AuditSaid | null {
  const place = EACH_PLACE.exec(right)
  const last = read.at(-1)
  if (place && last?.sets) {
    const scopes = servicesIn(coded, spot.end, spot.end + place[0].length)
    return said(spot, { isEach: true, scopes, isNear: true, sets: last.sets })
  }
  const grade = EACH_GRADE.exec(right)
  const grades = grade ? gradesIn(coded, spot.end, spot.end + grade[0].length) : []
  return grade ? said(spot, { isEach: true, sets: grades.flatMap(({ sets }) => sets) }) : null
}

/** `Two of the four good files were in A`, `three of them in A`: a part of what was graded, by its service. */
function readPlaced(look: Look): AuditSaid | null {
  const { spot, right, coded, read } = look
  const found = PLACED.exec(right)
  if (!found) return null
  const end = spot.end + found[0].length
  const after = coded.text.slice(end)
  const base = gradesIn(coded, spot.end, end)[0]?.sets ?? null
  const isOf = /^ of | were\b| was\b| came?\b/.test(found[0]) || spot.whole !== null || base !== null
  if (!isOf || GRADED.test(after)) return null
  const sets = base ?? read.findLast((each) => each.sets !== null)?.sets ?? null
  const isWide = /^(?:,? (?:and|or) |, )(?:the )?S/.test(after)
  // `Five of the nine files came from A.`
  const isOfAll = sets === null && /\b(?:was|were|came)\b/.test(found[0]) && CLOSED.test(after)
  const isOfWhole = spot.whole !== null && (base !== null || isOfAll)
  const isSure = (isOfWhole || isOfLast(found[0], look)) && !isWide && spot.count.unit === 'number'
  return said(spot, { scopes: servicesIn(coded, spot.end, end), isNear: true, sets, base, isSure, isPlaced: true })
}

/** `Four of the nine required improvement, two of them in A`: of those that were graded right before it. */
function isOfLast(said: string, { read, spot, right, coded }: Look): boolean {
  const last = read.at(-1)
  const isGraded = last?.metric === 'audits' && last.sets !== null && last.isSure
  const isNext = isGraded && !/[N.;:]/.test(coded.text.slice(last.spot.end, spot.at))
  return isNext && /^ of (?:them|these|those|which)\b/.test(said) && CLOSED_OR_MORE.test(right.slice(said.length))
}

/** `Nine files were audited`, `of the nine audits, …`, `A had two audits`. */
function readTotal(look: Look): AuditSaid | null {
  const { spot, left, right } = look
  const isShare = spot.count.unit === 'share'
  if ((!NAMED.test(right) && !spot.whole) || spot.count.word !== null) return null
  const found = TOTAL.exec(right)
  const link = found?.groups?.link ?? ''
  const scoped = scopesOf(look, spot.end + (found?.[0].length ?? 0), left)
  if (spot.whole && !scoped.isNear && !isShare) return null
  const isHad = /\baudits\b/.test(link) && OWNER.test(left)
  const isDone = WAS_DONE.test(link) || (DOER.test(left) && NOUN.test(link)) || isHad
  const isAll = /\b(?:in (?:all|N)|altogether|in total),? $/.test(left) && / graded$/.test(link)
  return said(spot, { ...scoped, isSure: found !== null && (isDone || isAll) && !SOME.test(left) && !isShare })
}
