import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { traceOver, wrongOver } from './other-rows.ts'

/** Rows told in days and in full-time posts, beside one whose name holds a time limit and one that names a distance. */
const ROWS: readonly RowSpec[] = [
  {
    code: 'RANGERS',
    label: 'Park rangers in post (full-time equivalent)',
    better: 'higher',
    decimals: 1,
    target: 200,
    values: [179.4, 178, 172.8, 174.1, 173.1, 176.2, 182.9, 183.2, 186.2, 188, 190.4, 191.9, 193.1],
  },
  {
    code: 'REPAIR',
    label: 'Days from report of a fault to repair of the swing',
    unit: 'average',
    better: 'lower',
    decimals: 0,
    target: 426,
    values: [485, 509, 508, 498, 490, 466, 453, 444, 440, 438, 437, 432, 417],
    benchmarks: { England: 481, 'North West': 455 },
  },
  {
    code: 'IN_TIME',
    label: 'Inspections of parks done within 45 working days',
    unit: 'percent',
    better: 'higher',
    target: 85,
    values: [80, 81, 83, 84, 85, 85, 86, 87, 86, 88, 87, 86, 88],
    benchmarks: { England: 83.5 },
  },
  {
    code: 'FAR',
    label: 'Visitors who live more than 20 miles from a park',
    unit: 'percent',
    better: 'lower',
    values: [16, 18, 19, 19, 18, 20, 19, 20, 20, 21, 22, 23, 22],
  },
  {
    code: 'CAME',
    label: 'Ponies starting to graze',
    basis: 'month',
    values: [20, 15, 21, 18, 20, 17, 17, 14, 18, 15, 17, 21, 16],
  },
  {
    code: 'COUNTED',
    label: 'Benches repaired',
    basis: 'month',
    values: [334, 302, 316, 234, 274, 280, 285, 288, 279, 272, 265, 284, 287],
  },
]
const claimsIn = traceOver(ROWS)
const wrongIn = wrongOver(ROWS)
const numbersIn = (words: string) => claimsIn(words).map(({ number }) => number)
const claimOf = (words: string, said: string) => claimsIn(words).find(({ number }) => number === said)

describe('a number in the measure of a row that is named is a claim', () => {
  it.each([
    ['193.1', 'We have 193.1 FTE park rangers in post.'],
    ['191.9', 'Park rangers in post stood at 193.1 FTE in August, against 191.9 FTE in July.'],
    ['417', 'People wait 417 days from report of a fault to repair of the swing.'],
    ['426', 'Repair of a swing took 417 days from report of a fault, within our 426-day target.'],
    ['426', 'Repair of a swing took 417 days from report of a fault, under the 426 day target.'],
    ['64', 'The time from report of a fault to repair of the swing is 64 days better than England.'],
  ])('%s in: %s', (said, words) => {
    expect(wrongIn(words)).toEqual([])
    expect(claimOf(words, said)?.status).toBe('traced')
  })

  it.each([
    ['139.1', 'We have 139.1 FTE park rangers in post.'],
    ['191.9', 'Park rangers in post stood at 191.9 FTE in August.'],
    ['471', 'People wait 471 days from report of a fault to repair of the swing.'],
    ['462', 'Repair of a swing took 417 days from report of a fault, under the 462 day target.'],
    ['46', 'The time from report of a fault to repair of the swing is 46 days better than England.'],
  ])('so that %s is caught in: %s', (said, words) => {
    expect(wrongIn(words)).toEqual([said])
  })

  it.each([
    ['a limit', 'Each fault of a swing is looked at within 14 days of a report.'],
    ['the name of another limit', 'Swings were repaired within the 3-day target for a first look.'],
    ['the limit of a name', 'The 45-day target for inspections of parks was met in 88% of cases.', '88%'],
    ['the same with a blank', 'The 45 day target was met for 88% of inspections of parks.', '88%'],
    ['a distance in a name', '22% of visitors live more than 20 miles from a park.', '22%'],
    ['the same in other words', '22% of visitors live 20 miles or more from a park.', '22%'],
  ])('and %s is none: %s', (_why, words, ...others) => {
    const digits = numbersIn(words).filter((number) => /^[\d%]+$/.test(number))
    expect(digits).toEqual(others)
    expect(wrongIn(words)).toEqual([])
  })

  it.each([
    'We have taken on 12 FTE park rangers who start in September.',
    'The park rangers carry 2.5 FTE vacancies.',
    'Of the 193.1 FTE park rangers in post, 31 FTE are newly qualified.',
  ])('nothing is called wrong in: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})

describe('the months since one that is named', () => {
  it('are all held against a benchmark', () => {
    const said = (month: string) =>
      `Inspections of parks done in time have been better than England (83.5%) in every month since ${month}.`
    expect(wrongIn(said('November 2023'))).toEqual([])
    expect(claimOf(said('November 2023'), 'better than England')?.evidence.length).toBeGreaterThan(8)
    expect(wrongIn(said('August 2023'))).toEqual(['better than England'])
  })

  it('tell how near a bound was that was never passed', () => {
    const said = (bound: string) => `We have not been under ${bound} benches repaired in a month since November 2023.`
    expect(claimOf(said('250'), '250')?.found).toBe('265')
    expect(claimOf(said('270'), '270')?.status).not.toBe('traced')
  })
})

it('does not trace those who left to a month of those who came', () => {
  const words = 'Sixteen ponies started to graze in August and 21 left.'
  expect(claimOf(words, 'Sixteen')?.status).toBe('traced')
  expect(claimOf(words, '21')?.status).not.toBe('traced')
})
