import { addMonths, type Month, nameOf } from '../../../shared/month.ts'
import { anyOf } from '../read/any-of.ts'
import { clauseOf, type Scene } from '../read/scene.ts'
import type { Span } from '../read/span.ts'

/** What opens a plan or a hope; `as expected`, `the planned fall` tell of what did happen. */
const OPENED = new RegExp(
  String.raw`\b${anyOf(
    [
      '(?<!\\b(?:as|than|we|was|were|been) )(?:expect(?:s|ing)?|anticipat(?:e|es|ing)|envisag(?:e|es|ing)|reckons?(?: on)?|foresee)',
      "(?:will|won[’']t|shall|[a-z]+[’']ll|(?:is|are|am|[a-z]+[’'](?:s|re|m)) going to|(?:is|are) (?:likely|bound|expected|about) to)",
      '(?:planned|hoped|intended|meant|wanted|expected) (?:for|to)',
    ].join('|'),
  )}(?![a-z])`,
  'i',
)

/** What is said behind a number that counts what is planned: `three are listed for September`. */
const LISTED = new RegExp(
  String.raw`\b(?:(?:is|are) (?:now |all |already |still |currently |provisionally )*${anyOf('listed|due|booked|scheduled|planned|pencilled|lined up|timetabled|down')} (?:in|for|next)|in the (?:diary|pipeline)|next ${anyOf('month|quarter|spring|summer|autumn|winter|week|time')})(?![a-z])`,
  'i',
)

/** What has happened. */
const PAST = new RegExp(
  String.raw`\b${anyOf('was|were|had|saw|fell|rose|dropped|reached|came|went|stood|ended|did|recorded|compared|since|than in')}\b`,
  'i',
)

/** How many months ahead a month that is named without a year may be. */
const AHEAD = 7

/** Whether what is said at a place is opened in its clause as a plan or a hope. */
export function isPlanned({ at }: Span, scene: Scene): boolean {
  const clause = scene.clauses[clauseOf({ at, end: at }, scene.clauses)]
  return OPENED.test(scene.words.slice(clause?.at ?? scene.span.at, at))
}

/** Whether a number counts what is planned, expected or listed, of which the workbook holds nothing. */
export function isToCome(number: Span, scene: Scene, reporting: Month): boolean {
  if (isPlanned(number, scene)) return true
  const clause = scene.clauses[clauseOf(number, scene.clauses)]
  const [from, to] = clause ? [clause.at, clause.end] : [number.at, number.end]
  return LISTED.test(scene.words.slice(number.end, to)) || namesAhead(scene.words.slice(from, to), reporting)
}

/** `By the end of September`, `for October`: a month without a year, where the next of that name is near and nothing is past. */
function namesAhead(said: string, reporting: Month): boolean {
  const [, name] = TOWARDS.exec(said) ?? []
  if (name === undefined || PAST.test(said)) return false
  return Array.from({ length: AHEAD }, (_, at) => nameOf(addMonths(reporting, at + 1))).includes(name)
}

const TOWARDS =
  /\b(?:by|until|for|over|into|before) (?:the )?(?:(?:end|start|beginning|middle) of )?([A-Z][a-z]{2,8})\b(?!,? (?:19|20)\d\d| last| of last|['’])/
