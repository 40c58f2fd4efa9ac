import type { Indicator, Source } from '../../../compute/figures.ts'
import { type Month, shortMonth } from '../../../shared/month.ts'
import { isUnsettled, type Weighed } from '../found.ts'
import { bareOf } from '../read/bare-of.ts'
import type { MonthSaid } from '../read/month-said.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { withoutMonths } from '../read/without-months.ts'
import { isOfRow } from '../standards/told-distances.ts'
import { standardTold } from '../standards/told-figures.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { measures } from '../words/answer-record.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { isUnnamed } from './clearly-named.ts'
import type { Expected } from './expectation.ts'
import { expectLevel } from './expected.ts'
import { findDoubts } from './find-doubts.ts'
import { fitNumber, nearsAny } from './fit-number.ts'

/**
 * What else a sentence tells of the row of a figure `#x`: `#n` its newest figure, `#o` another month's, `#c` a change up to
 * the newest, `#d` how far the newest lies from a standard, `#t` a standard; `#_` is of something else. `@` is a month
 * before the newest, `~` the newest itself, `&` a stretch of time or a
 * month to come.
 */
type Role = 'n' | 'o' | 'c' | 'd' | 't' | '_'

/** `#x, three fewer than in`: the words go on from a figure to what became of it. */
const GOES_ON =
  '(?:(?!\\b(?:now|since|currently|today|later|then|before|until|after|at (?:its|their|our) \\w+)\\b)[^#;.@]){0,130}(?:; (?:this|that|it|which) (?:is|was|makes|means)[^#;.@]{0,30})?'
const POINTS = '(?:%|(?: percentage)? points?| pp| pts)?'
const SIDE =
  '(?:below|short|shy|off|under|above|over|inside|within|outside|from|adrift|away|better|worse|behind|beyond|less|more|fewer|higher|lower|ahead|up|down|to)'
const THAN = String.raw`(?: \w+){0,3}? (?:than|on|from|since|below|above|over|under|upon|short of|off|behind)\b[^#;.]{0,30}[@&]`
const AGAINST =
  '(?:(?:as )?compared (?:with|to)|(?:as )?against|vs?\\.?|versus|(?:up|down) (?:from|on)|from|when|where|after|following|better than|worse than)'
/** What a figure counts, with no time of its own. */
const WHAT = "(?: (?!(?:and|but|or|to|when|was|were)\\b)[\\w'’-]+){0,8}?"
const TARGET = '(?:target |tgt |standard |aim |goal |ambition )?(?:(?:for |by )& )?(?:of |is |was )?'
const NO_MONTH = '(?! ?(?:by |in |at |for |since |until )?@)'

/** A figure that a change is said to have come to: `rose by ten to 32`, `13 more than in July, bringing the total to 221`. */
const COME_TO: readonly RegExp[] = [
  `#c[^#;.]{0,60} to (?:just |only |stand at |reach |a total of )?#x${NO_MONTH}`,
  `#c[^#;.]{0,60},? and (?:so )?(?:is |are |was |were |now |ended |ends |finished |closed |stands? |stood )+(?:on |at )?#x${NO_MONTH}`,
  `#c[^#;.]{0,40} [–—-] #x${NO_MONTH}`,
  `#c[^#;.]{0,90}, (?:and )?(?:so )?(?:bringing|taking|making|leaving|giving|which (?:brings|takes|makes|leaves)) [^#;.@]{0,30}#x`,
].map((form) => new RegExp(form, 'i'))

/** A figure with its change, or its distance from a standard, right behind it. */
const SET_BESIDE: readonly RegExp[] = [
  // `68, three fewer than July`, `98 (-33 on July)`.
  String.raw`#x${GOES_ON}#c${POINTS}(?:${THAN}|[,)]| \(| [@&])`,
  // `84%, six points off the target`, `18%, unchanged since June and four points off`.
  String.raw`#x${GOES_ON}(?:[,;–-] (?:(?!\b(?:now|currently|today|later|then)\b)[^#.;]){0,60})?#d${POINTS} ${SIDE}\b`,
].map((form) => new RegExp(form, 'i'))

/** A figure with that of another month or a standard beside it, or told of today. */
const COMPARED: readonly RegExp[] = [
  // `254, against 254 in July`, `CIN reviews 92% (July 92%, August 2023 79%)`.
  `#x${WHAT},? ${AGAINST}[^#;.]{0,25}#o`,
  String.raw`#x${WHAT}(?:,| [–-]| ?[([]) ?(?:[\w'’-]+ ){0,3}@(?:['’]s)?(?: [\w'’-]+){0,2}:? #o`,
  `#x${GOES_ON}[([](?:in )?@(?:['’]s)?[:,]? #o`,
  // `349 against a target of 351`, `21%, above the target of 7%`, of a sentence that names no month before.
  String.raw`^[^@]*#x[^#.@]{0,130}\b(?:${AGAINST}|${SIDE}|meet\w*|beat\w*|miss\w*|exceed\w*|achiev\w+|target|tgt) (?:a |the |our |its |an? )?(?:[\w-]+ )?${TARGET}#t[^@]*$`,
  // `We are now at 576`, `at 576 per 10,000 it lies well under`.
  String.raw`\b(?:now|currently|today|presently|this month)(?: (?:stands?|at|is|are|has|have|only|just|some|up|down|back|to|we|it|they))* #x`,
  String.raw`#x(?: each| per (?:10,000|\w+))?(?: children| cases| plans)? (?:now|today|currently|at present)\b`,
  String.raw`\bat #x(?: each| per (?:10,000|\w+))?,? (?:the [\w -]{3,40}|we|it|they|this|that)(?:['’](?:re|s)| is| are| lies?| sits?| stands?| remains?| falls?| exceeds?| meets?| misses)\b`,
].map((form) => new RegExp(form, 'i'))

/** `From 84`, `July's 147`, `a high of 480`: what a figure of before stands behind. */
const OLDER =
  /(?:\bbetween #\w%? and|#\w%? or|\b(?:from|than|against|versus|vs?\.?|(?<!^\W*)with|(?<!look(?:s|ed|ing)? )after|(?<!(?<!\b(?:than|from|to|against|with|of|after)(?: \w+){0,4}) (?:rate|figure|total|proportion|share|percentage|average)) of|below|above|under|over|beyond|off|on|between|by|touched)|@(?:['’]s)?|['’]s(?: \w+)?) (?:(?:the|a|an|its|our|just|only|about|around|some|nearly|almost|as (?:low|high|many|few|much) as|\w+ (?:of|at)) )*$/i
/** Words that set a figure in another time, or deny it. */
const OTHERWISE =
  /\b(?:peak\w*|highs?|lows?|best|worst|record|never|rarely|seldom|briefly|not|no longer|range[ds]?|ranging|between|once|then|had|start\w*|began|opened|used to|when|until|till|if|would|before(?! \w+ing\b)|previous\w*|earlier|last (?:year|spring|summer|autumn|winter|time)|former\w*|initially|target\w*|aim|goal|rather|instead|without|mean|combined|together|total of)\b|n['’]t\b/i
/** `The team had 317`, and not `had 39 when the target was set`. */
const HAD = /\bhad $/i
const THEN = /\b(?:when|while|then|before|until|at the time)\b/i
/** `6 a month from September to November`. */
const A_MONTH = /^ (?:a|per|each|every) month\b/
const MEAN = /\baverag\w*\b/i

/**
 * `Rose by ten to 32`, `68, three fewer than July`: a figure of a month before, or the newest of another row, where a change
 * or a distance right beside it, of the row that is told of and up to its newest month, shows that its newest is meant.
 */
export function levelsOfNow(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (found.length < 2) return told
  for (const [at, each] of found.entries()) {
    if (A_MONTH.test(each.number.right)) continue
    const of = olderOf(each, world) ?? othersOf(each, found[at + 1], scene, world)
    const right = of && expectLevel(of.row, of.newest, world.figures)
    if (!of || !right || nearsAny(each.number, right.values) || isUnreal(each.number, scene)) continue
    // `In July it was busy. Referrals came to 254, against 182 in May.`
    const isGoingOn = scene.before?.months.some(({ month }) => month === of.month) ?? false
    const isNamed =
      (isHeldBy(found[at + 1]) && isOfRowAlone(each.number, of.row, scene, world)) ||
      isLedUpTo(each.number, of.row, scene, world)
    if (isOfNow(saidAround(each, of, found, scene, world), of.row, isGoingOn || !isNamed))
      told.set(each.number, verdictOn(each.number, of, right))
  }
  return told
}

/** `Dentists seen on time: 94% (target 96%)`: what leads up to a figure may speak of something that no row counts. */
function isLedUpTo({ at }: Placed, row: Indicator, scene: Scene, world: World): boolean {
  const from = scene.numbers.findLast((other) => other.end <= at)?.end ?? scene.span.at
  const lead = /[^.,;()]*$/.exec(withoutMonths(from, at, scene))?.[0] ?? ''
  return isOfRow(lead, row, world, true)
}

/** Whether the words about a figure are a row's, or words for any figure: `the open-case rate`. */
function isOfRowAlone(number: Placed, row: Indicator, scene: Scene, world: World): boolean {
  return findDoubts(number, [row], scene, world).every((stem) => measures(world.vocabulary).has(stem))
}

/** A figure that is told for the newest of a row; `whose` it is. */
type Taken = { readonly row: Indicator; readonly month: Month; readonly newest: Month; readonly whose: string }

/** The row and the month before its newest whose figure a number was found to be. */
function olderOf({ number, claim, wide }: Weighed, { figures }: World): Taken | null {
  const sources: readonly Source[] = claim?.status === 'traced' ? claim.evidence : []
  const { month, code: own = '' } = sources.at(-1) ?? {}
  const row = figures.byCode.get(own)
  const newest = row?.latest?.month
  const isKind = (number.kind === 'number' || number.kind === 'percent') && number.hedge === null
  const isTelling = !wide || number.value >= 10 || number.decimals > 0
  if (!row || !newest || !month || !isKind || !isTelling) return null
  const isOlder = ({ code, month: then, value }: Source) =>
    code === own && then !== null && then < newest && value !== null && fitNumber(number, value) !== 'differs'
  return sources.every(isOlder) ? { row, month, newest, whose: shortMonth(month) } : null
}

/**
 * `Agency placements came to 32, three fewer than in July`, where 32 are in homes: the newest figure of another row of the
 * section, where the words name the row that made the move right behind it, or whose target stands there, and nothing besides;
 * or an older one of the row whose target that is.
 */
function othersOf(each: Weighed, next: Weighed | undefined, scene: Scene, world: World): Taken | null {
  const { number } = each
  const { vocabulary } = world
  const isHeld = isHeldBy(next)
  const mover = next && (isHeld || MORE_THAN.test(next.number.right)) ? next.row : null
  const row = mover && (isUnsettled(each) || isOfUnnamed(each, mover, scene, world)) ? mover : null
  const newest = row?.latest?.month
  const [then, now, ...more] = next?.claim?.status === 'traced' ? next.claim.evidence : []
  const isMove = then?.code === row?.code && now?.code === row?.code && now?.month === newest && more.length === 0
  const isSmall = number.value < 10 && number.decimals === 0
  if (!row || !newest || !(isMove || isHeld) || LEFT.test(number.right) || number.hedge !== null || isSmall) return null
  const own = vocabulary.rows.find(
    ({ row: { section, unit, latest } }) =>
      section === row.section && unit === row.unit && latest?.month === newest && latest.printed === number.value,
  )
  const past = row.history.findLast(
    ({ month, value }) => month < newest && value !== null && fitNumber(number, value) === 'fits',
  )
  const isOf = (stem: string) => vocabulary.isOf(row, stem) === true
  // `The disabilities team`, `timely in 74% of cases`: whose the row's things are, and whatever it is a share of.
  const said = sentenceOf(scene)
    .replace(/(\w+) team\b/gi, (text, of) => ([...vocabulary.stemsOf(of)].some(isOf) ? '' : text))
    .replace(/(?<=%|per cent) of (?:all )?cases\b/i, '')
  if (![...number.bag].some(isOf)) return null
  const isDoubted = findDoubts(number, [row], scene, world).some((stem) => vocabulary.stemsOf(said).has(stem))
  if (own && !isDoubted) return { row, month: newest, newest, whose: `"${own.row.label}"` }
  return past && isHeld ? { row, month: past.month, newest, whose: shortMonth(past.month) } : null
}

/** `Well inside the 18-day target`: a target that is named for one, and on a side of which a figure before it is said to be. */
function isHeldBy(next: Weighed | undefined): boolean {
  return next !== undefined && standardTold(next) === 'target' && HELD_BY.test(next.number.left)
}

const HELD_BY = new RegExp(`^[^.;:()]{0,40}, (?:[a-z]+ ){0,3}?${SIDE} (?:the|our|its) (?:target of )?$`, 'i')
/** Those who came or went, and not those who are there. */
const LEFT = /^[^,]*\b(?:left|leaving|ceased|ended|came|joined|started|stopped|moved)\b/i
const MORE_THAN =
  /^(?: (?:more|fewer|less|higher|lower) than (?:in |at |last |the |a )| (?:up|down) (?:on|from|since) (?:last )?[A-Z])/

/** Whether a figure was found to be of another row, of which the words say nothing, where they name the one that moved. */
function isOfUnnamed({ number, row }: Weighed, mover: Indicator, scene: Scene, world: World): boolean {
  return row !== null && row !== mover && isUnnamed(row, number, [mover], scene, world)
}

/** The sentence with the roles of its numbers, and its months before the newest. */
function saidAround(each: Weighed, { row, newest }: Taken, found: readonly Weighed[], scene: Scene, world: World) {
  const months = scene.months.toSorted((a, b) => a.at - b.at)
  let at = 0
  return bareOf(found, scene)
    .replace(/@/g, () => markOf(months[at++], newest))
    .replace(/#(\d+)/g, (_mark, index) => {
      const other = found[Number(index)]
      return `#${other === each || !other ? 'x' : roleOf(other, row, newest, world)}`
    })
}

function markOf(said: MonthSaid | undefined, newest: Month): string {
  if (!said || said.role === 'span' || said.role === 'by') return '&'
  return said.month === newest ? '~' : '@'
}

function roleOf({ number, claim, level }: Weighed, row: Indicator, newest: Month, { twins }: World): Role {
  const sources: readonly Source[] = claim?.status === 'traced' ? claim.evidence : []
  const codes = [row, ...(twins.get(row) ?? [])].map(({ code }) => code)
  const months = sources.map(({ month }) => month)
  const [one, other, ...more] = months
  if (one === undefined || more.length > 0 || !sources.every(({ code }) => codes.includes(code))) return '_'
  if (other === undefined) return one === null ? 't' : one === newest ? 'n' : number.months.length > 0 ? 'o' : '_'
  if (!months.includes(newest) || one === other) return '_'
  if (one === null || other === null) return 'd'
  return level || one > newest || other > newest ? '_' : 'c'
}

function isOfNow(said: string, { unit }: Indicator, isElsewhere: boolean): boolean {
  const before = said.slice(0, said.indexOf('#x'))
  const lead = before.replace(/^.*#[a-z_]%?/s, '')
  const isPast = OTHERWISE.test(THEN.test(said.slice(before.length)) ? lead : lead.replace(HAD, ''))
  if (said.includes('#n') || isPast || (unit !== 'average' && MEAN.test(lead))) return false
  if (COME_TO.some((form) => form.test(said))) return true
  if (lead.includes('@') || OLDER.test(before)) return false
  return [...SET_BESIDE, ...(isElsewhere ? [] : COMPARED)].some((form) => form.test(said))
}

function verdictOn(number: Placed, { row, whose }: Taken, right: Expected): Verdict {
  const reason = `"${row.label}" gives ${right.words}; ${number.text} is the figure of ${whose}`
  return contradicted(number, right.shown, reason, right.sources)
}
