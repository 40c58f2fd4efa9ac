import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../../src/compute/compute-figures.ts'
import { makeTracer } from '../../../src/narrate/trace/trace-text.ts'
import { makeModel, type RowSpec } from '../../support/make-model.ts'
import { traceOver, wrongOver } from './other-rows.ts'
import { traceSample } from './read-corpus.ts'

const BIRTHS = [240, 231, 238, 226, 233, 229, 241, 236, 219, 224, 230, 228, 235, 221, 229, 234, 226]
const DEATHS = [171, 165, 158, 149, 152, 160, 171, 184, 201, 216, 203, 188, 176, 169, 161, 174, 182]

/** What registrars and licensing officers tell, from April 2023 to August 2024. */
const ROWS: readonly RowSpec[] = [
  {
    code: 'ALL',
    label: 'Births and deaths registered',
    values: BIRTHS.map((births, at) => births + (DEATHS[at] ?? 0)),
  },
  { code: 'BIRTHS', label: 'Births registered', values: BIRTHS },
  { code: 'DEATHS', label: 'Deaths registered', values: DEATHS },
  {
    code: 'DAYS',
    label: 'Average days to register a death',
    unit: 'average',
    better: 'lower',
    decimals: 1,
    target: 5,
    values: [6.1, 6.3, 6.2, 6.6, 6.5, 6.8, 7.4, 7.9, 8.2, 8.8, 8.1, 9.3, 8.5, 7.6, 7.8, 7.2, 6.7],
  },
  {
    code: 'INCOME',
    label: 'Ceremony income (£)',
    better: 'higher',
    target: 42000,
    values: [
      30100, 38200, 43100, 44600, 45900, 39200, 28100, 17300, 15800, 12100, 12900, 21700, 25300, 36400, 43700, 46100,
      47500,
    ],
  },
  {
    code: 'IN_TIME',
    label: 'Percentage of licence applications decided within the statutory time',
    unit: 'percent',
    better: 'higher',
    target: 95,
    values: [88, 89, 90, 89, 91, 92, 93, 92, 91, 94, 93, 92, 94, 93, 94, 95, 98],
  },
  {
    code: 'OVERDUE',
    label: 'Food premises overdue an inspection',
    better: 'lower',
    basis: 'month end',
    target: 150,
    values: [390, 384, 379, 371, 361, 350, 342, 330, 318, 309, 301, 290, 277, 263, 251, 233, 212],
  },
  {
    code: 'DRIVERS',
    label: 'Licensed taxi and private hire drivers',
    basis: 'month end',
    values: [1210, 1214, 1220, 1229, 1233, 1240, 1248, 1251, 1257, 1266, 1270, 1281, 1290, 1299, 1307, 1318, 1329],
  },
  {
    code: 'GRUMBLES',
    label: 'Complaints about licensed drivers',
    better: 'lower',
    values: [27, 25, 24, 26, 23, 24, 22, 21, 20, 23, 22, 19, 21, 18, 20, 19, 15],
  },
  {
    code: 'NOISE',
    label: 'Noise complaints received',
    better: 'lower',
    values: [180, 190, 201, 214, 221, 188, 160, 142, 131, 128, 139, 150, 172, 186, 205, 220, 264],
  },
  {
    code: 'NOISE_RATE',
    label: 'Noise complaints per 10,000 population',
    unit: 'rate',
    better: 'lower',
    decimals: 1,
    values: [9.6, 10.2, 10.8, 11.4, 11.8, 10.1, 8.6, 7.6, 7.0, 6.9, 7.4, 8.0, 9.2, 9.9, 11.0, 11.7, 14.1],
  },
  {
    code: 'VAPES',
    label: 'Illegal vapes seized',
    better: 'higher',
    values: [610, 702, 655, 791, 803, 690, 720, 741, 812, 655, 690, 804, 911, 1034, 1102, 1290, 1405],
  },
]
const wrongIn = wrongOver(ROWS)
const claimsIn = traceOver(ROWS)
const labelsIn = (words: string, number: string) =>
  claimsIn(words).flatMap((claim) => (claim.number === number ? [`${claim.status} ${claim.found}`] : []))

describe('changes that are told in words of time, or of what is decided', () => {
  it.each([
    ['Deaths took 6.7 days to register, 0.7 days quicker than in July.', '0.7'],
    ['Deaths took 6.7 days to register, 0.7 quicker than July.', '0.7'],
    ['Deaths took 6.7 days to register, 0.5 days slower than in July.', '0.5'],
    ['98% of decisions were in time, two points better than July and three above target.', 'two points'],
    ['98% of decisions were in time, three points above target and two better than July.', 'two'],
  ])('are held to the row: %s', (words, number) => {
    expect(wrongIn(words)).toEqual([number])
  })

  it.each([
    'Deaths took 6.7 days to register, 0.5 days quicker than in July.',
    'Deaths took 6.7 days to register, 0.5 quicker than July but 1.7 slower than the target.',
    '98% of decisions were in time, three points better than July and three above target.',
    'The coroner was quicker than in July by 0.7 days.',
  ])('are left alone where they are so: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})

describe('what lies behind a number', () => {
  it.each([
    ['The wait to register a death peaked at 9.3 days in April and has come down to 6.7.', '9.3'],
    ['From a peak of 9.3 days in April the wait to register a death has come down to 6.7.', '9.3'],
    ['Food premises overdue an inspection: 212. Another 72 to clear to reach the target of 150.', '72'],
    ['212 food premises are overdue an inspection. We still need another 72 to hit the target of 150.', '72'],
    ['Deaths made up 81% of all registrations in August.', '81%'],
    ['81% of all registrations were deaths.', '81%'],
  ])('tells that it is wrong: %s', (words, number) => {
    expect(wrongIn(words)).toEqual([number])
  })

  it.each([
    ['The wait to register a death peaked at 9.3 days in March and has come down to 6.7.', '9.3', 'traced 9.3'],
    ['Food premises overdue an inspection: 212. Another 62 to clear to reach the target of 150.', '62', 'traced 62'],
    ["Births made up 55% of August's registrations.", '55%', 'traced 55%'],
  ])('tells that it is right: %s', (words, number, found) => {
    expect(labelsIn(words, number)).toEqual([found])
  })

  it.each([
    'Food premises overdue an inspection: 212. Another 72 to clear in the north to reach the target of 150.',
    'Deaths made up 81% of the registrations that were late.',
    'Deaths made up 62% of all registrations in January 2023.',
  ])('is silent of what it does not know: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})

describe('how often a target was met', () => {
  it.each([
    'Ceremony income beat the £42,000 target in five of the last twelve months.',
    'Ceremony income missed the target of £42,000 in eight of the past 12 months.',
    'Ceremony income fell short of the £42,000 target in seven of the last twelve months.',
    'Ceremony income has met its target five times in the last twelve months.',
    'Ceremony income has beaten its target of £42,000 in five months of the last twelve.',
  ])('is counted month by month: %s', (words) => {
    expect(wrongIn(words)).toHaveLength(1)
  })

  it.each([
    'Ceremony income beat the £42,000 target in three of the last twelve months.',
    'Ceremony income missed the £42,000 target in nine of the last twelve months.',
    'Ceremony income has been below the target of £42,000 in nine of the past 12 months.',
    'Ceremony income has beaten its target of £42,000 in three months of the last twelve.',
    'Ceremony income has met its target three times in the last twelve months.',
  ])('is right as it is: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})

describe('a change beside the figure of another row than its words seem to name', () => {
  it.each([
    ['We now have 1,329 licensed drivers, 95 more than a year ago.', '95', 'contradicted 96'],
    ['We now have 1,329 licensed drivers, 96 more than a year ago.', '96', 'traced 96'],
    ['Noise complaints rose 17% on July, to 264.', '17%', 'contradicted 20%'],
    ['Noise complaints rose 20% on July, to 264.', '20%', 'traced 20%'],
  ])('is told of that row: %s', (words, number, found) => {
    expect(labelsIn(words, number)).toEqual([found])
  })
})

describe('the same months of the year before', () => {
  const over = (words: string) =>
    makeTracer(computeFigures(makeModel(ROWS)), '')({ words, printed: [] }, { section: 'Section', part: 'Part' })
  it.each([
    ['From April to August we seized 5,742 illegal vapes, against 3,561 last year.', '3,561'],
    ['Seizures totalled 5,742 from April to August, compared with 3,561 in the same months of 2023.', '3,561'],
    ["We seized 5,742 illegal vapes between April and August, 2,181 up on last year's 3,561.", '2,181'],
    [
      'July and August together brought in £93,600 from ceremonies, 3% more than in the same two months last year.',
      '3%',
    ],
    [
      "July and August together brought in £93,600 from ceremonies, 3% more than the £90,500 of last summer's two months.",
      '£90,500',
    ],
  ])('are traced to both years: %s', (words, number) => {
    const claim = over(words).find((each) => each.number === number)
    expect(claim?.status).toBe('traced')
    expect(claim?.evidence.some(({ month }) => month === '2023-08')).toBe(true)
  })

  it.each([
    ['From April to August we seized 5,742 illegal vapes, against 3,651 in the same months of 2023.', '3,651'],
    [
      'July and August together brought in £93,600 from ceremonies, 9% more than in the same two months last year.',
      '9%',
    ],
  ])('belie what is not so: %s', (words, number) => {
    expect(wrongIn(words)).toEqual([number])
  })
})

describe('groups and halves of the sample', async () => {
  const trace = await traceSample()
  const inPart = (words: string, section: string, part = '') => trace({ words, printed: [] }, { section, part })
  const audits = (words: string) => inPart(words, 'Practice framework and standards')

  it('reads a half with its count in brackets', () => {
    const claims = audits('Half of the Family Help audits (2 of 4) came out as requires improvement.')
    expect(claims.map(({ status }) => status)).toEqual(['traced', 'traced', 'traced'])
    expect(claims.flatMap(({ evidence }) => evidence).every(({ cell }) => cell.startsWith('Practice'))).toBe(true)
  })

  it.each([
    ['Half of the Family Help audits (3 of 4) came out as requires improvement.', '3'],
    ['Half of the Family Help audits (2 of 5) came out as requires improvement.', '5'],
    ['Family Help audits (3 of 4) came out as requires improvement.', '3'],
  ])('holds the bracket to the sheet of grades: %s', (words, number) => {
    const wrong = audits(words).filter(({ status }) => status === 'contradicted')
    expect(wrong.map((claim) => claim.number)).toEqual([number])
  })

  it('adds up two groups that only brackets tell apart', () => {
    const words =
      'Between them the two CIN groups came to 539 children at the end of August, 166 fewer than the 705 of a year ago.'
    const claims = inPart(words, 'Right support, at the right time', 'Family Help')
    const traced = claims.filter(({ status }) => status === 'traced')
    expect(traced.map(({ number }) => number)).toEqual(['539', '166', '705'])
  })
})
