import { describe, expect, it } from 'vitest'
import { readCsv } from '../../sample/read-csv.ts'
import { POTHOLES, RECYCLED, traceOver } from './other-rows.ts'
import { traceSample } from './read-corpus.ts'

const trace = await traceSample()
const PLACES = {
  help: ['Right support, at the right time', 'Family Help'],
  safeguarding: ['Right support, at the right time', 'Family Safeguarding'],
  localities: ['Strong, safe and vibrant localities', ''],
  families: ['Children remain within or return to birth families', ''],
  permanence: ['Promote permanence and placement stability', ''],
  workforce: ['Permanent, stable workforce', ''],
  visiting: ['Performance review', 'Visiting'],
  supervision: ['Performance review', 'Supervision'],
} as const

const isPlace = (place: string): place is keyof typeof PLACES => place in PLACES

function wrongIn(place: keyof typeof PLACES, words: string): readonly string[] {
  const [section, part] = PLACES[place]
  return trace({ words, printed: [] }, { section, part })
    .filter(({ status }) => status === 'contradicted' || status === 'conflict')
    .map(({ number, reason }) => `${number}: ${reason}`)
}

describe('a move told in words is not called wrong where it is true', () => {
  it.each([
    ['localities', 'Core groups slipped in August: 80% in time against 96% in July.'],
    ['localities', 'Despite an improvement in recording, 80% of core groups were in time against 96% in July.'],
    ['localities', 'With caseloads rising, 80% of core groups were held in time, against 96% in July.'],
    ['localities', 'Core groups rose to 96% in July and were at 80% in August.'],
    ['localities', 'Core groups had improved to 96% in July, but were 80% in August.'],
    ['localities', 'We expected an improvement on core groups, with 80% in time against 96% in July.'],
    ['localities', 'An improvement on core groups is needed, with 80% in time against 96% in July.'],
    ['localities', 'Core groups did not improve: 80% were in time against 96% in July.'],
    ['localities', 'Our improvement plan covers core groups, 80% of which were in time against 96% in July.'],
    ['localities', 'Re-referrals are moving away from our target, from 21% in July to 24% in August.'],
    ['localities', 'Re-referrals worsened in August to 24%, after 21% in July.'],
    ['localities', 'Repeat plans were no better than in July at 38%.'],
    ['localities', 'Repeat plans were unchanged in August, at 38%.'],
    ['localities', 'The target for core groups is unchanged at 95%, with 80% in time.'],
    ['localities', 'Core groups are no better than they were last August as a priority for us.'],
    ['families', 'Placements with parents keep growing and ended the month on 42 (32 in July).'],
    ['families', 'Placements with parents rose by ten in August, to 42.'],
    ['families', 'Placements with parents had fallen five times in a row by July, from 49 in February to 32.'],
    ['families', 'Children in our care fell for the third month in a row, to 470.'],
    ['families', 'Connected carer placements were unchanged on June, at 65.'],
    ['families', 'New UASC numbers were the same as July, at 1.'],
    ['families', 'Children in our care have come down in each month since May, to 470.'],
    [
      'permanence',
      'The in-house share crept down once more, with 43% placed with our own carers compared to 45% the month before.',
    ],
    ['permanence', 'The share in children’s homes has held steady, at 7%.'],
    ['permanence', 'Stability was 14% for the third month running.'],
    ['permanence', 'IFA placements were down for the fifth month in a row, to 115.'],
    ['permanence', 'IFA placements are broadly stable, at 115.'],
    ['permanence', 'Placements for adoption were fairly steady in August, at 14.'],
    ['permanence', 'The number in unregulated settings fell in August, from 44 in July to 24.'],
    ['permanence', 'Moving children out of unregulated settings is easing pressure: 24 now against 44 in July.'],
    [
      'workforce',
      'Changes of worker are creeping up: 33% of children had 2 or more social workers in six months compared with 32% in July.',
    ],
    [
      'workforce',
      'Children held by social workers came down in each month from January to July, and now sit at 1,147.',
    ],
    [
      'workforce',
      'The number of case holders with 20+ children has fallen in two of the last five months, and is now 35.',
    ],
    ['workforce', 'Case holders with 20+ children rose for the second month, to 35.'],
    ['workforce', 'Average caseloads fell seven times in a row, from 16.00 in January to 12.91.'],
    ['workforce', 'Same social worker: 60%, unchanged on July.'],
    ['visiting', 'Early Help visits climbed in August to 89%, after 84% in July.'],
    ['visiting', 'Early Help visits dipped to 77% in June and were at 89% in August.'],
    ['visiting', 'Visits to children in our care were on time more often in August than in July, with 85% done.'],
    ['visiting', 'CP visits within 4 weeks held steady in August, at 97%.'],
    ['visiting', 'Visits to children in our care have been under 95% in every month since April, at 85% now.'],
    [
      'supervision',
      'Supervision of care leavers is getting further from our standard, moving from 86% in July to 75% in August.',
    ],
    [
      'supervision',
      'Supervision of children in our care was on time less often in August than in July, with 74% done.',
    ],
    ['supervision', 'Supervision of children on protection plans was anything but steady in August, at 83%.'],
    ['supervision', 'Early Help supervision was 89%, level with last August.'],
    ['supervision', 'Early Help supervision improved for the second month, to 89%.'],
    ['safeguarding', 'Child protection plans went up in August, from 221 in July to 234.'],
    ['safeguarding', 'After five falls in a row, child protection plans rose to 234.'],
    ['safeguarding', 'Child protection plans have not come down in every month since March, and number 234.'],
    ['safeguarding', 'For the second month running more strategy discussions were held than we had planned for: 109.'],
    ['safeguarding', 'Child protection plans have come down in every month since March but one, to 234.'],
    ['help', 'Child in need plans (disabled children aside) went down in August, from 334 in July to 317.'],
    ['help', 'The assessment rate has come down in each of the last twelve months.'],
    ['help', 'The contact rate was stable in August, at 4,168.'],
  ] as const)('%s: %s', (place, words) => {
    expect(wrongIn(place, words)).toEqual([])
  })
})

describe('a move of something else, of another month or not said to be so is left alone', () => {
  const { rows } = readCsv('../narrate/trace/moves-left-alone.csv')
  it.each(rows.map((row) => [row.get('Place') ?? '', row.get('Text') ?? ''] as const))('%s: %s', (place, words) => {
    expect(isPlace(place) ? wrongIn(place, words) : place).toEqual([])
  })
})

describe('a move told in words is called wrong where its row went the other way', () => {
  it.each([
    ['localities', 'Another improvement on core groups, with 80% in time against 96% in July.'],
    ['localities', 'Re-referrals improved in August to 24%, after 21% in July.'],
    ['localities', 'Core groups are climbing: 80% were in time in August compared with 96% in July.'],
    ['families', 'Placements with parents continue to fall, at 42 in August against 32 in July.'],
    ['families', 'Connected carer placements were unchanged on July, at 65.'],
    ['families', 'Children in our care have come up in each month since May, rising for the third month, to 470.'],
    [
      'permanence',
      'The in-house share nudged up once more, with 43% placed with our own carers compared to 45% the month before.',
    ],
    ['permanence', 'Stability was 14% for the sixth month running.'],
    ['permanence', 'IFA placements have dropped for the eighth month in a row, to 115.'],
    ['workforce', 'Average caseloads fell eleven times in a row, from 15.64 in September to 12.91.'],
    ['visiting', 'Visits to children in our care were on time less often in August than in July, with 85% done.'],
    ['supervision', 'Supervision of care leavers remained stable in August, at 75%.'],
    ['safeguarding', 'Child protection plans fell by 13 in August, to 234.'],
    ['safeguarding', 'Child protection plans have come down in every month since March, to 234.'],
    ['help', 'Child in need plans (disabled children aside) rose from 317 in July to 334.'],
  ] as const)('%s: %s', (place, words) => {
    expect(wrongIn(place, words)).not.toEqual([])
  })
})

describe('the moves of another council', () => {
  const claimsIn = traceOver(
    [
      POTHOLES,
      RECYCLED,
      {
        code: 'BINS',
        label: 'Number of bins on loan',
        better: 'lower',
        basis: 'month end',
        values: [90, 86, 84, 81, 80, 79, 78, 77, 76, 75, 74, 70, 110],
      },
    ],
    'pothole repairs = potholes repaired',
  )
  const wrong = (words: string) => claimsIn(words).filter(({ status }) => status === 'contradicted').length

  it.each([
    'Household waste recycled improved again, with 42% against 50% in July.',
    'Household waste recycled nudged up, with 42% compared to 50% the month before.',
    'Pothole repairs eased in August to 312, after 284 in July.',
    'Bins on loan stayed steady in August, at 110.',
    'Bins on loan were unchanged over the month, at 110.',
    'Bins on loan went down in August, from 110 in July to 70.',
    'Bins on loan have come down in every month since March.',
    'Pothole repairs rose in five of the last six months.',
  ])('are called wrong: %s', (words) => {
    expect(wrong(words)).toBeGreaterThan(0)
  })

  it.each([
    'Household waste recycled fell back, with 42% against 50% in July.',
    'Pothole repairs climbed in August to 312, after 284 in July.',
    'Bins on loan came down in every month until July, and then rose to 110.',
    'Bins on loan had fallen for eleven months in a row by July.',
    'Before August, bins on loan had fallen eleven times in a row.',
    'Household waste recycled was no better than in May, at 42%.',
    'Pothole repairs rose in three of the last six months.',
    'Bins on loan went up in August, from 70 in July to 110.',
  ])('are left alone: %s', (words) => {
    expect(wrong(words)).toBe(0)
  })
})
