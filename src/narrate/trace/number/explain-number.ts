import type { Indicator } from '../../../compute/figures.ts'
import { fold } from '../../../shared/fold.ts'
import { addMonths, type Month, shortMonth } from '../../../shared/month.ts'
import type { Measure } from '../read/number-said.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import type { Counting, Expected } from './expectation.ts'
import { besideOf, expectChange, expectLevel } from './expected.ts'
import { fitNumber, fitsAny } from './fit-number.ts'
import { isMisplaced } from './is-slip.ts'
import { slipBetween } from './likely-slip.ts'
import type { Attempt, Trial } from './trial.ts'

/** Why a number is wrong, and what it was most likely taken from. */
export function explainNumber(attempt: Attempt, trial: Trial): string {
  const { row, expectation, option } = trial
  const { measure } = attempt.number
  const right = option
    ? `${explained(row.label, option.words)}${measure === null ? '' : (SAID_IN[measure] ?? '')}`
    : `"${row.label}" has no figure for ${expectation.months.map(shortMonth).join(' or ')}`
  const why = nearestExplanation(attempt, trial)
  return why === null ? right : `${right}; ${why}`
}

/** What a figure is in that is said in pounds: `£280,000` of a row that has 280. */
const SAID_IN: Readonly<Partial<Record<Measure, string>>> = {
  thousands: ', in thousands of pounds',
  millions: ', in millions of pounds',
}

/** `the target is 81%` is a sentence of its own, where `98 in Jul-24` is not. */
function explained(label: string, words: string): string {
  return /^the .* is /.test(words) ? `for "${label}" ${words}` : `"${label}" gives ${words}`
}

function nearestExplanation({ number, relation, scene, world }: Attempt, trial: Trial): string | null {
  const { row, expectation, option } = trial
  if (relation.kind === 'change') return explainChange(number, trial, scene, world)
  // A row of averages is called so by its name, and has its months as any other.
  const isLevel = relation.kind === 'level' || relation.kind === 'extreme'
  if (!isLevel && !(relation.kind === 'average' && row.unit === 'average')) return null
  if (option && isMisplaced(number, option)) return 'the digits are right, but the unit of money is not'
  const month = otherMonths(row, expectation.months, scene).find((each) =>
    fits(number, expectLevel(row, each, world.figures)),
  )
  if (month) return `${number.text} is the figure of ${shortMonth(month)}`
  const target = besideOf(row, { kind: 'target' }, world.figures)
  if (target && fitNumber(number, target.value) === 'fits') return `${number.text} is the target`
  const digits = (text: string) => [...fold(text).replace(/\D/g, '')].toSorted().join('')
  return option && digits(option.shown) === digits(number.text) ? 'two digits may have changed places' : null
}

function explainChange(number: Placed, { row, expectation, option }: Trial, scene: Scene, world: World): string | null {
  const { months, sign } = expectation
  const to = months.at(-1)
  if (option && sign !== 0 && option.sign !== 0 && sign !== option.sign) return `the direction is the other way`
  if (!to) return null
  const slip =
    option &&
    slipBetween(
      number,
      row,
      option.sources.flatMap(({ month }) => month ?? []),
      world.figures,
    )
  if (slip) return slip
  const counting: Counting = row.unit === 'percent' ? 'points' : number.kind === 'number' ? 'amount' : 'relative'
  const month = otherMonths(row, months, scene).find((each) => {
    if (each >= to) return false
    const change = expectChange(row, each, to, counting, world.figures)
    return fits(number, change) && (sign === 0 || change?.sign === sign)
  })
  return month ? `${number.text} is the change since ${shortMonth(month)}` : null
}

function fits(number: Placed, expected: Expected | null): boolean {
  return fitsAny(number, expected?.values)
}

/** The other months of a row: those that the sentence names, those next to the ones meant or a year from them, and then the newest first. */
function otherMonths({ history }: Indicator, taken: readonly Month[], { months }: Scene): readonly Month[] {
  const usual = [-1, 1, -12, 12].flatMap((count) => taken.map((month) => addMonths(month, count)))
  const near = [...months.map(({ month }) => month), ...usual]
  const all = history.map(({ month }) => month)
  const ordered = [...near.filter((month) => all.includes(month)), ...all.toReversed()]
  return [...new Set(ordered)].filter((month) => !taken.includes(month))
}
