import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { POTHOLES, RECYCLED, traceOver } from './other-rows.ts'

const ROWS: readonly RowSpec[] = [
  POTHOLES,
  RECYCLED,
  { code: 'BINS', label: 'Number of bins on loan', better: 'lower', basis: 'month end', values: [700, 720, 800] },
  { code: 'BROKEN', label: 'Number of broken bins', better: 'lower', basis: 'month end', values: [90, 95, 100] },
]

const claimsIn = traceOver(ROWS, 'pothole repairs = potholes repaired')
const statusOf = (words: string, number: string) =>
  claimsIn(words).find((claim) => claim.number === number)?.status ?? 'none'

describe('a number that no month of its row bears out', () => {
  it.each([
    ['Pothole repairs rose from 285 to 312.', '285'],
    ['Pothole repairs rose by 97 to 312.', '97'],
    ['Household waste recycled fell by 31 points to land at 42%.', '31 points'],
  ])('is wrong, whatever it was counted from: %s', (words, number) => {
    expect(statusOf(words, number)).toBe('contradicted')
  })

  it.each([
    ['Pothole repairs rose from 236 to 312.', '236'],
    ['Pothole repairs rose by 76 to 312.', '76'],
    ['Household waste recycled fell by two points to land at 42%.', 'two points'],
  ])('is let pass where one does: %s', (words, number) => {
    expect(statusOf(words, number)).not.toBe('contradicted')
  })
})

describe('percent and points', () => {
  it.each([
    ['Household waste recycled fell by 8% in the month, from 50% to 42%.', '8%'],
    ['Pothole repairs rose by 10 percentage points in August.', '10 percentage points'],
  ])('are told apart: %s', (words, number) => {
    expect(statusOf(words, number)).toBe('contradicted')
  })

  it.each([
    ['Household waste recycled fell by 8 points in the month, from 50% to 42%.', '8 points', 'traced'],
    ['Pothole repairs rose by 10% in August.', '10%', 'traced'],
    ['Household waste recycled is half a percentage point below target.', 'half a percentage point', 'contradicted'],
    ['Household waste recycled is three percentage points below target.', 'three percentage points', 'traced'],
  ])('are each right in their place: %s', (words, number, status) => {
    expect(statusOf(words, number)).toBe(status)
  })
})

describe('a count over several months', () => {
  it.each([
    ['Between April and August we repaired 1,441 potholes.', '1,441', 'traced'],
    ['Between April and August we repaired 1,440 potholes.', '1,440', 'contradicted'],
    ['We have repaired 1,442 potholes since April.', '1,442', 'contradicted'],
    // Far from the sum: something else is counted.
    ['Between April and August we repaired 30 potholes twice.', '30', 'unverified'],
  ])('is held against their sum: %s', (words, number, status) => {
    expect(statusOf(words, number)).toBe(status)
  })
})

describe('a share of one named count in another', () => {
  it.each([
    ['One in eight of the bins on loan are broken bins.', 'One in eight', 'traced'],
    ['A third of the bins on loan are broken bins.', 'A third', 'contradicted'],
    ['A third of the bins on loan are green.', 'A third', 'unverified'],
    ['A third of the bins on loan were broken bins last year.', 'A third', 'unverified'],
  ])('is worked out: %s', (words, number, status) => {
    expect(statusOf(words, number)).toBe(status)
  })
})

describe("a sentence's own figures", () => {
  it.each([
    ['Pothole repairs were 284 in July and are 312 now, so that is 38 more.', '38', 'contradicted'],
    ['Pothole repairs were 284 in July and are 312 now, so that is 28 more.', '28', 'traced'],
    ['Pothole repairs stand at 312, up on the year, and are 18 above the 300 we want.', '18', 'contradicted'],
    ['Pothole repairs stand at 312, up on the year, and are 12 above the 300 we want.', '12', 'traced'],
  ])('belie a difference that they do not give: %s', (words, number, status) => {
    expect(statusOf(words, number)).toBe(status)
  })
})

describe('what is kept for months', () => {
  it.each([
    ['Pothole repairs have been above 270 for five months running.', 'traced'],
    ['Pothole repairs have been above 280 for four months running.', 'contradicted'],
    ['This is the second month in a row that pothole repairs have been above 300.', 'contradicted'],
  ])('is held against each of them: %s', (words, status) => {
    const claim = claimsIn(words).find(({ number }) => /months? (?:running|in a row)/.test(number))
    expect(claim?.status).toBe(status)
  })
})
