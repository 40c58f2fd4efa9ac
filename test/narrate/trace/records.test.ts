import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { POTHOLES, RECYCLED, traceOver } from './other-rows.ts'

/** Another council's figures, from August 2023 to August 2024; of lost pets fewer is better, of ferries neither. */
const ROWS: readonly RowSpec[] = [
  POTHOLES,
  RECYCLED,
  {
    code: 'PETS',
    label: 'Number of lost pets',
    better: 'lower',
    values: [30, 41, 28, 25, 33, 36, 22, 27, 31, 24, 29, 35, 26],
  },
  {
    code: 'PERMITS',
    label: 'Average days to issue a permit',
    unit: 'average',
    better: 'lower',
    values: [21, 22, 24, 24, 23, 21, 20, 20, 19, 18, 18, 19, 17],
  },
  { code: 'FERRIES', label: 'Rate of ferry crossings', unit: 'rate', values: [9, 8, 7, 6, 5, 6, 7, 8, 9, 8, 7, 6, 7] },
]
const claimsIn = traceOver(ROWS)
const statusOf = (words: string, part: string) => claimsIn(words).find(({ number }) => number.includes(part))?.status

describe('records and ranks over other rows', () => {
  it.each([
    ['We repaired 312 potholes, more than in any other month shown.', 'more than', 'traced'],
    ['We repaired 312 potholes, our best month yet.', 'best', 'traced'],
    ['Household waste recycled was 42%, the best of the 13 months.', 'best', 'contradicted'],
    ['Lost pets numbered 26, the best since May.', 'best', 'traced'],
    ['Lost pets numbered 26, the best since April.', 'best', 'contradicted'],
    ['Lost pets numbered 26, the worst since July.', 'worst', undefined],
    ['Lost pets numbered 26, the fourth lowest of the 13 months.', 'fourth', 'traced'],
    ['Lost pets numbered 26, the second lowest of the 13 months.', 'second', 'contradicted'],
    ['Lost pets have never been fewer than the 26 of August.', 'never', 'contradicted'],
    ['Lost pets, at 26, have not been so few since May.', 'not been', 'traced'],
    ['Lost pets, at 26, have not been so few since February.', 'not been', 'contradicted'],
    ['September, with 41 lost pets, was the worst month of the past year.', 'worst', 'traced'],
    ['The worst month of the year for lost pets was October.', 'worst', 'contradicted'],
    ['Ferry crossings stand at 7, the best of the year.', 'best', undefined],
    ['Ferry crossings stand at 7 per 10,000, a 13-month high.', 'high', 'contradicted'],
    ['Lost pets numbered 26, the lowest in the three months to June.', 'lowest', undefined],
    ['Lost pets numbered 26, the lowest percentage of the year.', 'lowest', undefined],
    ['Lost pets numbered 26, the lowest of the year for brown dogs.', 'lowest', undefined],
    ['Lost pets numbered 26, 4 more than in any month since the flood.', 'more than', undefined],
    ['The 26 lost pets were the most we have had in a month.', 'most', 'contradicted'],
    ['The 312 potholes repaired were the most ever repaired.', 'most', 'traced'],
    ['The 26 lost pets were the most reported.', 'most', 'contradicted'],
    ['Of all animals, lost pets were the most reported.', 'most', undefined],
    ['Never have we had so many lost pets.', 'Never', 'contradicted'],
    ['Never have we housed so many lost pets.', 'Never', undefined],
    ['Never have we repaired so many potholes.', 'Never', 'traced'],
    ['We had more lost pets than in any other month.', 'more lost pets', 'contradicted'],
    ['We had more lost pets from farms than in any other month.', 'more lost pets', undefined],
    ['We repaired more potholes than in any other month.', 'more potholes', 'traced'],
    ['Lost pets, at 26, are the fewest since the start of the year.', 'fewest', 'contradicted'],
    ['A permit took 17 days, the quickest of the 13 months.', 'quickest', 'traced'],
    ['A permit took 17 days, the second quickest of the 13 months.', 'second', 'contradicted'],
    ['A permit took 17 days, the slowest since April.', 'slowest', 'contradicted'],
    ['A permit took 17 days, from 19 the quickest fall of the 13 months.', 'quickest', undefined],
    ['Lost pets numbered 26, the second quickest of the 13 months.', 'quickest', undefined],
    ['Lost pets are at their lowest since the start of June.', 'lowest', 'traced'],
    ['Lost pets are at their lowest since the start of 2024.', 'lowest', 'contradicted'],
    ['Household waste recycled is at its lowest since the beginning of the financial year.', 'lowest', 'contradicted'],
  ])('%s', (words, part, status) => {
    expect(statusOf(words, part)).toBe(status)
  })
})
