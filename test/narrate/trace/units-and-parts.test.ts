import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { traceOver, wrongOver } from './other-rows.ts'

/** Up to August 2024: parts of a count, sums of money in pounds and in thousands of them, a rate and times that things take. */
const ROWS: readonly RowSpec[] = [
  {
    code: 'DECIDED',
    label: 'Applications decided',
    basis: 'month',
    values: [145, 151, 149, 160, 155, 158, 150, 152, 161, 149, 155, 152, 157],
  },
  {
    code: 'INTIME',
    label: 'Applications decided in time',
    basis: 'month',
    values: [123, 130, 131, 140, 139, 141, 133, 137, 144, 136, 142, 135, 145],
  },
  { code: 'CONCERNS', label: 'Safeguarding concerns received', basis: 'month', values: [181, 172, 190, 159] },
  { code: 'STARTED', label: 'Section 42 enquiries started', basis: 'month', values: [55, 61, 58, 52] },
  {
    code: 'FEES',
    label: 'Planning fee income (£)',
    basis: 'month',
    better: 'higher',
    target: 75000,
    values: [67800, 70100, 69500, 72100],
  },
  {
    code: 'SPEND',
    label: 'Net spend to date (£000)',
    basis: 'year to date',
    values: [50236, 57123, 64010, 70870, 77850, 84790, 91712, 98600, 6950, 13940, 20870, 34210, 51090],
  },
  {
    code: 'ADMITTED',
    label: 'Admissions to care homes per 10,000 residents aged 65 and over',
    unit: 'rate',
    decimals: 1,
    better: 'lower',
    values: [52.3, 51.8, 50.6, 49.9],
    benchmarks: { Region: 58.2 },
  },
  {
    code: 'VALID',
    label: 'Average days to validate an application',
    unit: 'average',
    decimals: 1,
    better: 'lower',
    values: [7.8, 6.1, 5.5, 6.9],
    benchmarks: { Region: 8.4 },
  },
  {
    code: 'DELAYED',
    label: 'Delayed discharges attributable to social care',
    better: 'lower',
    values: [22, 17, 19, 21, 24, 20, 18, 16, 15, 13, 17, 19, 14],
  },
  {
    code: 'WAITING',
    label: 'People waiting for an assessment',
    better: 'lower',
    basis: 'month end',
    values: [351, 340, 322, 345, 319, 312, 304],
  },
  { code: 'RESOLVED', label: 'Contacts resolved at first point', basis: 'month', values: [640, 655, 678, 694] },
  { code: 'PRAISE', label: 'Compliments received', basis: 'month', values: [20, 27, 25, 24] },
  { code: 'COMPLAINTS', label: 'Complaints received', basis: 'month', values: [13, 12, 12, 11] },
]
const claimsIn = traceOver(ROWS)
const wrongIn = wrongOver(ROWS)

describe('a figure of the month before, said of now', () => {
  it.each([
    ['135', 'We decided 135 applications in time in August.'],
    ['678', 'We resolved 678 contacts at first point in August.'],
  ])('is wrong: %s in %s', (number, sentence) => {
    expect(wrongIn(sentence)).toContain(number)
  })

  it.each([
    'We decided 157 applications in August, of which 145 were in time.',
    'We decided 157 applications in August, 145 of them in time, compared with 135 in July.',
    'We received 190 safeguarding concerns in July, of which 58 led to a Section 42 enquiry.',
    'We received 159 safeguarding concerns, of which 58 led to a strategy meeting.',
    'We received 159 safeguarding concerns, of which 58 came from hospitals.',
  ])('and a part of another kind or month is not: %s', (sentence) => {
    expect(wrongIn(sentence)).toEqual([])
  })
})

describe('a sum of money in another unit than its row', () => {
  it.each(['Net spend to date is £51.1m, against £50.2m a year ago.', 'Net spend to date is £51,090k.'])(
    'is traced: %s',
    (sentence) => {
      expect(claimsIn(sentence).map(({ status }) => status)).not.toContain('unverified')
      expect(wrongIn(sentence)).toEqual([])
    },
  )

  it.each([
    ['£49.8m', 'Net spend to date is £49.8m.'],
    ['£51,090', 'Net spend to date stands at £51,090.'],
    ['£72.1m', 'Planning fee income was £72.1m in August.'],
    ['£721k', 'Planning fees brought in £721k in August.'],
  ])('is wrong where it is not the same: %s', (number, sentence) => {
    expect(wrongIn(sentence)).toEqual([number])
  })

  it.each([
    'Planning fee income was £72.1k in August, of which £7.2k was for advice.',
    'Net spend to date includes £450,000 on transport.',
    'We saved £40,000 on agency staff, and net spend to date is £51.1m.',
  ])('and another is left alone: %s', (sentence) => {
    expect(wrongIn(sentence)).toEqual([])
  })

  it('says that the unit is what is wrong', () => {
    const [claim] = claimsIn('Planning fee income was £72.1m in August.')
    expect(claim?.reason).toContain('the unit of money is not')
  })

  it('is no claim where it only tells how the row is measured', () => {
    const claims = claimsIn('Net spend to date (£000) was 51,090 in August.')
    expect(claims.map(({ number }) => number)).toEqual(['51,090'])
  })
})

describe('what a rate is per', () => {
  it.each(['per 100,000 residents', 'per 1,000 residents'])('is wrong: %s', (base) => {
    expect(wrongIn(`The rate of admissions to care homes is now 49.9 ${base} aged 65 and over.`)).toEqual(['49.9'])
  })

  it('is right as its row has it', () => {
    expect(wrongIn('The rate of admissions to care homes is now 49.9 per 10,000 residents aged 65 and over.')).toEqual(
      [],
    )
  })
})

describe('a rate whose base stands ahead of it', () => {
  const care = 'residents aged 65 and over were admitted to care homes'

  it('is traced, by the number alone', () => {
    const claims = claimsIn(`In every 10,000 residents, 49.9 were admitted to care homes.`)
    expect(claims.map(({ number, status }) => [number, status])).toEqual([['49.9', 'traced']])
  })

  it.each(['In every 10,000 residents, 50.6', 'Out of every 10,000 residents 50.6', 'For every 10 000 people, 50.6'])(
    'is wrong in the figure of another month: %s',
    (lead) => {
      expect(wrongIn(`${lead} ${care} in August.`)).toEqual(['50.6'])
    },
  )

  it('is left alone where it counts something else', () => {
    expect(wrongIn('In every 10,000 letters, 52 were sent to the wrong house.')).toEqual([])
  })
})

describe('how long something takes', () => {
  it.each([
    ['9.6', 'Validation took 9.6 days on average in August.'],
    [
      'slower than the regional average',
      'Validation took 6.9 days on average, slower than the regional average of 8.4.',
    ],
    ['longer than the regional figure', 'Average validation took 6.9 days, longer than the regional figure of 8.4.'],
    ['above the regional average', 'The average days to validate an application were 6.9, above the regional average.'],
  ])('is held to its row: %s', (said, sentence) => {
    expect(wrongIn(sentence).some((number) => number.startsWith(said))).toBe(true)
  })

  it.each([
    'Validation took 6.9 days on average in August, quicker than the regional average of 8.4.',
    'The average days to validate an application were 6.9, below the regional average of 8.4.',
    // A rate is no time: which way a slower one lies is not told.
    'Admissions to care homes, at 49.9 per 10,000 residents, were slower than the regional figure.',
  ])('and is right or left alone: %s', (sentence) => {
    expect(wrongIn(sentence)).toEqual([])
  })
})

describe('a run', () => {
  it('of one too many is wrong where the first of its months went the other way', () => {
    const said = 'The number of people waiting for an assessment has fallen for four months in a row, to 304.'
    expect(wrongIn(said)).toEqual(['fallen for four months in a row'])
    expect(wrongIn(said.replace('four', 'three'))).toEqual([])
  })
})

describe('the share that a part is of the count before it', () => {
  it('is worked out', () => {
    const said = 'We received 159 safeguarding concerns, of which 52 (27%) led to a Section 42 enquiry.'
    expect(wrongIn(said)).toEqual(['27%'])
    expect(wrongIn(said.replace('27', '33'))).toEqual([])
  })
})

describe('what is traced', () => {
  it('is the nearest month that had the figure', () => {
    const claim = claimsIn('Delayed discharges fell from 19 to 14.').find(({ number }) => number === '19')
    expect(claim?.evidence.map(({ month }) => month)).toEqual(['2024-07'])
  })

  it.each([
    ['Complaints fell to 11; under the Building Act 1984 we answered every one within one working day.', ['11']],
    [
      'We received 11 complaints and 24 compliments, more than two compliments for every complaint.',
      ['11', '24', 'two'],
    ],
  ])('is no other number: %s', (sentence, numbers) => {
    const claims = claimsIn(sentence)
    expect(claims.map(({ number }) => number)).toEqual(numbers)
    expect(claims.find(({ number }) => number === 'two')?.status ?? 'unverified').toBe('unverified')
  })
})
