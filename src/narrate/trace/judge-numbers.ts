import type { Indicator } from '../../compute/figures.ts'
import { type Claimed, isClaimed, type Weighed } from './found.ts'
import { ownBases } from './moves/own-bases.ts'
import { sharesOfShares } from './moves/share-of-share.ts'
import { withDirection } from './moves/told-direction.ts'
import { movesOfFigures } from './moves/told-moves.ts'
import { type Confirmed, type Judged, judgeNumber } from './number/judge-number.ts'
import { withProjections } from './number/wrong-projections.ts'
import { numberAfter } from './read/beside.ts'
import type { Placed, Scene, World } from './read/scene.ts'
import { sentenceOf } from './read/span.ts'
import { tiedMonths } from './read/tied-months.ts'
import { RULES } from './rules.ts'
import { spareTrue } from './spare/spare-true.ts'
import { heldToStandards } from './standards/held-to-standards.ts'
import { benchmarkBeside, namesSaid } from './standards/name-benchmark.ts'
import { MAY_STATE_TARGET } from './standards/target-places.ts'
import { latestTold } from './standards/told-figures.ts'
import { isHome } from './subject/find-subject.ts'
import type { MeanTold } from './sums/below-mean.ts'
import { checkSums } from './sums/own-arithmetic.ts'
import { liesBetween, reconsider, withoutDifference } from './sums/reconsider.ts'
import { sumOfOthers } from './sums/spoken-sums.ts'
import { stretchesCompared } from './sums/stretches-compared.ts'
import { isWrong, type Verdict } from './verdict.ts'
import { traceWidely } from './wide/trace-widely.ts'

/** Each number by what its words say, and once more by what a wider reading of the others teaches. */
export function judgeNumbers(scene: Scene, world: World): readonly Weighed[] {
  if (scene.numbers.length === 0) return []
  const first = settle(judgeInTurn(scene, world, new Map()), scene, world)
  const learnt = learntFrom(first)
  const settled = learnt.size > 0 ? settle(judgeInTurn(scene, world, learnt), scene, world) : first
  const speaksOfOne = namesSaid(scene, world.benchmarks).length > 0 || MAY_STATE_TARGET.test(sentenceOf(scene))
  const isSetAgainst = speaksOfOne && latestTold(settled).length === 0
  let known: readonly Weighed[] | undefined
  const former = () => {
    known ??= scene.before ? judgeNumbers(scene.before, world) : []
    return known
  }
  const before = isSetAgainst ? former() : []
  const compared = stretchesCompared(settled, scene, world).map(withDirection)
  const held = heldToStandards(compared, before, scene, world)
  return withProjections(ownBases(spareTrue(held, former, scene, world), scene, world), scene, world)
}

/** A number by what its own words say, where what the others are is known. */
export function judgeAmong(
  number: Placed,
  others: readonly Weighed[],
  scene: Scene,
  world: World,
): Weighed | undefined {
  const known = new Map(others.map((each) => [each.number, each]))
  return judgeInTurn(scene, world, known).find((each) => each.number === number)
}

/** Verdicts in the light of the sentence's other numbers; what one turns out to be helps to tell what the next is. */
function settle(judged: readonly Weighed[], scene: Scene, world: World): readonly Weighed[] {
  const settled = movesOfFigures(settleEach(judged, scene, world), scene, world)
  const sums = checkSums(settled, scene, world)
  const told = new Map([...RULES.flatMap((rule) => [...rule(settled, scene, world)]), ...sums.shares])
  if (told.size === 0 && !settled.some(isWrong)) return settled
  // What is wrong already is told again of the row that the ends beside it are of.
  const corrections = settled.some(isWrong)
    ? new Map([...ofOwnEnds(sums.wrong, settled), ...sharesOfShares(settled, scene, world), ...sums.shares])
    : told
  return settled.map((each) => {
    const claim = (isWrong(each) ? corrections : told).get(each.number)
    return claim ? { ...each, claim } : each
  })
}

/** `Long plans are down from 16 to 9, a fall of 8`: what is wrong is so by the two figures beside it, and not by another row's. */
function ofOwnEnds(wrong: ReadonlyMap<Placed, Verdict>, settled: readonly Weighed[]): ReadonlyMap<Placed, Verdict> {
  return new Map(
    [...wrong].filter(([number, { evidence }]) => {
      const codes = new Set(evidence.map(({ code }) => code))
      const own = settled.find((each) => each.number === number)
      return (
        evidence.length === 2 &&
        codes.size === 1 &&
        own !== undefined &&
        isWrong(own) &&
        !codes.has(own.row?.code ?? '')
      )
    }),
  )
}

function settleEach(judged: readonly Weighed[], scene: Scene, world: World): readonly Weighed[] {
  const claimed = judged.flatMap((each) => (isClaimed(each) ? [each] : []))
  const { wrong, right } = checkSums(judged, scene, world)
  const sure = judged.map((each) => {
    if (!isClaimed(each)) return each
    const claim = reconsider(each, claimed, right.has(each.number))
    const sum = wrong.get(each.number)
    const isSumWrong =
      sum && (claim.status !== 'contradicted' || isOfOtherEnds(each, sum)) && !liesBetween(each, claimed)
    return { ...each, claim: isSumWrong ? sum : claim }
  })
  const wide = widen(sure, scene, world)
  const isMore = wide.some(({ claim }, at) => claim !== sure[at]?.claim)
  if (!isMore) return wide
  const known = withoutSums(summed(widen(wide, scene, world), scene, world))
  return wrong.size > 0 ? withCells(known, judged, wrong, scene, world) : known
}

/** Whether a change that names no month was held to other figures than the two that its sentence gives. */
function isOfOtherEnds({ number, level, claim }: Weighed, sum: Verdict): boolean {
  const isOwn = claim?.evidence.every(({ cell }) => sum.evidence.some((source) => source.cell === cell))
  return !level && number.months.length === 0 && sum.evidence.length === 2 && !isOwn
}

/** A sum that is wrong rests on the cells of all that it is made of, those as well that only a wider reading has found. */
function withCells(
  known: readonly Weighed[],
  judged: readonly Weighed[],
  wrong: ReadonlyMap<Placed, Verdict>,
  scene: Scene,
  world: World,
): readonly Weighed[] {
  const isSum = ({ number, claim }: Weighed) => claim !== null && wrong.get(number) === claim
  const asBefore = known.map((each, at) => (isSum(each) ? (judged[at] ?? each) : each))
  const again = checkSums(asBefore, scene, world).wrong
  return known.map((each) => {
    const claim = isSum(each) ? again.get(each.number) : undefined
    return claim && claim.found === each.claim?.found ? { ...each, claim } : each
  })
}

/** A difference of two numbers that only a wider reading has found is no wrong one. */
function withoutSums(found: readonly Weighed[]): readonly Weighed[] {
  const claimed = found.flatMap((each) => (isClaimed(each) ? [each] : []))
  return found.map((each) => (isClaimed(each) ? { ...each, claim: withoutDifference(each, claimed) } : each))
}

/** A figure of this size, or right behind another in brackets, is not found by chance in another month of its row. */
const LARGE = 100

function isBeyondChance({ plain, number }: Weighed): boolean {
  return plain || number.value >= LARGE || (number.left === ' (' && number.right.startsWith(')'))
}

/** What a wider reading has settled beyond doubt may belie a change that the sentence counts from it. */
function summed(found: readonly Weighed[], scene: Scene, world: World): readonly Weighed[] {
  if (!found.some((each) => each.wide && isBeyondChance(each))) return found
  const sums = checkSums(
    found.map((each) => (each.wide && !isBeyondChance(each) ? { ...each, row: null } : each)),
    scene,
    world,
  )
  return found.map((each) => {
    const wrong = each.claim && each.claim.status !== 'contradicted' ? sums.wrong.get(each.number) : undefined
    return wrong ? { ...each, claim: wrong } : each
  })
}

/** Figures that were found by a wider reading, by which the numbers after them can be judged once more. */
function learntFrom(found: readonly Weighed[]): ReadonlyMap<Placed, Weighed> {
  const last = found.findLastIndex(({ claim, wide }) => claim?.status === 'unverified' || wide)
  return new Map(
    found.slice(0, Math.max(0, last)).flatMap((each) => (each.plain ? [[each.number, each] as const] : [])),
  )
}

/** Each number by what its own words say; a number goes on from the subject of the one before it. */
function judgeInTurn(scene: Scene, world: World, known: ReadonlyMap<Placed, Weighed>): readonly Weighed[] {
  const found: Weighed[] = []
  let anchor: Indicator | null = null
  let former: Judged | null = null
  let mean: MeanTold | null = null
  for (const number of scene.numbers) {
    const learnt = known.get(number)
    if (learnt || number.printed !== null) {
      anchor = learnt?.row ?? (number.printed === null ? null : world.figures.byCode.get(number.printed)) ?? anchor
      former = null
      found.push(
        learnt ?? { number, row: anchor, older: false, level: true, sign: 0, wide: false, plain: false, claim: null },
      )
      continue
    }
    former = judgeNumber(number, scene, { former, anchor, confirmed: confirmedBy(found), mean }, world)
    if (isMeanTold(former)) mean = { number, row: former.row }
    if (!isStandardElsewhere(former, world)) anchor = former.row ?? anchor
    found.push(weighed(number, former))
  }
  return found
}

function isMeanTold(judged: Judged): judged is Judged & { readonly row: Indicator } {
  return judged.relation.kind === 'average' && judged.row !== null && judged.claim.status === 'traced'
}

/** A target that another part's row has too: nothing goes on from that. */
function isStandardElsewhere({ row, relation }: Judged, { place }: World): boolean {
  return relation.kind === 'beside' && row !== null && !isHome(row, place)
}

/** The row of the last number, where that is a figure of some size that leaves no doubt. */
function confirmedBy(found: readonly Weighed[]): Confirmed | null {
  const last = found.findLast(
    ({ number, row, level, claim }) => row !== null && level && isTelling(number) && claim?.status === 'traced',
  )
  const isSame = last && found.slice(found.indexOf(last)).every(({ row }) => row === null || row === last.row)
  return last?.row && isSame ? { row: last.row, number: last.number } : null
}

/** A number that is hardly the figure of a row by chance. */
function isTelling({ value, decimals, kind }: Placed): boolean {
  return (value >= 10 || decimals > 0) && (kind === 'number' || kind === 'percent')
}

function weighed(number: Placed, { claim, row, relation }: Judged): Weighed {
  const sign = relation.kind === 'change' || relation.kind === 'distance' ? relation.sign : 0
  const level = (relation.kind === 'level' && !relation.older) || relation.kind === 'extreme'
  return { number, row, older: !level && relation.kind !== 'average', level, sign, wide: false, plain: false, claim }
}

/** `six in July`, `England (79)`: a month's own, or a benchmark, and no sum of others. */
function isItself(number: Placed, scene: Scene, { benchmarks }: World): boolean {
  if (number.kind === 'number' && tiedMonths(number, scene, false).length > 0) return true
  return number.left.endsWith('(') && benchmarkBeside(number.left, number.right, namesSaid(scene, benchmarks)) !== null
}

/** A share is of how much there is, and not of how much that changed. */
function mayMake({ kind }: Placed): (other: Weighed) => boolean {
  const isShare = kind === 'fraction' || kind === 'times'
  return ({ level, sign }) => !isShare || level || sign === 0
}

/**
 * The other numbers that may make one: of `half the number in the same month last year (17)`, or of `two lower than a year
 * ago (16.46)`, that one and the newest, or the mean or sum of a time.
 */
function othersFor(number: Placed, found: readonly Weighed[], scene: Scene): readonly Claimed[] {
  const others = found.flatMap((other) => (other.number !== number && isClaimed(other) ? [other] : []))
  const next = found.find((other) => other.number === numberAfter(number, scene))
  if (!next?.row || !(number.kind === 'fraction' ? OF_NEXT : THAN_NEXT).test(number.right)) return others
  const isOfTime = ({ claim }: Claimed) => number.kind !== 'fraction' && claim.evidence.length > 1
  return others.filter((other) => other === next || isOfTime(other) || latestTold([other])[0]?.row === next.row)
}

const OF_NEXT = /^ (?:of )?(?:the (?:number|figure|total|level|count)|those|what it was)\b[^.;:()]* \($/i

const THAN_NEXT =
  /^ (?:[a-z-]+ ){0,3}(?:more|fewer|less|higher|lower|better|worse|up|down) (?:than|on) [^.;:()]{0,40}\($/i

/** Numbers that their own words do not settle, by any other reading that gives them. */
function widen(found: readonly Weighed[], scene: Scene, world: World): readonly Weighed[] {
  return found.map((each) => {
    if (each.claim?.status !== 'unverified' || each.number.kind === 'money') return each
    const others = othersFor(each.number, found, scene)
    const sum = isItself(each.number, scene, world)
      ? null
      : sumOfOthers(each.number, each.sign, others.filter(mayMake(each.number)))
    if (sum) return { ...each, claim: sum, wide: true }
    const neighbours = found.flatMap(({ row, claim }) => (row && claim?.status !== 'unverified' ? [row] : []))
    const wide = traceWidely(each.number, each.sign, scene, neighbours, world)
    return wide
      ? {
          ...each,
          row: wide.row,
          claim: wide.claim,
          plain: wide.plain,
          level: each.level && wide.level,
          older: each.older || !wide.level,
          wide: true,
        }
      : each
  })
}
