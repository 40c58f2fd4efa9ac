import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { traceOver, wrongOver } from './other-rows.ts'

const RAISED = {
  code: 'RAISED',
  label: 'Number of repair orders raised in the month',
  basis: 'month',
  values: [2184, 2097, 1856, 2391, 2240, 2165, 1978, 1932, 1887, 2013, 1845, 2046, 2278],
} as const satisfies RowSpec

const EMERGENCY = {
  code: 'EMERGENCY',
  label: 'Number of emergency repair orders raised in the month',
  better: 'lower',
  basis: 'month',
  values: [412, 438, 467, 521, 455, 402, 371, 344, 329, 318, 336, 359, 397],
} as const satisfies RowSpec

const HOUSED = {
  code: 'HOUSED',
  label: 'Households in temporary accommodation at the end of the month',
  better: 'lower',
  basis: 'month end',
  values: [311, 318, 317, 328, 337, 335, 335, 334, 333, 335, 336, 338, 340],
} as const satisfies RowSpec

const OWN = {
  code: 'OWN',
  label: 'Households in council-owned temporary homes at the end of the month',
  basis: 'month end',
  values: [121, 123, 126, 124, 127, 130, 133, 134, 138, 141, 144, 148, 151],
} as const satisfies RowSpec

const NIGHTS = {
  code: 'NIGHTS',
  label: 'Average nights that families spend in bed and breakfast',
  unit: 'average',
  better: 'lower',
  target: 28,
  values: [38.6, 39.4, 41.2, 44.7, 43.9, 42.3, 40.8, 37.5, 34.1, 31.6, 29.2, 27.7, 25.4],
} as const satisfies RowSpec

const ROUGH = {
  code: 'ROUGH',
  label: 'People sleeping rough on the last night of the month',
  better: 'lower',
  basis: 'month end',
  values: [23, 19, 16, 18, 21, 24, 27, 29, 31, 28, 25, 22, 17],
} as const satisfies RowSpec

const ROWS = [RAISED, EMERGENCY, HOUSED, OWN, NIGHTS, ROUGH]
const wrongIn = wrongOver(ROWS)
const claimsIn = traceOver(ROWS)

describe('a share of two counts in words alone', () => {
  it.each([
    ['In December 2023 emergencies made up 19% of the orders raised.', '19%'],
    ['Council-owned temporary homes took 49% of the households in temporary accommodation in August.', '49%'],
  ])('is wrong where they make another: %s', (sentence, wrong) => {
    expect(wrongIn(sentence)).toEqual([wrong])
  })

  it.each([
    'In December 2023 emergencies made up 20% of the orders raised.',
    'Council-owned temporary homes took 44% of the households in temporary accommodation in August.',
  ])('and right where they make it: %s', (sentence) => {
    expect(claimsIn(sentence).filter(({ number }) => number.endsWith('%'))).toMatchObject([{ status: 'traced' }])
  })
})

it('reads how many nights a stay takes', () => {
  expect(wrongIn('Families stayed 27.7 nights in bed and breakfast on average in August.')).toEqual(['27.7'])
  expect(
    wrongIn('Families spent 25.4 nights in bed and breakfast on average in August, inside the target of 28 nights.'),
  ).toEqual([])
})

it('tells of a change counted from the month beside the one named', () => {
  expect(wrongIn('The count of people sleeping rough is 39.3% lower than it was in April.')).toEqual(['39.3%'])
  expect(wrongIn('The count of people sleeping rough is 45.2% lower than it was in April.')).toEqual([])
})
