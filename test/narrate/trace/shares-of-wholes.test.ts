import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { traceOver, wrongOver } from './other-rows.ts'
import { traceSample } from './read-corpus.ts'

const TENANTS = {
  code: 'TENANTS',
  label: 'Number of tenants in arrears',
  better: 'lower',
  basis: 'month end',
  values: [420, 425, 418, 410, 405, 400, 396, 390, 388, 384, 380, 376, 400],
} as const satisfies RowSpec

const EVICTED = {
  code: 'EVICTED',
  label: 'Number of tenants served with notice',
  better: 'lower',
  basis: 'month end',
  values: [61, 60, 58, 62, 57, 55, 59, 54, 56, 53, 52, 51, 50],
} as const satisfies RowSpec

const wrongIn = wrongOver([TENANTS, EVICTED])

it('names the cell of the whole as well as that of the part', () => {
  const claims = traceOver([TENANTS, EVICTED])(
    'The 50 tenants served with notice make up 25% of our tenants in arrears.',
  )
  const share = claims.find(({ number }) => number === '25%')
  expect(share?.status).toBe('contradicted')
  expect(share?.evidence.map(({ code }) => code)).toEqual(['EVICTED', 'TENANTS'])
})

describe('a share of a whole that its sentence names', () => {
  it.each([
    ['As a proportion of all tenants in arrears, the 50 tenants served with notice amount to 20.5%.', '20.5%'],
    ['The 50 tenants served with notice, down from 51 in July, equate to 25% of all tenants in arrears.', '25%'],
    ['Of the 400 tenants in arrears, the 50 served with notice represent 8%.', '8%'],
  ])('is wrong where the two do not make it: %s', (sentence, wrong) => {
    expect(wrongIn(sentence)).toEqual([wrong])
  })

  it.each([
    'As a proportion of all tenants in arrears, the 50 tenants served with notice amount to 12.5%.',
    'The 50 tenants served with notice, down from 51 in July, equate to 13% of all tenants in arrears.',
    'Of the 400 tenants in arrears, the 50 served with notice represent an eighth.',
    'As a proportion of all tenants in arrears for a year, the 50 tenants served with notice amount to 30%.',
    'The 50 tenants served with notice would equate to 25% of all tenants in arrears if half of those paid.',
    'The 50 tenants served with notice owe 40% of what all tenants in arrears owe.',
  ])('is left alone where they do, or another is meant: %s', (sentence) => {
    expect(wrongIn(sentence)).toEqual([])
  })
})

describe('a share that leads in behind the count that it is of', () => {
  const PLANS = {
    code: 'PLANS',
    label: 'Percentage of tenants in arrears with a payment plan',
    unit: 'percent',
    values: [40, 41, 42, 41, 40, 43, 44, 42, 43, 45, 44, 46, 45],
  } as const satisfies RowSpec
  const wrong = wrongOver([TENANTS, EVICTED, PLANS])

  it.each([
    ['There were 400 tenants in arrears in August, of whom 52% had a payment plan.', ['52%']],
    ['Tenants in arrears number 400, of whom about a third have a payment plan.', ['a third']],
    ['There were 400 tenants in arrears in August, of whom 45% had a payment plan.', []],
    ['There were 400 tenants in arrears in August, of whom 55% had no payment plan.', []],
    ['There were 400 tenants in arrears in August, of whom 30% had a payment plan with a charity.', []],
    ['There were 50 tenants served with notice in August, of whom 30% had a payment plan.', []],
  ])('%s', (words, numbers) => {
    expect(wrong(words)).toEqual(numbers)
  })
})

describe('a share of what its row comes to since a month', () => {
  const wrong = wrongOver([
    { code: 'AWARDS', label: 'Hardship awards made', basis: 'month', values: [97, 84, 66, 71, 79, 83, 94] },
  ])

  it.each([
    ["August's 94 awards are 9% of the 393 made since April.", ['9%']],
    ["August's 94 awards are 24% of those made since April.", []],
    // April may be left out.
    ["August's 94 awards are 29% of those made since April.", []],
    ["August's 94 awards are 24% of the 393 made since April.", []],
    ["August's 94 awards are 9% of those asked for since April by tenants.", []],
  ])('%s', (words, number) => {
    expect(wrong(words)).toEqual(number)
  })
})

describe('a mean since a month', () => {
  const POTS = {
    code: 'POTS',
    label: 'Number of potholes repaired in the month',
    better: 'higher',
    basis: 'month',
    values: [240, 251, 236, 262, 270, 255, 249, 261, 280, 275, 290, 284, 312],
  } as const satisfies RowSpec
  const wrong = wrongOver([POTS])

  it('is wrong where the row of the sentence has another', () => {
    expect(wrong('Potholes repaired have averaged 262 a month since April, with 312 in August.')).toEqual(['262'])
  })

  it.each([
    'Potholes repaired have averaged 288 a month since April, with 312 in August.',
    'August had 312 potholes repaired, above the average of 276 a month so far this year.',
    'August had 312 potholes repaired, above the average of 288 a month so far this year.',
    'We repaired 312 potholes in August, when we are after 330 every month.',
    'With 312 potholes repaired in August, complaints have averaged 262 a month since April.',
  ])('is left alone where it is right, of another thing, or a hope: %s', (sentence) => {
    expect(wrong(sentence)).toEqual([])
  })
})

describe('a share of a part that is named in a whole that is named', () => {
  const DEBIT = {
    code: 'DEBIT',
    label: 'Percentage of tenants in arrears who pay by direct debit',
    unit: 'percent',
    better: 'higher',
    values: [20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32],
  } as const satisfies RowSpec
  const rows = [TENANTS, EVICTED, DEBIT]
  const wrong = wrongOver(rows)

  it.each([
    ['Tenants served with notice were 32% of the tenants in arrears.', '32%'],
    ['32% of the tenants in arrears were served with notice.', '32%'],
    ['Of the tenants in arrears, 32% were served with notice.', '32%'],
  ])('is computed, whatever row has the percentage: %s', (sentence, number) => {
    expect(wrong(sentence)).toEqual([number])
  })

  it('is traced to the part and the whole', () => {
    const [claim] = traceOver(rows)('Tenants served with notice were 13% of the tenants in arrears.')
    expect(claim).toMatchObject({ status: 'traced', found: '13%' })
    expect(claim?.evidence.map(({ code }) => code)).toEqual(['EVICTED', 'TENANTS'])
  })

  it.each([
    '32% of the tenants in arrears pay by direct debit.',
    'Tenants served with notice were 32% of the debtors.',
    'Tenants served with notice were 32% of the tenants in arrears a year ago.',
    'Young tenants served with notice were 32% of the tenants in arrears.',
    '32% of the tenants in arrears were served with notice within weeks.',
  ])('is left alone where another is meant: %s', (sentence) => {
    expect(wrong(sentence)).toEqual([])
  })

  it('is told by its counts in brackets in the sample', async () => {
    const trace = await traceSample()
    const told = (words: string, section: string) =>
      trace({ words, printed: [] }, { section, part: '' }).map(({ number, status, evidence }) => [
        number,
        status,
        evidence.map(({ code }) => code).join(' '),
      ])
    const words = 'Connected carers look after 14% of children in care (65 of 470).'
    expect(told(words, 'Children remain within or return to birth families')[0]).toEqual([
      '14%',
      'traced',
      'CONNECTED CLA_BF',
    ])
    const adopted = 'Children placed for adoption were 7% of the children in our care.'
    expect(told(adopted, 'Promote permanence and placement stability')).toEqual([
      ['7%', 'contradicted', 'ADOPTION CLA_PERM'],
    ])
  })
})

describe('two rows of which one leaves out what the other counts', () => {
  const place = { section: 'Right support, at the right time', part: 'Family Help' }
  const plansIn = (words: string) =>
    traceSample().then((trace) =>
      trace({ words, printed: [] }, place).flatMap(({ number, status, found }) =>
        status === 'contradicted' ? [[number, found]] : [],
      ),
    )

  it.each([
    ['317', '222', '317 children with disabilities (CWD) had a Child in Need Plan at the end of August.'],
    ['317', '222', 'Child in Need Plans for children with disabilities (CWD) stood at 317.'],
    ['222', '317', '222 children (not CWD) had a Child in Need Plan at the end of August.'],
  ])('are not each other: %s is %s in: %s', async (number, found, words) => {
    expect(await plansIn(words)).toEqual([[number, found]])
  })

  it.each([
    '222 children with disabilities (CWD) had a Child in Need Plan at the end of August.',
    '317 children had a Child in Need Plan and another 222 children with disabilities (CWD) did.',
    'There were 317 Child in Need Plans (CWD 222).',
    'Alongside our CWD, 317 children had a Child in Need Plan.',
    '317 children had a Child in Need Plan once the CWD are taken out.',
    '317 children who are not CWD had a Child in Need Plan and 222 who are.',
  ])('are each itself: %s', async (words) => {
    expect(await plansIn(words)).toEqual([])
  })
})

describe('a share that is told behind its count by `or`', () => {
  it.each([
    ['Of the 400 tenants in arrears 50, or 20%, were served with notice.', '20%'],
    ['Of the 400 tenants in arrears, 50, that is 8%, were served with notice.', '8%'],
  ])('is held to the two counts: %s', (sentence, wrong) => {
    expect(wrongIn(sentence)).toEqual([wrong])
  })

  it('rests on the two counts, as it does in brackets', async () => {
    const trace = await traceSample()
    const claims = trace(
      {
        words:
          'Of the 1,713 children open to the service 470, or 27%, are in our care and 234, or 14%, are on a protection plan.',
        printed: [],
      },
      { section: 'Right support, at the right time', part: 'Family Safeguarding' },
    )
    expect(claims.map(({ number, evidence }) => [number, evidence.map(({ cell }) => cell)])).toEqual([
      ['1,713', ['Right support!Y26']],
      ['470', ['Right support!Y24']],
      ['27%', ['Right support!Y24', 'Right support!Y26']],
      ['234', ['Right support!Y22']],
      ['14%', ['Right support!Y22', 'Right support!Y26']],
    ])
  })

  it.each([
    'Of the 400 tenants in arrears 50, or 12.5%, were served with notice.',
    'Notices fell by 11, or 18%, from 61 to 50 in a year.',
    'About 7 or 8%, we think, of tenants in arrears were served with notice.',
  ])('is left alone where it is right, or no share of a count: %s', (sentence) => {
    expect(wrongIn(sentence)).toEqual([])
  })
})

describe('a change of a share, or of the number that it is of', () => {
  const rows: readonly RowSpec[] = [
    { code: 'AGENCY', label: 'Number of posts filled by agency staff', values: [50, 45, 39] },
    {
      code: 'AGENCY_PCT',
      label: 'Percentage of posts filled by agency staff',
      unit: 'percent',
      better: 'lower',
      values: [20, 19, 17],
    },
  ]
  const wrong = wrongOver(rows)

  it.each([
    ['The share of posts filled by agency staff is down 22% on June.', '22%'],
    ['The proportion of posts filled by agency staff has fallen by 15% since June.', '15%'],
    ['Posts filled by agency staff as a share of all posts are down 22% on June.', '22%'],
  ])('is in points of the share: %s', (sentence, number) => {
    expect(wrong(sentence)).toEqual([number])
  })

  it.each([
    'The number of posts filled by agency staff is down 22% on June.',
    'The share of posts filled by agency staff is down three points on June.',
    'The share of posts filled by agency staff fell from 20% to 17% as the number fell by 22% on June.',
    'As a share of all posts, those filled by agency staff stand at 17%; the number fell 22% on June.',
    'The share of posts filled by agency staff (39 posts, down 22% on June) is 17%.',
  ])('is of the number where that is named: %s', (sentence) => {
    expect(wrong(sentence)).toEqual([])
  })

  it('is so over the sample', async () => {
    const trace = await traceSample()
    const place = { section: 'Promote permanence and placement stability', part: '' }
    const statusOf = (words: string) =>
      trace({ words, printed: [] }, place).find(({ number }) => number === '22%')?.status
    expect(statusOf('The share of children in IFA placements is down 22% on August 2023.')).toBe('contradicted')
    expect(statusOf('The number of children in IFA placements is down 22% on August 2023.')).toBe('traced')
  })
})

describe('a share of a whole, behind a count in brackets', () => {
  const wrong = wrongOver([
    { code: 'UPHELD', label: 'Complaints upheld', basis: 'month', values: [9, 12, 10] },
    { code: 'RECEIVED', label: 'Complaints received', basis: 'month', values: [44, 51, 40] },
  ])

  it.each([
    ['Complaints upheld (10) make up 40% of all complaints.', ['40%']],
    ['Complaints upheld (10) make up 40% of the 40 complaints received.', ['40%']],
    ['Complaints upheld (10) make up 25% of all complaints.', []],
    ['Complaints upheld (10) make up 25% of the 40 complaints received.', []],
  ])('is what the two make: %s', (sentence, numbers) => {
    expect(wrong(sentence)).toEqual(numbers)
  })
})
