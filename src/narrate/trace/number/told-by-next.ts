import type { Indicator } from '../../../compute/figures.ts'
import { numberAfter } from '../read/beside.ts'
import type { Placed } from '../read/scene.ts'
import { speaksOfOtherTime } from '../read/tied-months.ts'
import { type Failed, isWished } from './failed.ts'
import { fitNumber } from './fit-number.ts'
import type { Attempt, Trial } from './trial.ts'

/**
 * The row of a level by what it is compared with: `87%, up from 84% last month`, where one row alone had 84% then, or
 * `85% against a target of 81%`, which one row alone has. The level is that row's own figure.
 */
export function toldByNext(failed: Failed): Trial | null {
  const { number, relation, scene, trials } = failed
  const next = numberAfter(number, scene)
  const isLevel = relation.kind === 'level' && !relation.older && next?.kind === number.kind && !isWished(failed)
  const isOfItsTime = number.months.length > 0 || !speaksOfOtherTime(number, scene)
  if (!isLevel || !next || next.value < 10 || !isOfItsTime) return null
  const rows = trials.filter(({ row, expectation }) => expectation.sure && isOwnOf(next, row, failed))
  const [only, ...more] = rows
  return only && more.length === 0 && only.fit === 'differs' && only.option !== null ? only : null
}

/** Whether a number that something is compared with is a row's figure of the month that it has, or its target. */
function isOwnOf(next: Placed, row: Indicator, { world }: Attempt): boolean {
  const [month, ...others] = next.months
  if (AGAINST.test(next.left)) return row.target !== null && fitNumber(next, row.target.value) === 'fits'
  if (!month || others.length > 0 || !FROM.test(next.left)) return false
  const figure = world.figures.measures.figure(row, month.month)
  return figure !== null && fitNumber(next, figure.printed) === 'fits'
}

const FROM = /^[\s\w]{0,60}[,(–-]\s*(?:which is )?(?:up|down)(?: \w+ly)? from\s*$/i
const AGAINST =
  /^[^.;]{0,90}\b(?:against|v\.?|vs\.?|versus|under|below|above|over|short of|within) (?:a|the|our|its) target of\s*$/i
