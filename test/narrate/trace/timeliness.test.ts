import { describe, expect, it } from 'vitest'
import { traceOver } from './other-rows.ts'

/** Fewer appeals than in July, and more of them decided in time. */
const claimsIn = traceOver([
  {
    code: 'RATE',
    label: 'Rate of planning appeals per 10,000 households',
    unit: 'rate',
    better: 'lower',
    values: [16, 15, 14],
    benchmarks: { England: 12 },
  },
  {
    code: 'TIMELY',
    label: 'Percentage of planning appeals decided within 90 days',
    unit: 'percent',
    better: 'higher',
    values: [70, 75, 72],
    benchmarks: { England: 80 },
  },
])
const verdicts = (words: string) =>
  claimsIn(words).map(({ status, reason }) => `${status} ${reason.includes('90 days')}`)

describe('timeliness', () => {
  it.each([
    ['Timeliness of planning appeals worsened in the month.', 'traced true'],
    ['Timeliness of planning appeals improved in the month.', 'contradicted true'],
    ['Planning appeals are above the England figure of 80%.', 'contradicted true'],
    ['The rate of planning appeals fell in the month.', 'traced false'],
  ])('is of the share that was done in time, and not of how much there was: %s', (words, told) => {
    expect(verdicts(words)[0]).toBe(told)
  })
})

describe('every month for so many months', () => {
  it.each([
    ['The rate of planning appeals has gone down every month for two months.', 'traced'],
    ['The rate of planning appeals has gone up every month for two months.', 'contradicted'],
    ['Timeliness of planning appeals has not gone up every month for two months.', undefined],
  ])('is a run of steps: %s', (words, status) => {
    expect(claimsIn(words)[0]?.status).toBe(status)
  })
})
