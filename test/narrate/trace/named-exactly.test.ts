import { describe, expect, it } from 'vitest'
import { traceOver, wrongOver } from './other-rows.ts'

/** Another council's figures: a rate with two benchmarks, days, people waiting, a share of them, and hours. */
const ROWS = [
  {
    code: 'SWIMS',
    label: 'Swims per 1,000 residents',
    unit: 'rate',
    better: 'higher',
    target: 280,
    values: [250, 255, 251, 260, 264, 270, 269, 275, 281, 284, 288, 291, 296],
    benchmarks: { 'Nearest neighbours': 262, England: 241 },
  },
  {
    code: 'DAYS',
    label: 'Average days from application to decision',
    unit: 'average',
    better: 'lower',
    decimals: 1,
    target: 28,
    values: [34.1, 33.8, 33.9, 33, 32.4, 32.8, 32.1, 31.7, 31.9, 31.2, 30.8, 30, 31.1],
    benchmarks: { 'County average': 33.4, England: 35.2 },
  },
  {
    code: 'WAIT',
    label: 'Number of people waiting for an allotment',
    better: 'lower',
    basis: 'month end',
    target: 200,
    values: [270, 262, 265, 260, 258, 255, 251, 250, 246, 244, 241, 238, 225],
  },
  {
    code: 'LETTERS',
    label: 'Number of letters answered',
    better: 'higher',
    basis: 'month',
    values: [1416, 1402, 1399, 1400, 1391, 1395, 1384, 1380, 1377, 1371, 1388, 1416, 1391],
  },
] as const
const wrongIn = wrongOver(ROWS)
const claimsIn = traceOver(ROWS)
const cellsOf = (words: string, number: string) =>
  claimsIn(words)
    .find((claim) => claim.number === number)
    ?.evidence.map(({ cell }) => cell.replace('Sheet!', ''))

describe('how far a figure lies from a benchmark that is named', () => {
  it.each([
    ['With 296 swims per 1,000 residents we are 55 above our nearest neighbours.', '55'],
    ['With 296 swims per 1,000 residents we are 34 above England.', '34'],
    ['At 31.1 days, the average wait is 4.1 days shorter than the county average.', '4.1'],
  ])('is not how far it lies from another: %s', (words, number) => {
    expect(wrongIn(words)).toEqual([number])
  })

  it.each([
    'With 296 swims per 1,000 residents we are 34 above our nearest neighbours.',
    'With 296 swims per 1,000 residents we are 55 above England.',
    'With 296 swims per 1,000 residents we are 34 above our nearest neighbours and 55 above England.',
    'With 296 swims per 1,000 residents we are 55 above one of our nearest neighbours.',
    'At 31.1 days, the average wait is 2.3 days shorter than the county average.',
    'At 31.1 days, the average wait is 4.1 days shorter than in England.',
    'At 30.5 days, the average wait in the north is 4.1 days shorter than the county average.',
  ])('and is left alone where it may be right: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})

it('is made of the numbers that the sentence gives, of which the wrong one is told', () => {
  expect(wrongIn('With 296 swims per 1,000 residents we are 55 above our nearest neighbours (241).')).toEqual(['241'])
})

describe('how many more or fewer are needed to a target', () => {
  it('rests on the newest figure and the target, though another row once moved by as much', () => {
    const words = 'We need 25 fewer people waiting for an allotment to reach the target of 200.'
    expect(cellsOf(words, '25')).toEqual(['O4', 'P4'])
  })

  it.each([
    ['We need 35 fewer people waiting for an allotment to reach the target of 200.', ['35']],
    ['Another 25 fewer people waiting for an allotment are needed to reach the target of 200.', []],
    ['We need 15 fewer people waiting for an allotment each month to reach the target of 200.', []],
  ])('%s', (words, wrong) => {
    expect(wrongIn(words)).toEqual(wrong)
  })
})

describe('a target that is called by its days', () => {
  it.each([
    ['At 31.1 days, the 28-day target for a decision on an application was met.', 1],
    ['At 31.1 days, the average time from application to decision met the twenty-eight-day target.', 0],
    ['At 31.1 days, the 28-day target for a decision on an application was missed.', 0],
    ['At 31.1 days, the 40-day target for a decision on an application was met.', 0],
    ['At 31.1 days, the ten-day target for a first answer to an application was met.', 0],
  ])('%s', (words, wrong) => {
    expect(wrongIn(words)).toHaveLength(wrong)
  })
})

/** Four falls up to now, behind a rise. */
const inRuns = wrongOver([
  {
    code: 'TRUANTS',
    label: 'Number of truants in the month',
    better: 'lower',
    basis: 'month',
    target: 30,
    values: [30, 33, 29, 34, 30, 35, 31, 36, 40, 29, 28, 27, 26],
  },
])
const traceRuns = traceOver([
  {
    code: 'PASSES',
    label: 'Percentage of tests passed',
    unit: 'percent',
    better: 'higher',
    target: 90,
    values: [85, 84, 86, 88, 87, 89, 90, 91, 94, 92, 93, 95, 93],
  },
])

describe('the how manieth in a row', () => {
  it.each([
    ['26 truants in the month, the third fall in a row.', 1],
    ['26 truants in the month, the third monthly fall in succession.', 1],
    ['26 truants in the month, the fourth fall in a row.', 0],
    ['26 truants in the month, the third fall in a row since May.', 0],
    ['26 truants in the month, the third fall in a row this quarter.', 0],
    ['26 truants in the month, after three falls in a row.', 0],
    ['Truants in the month have fallen for three months in a row, to 26.', 0],
  ])('%s', (words, wrong) => {
    expect(inRuns(words)).toHaveLength(wrong)
  })
})

describe('what is said of all months of a stretch', () => {
  const told = (words: string) =>
    traceRuns(words).map(({ number, status, evidence }) => `${number}: ${status} ${evidence.length}`)

  it.each([
    [
      'The target of 90% for tests passed has been met in each of the last six months.',
      'each of the last six months: traced 7',
    ],
    [
      'The target of 90% for tests passed has been met in each of the last nine months.',
      'each of the last nine months: contradicted 2',
    ],
    [
      'The target of 90% for tests passed has not been met in any of the last 12 months.',
      'any of the last 12 months: contradicted 2',
    ],
    ['Tests passed have exceeded the target of 90% in every month since March 2024.', 'every month since: traced 7'],
  ])('rests on all of them: %s', (words, claim) => {
    expect(told(words)).toContain(claim)
  })

  it('rests on those months alone of which so many are told', () => {
    const words = 'The target of 90% for tests passed has been met in four of the last four months.'
    expect(told(words).some((claim) => claim.endsWith('traced 5'))).toBe(true)
  })

  it('is told of all since a month that is named', () => {
    const words = 'Tests passed have exceeded the target of 90% in every month since January 2024.'
    expect(traceRuns(words).some(({ status }) => status === 'contradicted')).toBe(true)
  })
})

describe('hours that somebody gave', () => {
  it('are told of as what the workbook does not have, and a limit is not told of', () => {
    expect(claimsIn('Two groups have pledged 300 hours for the winter.').map(({ status }) => status)).toContain(
      'unverified',
    )
    expect(claimsIn('The desk answers within 300 hours.')).toEqual([])
  })
})

it('takes an age behind the people that it is of for no figure', () => {
  const numbers = (words: string) => claimsIn(words).map(({ number }) => number)
  expect(numbers('There were 12 lessons for people over 65 in August.')).not.toContain('65')
  expect(numbers('There were 12 lessons for residents under 25 in August.')).not.toContain('25')
  expect(numbers('There were 65 lessons in August.')).toContain('65')
})
