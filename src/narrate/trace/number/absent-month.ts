import { longMonth, type Month, shortMonth } from '../../../shared/month.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { tiedMonths } from '../read/tied-months.ts'
import type { Verdict } from '../verdict.ts'
import { expectChange, expectLevel, plainCounting } from './expected.ts'
import { fitNumber, fitsAny } from './fit-number.ts'
import type { Attempt, Trial } from './trial.ts'

/** A claim that hangs on a month of which the row has no figure; null where it does not. */
export function judgeAbsentMonth(attempt: Attempt, trial: Trial): Verdict | null {
  const ahead = monthAhead(attempt, trial)
  if (ahead === null && trial.expectation.options.length > 0) return null
  const reason = ahead ?? unheldMonth(attempt, trial) ?? emptyMonth(attempt, trial)
  return reason === null
    ? null
    : { number: attempt.number.text, status: 'contradicted', found: null, reason, evidence: [] }
}

/** `In September 2024 there were 156`: told as past of a month after the workbook's last, which had that figure. */
function monthAhead({ number, relation, scene, world }: Attempt, { row }: Trial): string | null {
  const month = relation.kind === 'projection' || relation.kind === 'level' ? setAhead(number, scene) : null
  const latest = row.latest
  if (!month || !latest || month <= world.figures.settings.month || number.value < 10 || number.hedge) return null
  return fitNumber(number, latest.printed) === 'fits'
    ? `the workbook holds no ${longMonth(month)} for "${row.label}"; ${number.text} is the figure of ${shortMonth(latest.month)}`
    : null
}

/** The month, given with its year, that a sentence in the past tense opens with. */
function setAhead(number: Placed, { words, span, months }: Scene): Month | null {
  const [month, ...more] = months
  if (!month || more.length > 0 || month.end > number.at || !/\d/.test(words.slice(month.at, month.end))) return null
  const isSet = SET.test(words.slice(span.at, month.at)) && WAS.test(words.slice(month.end, number.end + 90))
  return isSet && !TO_COME.test(words.slice(month.end, span.end)) ? month.month : null
}

const SET = /^\s*(?:in|during|at the end of|as at the end of|for) $/i
const WAS = /^,? [^.;:]*\b(?:was|were|had|came|stood|received|completed|held|saw)\b/i
const TO_COME =
  /\b(?:will|would|should|could|may|might|to be|if|expect\w*|plan(?:s|ned)?|already|booked|due|diary|scheduled|hop\w+|forecast|projected|meant|supposed|target)\b/i

/**
 * A month that is named with its year, passed, and no column of the row, with a number that is of the same month of
 * another year: what else was so before the workbook begins may well be true.
 */
function unheldMonth({ number, relation, scene, world }: Attempt, { row, expectation }: Trial): string | null {
  const held = new Set(row.history.map(({ month }) => month))
  const stated = scene.months.filter((month) => month.sure && /\d/.test(scene.words.slice(month.at, month.end)))
  const absent = expectation.months.find(
    (month) => !held.has(month) && month <= world.figures.settings.month && stated.some((each) => each.month === month),
  )
  const latest = row.latest?.month
  if (!absent || !latest) return null
  const counting = plainCounting(number, row)
  const meant = row.history.findLast(({ month }) => {
    const given =
      relation.kind === 'change'
        ? expectChange(row, month, latest, counting, world.figures)
        : expectLevel(row, month, world.figures)
    return month.slice(5) === absent.slice(5) && fitsAny(number, given?.values)
  })
  return meant
    ? `the workbook holds no ${longMonth(absent)} for "${row.label}"; ${number.text} is right of ${shortMonth(meant.month)}`
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
