import { addMonths } from '../../../shared/month.ts'
import { printNumber } from '../../../shared/print-number.ts'
import { isChange, isUnsettled, type Weighed } from '../found.ts'
import { changeBetween, fitNumber, isBelied, type Made, shareBetween } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import { bareOf } from '../read/bare-of.ts'
import { isClosedOff } from '../read/read-scenes.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { NOUN } from './form.ts'
import { type Judgement, sumOfOthers } from './spoken-sums.ts'
import { FORMS } from './sum-forms.ts'
import { wrongCounts } from './wrong-counts.ts'

/** The changes of a sentence that its own two numbers give, and those that they do not; `shares` are the parts they make. */
type Sums = {
  readonly wrong: ReadonlyMap<Placed, Verdict>
  readonly right: ReadonlySet<Placed>
  readonly shares: ReadonlyMap<Placed, Verdict>
}

/** The sums of a sentence that are wrong, and the numbers that a right one bears out. */
export function checkSums(found: readonly Weighed[], scene: Scene, world: World): Sums {
  const wrong = new Map<Placed, Verdict>()
  const right = new Set<Placed>()
  const shares = new Map<Placed, Verdict>()
  const told = ({ number, claim }: Weighed) => (claim?.evidence[0]?.value ?? 0) / number.value
  const rounded = Math.max(0, ...found.map((each) => (each.number.zeros > 0 ? Math.abs(1 - told(each)) : 0)))
  for (const { change, from, to, groups } of found.length < 3 || rounded > 0.005 ? [] : findSums(found, scene)) {
    if (rounded > 0 && change.number.kind !== 'fraction') continue // `£3.78m, two thirds of the £5.6m target`
    const verdict = judge(change.number, from, to, groups)
    const blamed = verdict && groups.b !== undefined ? startOfOther(change, from, to) : null
    const miscounted =
      verdict && groups.share !== undefined ? wrongCounts(verdict, { share: change, whole: from, part: to }, world) : []
    if (blamed) wrong.set(from.number, blamed)
    else if (miscounted.length > 0) for (const [number, claim] of miscounted) wrong.set(number, claim)
    else if (verdict && !wrong.has(change.number)) wrong.set(change.number, verdict)
    if (isDifference(change.number, from.number, to.number)) right.add(change.number)
    const isRatio = isLoose(change.number) || change.number.kind === 'times'
    const isOwn = from.row !== null && (from.row === to.row || change.number.kind === 'times')
    const isOpen = isUnsettled(change) && isOwn && !wrong.has(from.number)
    const made = verdict ?? sumOfOthers(change.number, 0, claimedOf([from, to]))
    const part = isRatio && (isOpen || (groups.share !== undefined && !verdict)) ? made : null
    if (part) shares.set(change.number, part)
  }
  return { wrong, right, shares }
}

/**
 * `Fell by twelve points, from 93% to 83%`, where it did from 95%: what the change is right by, its start is not. Null
 * where the change itself is not right.
 */
function startOfOther({ claim, row, wide }: Weighed, from: Weighed, to: Weighed): Verdict | null {
  const [then, now, ...more] =
    claim?.status === 'traced' && !wide && row !== null && row === to.row ? claim.evidence : []
  const end = to.claim?.evidence.at(-1)
  const isEnd = now !== undefined && end?.cell === now.cell && more.length === 0
  const isStart = from.number.months.length === 0 && /\bfrom\s*$/i.test(from.number.left)
  if (!then?.month || !isEnd || !isStart || now.month !== addMonths(then.month, 1)) return null
  if (fitNumber(from.number, then.value) !== 'differs') return null
  const reason = `${claim?.reason ?? ''}, and not from ${from.number.text}`
  return contradicted(from.number, String(then.value), reason, [then, now])
}

function claimedOf(found: readonly Weighed[]): readonly Judgement[] {
  return found.flatMap(({ number, claim }) => (claim ? [{ number, claim }] : []))
}

/** `from 129 to 115, or 3.5 a month`. */
const A_MONTH = /^ (?:a|per|each|every) month\b/i

/** A change with the two numbers that it lies between. */
type Sum = { readonly change: Weighed; readonly from: Weighed; readonly to: Weighed; readonly groups: Caught }

function findSums(found: readonly Weighed[], scene: Scene): readonly Sum[] {
  const skeleton = bareOf(found, scene)
  const small = skeleton.toLowerCase()
  const kinds = new Set(found.map(({ number }) => number.kind))
  const forms = FORMS.filter(
    ({ needs, of }) => of.some((kind) => kinds.has(kind)) && needs.every((need) => need.test(small)),
  )
  return forms.flatMap(({ pattern, of }) =>
    [...skeleton.matchAll(pattern)]
      .flatMap(({ groups = {} }) => sumOf(groups, found, scene) ?? [])
      .filter(({ change }) => of.includes(change.number.kind)),
  )
}

/** The change that a form caught, with its ends; null where they do not belong together. */
function sumOf(groups: Caught, found: readonly Weighed[], scene: Scene): Sum | null {
  const { a, b, c, d, move, same, share, either, way } = groups
  const [change, from, near] = [found[Number(c)], found[Number(a ?? d)], found[Number(c) - 1]]
  const said = scene.words.slice(scene.span.at, change?.number.end)
  if (change && (BOUND.test(said) || (share !== undefined && DENIED.test(change.number.left)))) return null
  // Where the form does not say it, what it came to stands before the change.
  const isFar = share !== undefined && near !== undefined && (near.row !== from?.row || !isLevel(near) || isMean(near))
  const isOpen = b === undefined && (move !== undefined ? !isMean(near) : isFar)
  const latest = isOpen ? latestBefore(found, Number(c), from) : undefined
  const between = isFar && latest ? found.slice(found.indexOf(latest) + 1, Number(c)) : []
  const isOther = (each: Weighed) => each.claim?.status === 'traced' && (each.row !== from?.row || !isLevel(each))
  const now = between.every(isOther) ? latest : undefined
  const to = now ?? found[Number(b ?? Number(c) - 1)]
  if (!change || !from || !to || (isOpen && !now && isPast(to, found)) || A_MONTH.test(change.number.right)) return null
  // On the way down what is left to go is no share of what there is.
  if (way !== undefined && (from.row?.better !== 'higher' || from.row.unit !== 'number')) return null
  if (either !== undefined && isLater(from, to)) return { change, from: to, to: from, groups }
  const isTied = b !== undefined || now !== undefined || isBeside(to, change, move !== undefined, scene)
  // `About £870 less than the 461 a year earlier`: what they cost, and not how many they are.
  const isOfMoney = /^£/.test(change.number.text) && !/£/.test(`${from.number.text}${to.number.text}${from.row?.label}`)
  const isApart =
    isOfMoney ||
    (same !== undefined && !isOneRow(from, to)) ||
    (share !== undefined && (isComparedOn(from.number, to.number, scene) || isOneOfTwo(to, Number(c), found)))
  return isTied && !isApart ? { change, from, to, groups } : null
}

/** Whether a number says how much there was, and not how far it went. */
function isLevel(each: Weighed): boolean {
  return each.sign === 0 && !isChange(each)
}

/** `98 / 49`: whichever of two figures of a row is the later. */
function isLater({ claim }: Weighed, other: Weighed): boolean {
  const [one, two] = [claim, other.claim].map((each) => each?.evidence[0]?.month)
  return Boolean(one && two && one > two)
}

/** `Of our 470 children, versus 40 (8%) a year ago`: a count that is compared is of another time than the whole before it. */
function isComparedOn(whole: Placed, part: Placed, { words }: Scene): boolean {
  return COMPARED_ON.test(words.slice(whole.end, part.at))
}

const COMPARED_ON =
  /\b(?:versus|vs?\.?|against|compared (?:with|to)|as against|(?:up|down) from|unlike|instead of|rather than)\b[^.;:()]{0,20}$/i

/** `15% after 21% in July, double the target of 7%`: of two percentages before it either may be meant. */
function isOneOfTwo({ number }: Weighed, change: number, found: readonly Weighed[]): boolean {
  return number.kind === 'percent' && found.slice(0, change).filter((each) => each.number.kind === 'percent').length > 1
}

/** `never more than ten points away from the 95% target`: the most that it was. */
const BOUND = /\b(?:never|not?|n['’]t) (?:[a-z]+ ){0,2}(?:more|less|fewer|further|higher|lower) than [^.,;:]{0,20}$/i

/** `Not double the 49 in June`. */
const DENIED = /\b(?:not|never|nowhere near|far from|hardly|no longer)(?: [a-z]+)? $/i

/** `32 now, 43 a year ago, and one over the 31 we want`: what is counted on is the figure of now, said before. */
function isPast(former: Weighed, found: readonly Weighed[]): boolean {
  const { row, claim } = former
  const isOld = claim?.status === 'traced' && claim.evidence.every(({ month }) => month !== row?.latest?.month)
  return (
    isOld && row !== null && found.slice(0, found.indexOf(former)).some((each) => each.row === row && isLatest(each))
  )
}

/** Whether two numbers are months' figures of one row, and neither a change. */
function isOneRow(one: Weighed, other: Weighed): boolean {
  const isFigure = ({ claim }: Weighed) =>
    claim?.status === 'traced' && claim.evidence.length === 1 && claim.evidence[0]?.month !== null
  return one.row !== null && one.row === other.row && isFigure(one) && isFigure(other)
}

/** `has averaged 92% since April, three points under the 95%`: what is compared is the mean. */
function isMean(former: Weighed | undefined): boolean {
  return former?.claim?.status === 'traced' && !former.level && !former.older
}

/** The row's latest figure before a change that is counted from another of its figures. */
function latestBefore(found: readonly Weighed[], change: number, from: Weighed | undefined): Weighed | undefined {
  return found
    .slice(0, change)
    .findLast((each) => each.row === from?.row && each.number.kind === from?.number.kind && isLatest(each))
}

function isLatest({ row, level, claim }: Weighed): boolean {
  const [source, ...others] = claim?.evidence ?? []
  const isRight = row !== null && level && claim?.status === 'traced' && others.length === 0
  return isRight && source !== undefined && source.month === row.latest?.month
}

function isDifference(change: Placed, from: Placed, to: Placed): boolean {
  return isPlain(change) && from.kind === to.kind && fitNumber(change, Math.abs(to.value - from.value)) === 'fits'
}

const LEADS_ON = new RegExp(
  String.raw`[,(:–-]\s*(?:(?:a|an|about|around|some|roughly|just|nearly|almost|over|by|or|and|that is|which is|(?:${NOUN}) of)\s+)*$`,
  'i',
)

/** `two thirds of July's 98 and half of October's 131`: what is compared with a number is not compared on. */
const IS_BASE =
  /(?:^(?: of)?|\b(?:than|from|on|against|(?:average|mean|peak|high|low|target) of)) (?:the |that |our |last )?(?:[A-Z]\w+(?: \d{4})?['’]s? )?$/

/** Whether a change goes on from the number before it: `1,147, 20 fewer than`. */
function isBeside(former: Weighed, change: Weighed, apart: boolean, { words }: Scene): boolean {
  if (former.older || IS_BASE.test(former.number.left)) return false
  const gap = words.slice(former.number.end, change.number.at)
  if (isClosedOff(gap)) return false
  return /^[^.;]{0,90}$/.test(gap) && (!apart || LEADS_ON.test(gap))
}

/** What a form caught; where it holds no `b`, what it came to is the number before. */
type Caught = Readonly<Record<string, string | undefined>>

function judge(change: Placed, from: Weighed, to: Weighed, { move, b, aside, bare }: Caught): Verdict | null {
  const isRatio = move === undefined && /^(?:times|fraction|percent)$/.test(change.kind)
  const isOneRow = from.row === to.row && from.row !== null
  // `Two of our seven measures (95%)`: what stands in a bracket may be another figure.
  if (aside !== undefined && Math.abs(change.value - shareBetween(from.number, to.number).size) > 15) return null
  // `13, four down, and barely a quarter of the 46`: four is how far it went.
  if (isRatio && (to.sign !== 0 || (change.left.endsWith('(') && [from, to].some(isChange)))) return null
  const isOfOther = change.kind === 'times' && isLatest(from) && isLatest(to)
  if (isRatio) return b !== undefined || isOneRow || isOfOther ? judgeRatio(change, from, to) : null
  // `From 44 to 24, which is just over half`: what is left, and no change.
  const left = from.number.value === 0 ? 0 : percentOf(to.number.value, from.number.value)
  if (move === '' && fitNumber(change, left) !== 'differs') return null
  const sign = signOf(move ?? '')
  return judgeSum(change, unhedged(from, move), to, sign === 0 ? change.sign : sign, bare !== undefined)
}

/** `16 points short of 95%`: what reads as a bound of the number behind is the side on which the figure lies. */
function unhedged(from: Weighed, move = ''): Weighed {
  const isSide = move.includes(' of') && from.number.left.trimEnd().endsWith(move)
  return isSide ? { ...from, number: { ...from.number, hedge: null } } : from
}

function judgeSum(change: Placed, from: Weighed, to: Weighed, sign: number, bare: boolean): Verdict | null {
  const b = to.number
  // `15%, up by a third on last August's 10`.
  const isBare = bare && b.kind === 'percent' && from.number.kind === 'number'
  const a = isBare ? { ...from.number, kind: b.kind } : from.number
  if (!areComparable(a, b) || [from, to].some(({ claim }) => claim?.status === 'contradicted')) return null
  const amount = b.value - a.value
  const sizes = sizesOf(change, a, amount, from.row?.unit === 'rate' && from.row === to.row)
  const [size] = sizes
  const isTurned = Math.abs(sign) === 1 && amount !== 0 && Math.sign(amount) !== sign
  if (size === undefined || (isMade(change, a, b, sizes) && !isTurned)) return null
  const shown = `${printNumber(Math.abs(size), Number.isInteger(size) ? 0 : 1)}${isPlain(change) ? '' : '%'}`
  const way = `${amount > 0 ? 'up' : 'down'} from ${a.text} to ${b.text}`
  const reason = `the sentence's own figures, ${a.text} and ${b.text}, are ${shown} apart (${way})`
  return contradicted(change, shown, reason, evidenceOf(from, to))
}

/** Whether two numbers are counts or percentages both, and neither is rounded by its words. */
function areComparable(a: Placed, b: Placed): boolean {
  const isSized = a.kind === 'number' || a.kind === 'percent'
  return isSized && a.kind === b.kind && a.hedge === null && b.hedge === null
}

/** What a change may count of a move from a number, the likeliest first; none where it cannot be of that. */
function sizesOf(change: Placed, from: Placed, amount: number, isRate: boolean): readonly number[] {
  const isPercent = from.kind === 'percent'
  if (change.kind === 'times' || (change.kind === 'points' && !isPercent && !isRate)) return []
  if (isPlain(change)) return [amount]
  const relative = from.value === 0 ? 0 : percentOf(amount, from.value)
  return isPercent ? [amount, relative] : [relative]
}

function isMade(change: Placed, a: Placed, b: Placed, sizes: readonly number[]): boolean {
  if (isLoose(change)) return !isBelied(change, changeBetween(a, b))
  return sizes.some((size) => fitNumber(change, Math.abs(size)) !== 'differs')
}

/** Whether a change is told in what it counts, and not in percent. */
function isPlain({ kind }: Placed): boolean {
  return kind === 'number' || kind === 'points'
}

function evidenceOf(one: Weighed, other: Weighed): Verdict['evidence'] {
  return [...(one.claim?.evidence ?? []), ...(other.claim?.evidence ?? [])]
}

function isLoose({ kind }: Placed): boolean {
  return kind === 'fraction' || kind === 'multiple'
}

/** `67, more than double the 49 in June`, `15%, three times the 7% we aim for`; shares and changes go by other forms. */
function judgeRatio(change: Placed, from: Weighed, to: Weighed): Verdict | null {
  const [a, b] = [from.number, to.number]
  const isTimes = change.kind === 'times'
  const isSized = a.kind === 'number' || (a.kind === 'percent' && (isTimes || (isLoose(change) && from.row === to.row)))
  // `Over half of the 35` are some of the same, and `within a half of` is no share.
  const isIdle = a.value === b.value || /\bwithin (?:an? )?$/.test(change.left)
  if (!isSized || isIdle || a.kind !== b.kind || a.value === 0) return null
  const made = shareBetween(a, b)
  const ratio = (isTimes ? 0.01 : 1) * made.size
  const isMadeSo = isTimes ? isTimesOf(change, made) : fitNumber(change, ratio) !== 'differs'
  if (isLoose(change) ? !isBelied(change, made) : isMadeSo) return null
  const shown = isTimes ? `${printNumber(ratio, 1)} times` : `${printNumber(ratio, change.decimals)}%`
  const reason = `${b.text} is ${shown}${isTimes ? '' : ' of'} ${a.text}`
  return contradicted(change, shown, reason, evidenceOf(from, to))
}

/** Whether one number may be so many times another, as both are rounded. */
function isTimesOf(change: Placed, { low, size, high }: Made): boolean {
  const isBetween = 100 * change.value >= low && 100 * change.value <= high
  return isBetween || [low, size, high].some((each) => fitNumber(change, each / 100) !== 'differs')
}
