import { addMonths, financialYearStart, type Month } from '../../../shared/month.ts'
import { anyOf, JOIN } from './any-of.ts'
import type { MonthSaid } from './month-said.ts'
import { COUNT_OF_SOME } from './number-words.ts'
import { countMonths } from './read-months.ts'
import { clauseOf } from './read-scenes.ts'
import type { Placed, Scene } from './scene.ts'
import type { Span } from './span.ts'

/** The months over which a mean or a sum runs, the last included. */
export type Stretch = { readonly from: Month; readonly to: Month }

const TO = /^\s*(?:to|until|till|and|through|–|—|-)\s*(?:the end of )?$/i
const JOINED_BY_AND = /\band\b/i
const FROM = /\b(?:from|between|over|for|since|across|of)\s+(?:the (?:start|beginning) of )?$/i
const MONTHS_TO = new RegExp(
  String.raw`\b(${COUNT_OF_SOME})${JOIN} months (?:to|ending|up to)\s+(?:the end of )?$`,
  'i',
)
const LONG = new RegExp(
  String.raw`\b(${COUNT_OF_SOME})${JOIN}[- ]month (?:rolling )?(?:mean|average|total|sum|av)\b|\b(?:across|over) (?:all )?the (${COUNT_OF_SOME})${JOIN} months(?: shown| recorded| on record)?(?=\s*(?:[.,;:)]|$))`,
  'i',
)

/** `96.9 in the seven months before that`: the stretch that ends where another begins. */
const BEFORE_THAT = new RegExp(
  String.raw`^\s*(?:or so |or thereabouts )?(?:(?:a|per) month )?${anyOf('in|over|for|during|across')} the (?:(?:previous|preceding|prior) (${COUNT_OF_SOME})${JOIN} months|(${COUNT_OF_SOME})${JOIN} months (?:before|previously|earlier|prior))${JOIN}\b`,
  'i',
)

/** `over June, July and August`: months that follow one another, of which the last is told at its place. */
function listedUpTo(at: number, { words, span, months, clauses, numbers }: Scene): Month | null {
  let first = at
  while (isNext(months[first - 1], months[first], words)) first -= 1
  const [opens, last] = [months[first], months[at]]
  if (!opens || !last || at - first < 1 || isNext(last, months[at + 1], words)) return null
  // `In May and June` may be each of the two, where a number of each or another time is told.
  const beside = numbers.filter(({ clause }) => clause === clauseOf(opens, clauses))
  const isAlone = beside.length < 2 && months.length === 2
  const before = words.slice(span.at, opens.at)
  const isJoint = JOINT.test(words.slice(last.end)) || JOINT_AHEAD.test(before) || A_FURTHER.test(before)
  // `June, July and August together brought 736`.
  if (isJoint && OPENS_CLAUSE.test(before)) return opens.month
  const leads =
    at - first > 1 || isAlone || isJoint || isOneMean(before)
      ? /\b(?:over|across|during|for|through|in|of) $/i
      : /\b(?:over|across|during|for|through) $/i
  return leads.test(before) ? opens.month : null
}

/** What is said of all the months that stand before it, or behind it. */
const JOINT = /^,? (?:taken |put )?(?:together|combined|between them)\b/i
const JOINT_AHEAD = /\b(?:together|combined|between them),? $/i
const OPENS_CLAUSE = /(?:^|[.;:–] ?|, (?:and |but )?)(?:(?:taken |put )?(?:together|combined|between them),? )?$/i

/** `Q1 saw 583, and a further 410 came in July and August`: so many in both. */
const A_FURTHER = /\b(?:a further|another) [\d,]+ [^.;:()\d]{0,60}$/i

/** `averaged 1,698 from April to June and 1,668 in July and August`: one mean stands before both months. */
function isOneMean(before: string): boolean {
  return (
    /\baverag\w+/i.test(before) &&
    /\d%? (?:a month )?in $/i.test(before) &&
    !/(?<!\b20\d)\d%? and [\d,.]+%? in $/.test(before)
  )
}

function isNext(one: MonthSaid | undefined, other: MonthSaid | undefined, words: string): boolean {
  if (!one || !other || addMonths(one.month, 1) !== other.month) return false
  return /^\s*(?:,|and|, and)\s*$/i.test(words.slice(one.end, other.at))
}

/** `and 78.25 a month in the eight months since`: the stretch that begins where another ended. */
const SINCE_THAT = new RegExp(
  String.raw`^\s*(?:(?:a|per|each) month )?${anyOf('in|over|for|during|across')} the (${COUNT_OF_SOME})${JOIN} months since\b(?! [A-Z])`,
  'i',
)

/**
 * The stretch that the words about a number name by both its ends (`from April to August`, `the 12 months to August`) or
 * by its length (`a 12-month mean`); null where they name none.
 */
export function statedStretch(number: Placed, scene: Scene, latest: Month): Stretch | null {
  const ends = stretchesNamed(scene)
  return (
    ownQuarter(number, scene, latest) ??
    besideAnother(number, scene, ends) ??
    sinceAnother(number, ends, latest) ??
    namedNear(number, scene, ends) ??
    longStretch(scene.clauses[number.clause], scene, latest) ??
    openingOfYear(scene, latest)
  )
}

/** `266 enquiries in the quarter, 42 fewer than in April to June last year`: the three months up to the end of a quarter. */
function ownQuarter({ right, left }: Placed, { months }: Scene, latest: Month): Stretch | null {
  const from = addMonths(latest, -2)
  const isEnd = [0, 3, 6, 9].some((count) => addMonths(financialYearStart(latest), count) === from)
  if (!isEnd || months.length === 0) return null
  const [said, first] = QUARTER_BEHIND.exec(right) ?? QUARTER_AHEAD.exec(left) ?? []
  return said && (!first || from === financialYearStart(latest)) ? { from, to: latest } : null
}

const QUARTER = '(?:in|over|during|across) (?:the|this) (first )?quarter'
const QUARTER_BEHIND = new RegExp(
  String.raw`^ [^.,;:()]{0,60}\b${QUARTER}(?=[,.;)]| (?:against|compared|down|up)\b)`,
  'i',
)
const QUARTER_AHEAD = new RegExp(`(?:^|[.;:] ?)(?:[Aa]nd |[Bb]ut )?${QUARTER},? [^.,;:()]{0,40}$`, 'i')

type Named = Stretch & { readonly span: Span }

/** The stretches that a sentence names by both their ends, each with the month that it ends with. */
function stretchesNamed(scene: Scene): readonly Named[] {
  const { words, span, months } = scene
  return months.flatMap((last, at) => {
    const listed = listedUpTo(at, scene)
    if (listed) return [{ span: last, from: listed, to: last.month }]
    const first = months[at - 1]
    const count = MONTHS_TO.exec(words.slice(span.at, last.at))?.[1]
    if (count) return [{ span: last, from: addMonths(last.month, 1 - countMonths(count)), to: last.month }]
    if (!first || first.month >= last.month) return []
    const between = words.slice(first.end, last.at)
    const isStretch = TO.test(between) && (!JOINED_BY_AND.test(between) || FROM.test(words.slice(span.at, first.at)))
    return isStretch ? [{ span: last, from: first.month, to: last.month }] : []
  })
}

/** So many months before a stretch that was named, or after it. */
function besideAnother(number: Placed, { months }: Scene, ends: readonly Named[]): Stretch | null {
  const former = ends.findLast(({ span }) => span.end <= number.at)
  const start = former?.from ?? months.findLast((each) => goesOn(each) && each.end <= number.at)?.month
  const before = BEFORE_THAT.exec(number.right)?.slice(1).find(Boolean)
  if (before && start) return { from: addMonths(start, -countMonths(before)), to: addMonths(start, -1) }
  const after = SINCE_THAT.exec(number.right)?.[1]
  if (!after || !former) return null
  return { from: addMonths(former.to, 1), to: addMonths(former.to, countMonths(after)) }
}

/** `75% from August to March and 58% since`: the months after a stretch that was named. */
function sinceAnother({ at, right }: Placed, ends: readonly Named[], latest: Month): Stretch | null {
  const former = ends.findLast(({ span }) => span.end <= at)
  const isSince = /^\s*(?:(?:a|per|each) month )?since(?: then)?(?=\s*(?:[.,;)]|$))/i.test(right)
  return former && isSince && former.to < latest ? { from: addMonths(former.to, 1), to: latest } : null
}

/** A month since which something runs. */
function goesOn({ since, role }: MonthSaid): boolean {
  return since && role !== 'span'
}

/** The stretch behind a number or in its clause, or the only one where the number has no month of its own to run from. */
function namedNear(number: Placed, { months, clauses }: Scene, ends: readonly Named[]): Stretch | null {
  const near = ends.filter(({ span }) => clauseOf(span, clauses) === number.clause)
  const reach = number.end + number.right.length
  const isBehind = ({ at }: Span) => at >= number.end && at < reach
  const owned = number.months.filter(goesOn)
  const isOwnSince = owned.length > 0 || months.some((each) => goesOn(each) && isBehind(each))
  // `Since April (1,686), below that for the twelve months to July (1,725)`: the stretch is of the other number.
  const isTold = owned.some(({ end }) => end <= number.at)
  const behind = isTold ? undefined : near.find(({ span }) => span.at > number.at && span.end <= reach)
  // `Ten since April, when 42 did so in the eight months to March`: the stretch is of the other number.
  const own = behind ?? near.find(({ span }) => !isOwnSince || span.end <= number.at)
  const isSince = isOwnSince || months.some((each) => goesOn(each) && each.end <= number.at)
  const found = own ?? (ends.length === 1 && !isSince ? ends[0] : undefined)
  return found ? { from: found.from, to: found.to } : null
}

/** `A 12-month mean`, `a mean of 65 across the 12 months`: those up to the latest. */
function longStretch(clause: Span | undefined, { words }: Scene, latest: Month): Stretch | null {
  const length = clause && LONG.exec(words.slice(clause.at, clause.end))?.slice(1).find(Boolean)
  return length ? { from: addMonths(latest, 1 - countMonths(length)), to: latest } : null
}

const OPENING = new RegExp(
  String.raw`\bfirst (${COUNT_OF_SOME})${JOIN} months\b(?: of (?:the|this|our) (financial |reporting )?year\b|(?! of\b))`,
  'i',
)

/** `The first five months of the financial year`; where that is not said, only those that end with the latest. */
function openingOfYear({ words, span }: Scene, latest: Month): Stretch | null {
  const [found, count, year] = OPENING.exec(words.slice(span.at, span.end)) ?? []
  if (found === undefined) return null
  const from = financialYearStart(latest)
  const to = addMonths(from, countMonths(count) - 1)
  return to === latest || (year !== undefined && to < latest) ? { from, to } : null
}
