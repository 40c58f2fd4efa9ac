import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { traceOver } from './other-rows.ts'

const row = (code: string, values: readonly number[]): RowSpec => ({
  code,
  label: `Percentage of ${code} cleared`,
  unit: 'percent',
  better: 'higher',
  target: 90,
  values,
})
const claimsIn = traceOver([
  row('gullies', [80, 91]),
  row('hedges', [95, 93]),
  row('verges', [85, 70]),
  row('drains', [60, 40]),
])
const statusOf = (words: string) => claimsIn(words).find(({ number }) => / of 4$/.test(number))?.status

describe("a count of a part's indicators", () => {
  it.each([
    ['Two of the four measures met their target.', 'traced'],
    ['Only one of the four measures met its target.', 'contradicted'],
    ['None of our four clearing measures is on target.', 'contradicted'],
    ['Of the four measures, only two are at or above 90%.', 'traced'],
    ['Three of the four measures fell in August.', 'traced'],
    ['Two of the four measures fell in August.', 'contradicted'],
    ['One of the four measures rose and three fell.', 'traced'],
    ['Three of the four measures are below target.', 'contradicted'],
  ])('is held against their rows: %s', (words, status) => {
    expect(statusOf(words)).toBe(status)
  })

  it.each([
    'Two of the five measures met their target.',
    'At least one of the four measures met its target.',
    'One of the four measures met its target last year.',
    'One of the four measures was new.',
    'One of the four measures met its target in July.',
    'One of the four measures fell below its target.',
    'Two of the four measures fell by fifteen points or more.',
    'One of the four measures is at 93%.',
    'Two of the four measures are well below target.',
  ])('is left alone where its words leave a doubt: %s', (words) => {
    expect(statusOf(words)).toBeUndefined()
  })
})
