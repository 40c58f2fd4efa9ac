import type { Indicator } from '../../../compute/figures.ts'
import { besideOf } from '../number/expected.ts'
import { fitNumber, fitsAny } from '../number/fit-number.ts'
import type { Beside } from '../read/relation.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { benchmarkNamed } from './name-benchmark.ts'
import { TARGET } from './target-words.ts'

const STANDARD = new RegExp(String.raw`\b(?:${TARGET}s?|aims?|benchmarks?|sought|expect\w*|allows?)\b`, 'i')

/** `15 points short of where we want to be`: a target that goes by no name. */
const OFF = /^\s*(?:[a-zÀ-ɏ]+\s+)?(?:short|shy|off|away|adrift|ahead|clear|from|to go)\b/i

/** The target or a benchmark that the sentence speaks of, by its name or its figure, or how far off it is. */
export function isStandard(number: Placed, row: Indicator, scene: Scene, world: World): boolean {
  const values = standardsSaid(number, row, scene, world)
  return fitsAny(number, values) || isAway(number, row, values)
}

/** `under our 3.5`, `beating the 95% we ask for`, `failed to complete 81%`. */
export const HELD_TO =
  /\b(?:above|below|over|under|against|within|beyond|short of|ahead of|beat(?:ing|s)?|me(?:e)?t(?:ing|s)?|reach(?:ed|ing|es)?|exceed(?:ed|ing|s)?|towards?|off)\s+(?:our|the|its|their)\s*$|\bfail(?:ed|s|ing)? to (?!f[ae]ll|drop|r[io]se)[a-z]+\s*$/i

/** The values of a row's standards that the sentence speaks of, by their name or as another of its numbers. */
function standardsSaid(number: Placed, row: Indicator, scene: Scene, world: World): readonly number[] {
  const said = sentenceOf(scene)
  const others = scene.numbers.filter((other) => other !== number)
  const isTargetSaid = STANDARD.test(said) || OFF.test(number.right) || HELD_TO.test(number.left)
  const valueIfSaid = (beside: Beside, isSaid: boolean) => {
    const value = besideOf(row, beside, world.figures)?.value
    if (value === undefined) return []
    return isSaid || others.some((other) => fitNumber(other, value) === 'fits') ? [value] : []
  }
  return [
    ...valueIfSaid({ kind: 'target' }, isTargetSaid),
    ...world.benchmarks.flatMap((name) =>
      valueIfSaid({ kind: 'benchmark', name }, benchmarkNamed(said, [name]) !== null),
    ),
  ]
}

/** How far the latest figure is from one of some standards. */
function isAway(number: Placed, { latest }: Indicator, values: readonly number[]): boolean {
  return latest !== null && values.some((value) => fitNumber(number, Math.abs(latest.printed - value)) === 'fits')
}

/** `four points adrift of target (24% v 20%)`: the target is another number, and this one how near it is come to. */
export function isNotBeside(number: Placed, row: Indicator, scene: Scene, world: World): boolean {
  const values = standardsSaid(number, row, scene, world)
  const taken = scene.numbers.some((other) => other !== number && fitsAny(other, values))
  const level = row.latest !== null && fitNumber(number, row.latest.printed) === 'fits'
  return isAway(number, row, values) || (taken && level)
}
