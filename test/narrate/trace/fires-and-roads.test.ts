import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { traceOver, wrongOver } from './other-rows.ts'

/** What a fire service and a highways service tell, from April 2023 to August 2024. */
const ROWS: readonly RowSpec[] = [
  {
    code: 'VISITS',
    label: 'Home fire safety visits completed',
    better: 'higher',
    target: 800,
    values: [700, 710, 710, 720, 685, 720, 730, 725, 740, 735, 750, 760, 802, 792, 831, 869, 795],
  },
  {
    code: 'RISK',
    label: 'Home fire safety visits to people at higher risk',
    better: 'higher',
    values: [410, 420, 415, 430, 405, 440, 445, 450, 460, 455, 480, 490, 560, 570, 590, 610, 599],
  },
  {
    code: 'RISK_SHARE',
    label: 'Percentage of home fire safety visits to people at higher risk',
    unit: 'percent',
    better: 'higher',
    target: 70,
    values: [59, 59, 58, 60, 59, 61, 61, 62, 62, 62, 64, 64, 70, 72, 71, 70, 75],
  },
  {
    code: 'COMPLAINTS',
    label: 'Complaints received',
    better: 'lower',
    values: [9, 11, 8, 10, 12, 9, 8, 7, 11, 10, 9, 8, 11, 9, 10, 8, 7],
  },
  {
    code: 'COMPLIMENTS',
    label: 'Compliments received',
    better: 'higher',
    values: [19, 18, 20, 21, 22, 19, 20, 23, 21, 22, 20, 21, 23, 22, 25, 22, 24],
  },
  {
    code: 'DELIBERATE',
    label: 'Deliberate secondary fires',
    better: 'lower',
    target: 100,
    values: [130, 128, 126, 131, 127, 122, 118, 115, 112, 114, 116, 120, 145, 110, 86, 80, 61],
  },
  {
    code: 'DWELLINGS',
    label: 'Accidental dwelling fires',
    better: 'lower',
    target: 30,
    values: [29, 30, 31, 28, 26, 27, 30, 31, 29, 28, 30, 31, 27, 28, 32, 32, 32],
  },
  {
    code: 'PRIMARY',
    label: 'Primary fires',
    better: 'lower',
    target: 75,
    values: [80, 81, 79, 77, 75, 76, 78, 77, 79, 80, 78, 76, 75, 77, 73, 67, 74],
  },
  {
    code: 'DWELLING_SHARE',
    label: 'Accidental dwelling fires as a percentage of primary fires',
    unit: 'percent',
    values: [36, 37, 39, 36, 35, 36, 38, 40, 37, 35, 38, 41, 36, 36, 44, 48, 43],
  },
  {
    code: 'CASUALTIES',
    label: 'Fire casualties taken to hospital, year to date',
    better: 'lower',
    basis: 'year to date',
    target: 90,
    values: [7, 15, 21, 30, 43, 50, 55, 61, 66, 70, 77, 83, 6, 12, 20, 35, 40],
  },
  {
    code: 'INCIDENTS',
    label: 'Incidents attended',
    values: [640, 650, 639, 659, 648, 641, 655, 662, 670, 651, 640, 645, 660, 671, 694, 659, 679],
  },
  {
    code: 'CALLS',
    label: 'Average call handling time (seconds)',
    unit: 'average',
    better: 'lower',
    target: 80,
    values: [95, 94, 93, 91, 92, 90, 89, 90, 88, 87, 86, 85, 84, 83, 82, 79, 81],
  },
  {
    code: 'COLLECTIONS',
    label: 'Number of bin collections made',
    values: [
      410100, 410900, 411700, 412500, 413300, 414100, 414900, 415700, 416500, 417300, 418100, 418900, 419700, 420500,
      421300, 422100, 423580,
    ],
  },
  {
    code: 'MISSED',
    label: 'Number of missed bin collections',
    better: 'lower',
    target: 200,
    values: [340, 331, 320, 318, 304, 300, 290, 288, 270, 260, 255, 248, 240, 232, 222, 201, 225],
  },
  {
    code: 'REPORTED',
    label: 'Potholes reported',
    values: [900, 880, 850, 820, 840, 860, 900, 980, 1010, 1100, 1120, 1090, 1000, 960, 990, 1020, 1097],
  },
  {
    code: 'REPAIRED',
    label: 'Potholes repaired',
    better: 'higher',
    values: [850, 840, 800, 790, 800, 820, 850, 900, 950, 1000, 1010, 1000, 960, 930, 940, 990, 1045],
  },
  {
    code: 'RECYCLED',
    label: 'Percentage of household waste recycled',
    unit: 'percent',
    better: 'higher',
    decimals: 1,
    target: 48,
    values: [41, 41.6, 42, 42.4, 42.3, 42.8, 43, 43.1, 42.6, 42.2, 42.9, 43.5, 44.6, 45.2, 46.4, 46.8, 45.7],
    benchmarks: { England: 44.1, 'Nearest neighbours': 46.3 },
  },
  {
    code: 'DISPOSAL',
    label: 'Cost of waste disposal, year to date (£000)',
    better: 'lower',
    basis: 'year to date',
    values: [620, 1260, 1900, 2600, 3330, 3980, 4600, 5230, 5850, 6500, 7100, 7750, 660, 1330, 2010, 2740, 3610],
  },
  {
    code: 'RATE',
    label: 'Missed bins per 100,000 collections',
    unit: 'average',
    better: 'lower',
    decimals: 1,
    target: 50,
    values: [83, 80.5, 77.7, 77, 73.6, 72.4, 69.9, 69.3, 64.8, 62.3, 61, 59.2, 57.2, 49.5, 52.7, 47.4, 53.1],
  },
]
const claimsIn = traceOver(ROWS)
const wrongIn = wrongOver(ROWS)
const claimOf = (words: string, said: string) => claimsIn(words).find(({ number }) => number === said)
const cellsOf = (words: string, said: string) =>
  claimOf(words, said)?.evidence.map(({ code, month }) => `${code} ${month ?? 'beside'}`)

describe('a true sentence is not called wrong', () => {
  it.each([
    'Deliberate secondary fires peaked at 145 in April; they have been under the target of 100 since June.',
    'Deliberate secondary fires peaked at 145 in April. They have been under the target of 100 since June.',
    'Deliberate secondary fires peaked at 145 in April but have been below the target since June.',
    'Accidental dwelling fires were 28 in May and have been above the target of 30 since June.',
    'After 145 deliberate secondary fires in April we have met the target since June.',
    'Crews completed 599 of the 795 home fire safety visits with people at higher risk.',
    'Crews completed 40 home fire safety visits in care homes in August.',
    'Crews repaired 300 potholes on A roads in August.',
    'Crews made 423,580 bin collections in August and missed 225 of them.',
    'Crews made 413,300 bin collections in August last year and missed 304 of them.',
    'By July 35 people had been taken to hospital after fires; five more were in August.',
    'If home fire safety visits were to fall below 700 we would miss our target.',
    'Two of our nearest neighbours recycled 46.8% in August.',
    'Three quarters of our home fire safety visits were to people at higher risk, above the 70% target.',
  ])('%s', (sentence) => {
    expect(wrongIn(sentence)).toEqual([])
  })
})

describe('a number is traced to the cells that it is of', () => {
  const summer = (year: number) => [6, 7, 8].map((month) => `INCIDENTS ${year}-0${month}`)
  const yearSoFar = (year: number) => [4, 5, 6, 7, 8].map((month) => `VISITS ${year}-0${month}`)
  it.each([
    [
      'a standard whose name opens as a choice among them would',
      'The recycling rate of 45.7% is below the nearest neighbours average of 46.3%.',
      '46.3%',
      ['RECYCLED beside'],
    ],
    [
      'the same quarter of another year',
      'Incidents in the three months to August came to 2,032, against 1,946 in the same quarter of 2023.',
      '1,946',
      summer(2023),
    ],
    [
      'the same season of another year',
      'Between June and August we attended 2,032 incidents, 4.4% more than the 1,946 of last summer.',
      '1,946',
      summer(2023),
    ],
    [
      'a change from that season',
      'Between June and August we attended 2,032 incidents, 4.4% more than the 1,946 of last summer.',
      '4.4%',
      [...summer(2023), ...summer(2024)],
    ],
    [
      'a change of all the months, where the last of them changed by as much',
      'We have completed 4,089 home fire safety visits since April, 16% more than in the same months of 2023/24.',
      '16%',
      [...yearSoFar(2023), ...yearSoFar(2024)],
    ],
    [
      'months that beat a target',
      'Home fire safety visits beat the target of 800 in three of the last five months.',
      'three',
      yearSoFar(2024),
    ],
    [
      'one second outside a target',
      'Calls were handled in 81 seconds, one second outside the target of 80.',
      'one',
      ['CALLS 2024-08', 'CALLS beside'],
    ],
    [
      'a move between two sums that stand on either side of it',
      'Disposal has cost £3.6m so far this year, £280,000 more than the £3.3m spent by August 2023.',
      '£280,000',
      ['DISPOSAL 2023-08', 'DISPOSAL 2024-08'],
    ],
    [
      'what has been so since a month',
      'Deliberate secondary fires peaked at 145 in April; they have been under the target of 100 since June.',
      'under the target',
      ['DELIBERATE 2024-07', 'DELIBERATE 2024-08', 'DELIBERATE beside'],
    ],
  ])('%s', (_kind, sentence, number, cells) => {
    expect(cellsOf(sentence, number)).toEqual(cells)
  })

  it('and how often something was so is no ratio', () => {
    const sentence = 'Missed bins per 100,000 collections dipped below the target of 50 twice this year.'
    expect(claimOf(sentence, 'twice')).toBeUndefined()
  })
})

describe('a wrong sentence is caught', () => {
  it.each([
    [
      'above the target',
      'Deliberate secondary fires peaked at 145 in April; they have been above the target since June.',
    ],
    ['599', 'Crews completed 599 home fire safety visits in August.'],
    ['1,097', 'Our crews repaired 1,097 potholes in August.'],
    ['8%', 'Accidental dwelling fires made up 43% of primary fires, up 8% on a year ago.'],
    ['below the target', 'Some 75% of home fire safety visits were to people at higher risk, below the target of 70%.'],
    ['Thirty-five', 'Thirty-five people have been taken to hospital after fires since April.'],
  ])('%s in: %s', (wrong, sentence) => {
    expect(wrongIn(sentence)).toContain(wrong)
  })
})

it('says in what a sum is that the sentence tells in pounds', () => {
  const sentence = 'Disposal has cost £3.6m so far this year, £280,000 less than at the same point last year.'
  expect(claimOf(sentence, '£280,000')?.reason).toContain(
    'a rise of 280 (3,330 in Aug-23 to 3,610 in Aug-24), in thousands of pounds',
  )
})

describe('a number is not traced to a row in whose place the words name another', () => {
  it.each([
    ['24', 'We received 24 complaints in August.'],
    ['24', 'Complaints received came to 24 in August.'],
    ['7', 'Compliments received came to 7 in August.'],
  ])('%s in: %s', (number, sentence) => {
    expect(claimOf(sentence, number)?.status).not.toBe('traced')
  })
})
