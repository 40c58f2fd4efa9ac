import { describe, expect, it } from 'vitest'
import { wrongOver } from './other-rows.ts'
import { traceSample } from './read-corpus.ts'

const wrongIn = wrongOver([
  {
    code: 'CHECKS',
    label: 'Percentage of allotments let for at least 12 months for which safety checks are up to date',
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
  it('is wrong with the two digits changed about', async () => {
    const place = { section: 'Strong, safe and vibrant localities', part: '' }
    const words = 'Health assessments were up to date for 68% of children in July.'
    const [claim] = (await traceSample())({ words, printed: [] }, place)
    expect(claim).toMatchObject({ status: 'contradicted', found: '86%' })
    expect(claim?.evidence.map(({ cell }) => cell)).toEqual(['Localities!V11'])
  })

  it.each([
    'Safety checks were up to date for 86% of allotments in July.',
    'Safety checks were not up to date for 68% of allotments in July.',
    'Safety checks were up to date for 68% of flooded allotments in July.',
    'Safety checks should be up to date for 68% of allotments in July.',
    'Safety checks were up to date for over 68% of allotments in July.',
  ])('is left alone otherwise: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})
