import { addMonths } from '../../../shared/month.ts'
import { expectChange, plainCounting } from '../number/expected.ts'
import { fitsAny } from '../number/fit-number.ts'
import { wayMeant } from '../number/way-meant.ts'
import type { Doubted } from './doubted.ts'

/**
 * `Improved by one point to 90% (86% a year ago)`: the month in brackets is that of the figure there, and the change is
 * since the month before.
 */
export function isBesideBracket({ each: { number, row, sign, claim }, scene, world }: Doubted): boolean {
  const latest = row?.latest?.month
  if (!row || !latest || claim?.evidence.length !== 2) return false
  const bracket = BRACKET.exec(scene.words.slice(number.end, scene.span.end))
  if (!bracket) return false
  const from = number.end + bracket.index
  const isWithin = ({ at }: { readonly at: number }) => at > from && at < from + bracket[0].length
  if (!scene.months.some(isWithin) || !scene.numbers.some(isWithin)) return false
  const step = expectChange(row, addMonths(latest, -1), latest, plainCounting(number, row), world.figures)
  const way = wayMeant(sign, row)
  return step !== null && (way === 0 || way === step.sign) && fitsAny(number, step.values)
}

const BRACKET = /\([^()]*\)/
