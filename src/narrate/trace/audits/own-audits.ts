import type { VerdictAt } from '../verdict.ts'
import type { Judge } from './audit-judge.ts'
import type { Mark } from './audit-marks.ts'
import { placesOf, type Tally, tally } from './audit-sheet.ts'
import { THING } from './audit-words.ts'
import { doubtAudits } from './doubt-audits.ts'
import { GIVEN } from './read-graded.ts'

const OWN = "S(?:'s|s'|')?"
const ONLY = '(?:only |single |one |sole |lone |N )?'
/** `Jigsaw's audit was graded good`, `the single Jigsaw audit was good`. */
const GRADED = new RegExp(
  `(?:^|[.,;:] (?:and |but )?)(?:the |our )?${ONLY}${OWN} ${ONLY}(?:audit|file|case|record) (?:was|is|came out|came back)(?: graded| judged| rated| found)?(?: as| to be)? G`,
)
/** `Both of Jigsaw's audits`, `Jigsaw's two audits required improvement`: all that the service had. */
const ALL = new RegExp(
  String.raw`\bN of (?:the )?S(?:'s|s'|') (?:${THING})(?= *(?:[.,;:]|$|were\b))|S(?:'s|s'|') N (?:${THING})(?= *(?:[.,;:]|$|were\b|G))`,
)
/** `Family Help had the largest number of audits, five in all`. */
const MOST =
  /S had (?:the (?:largest|highest|greatest|smallest|lowest) number of|the (?:most|fewest)) (?:audits|files),? (?:at |with )?N(?: (?:in N|altogether|in total|of them))?(?= *(?:[.,;:]|$))/

/** What a sentence says of the audits that one service had, where the sheet of grades has it otherwise. */
export function ownAudits(judge: Judge): readonly VerdictAt[] {
  if (!judge.isOwn || !judge.coded.text.includes('S')) return []
  const graded = ofGrade(judge)
  return graded.length > 0 ? graded : [...ofAll(ALL, judge), ...ofAll(MOST, judge)].slice(0, 1)
}

/** Whether a count is but how many audits a service had, of whose one audit the sentence tells the grade. */
export function isWrongGrade(told: readonly VerdictAt[], { at }: VerdictAt): boolean {
  return told.length > 1 && told.some((each) => each.at === at)
}

function ofGrade(judge: Judge): readonly VerdictAt[] {
  const match = GRADED.exec(judge.coded.text)
  if (!match || !GIVEN.test(judge.coded.text.slice(match.index + match[0].length))) return []
  const { service, count, grade } = partsOf(match, judge)
  if (service?.kind !== 'service' || grade?.kind !== 'grade') return []
  const all = tally(judge.sheet, [service.service], placesOf(judge.sheet.grades))
  const own = tally(judge.sheet, [service.service], grade.sets[0] ?? [])
  if (all?.value !== 1 || own?.value !== 0 || grade.sets.length !== 1) return []
  if (isOther(grade, match, judge) || (count && !isOne(count))) return []
  // `A's one audit`: that is what the service had, and no count of those of the grade.
  const one: readonly VerdictAt[] = count
    ? [{ at: count.at, claim: { ...ONE, number: textOf(count, judge), evidence: all.sources } }]
    : []
  return [...one, wrong(grade, all, 'none of that grade', judge)]
}

const ONE = { status: 'traced', found: '1', reason: 'the sheet of grades gives the service 1 in all' } as const

function isOne(mark: Mark): boolean {
  return mark.kind === 'count' && mark.unit === 'number' && mark.value === 1
}

function ofAll(form: RegExp, judge: Judge): readonly VerdictAt[] {
  const match = form.exec(judge.coded.text)
  const { service, count, grade } = match ? partsOf(match, judge) : {}
  if (!match || service?.kind !== 'service' || count?.kind !== 'count') return []
  const said = count.word === 'both' ? 2 : count.word === null && count.unit === 'number' ? count.value : null
  const all = tally(judge.sheet, [service.service], placesOf(judge.sheet.grades))
  const isPart = grade !== undefined && !/^(?:required|needed)\b/i.test(textOf(grade, judge))
  if (!all || said === null || count.hedge !== null || isPart || all.value === said) return []
  return isOther(count, match, judge) ? [] : [wrong(count, all, `${all.value} in all`, judge)]
}

/** The marks of a match, and the grade that stands right behind it. */
function partsOf(match: RegExpExecArray, { coded }: Judge) {
  const end = match.index + match[0].length
  const marks = [...coded.marks].filter(([at]) => at >= match.index && at <= end + 1).map(([, mark]) => mark)
  return {
    service: marks.find(({ kind }) => kind === 'service'),
    grade: marks.find(({ kind }) => kind === 'grade'),
    count: marks.find(({ kind }) => kind === 'count'),
  }
}

function isOther(mark: Mark, { index, 0: found }: RegExpExecArray, judge: Judge): boolean {
  const { text } = judge.coded
  return doubtAudits(mark, judge) === 'other' || OTHER.test(text.slice(0, index + found.length)) || ROUND.test(text)
}

/** Not so, or not yet. */
const OTHER = /\b(?:if|unless|until|not|never|nearly|almost|would|should|could)\b/
/** Audits of another round. */
const ROUND = /\b(?:previous|last|earlier|former|before|re-?audit\w*|re-?grad\w*|moderat\w*|dip|external\w*|peers?)\b/

function textOf({ at, end }: Mark, { scene }: Judge): string {
  return scene.words.slice(at, end)
}

function wrong(mark: Mark, { sources }: Tally, shown: string, judge: Judge): VerdictAt {
  const number = textOf(mark, judge)
  const reason = `the sheet of grades gives the service ${shown}`
  return { at: mark.at, claim: { number, status: 'contradicted', found: shown, reason, evidence: sources } }
}
