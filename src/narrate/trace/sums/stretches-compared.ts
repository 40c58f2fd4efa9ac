import type { Figures, Indicator, Source } from '../../../compute/figures.ts'
import {
  addMonths,
  financialYearStart,
  longMonth,
  type Month,
  monthsBetween,
  shortMonth,
} from '../../../shared/month.ts'
import type { Look, Told } from '../also/look.ts'
import type { Weighed } from '../found.ts'
import type { Expected } from '../number/expectation.ts'
import { changeOf, expectMean, expectSum, plainCounting } from '../number/expected.ts'
import { fitNumber, fitsAny, isBelied } from '../number/fit-number.ts'
import { traced, unverified } from '../number/say-verdict.ts'
import { wayMeant } from '../number/way-meant.ts'
import { MONTH_NAMES } from '../read/month-words.ts'
import { COUNT_OF_SOME } from '../read/number-words.ts'
import { countMonths } from '../read/read-months.ts'
import type { Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { statedStretch } from '../read/stated-stretch.ts'
import { contradicted, type Verdict } from '../verdict.ts'

const YEAR = String.raw`(?<year>20\d\d)(?<next> ?[/–-] ?(?:20)?\d\d)?`
const LAST_YEAR =
  'last year|(?:the )?(?:previous|prior) (?:financial )?year|the year before|(?:a|one) year (?:ago|earlier|before)'
const SOME = `(?:${COUNT_OF_SOME})`
/** `The twelve months before`, `the previous twelve`: as many as the stretch has, up to where it begins. */
const BEFORE = `(?:(?:previous|preceding|prior) (?<one>${SOME})(?: months|(?=[,.;:)]|$))|(?<other>${SOME}) (?:months )?(?:before|previously|earlier|prior)(?: that)?\\b)`
/** `The first seven months of 2024`: those of a stretch that opens a year. */
const OPENING = `first (?<first>${SOME}) months`
const SAME = `the (?:(?:(?:same|equivalent|corresponding) (?:[a-z]+[- ])?(?:period|months|stretch|quarter)|${OPENING})(?:,? (?:of|in|from)?(?: the)? ?(?:${YEAR}|${LAST_YEAR}))|${BEFORE})`
/** `Than in April to June last year`, `the 844 of April to June 2024`: named by their ends. */
const ENDS = `(?:the [\\d,]+ (?:in|of|for|from) )?(?<opens>${MONTH_NAMES}) (?:to|until) (?<closes>${MONTH_NAMES}),? (?:of |in )?(?:${YEAR}|${LAST_YEAR})`
/** `The same eight months of 2024`: the months of a stretch, in another year or right before. */
const SAME_MONTHS = new RegExp(String.raw`\b${SAME}\b`, 'i')
const NAMED_MONTHS = new RegExp(String.raw`\b(?:than|on|against) (?:in )?${ENDS}\b`, 'i')
/** `At the same point last year`, `last winter`, `last year's 347`: a month of it, or all that had come by then. */
const SAME_POINT = new RegExp(
  String.raw`\blast year['’]s (?=[£\d])|(?<=\d) (?:last year|a year (?:ago|earlier|before))(?=[,.;:)]|$)|\b(?:(?:this|(?:at )?the same) (?:time|point|stage),? (?:of |in )?|(?:than|on|against|with) (?:in )?)(?:${YEAR}|${LAST_YEAR})\b|\b(?:than|of|in|on|against|from|with) last (?:winter|spring|summer|autumn)\b(?:['’]s (?<some>${SOME}) months\b)?`,
  'i',
)
/** `429,237 in the same months last year`: what those came to. */
const THOSE = `(?:${SAME}|${ENDS})`.replace(/\?<\w+>/g, '')
const OF_THOSE = new RegExp(String.raw`^ (?:a month )?(?:in|of|for|over|during|from) ${THOSE}\b`, 'i')
/** `506 more than in the same months last year`. */
const THAN_THOSE = new RegExp(
  String.raw`^ (?:more|fewer|less|higher|lower|up|down)(?: than| on| against)?(?: in| for| during| over)? ${THOSE}\b`,
  'i',
)

/**
 * `Since April we have taken 18,944 new contacts, 506 more than in the same eight months of 2024`: what a stretch of months
 * came to, or was on average, is held against the same months of another year, and no month against another.
 */
export function stretchesCompared(found: readonly Weighed[], scene: Scene, world: World): readonly Weighed[] {
  const said = sentenceOf(scene)
  const months = SAME_MONTHS.exec(said) ?? NAMED_MONTHS.exec(said)
  const same = months ?? SAME_POINT.exec(said)
  if (!same) return found
  const isInside = ({ number }: Weighed) =>
    isNamedBy(number, same, scene) || OF_THOSE.test(scene.words.slice(number.end, scene.span.end))
  const [only = null, ...more] = found.flatMap((each) => (isInside(each) ? [] : (toldOf(each, world) ?? [])))
  if (more.length > 0 || (only === null && !months)) return found
  return found.map((each) => judgeEach(each, only, same, scene, world))
}

/** `3% more than the 844 of April to June 2024`: what the months that are named by their ends came to. */
function isNamedBy({ at }: Weighed['number'], { index, 0: text, groups }: RegExpExecArray, { span }: Scene): boolean {
  const from = span.at + index
  return groups?.opens !== undefined && at > from && at < from + text.length
}

/** The same beside what only a search over the part's rows has found, of which nothing else is called wrong. */
export function sameMonthsBefore({ facts, open, scene, world }: Look): readonly Told[] {
  const all = [...facts, ...open].toSorted((a, b) => a.number.at - b.number.at)
  return stretchesCompared(all, scene, world).flatMap(({ number, claim }) => {
    const isOpen = open.some((each) => each.number === number)
    return isOpen && claim?.status === 'traced' ? [{ at: number.at, end: number.end, claim }] : []
  })
}

/** What a row came to over a stretch of months: their sum, or their mean. */
type Stretch = {
  readonly row: Indicator
  readonly from: Month
  readonly to: Month
  readonly expect: typeof expectSum
  /** The number that tells it; null where it goes unsaid. */
  readonly teller: Weighed | null
}

/** The sum of two months or more, or the mean of three, that a number was found to be. */
function toldOf(each: Weighed, { figures }: World): Stretch | null {
  const { claim, number } = each
  const sources: readonly Source[] = claim?.status === 'traced' ? claim.evidence : []
  const isOwn = sources.some(({ code }) => code === each.row?.code)
  const row = isOwn ? each.row : figures.byCode.get(sources[0]?.code ?? '')
  const months = monthsOf({ evidence: sources.filter(({ code }) => code === row?.code) })
  const [from, to] = [months.toSorted()[0], months.toSorted().at(-1)]
  if (!row || !from || !to || months.length < 2) return null
  const expect = [expectSum, ...(months.length > 2 ? [expectMean] : [])].find((one) =>
    isGiven(number, one(row, from, to, figures)),
  )
  return expect ? { row, from, to, expect, teller: each } : null
}

function monthsOf({ evidence }: Pick<Verdict, 'evidence'>): readonly Month[] {
  return [...new Set(evidence.flatMap(({ month }) => month ?? []))]
}

function isOfThose({ number, sign }: Weighed, scene: Scene): boolean {
  const behind = scene.words.slice(number.end)
  return THAN_THOSE.test(behind) || OF_THOSE.test(behind) || (sign !== 0 && isBehindSame(number, scene))
}

function isGiven(number: Weighed['number'], expected: Expected | null): boolean {
  return fitsAny(number, expected?.values)
}

/** The stretch that the words name where no number tells what it came to. */
function unsaidOf({ row, number }: Weighed, scene: Scene, { figures }: World): Stretch | null {
  const latest = figures.settings.month
  const since = scene.months.find((month) => month.since && month.role !== 'span')?.month
  const stated = statedStretch(number, scene, latest) ?? (since ? { from: since, to: latest } : null)
  const isCounted = row?.unit === 'number' && row.basis === 'month'
  return row && isCounted && stated ? { row, ...stated, expect: expectSum, teller: null } : null
}

function judgeEach(each: Weighed, told: Stretch | null, same: RegExpExecArray, scene: Scene, world: World): Weighed {
  const { claim, number } = each
  const isOpen = claim?.status === 'contradicted' || claim?.status === 'unverified'
  // `13% more than in the same months last year`, which a month and that of a year before happen to give as well.
  const isByChance = claim?.status === 'traced' && monthsOf(claim).length < 3 && isOfThose(each, scene)
  const isMixed = OF_THOSE.test(scene.words.slice(number.end)) && isMadeOf(each, told?.teller ?? null)
  const stretch = isOpen || isByChance || isMixed ? (told ?? unsaidOf(each, scene, world)) : null
  const isBehind = !told?.teller || number.at > told.teller.number.at
  const length = same.groups?.some ? countMonths(same.groups.some) : OF_THREE.test(same[0]) ? 3 : null
  const isAsLong = !stretch || length === null || addMonths(stretch.from, length - 1) === stretch.to
  const back = stretch && isBehind && isAsLong ? monthsBack(same, stretch, world.figures) : null
  const options = stretch && back ? optionsOf(each, stretch, back, scene, world) : null
  const verdict = stretch && options ? judge(each, stretch, options) : null
  return stretch && verdict && (isOpen || isMixed || verdict.status === 'traced')
    ? { ...each, row: stretch.row, claim: verdict }
    : each
}

/**
 * `14, compared with 9 in the three months before`, where five were made in August: what the sum and another number, or two
 * of its own months, happen to make.
 */
function isMadeOf({ claim, number }: Weighed, teller: Weighed | null): boolean {
  const [own, its] = [claim?.evidence ?? [], teller?.claim?.evidence ?? []]
  if (number === teller?.number || own.length === 0 || its.length === 0) return false
  const isIn = (all: readonly Source[]) => (one: Source) => all.some(({ cell }) => cell === one.cell)
  return its.every(isIn(own)) || own.every(isIn(its))
}

/** Which three months a quarter or a season has is told by no more than the stretch before it. */
const QUARTER = /\bthe (?:same|equivalent|corresponding) quarter\b/i
const OF_THREE = /\b(?:quarter|winter|spring|summer|autumn)\b/i

/** How many months lie between a stretch and the same months that are named, or as many before it. */
function monthsBack({ groups = {} }: RegExpExecArray, { from, to }: Stretch, { settings }: Figures): number | null {
  const isLong = (count: string) => countMonths(count) === monthsBetween(from, to) + 1
  const isFirst = (groups.year && !groups.next ? /-01$/ : /-0[14]$/).test(from)
  const isNamed = (month: Month, name?: string) => !name || longMonth(month).startsWith(name.slice(0, 3))
  if (!isNamed(from, groups.opens) || !isNamed(to, groups.closes)) return null
  if (groups.first && !(isFirst && isLong(groups.first))) return null
  const length = groups.one ?? groups.other
  if (length !== undefined) return isLong(length) ? countMonths(length) : null
  if (!groups.year) return to > addMonths(settings.month, -12) ? 12 : null
  const now = groups.next ? financialYearStart(to) : to
  const years = Number(now.slice(0, 4)) - Number(groups.year)
  return years > 0 && years < 3 ? 12 * years : null
}

/** What may be said of two stretches; `said` is what the words leave no doubt of. */
type Options = {
  /** What the older came to. */
  readonly level: Expected
  /** How far the newer lies from it. */
  readonly change: Expected | null
  readonly said: Expected | null
  /** Whether the words hold months against months, where else they may hold one against another. */
  readonly ofMonths: boolean
}

function optionsOf(
  { number, sign }: Weighed,
  { row, from, to, expect }: Stretch,
  back: number,
  scene: Scene,
  { figures }: World,
): Options | null {
  const then = { from: addMonths(from, -back), to: addMonths(to, -back) }
  const [older, newer] = [expect(row, then.from, then.to, figures), expect(row, from, to, figures)]
  if (!older || !newer) return null
  const moved = changeOf(row, older.values[0] ?? 0, newer.values[0] ?? 0, plainCounting(number, row), number.decimals)
  const over = (one: Pick<Stretch, 'from' | 'to'>) => `from ${shortMonth(one.from)} to ${shortMonth(one.to)}`
  const words = `${moved?.words} (${older.shown} ${over(then)}, ${newer.shown} ${over({ from, to })})`
  const change = moved && { ...moved, words, sources: [...older.sources, ...newer.sources] }
  const behind = scene.words.slice(number.end)
  const isHeld = THAN_THOSE.test(behind) || (sign !== 0 && isBehindSame(number, scene))
  const said = OF_THOSE.test(behind) ? older : isHeld ? change : null
  return {
    level: older,
    change,
    said,
    ofMonths:
      [SAME_MONTHS, NAMED_MONTHS].some((each) => each.test(sentenceOf(scene))) && !QUARTER.test(sentenceOf(scene)),
  }
}

/** `in the same period last year – a rise of 17%`. */
function isBehindSame({ at, left }: Weighed['number'], { words, span }: Scene): boolean {
  return (
    SAME_MONTHS.test(words.slice(span.at, at)) &&
    /\ban? (?:[a-z]+ )?(?:rise|fall|increase|decrease|reduction|drop) of $/i.test(left)
  )
}

/** Right by what the stretches came to, wrong where the words say it of them, and else left open. */
function judge({ number, claim, sign }: Weighed, { row }: Stretch, options: Options): Verdict | null {
  const { level, change, said, ofMonths } = options
  const isOtherWay = change !== null && sign !== 0 && change.sign === -wayMeant(sign, row)
  const right = isGiven(number, level) ? level : isGiven(number, change) && !isOtherWay ? change : null
  if (right) return traced(number, { row, option: right })
  if (!ofMonths) return null
  const isExact = number.hedge === null && (number.kind === 'number' || number.kind === 'percent')
  const isOff = (size: number) =>
    number.kind === 'fraction'
      ? isBelied(number, { size, low: size, high: size })
      : isExact && fitNumber(number, size) === 'differs'
  if (said && ((isExact && isOtherWay) || said.values.every(isOff)))
    return contradicted(number, said.shown, `"${row.label}" gives ${said.words}`, said.sources)
  return claim?.status === 'unverified' ? null : unverified(number, 'the words hold months together against others')
}
