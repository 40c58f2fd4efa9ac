import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { BINS, POTHOLES, RECYCLED, traceOver } from './other-rows.ts'

/** Another council's figures, from August 2023 to August 2024. */
const ROWS: readonly RowSpec[] = [POTHOLES, RECYCLED, { ...BINS, target: 780 }]
const claimsIn = traceOver(ROWS, 'pothole repairs = potholes repaired')

describe('what a sentence makes of two figures of other rows', () => {
  it.each([
    ['Pothole repairs were 240 in August 2023 and are 312 now, up by a third.', 'third', false],
    ['Pothole repairs were 240 in August 2023 and are 312 now, up by a half.', 'half', true],
    ['Pothole repairs were 240 in August 2023 and are 312 now, up 30%.', '30%', false],
    ['Pothole repairs were 240 in August 2023 and are 312 now, up 23%.', '23%', true],
    ['Pothole repairs were 240 in August 2023 and are 312 now, while spending is up 23%.', '23%', false],
    ['Bins on loan: 900 a year ago, and today’s 800 is 110 fewer.', '110', true],
    ['Bins on loan: 900 a year ago, and today’s 800 is 100 fewer.', '100', false],
    ['We have 800 bins on loan, 22 over the mark, where the target is 780.', '22', true],
    ['We have 800 bins on loan, 20 over the mark, where the target is 780.', '20', false],
    ['Pothole repairs averaged 295.3 in June, July and August.', '295.3', false],
  ])('%s', (words, number, isWrong) => {
    const wrong = claimsIn(words).filter(({ status }) => status === 'contradicted')
    expect(wrong.some((claim) => claim.number.includes(number))).toBe(isWrong)
  })
})
