import { describe, expect, it } from 'vitest'
import { wrongOver } from './other-rows.ts'
import { traceSample } from './read-corpus.ts'

const trace = await traceSample()
const PLACES = {
  help: { section: 'Right support, at the right time', part: 'Family Help' },
  safe: { section: 'Right support, at the right time', part: 'Family Safeguarding' },
  homes: { section: 'Promote permanence and placement stability', part: '' },
  birth: { section: 'Children remain within or return to birth families', part: '' },
  local: { section: 'Strong, safe and vibrant localities', part: '' },
  staff: { section: 'Permanent, stable workforce', part: '' },
  talks: { section: 'Performance review', part: 'Supervision' },
  visits: { section: 'Performance review', part: 'Visits' },
} as const

const wrongOf = (place: keyof typeof PLACES, words: string) =>
  trace({ words, printed: [] }, PLACES[place]).flatMap(({ number, status, found }) =>
    status === 'contradicted' ? [`${number}: ${found}`] : [],
  )

describe('a figure beside its own change, distance or comparison is that of the newest month', () => {
  it.each([
    ['safe', 'The number of children subject to a CP plan went up by 13 to 221.', '221: 234'],
    ['safe', '13 more children were subject to a CP plan than in July, bringing the total to 221.', '221: 234'],
    ['birth', 'Connected carers: 68, three fewer than July but 25 more than last August.', '68: 65'],
    [
      'staff',
      'Caseloads continue to fall: 13.11 children per caseholder on average, 0.20 fewer than in July.',
      '13.11: 12.91',
    ],
    ['local', 'CIN reviews: 92%, four points down on July and nine up on last August.', '92%: 88%'],
    ['visits', 'Early Help visits: 84%, six points off the 95% target.', '84%: 89%'],
    ['help', 'Referrals into statutory services: 254, against 254 in July.', '254: 156'],
    ['local', 'Core groups: 96% in time vs 96% in July.', '96%: 80%'],
    ['safe', 'The CP rate of 44 has achieved the target of 49.', '44: 47'],
    ['homes', 'In-house fostering still looks after 215 children, 11 fewer than in July.', '215: 204'],
    ['help', 'The disabilities team had 317 child in need plans open in August, ten more than in July.', '317: 222'],
    ['help', 'Early Help took in 47 referrals in August, 88 fewer than in July.', '47: 94'],
    ['homes', "There were 115 children in children's homes in August, one fewer than in July.", '115: 32'],
  ] as const)('%s: %s', (place, words, wrong) => {
    expect(wrongOf(place, words)).toEqual([wrong])
  })
})

describe('a figure that the words set in another month is left to it', () => {
  it.each([
    ['safe', 'The number of children subject to a CP plan went up by 13 to 234, from 221.'],
    ['safe', "July's board paper gave 221 CP plans, 13 fewer than now."],
    ['safe', 'A month ago we had 221 children on CP plans, 13 fewer than today.'],
    ['safe', 'We reported 221 children on CP plans, 13 fewer than now.'],
    ['safe', 'From a low of 221 the number of CP plans has gone up by 13.'],
    ['safe', 'CP plans had fallen to 221 and are now up by 13.'],
    ['birth', 'Connected carers: 65, three fewer than the 68 of July.'],
    ['birth', 'Until this month 68 children were with connected carers, three more than now.'],
    ['birth', 'With connected carers at 68 in July, we have lost three since.'],
    ['local', 'Core groups: 80%, against 96% in July.'],
    ['local', 'In July core groups did well. They came to 96%, against 69% in August 2023.'],
    ['local', 'Core groups, best to worst: 96%, July; 69%, August 2023.'],
    ['local', 'After our best result of 96%, core groups fell 16 points.'],
    ['help', "Contacts were 1,845 at their height in the summer and 354 fewer than July's in August."],
    ['talks', 'CP supervision was 95%, on target, and is now 12 points short.'],
    ['help', 'Between 207 and 254 referrals came in, against 315 in November.'],
    ['help', 'The disabilities team had 222 child in need plans open in August, ten more than in July.'],
    ['help', 'Across both teams 539 child in need plans were open in August, seven fewer than in July.'],
    ['safe', '67 children left a CP plan in August, 13 more than in July.'],
    ['homes', '32 young people in care moved placement in August, one fewer than in July.'],
    ['staff', 'The 40 workers with the largest caseloads had 22.2 children each on average.'],
    ['staff', 'Each of the forty workers with the largest caseloads had 22.2 children on average.'],
    ['help', 'If referrals were to go back to 254, 98 more than in August, we would need another team.'],
  ] as const)('%s: %s', (place, words) => {
    expect(wrongOf(place, words)).toEqual([])
  })
})

describe('over another workbook', () => {
  const wrong = wrongOver([
    {
      code: 'HOSTELS',
      label: 'Number of tenants in hostels',
      unit: 'number',
      better: 'lower',
      basis: 'month end',
      target: 80,
      values: [96, 95, 97, 94, 92, 93, 91, 95, 96, 97, 94, 99, 92],
    },
    {
      code: 'REPAIRS',
      label: 'Percentage of tenants with repairs in time',
      unit: 'percent',
      better: 'higher',
      target: 90,
      values: [71, 73, 76, 74, 77, 79, 78, 75, 79, 81, 80, 83, 78],
    },
  ])

  it.each([
    'Tenants in hostels fell by seven to 99.',
    'Tenants in hostels: 99, seven fewer than in July.',
    'Repairs in time: 83%, 12 points below the 90% target.',
    'Repairs in time: 83%, five points down on July.',
  ])('wrong: %s', (words) => {
    expect(wrong(words)).toHaveLength(1)
  })

  it.each([
    'Tenants in hostels fell by seven to 92.',
    'Tenants in hostels came down from 99, seven more than now.',
    'Repairs in time: 78%, 12 points below the 90% target.',
    "Repairs in time: 78% (July 83%); Brightham's 83%, seven points below its target.",
    'Last summer tenants in hostels reached 99, seven more than in August.',
  ])('left alone: %s', (words) => {
    expect(wrong(words)).toEqual([])
  })
})
