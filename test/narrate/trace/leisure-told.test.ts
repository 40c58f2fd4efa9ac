import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { traceOver, wrongOver } from './other-rows.ts'

const VISITS = {
  code: 'VISITS',
  label: 'Visits to leisure centres in the month',
  better: 'higher',
  basis: 'month',
  values: [84210, 66930, 98640, 90415, 93280, 86755, 87902, 85347, 81216, 79604, 88973, 91538, 89461],
} as const satisfies RowSpec

const SWIMS = {
  code: 'SWIMS',
  label: 'Public swims in the month',
  better: 'higher',
  basis: 'month',
  values: [21340, 15872, 22918, 22106, 24035, 25511, 24290, 26418, 29735, 31062, 23487, 22954, 22361],
} as const satisfies RowSpec

const JUNIOR = {
  code: 'JUNIOR',
  label: 'Free under-16 swims in the month',
  better: 'higher',
  basis: 'month',
  values: [4415, 3208, 4390, 5122, 4876, 6733, 5948, 6305, 9214, 10467, 4951, 5530, 4682],
} as const satisfies RowSpec

const FILLED = {
  code: 'FILLED',
  label: 'Percentage of Learn to Swim places filled',
  unit: 'percent',
  basis: 'month end',
  better: 'higher',
  values: [88, 87, 89, 91, 90, 91, 90, 92, 92, 89, 88, 93, 94],
} as const satisfies RowSpec

const LOST = {
  code: 'LOST',
  label: 'Pool hours lost to unplanned closures in the month',
  better: 'lower',
  basis: 'month',
  values: [64, 22, 71, 48, 39, 57, 36, 31, 45, 83, 52, 44, 29],
} as const satisfies RowSpec

const WEEKS = {
  code: 'WEEKS',
  label: 'Average wait for a first swimming lesson (weeks)',
  unit: 'average',
  better: 'lower',
  values: [9.4, 9.8, 10.1, 9.6, 9.0, 8.7, 8.2, 7.9, 7.5, 7.6, 7.1, 6.8, 6.5],
} as const satisfies RowSpec

const ROWS = [VISITS, SWIMS, JUNIOR, FILLED, LOST, WEEKS]
const wrongIn = wrongOver(ROWS)
const claimsIn = traceOver(ROWS)

describe('one count as a share of another, where both are named', () => {
  it.each([
    'Free under-16 swims made up 20.9% of public swims in August.',
    'Free under-16 swims were 5.2% of all visits to the centres in August.',
    'In May 33.7% of public swims were free swims for under-16s.',
  ])('is what the two make: %s', (sentence) => {
    expect(claimsIn(sentence).filter(({ number }) => number.endsWith('%'))).toMatchObject([{ status: 'traced' }])
    expect(wrongIn(sentence)).toEqual([])
  })

  it.each([
    ['Free under-16 swims made up 5.2% of public swims in August.', '5.2%'],
    ['Free under-16 swims were 20.9% of all visits to the centres in August.', '20.9%'],
    ['In May 13.1% of public swims were free swims for under-16s.', '13.1%'],
  ])('is no share of a third: %s', (sentence, wrong) => {
    expect(wrongIn(sentence)).toEqual([wrong])
  })
})

describe('a slip, in words that are partly another row’s', () => {
  it.each([
    ['In August the pools took 22,954 public swims.', '22,954'],
    ['The share of lesson places filled has gone up by 6.8% since August 2023.', '6.8%'],
  ])('is told: %s', (sentence, wrong) => {
    expect(wrongIn(sentence)).toEqual([wrong])
  })

  it('is told with its way: Visits were 6.2% up on July.', () => {
    expect(wrongIn('Visits were 6.2% up on July.')).toEqual(['6.2%', 'up'])
  })

  it.each([
    'In August the pools took 22,361 public swims.',
    'Visits were 6.2% up on August 2023.',
    'The share of lesson places filled has gone up by 6 points since August 2023.',
    'In August the pools took 1,954 public bookings.',
  ])('and what is right is not: %s', (sentence) => {
    expect(wrongIn(sentence)).toEqual([])
  })
})
