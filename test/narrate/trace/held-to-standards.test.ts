import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { traceOver, wrongOver } from './other-rows.ts'

/** Another council's figures: of some high is good and of some low, some meet their targets and some do not. */
const ROWS: readonly RowSpec[] = [
  {
    code: 'BINS',
    label: 'Percentage of bins emptied on time',
    unit: 'percent',
    better: 'higher',
    target: 96,
    values: [88, 89, 91, 90, 91, 92, 91, 90, 92, 93, 91, 94, 90],
    benchmarks: { England: 93, 'Similar towns': 87.5 },
  },
  {
    code: 'FLY_TIPS',
    label: 'Rate of fly tips per 10,000 population',
    unit: 'rate',
    better: 'lower',
    target: 240,
    values: [260, 255, 250, 251, 249, 245, 244, 240, 238, 236, 235, 232, 230],
    benchmarks: { England: 180, 'Similar towns': 251.3 },
  },
  {
    code: 'SPILLS',
    label: 'Number of oil spills',
    better: 'lower',
    basis: 'month',
    target: 7.5,
    values: [9, 8, 10, 9, 8, 7, 9, 8, 9, 7, 8, 9, 4],
  },
]
const claimsIn = traceOver(ROWS)
const wrongIn = wrongOver(ROWS)
const statusOf = (words: string, said: string) => claimsIn(words).find(({ number }) => number === said)?.status

describe('over the rows of another council, a wrong sentence is caught', () => {
  it.each([
    [
      'that puts a figure on the wrong side of two',
      'Our rate of fly tips, 230, is below both England and similar towns.',
    ],
    ['that gives one the figure of another', 'The rate of fly tips is 230, well above England, where it is 251.3.'],
    ['that beats what is better', 'Bins emptied on time: 90%, beating England.'],
    ['that trails what is worse', 'Bins emptied on time, at 90%, trail similar towns.'],
    ['that is yet to come within its target', 'At 230 the rate of fly tips has yet to come within the target of 240.'],
    ['that misses a small target', 'There were four oil spills, but the target of 7.5 was nonetheless missed.'],
    [
      'that is where it is not wanted',
      'We are where we want to be: 90% of bins emptied on time, with a target of 96%.',
    ],
    [
      'that keeps to what it misses',
      'The contract asks for 96% of bins emptied on time, and at 90% we are keeping to it.',
    ],
    ['that is not so far off', 'Bins emptied on time are at 90%, four points short of where they should be.'],
    ['that compares the wrong way', 'More of our bins are emptied on time (90%) than in England (93%).'],
    ['that nears what it goes from', 'Bins emptied on time are getting nearer our target, moving from 94% to 90%.'],
  ])('%s: %s', (_why, words) => {
    expect(wrongIn(words)).not.toEqual([])
  })
})

describe('and a true one is not', () => {
  it.each([
    'Our rate of fly tips, 230, is below similar towns and above England.',
    'The rate of fly tips is 230, above England, where it is 180, and below similar towns, where it is 251.3.',
    'England and similar towns, at 180 and 251.3, are on either side of our rate of fly tips of 230.',
    'Bins emptied on time: 90%, beating similar towns but not England.',
    'England beats similar towns on bins emptied on time, 93% to 87.5%, and we are at 90%.',
    'The 96% that we ask of bins emptied on time is above England and similar towns.',
    '96% of bins emptied on time is where we want to be; this month it was 90%.',
    'Bins emptied on time (90%) miss the target of 96%, although one depot met it.',
    'If 96% of bins had been emptied on time and not 90%, we would be where we want to be.',
    'Bins emptied on time were at 90%, three points below where we should be by now in our plan.',
    'There were four oil spills, with a target of 7.5, so we met it.',
    'More of our bins are emptied on time (90%) than in similar towns (87.5%).',
  ])('%s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})

describe('a target that goes by no usual name is traced', () => {
  it.each([
    ["90% of bins emptied on time, but it's 96% we want.", '96%'],
    ['90% of bins emptied on time; 96 is the ask.', '96'],
    ['90% of bins emptied on time, six adrift.', 'six'],
    ['The rate of fly tips is 230, under the 240 we set ourselves.', '240'],
    ['Four oil spills; our aim is 7.5.', '7.5'],
  ])('%s', (words, number) => {
    expect(statusOf(words, number)).toBe('traced')
  })

  it('but not where another number stands in its place', () => {
    expect(statusOf("90% of bins emptied on time, but it's 97% we want.", '97%')).not.toBe('traced')
    expect(statusOf('90% of bins emptied on time, seven adrift.', 'seven')).not.toBe('traced')
  })
})

describe('a figure that is better or worse than a standard of so much', () => {
  it.each([
    ['The rate of fly tips is better than the similar towns rate of 251.3.', '251.3'],
    ['The rate of fly tips is better than the similar towns figure of 251.3 but worse than the England one.', '251.3'],
    ['The rate of fly tips is worse than the England average of 180.', '180'],
    ['Bins emptied on time are better than the similar towns figure of 87.5%.', '87.5%'],
    ['Bins emptied on time are worse than the target figure of 96%.', '96%'],
  ])('has that standard, and no change: %s', (words, number) => {
    expect(statusOf(words, number)).toBe('traced')
  })

  it.each([
    ['The rate of fly tips is better than the similar towns rate of 215.3.', '215.3'],
    ['Bins emptied on time are worse than the England figure of 39%.', '39%'],
    ['The rate of fly tips is better than in July by 12.', '12'],
  ])('is caught where it is another: %s', (words, number) => {
    expect(wrongIn(words)).toContain(number)
  })
})

describe('a standard of which the label of a row speaks', () => {
  const wrongOf = wrongOver([
    ...ROWS,
    {
      code: 'LITTER',
      label: 'Percentage of streets below standard for litter',
      unit: 'percent',
      better: 'lower',
      target: 6,
      values: [10, 9, 9, 8, 9, 8, 8, 8, 8, 7, 8, 7, 5],
    },
    {
      code: 'PUPILS',
      label: 'Percentage of pupils reaching the expected standard',
      unit: 'percent',
      better: 'higher',
      target: 65,
      values: [55, 56, 57, 58, 57, 58, 59, 60, 59, 60, 61, 60, 62],
    },
  ])

  it.each([
    '7% of streets were below standard for litter in July.',
    '62% of pupils reached the expected standard.',
    '62% of pupils met the standard expected of them.',
    '62% of pupils reached the expected standard, against a target of 65%.',
  ])('is no target: %s', (words) => {
    expect(wrongOf(words)).toEqual([])
  })

  it.each([
    ['5% of streets were below standard for litter, which misses our target.', 'misses our target'],
    ['62% of pupils reached the expected standard, which meets our target.', 'meets our target'],
    ['90% of bins were emptied on time, which meets our standard.', 'meets our standard'],
  ])('leaves what is said of the target: %s', (words, said) => {
    expect(wrongOf(words)).toEqual([said])
  })
})

describe('a figure that is in line with its target', () => {
  it.each([
    ['Bins emptied on time are in line with target.', 'in line with target'],
    ['90% of bins were emptied on time, in line with our target of 96%.', 'in line with our target'],
    ['90% of bins were emptied on time, matching the 96% target.', 'matching the 96% target'],
    ['The rate of fly tips, 230, is not in line with the target of 240.', 'not in line with the target'],
  ])('is caught where it misses it: %s', (words, said) => {
    expect(wrongIn(words)).toEqual([said])
  })

  it.each([
    'The rate of fly tips is in line with the target.',
    'Bins emptied on time, at 90%, are broadly in line with the target of 96%.',
    'Bins emptied on time, at 90%, are not in line with the target of 96%.',
    'Bins emptied on time, at 90%, are being brought into line with the target of 96%.',
    'Work on bins emptied on time, at 90%, is in line with the target date.',
    'Progress on bins emptied on time, at 90%, is in line with our target for March.',
    'Bins emptied on time were almost level with the target in July, at 94%.',
  ])('is left alone where it meets it, or is near enough for the words: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})

describe('what stands in the place of a target is held to the target of the row beside it', () => {
  const foundOf = (words: string) =>
    claimsIn(words).flatMap(({ number, status, found }) => (status === 'contradicted' ? [`${number} is ${found}`] : []))

  it.each([
    [
      'behind a distance that fits',
      'Bins emptied on time, at 90%, are six points short of the 69% target.',
      '69% is 96%',
    ],
    ['in a sentence of its own', 'Bins emptied on time: 90%. Target 69%, so six points to find.', '69% is 96%'],
    ['that we set', 'The rate of fly tips is 230, ten inside the 204 we set ourselves.', '204 is 240'],
    ['that is wanted', '90% of bins were emptied on time, and we want that nearer 69%.', '69% is 96%'],
    ['that a month of the row vouches for', 'Bins emptied on time: 90%, against a target of 94%.', '94% is 96%'],
    ['that is expected', 'Bins emptied on time were at 90%, not yet at the expected 69%.', '69% is 96%'],
    ['in an aside', 'Bins emptied on time were at 90%, and the target, 69%, has not been met.', '69% is 96%'],
    ['where we want to be', 'Bins emptied on time were at 90%, six short of where we want to be (69%).', '69% is 96%'],
    ['that is asked for', 'Bins emptied on time stand at 90%, where our aim is 69%.', '69% is 96%'],
  ])('a target %s', (_what, words, wrong) => {
    expect(foundOf(words)).toEqual([wrong])
  })

  it.each([
    ['right', 'Bins emptied on time, at 90%, are six points short of the 96% target.'],
    ["last year's", "Bins emptied on time, at 90%, would have met last year's 85% target."],
    ['of another year', 'Bins emptied on time, at 90%, are still above the 2022/23 target of 85%.'],
    ['on the way', 'Bins emptied on time stand at 90%, against an interim target of 92%.'],
    ['of the nation', 'We emptied 90% of bins on time; the national target is 98%.'],
    ['that was raised', 'Bins emptied on time: 90%. The target of 94% was raised to 96% in April.'],
    ['of another service', 'Bins emptied on time are at 90%; the target for dentistry is 55%.'],
    ['of another service, met', 'Bins emptied on time are at 90%, and dentistry met the 55% target.'],
    ['for an earlier month', 'Bins emptied on time were at 90%, and we want 93% by October 2024.'],
    ['that is proposed', 'Fly tips are at 230 per 10,000, against a proposed target of 220.'],
    ['that might be', 'Bins emptied on time are at 90%: a target of 85% would be too easy.'],
    ['that stretches', 'Bins emptied on time stand at 90%, short of our 99% stretch target.'],
    ['by distance', 'Bins emptied on time are at 90%, and the target is still 6 points away.'],
    ['that would be', 'Bins emptied on time were at 90%. With a target of 85%, this would have been green.'],
    ['by year behind it', 'Bins emptied on time, at 90%, are above the 85% target for 2022/23.'],
    ['that goes first', 'Bins emptied on time reached 90%; we want 92% first.'],
    ['of others', 'We emptied 90% of bins on time against the government’s 98% target.'],
    ['that is counted', 'Bins emptied on time were at 90%, and it is one of our seven measures on target.'],
    ['and a level', 'Bins emptied on time were at 90%; the rate of fly tips is below target at 230.'],
    ['of days', 'Bins emptied on time are at 90%, with the 3 day target for collection under review.'],
    ['of a group', 'Bins emptied on time are at 90%, and the 40% target group is on board.'],
  ])('a target %s is let be', (_what, words) => {
    expect(wrongIn(words)).toEqual([])
  })

  it('of a row without a target, nothing is known', () => {
    expect(
      wrongOver([{ code: 'LOANS', label: 'Number of bins on loan', better: 'lower', values: [900, 800] }])(
        'The number of bins on loan stands at 800, against a target of 700.',
      ),
    ).toEqual([])
  })
})

describe('how far a row lies off its target is counted from its newest figure', () => {
  it.each([
    [
      'behind a change',
      'Bins emptied on time were at 90%, down from 94% in July, and are 4 points adrift of target.',
      '4 points',
    ],
    ['behind a target', 'Bins emptied on time: 90% (94% in July), target 96, so 8 short.', '8'],
    ['in a limb of its own', 'The rate of fly tips is 230 and sits 12 under target.', '12'],
    [
      'that misses it',
      'Bins emptied on time were at 90%, down from 94%, but missed the 96% target by 4 points.',
      '4 points',
    ],
  ])('%s', (_what, words, wrong) => {
    expect(wrongIn(words)).toContain(wrong)
  })

  it.each([
    ['right', 'Bins emptied on time were at 90%, down from 94% in July, and are 6 points adrift of target.'],
    ['of another month', 'The rate of fly tips is 230, having been 232 in July and 8 under target.'],
    ['of a month that is named', 'Bins emptied on time were at 90%, and in July only 2 points short of target.'],
    ['of a year ago', 'Bins emptied on time were at 90%. A year ago they were 8 points short of target.'],
    ['of another row', 'Bins emptied on time were at 90%, and recycling is 3 points short of target.'],
    ['of another target', 'Bins emptied on time were at 90%, and we are 3 points short of the interim target.'],
    ['of a part', 'Bins emptied on time were at 90%, and one depot is 9 points short of target.'],
    ['of the worst part', 'Bins emptied on time were at 90%, 9 points off target at the worst depot.'],
    ['over a year', 'Bins emptied on time were at 90%, and we have been 5 points from target all year.'],
    ['on average', 'Bins emptied on time were at 90%, on average 5 points off target this year.'],
    ['at most', 'Bins emptied on time were at 90%, less than 7 points short of target.'],
    ['yet to come', 'Bins emptied on time were at 90%; by October we want to be 2 points off target.'],
    ['that is no distance', 'Of the year’s fly tips, 12 are over target time; the rate is 230.'],
  ])('one %s is let be', (_what, words) => {
    expect(wrongIn(words)).toEqual([])
  })
})

describe('a figure right beside its target is the newest', () => {
  it.each([
    ['in a bracket', 'Bins emptied on time: 94% (target 96%).', '94%'],
    ['by its number alone', 'Bins emptied on time 94% (tgt 96; red).', '94%'],
    ['against', 'The rate of fly tips is 234 against a target of 240, so we are within it.', '234'],
    ['turned about', 'Bins emptied on time: 49% v 96% target.', '49%'],
  ])('%s', (_what, words, wrong) => {
    expect(wrongIn(words)).toContain(wrong)
  })

  it.each([
    ['the newest', 'Bins emptied on time: 90% (target 96%).'],
    ['of a month before it', 'In July: bins emptied on time 94% (target 96%).'],
    ['of a month behind it', 'Bins emptied on time: 94% (target 96%) in July.'],
    ['of a month in the sentence before', 'July was better. Bins emptied on time: 94% (target 96%).'],
    ['of the best month', 'Bins emptied on time, best month: 94% (target 96%).'],
    ['of then', 'Bins emptied on time: then 94% (target 96%), now 90%.'],
    ['beside the newest', 'Bins emptied on time: 90%, after 94% (target 96%).'],
    ['of another service', 'Dentists seen on time: 94% (target 96%).'],
  ])('one %s is let be', (_what, words) => {
    expect(wrongIn(words)).toEqual([])
  })
})

describe('a group of councils that a benchmark is the mean of', () => {
  const rows: readonly RowSpec[] = [
    {
      code: 'COST',
      label: 'Average weekly cost of a placement (£)',
      unit: 'average',
      better: 'lower',
      values: [900, 942, 966],
      benchmarks: { England: 981, 'Border group': 945 },
    },
    {
      code: 'HOME',
      label: 'Percentage of people still at home',
      unit: 'percent',
      better: 'higher',
      values: [81, 84, 85],
      benchmarks: { England: 88, 'Border group': 82 },
    },
  ]
  const wrong = wrongOver(rows)

  it.each([
    ["The average placement costs £966 a week, cheaper than the neighbour group's £945.", ['cheaper']],
    ["The average placement costs £966 a week, dearer than England's £981.", ['dearer']],
    ['The average placement costs £966 a week, below our neighbours at £945.', ['below']],
    ['The average placement costs £966 a week, more expensive than the national figure of £981.', ['more expensive']],
    ['The average placement, at £966 a week, is below both England (£981) and similar areas (£945).', ['below']],
    ['85% of people were still at home, worse than similar counties.', ['worse than similar counties']],
  ])('is known by what such are called, or by its figure: %s', (words, said) => {
    expect(wrong(words)).toEqual(said)
  })

  it.each([
    "The average placement costs £966 a week, dearer than the neighbour group's £945.",
    "The average placement costs £966 a week, cheaper than England's £981 but dearer than the neighbour group's £945.",
    "The average placement costs £966 a week, no cheaper than the neighbour group's £945.",
    "We want a placement, at £966 a week, to be cheaper than the neighbour group's £945.",
    '85% of people were still at home, better than most of the neighbour group.',
    '85% of people were still at home; two councils in the neighbour group do worse.',
  ])('is left alone where it is so, or only meant: %s', (words) => {
    expect(wrong(words)).toEqual([])
  })
})
