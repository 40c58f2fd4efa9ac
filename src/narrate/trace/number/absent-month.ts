import { longMonth, shortMonth } from '../../../shared/month.ts'
import { tiedMonths } from '../read/tied-months.ts'
import type { Verdict } from '../verdict.ts'
import { fitNumber } from './fit-number.ts'
import type { Attempt, Trial } from './trial.ts'

/** A claim that hangs on a month of which the row has no figure; null where it does not. */
export function judgeAbsentMonth(attempt: Attempt, trial: Trial): Verdict | null {
  if (trial.expectation.options.length > 0) return null
  const reason = unheldMonth(attempt, trial) ?? emptyMonth(attempt, trial)
  return reason === null
    ? null
    : { number: attempt.number.text, status: 'contradicted', found: null, reason, evidence: [] }
}

/** A month that is named with its year, passed, and no column of the row. */
function unheldMonth({ scene, world }: Attempt, { row, expectation }: Trial): string | null {
  const held = new Set(row.history.map(({ month }) => month))
  const stated = scene.months.filter((month) => month.sure && /\d/.test(scene.words.slice(month.at, month.end)))
  const absent = expectation.months.find(
    (month) => !held.has(month) && month <= world.figures.settings.month && stated.some((each) => each.month === month),
  )
  const [first] = row.history
  return absent && first
    ? `the workbook holds no ${longMonth(absent)} for "${row.label}"; its months begin with ${shortMonth(first.month)}`
    : null
}

/** A month that stands right beside the number, for which the row has no figure yet: the number is another month's. */
function emptyMonth({ number, scene, world }: Attempt, { row, expectation }: Trial): string | null {
  const [month] = expectation.months
  if (month === undefined || !tiedMonths(number, scene, true).includes(month)) return null
  const other = row.history.findLast((each) => {
    const figure = world.figures.measures.figure(row, each.month)
    return figure !== null && fitNumber(number, figure.printed) === 'fits'
  })
  return other
    ? `"${row.label}" has no figure for ${shortMonth(month)}; ${number.text} is the figure of ${shortMonth(other.month)}`
    : null
}
