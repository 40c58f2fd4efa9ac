import type { Indicator } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import type { Expected } from '../number/expectation.ts'
import { expectDistance, expectLevel, plainCounting } from '../number/expected.ts'
import { nearsAny } from '../number/fit-number.ts'
import { unverified } from '../number/say-verdict.ts'
import type { MonthSaid } from '../read/month-said.ts'
import { COUNTED_BACK } from '../read/month-words.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { BETTER, DOWN_NOUN, DOWN_VERB, signOf, UP_NOUN, UP_VERB, WORSE } from '../read/sign-of.ts'
import { sentenceOf } from '../read/span.ts'
import { withoutMonths } from '../read/without-months.ts'
import { namesSaid } from '../standards/name-benchmark.ts'
import { isOfRowAlone } from '../standards/one-row-told.ts'
import { TARGET } from '../standards/target-words.ts'
import { latestTold, standardTold } from '../standards/told-figures.ts'
import { withTwins } from '../subject/find-twins.ts'
import { countLabels, rowLabelled, withoutLabels } from '../subject/label-said.ts'
import { siblingOf } from '../subject/sibling-rows.ts'
import { contradicted, isWrong, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { judgeMove } from './move-of-row.ts'
import { ENDS, meantBy } from './slip-bases.ts'
import { isAlone } from './told-moves.ts'

/** What a number is by the limb that it stands in: a change since a month, how far from the target, or the figure of a month or of now. */
type Limb = {
  readonly kind: 'change' | 'distance' | 'level'
  readonly way: number
  readonly from: MonthSaid | null
}
type Limbs = ReadonlyMap<Placed, Limb>

/**
 * What a sentence of one row tells in limbs that name their month or what they are counted from: `182 in July`, `down 8 on
 * July`, `two more than a year ago`, `up from 20 in July`, `8 above target`. They are of that row, and of nothing that
 * another month, another row or two other numbers happen to give.
 */
export function ownBases(found: readonly Weighed[], scene: Scene, world: World): readonly Weighed[] {
  const limbs = limbsOf(found, scene, world)
  const row = limbs.size > 0 ? rowTold(found, limbs, scene, world) : null
  return found.map((each) => {
    const claim = row && each.claim && !isWrong(each) && judge(each, limbs, row, scene, world)
    return claim ? { ...each, row, claim } : each
  })
}

const LEFT = new RegExp(
  String.raw`(?:^|[,;:(–] ?|\b(?:and(?: of| by)?|but|yet|though|although|while|was|were|is|are|also|still|now|has|have|make|makes) )(?:(?<way>${UP_VERB}|${DOWN_VERB}|${BETTER}|${WORSE}) (?:(?<from>from )|by )?|an? (?<noun>${UP_NOUN}|${DOWN_NOUN}) of )?$`,
  'i',
)
const BEHIND =
  /^(?: (?:percentage )?(?:points?|pts|pp))?(?: (?<way>more|fewer|less|higher|lower|up|down|better|worse))?(?: (?:on|than|since)(?: (?:it|they) (?:was|were))?(?: in| at the end of)?(?: the)?)? $/i
const OFF = new RegExp(
  String.raw`^(?: (?:percentage )?(?:points?|pts|pp))? (?<way>above|below|over|under|short of|better than|worse than) (?:(?:the|our|its|their) )?${TARGET}(?=\s*(?:[.,;()]|$)| (?:and|but)\b)`,
  'i',
)

function limbsOf(found: readonly Weighed[], scene: Scene, world: World): Limbs {
  const limbs = new Map<Placed, Limb>()
  // What may be a standard, or another row's figure, is no month's.
  const isOfMore =
    TARGET_SAID.test(sentenceOf(scene)) ||
    namesSaid(scene, world.benchmarks).length > 0 ||
    countLabels(scene, world) > 1
  let last: Limb | null = null
  for (const { number } of found) {
    const isPlain = number.kind !== 'money' && number.printed === null && number.hedge === null
    last = isPlain ? (limbOf(number, last, scene) ?? (isOfMore ? null : levelOf(number, scene))) : null
    if (last) limbs.set(number, last)
  }
  return limbs
}

function limbOf({ left, right, at, end }: Placed, last: Limb | null, { words, months }: Scene): Limb | null {
  const off = OFF.exec(right)?.groups?.way
  const month = months.find((each) => each.at >= end && ENDS.test(words.slice(each.end)))
  const gap = month ? words.slice(end, month.at) : ''
  const behind = left.endsWith(' from ') ? /^ in $/.exec(gap) : BEHIND.exec(gap)
  const before = off || behind ? LEFT.exec(left)?.groups : undefined
  if (!before) return null
  const { way = before.noun, from } = before
  if (off) return way ? null : { kind: 'distance', way: signOf(off), from: null }
  if (!month || (gap === ' ' && month.role !== 'span')) return null
  // `Improved by 2% on July and 8% on last August`: without a word of its own it goes the way of the one before.
  const isNext = last?.from && /^ and (?:of |by )?$/.test(words.slice(last.from.end, at))
  const said = way ?? behind?.groups?.way
  const sign = said ? signOf(said) : isNext ? last.way : 0
  return sign === 0 || (way && behind?.groups?.way)
    ? null
    : { kind: from === undefined ? 'change' : 'level', way: sign, from: month }
}

/** The figure of the one month that is named beside it, or of now where none is. */
function levelOf({ kind, left, right, at, end, months }: Placed, scene: Scene): Limb | null {
  const [from = null, ...more] = months
  if ((kind !== 'number' && kind !== 'percent') || more.length > 0) return null
  if (!from) {
    const isFree = (month: MonthSaid) => scene.numbers.every((number) => !number.months.includes(month))
    return scene.numbers[0]?.at === at && IS_NOW.test(left) && CLOSED.test(right) && !scene.months.some(isFree)
      ? { kind: 'level', way: 0, from }
      : null
  }
  if (from.since || (from.role !== 'at' && from.role !== 'past')) return null
  // `162 in August 2023 and 196 the year before that`: counted back from the month of the number before.
  const told = [...(scene.before?.months ?? []), ...scene.months.filter((month) => month.end <= at)]
  if (COUNTED_BACK.test(scene.words.slice(from.at, from.end)) && told.length > 0) return null
  const isBehind = from.at >= end
  const isNext = isBehind ? MONTH_NEXT.test(scene.words.slice(end, from.at)) : from.end <= at && CLOSED.test(right)
  return isNext && IS_LEVEL.test(left) ? { kind: 'level', way: 0, from } : null
}

const IS_NOW = /(?:\b(?:was|were|is|are|stands? at|stood at|reached)|:) $/
const IS_LEVEL =
  /(?:^|[,;:(–] ?|\b(?:and|but|was|were|is|are|been|at|against|with|from|to|had|saw|than|versus|vs|only|just|now|reached) )$/
const MONTH_NEXT = /^(?: (?:back )?(?:in|at|for|during|at the end of|by the end of)(?: the)?)? $/
const CLOSED = /^\s*(?:[.,;:()–]|$|(?:and|but|against|compared|from|to)\b)/
const TARGET_SAID = new RegExp(String.raw`\b${TARGET}\b`, 'i')

/** The only row that a sentence tells of, by its newest figure or its whole label, where no word is of anything else. */
function rowTold(found: readonly Weighed[], limbs: Limbs, scene: Scene, world: World): Indicator | null {
  const end = { at: scene.span.end, end: scene.span.end }
  const labelled = rowLabelled(end, scene, world)
  const mayBeLevel = ({ number }: Weighed) => (limbs.get(number)?.kind ?? 'level') === 'level'
  const levels = latestTold(found).filter(mayBeLevel)
  const rows = levels.flatMap((level) => (labelled && limbs.has(level.number) ? [] : level.row))
  const [row = labelled, ...others] = new Set(rows)
  if (!row?.latest || others.length > 0) return null
  const { month: to } = row.latest
  const isLarge = ({ number, wide, plain }: Weighed) =>
    (!wide || plain || isAlone(number, row, world)) && (number.value >= 10 || number.decimals > 0)
  if (!levels.some(isLarge) && !withTwins(row, world).some((of) => of === labelled)) return null
  const isTold = (each: Weighed) =>
    limbs.has(each.number) || levels.some(({ number }) => number === each.number) || isStandard(each, row)
  const bases = [...limbs.values()].map(({ from }) => from)
  const isStretch = ({ since, role, at }: MonthSaid) =>
    since || role === 'span' || /\baverage of (?:the )?$/.test(scene.words.slice(0, at))
  const isTimely = (month: MonthSaid) => month.month === to || bases.includes(month) || isStretch(month)
  if (!found.every(isTold) || !scene.months.every(isTimely)) return null
  const isOfLabel = ([word]: readonly string[]) => row.label.toLowerCase().includes(word?.toLowerCase() ?? '')
  const said = withoutLabels(scene, world).replace(ASIDE, ' ')
  const isOther = [...said.matchAll(OTHERWISE)].some((match) => !isOfLabel(match))
  if (isOther || isUnreal(end, scene) || (said.match(MEASURES)?.length ?? 0) > 1) return null
  return isOfRowAlone(bareWords(scene, world), row, world, ASIDE) ? row : null
}

/** `The average of the 12 months before`, `the second fall in a row`: what counts no other thing. */
const ASIDE =
  /\baverage of the\b|\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth) (?=(?:rise|fall|increase|drop)\b)/gi

/** Words by which a change is counted otherwise than from one month to another, is not so, is another's or of another time. */
const OTHERWISE =
  /\b(?:when|then|until|after|having|had|which (?:was|were)|not|never|nor|neither|without|instead|rather than|if|unless|would|could|should|might|hop(?:e|ed|ing)|expect\w*|total\w*|combined|both|each|respectively|together|another|further|net|times|gap|shortfall|margin|of (?:them|these|those|whom|which)|peak\w*|high|low|quarters?|weeks?|half|partly|part of|most of|all but|including|excluding|excl|leaving out|apart from|restated|revised|corrected|other|others|rest|cumulative\w*)\b|n['’]t\b/gi

/** Two of them in a sentence are of two rows. */
const MEASURES = /\b(?:number|total|count|rate|percentage(?! points?)|proportion|share|average)s?\b/gi

/** A standard, or how far the row's newest figure is from one. */
function isStandard(each: Weighed, row: Indicator): boolean {
  const isOwn = each.claim?.status === 'traced' && each.row === row
  return standardTold(each) !== null || (isOwn && each.claim.evidence.some(({ month }) => month === null))
}

/** A sentence without its months, numbers and the names of benchmarks. */
function bareWords(scene: Scene, { benchmarks }: World): string {
  const aside = [...scene.numbers.map(({ text }) => text), ...namesSaid(scene, benchmarks)]
  const said = withoutMonths(scene.span.at, scene.span.end, scene)
  return aside.reduce((left, each) => left.replace(each, ' '), said)
}

function judge(told: Weighed, limbs: Limbs, row: Indicator, scene: Scene, world: World): Verdict | null {
  const to = row.latest?.month
  const limb = limbs.get(told.number)
  if (!to || !limb || !mayCount(told.number, limb, row) || (limb.from && limb.from.month > to)) return null
  if (limb.kind === 'level') return judgeLevel(told, limb, row, to, world)
  // `139 in October, up 30 on the month before`: what follows another month's figure is told of that month.
  const isOlder = ({ kind, way, from }: Limb) => kind === 'level' && way === 0 && from !== null && from.month !== to
  if ([...limbs].some(([number, each]) => number.end <= told.number.at && isOlder(each))) return null
  if (!limb.from) return judgeLevel(told, limb, row, to, world)
  if (limb.from.month === to) return null
  const bases = meantBy(limb.from, to, scene)
  const judgeOf = (of: Indicator, each: Weighed) => judgeMove(each, limb.way, of, bases, to, world)
  // `24% were placed so, 12 down on July`: twelve children as well as twelve points.
  const isCount = told.number.kind === 'number' && row.unit !== 'number'
  const sibling = isCount ? siblingOf(row, 'number', world.vocabulary) : null
  const open = { ...told, claim: unverified(told.number, '') }
  return sibling && judgeOf(sibling, open)?.status === 'traced' ? null : judgeOf(row, told)
}

/** Whether a number counts as its row does: a figure in the row's own unit, a change or distance of a share in points. */
function mayCount({ kind, right }: Placed, limb: Limb, { unit }: Indicator): boolean {
  const isPercent = kind === 'percent'
  if (limb.kind === 'level') return isPercent === (unit === 'percent')
  return unit !== 'percent' || !(isPercent || COUNTED.test(right))
}

/** `32 fewer than a year ago`: so many children, and no points. */
const COUNTED = /^ (?:more|fewer|less) than\b/

/** The figure of the month named, or how far the newest is from the target, by the row or by another sheet that holds it. */
function judgeLevel(told: Weighed, { kind, way, from }: Limb, row: Indicator, to: Month, world: World): Verdict | null {
  const { figures } = world
  const { number } = told
  const counting = plainCounting(number, row)
  const expect = (of: Indicator): Expected | null =>
    kind === 'level'
      ? expectLevel(of, from?.month ?? to, figures)
      : expectDistance(of, to, { kind: 'target' }, counting, figures)
  const expected = withTwins(row, world).flatMap((of) => expect(of) ?? [])
  // Whether it is better is a word of its own, which is judged by itself.
  const isTurned = ({ sign }: Expected) => kind === 'distance' && sign === -way
  const [own] = expected
  if (!own || expected.some((each) => nearsAny(number, each.values) && !isTurned(each))) return null
  const other = kind === 'level' && told.claim?.status === 'traced' && told.row !== row ? told.row : null
  const taken = other ? `; ${number.text} is the figure of "${other.label}"` : ''
  return contradicted(
    number,
    own.shown,
    `"${row.label}" ${kind === 'level' ? 'gives' : 'is'} ${own.words}${taken}`,
    own.sources,
  )
}
