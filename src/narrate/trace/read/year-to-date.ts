import type { Indicator } from '../../../compute/figures.ts'
import { keptIn } from '../../../shared/kept-in.ts'
import { isYearToDate } from '../../../shared/starts-again.ts'
import type { MonthSaid } from './month-said.ts'
import type { Placed, Scene } from './scene.ts'

/** Words for all of the financial year up to now, as a part of patterns. */
export const YEAR_TO_DATE = String.raw`(?:financial )?year[- ]to[- ]date|(?:so|thus) far this (?:financial )?year|(?:the|this) (?:financial )?year so far|(?<!\b(?:up|kept|brought|bring|due|keep) )to date|cumulative(?:ly)?`

/**
 * A number and its sentence as a row of the year to date is read by them: that the year has run so far is what its
 * figures are of, and no time from which they are counted.
 */
export function asOfYear(number: Placed, scene: Scene, row: Indicator): { number: Placed; scene: Scene } {
  if (!isYearToDate(row) || !scene.months.some((month) => isYearSaid(month, scene))) return { number, scene }
  const bare = keptIn(readAsOfYear, scene, () => withoutYear(scene))
  const at = scene.numbers.indexOf(number)
  return { number: bare.numbers[at] ?? withoutMonths(number, scene), scene: bare }
}

const readAsOfYear = new WeakMap<Scene, Scene>()

function withoutYear(scene: Scene): Scene {
  return {
    ...scene,
    months: scene.months.filter((month) => !isYearSaid(month, scene)),
    numbers: scene.numbers.map((number) => withoutMonths(number, scene)),
  }
}

function withoutMonths(number: Placed, scene: Scene): Placed {
  return { ...number, months: number.months.filter((month) => !isYearSaid(month, scene)) }
}

const WHOLE = new RegExp(`^(?:${YEAR_TO_DATE})$`, 'i')

function isYearSaid({ at, end }: MonthSaid, { words }: Scene): boolean {
  return WHOLE.test(words.slice(at, end))
}
