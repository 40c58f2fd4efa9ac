import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { SPILLS, traceOver, wrongOver } from './other-rows.ts'
import { traceSample } from './read-corpus.ts'

const flat = (value: number) => Array.from({ length: 11 }, () => value)

/** A register office: weddings are counted under another name than their income. */
const ROWS: readonly RowSpec[] = [
  { code: 'BIRTH', label: 'Births registered', basis: 'month', values: [227, ...flat(225), 220] },
  { code: 'DEATH', label: 'Deaths registered', basis: 'month', values: [166, ...flat(173), 179] },
  { code: 'BOTH', label: 'Births and deaths registered', basis: 'month', values: [393, ...flat(398), 399] },
  { code: 'UNIONS', label: 'Marriages conducted', better: 'higher', basis: 'month', values: [111, ...flat(104), 114] },
  {
    code: 'INCOME',
    label: 'Ceremony income (£)',
    better: 'higher',
    basis: 'month',
    values: [44200, ...flat(45000), 45300],
  },
]
const claimsIn = traceOver(ROWS)
const wrongIn = wrongOver(ROWS)
const statuses = (words: string) => claimsIn(words).map(({ number, status }) => `${number} ${status}`)

describe('a row of money that a plain count names in part', () => {
  it.each(['We held 114 ceremonies in August.', 'There were 114 ceremonies in August, up from 104 in July.'])(
    'is not what is counted: %s',
    (words) => {
      expect(wrongIn(words)).toEqual([])
    },
  )

  it('is still meant where the words speak of money', () => {
    expect(statuses('Ceremony income was 45,300 in August.')).toContain('45,300 traced')
    expect(statuses('Ceremony income was £43,500 in August.')).toContain('£43,500 contradicted')
  })

  it.each([
    'Each ceremony brought in about £397.',
    'That is £397 a ceremony.',
    'Income per ceremony was £397 in August.',
    'Ceremony income works out at £397 each.',
  ])('is not what each thing brings in: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})

describe('a row that joins two others', () => {
  it('is not meant where a limb names one of the two', () => {
    const words = 'Compared with August 2023, deaths registered were up 13 (8%) and births down seven (3%).'
    expect(statuses(words)).toEqual(['13 traced', '8% traced', 'seven traced', '3% traced'])
  })

  it('is meant where both are named', () => {
    expect(statuses('Births and deaths were up 1.5% on August 2023.')).toContain('1.5% traced')
    expect(wrongIn('Births and deaths were up 8% on August 2023.')).toEqual(['8%'])
  })
})

describe('a benchmark with its side', () => {
  const spills = traceOver([SPILLS])
  const told = (words: string) => spills(words).map(({ number, status }) => `${number} ${status}`)

  it.each([
    ['At 24 our oil spills compare badly with England, which is lower at 15.', 'which is lower traced'],
    ['There were 24 oil spills and England, which is higher, is at 15.', 'which is higher contradicted'],
    ['There were 24 oil spills; England is higher at 15.', 'is higher contradicted'],
    ['There were 24 oil spills; England is lower at 15.', 'is lower traced'],
  ])('is held against the figure: %s', (words, verdict) => {
    expect(told(words)).toEqual(['24 traced', verdict, '15 traced'])
  })

  it.each([
    'Spending on roads in England is higher, and there were 24 oil spills.',
    'Compared with England our oil spills are higher at 24.',
    'Two of the similar towns are lower than our 24 oil spills.',
  ])('is left alone where something else lies there: %s', (words) => {
    expect(told(words).filter((each) => each.includes('contradicted'))).toEqual([])
  })

  it('is traced to its own cell in the sample, though a month has the figure too', async () => {
    const trace = await traceSample()
    const words = 'We are at 24% for re-referrals and England, which is lower, is at 21%.'
    const claims = trace({ words, printed: [] }, { section: 'Strong, safe and vibrant localities', part: '' })
    const cells = claims.flatMap(({ number, evidence }) => (number === '21%' ? evidence.map(({ cell }) => cell) : []))
    expect(cells).toEqual(['Localities!AC5'])
    expect(claims.map(({ status }) => status)).toEqual(['traced', 'traced', 'traced'])
  })
})

describe('a long label of which a sentence has three words, as another row has them', () => {
  it.each([
    ['Health assessments were up to date for 85% of children in July.', ['85%']],
    ['Health assessments were up to date for 86% of children in July.', []],
    ['Health assessments of new children were done for 92% of children in May.', []],
    ['Dental checks were up to date for 85% of children in July.', []],
  ])('is held to its month in the sample: %s', async (words, wrong) => {
    const trace = await traceSample()
    const claims = trace({ words, printed: [] }, { section: 'Strong, safe and vibrant localities', part: '' })
    expect(claims.flatMap(({ number, status }) => (status === 'contradicted' ? [number] : []))).toEqual(wrong)
  })
})

/** Trading standards: two rows that share most of their words, and one that says by an adverb how its businesses are. */
const TRADING: readonly RowSpec[] = [
  {
    code: 'TRIED',
    label: 'Number of underage test purchases attempted',
    basis: 'month',
    values: [20, ...flat(18), 24],
  },
  {
    code: 'SOLD',
    label: 'Number of test purchases that led to a sale',
    better: 'lower',
    basis: 'month',
    values: [2, ...flat(2), 3],
  },
  {
    code: 'BROAD',
    label: 'Percentage of food businesses that are broadly compliant',
    unit: 'percent',
    better: 'higher',
    values: [92, ...flat(94), 96],
    benchmarks: { England: 97, 'Similar towns': 94 },
  },
]

describe('two rows that share most of their words', () => {
  const told = traceOver(TRADING)
  const wrong = wrongOver(TRADING)

  it.each([
    'There were 24 underage test purchases that led to a sale in August.',
    'We had 24 test purchases that led to a sale.',
  ])('are told apart by the words that only one of them has: %s', (words) => {
    expect(wrong(words)).toEqual(['24'])
  })

  it.each([
    'There were 3 test purchases that led to a sale in August.',
    'There were 24 underage test purchases attempted in August, and 3 led to a sale.',
    'Three of the 24 test purchases led to a sale.',
    'Of the 24 test purchases three led to a sale.',
  ])('leave each its own: %s', (words) => {
    expect(told(words).map(({ status }) => status)).toEqual(['traced', 'traced'].slice(0, told(words).length))
  })

  it.each([
    ['Broad compliance reached 96%; the England figure is 97%.', []],
    ['At 96% broad compliance we are still below the England figure of 97%.', []],
    ['At 96% broad compliance we are now above the England figure of 94%.', ['above the England figure of', '94%']],
  ])('and a row is known by the noun of its words: %s', (words, said) => {
    expect(wrong(words)).toEqual(said)
    expect(told(words).filter(({ status }) => status === 'unverified')).toEqual([])
  })
})
