import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { traceOver } from './other-rows.ts'

const ROWS: readonly RowSpec[] = [
  { code: 'CALLS', label: 'Number of calls received', values: [980, 1010, 1000, 990, 1040, 1100] },
  { code: 'ANSWERED', label: 'Number of calls answered', values: [900, 940, 950, 930, 960, 1012] },
  {
    code: 'WAIT',
    label: 'Average wait for an answer (minutes)',
    unit: 'average',
    better: 'lower',
    decimals: 1,
    target: 5,
    values: [5.9, 5.7, 5.9, 5.6, 5.3, 4.5],
  },
  {
    code: 'WEEKS',
    label: 'Average weeks to issue a plan',
    unit: 'average',
    better: 'lower',
    decimals: 1,
    target: 20,
    values: [26.5, 25.9, 24.8, 24.1, 22.6, 21.9],
  },
  {
    code: 'COST',
    label: 'Average daily cost per pupil (£)',
    unit: 'average',
    better: 'lower',
    decimals: 2,
    values: [31.93, 36.1, 35.9, 36.2, 36.1, 36.4, 36.3, 36.2, 36.1, 36, 35.9, 35.74, 34.3],
  },
  {
    code: 'WITHIN',
    label: 'Percentage of plans issued within 20 weeks',
    unit: 'percent',
    better: 'higher',
    target: 70,
    values: [53, 58, 61, 66, 70, 65],
  },
  { code: 'LODGED', label: 'Number of tribunal appeals lodged', values: [7, 4, 9, 6, 8, 5] },
  {
    code: 'ROLLING',
    label: 'Number of tribunal appeals in the last 12 months',
    basis: 'rolling 12',
    values: [59, 60, 62, 61, 64, 66, 65, 68, 70, 74, 77, 80, 88],
  },
  {
    code: 'EXCLUDED',
    label: 'Number of permanent exclusions',
    basis: 'year to date',
    values: [4, 1, 2, 3, 4, 5, 9, 11, 14, 16, 18, 20, 21, 5, 5, 5, 5, 8],
  },
]

const claimsIn = traceOver(ROWS)
const claimOf = (words: string, number: string) => claimsIn(words).find((claim) => claim.number === number)
const cellsOf = (words: string, number: string) =>
  claimOf(words, number)?.evidence.map(({ code, month }) => `${code} ${month ?? 'target'}`)

describe('a number is traced to what it is said of', () => {
  it.each([
    [
      'The average wait for an answer was 4.5 minutes, 48 seconds less than in July.',
      '48',
      ['WAIT 2024-07', 'WAIT 2024-08'],
    ],
    ['Callers waited 5.9 minutes in March; they now wait four and a half.', 'four and a half', ['WAIT 2024-08']],
    [
      'The average wait was 4.5 minutes in August, against 5.9 in March: almost one and a half minutes quicker.',
      'one and a half',
      ['WAIT 2024-03', 'WAIT 2024-08'],
    ],
    [
      'July’s 70% of plans issued within 20 weeks was the first time we met the target; in August we missed it by five points.',
      'five points',
      ['WITHIN 2024-08', 'WITHIN target'],
    ],
    [
      'Tribunal appeals in the last 12 months are up by almost half, from 59 to 88.',
      'half',
      ['ROLLING 2023-08', 'ROLLING 2024-08'],
    ],
    [
      'There have been 8 permanent exclusions since April, three more than by the same point last year (5).',
      'three',
      ['EXCLUDED 2023-08', 'EXCLUDED 2024-08'],
    ],
    [
      'The wait crept down to 4.5 minutes, its third fall in a row, but calls take longer to handle.',
      'third fall in a row',
      ['WAIT 2024-05', 'WAIT 2024-06', 'WAIT 2024-07', 'WAIT 2024-08'],
    ],
  ])('%s', (words, number, cells) => {
    expect(claimOf(words, number)?.status).toBe('traced')
    expect(cellsOf(words, number)).toEqual(cells)
  })

  it.each([
    ['The average wait for an answer was 4.5 minutes, 48 seconds more than in July.', '48'],
    ['The average wait for an answer was 4.5 minutes, 58 seconds less than in July.', '58'],
    ['Callers waited 5.9 minutes in March; they now wait five and a half.', 'five and a half'],
    [
      'Since the two extra case officers started, the share of plans issued within 20 weeks has gone from 53% in March 2024 to 65% in August 2024.',
      'two',
    ],
  ])('and to nothing where it is not: %s', (words, number) => {
    expect(claimOf(words, number)?.status).not.toBe('traced')
  })

  it('what two sums of money lie apart is found with the pence', () => {
    const words = 'The average daily cost per pupil came down to £34.30 from £35.74 in July, a saving of £1.44.'
    expect(claimOf(words, '£1.44')?.found).toBe('1.44')
  })
})

describe('a sentence that is wrong', () => {
  it('has no word of direction that some other month bears out', () => {
    const words = 'The average daily cost per pupil rose by £1.44 in August to £34.30.'
    expect(claimOf(words, 'rose')).toBeUndefined()
    expect(claimOf(words, '£1.44')?.status).toBe('contradicted')
  })

  it('of swapped months has each figure of the month that it is given', () => {
    const words = 'The average wait rose from 4.5 minutes in July to 5.3 minutes in August.'
    expect(cellsOf(words, '4.5')).toEqual(['WAIT 2024-07'])
    expect(cellsOf(words, '5.3')).toEqual(['WAIT 2024-08'])
  })
})
