import type { Indicator } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import type { Expected } from '../number/expectation.ts'
import { expectDistance, expectLevel, plainCounting } from '../number/expected.ts'
import { nearsAny } from '../number/fit-number.ts'
import { unverified } from '../number/say-verdict.ts'
import type { MonthSaid } from '../read/month-said.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { BETTER, DOWN_NOUN, DOWN_VERB, signOf, UP_NOUN, UP_VERB, WORSE } from '../read/sign-of.ts'
import { withoutMonths } from '../read/without-months.ts'
import { namesSaid } from '../standards/name-benchmark.ts'
import { isOfRowAlone } from '../standards/one-row-told.ts'
import { TARGET } from '../standards/target-words.ts'
import { latestTold, standardTold } from '../standards/told-figures.ts'
import { withTwins } from '../subject/find-twins.ts'
import { rowLabelled, withoutLabels } from '../subject/label-said.ts'
import { siblingOf } from '../subject/pick-subject.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { judgeMove } from './move-of-row.ts'
import { ENDS, meantBy } from './slip-bases.ts'
import { isAlone } from './told-moves.ts'

/** What a number counts by the limb that it stands in: from the month named, or from the target where there is none. */
type Limb = { readonly way: number; readonly from: MonthSaid | null; readonly isLevel: boolean }
type Limbs = ReadonlyMap<Placed, Limb>

/**
 * What a sentence of one row tells in limbs that name what they are counted from: `down 8 on July`, `two more than a year
 * ago`, `up from 20 in July`, `8 above target`. They are of that row, and of nothing that another month, another row or
 * two other numbers happen to give.
 */
export function ownBases(found: readonly Weighed[], scene: Scene, world: World): readonly Weighed[] {
  const limbs = limbsOf(found, scene)
  const row = limbs.size > 0 ? rowTold(found, limbs, scene, world) : null
  return found.map((each) => {
    const limb = limbs.get(each.number)
    const claim = row && limb && each.claim && judge(each, limb, row, scene, world)
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

function limbsOf(found: readonly Weighed[], scene: Scene): Limbs {
  const limbs = new Map<Placed, Limb>()
  let last: Limb | null = null
  for (const { number } of found) {
    const isPlain = number.kind !== 'money' && number.printed === null && number.hedge === null
    last = isPlain ? limbOf(number, last, scene) : null
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
  if (off) return way ? null : { way: signOf(off), from: null, isLevel: false }
  if (!month || (gap === ' ' && month.role !== 'span')) return null
  // `Improved by 2% on July and 8% on last August`: without a word of its own it goes the way of the one before.
  const isNext = last?.from && /^ and (?:of |by )?$/.test(words.slice(last.from.end, at))
  const said = way ?? behind?.groups?.way
  const sign = said ? signOf(said) : isNext ? last.way : 0
  return sign === 0 || (way && behind?.groups?.way) ? null : { way: sign, from: month, isLevel: from !== undefined }
}

/** The only row that a sentence tells of, by its newest figure or its whole label, where no word is of anything else. */
function rowTold(found: readonly Weighed[], limbs: Limbs, scene: Scene, world: World): Indicator | null {
  const end = { at: scene.span.end, end: scene.span.end }
  const labelled = rowLabelled(end, scene, world)
  const levels = latestTold(found).filter(({ number }) => !limbs.has(number))
  const [row = labelled, ...others] = new Set(levels.map((level) => level.row))
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
  const isOwn = ([word]: readonly string[]) => row.label.toLowerCase().includes(word?.toLowerCase() ?? '')
  const said = withoutLabels(scene, world).replace(ASIDE, ' ')
  const isOther = [...said.matchAll(OTHERWISE)].some((match) => !isOwn(match))
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

function judge(told: Weighed, limb: Limb, row: Indicator, scene: Scene, world: World): Verdict | null {
  const to = row.latest?.month
  if (!to || !mayCount(told.number, limb, row) || (limb.from && limb.from.month >= to)) return null
  if (!limb.from || limb.isLevel) return judgeLevel(told.number, limb, row, to, world)
  const bases = meantBy(limb.from, to, scene)
  const judgeOf = (of: Indicator, each: Weighed) => judgeMove(each, limb.way, of, bases, to, world)
  // `24% were placed so, 12 down on July`: twelve children as well as twelve points.
  const isCount = told.number.kind === 'number' && row.unit !== 'number'
  const sibling = isCount ? siblingOf(row, 'number', world.vocabulary) : null
  const open = { ...told, claim: unverified(told.number, '') }
  return sibling && judgeOf(sibling, open)?.status === 'traced' ? null : judgeOf(row, told)
}

/** Whether a number counts as its row does: a figure in the row's own unit, a change or distance of a share in points. */
function mayCount({ kind, right }: Placed, { isLevel }: Limb, { unit }: Indicator): boolean {
  const isPercent = kind === 'percent'
  if (isLevel) return isPercent === (unit === 'percent')
  return unit !== 'percent' || !(isPercent || COUNTED.test(right))
}

/** `32 fewer than a year ago`: so many children, and no points. */
const COUNTED = /^ (?:more|fewer|less) than\b/

/** The figure of the month named, or how far the newest is from the target, by the row or by another sheet that holds it. */
function judgeLevel(number: Placed, { way, from }: Limb, row: Indicator, to: Month, world: World): Verdict | null {
  const { figures } = world
  const counting = plainCounting(number, row)
  const expect = (of: Indicator): Expected | null =>
    from ? expectLevel(of, from.month, figures) : expectDistance(of, to, { kind: 'target' }, counting, figures)
  const expected = withTwins(row, world).flatMap((of) => expect(of) ?? [])
  // Whether it is better is a word of its own, which is judged by itself.
  const isTurned = ({ sign }: Expected) => from === null && sign === -way
  const [own] = expected
  if (!own || expected.some((each) => nearsAny(number, each.values) && !isTurned(each))) return null
  return contradicted(number, own.shown, `"${row.label}" ${from ? 'gives' : 'is'} ${own.words}`, own.sources)
}
