import type { Indicator, Reported } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import type { Placed, World } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import type { Counting, Expected } from './expectation.ts'
import { expectChange } from './expected.ts'
import { explainNumber } from './explain-number.ts'
import { fitNumber } from './fit-number.ts'
import { type Attempt, type Trial, tryTwins } from './trial.ts'

/** A verdict that the workbook does not tell, with the reason. */
export function unverified(number: Placed, reason: string): Verdict {
  return { number: number.text, status: 'unverified', found: null, reason, evidence: [] }
}

/** A verdict that the workbook gives the number. */
export function traced(number: Placed, { row, option }: Pick<Trial, 'row' | 'option'>): Verdict {
  return {
    number: number.text,
    status: 'traced',
    found: option?.shown ?? null,
    reason: option ? `${row.label}: ${option.words}` : '',
    evidence: option?.sources ?? [],
  }
}

/** A number that a row gives; another sheet that holds the same measure may say otherwise. */
export function accepted(attempt: Attempt, trial: Trial): Verdict {
  const other = tryTwins(attempt, trial.row).find(({ fit, option }) => fit === 'differs' && option !== null)
  const { relation } = attempt
  // Of an older figure whose month goes unsaid another sheet may have it in another month.
  const isOfAny = relation.kind === 'level' && relation.older && !trial.expectation.sure
  const isOwn = other === undefined || relation.kind === 'beside' || isOfAny
  if (isOwn) return traced(attempt.number, trial)
  const apart = trial.option && splitMove(attempt.number, trial.row, trial.option, attempt.world)
  return conflict(attempt.number, trial, other) ?? apart ?? traced(attempt.number, trial)
}

/** A number that a row belies; another sheet that holds the same measure may bear it out. */
export function refuted(attempt: Attempt, trial: Trial): Verdict {
  const { number } = attempt
  const other = tryTwins(attempt, trial.row).find(({ fit }) => fit === 'fits')
  const split = other ? conflict(number, other, trial) : null
  if (split) return split
  const reason = explainNumber(attempt, trial)
  return contradicted(number, trial.option?.shown ?? null, reason, trial.option?.sources ?? [])
}

/** Right by one sheet and wrong by another. */
function conflict(number: Placed, right: Trial, wrong: Trial): Verdict | null {
  if (!right.option || !wrong.option || !isOfSameMonths(right.option, wrong.option)) return null
  return split(number, { ...right.option, row: right.row }, { ...wrong.option, row: wrong.row }, wrong.option.shown)
}

/** Two sheets disagree only where both speak of the same months. */
function isOfSameMonths(one: Expected, other: Expected): boolean {
  const monthsOf = ({ sources }: Expected) => [...new Set(sources.map(({ month }) => month))].toSorted().join()
  return monthsOf(one) === monthsOf(other)
}

/** Another sheet's row of the same measure that has another figure for the month. */
export function twinOf(row: Indicator, month: Month, number: Placed, { figures, twins }: World): Twin | null {
  const found = (twins.get(row) ?? []).flatMap((twin) => {
    const figure = figures.measures.figure(twin, month)
    return figure && fitNumber(number, figure.printed) === 'differs' ? [{ row: twin, figure }] : []
  })
  return found[0] ?? null
}

type Twin = { readonly row: Indicator; readonly figure: Reported }

/** Right by a month's figure of the row's sheet, and wrong by its twin. */
export function splitBy(twin: Twin, number: Placed, row: Indicator, expected: Expected): Verdict {
  const { shown, sources } = twin.figure
  return split(number, { ...expected, row }, { row: twin.row, words: shown, sources }, expected.shown)
}

/** The same of a change between two months. */
export function splitMove(number: Placed, row: Indicator, expected: Expected, world: World): Verdict | null {
  const [from, to] = expected.sources.map(({ month }) => month)
  if (expected.sources.length !== 2 || !from || !to) return null
  const counting: Counting = row.unit === 'percent' ? 'points' : number.kind === 'number' ? 'amount' : 'relative'
  for (const twin of world.twins.get(row) ?? []) {
    const change = expectChange(twin, from, to, counting, world.figures, number.decimals)
    if (change?.values.every((value) => fitNumber(number, value) === 'differs'))
      return split(number, { ...expected, row }, { ...change, row: twin }, expected.shown)
  }
  return null
}

/** What a row says, in words and with its cells. */
type Said = Pick<Expected, 'words' | 'sources'> & { readonly row: Indicator }

function split(number: Placed, right: Said, wrong: Said, found: string): Verdict {
  return {
    number: number.text,
    status: 'conflict',
    found,
    reason: `right by ${right.row.sheet} (${right.words}), but ${wrong.row.sheet}, which holds the same measure, gives ${wrong.words}`,
    evidence: [...right.sources, ...wrong.sources],
  }
}
