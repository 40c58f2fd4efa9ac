import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { traceOver, wrongOver } from './other-rows.ts'

const SET = {
  code: 'SET',
  label: 'Number of quit dates set',
  basis: 'month',
  better: 'higher',
  values: [168, 121, 247, 209, 226, 188, 194, 201, 183, 176, 212, 221, 204],
} as const satisfies RowSpec

const MANUAL = {
  code: 'MANUAL',
  label: 'Number of quit dates set by routine and manual workers',
  basis: 'month',
  better: 'higher',
  values: [59, 40, 79, 71, 78, 62, 68, 73, 61, 55, 77, 84, 82],
} as const satisfies RowSpec

const VERIFIED = {
  code: 'VERIFIED',
  label: 'Percentage of quits verified by carbon monoxide test',
  unit: 'percent',
  better: 'higher',
  values: [71, 69, 66, 70, 73, 74, 78, 77, 79, 82, 80, 81, 83],
} as const satisfies RowSpec

const TREATED = {
  code: 'TREATED',
  label: 'Number of adults in structured treatment',
  basis: 'month end',
  better: 'higher',
  values: [1284, 1271, 1290, 1302, 1315, 1309, 1322, 1338, 1345, 1351, 1367, 1374, 1392],
} as const satisfies RowSpec

const ALCOHOL = {
  code: 'ALCOHOL',
  label: 'Number of alcohol-only clients in structured treatment',
  basis: 'month end',
  values: [356, 349, 361, 367, 372, 371, 378, 386, 391, 396, 403, 409, 418],
} as const satisfies RowSpec

const REFUSED = {
  code: 'REFUSED',
  label: 'Percentage of dial-a-ride requests refused',
  unit: 'percent',
  decimals: 1,
  better: 'lower',
  values: [7.4, 7.4, 6.9, 6.5, 6.4, 5.9, 6.2, 5.6, 5.3, 5.8, 5.7, 5.0, 4.8],
} as const satisfies RowSpec

const WAIT = {
  code: 'WAIT',
  label: 'Average wait at pick-up in minutes',
  unit: 'average',
  better: 'lower',
  values: [11.2, 10.8, 10.9, 10.1, 9.7, 9.4, 8.8, 9.6, 9.9, 9.2, 9.5, 8.6, 8.3],
} as const satisfies RowSpec

const SUBSIDY = {
  code: 'SUBSIDY',
  label: 'Average subsidy per passenger journey in pounds',
  unit: 'average',
  better: 'lower',
  values: [3.14, 2.97, 3.08, 2.94, 2.99, 3.02, 3.31, 2.84, 2.71, 2.73, 3.12, 2.88, 2.91],
} as const satisfies RowSpec

const ROWS = [SET, MANUAL, VERIFIED, TREATED, ALCOHOL, REFUSED, WAIT, SUBSIDY]
const wrongIn = wrongOver(ROWS)
const claimsIn = traceOver(ROWS)

describe('over the rows of other services, what is wrong is caught', () => {
  it.each([
    ['a share, by whatever verb', 'Routine and manual workers set 71% of the quit dates in August.', '71%'],
    ['a share that its part ends', 'Some 55% of adults in structured treatment are alcohol-only clients.', '55%'],
    ['a change of a row called only so', 'Alcohol-only clients have increased by 69 since August 2023.', '69'],
    [
      'points that are percent of a percentage',
      'Carbon monoxide verification has improved by 17 percentage points since August 2023.',
      '17 percentage points',
    ],
    ['one more than there were', 'There were 18 fewer quit dates in August than in July.', '18'],
    ['a percentage since another month', 'Quit dates set are down 7.7% since April.', '7.7%'],
    ['percent of a percentage, between both its ends', 'The refusal rate dropped 35% from 7.4% to 4.8%.', '35%'],
  ])('%s', (_kind, sentence, wrong) => {
    expect(wrongIn(sentence)).toEqual([wrong])
  })
})

it('a change turned round is, by its verb or its amount', () => {
  expect(
    wrongIn('Demand for quit dates set by routine and manual workers increased by 2.4% compared with July.'),
  ).not.toEqual([])
  expect(wrongIn('Demand for quit dates set by routine and manual workers fell by 2.4% compared with July.')).toEqual(
    [],
  )
})

describe('and what is right is left alone', () => {
  it.each([
    'Routine and manual workers set 40% of the quit dates in August.',
    'There were 17 fewer quit dates in August than in July.',
    'Quit dates set are down 7.7% since July.',
    'Some 30% of adults in structured treatment are alcohol-only clients.',
    'The number of alcohol-only clients went up by 9 in August and has grown by 17% since August 2023.',
    'Between August 2023 and February 2024 the average wait fell from 11.2 to 8.8 minutes before rising to 9.9 in April.',
  ])('%s', (sentence) => {
    expect(wrongIn(sentence)).toEqual([])
  })

  it('be it in pounds that no word calls a cost', () => {
    const claims = claimsIn('At £2.91 the subsidy per journey is 7.3% lower than in August 2023 (£3.14).')
    expect(claims.filter(({ number }) => number.startsWith('£')).map(({ status }) => status)).toEqual([
      'traced',
      'traced',
    ])
  })
})
