import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import type { Expected } from '../number/expected.ts'
import { fitsAny } from '../number/fit-number.ts'
import { tryRow } from '../number/trial.ts'
import { isMeasuredAs } from '../read/measures.ts'
import { readRelation } from '../read/read-relation.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { basisMeant } from '../subject/basis-meant.ts'
import { findCandidates } from '../subject/find-subject.ts'
import { contradicted, type Verdict } from '../verdict.ts'

/**
 * `It takes 3.3 days longer than a year ago`, where it takes 3.3 days less: of the rows that the words may mean one moved
 * by just so much the other way, and none did this way. Which of them is meant need not be settled for that.
 */
export function turnedSizes(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  return new Map(
    found.filter(isOpen).flatMap((each) => {
      const turned = turnedOf(each.number, each.sign, scene, world)
      return turned ? [[each.number, turned] as const] : []
    }),
  )
}

/** A change of some size with a direction, which its own words have not borne out. */
function isOpen({ number, sign, claim, wide }: Weighed): boolean {
  // A small whole number is how far one row or another moved the other way too often.
  const isTelling = number.decimals > 0 || number.value >= 100
  const isLeft = claim?.status === 'unverified' || (claim?.status === 'traced' && wide)
  return sign !== 0 && isLeft && isTelling && number.hedge === null && !DENIED.test(number.left)
}

const DENIED =
  /\b(?:not|never|nor|no|rather than|instead of|if|would|could|should|to be|averag\w+)(?: [a-z]+){0,3} $|n['’]t(?: [a-z]+){0,3} $/i

function turnedOf(number: Placed, sign: number, scene: Scene, world: World): Verdict | null {
  const relation = readRelation(number, scene, world.benchmarks, null)
  if ((relation.kind !== 'change' && relation.kind !== 'distance') || relation.sign !== sign) return null
  if (isOfThen(number, scene, world)) return null
  const trials = rowsMeant(number, scene, world).map((row) => tryRow({ number, relation, scene, world }, row))
  const isSized = ({ values }: Expected) => fitsAny(number, values)
  const sized = trials.flatMap(({ row, expectation }) =>
    expectation.options.filter(isSized).map((option) => ({ row, option, expectation })),
  )
  const [first, ...more] = sized
  const isTurned = sized.every(
    ({ option, expectation }) => expectation.sure && expectation.sign !== 0 && option.sign === -expectation.sign,
  )
  if (!first || !isTurned || more.some(({ row }) => row !== first.row)) return null
  const reason = `"${first.row.label}" gives ${first.option.words}; the direction is the other way`
  return contradicted(number, first.option.shown, reason, first.option.sources)
}

/** `Took 1.3 days longer in July than it takes now`: what was then is held against what is, and not the other way. */
function isOfThen({ right }: Placed, { months }: Scene, { figures: { settings } }: World): boolean {
  const isSetBefore = months.some(({ role, month }) => role === 'at' && month !== settings.month)
  return isSetBefore || /\bthan (?:it|they|we|now|today|at present|currently|this|the current)\b/i.test(right)
}

/** The rows of the section that the words about a number may mean. */
function rowsMeant(number: Placed, scene: Scene, world: World): readonly Indicator[] {
  const { place, vocabulary } = world
  const [first, ...rest] = findCandidates(number.bag, place, ['number', 'percent', 'rate', 'average'], vocabulary)
  if (!first || first.explained < 0.4) return []
  const near = [first, ...rest.filter(({ score }) => score >= 0.6 * first.score)]
  const rows = near.map(({ row }) => basisMeant(row, number, scene, world))
  return [...new Set(rows)].filter((row) => row.section === place.section && isMeasuredAs(number, row))
}
