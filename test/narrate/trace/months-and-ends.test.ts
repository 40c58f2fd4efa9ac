import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../../src/compute/compute-figures.ts'
import { makeTracer } from '../../../src/narrate/trace/trace-text.ts'
import { makeModel, type RowSpec } from '../../support/make-model.ts'
import { traceOver, wrongOver } from './other-rows.ts'
import { traceSample } from './read-corpus.ts'

/** Another council's figures, from August 2023 to August 2024. */
const ROWS: readonly RowSpec[] = [
  {
    code: 'REPAIRS',
    label: 'Percentage of emergency repairs completed on time',
    unit: 'percent',
    better: 'higher',
    target: 95,
    values: [88, 85, 83, 86, 81, 84, 87, 89, 91, 90, 93, 96, 82],
  },
  {
    code: 'EMPTY',
    label: 'Number of empty homes',
    better: 'lower',
    target: 120,
    values: [214, 209, 203, 198, 191, 187, 182, 176, 171, 165, 158, 153, 146],
  },
  {
    code: 'ARREARS',
    label: 'Number of tenants in arrears',
    better: 'lower',
    values: [512, 518, 521, 527, 530, 526, 519, 514, 509, 503, 498, 491, 487],
  },
]

const trace = makeTracer(computeFigures(makeModel(ROWS)), '')
const place = { section: 'Section', part: '' }
const wrongIn = (words: string) =>
  trace({ words, printed: [] }, place).flatMap(({ number, status, found }) =>
    status === 'contradicted' ? [[number, found]] : [],
  )

const sample = await traceSample()
const wrongInSample = (section: string, part: string, words: string) =>
  sample({ words, printed: [] }, { section, part }).flatMap(({ number, status, found }) =>
    status === 'contradicted' ? [[number, found]] : [],
  )

describe('a number beside its own month', () => {
  it.each([
    ["Emergency repairs completed on time fell to 82%, from July's record 93%.", '93%', '96%'],
    ['Emergency repairs on time dropped to 82%, the poorest since December (84%).', '84%', '81%'],
    ['There were 146 empty homes in August, against 135 in July.', '135', '153'],
    ["Empty homes are down to 146, well below last August's 209.", '209', '214'],
  ])('is wrong where that month of the row has another figure: %s', (words, number, found) => {
    expect(wrongIn(words)).toEqual([[number, found]])
  })

  it.each([
    "Emergency repairs completed on time fell to 82%, from July's record 96%.",
    'Emergency repairs on time dropped to 82%, the poorest since December (81%).',
    // What it has come to since the month.
    'Empty homes were fewer than in July: 146.',
    'There were fewer empty homes than in July, 146 in all.',
    // Of another year, another row, another standard, and another part of the month.
    'Last year was slower: empty homes went from 209 in September to 203 in October.',
    'There were 146 empty homes in August, and 487 tenants in arrears.',
    "Last year's target for empty homes was 165; this year's is 120.",
    'Emergency repairs on time were 82%, against 93% earlier in August.',
    'Emergency repairs completed on time were 91%, 90%, 93% and 96% in April, May, June and July.',
    'Emergency repairs on time topped 93% in July, at 96%, and were 82% in August.',
    'Empty homes are at 146; had they been at 135 in July, we would have met the target.',
  ])('is not wrong: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })

  it('is wrong in the sample, and not where it is right', () => {
    const told = (july: string) => `Core groups held in time dropped to 80%, which is down on July's result (${july}).`
    const place = ['Strong, safe and vibrant localities', ''] as const
    expect(wrongInSample(...place, told('88%'))).toEqual([['88%', '96%']])
    expect(wrongInSample(...place, told('96%'))).toEqual([])
  })
})

describe('the ends of a move', () => {
  it.each([
    ['Empty homes fell over the month, from 158 to 146.', '158', '153'],
    ['Empty homes have fallen every month since August 2023, from 203 to 146.', '203', '214'],
    ['Emergency repairs completed on time dropped from 96% to 96% in August.', '96%', '82%'],
    ['The number of tenants in arrears fell from 487 to 487.', '487', null],
  ])('are wrong where they are not those of the time that is named: %s', (words, number, found) => {
    expect(wrongIn(words)).toEqual([[number, found]])
  })

  it.each([
    'Empty homes fell over the month, from 153 to 146.',
    'Empty homes have fallen every month since August 2023, from 214 to 146.',
    // The time is of a record, of one step of many, or not told.
    'Emergency repairs completed on time dropped from 93% to 82%, the lowest since December.',
    'Empty homes have fallen every month since August 2023, most recently from 153 to 146.',
    'Empty homes fell from 158 to 146.',
    // It is set against the year before.
    'Empty homes fell in August, from 214 to 146.',
    'Tenants in arrears have not moved at all, from 487 to 487.',
    'Emergency repairs completed on time ranged from 96% to 82% over the year.',
  ])('are not wrong: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })

  it('are wrong in the sample, and not where they are right', () => {
    const told = (from: string, to: string) =>
      `Unregulated placements have almost halved in a month, from ${from} to ${to}.`
    const place = ['Promote permanence and placement stability', ''] as const
    expect(wrongInSample(...place, told('44', '44'))).toContainEqual(['44', '24'])
    expect(wrongInSample(...place, told('45', '24'))).toContainEqual(['45', '44'])
    expect(wrongInSample(...place, told('44', '24'))).toEqual([])
  })
})

describe('a share beside both the ends of its move', () => {
  const decided = {
    code: 'IN_TIME',
    label: 'Percentage of licences decided in time',
    unit: 'percent',
    better: 'higher',
    values: [89, 90, 91, 90, 92, 93, 92, 93, 94, 93, 94, 95, 98],
  } as const satisfies RowSpec
  // It has risen by 10% since August 2023.
  const all = { code: 'ALL', label: 'Licences decided', values: [233, ...Array(11).fill(240), 256] } satisfies RowSpec
  const decidedIn = wrongOver([decided, all])

  it.each([
    'Licences decided in time improved by 10% on August 2023, from 89% to 98%.',
    'Licences decided in time improved by 10% on August 2023 (89% to 98%).',
    'Licences decided in time went up from 89% to 98%, a 10% improvement on last August.',
  ])('is no percentage of a percentage, whatever else has changed as much: %s', (words) => {
    expect(decidedIn(words)).toEqual(['10%'])
  })

  it('is told of the share where the count went the other way', () => {
    const claims = traceOver([
      decided,
      { ...all, label: 'Licences decided in time', values: [256, ...Array(11).fill(240), 233] },
    ])
    const [claim] = claims('Licences decided in time improved by 10% on August 2023, from 89% to 98%.').filter(
      ({ number }) => number === '10%',
    )
    expect(claim).toMatchObject({ status: 'contradicted', found: '9 percentage points' })
  })

  it.each([
    'Licences decided in time improved by nine points on August 2023, from 89% to 98%.',
    'Licences decided rose by 10% on August 2023, and the share in time went from 89% to 98%.',
    'Licences decided in time improved by 10% in relative terms, from 89% to 98%.',
  ])('is left alone where it is of its points, or of another row: %s', (words) => {
    expect(decidedIn(words)).toEqual([])
  })
})

describe('a month at the end of a clause', () => {
  const fixed = {
    code: 'FIXED',
    label: 'Average days from report to repair',
    unit: 'average',
    better: 'lower',
    decimals: 1,
    values: [5.3, 6.1, 6.0, 4.7, 4.9, 5.2, 5.0, 4.8, 4.9, 4.7, 4.6, 4.3, 3.4],
  } as const satisfies RowSpec

  it('is that of a time that runs from something', () => {
    const told = (days: string, month: string) => `The repair came ${days} days after the report in ${month}.`
    expect(wrongOver([fixed])(told('4.3', 'August'))).toEqual(['4.3'])
    expect(wrongOver([fixed])(told('3.4', 'August'))).toEqual([])
    expect(wrongOver([fixed])(told('4.3', 'July'))).toEqual([])
  })
})

describe('what a row moved to behind a range of its months', () => {
  const SETTINGS =
    'Having been between 42 and 49 in every month of the year to July, the number in unregulated or unregistered settings dropped to'
  const PLACE = { section: 'Promote permanence and placement stability', part: '' }

  it('is its own figure of now, and no change that another row made', async () => {
    const trace = await traceSample()
    const words = `${SETTINGS} 24 in August and its share of children in care from 9% to 5%.`
    const share = trace({ words, printed: [] }, PLACE).find(({ number }) => number === '5%')
    expect(share?.evidence.map(({ cell }) => cell)).toEqual(['Permanence!W12'])
  })

  it('is wrong where that is another', async () => {
    const trace = await traceSample()
    const words = `${SETTINGS} 44 in August and its share of children in care from 9% to 6%.`
    const wrong = trace({ words, printed: [] }, PLACE).filter(({ status }) => status === 'contradicted')
    expect(wrong.map(({ number }) => number)).toEqual(['44', '6%'])
  })

  it.each([
    ['Having ranged between 146 and 214 over the year, the number of empty homes fell to 153 in August.', ['153']],
    ['Having ranged between 146 and 214 over the year, the number of empty homes fell to 146 in August.', []],
  ])('is held to its month over another council’s rows: %s', (sentence, wrong) => {
    expect(wrongOver(ROWS)(sentence)).toEqual(wrong)
  })
})
