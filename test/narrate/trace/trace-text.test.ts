import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../../src/compute/compute-figures.ts'
import { makeLanguage } from '../../../src/narrate/make-language.ts'
import { readTyped } from '../../../src/narrate/read-passages.ts'
import { makeTracer } from '../../../src/narrate/trace/trace-text.ts'
import { makeModel, type RowSpec } from '../../support/make-model.ts'

/** Another council's figures, in words that the sample does not have. */
const ROWS: readonly RowSpec[] = [
  {
    code: 'POTHOLES',
    label: 'Number of potholes repaired in the month',
    better: 'higher',
    target: 300,
    values: [240, 251, 236, 262, 270, 255, 249, 261, 280, 275, 290, 284, 312],
    benchmarks: { England: 295.5 },
  },
  {
    code: 'RECYCLED',
    label: 'Percentage of household waste recycled',
    unit: 'percent',
    better: 'higher',
    target: 45,
    values: [38, 39, 41, 40, 42, 41, 43, 44, 42, 43, 41, 40, 42],
  },
  {
    code: 'TWENTY',
    label: 'Lorries with 20+ complaints within the last 6 months',
    better: 'lower',
    values: [4, 5, 6, 5, 4, 7, 8, 6, 5, 6, 7, 8, 9],
  },
  { code: 'LATE', label: 'Number of street lamps out', better: 'lower', values: [60, 62, 61, null, 'c'] },
]

const figures = computeFigures(makeModel(ROWS))
const trace = makeTracer(figures, 'pothole repairs = potholes repaired\nSLO: street lamps out')
const place = { section: 'Section', part: '' }
const claimsIn = (words: string) => trace({ words, printed: [] }, place)
const told = (words: string) => claimsIn(words).map(({ number, status }) => `${number} ${status}`)

describe('a typed number', () => {
  it.each([
    ['We repaired 312 potholes in August 2024, against 240 a year ago.', ['312 traced', '240 traced']],
    ['Pothole repairs rose by 30% since August 2023, an increase of 72.', ['rose traced', '30% traced', '72 traced']],
    [
      'Recycling of household waste stands at 42%, three percentage points below the target of 45%.',
      ['42% traced', 'three percentage points traced', 'below the target traced', '45% traced'],
    ],
  ])('is traced: %s', (words, statuses) => {
    expect(told(words).toSorted()).toEqual([...statuses].toSorted())
  })

  it('is traced to its cells, with the figure as printed', () => {
    const [claim] = claimsIn('We repaired 312 potholes in August.')
    expect(claim).toMatchObject({ found: '312', sentence: 'We repaired 312 potholes in August.' })
    expect(claim?.evidence.map(({ cell }) => cell)).toEqual(['Sheet!O2'])
  })

  it.each([
    ['We repaired 284 potholes in August.', '284', '312', '284 is the figure of Jul-24'],
    ['We repaired 321 potholes in August.', '321', '312', 'two digits may have changed places'],
    ['Pothole repairs rose by 10% since August 2023.', '10%', '30%', '10% is the change since Jul-24'],
    [
      'Household waste recycled rose by 11% from 38% in August 2023 to 42%.',
      '11%',
      '4 percentage points',
      'a percentage of a percentage',
    ],
    ['Pothole repairs rose by 27.4% since August 2023.', '27.4%', '30.0%', '240 in Aug-23'],
    ['We repaired 312 potholes, above the target of 310.', '310', '300', 'the target is 300'],
    ['We repaired 240 potholes in August 2019.', '240', null, 'holds no August 2019'],
    ['We repaired 312 potholes, and that is 32 more than in July.', '32', '28', '284 in Jul-24'],
    ['From April to August potholes repaired averaged 271 a month.', '271', '288.2', 'from Apr-24 to Aug-24'],
    ['The water company dug on, but potholes repaired came to 321.', '321', '312', 'may have changed places'],
    ['Potholes repaired rose from 284 to 312, a rise of 38.', '38', '28', 'a rise of 28'],
    ['There were 61 street lamps out in November.', '61', null, 'no figure for Nov-23'],
    ['Potholes repaired fell by 4% on the month and 11% on the year.', '4%', '9.9%', '284 in Jul-24'],
    ['Potholes repaired rose by 10% on the month and by 20% on the year.', '20%', '30%', '240 in Aug-23'],
    ['In total 213 potholes were repaired in August.', '213', '312', 'digits'],
    ['Household waste recycled: 44%, up from 40% last month.', '44%', '42%', '42% in Aug-24'],
    ['We repaired 312 potholes, 20 more than in July.', '20', '28', '284 in Jul-24'],
    ['Potholes repaired averaged 312 a month since April.', '312', '288.2', 'the average'],
    [
      'At 42% household waste recycled has stayed between 40% and 42% since October.',
      'stayed between 40% and 42% since October',
      '43%',
      'Feb-24',
    ],
    [
      'Household waste recycled has not been below 41% in any month since April.',
      'not been below 41% in any month since April',
      '40%',
      'Jul-24',
    ],
    [
      'We repaired 312 potholes, the second highest number since October.',
      'the second highest number since October',
      '312',
      'nothing was higher',
    ],
    ['We repaired 312 potholes, up on July but worse than last August.', 'worse than', '312', '240 in Aug-23'],
    ['Household waste recycled is 42%, inside our 45% target.', 'inside our 45% target', '42%', 'the target is 45%'],
    ['Household waste recycled was 42%, which is twice the 45% target.', 'twice', '0.9 times 45%', '42%'],
  ])('is contradicted with the right figure and the likeliest mistake: %s', (words, number, found, reason) => {
    const claim = claimsIn(words).find((each) => each.number === number)
    expect(claim).toMatchObject({ status: 'contradicted', found })
    expect(claim?.reason).toContain(reason)
  })

  it.each([
    'Of the potholes repaired, 140 were on main roads.',
    'Five crews worked in the north of the city.',
    'We aim to repair 400 potholes.',
    'There were 64 street lamps out in July.',
  ])('is left unverified where the workbook does not settle it: %s', (words) => {
    expect(claimsIn(words).map(({ status }) => status)).not.toContain('contradicted')
  })

  it.each([
    'Under Section 59 we wrote to 2023/24 contractors on 12 August 2024 at 10.30am.',
    'Works are finished within 45 days, by people aged 16 or under, 16+ or in Q4.',
    'In 2023 we took 2 weeks, 12+ months or 3 years.',
    '1. Lorries with 20 or more complaints are called in.',
    'See reference AB1234, page 7, stage 2 and tier 3.',
    'No one waits, and one of the crews is new.',
  ])('is no claim where it is a date, an age, a limit or a name: %s', (words) => {
    expect(claimsIn(words)).toEqual([])
  })

  it.each([
    'Potholes repaired: 312 (July 284, target 300).',
    'Potholes repaired averaged 288.2 since April, against 254.9 in the seven months before that, so 312 is high.',
    'Potholes repaired have averaged 288.2 a month since April but were above the target of 300 in August.',
    'Potholes repaired went from 240 last August to 312 in the year.',
    'Household waste recycled has stayed between 40% and 44% since October and got no higher than that.',
    'We repaired 312 potholes; the number has not gone down since July.',
    'August (312) was the highest since at least August 2023 for potholes repaired.',
    'At the end of August 312 potholes had been repaired in the month.',
    'There was an in-month rise of 28 in potholes repaired, the first increase since June.',
    'In July 284 potholes were repaired; that is 28 fewer than now.',
    'Potholes repaired have not dropped below 275 since April.',
    'Two months after a peak of 290, potholes repaired came to 312.',
    'We recruited 250 people to repair potholes.',
    'It was a busier month than July: 312 potholes were repaired.',
    'We repaired 312 potholes, 72 more than the 240 that Derby did.',
    'Last summer potholes repaired stood at 240 in August.',
    'Potholes repaired came to 312, some 4.0% above the 300 we aim for.',
    'The share of household waste recycled is 3 points away from the 45% that we want.',
  ])('is not contradicted where another reading of the sentence makes it right: %s', (words) => {
    const statuses = claimsIn(words).map(({ status }) => status)
    expect(statuses).not.toContain('contradicted')
    expect(statuses.length).toBeGreaterThan(0)
  })

  it.each([
    ['We repaired 284 potholes in August, against 240 a year ago.', ['284']],
    ['In July we repaired 312 potholes, well up on June.', ['312']],
  ])('is contradicted where its month stands right beside it: %s', (words, numbers) => {
    const wrong = claimsIn(words).filter(({ status }) => status === 'contradicted')
    expect(wrong.map(({ number }) => number)).toEqual(numbers)
  })

  it('is not looked for in what an expression printed, which still says what the sentence is about', () => {
    const language = makeLanguage(figures, new Map())
    const typed = readTyped(
      language.render(
        'Repairs came to {{value "POTHOLES"}}, up from 240 in August 2023 and 275 in July.',
        'Commentary!D2',
      ),
    )
    expect(trace(typed, place).map(({ number, status }) => `${number} ${status}`)).toEqual([
      'up traced',
      '240 traced',
      '275 contradicted',
    ])
  })
})

describe('a number that the workbook does not hold', () => {
  it.each([
    'We repaired 312 potholes; the figure for Derby was 290.',
    'We repaired 312 potholes with 28 new shovels.',
    'We repaired 312 potholes, and 12 complaints came in.',
  ])('is not traced to a figure that it equals by chance: %s', (words) => {
    expect(told(words).slice(1)).toEqual([expect.stringMatching(/ unverified$/)])
  })
})

describe('words without a number', () => {
  it.each([
    ['Potholes repaired met the target.', 'traced'],
    ['Potholes repaired missed the target.', 'contradicted'],
    ['Household waste recycled was above target in August.', 'contradicted'],
    ['Potholes repaired were above the England figure.', 'traced'],
    ['Potholes repaired reached 312, the highest in the year.', 'traced'],
    ['Household waste recycled, at 42%, is the lowest since January.', 'contradicted'],
    ['Potholes repaired fell since August 2023.', 'contradicted'],
    ['Household waste recycled was 42%, beating the 45% we ask for.', 'contradicted'],
    ['Potholes repaired came to 312, lowest since May.', 'contradicted'],
    ['Potholes repaired rose to 290 in June and then came to 312.', 'traced'],
  ])('are held against the figures: %s', (words, status) => {
    expect(
      claimsIn(words)
        .filter(({ number }) => !/^\d/.test(number))
        .map((claim) => claim.status),
    ).toEqual([status])
  })

  it.each([
    'We would like household waste recycled to be above target.',
    'If household waste recycled were above target, we would say so.',
    'Managers look at the highest numbers of complaints each week.',
    'Recycling is the best way to reduce waste.',
  ])('are left alone where they claim nothing of the figures: %s', (words) => {
    expect(claimsIn(words)).toEqual([])
  })
})

describe('the same measure on two sheets', () => {
  const row = (sheet: string, values: readonly number[]): RowSpec => ({
    code: `LAMPS_${sheet}`,
    label: 'Number of lamps lit',
    sheet,
    values,
  })
  const twins = computeFigures(makeModel([row('North', [10, 12, 15]), row('South', [10, 13, 15])]))
  const say = (words: string) =>
    makeTracer(twins, '')({ words, printed: [] }, place).map(({ number, status }) => `${number} ${status}`)

  it('makes a number that fits one of them only a conflict', () => {
    expect(say('There were 12 lamps lit in July.')).toEqual(['12 conflict'])
    expect(say('There were 15 lamps lit in August.')).toEqual(['15 traced'])
    expect(say('There were 16 lamps lit in August.')).toEqual(['16 contradicted'])
  })
})
