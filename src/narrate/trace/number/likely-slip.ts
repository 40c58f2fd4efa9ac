import type { Figures, Indicator, Reported } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import type { NumberSaid } from '../read/number-said.ts'
import { fitNumber } from './fit-number.ts'
import { percentOf } from './percent-of.ts'

/** What a change that is wrong of a row's two figures was most likely made of; null where neither slip gives it. */
export function likelySlip(
  number: NumberSaid,
  unit: string,
  then: Pick<Reported, 'printed'>,
  now: Pick<Reported, 'printed' | 'shown'>,
): string | null {
  const apart = Math.abs(now.printed - then.printed)
  const gives = (whole: number) => whole !== 0 && fitNumber(number, percentOf(apart, whole)) === 'fits'
  const isInPoints = number.kind === 'points'
  if (unit === 'percent')
    return !isInPoints && gives(then.printed) ? `${number.text} is a percentage of a percentage` : null
  const isShare = number.kind === 'percent' && number.hedge === null
  return isShare && gives(now.printed) ? `${number.text} is of the newer figure, ${now.shown}` : null
}

/** The same of the figures of the first and the last of some months. */
export function slipBetween(
  number: NumberSaid,
  row: Indicator,
  months: readonly Month[],
  { measures }: Figures,
): string | null {
  const [from, to] = [months[0], months.at(-1)]
  const then = from ? measures.figure(row, from) : null
  const now = to ? measures.figure(row, to) : null
  return then && now && from !== to ? likelySlip(number, row.unit, then, now) : null
}
