import { percentOf } from '../number/percent-of.ts'
import { contradicted, type Verdict, type VerdictAt } from '../verdict.ts'
import type { Judge } from './audit-judge.ts'
import type { Coded, Count, GradeMark, Mark } from './audit-marks.ts'
import { placesOf, type Tally, tally } from './audit-sheet.ts'
import { THING } from './audit-words.ts'
import { doubtAudits, isRound } from './doubt-audits.ts'

const CLOSED = `(?= ?(?:[.,;:)(–—-]|$)| (?:and|but|while|with|so|which|because|where|whereas)\b)`
const AUDITS = `(?:${THING})(?![a-z-])`
const OWN = "S(?:'s|s'|')?"
/** How many audits a service had. */
const OF_SERVICE: readonly RegExp[] = [
  // `The three audits in A were both good`.
  new RegExp(
    String.raw`(?:^|[.,;:] |\b(?:of|because|since|as) )the (?<count>N) (?:${AUDITS})(?: undertaken| completed| carried out| done)? (?:in|from|for) (?:the )?S(?= (?:were|was|came|both|each|all|had)\b)`,
    'd',
  ),
  // `A accounted for five of the nine audits`.
  new RegExp(
    `(?:^|[.,;:] (?:and |but |while |because |whereas )?)(?:the )?${OWN} (?:accounts? for|accounted for|provided|provides|supplied|supplies|makes up|made up|contributed) (?<count>N) (?:out )?of (?:the |our |all )*N (?:${AUDITS})`,
    'd',
  ),
  // `A had five cases audited`.
  new RegExp(
    `(?:^|[.,;:] (?:and |but |while )?)(?:the )?S had (?<count>N) (?:${AUDITS}) (?:audited|looked at|reviewed|done|completed)${CLOSED}`,
    'd',
  ),
  // `Half of the five A audits`, `half of A's five`, `one of A's three`.
  new RegExp(
    String.raw`\b(?:half|N) of (?:the (?<count>N) S (?:${AUDITS})|S(?:'s|s'|') (?<count2>N)(?: (?:${AUDITS}))?(?= (?:were|was|came|requires?d?)\b|[.,;)]|$))`,
    'd',
  ),
]
/** How many audits there were. */
const OF_ALL: readonly RegExp[] = [
  // `In all, ten audits were graded`, `ten audits were graded: one …`.
  new RegExp(
    String.raw`(?:^|^in (?:all|N), |^altogether, |^in total, |; )(?<count>N) (?:${AUDITS})(?: on [a-z]+(?: [a-z]+)?)? (?:were |have been )?(?:graded|audited|completed)(?: on the theme of [a-z]+(?: [a-z]+)?| (?:in|during|this|the|round|time|cycle|month|M|in M|in the round|in this round))*(?= ?(?:[:;.,(–—-]|$)| and (?:none|N)\b)`,
    'd',
  ),
  // `Five of the ten audits were good`.
  new RegExp(
    String.raw`(?:^|[.,;:] )(?:only |just )?N (?:out )?of (?:the |our )(?<count>N) (?:${AUDITS})(?: audited| completed)?(?= (?:were|was|came|got|graded)\b| G)`,
    'd',
  ),
]

/** Audits that a service, or the whole round, is said to have had, where the sheet of grades has another number. */
export function wrongWholes(judge: Judge): readonly VerdictAt[] {
  const { coded, isOwn, scene } = judge
  if (!isOwn || OTHER_ROUND.test(coded.text) || !scene.months.every((month) => isRound(month, judge))) return []
  const [first] = [
    ...OF_SERVICE.flatMap((form) => ofService(form, judge)),
    ...OF_ALL.flatMap((form) => ofRound(form, judge)),
    ...ofGrade(judge),
    ...shareOfGrade(judge),
  ]
  return first ? [first] : []
}

/** Another round's audits, or not all of this one's. */
const OTHER_ROUND =
  /\b(?:previous|last|earlier|former|before|re-?audit\w*|re-?grad\w*|moderat\w*|dip|external\w*|peers?|if|unless|until|not|never|would|should|could|planned|due|next|target|aim|apart|aside|except|excluding|without|other|others|further|more|another|between|average|autumn|year|quarterly)\b/

type Match = RegExpExecArray

function ofService(form: RegExp, judge: Judge): readonly VerdictAt[] {
  const match = form.exec(judge.coded.text)
  const service = match && only(match, judge.coded, 'service')
  const count = match && countOf(match, judge.coded)
  if (!match || service?.kind !== 'service' || !count) return []
  return belied(count, tally(judge.sheet, [service.service], placesOf(judge.sheet.grades)), 'the service', judge)
}

function ofRound(form: RegExp, judge: Judge): readonly VerdictAt[] {
  const { coded, sheet } = judge
  const match = form.exec(coded.text)
  const count = match && countOf(match, coded)
  const marks = [...coded.marks.values()]
  // What a service had, or a sentence that tells of no grade, need not be of the whole round.
  const isOfRound = marks.some(({ kind }) => kind === 'grade') && marks.every(({ kind }) => kind !== 'service')
  return count && isOfRound
    ? belied(count, tally(sheet, placesOf(sheet.services), placesOf(sheet.grades)), 'all services', judge)
    : []
}

const OF_GRADE: readonly RegExp[] = [
  // `Both of A's audits came out good`.
  new RegExp(
    `(?:^|[.,;:] )(?<count>N) of (?:the )?S(?:'s|s'|') (?:N )?(?:${AUDITS}) (?:were|came out|came back|turned out|came out as|were graded|were judged|were found to be|were rated) G${CLOSED}`,
    'd',
  ),
  // `A had three audits requiring improvement out of four`.
  new RegExp(
    `(?:^|[.,;:] )(?:the )?S had (?<count>N) (?:${AUDITS}) (?:graded |judged |rated )?G (?:out )?of (?:its |the )?N${CLOSED}`,
    'd',
  ),
]

/** How many of a service's audits had a grade. */
function ofGrade(judge: Judge): readonly VerdictAt[] {
  return OF_GRADE.flatMap((form) => {
    const match = form.exec(judge.coded.text)
    const service = match && only(match, judge.coded, 'service')
    const grade = match && only(match, judge.coded, 'grade')
    const count = match && countOf(match, judge.coded)
    if (service?.kind !== 'service' || grade?.kind !== 'grade' || !count) return []
    const sets = (grade as GradeMark).sets
    const tallies = sets.map((set) => tally(judge.sheet, [service.service], set))
    if (tallies.length !== 1) return []
    return belied(count, tallies[0] ?? null, 'the service', judge)
  })
}

const WERE = '(?: (?:was|were|came out|came back|is|are|had been))?(?: (?:graded|judged|rated|found to be|found))? G'
/** What a share of a service's audits is led to by. */
const MAKES = `(?:,|:| [–-]| \\()? ?(?:which (?:is|makes|represents)|that is|that's|this is|making(?: up)?|representing|equal to|or|i\\.e\\.|amounting to|equating to)?`
const OF_ITS = `of (?:all )?(?:(?:the|its|their|that service's|the service's) (?:${AUDITS})|those|them|the total)`
const OF_ALL_ITS = `of (?:its|their|(?:that|the) (?:service|team)'s) (?:${AUDITS}|total)`
const IN_IT =
  '(?: undertaken| completed| carried out| done| graded| looked at)? (?:(?:in|from|for|of|by|within) (?:that|the|this|the same) (?:service|team|area)|there)'
const SHARES_OF_GRADE: readonly RegExp[] = [
  // `One of A's audits was good, which is a quarter of the audits in that service`.
  new RegExp(
    `(?:^|[.,;:] )N of (?:the )?S(?:'s|s'|') (?:N )?(?:${AUDITS})${WERE}${MAKES} (?<count>N) (?:${OF_ITS}${IN_IT}|${OF_ALL_ITS})${CLOSED}`,
    'd',
  ),
  // `Two audits in A required improvement, 22% of those undertaken in that service`, `two A audits were good`.
  new RegExp(
    `(?:^|[.,;:] )(?:the )?N (?:(?:of the )?(?:${AUDITS})(?: undertaken| completed| carried out)? (?:in|from|for|of|within) (?:the )?S|S (?:${AUDITS}))${WERE}${MAKES} (?<count>N) (?:${OF_ITS}${IN_IT}|${OF_ALL_ITS})${CLOSED}`,
    'd',
  ),
  // `In A, two audits were graded good, which is 22% of the audits of that service`.
  new RegExp(
    `(?:^|[.,;:] )[Ii]n (?:the )?S,? (?:only |just )?N (?:of the )?(?:N )?(?:${AUDITS})${WERE}${MAKES} (?<count>N) (?:${OF_ITS}(?:${IN_IT})?|${OF_ALL_ITS})${CLOSED}`,
    'd',
  ),
  // `One audit, a quarter of the total, was graded outstanding`, `two audits (22% of all audits) required improvement`.
  new RegExp(
    String.raw`(?:^|[.,;:] )(?:only |just )?N (?:${AUDITS})(?:, | [–-] | \()(?:or |about )?(?<count>N) of (?:the total|them all|(?:all|N)(?: of)?(?: the| our)? (?:N )?(?:${AUDITS})|the N(?: (?:${AUDITS}))?)(?:,| [–-]|\))${WERE}`,
    'd',
  ),
]

/** What share of its own audits, or where it names no service of all, those of a grade are. */
function shareOfGrade(judge: Judge): readonly VerdictAt[] {
  const { coded, sheet } = judge
  const match = SHARES_OF_GRADE.map((form) => form.exec(coded.text)).find((each) => each !== null)
  const service = match && only(match, coded, 'service')
  const grade = match && only(match, coded, 'grade')
  const count = match && countOf(match, coded)
  const isOfAll = match && !match[0].includes('S')
  if ((service?.kind !== 'service' && !isOfAll) || grade?.kind !== 'grade' || count?.unit !== 'share') return []
  const [set, ...more] = grade.sets
  const services = service?.kind === 'service' ? [service.service] : placesOf(sheet.services)
  const part = set && more.length === 0 ? tally(sheet, services, set) : null
  const whole = tally(sheet, services, placesOf(sheet.grades))
  if (!part || !whole || doubtAudits(count, judge) === 'other') return []
  // `Half` of three may be meant for two; what lies a half step off may not.
  if (count.hedge !== null || Math.abs(percentOf(part.value, whole.value) - count.value) < 50 / whole.value) return []
  const shown = `${part.value} of ${whole.value}`
  const reason = `the sheet of grades gives ${isOfAll ? 'all services' : 'the service'} ${shown}`
  return [{ at: count.at, claim: contradicted({ text: count.text }, shown, reason, whole.sources) }]
}

function only({ index, 0: said }: Match, { marks }: Coded, kind: Mark['kind']): Mark | null {
  const [first, ...more] = [...marks].filter(
    ([at, mark]) => mark.kind === kind && at >= index && at < index + said.length,
  )
  return first && more.length === 0 ? first[1] : null
}

/** The count that the form names. */
function countOf(match: Match, { marks }: Coded): Count | null {
  const said = match.groups?.count ?? match.groups?.count2
  if (said === undefined) return null
  const indices = match.indices?.groups
  const at = (indices?.count ?? indices?.count2)?.[0]
  const mark = at === undefined ? undefined : marks.get(at)
  return mark?.kind === 'count' ? mark : null
}

function belied(count: Count, all: Tally | null, where: string, judge: Judge): readonly VerdictAt[] {
  const value = count.word === 'both' ? 2 : count.word === null && count.unit === 'number' ? count.value : null
  if (!all || value === null || count.hedge !== null || all.value === value) return []
  if (doubtAudits(count, judge) === 'other') return []
  const claim: Verdict = {
    number: judge.scene.words.slice(count.at, count.end),
    status: 'contradicted',
    found: String(all.value),
    reason: `the sheet of grades gives ${where} ${all.value}`,
    evidence: all.sources,
  }
  return [{ at: count.at, claim }]
}
