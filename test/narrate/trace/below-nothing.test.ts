import { describe, expect, it } from 'vitest'
import { traceOver, wrongOver } from './other-rows.ts'

const CARERS = {
  code: 'CARERS',
  label: 'Net change in foster carers',
  better: 'higher',
  basis: 'month',
  target: -3,
  values: [2, -7, 1, -4, -5, 0, -1, -6, 2, -4, -7, -5, -2],
} as const

const BUDGET = {
  code: 'BUDGET',
  label: 'Percentage of the parking budget over what was planned',
  unit: 'percent',
  better: 'lower',
  target: -4,
  values: [1, 2, -1, -3, -2, -8, -6, -5, -3, -2, -9, -8, 2],
} as const

describe('figures below nothing, which are compared with their sign', () => {
  const wrongIn = wrongOver([CARERS, BUDGET])

  it.each([
    'The net change in foster carers rose to −2, better than the target of −3.',
    'The net change in foster carers was -2, above the target of -3.',
    'The net change in foster carers rose to −2, from −5 in July.',
    'The net change in foster carers was −2, against −5 in July and 2 a year ago.',
    'The percentage of the parking budget over plan rose to 2% from −8% in July (up ten percentage points).',
    'The net change in foster carers was −2 (+3 on July).',
  ])('leaves alone: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })

  it.each([
    ['The net change in foster carers rose to −2, worse than the target of −3.', 'worse than'],
    ['The net change in foster carers stood at −2, below the target of −3.', 'below'],
    ['The net change in foster carers fell to −2, from −5 in July.', 'fell'],
    ['The net change in foster carers was −5 in August.', '−5'],
  ])('catches: %s', (words, wrong) => {
    expect(wrongIn(words).join()).toContain(wrong)
  })

  it('traces such a figure to its cell', () => {
    const claims = traceOver([CARERS])('The net change in foster carers was −2 in August, against −5 in July.')
    expect(claims.map(({ number, status }) => `${number} ${status}`)).toEqual(['−2 traced', '−5 traced'])
  })

  it('leaves a minus before what no row has to mean a fall by so much', () => {
    const [claim] = traceOver([{ ...CARERS, values: [20, 21, 22, 20, 19, 18, 20, 22, 23, 24, 22, 20, 15] }])(
      'The net change in foster carers moved by −5 on July.',
    )
    expect(claim?.status).toBe('traced')
  })
})
