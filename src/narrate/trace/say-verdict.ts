import { explainNumber } from './explain-number.ts'
import type { Placed } from './scene.ts'
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
  const reason = `right by ${right.row.sheet} (${right.option.words}), but ${wrong.row.sheet}, which holds the same measure, gives ${wrong.option.words}`
  return {
    number: number.text,
    status: 'conflict',
    found: wrong.option.shown,
    reason,
    evidence: [...right.option.sources, ...wrong.option.sources],
  }
}
