import type { Indicator, Reported } from '../../compute/figures.ts'
import type { Month } from '../../shared/month.ts'
import { type Counting, type Expected, expectChange } from './expected.ts'
import { explainNumber } from './explain-number.ts'
import { fitNumber } from './fit-number.ts'
import type { Placed, World } from './scene.ts'
import { type Attempt, type Trial, tryTwins } from './trial.ts'
import type { Verdict } from './verdict.ts'

export function unverified(number: Placed, reason: string): Verdict {
  return { number: number.text, status: 'unverified', found: null, reason, evidence: [] }
}

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
  const isOwn = other === undefined || attempt.relation.kind === 'beside'
  return (isOwn ? null : conflict(attempt.number, trial, other)) ?? traced(attempt.number, trial)
}

/** A number that a row belies; another sheet that holds the same measure may bear it out. */
export function refuted(attempt: Attempt, trial: Trial): Verdict {
  const { number, relation, world } = attempt
  const other = tryTwins(attempt, trial.row).find(({ fit }) => fit === 'fits')
  const split = other ? conflict(number, other, trial) : null
  if (split) return split
  return {
    number: number.text,
    status: 'contradicted',
    found: trial.option?.shown ?? null,
    reason: explainNumber(number, relation, trial.row, trial.expectation, trial.option, world),
    evidence: trial.option?.sources ?? [],
  }
}

/** Right by one sheet and wrong by another. */
function conflict(number: Placed, right: Trial, wrong: Trial): Verdict | null {
  if (!right.option || !wrong.option) return null
  return {
    number: number.text,
    status: 'conflict',
    found: wrong.option.shown,
    reason: sayDisagreement(right.row, right.option.words, wrong.row, wrong.option.words),
    evidence: [...right.option.sources, ...wrong.option.sources],
  }
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
  return {
    number: number.text,
    status: 'conflict',
    found: expected.shown,
    reason: sayDisagreement(row, expected.words, twin.row, twin.figure.shown),
    evidence: [...expected.sources, ...twin.figure.sources],
  }
}

/** The same of a change between two months. */
export function splitMove(number: Placed, row: Indicator, expected: Expected, world: World): Verdict | null {
  const [from, to] = expected.sources.map(({ month }) => month)
  if (expected.sources.length !== 2 || !from || !to) return null
  const counting: Counting = row.unit === 'percent' ? 'points' : number.kind === 'number' ? 'amount' : 'relative'
  for (const twin of world.twins.get(row) ?? []) {
    const change = expectChange(twin, from, to, counting, world.figures)
    if (change?.values.every((value) => fitNumber(number, value) === 'differs'))
      return {
        number: number.text,
        status: 'conflict',
        found: expected.shown,
        reason: sayDisagreement(row, expected.words, twin, change.words),
        evidence: [...expected.sources, ...change.sources],
      }
  }
  return null
}

function sayDisagreement(right: Indicator, said: string, wrong: Indicator, given: string): string {
  return `right by ${right.sheet} (${said}), but ${wrong.sheet}, which holds the same measure, gives ${given}`
}
