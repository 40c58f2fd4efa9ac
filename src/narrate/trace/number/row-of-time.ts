import type { Indicator } from '../../../compute/figures.ts'
import { isMeasuredAs, isMoney } from '../read/measures.ts'
import { isHome } from '../subject/find-subject.ts'
import { fitNumber } from './fit-number.ts'
import type { Attempt } from './trial.ts'

/** `At 31.1 days, the average wait`: part of a day is the newest figure of the one row of the part that is told in days. */
export function rowOfTime({ number, relation, world }: Attempt): Indicator | null {
  const { place, vocabulary } = world
  const isLevel = relation.kind === 'level' && !relation.older
  if (!isLevel || number.decimals === 0 || number.measure === null || isMoney(number.measure)) return null
  const timed = vocabulary.rows.filter(({ row }) => isHome(row, place) && isMeasuredAs(number, row))
  const [row, ...more] = timed.map((each) => each.row)
  return row?.latest && more.length === 0 && fitNumber(number, row.latest.printed) === 'fits' ? row : null
}
