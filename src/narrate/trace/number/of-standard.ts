import { numberBefore, wordsBefore } from '../read/beside.ts'
import type { Relation } from '../read/relation.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { benchmarkNamed } from '../standards/name-benchmark.ts'
import { isOtherTarget } from '../standards/target-places.ts'
import { TARGET } from '../standards/target-words.ts'
import { besideOf, besidesOf, standardValues } from './expected.ts'
import type { Failed } from './failed.ts'
import { fitNumber, fitsAny } from './fit-number.ts'
import { percentOf } from './percent-of.ts'

/**
 * `England's 544.5, up from 537.7 the year before`, `the target was 22% last year and is 20% now`: what a standard was
 * at another time, which the workbook does not hold, or is, and no figure of the row.
 */
export function isOfStandardItself(failed: Failed): boolean {
  const { number, relation, scene } = failed
  if (relation.kind === 'beside' && relation.of.kind === 'target' && isOtherTarget(number)) return true
  if (relation.kind === 'beside') return IN_YEAR.test(number.right) && hasFellow(number, scene)
  if (relation.kind === 'distance') return isBetweenStandards(failed)
  if (relation.kind !== 'level') return false
  return isBehindStandard(failed) || (HEADED.test(wordsBefore(number, scene)) && isTarget(failed))
}

/** `71 in 2022/23 and 70 the year after`: a benchmark of two years. */
const IN_YEAR = /^\s+in (?:19|20)\d\d/

function hasFellow({ at, kind, clause }: Placed, { numbers }: Scene): boolean {
  return numbers.some((other) => other.at > at && other.kind === kind && other.clause <= clause + 1)
}

const HEADED = new RegExp(`^\\W*(?:the|our|its) (?:[a-z-]+ )?${TARGET} (?:for|of|on)\\b[^.;]*$`, 'i')

function isTarget({ number, trials }: Failed): boolean {
  return trials.some(({ row: { target } }) => target !== null && fitNumber(number, target.value) === 'fits')
}

/** An older figure right behind a benchmark's, or one that is joined to it: `England's are 43.2 and 70`. */
function isBehindStandard(failed: Failed): boolean {
  const { number, relation, scene, trials, world } = failed
  const former = numberBefore(number, scene)
  if (!former || former.kind !== number.kind) return false
  if (!isOlder(number, relation) && number.left !== ' and ') return false
  // `below England (33%) and compared with 17% in July`, `82% (90% a year earlier)`: of the row again, or still.
  if (/^\),? (?:and|but) /.test(number.left) || isOwnFigure(former, failed)) return false
  return trials.some(({ row }) =>
    besidesOf(row).some((beside) => {
      const found = beside.kind === 'benchmark' ? besideOf(row, beside, world.figures) : null
      return found !== null && fitNumber(former, found.value) === 'fits'
    }),
  )
}

/** `was 82% in August`, where England is at as much: the newest figure of the row, and by no standard's name. */
function isOwnFigure(former: Placed, { trials, world }: Failed): boolean {
  const isNewest = trials.some(({ row: { latest } }) => latest !== null && fitNumber(former, latest.printed) === 'fits')
  return isNewest && benchmarkNamed(former.left, world.benchmarks) === null
}

/** `Our neighbours' 100.9 is 44% above the England rate of 70`: how far one standard lies from another. */
function isBetweenStandards({ number, scene, trials, world }: Failed): boolean {
  const former = numberBefore(number, scene)
  return trials.some(({ row }) => {
    const values = standardValues(row, world.figures)
    if (!former || !fitsAny(former, values)) return false
    const apart = values.map((value) => [Math.abs(former.value - value), value] as const)
    return apart.some(([gap, of]) => fitNumber(number, number.kind === 'percent' ? percentOf(gap, of) : gap) === 'fits')
  })
}

function isOlder({ months }: Placed, relation: Relation): boolean {
  return (relation.kind === 'level' && relation.older) || months.some(({ role }) => role === 'past')
}
