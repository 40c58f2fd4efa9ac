import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { readTemplates } from '../../support/read-templates.ts'
import { traceOver, wrongOver } from './other-rows.ts'

/** Up to August 2024: rows whose labels hold a time, counts one of which is a part of another, and times that things take. */
const ROWS: readonly RowSpec[] = [
  {
    code: 'OVERDUE',
    label: 'Number of annual reviews overdue',
    better: 'lower',
    target: 350,
    values: [520, 512, 507, 499, 490, 485, 476, 461, 449, 435, 428, 394, 433],
  },
  {
    code: 'YEARS_APPEALS',
    label: 'Number of appeals in the last 12 months',
    basis: 'rolling 12',
    values: [59, 60, 63, 66, 70, 71, 74, 79, 80, 83, 85, 90, 88],
  },
  {
    code: 'WEEKS',
    label: 'Average weeks to issue a plan',
    unit: 'average',
    decimals: 1,
    better: 'lower',
    target: 20,
    values: [29.6, 28.4, 26.6, 23.7, 26.9, 22.2, 25.6, 27.1, 26.2, 25.8, 23.9, 22.4, 21.9],
  },
  { code: 'NEW', label: 'Number of new claims received', basis: 'month', values: [455, 448, 471, 469] },
  { code: 'DECIDED', label: 'Number of new claims decided', basis: 'month', values: [441, 462, 458, 467] },
  { code: 'SOON', label: 'Number of new claims decided within 14 days', basis: 'month', values: [311, 322, 340, 359] },
  {
    code: 'DAYS_NEW',
    label: 'Average days to process a new claim',
    unit: 'average',
    decimals: 1,
    better: 'lower',
    values: [19.2, 18.9, 18.1, 17.4],
    benchmarks: { England: 22 },
  },
  {
    code: 'DAYS_CHANGE',
    label: 'Average days to process a change of circumstances',
    unit: 'average',
    decimals: 1,
    better: 'lower',
    values: [8.8, 8.4, 8.6, 8.1],
    benchmarks: { England: 8 },
  },
  {
    code: 'ABSENT',
    label: 'Percentage of pupils persistently absent',
    unit: 'percent',
    decimals: 1,
    better: 'lower',
    values: [22.9, 23, 22.4, 22.1, 22.5, 21.9, 21.7, 21.8, 21.2, 21, 20.8, 20.6, 20.3],
  },
  {
    code: 'COLLECTED',
    label: 'Percentage of council tax collected',
    unit: 'percent',
    decimals: 1,
    better: 'higher',
    values: [93.7, 94, 94.1, 93.9, 94, 94.2, 94.1, 94, 94.2, 94.1, 94.2, 94.2, 94.3],
  },
]
const claimsIn = traceOver(ROWS)
const wrongIn = wrongOver(ROWS)
const claimOf = (words: string, number: string) => claimsIn(words).find((claim) => claim.number === number)

describe('a true sentence is not called wrong', () => {
  it.each([
    // The time is a word of the label, and nothing is counted from it.
    'Overdue annual reviews rose by 39 in August to 433.',
    'The number of annual reviews overdue rose to 433 in August.',
    'Annual reviews overdue rose in August.',
    'Appeals in the last 12 months fell by 2 to 88.',
    // It tells how far back the records go.
    'At 21.9 weeks the average time to issue a plan is the lowest since records began in August 2023, though 1.9 weeks over the target.',
    'The average time to issue a plan fell by 0.5 weeks to 21.9, the lowest since our records began in August 2023.',
    // A mean that another is compared with.
    'Plans have taken 24.0 weeks on average since April, compared with 26.4 weeks between September and December 2023.',
    'Plans took 26.4 weeks on average between September and December 2023, against 24.0 weeks since April.',
    'At 17.4 days, new claims are processed more quickly than the England average of 22.0 days.',
    'At 8.1 days, changes of circumstances are processed less quickly than the England average of 8.0 days.',
    'At 8.1 days, changes of circumstances are still not processed more quickly than the England average.',
    'We aim to process changes of circumstances more quickly than the England average of 8.0 days.',
    '359 of the 467 new claims decided in August were decided within 14 days.',
    'Changes of circumstances took 8.1 days to process on average in August.',
    'Persistent absence fell by 2.6 points over the year, from 22.9% to 20.3%.',
    // In percent of what it was the month before.
    'Persistent absence fell by 1.5% to 20.3%.',
    // The same in points and in percent.
    'Council tax collection rose by 0.6% over the year, from 93.7% to 94.3%.',
  ])('%s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})

describe('a wrong one is', () => {
  it.each([
    ['Overdue annual reviews rose by 87 in August.', '87', /a rise of 39 \(394 in Jul-24 to 433 in Aug-24\)/],
    [
      'Plans have taken 24.0 weeks on average since April, compared with 25.2 weeks between September and December 2023.',
      '25.2',
      /average from Sep-23 to Dec-23 is 26.4/,
    ],
    [
      'At 8.1 days, changes of circumstances are processed more quickly than the England average of 8.0 days.',
      'more quickly than the England average of',
      /is 8.1 in Aug-24, and the figure for England is 8/,
    ],
    [
      'At 17.4 days, new claims are processed more slowly than the England average of 22.0 days.',
      'more slowly than the England average of',
      /is 17.4 in Aug-24, and the figure for England is 22/,
    ],
    [
      'Average days to process a new claim were slower than the England average.',
      'slower than the England average',
      /is 17.4 in Aug-24, and the figure for England is 22/,
    ],
    [
      'New claims took 8.1 days to process on average in August.',
      '8.1',
      '"Average days to process a new claim" gives 17.4 in Aug-24; 8.1 is the figure of "Average days to process a change of circumstances"',
    ],
    [
      'Persistent absence fell by 2.6% over the year, from 22.9% to 20.3%.',
      '2.6%',
      /2.6 percentage points.*a fall of 11.4%/,
    ],
    [
      'Persistent absence fell by 11.4% over the year, from 22.9% to 20.3%.',
      '11.4%',
      /2.6 percentage points.*a percentage of a percentage/,
    ],
    ['Persistent absence went from 22.9% to 20.3%, a fall of 2.6%.', '2.6%', /2.6 percentage points.*a fall of 11.4%/],
    ['Persistent absence fell by 2.6% to 20.3%.', '2.6%', /2.6 percentage points.*a fall of 11.4%/],
  ])('%s', (words, number, reason) => {
    expect(claimOf(words, number)).toMatchObject({ status: 'contradicted', reason: expect.stringMatching(reason) })
  })
})

describe('how long new claims take, beside how many there are', () => {
  const slower = { ...ROWS[6], values: [18.1, 18.9, 19.2, 17.4] } as RowSpec
  const over = (days: RowSpec) => wrongOver([...ROWS.slice(3, 6), days])

  it.each([
    'New claim times have now improved for three months in a row.',
    'New claim times have fallen for three consecutive months.',
  ])('is what their times are of: %s', (words) => {
    expect(over(slower)(words)).toHaveLength(1)
    expect(over(ROWS[6] as RowSpec)(words)).toEqual([])
  })

  it('is left alone where they are counted', () => {
    expect(over(slower)('New claims decided on time have improved for three months in a row.')).toEqual([])
  })
})

describe('rates that are levied, and letters that are sent', () => {
  const wrong = wrongOver(
    [
      { code: 'ARREARS', label: 'Business rates arrears (£000)', values: [2735, ...Array(10).fill(2750), 2742, 2698] },
      { code: 'REMIND', label: 'Reminder notices issued', values: [2915, ...Array(10).fill(2450), 2380, 2590] },
    ],
    readTemplates().sameWords,
  )

  it.each([
    ['Business rates arrears are down £37k on July.', '£37k'],
    ['Business rates arrears are £41k lower than in July.', '£41k'],
    ['We sent 211 more reminders than in July.', '211'],
    ['211 more reminder notices were sent out than in July.', '211'],
  ])('are judged as any others: %s', (words, number) => {
    expect(wrong(words)).toEqual([number])
  })

  it.each([
    'Business rates arrears are down £44k on July.',
    'Business rates arrears are down £37k on August 2023.',
    'We sent 210 more reminders than in July.',
    'We sent 211 more emails than in July.',
  ])('are right where they are: %s', (words) => {
    expect(wrong(words)).toEqual([])
  })
})

describe('what is traced', () => {
  it('rests on the months that the words are of, and not on a time in the label', () => {
    const months = claimOf('Overdue annual reviews rose in August.', 'rose')?.evidence.map(({ month }) => month)
    expect(months).toEqual(['2024-07', '2024-08'])
  })

  it('is left open where words that no label has may make the number mean another', () => {
    const words = 'New claims from care leavers took 8.1 days to process on average in August.'
    expect(claimOf(words, '8.1')?.status).toBe('unverified')
  })
})
