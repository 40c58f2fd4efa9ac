import type { Indicator } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import type { Expected } from '../number/expectation.ts'
import { expectChange, expectLevel, plainCounting } from '../number/expected.ts'
import { fitsAny } from '../number/fit-number.ts'
import { traced } from '../number/say-verdict.ts'
import type { World } from '../read/scene.ts'
import { partRows } from '../subject/rival-rows.ts'
import { isWrong, type Verdict } from '../verdict.ts'
import type { Doubted } from './doubted.ts'

/**
 * `The caseload fell 17% over the year (15.64 to 12.91), and six of our qualified workers …`: figures that are all another
 * row's of the part, to the last place, where no word before them is of the one row alone that they were held against.
 */
export function ofAnotherRow({ each, found, scene, world }: Doubted): Verdict | null {
  const { row } = each
  const held = found.filter((other) => other.row === row && isWrong(other))
  const figures = held.filter((other) => monthsOf(other).length === 1 && isTelling(other))
  const [first, second] = figures
  if (!row || !first || !second) return null
  const said = world.vocabulary.stemsOf(scene.words.slice(scene.span.at, first.number.at))
  const isMeant = (other: Indicator) =>
    other !== row &&
    other.unit === row.unit &&
    held.every((figure) => optionOf(figure, other, world) !== null) &&
    [...said].every((stem) => !world.vocabulary.isOf(row, stem) || world.vocabulary.isOf(other, stem))
  const [other, ...more] = partRows(world).filter(isMeant)
  const option = other && more.length === 0 ? optionOf(each, other, world) : null
  return other && option ? traced(each.number, { row: other, option }) : null
}

/** So many digits are not another row's by chance, two times over. */
function isTelling({ number }: Weighed): boolean {
  return number.text.replace(/\D/g, '').length >= 3
}

function monthsOf({ claim }: Weighed): readonly Month[] {
  return (claim?.evidence ?? []).flatMap(({ month }) => month ?? [])
}

/** What a row has for the months that a number was held against, where that is the number. */
function optionOf(figure: Weighed, row: Indicator, { figures }: World): Expected | null {
  const { number } = figure
  const [from, to, ...more] = monthsOf(figure)
  if (!from || more.length > 0) return null
  const option = to
    ? expectChange(row, from, to, plainCounting(number, row), figures, number.decimals)
    : expectLevel(row, from, figures)
  return fitsAny(number, option?.values) ? option : null
}
