import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../../src/compute/compute-figures.ts'
import { makeTracer } from '../../../src/narrate/trace/trace-text.ts'
import type { RowSpec } from '../../support/make-model.ts'
import { makeModel } from '../../support/make-model.ts'
import { traceOver, wrongOver } from './other-rows.ts'

/** Another council's services in August 2024: some figures are kept for the year to date as well, or only so. */
const ROWS: readonly RowSpec[] = [
  {
    code: 'ARREARS',
    label: 'Rent arrears as a percentage of rent due',
    unit: 'percent',
    better: 'lower',
    decimals: 1,
    basis: 'month end',
    target: 3,
    values: [3.4, 3.5, 3.7, 3.6, 3.5, 3.3, 3.3, 3.2, 3.1, 3.2, 3.1, 3.1, 3.1, 2.9],
  },
  {
    code: 'REPAIRS',
    label: 'Percentage of emergency repairs completed within 24 hours',
    unit: 'percent',
    better: 'higher',
    target: 98,
    values: [97, 96, 94, 93, 95, 96, 97, 98, 98, 97, 99, 98, 97, 99],
  },
  {
    code: 'RELET',
    label: 'Average days to relet an empty home',
    unit: 'average',
    better: 'lower',
    decimals: 1,
    target: 28,
    values: [34.2, 35.1, 38.7, 41.3, 39.9, 37.4, 36, 34.8, 33.1, 32.5, 31.6, 30.9, 29.7, 28.4],
    benchmarks: { 'Similar towns': 31.5 },
  },
  {
    code: 'NOTICES',
    label: 'Number of fixed penalty notices issued',
    better: 'higher',
    values: [12, 9, 7, 14, 11, 10, 13, 16, 15, 18, 21, 19, 17, 22],
  },
  {
    code: 'SPEND',
    label: 'Agency spend (£)',
    better: 'lower',
    target: 475000,
    values: [
      612400, 598700, 655200, 540300, 552800, 561900, 548600, 533100, 519700, 507400, 498200, 476900, 489300, 463500,
    ],
  },
  {
    code: 'SPEND_YEAR',
    label: 'Agency spend, year to date (£)',
    better: 'lower',
    basis: 'year to date',
    target: 2500000,
    values: [
      2310000, 2908700, 3563900, 4104200, 4657000, 5218900, 5767500, 6300600, 6820300, 507400, 1005600, 1482500,
      1971800, 2435300,
    ],
  },
  {
    code: 'HOMES',
    label: 'Number of new homes completed, year to date',
    better: 'higher',
    basis: 'year to date',
    target: 800,
    values: [248, 312, 388, 450, 513, 582, 635, 688, 801, 54, 113, 190, 243, 309],
  },
  {
    code: 'TAX',
    label: 'Percentage of council tax collected, year to date',
    unit: 'percent',
    better: 'higher',
    decimals: 1,
    basis: 'year to date',
    target: 49,
    values: [39, 48.7, 57.8, 67.2, 76.5, 85.7, 94.9, 96.8, 98, 11.2, 20.4, 29.7, 39.1, 48.4],
  },
  {
    code: 'LIBRARY',
    label: 'Number of library visits',
    better: 'higher',
    target: 52000,
    values: [52310, 50120, 43870, 49760, 48930, 51240, 50880, 49310, 51790, 58240, 61370, 53460, 54120, 52980],
  },
  {
    code: 'LEISURE',
    label: 'Number of leisure centre visits',
    better: 'higher',
    target: 90000,
    values: [88400, 85210, 69340, 97620, 93880, 95140, 91270, 89640, 87910, 84360, 81920, 90470, 93350, 91080],
  },
  {
    code: 'RECEIVED',
    label: 'Number of planning applications received',
    values: [184, 176, 203, 198, 211, 207, 219, 188, 195, 202, 179, 143, 168, 171],
  },
  {
    code: 'DECIDED',
    label: 'Number of planning applications decided',
    values: [171, 168, 190, 185, 196, 201, 208, 192, 187, 194, 182, 151, 159, 166],
  },
  {
    code: 'MAJOR',
    label: 'Percentage of major applications decided in time',
    unit: 'percent',
    better: 'higher',
    target: 90,
    values: [88, 90, 86, 91, 92, 89, 93, 94, 90, 92, 95, 93, 96, 94],
  },
]
const claimsIn = traceOver(ROWS)
const wrongIn = wrongOver(ROWS)
const statusOf = (words: string, said: string) => claimsIn(words).find(({ number }) => number === said)?.status

describe('a true sentence is not called wrong', () => {
  it.each([
    [
      'that compares with last year and with the target',
      'Arrears, at 2.9%, are lower than last year (3.5%) and below the 3% target.',
    ],
    ['that is above both', 'Emergency repairs, at 99%, are above last year (96%) and above the 98% target.'],
    [
      'that is ahead of one and above the other',
      "Emergency repairs were 99%, ahead of last year's 96% and above the target of 98%.",
    ],
    ['that leaves its own figure out', "Arrears have improved on last August's 3.5% and are below the 3% target."],
    [
      'that is behind one and below the other',
      'Council tax collection, at 48.4%, is behind last year (48.7%) and a shade below the 49% target.',
    ],
    ['that more than doubled', 'Fixed penalty notices more than doubled over the year, from nine to 22.'],
    ['that more than trebled', 'Fixed penalty notices more than trebled, from 7 in September to 22.'],
    ['of the year to date and the year before', 'Agency spend for the year to date is £473,400 less than a year ago.'],
    ['of the year to date in percent', 'Year-to-date agency spend is 16% lower than last year.'],
    [
      'of the year to date and its target',
      'Agency spend for the year to date stood at £2,435,300, £64,700 under target.',
    ],
    ['of what a month added to it', 'Year-to-date agency spend rose by £463,500 in August.'],
    ['of a month of what is kept for the year to date', '66 homes were completed in August and 53 in July.'],
    ['of a month beside the year', '66 new homes were completed in August, making 309 for the year to date.'],
    ['of a share that its bracket makes', 'We decided 97% of the number of applications received (166 of 171).'],
    ['of two rows in one breath', 'Library visits came to 52,980 and leisure centre visits to 91,080.'],
    ['that is ahead of a month', 'Library visits, at 52,980, are ahead of last year.'],
    ['that is faster', 'We relet homes 6.7 days faster than in August last year.'],
    ['that took longer once', 'It took 1.3 days longer to relet a home in July than it takes now.'],
    ['that took longer in one month than in the next', 'It took 1.2 days longer to relet a home in June than in July.'],
    [
      'that exceeds its target by so much',
      'Agency spend was £463,500; in July it exceeded the target of £475,000 by £14,300.',
    ],
    ['that beat a target', 'We beat the agency spend target by £11,500.'],
    ['that crossed a bound in its month', 'Days to relet an empty home fell below 30 in July.'],
    [
      'that met its target for months',
      'Leisure centre visits have been over the 90,000 target in each of the last three months.',
    ],
  ])('%s', (_kind, sentence) => {
    expect(wrongIn(sentence)).toEqual([])
  })

  it.each([
    ['£473,400', 'Agency spend for the year to date is £473,400 less than a year ago.'],
    ['66', '66 homes were completed in August and 53 in July.'],
    ['53', '66 homes were completed in August and 53 in July.'],
    ['doubled', 'Fixed penalty notices more than doubled over the year, from nine to 22.'],
    ['6.7', 'We relet homes 6.7 days faster than in August last year.'],
  ])('and %s is traced', (number, sentence) => {
    expect(statusOf(sentence, number)).toBe('traced')
  })
})

describe('a wrong sentence is caught', () => {
  it.each([
    [
      'that lies on the other side of its target',
      'Arrears, at 2.9%, are lower than last year (3.5%) and above the 3% target.',
      'above',
    ],
    ['that has not doubled', 'Fixed penalty notices more than doubled, from 12 to 22.', 'doubled'],
    [
      'that gives each row the figure of the other',
      'Library visits came to 91,080 and leisure centre visits to 52,980.',
      '52,980',
    ],
    [
      'that does so with names behind the figures',
      'There were 91,080 library visits and 52,980 leisure centre visits.',
      '52,980',
    ],
    ['that turns what came in and what went out', 'We decided 171 planning applications and received 166.', '171'],
    ['that takes the target for the figure', 'Agency spend was £475,000, against a target of £463,500.', '£463,500'],
    [
      'that tells an earlier month for the year to date',
      'Agency spend for the year to date is £1,971,800.',
      '£1,971,800',
    ],
    [
      'that is said to be ahead',
      'Council tax collection is 0.3 points ahead of the same time last year.',
      '0.3 points',
    ],
    [
      'that is said to be ahead without a number',
      'Council tax collection, at 48.4%, is ahead of last year.',
      'ahead of',
    ],
    ['that is said to take longer', 'It takes 6.7 days longer to relet an empty home than a year ago.', '6.7'],
    ['that is said to be quicker', 'Library visits were 1,140 ahead of July.', '1,140'],
    [
      'that did not meet its target in one of the months',
      'Emergency repairs met the 98% target in each of the last three months.',
      'each of the last three months',
    ],
    [
      'that has not met it for so long',
      'Leisure centre visits have been over the 90,000 target for the last five months.',
      'over the 90,000 target for the last five months',
    ],
    ['that crossed a bound later', 'Days to relet an empty home fell below 30 in June.', 'fell below 30 in June'],
  ])('%s', (_kind, sentence, wrong) => {
    expect(wrongIn(sentence).join('|')).toContain(wrong)
  })
})

describe('a figure that fits some other row by chance is not traced', () => {
  it.each([
    ['of what no row tells', 'Parking permits are down 16% on a year ago.', '16%'],
    ['that counts months', 'Relet times have fallen for four consecutive months.', 'four'],
    ['of others than the council', "Similar towns' relet time is 32.5 days.", '32.5'],
    ['in so many', 'About one arrear in twenty was written off.', 'twenty'],
  ])('%s', (_kind, sentence, number) => {
    expect(statusOf(sentence, number)).not.toBe('traced')
  })
})

describe('a place among the neighbours', () => {
  const [row] = ROWS.filter(({ code }) => code === 'REPAIRS')
  const model = makeModel(row ? [row] : [])
  const neighbours = [97, 100, 96, 95].map((value, at) => ({
    code: 'REPAIRS',
    authority: `Town ${at}`,
    value,
    year: '',
    cell: `Neighbours!C${at + 2}`,
  }))
  const trace = makeTracer(computeFigures({ ...model, neighbours }), '')
  const rankedIn = (words: string) => trace({ words, printed: [] }, { section: 'Section', part: '' })

  it.each([
    ['We are second of five for emergency repairs.', 'five', 'traced'],
    ['Emergency repairs put us third out of five.', 'third out of five', 'contradicted'],
    ['We rank 2nd of 6 on emergency repairs.', '2nd of 6', 'contradicted'],
  ])('%s', (sentence, number, status) => {
    expect(rankedIn(sentence).find((claim) => claim.number === number)?.status).toBe(status)
  })

  it.each([
    'We are third of 32 in London for emergency repairs.',
    'Emergency repairs were on target in the third of five months.',
  ])('is not what is told in: %s', (sentence) => {
    expect(rankedIn(sentence).filter(({ status }) => status === 'contradicted')).toEqual([])
  })
})
