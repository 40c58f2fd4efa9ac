import { describe, expect, it } from 'vitest'
import { wrongOver } from './other-rows.ts'

const wrongIn = wrongOver([
  {
    code: 'CHECKS',
    label: 'Percentage of allotments for which safety checks are up to date',
    unit: 'percent',
    better: 'higher',
    basis: 'month end',
    target: 95,
    values: [88, 89, 87, 88, 90, 89, 84, 85, 83, 84, 85, 86, 88],
  },
  {
    code: 'WATER',
    label: 'Percentage of taps in working order',
    unit: 'percent',
    better: 'higher',
    basis: 'month end',
    target: 90,
    values: [70, 71, 72, 70, 71, 73, 48, 74, 75, 72, 71, 70, 73],
  },
])

describe('the only number of a sentence, of a row and a month that it names', () => {
  it.each([
    'Safety checks were up to date for 68% of allotments in July.',
    'In July safety checks were up to date for 68% of allotments.',
  ])('is wrong with the two digits changed about: %s', (words) => {
    expect(wrongIn(words)).toEqual(['68%'])
  })

  it.each([
    'Safety checks were up to date for 86% of allotments in July.',
    'Safety checks were not up to date for 68% of allotments in July.',
    'Safety checks were up to date for 68% of flooded allotments in July.',
    'Safety checks should be up to date for 68% of allotments in July.',
    'Safety checks were up to date for over 68% of allotments in July.',
    'Safety checks were up to date for 48% of allotments in February.',
  ])('is left alone otherwise: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})
