import { computeFigures } from '../../../src/compute/compute-figures.ts'
import type { Claim } from '../../../src/narrate/story.ts'
import { makeTracer } from '../../../src/narrate/trace/trace-text.ts'
import { makeModel, type RowSpec } from '../../support/make-model.ts'

/** Another council's figures, in words that the sample does not have. */
export const POTHOLES = {
  code: 'POTHOLES',
  label: 'Number of potholes repaired in the month',
  better: 'higher',
  basis: 'month',
  target: 300,
  values: [240, 251, 236, 262, 270, 255, 249, 261, 280, 275, 290, 284, 312],
} as const satisfies RowSpec

export const RECYCLED = {
  code: 'RECYCLED',
  label: 'Percentage of household waste recycled',
  unit: 'percent',
  better: 'higher',
  target: 45,
  values: [38, 39, 41, 40, 42, 41, 43, 44, 42, 43, 41, 50, 42],
} as const satisfies RowSpec

export const SPILLS = {
  code: 'SPILLS',
  label: 'Number of oil spills on the highway',
  better: 'lower',
  basis: 'month',
  target: 30,
  values: [19, 28, 31, 35, 30, 27, 26, 25, 27, 28, 29, 33, 24],
  benchmarks: { England: 15, 'Similar towns': 25 },
} as const satisfies RowSpec

export const BINS = {
  code: 'BINS',
  label: 'Number of bins on loan',
  better: 'lower',
  basis: 'month end',
  values: [900, 890, 880, 870, 860, 850, 840, 830, 820, 810, 780, 750, 800],
} as const satisfies RowSpec

export const ROUNDS = {
  code: 'ROUNDS',
  label: 'Average number of rounds per crew',
  unit: 'average',
  better: 'lower',
  values: [12.5, 12.4, 12.6, 12.2, 12.1, 12.8, 12.5, 12.3, 12.2, 12.1, 11.9, 11.5, 12.7],
} as const satisfies RowSpec

/** Traces what is typed into the part that holds some rows. */
export function traceOver(rows: readonly RowSpec[], wordings = ''): (words: string) => readonly Claim[] {
  const trace = makeTracer(computeFigures(makeModel(rows)), wordings)
  return (words) => trace({ words, printed: [] }, { section: 'Section', part: '' })
}

/** What of a text is called wrong over some rows. */
export function wrongOver(rows: readonly RowSpec[], wordings = ''): (words: string) => readonly string[] {
  const claimsIn = traceOver(rows, wordings)
  return (words) => claimsIn(words).flatMap(({ number, status }) => (status === 'contradicted' ? [number] : []))
}
