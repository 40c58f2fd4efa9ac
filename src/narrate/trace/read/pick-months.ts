import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, financialYearStart, type Month } from '../../../shared/month.ts'
import { CAME_FROM, monthsToldOf } from './beside.ts'
import type { MonthSaid } from './month-said.ts'
import { RECORDS_BEGAN, THAN_IT_WAS } from './month-words.ts'
import { quarterBefore } from './quarter-before.ts'
import { BESIDE_TOO, clauseOf } from './read-scenes.ts'
import type { Placed, Scene, World } from './scene.ts'
import { sentenceOf } from './span.ts'
import { asOfYear } from './year-to-date.ts'

/** Months that a number may be of, the likeliest first; `sure` where the words settle it. */
export type MonthsMeant = {
  readonly months: readonly Month[]
  readonly sure: boolean
  /** Not named at all, but the usual ones. */
  readonly usual?: true
}

const PAST =
  /\b(?:previously|historically|formerly|had been|used to|earlier|at one (?:point|time)|once|in the past|initially|began|started|(?<!\b(?:than|on|from|against|ahead of|behind) )last year|year[- ]end|turn of the year|half a year ago)\b/i
/** `when the target was set`. */
const WHEN = /\bwhen (?:the|our|we|it|there|they)\b[^.;,]*\b(?:was|were|had|began|opened|started|came)\b/i
/** `We ended 2023/24 with`, `the year opened with`, `at the end of 2023`. */
const TURN_OF_YEAR =
  /\bmonth (?:opened|began|started)\b|\b(?:year|20\d\d(?:\/\d\d)?) (?:ended|closed|opened|began|started)\b|\b(?:ended|closed|opened|began|started) (?:the (?:financial )?year|20\d\d)\b|\b(?:end|start|beginning|close) of (?:20\d\d|the (?:last |previous )?(?:financial )?year)\b/i
const OTHER_TIMES = [PAST, WHEN, TURN_OF_YEAR]
const FIRST_SINCE = new RegExp(
  String.raw`\b(?:first|(?<!-)only|every|each|highest|lowest|best|worst|biggest|largest|smallest|fewest|most|least|better|worse|higher|lower)\b[^,;]*\bsince\s+(?:at least )?(?:[\d.,%]+ in )?(?:the (?:start|end|beginning) of |${RECORDS_BEGAN} (?:back )?(?:in )?)?$`,
  'i',
)

/** The month of a level: its own, the one that the sentence is set in, else the latest. */
export function monthOfLevel(given: Placed, row: Indicator, told: Scene, { figures }: World): MonthsMeant {
  const { number, scene } = asOfYear(given, told, row)
  const own = number.months.filter(
    (month) => month.role === 'at' || month.role === 'past' || (month.role === 'base' && month.at < number.at),
  )
  const [nearest] = own
  const latest = row.latest?.month ?? figures.settings.month
  if (nearest) {
    const now = isNotedBehind(number, nearest, scene) ? [latest] : []
    return { months: [...own.map(({ month }) => month), ...now], sure: nearest.role !== 'past' || own.length === 1 }
  }
  const set = settingOf(scene, number)
  if (set) return { months: [set.month], sure: true }
  const former = monthsBefore(scene).filter((month) => month !== latest)
  const clause = scene.clauses[number.clause]
  const said = scene.words.slice(clause?.at, clause?.end)
  const past = OTHER_TIMES.some((pattern) => isSaidOf(pattern, said, row))
  return { months: [latest, ...former], sure: former.length === 0 && !past && !opensOnSeason(scene) }
}

/** Whether words tell of another time; in `assessments started up on July` they are the row's own label. */
function isSaidOf(time: RegExp, said: string, { label }: Indicator): boolean {
  const found = time.exec(said)
  if (!found) return false
  const [before = ''] = /\S+ $/.exec(said.slice(0, found.index)) ?? []
  return before === '' || !label.toLowerCase().includes(`${before}${found[0]}`.toLowerCase())
}

/** `Contacts down on July (1,491)`: in brackets behind the month compared with stands its figure, or the one it has come to. */
function isNotedBehind(number: Placed, { role, end }: MonthSaid, { words, numbers }: Scene): boolean {
  return role === 'base' && numbers[0] === number && /^ \($/.test(words.slice(end, number.at))
}

/** `A year ago things were different. The rate was 760. Assessments were at 807`: the time that the last sentences are set in. */
function monthsBefore({ before }: Scene): readonly Month[] {
  if (before === null) return []
  // A sentence without a month goes on in the time of the one before it.
  if (before.months.length === 0) return PRESENT.test(sentenceOf(before)) ? [] : monthsBefore(before)
  const owned = new Set(before.numbers.flatMap(({ months }) => months))
  return before.months.flatMap((each) =>
    each.role === 'at' || (each.role === 'past' && !owned.has(each)) ? [each.month] : [],
  )
}

const PRESENT = /\b(?:now|currently|today|this month|present(?:ly)?)\b/i

/** `The spring was steadier. Early Help had 90, 87 and 127.` */
function opensOnSeason({ before }: Scene): boolean {
  return before !== null && before.numbers.length === 0 && SEASON.test(sentenceOf(before))
}

const SEASON = /\b(?:spring|summer|autumn|winter|quarter|christmas|easter|last year|year before)\b/i

/** The month that a sentence is set in, named before the number and belonging to no other. */
function settingOf(scene: Scene, number: Placed): MonthSaid | null {
  const isSet = (month: MonthSaid) => month.role === 'at' && !isGone(month, scene) && !isReturn(month, scene)
  const free = freeMonths(scene).filter(isSet)
  const [only, ...others] = free
  const isLone = only !== undefined && others.length === 0 && !isOfLater(only, number, scene)
  return free.findLast((month) => month.at < number.at) ?? (isLone ? only : null)
}

/** `settled after a busy July: 67`: a month that is over. */
function isGone({ at }: MonthSaid, { words, span }: Scene): boolean {
  return /\bafter (?:an? |the |its |our )?(?:[a-z]+ ){0,3}\(?$/i.test(words.slice(span.at, at))
}

/** `92%, short of target; in July we were above it at 97%`: the month of a later clause that has a number. */
function isOfLater(month: MonthSaid, number: Placed, { numbers, clauses }: Scene): boolean {
  const clause = clauseOf(month, clauses)
  return clause > number.clause && numbers.some((other) => other.at > month.end && other.clause === clause)
}

function freeMonths(scene: Scene): readonly MonthSaid[] {
  const owned = new Set(scene.numbers.flatMap(({ months }) => months))
  return scene.months.filter((month) => !owned.has(month))
}

/**
 * The month of an older figure: `from 147 in August 2023`; where the words leave it open any earlier month, the nearest
 * first.
 */
export function monthOfOlder(given: Placed, row: Indicator, told: Scene, { figures }: World): MonthsMeant {
  const { number, scene } = asOfYear(given, told, row)
  const reporting = figures.settings.month
  const own = number.months.filter((month) => month.role !== 'span' && month.role !== 'by' && !isScope(month, scene))
  const bare = own.filter((month) => month.month === reporting && !month.sure).map(({ month }) => addMonths(month, -12))
  if (own.length > 0) return { months: [...own.map(({ month }) => month), ...bare], sure: true }
  const isOfOther = ({ at }: MonthSaid) => BESIDE_TOO.test(scene.words.slice(number.end, at))
  const base = basesOf(number, scene).filter((month) => !isOfOther(month))
  if (base.length > 0) return { months: base.map(({ month }) => month), sure: base.length === 1 }
  const quarter = quarterBefore(number, row, scene, figures)
  if (quarter) return { months: [quarter], sure: true }
  // `In July contacts rose from 1,675 to 1,845`: before the month of what they came to.
  const set = CAME_FROM.test(number.left) && TO.test(number.right) ? settingOf(scene, number) : null
  const before = (set && set.at < number.at ? set.month : row.latest?.month) ?? reporting
  const earlier = row.history.map((figure) => figure.month).filter((month) => month < before)
  return { months: earlier.toReversed(), sure: false }
}

const TO = /^%? to (?:just |only |about )?$/i

/** The months that a change is counted from, and the one that it is counted to. */
export function monthsOfChange(given: Placed, row: Indicator, told: Scene, { figures }: World): MonthsOfChange {
  const { number, scene } = asOfYear(given, told, row)
  const latest = row.latest?.month ?? figures.settings.month
  const bases = basesOf(number, scene)
  const own = endsOf(number, scene)
  const toldOf = monthsToldOf(number, scene)
  const ends = own.length > 0 ? own : toldOf.filter((month) => month < latest)
  const set = toldOf.includes(latest) ? undefined : settingOf(scene, number)?.month
  const to = [...ends, ...(set ? [set] : [])].find((month) => month !== bases[0]?.month) ?? latest
  // `In the last year it rose twice, by 3 in October`: what rose then did not take the year.
  const isWithin =
    to !== latest && ends.includes(to) && bases.every((base) => base.role === 'span' && !number.months.includes(base))
  // `Between July and August it fell by 354, having fallen by 39 in June`: what came before is not counted from July.
  const isAhead = ({ month, ...base }: MonthSaid) =>
    month > to && ends.includes(to) && clauseOf(base, scene.clauses) < number.clause
  const months = isWithin ? [] : bases.flatMap((base) => (isAhead(base) ? [] : base.month))
  if (months.length > 0) return { from: { months, sure: months.every((month) => month === months[0]) }, to }
  const older = olderMonths(number, scene, latest).filter((month) => month < to)
  // `by 3 in October and by 1 in July`: each by itself.
  const isListed = ends.includes(to) && /\band by $/i.test(number.left)
  if (older.length > 0 && !isListed) return { from: { months: older, sure: older.length === 1 }, to }
  const quarter = to === latest ? quarterBefore(number, row, scene, figures) : null
  if (quarter) return { from: { months: [quarter], sure: true }, to }
  return { from: usualFrom(number, row, scene, to, ends.length > 0), to }
}

type MonthsOfChange = { readonly from: MonthsMeant; readonly to: Month }

/** `Fell by 40 in August`: against one of the usual months, or wrong. */
function usualFrom(number: Placed, row: Indicator, scene: Scene, to: Month, isEndNamed: boolean): MonthsMeant {
  // `In December 510, now down by 40 to 470`: a month that opens the sentence comes before those that go unsaid.
  const opened = freeMonths(scene).filter(({ role, month, end }) => role === 'at' && month < to && end <= number.at)
  const isCompared = scene.before?.months.some(({ role }) => role !== 'at') ?? false
  const isNear = (month: Month) => !isEndNamed || month !== addMonths(to, -24)
  const months = [...opened.map(({ month }) => month), ...usualBases(row, to).filter(isNear)]
  return { months, sure: isEndNamed && !isCompared, usual: true }
}

/** The months that a change ended in: a number's own, and in `fell by five to eight in August` that of what it came to. */
function endsOf(number: Placed, scene: Scene): readonly Month[] {
  const { numbers, words } = scene
  const reached = numbers.find(
    ({ at, clause }) => at > number.end && clause === number.clause && /^\s*to\s*$/i.test(words.slice(number.end, at)),
  )
  const owned = [...number.months, ...notedMonths(number, scene), ...(reached?.months ?? [])]
  return owned.filter(({ role }) => role === 'at').map(({ month }) => month)
}

/** `Doubled in July (49 to 98)`: the month of what stands in brackets is the one that the change before it ended in. */
function notedMonths(number: Placed, { months, words }: Scene): readonly MonthSaid[] {
  return months.filter(
    ({ at, end, role }) =>
      role === 'at' && IN_MONTH.test(words.slice(number.end, at)) && /^(?: 20\d\d)? \(/.test(words.slice(end)),
  )
}

const IN_MONTH = /^(?: (?:again|sharply|slightly|further))? (?:in|during|by the end of) $/

/** The months of the sentence's other numbers, of those that speak of what was before. */
function olderMonths(number: Placed, { numbers }: Scene, latest: Month): readonly Month[] {
  const olders = numbers.filter(
    (other) =>
      other !== number && other.months.some(({ role, month }) => role === 'past' || (role !== 'by' && month < latest)),
  )
  return olders.flatMap(({ months }) => months.map(({ month }) => month))
}

/** What a change is counted from where no month is named: its travel's or the month before, a year or two before, April. */
function usualBases({ latest, travel }: Indicator, to: Month): readonly Month[] {
  const former = to === latest?.month ? travel?.from.month : undefined
  return [former ?? addMonths(to, -1), addMonths(to, -12), addMonths(to, -24), financialYearStart(to)]
}

/** The comparing months nearest to a number: its own, else those before it in the sentence, else those after. */
function basesOf(number: Placed, scene: Scene): readonly MonthSaid[] {
  const comparing = (month: MonthSaid) =>
    (month.role === 'base' || month.role === 'span' || month.role === 'past') &&
    !isScope(month, scene) &&
    !isReturn(month, scene)
  const beside = baseBeside(number, scene)
  const own = beside ? [beside] : number.months.filter(comparing)
  if (own.length > 0) return own
  // `to 115 from 118, and have not risen in the past year`: a stretch of which a later clause tells.
  const isLater = (month: MonthSaid) =>
    month.role === 'span' && clauseOf(month, scene.clauses) > number.clause && /\bfrom\s*$/i.test(number.left)
  const free = scene.months.filter((month) => comparing(month) && !isLater(month) && !isOfAnother(month, number, scene))
  const before = free.findLast((month) => month.end <= number.at)
  return before ? [before] : free.slice(0, 1)
}

/** `78 on Aug-23 (422)`, `eight points above last August`: the month that a number is counted from stands right behind it. */
export function baseBeside(number: Placed, { words, months }: Scene): MonthSaid | null {
  const found = months.find(({ at, role }) => at >= number.end && (role === 'base' || role === 'past'))
  return found && BASE_BEHIND.test(words.slice(number.end, found.at)) ? found : null
}

const BASE_BEHIND =
  /^(?: (?:percentage )?points?)?\s*(?:(?:up)?on|above|below|as (?:many|much|high|low) as(?: in)?|(?:more|fewer|less|higher|lower|better|worse) than(?: (?:at|by|in))?)\s*$/i

/** `from 96% to 80%, the poorest since December (74%)`: a month of another clause that has a number of its own. */
function isOfAnother(month: MonthSaid, number: Placed, { words, numbers, clauses }: Scene): boolean {
  const own = numbers.findLast(({ end }) => end <= month.at)
  // `Fell by 12 points to 83% and is six points below its level of August`.
  if (own && own.at > number.end && AS_IT_WAS.test(words.slice(own.end, month.at))) return true
  const clause = clauseOf(month, clauses)
  if (clause <= number.clause) return false
  return numbers.some(
    (other) =>
      (other.at > month.at && other.months.includes(month)) ||
      (other.at > number.end && other.at < month.at && other.clause > number.clause),
  )
}

const AS_IT_WAS = new RegExp(`^(?: (?:percentage )?points?)? ${THAN_IT_WAS}$`, 'i')

/** `to 89%, back to where it stood a year ago`: what it came back to, or is level with, is not what it came from. */
export function isReturn({ at }: MonthSaid, { words, span }: Scene): boolean {
  return SAME_AS.test(words.slice(span.at, at))
}

const SAME_AS =
  /\b(?:back (?:to|at|where|level)|where (?:it|we|they|things) (?:was|were|stood|had been)|(?:the )?same (?:as|level|figure|place|position)|level with|(?:flat|unchanged|no change|steady|stable|static) (?:on|with|since|from|against)|equal(?:s|led|ling)? (?:to )?|match(?:es|ed|ing)?|identical (?:to|with)|no different (?:from|to)|on a par with|exactly as)\b[^,;.\d]{0,40}$/i

/** `the first increase since February`: how far back something is a first, not what it is counted from. */
export function isScope(month: MonthSaid, scene: Scene): boolean {
  const said = scene.words.slice(scene.span.at, month.at)
  const own = scene.words.slice(month.at, month.end)
  const isYear = month.role === 'span' || /^(?:so far )?this\b/i.test(own)
  return FIRST_SINCE.test(/^since\b/i.test(own) ? `${said}since ` : said) || (isYear && RECORD.test(said))
}

/** `the lowest in 13 months`, `the highest number so far this financial year`. */
const RECORD =
  /\b(?:highest|lowest|best|worst|biggest|largest|smallest|fewest|most|poorest|strongest|weakest|once|twice|times?)(?: [a-z]+)?\s*$/i

/** The month since which an average, a total or a record runs. */
export function monthSince(number: Placed, scene: Scene): Month | null {
  const own = number.months.find((month) => month.since || month.role === 'base')
  const found = own ?? scene.months.find((month) => month.since) ?? null
  return found ? startOf(found) : null
}

/** `over the last three months` takes in the month that it ends with. */
export function startOf({ month, role, since }: MonthSaid): Month {
  return role === 'span' && since ? addMonths(month, 1) : month
}
