import type { Claim } from '../../../src/narrate/story.ts'
import type { Example } from './read-corpus.ts'

/** How a sentence was judged. `alarms` are claims flagged that are true. */
export type Outcome = {
  readonly alarms: readonly string[]
  readonly traced: number
  readonly truths: number
  readonly wrong: boolean
  readonly caught: boolean
  readonly conflictsMissed: readonly string[]
}

export function scoreExample(example: Example, claims: readonly Claim[]): Outcome {
  const flagged = claims.filter(({ status }) => status === 'contradicted' || status === 'conflict')
  const of = (number: string) => claims.find((claim) => isSame(claim, number))
  const wrong = example.claims.some(({ truth }) => truth === 'c')
  const truths = example.claims.filter(({ truth }) => truth === 't')
  return {
    alarms: flagged
      .filter((claim) => isAlarm(claim, example, wrong))
      .map(({ number, reason }) => `${example.text} [${number}] ${reason}`),
    traced: truths.filter(({ number }) => of(number)?.status === 'traced').length,
    truths: truths.length,
    wrong,
    caught: wrong && flagged.some((claim) => !isAlarm(claim, example, wrong) && claim.status === 'contradicted'),
    conflictsMissed: example.claims
      .filter(({ number, truth }) => truth === 'x' && of(number)?.status !== 'conflict')
      .map(({ number }) => `${example.text} [${number}]`),
  }
}

/** A number that is true, or words flagged in a sentence without a mistake. */
function isAlarm(claim: Claim, example: Example, wrong: boolean): boolean {
  const listed = example.claims.find(({ number }) => isSame(claim, number))
  if (listed) return listed.truth === 't' || listed.truth === 'u'
  return !wrong || /^[\d.,]+/.test(claim.number)
}

/** The corpus writes a number short: `22` for `+22pp`, `highest` for `the highest in the year`. */
function isSame({ number }: Claim, listed: string): boolean {
  const bare = number.replace(/^[+−–-](?=\d)/, '')
  return (
    number === listed ||
    bare === listed ||
    new RegExp(`^${listed.replace(/[^\w ]/g, '.')}(?: |pp|pts|-point|-in)`).test(bare) ||
    (!/\d/.test(listed) && number.includes(listed) && listed.length > 3)
  )
}

export function total(outcomes: readonly Outcome[]) {
  const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((all, outcome) => all + count(outcome), 0)
  return {
    alarms: outcomes.flatMap(({ alarms }) => alarms),
    traced: sum(({ traced }) => traced),
    truths: sum(({ truths }) => truths),
    caught: sum(({ caught }) => Number(caught)),
    wrongs: sum(({ wrong }) => Number(wrong)),
  }
}
