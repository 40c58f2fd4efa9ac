import type { Month } from '../../../shared/month.ts'
import type { MonthSaid } from './month-said.ts'
import type { Placed, Scene } from './scene.ts'
import { isWithin, type Span } from './span.ts'

const LINK =
  /^\s*(?:children |cases |(?:working )?(?:days|weeks|months|hours|minutes) )?(?:(?:recorded|reported|seen|registered|reached|counted) )?\(?(?:(?:in|for|during|at|by|of|as at|the|this|end|both) )*$/i
/** `1,491 contacts in August`: what is counted, and nothing that another figure may be compared by. */
const COUNTED =
  /^ (?:(?!(?:than|from|since|against|compared|after|before|until|below|above|over|under|as|to|by|and|but|which|when|while|that|was|were|is|are|had|has|have|down|up|more|fewer|less|higher|lower|better|worse|of)\b)[a-z][\w'’-]* ){1,4}(?:in|for|during) $/i
/** `under the 580 line in June`: a figure by which something goes. */
const THE = /\b(?:the|our|its|a|an) $/i
const OPENS = /^\s*(?:(?:in|for|during|at|by|of|as at|the|end) )*$/i
const SET_IN = /\b(?:in|for|during|(?:as )?at the end of|by the end of)\s+$/i

const NOW = /^(?:this month|currently|at present|presently|today|right now|now)$/i

/** Words by which a sentence speaks of another time than its own without naming the month. */
const OTHER_TIME =
  /\b(?:(?<!\b(?:look(?:s|ed|ing)?|(?:minutes?|hours?|days?|weeks?)(?: to [a-z]+)?) )after|before|until|prior|previous(?:ly)?|then|following|having|in between|had (?:been|got|come|gone|stood|met|hit|made|kept|held|grown|shrunk|sunk|crept|slid|begun|\w+ed|\w+en)|once|rarely|seldom|scarcely|sometimes|occasionally|earlier|quarter|spring|(?:summer|winter)(?! (?:break|holidays?|leave|recess|months))|autumn|half-year|mid-year|initially|at first(?! (?:point|visit|contact|attempt|time|stage|instance|hearing|assessment|response|inspection)s?\b)|historically)\b/i

/**
 * `94 in August`, `August (94)`, `In August 94 children were`: no other month is meant. With `alone`, so is the only
 * month of a clause by its only number: `94 children were helped by the team in August`.
 */
export function tiedMonths(number: Placed, scene: Scene, alone: boolean): readonly Month[] {
  // `1,850 in the month`: the month that ends, and not the one that it is counted from.
  const told = scene.months.filter(({ role, since }) => role !== 'span' || since)
  const behind = told.filter((month) => month.at >= number.end && isTiedAfter(number, month, scene))
  const ahead = told.filter((month) => month.at < number.end && isTiedBefore(number, month, scene))
  // `44 in July, 24 in August`: the month that stands behind the number before is that one's.
  const isOthers = (month: Span) =>
    scene.numbers.some((other) => other !== number && other.end <= month.at && isTiedAfter(other, month, scene))
  const tied = behind.length > 0 ? [...ahead.filter((month) => !isOthers(month)), ...behind] : ahead
  return [...tied, ...(alone && tied.length === 0 ? loneMonth(number, scene) : [])].map(({ month }) => month)
}

function isTiedAfter(number: Placed, month: Span, { words, numbers }: Scene): boolean {
  const isOthers = numbers.some((other) => other.at >= month.end && /^[\s:=(]*$/.test(words.slice(month.end, other.at)))
  const between = words.slice(number.end, month.at)
  const isCounted = COUNTED.test(between) && !THE.test(number.left)
  return (LINK.test(between) || isCounted) && !isOthers
}

function isTiedBefore(number: Placed, month: Span, { words, span, clauses, months }: Scene): boolean {
  const between = words.slice(month.end, number.at)
  if (RIGHT_BEFORE.test(between) || OWN.test(between) || isSaidWas(between, words.slice(span.at, month.at))) return true
  if (
    /^(?:,|,? (?:there (?:was|were)|we (?:had|saw)))\s*$/.test(between) &&
    SET_IN.test(words.slice(span.at, month.at))
  )
    return true
  if (isSetAhead(number, month, { words, span, clauses, months })) return true
  if (/^\s*\($/.test(between) || NOTED.test(between)) return /^\)/.test(words.slice(number.end))
  const clause = clauses[number.clause]
  const inside = months.filter((other) => clause && other.at >= clause.at && other.end <= clause.end)
  return OPENS.test(words.slice(span.at, month.at)) && inside.length === 1 && inside[0]?.at === month.at
}

/** `In August, visits in time were 86%`: a month that the sentence sets ahead of a clause that names none. */
function isSetAhead(
  number: Placed,
  month: Span,
  { words, span, clauses, months }: Pick<Scene, 'words' | 'span' | 'clauses' | 'months'>,
): boolean {
  const own = clauses[number.clause]
  const ahead = clauses[number.clause - 1]
  if (!own || !ahead || !OPENS_ON_MONTH.test(words.slice(span.at, month.at))) return false
  const isAlone = month.end >= ahead.end && isWithin(month, ahead) && /^\s*,/.test(words.slice(month.end, number.at))
  return isAlone && months.every((other) => !isWithin(other, own))
}

const OPENS_ON_MONTH = /^\s*(?:in|for|during|at the end of|by the end of|as at the end of|at) $/i

/** `July's 147`, `January's peak of 480`, `the December high of 48`, `in January a high of 480`. */
const OWN =
  /^['’]?s? ?(?:(?:an? (?:new )?)?(?:figure|total|rate|level|number|count|peak|high|low|record|best|worst)(?: point)? of |(?<=['’]s )(?:(?:record|high|low|peak) (?:of )?)?)(?:just |only |about )?$/i

/** `July: 254`, `at its lowest in July, when (there were) 254`. */
const RIGHT_BEFORE = /^(?:[\s:=]*|,? when (?:(?:there were|we had|only|just|as (?:many|few) as|some|about) )*)$/i

/** `July's result (88%)`. */
const NOTED =
  /^['’]s (?:(?:record|high|low|exceptional|busy|quiet) )?(?:figure|result|performance|outturn|score|total|rate|level|number|count|peak|high|low|record|best|worst|spike) \($/i

/** `; Mar was 186`, `July had 254`, `while a year ago it was 108`. */
function isSaidWas(between: string, before: string): boolean {
  return (
    /^(?:,? (?:was|had|saw|stood)|,? (?:when )?(?:it|they|this|that|the (?:figure|number|count|rate|total)) (?:was|were|had|saw|stood|had been)) (?:at |only |just |also )*$/.test(
      between,
    ) && /(?:^|[.;:,(]|\b(?:and|but|while|whereas))\s*(?:in )?$/i.test(before)
  )
}

function loneMonth(number: Placed, scene: Scene): readonly MonthSaid[] {
  const clause = scene.clauses[number.clause]
  const inside = scene.months.filter((month) => clause && isWithin(month, clause))
  const [month] = inside
  const isAlone = inside.length === 1 && scene.numbers.every((each) => each === number || each.clause !== number.clause)
  if (!clause || !month || !isAlone || month.role !== 'at' || !month.sure) return []
  const isPlaced =
    SET_IN.test(scene.words.slice(clause.at, month.at)) || NOW.test(scene.words.slice(month.at, month.end))
  const isSet =
    isPlaced &&
    (!speaksOfOtherTime(number, scene) || isFollowedUp(number, month, scene) || isDoneBy(number, month, scene, clause))
  return isSet ? [month] : []
}

/** `97% had been visited in time in August`: done by then, and told of no time before. */
function isDoneBy(number: Placed, month: Span, { words, span, months }: Scene, { at, end }: Span): boolean {
  if (months.length > 1 || /\bwhen\b/i.test(words.slice(span.at, number.at))) return false
  const done = number.end <= month.at ? DONE.exec(words.slice(number.end, month.at)) : null
  if (!done) return false
  const others = `${words.slice(at, number.end)} ${done[0].replace(/\bhad\b/i, 'have')}${words.slice(month.end, end)}`
  return !OTHER_TIME.test(others)
}

const DONE = /^ [^.;,:()]{0,80}\bhad (?:been )?[a-z]+(?:ed|en|n)\b[^.;,:()]{0,40}$/i

/** `98 were completed in August following a busy summer`: what the month came after is not what it is. */
function isFollowedUp(number: Placed, month: Span, { words, span, numbers }: Scene): boolean {
  const isLast = numbers.at(-1) === number && number.end <= month.at
  return isLast && !OTHER_TIME.test(words.slice(span.at, month.at)) && AFTERMATH.test(words.slice(month.end, span.end))
}

const AFTERMATH = /^[^.;,]{0,30}?,?\s*(?:following|after|before|until)\s+(?:a|an|the|our|its|their)\b/i

/**
 * Whether the words up to the end of a number's clause speak of another time; those of a later clause do where it has a
 * number of its own, as in `rose to 182, before falling to 94`, unless they say that it was the earlier (`80%, after 96%`).
 * What names a month behind the number (`13 more than a month earlier`) tells of that month alone, and so does `480 then`
 * of the only one that the sentence names.
 */
export function speaksOfOtherTime(number: Placed, { words, span, clauses, numbers, months }: Scene): boolean {
  const own = clauses[number.clause]?.end ?? number.end
  const later = numbers.findLast((other) => other.clause > number.clause)
  const last = clauses[later?.clause ?? number.clause]?.end ?? own
  const said = months
    .filter(({ at }) => at >= number.end)
    .reduce((text, { at, end }) => text.slice(0, at) + ' '.repeat(end - at) + text.slice(end), words)
  const isThen = months.length === 1 && /^ then\s*(?:[.;)]|$)/.test(number.right)
  const told = isThen
    ? `${said.slice(span.at, number.end)}${said.slice(number.end + ' then'.length, own)}`
    : said.slice(span.at, own)
  const isElsewhere = OTHER_TIME.test(told) || LATER_TIME.test(said.slice(own, last))
  return isElsewhere || AT_ONE_TIME.test(number.right)
}

/** Words of a later clause by which the number before it is the older one. */
const LATER_TIME =
  /\b(?:before|until|prior|then|(?<!\bnot )once|(?:after|following|since) (?:which|that|this)|having (?:since|now|later|then)|in between|earlier|previously|initially|at first(?! (?:point|visit|contact|attempt|time|stage|instance|hearing|assessment|response|inspection)s?\b))\b/i

/** `got to 87% once this summer`. */
const AT_ONE_TIME =
  /^\s*(?:twice|(?:two|three|four|five|six) times)\b|^\s*once (?:this|last|in|before|during|already)\b/i
