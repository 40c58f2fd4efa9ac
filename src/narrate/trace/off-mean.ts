import type { Indicator } from '../../compute/figures.ts'
import { besideOf, type Counting, changeOf } from './expected.ts'
import { fitNumber } from './fit-number.ts'
import { unverified } from './say-verdict.ts'
import type { Placed } from './scene.ts'
import type { Attempt } from './trial.ts'
import type { Verdict } from './verdict.ts'

/**
 * `has averaged 92% since April, three points under the standard`: what lies there is the mean that stands before, and no
 * month's figure. A change that follows a mean is left open; null where what stands before is no mean over months.
 *
 * With `isNext`, the mean is right and the number before; otherwise all that is known is that it stands further back.
 */
export function offMean(attempt: Attempt, row: Indicator | null, isNext: boolean): Verdict | null {
  const { number, relation, scene, world } = attempt
  const mean = scene.numbers[scene.numbers.indexOf(number) - 1]
  const isTimes = relation.kind === 'beside' && number.kind === 'times'
  const isApart = relation.kind === 'distance' || relation.kind === 'change' || isTimes
  if (!isApart || !mean || !row || row.unit === 'average') return null
  const open = unverified(number, 'the words do not settle from what it is counted')
  const standard = isNext && relation.kind === 'distance' ? besideOf(row, relation.from, world.figures) : null
  const counting = countingOf(number, row)
  const gap = standard && counting && changeOf(row, standard.value, mean.value, counting)
  const fit = gap ? fitNumber(number, gap.values[0] ?? 0) : 'near'
  if (!standard || !gap || fit === 'near') return open
  return {
    number: number.text,
    status: fit === 'fits' ? 'traced' : 'contradicted',
    found: gap.shown,
    reason: `${row.label}: ${gap.shown} lie between ${mean.text} and ${standard.shown}`,
    evidence: standard.sources,
  }
}

function countingOf({ kind }: Placed, { unit }: Indicator): Counting | null {
  if (unit === 'percent') return kind === 'points' || kind === 'percent' ? 'points' : null
  if (kind === 'percent') return 'relative'
  return kind === 'number' ? 'amount' : null
}
