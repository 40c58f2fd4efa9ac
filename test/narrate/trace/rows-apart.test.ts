import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { POTHOLES, traceOver } from './other-rows.ts'
import { traceSample } from './read-corpus.ts'

const REPORTED = {
  code: 'REPORTED',
  label: 'Number of potholes reported by the public',
  basis: 'month',
  values: [310, 322, 305, 298, 301, 290, 284, 276, 270, 266, 259, 252, 244],
} as const
const claimsIn = traceOver([POTHOLES, REPORTED])
const ofFirst = (words: string) => claimsIn(words)[0]

describe('how far two rows lie apart', () => {
  it.each([
    'We repaired 68 more potholes than were reported.',
    '68 more potholes were repaired than reported.',
    '68 fewer potholes were reported than repaired.',
    'We repaired 32 more potholes in July than were reported.',
  ])('is traced to both: %s', (words) => {
    const claim = ofFirst(words)
    expect(claim?.status).toBe('traced')
    expect(new Set(claim?.evidence.map(({ code }) => code))).toEqual(new Set(['POTHOLES', 'REPORTED']))
  })

  it.each([
    ['We repaired 70 more potholes than were reported.', '68'],
    ['We repaired 86 more potholes than were reported.', '68'],
    ['In July we repaired 23 more potholes than were reported.', '32'],
    ['68 fewer potholes were repaired than reported.', '68'],
    ['68 more potholes were reported than repaired.', '68'],
  ])('is wrong where both are named and lie otherwise apart: %s', (words, found) => {
    expect(ofFirst(words)).toMatchObject({ status: 'contradicted', found })
  })

  it.each([
    'We repaired 70 more potholes than drivers reported.',
    'Since April we repaired 70 more potholes than were reported.',
    'If the plan holds, we will repair 70 more potholes than are reported.',
    'We repaired 70 more potholes than were planned.',
    'We repaired 70 more potholes than we did lamps.',
    'In the north 70 more potholes were repaired than reported.',
    'We repaired 70 more potholes than were reported, counting those on private roads.',
    'Repairs rose by 70 more than reports did.',
    'We did not repair 70 more potholes than were reported.',
  ])('is never wrong where it may be of something else: %s', (words) => {
    expect(claimsIn(words).filter(({ status }) => status === 'contradicted')).toEqual([])
  })

  it('is not meant where a month is compared with', () => {
    expect(ofFirst('We repaired 28 more potholes than in July.')).toMatchObject({ status: 'traced', found: '28' })
    expect(ofFirst('We repaired 68 more potholes than in July.')?.status).toBe('contradicted')
    expect(ofFirst('We repaired 68 more potholes than we did in July.')?.status).toBe('contradicted')
    expect(ofFirst('Twenty-eight more potholes than in July were repaired.')?.status).toBe('traced')
  })
})

const HOUSES: readonly RowSpec[] = [
  {
    code: 'TENANTS',
    label: 'Number of households in council homes',
    values: [4100, 4102, 4110, 4120],
  },
  {
    code: 'TEMPORARY',
    label: 'Number of households in temporary accommodation',
    better: 'lower',
    values: [212, 208, 206, 200],
  },
  { code: 'WAITING', label: 'Number of households on the waiting list', values: [640, 632, 620, 605] },
  {
    code: 'URGENT',
    label: 'Percentage of urgent repairs completed in time',
    unit: 'percent',
    better: 'higher',
    values: [90, 91, 93, 94],
  },
  {
    code: 'ROUTINE',
    label: 'Percentage of routine repairs completed in time',
    unit: 'percent',
    better: 'higher',
    values: [78, 80, 79, 81],
  },
]
const ofHouses = traceOver(HOUSES)

describe('two rows set against each other', () => {
  it.each([
    ['Three times as many households are on the waiting list as in temporary accommodation.', ['WAITING', 'TEMPORARY']],
    ['A third as many households are in temporary accommodation as on the waiting list.', ['TEMPORARY', 'WAITING']],
    ['The waiting list outnumbers temporary accommodation by 405.', ['WAITING', 'TEMPORARY']],
    ['The waiting list outnumbers temporary accommodation by three to one.', ['WAITING', 'TEMPORARY']],
    ['The gap between the waiting list and temporary accommodation is 405.', ['WAITING', 'TEMPORARY']],
    ['Urgent repairs in time were 13 points higher than routine repairs.', ['URGENT', 'ROUTINE']],
    ['Routine repairs in time are 13 percentage points lower than urgent repairs.', ['ROUTINE', 'URGENT']],
    [
      'There are 605 households on the waiting list, 405 more than in temporary accommodation.',
      ['WAITING', 'TEMPORARY'],
    ],
  ])('are traced to both: %s', (words, codes) => {
    const claims = ofHouses(words)
    expect(claims.map(({ status }) => status)).toEqual(claims.map(() => 'traced'))
    expect(claims.some(({ evidence }) => evidence.map(({ code }) => code).join() === codes.join())).toBe(true)
  })

  it.each([
    ['Four times as many households are on the waiting list as in temporary accommodation.', '3.0 times'],
    ['Twice as many households are on the waiting list as in temporary accommodation.', '3.0 times'],
    ['Half as many households are in temporary accommodation as on the waiting list.', '33%'],
    ['Temporary accommodation outnumbers the waiting list by 405.', '405'],
    ['The waiting list outnumbers temporary accommodation by two to one.', '3.0 times'],
    ['The gap between the waiting list and temporary accommodation is 450.', '405'],
    ['Urgent repairs in time were 31 points higher than routine repairs.', '13 percentage points'],
    ['Routine repairs in time are 13 percentage points higher than urgent repairs.', '13 percentage points'],
    ['There are 605 households on the waiting list, 450 more than in temporary accommodation.', '405'],
  ])('are wrong by the figures of both: %s', (words, found) => {
    expect(ofHouses(words).filter(({ status }) => status === 'contradicted')).toMatchObject([{ found }])
  })

  it.each([
    'Households are seen twice a week, and no more than 40 wait longer.',
    'Twice as many households wait as in temporary accommodation in the county.',
    'As many as 605 households are on the waiting list.',
    'Urgent repairs in time were 4 points higher than England.',
    'There are 40 more households on the waiting list than homes.',
    'Three times as many families want a home as there are.',
  ])('are not read into other words: %s', (words) => {
    expect(ofHouses(words).filter(({ status }) => status === 'contradicted')).toEqual([])
  })
})

const trace = await traceSample()
const PLACES = {
  help: { section: 'Right support, at the right time', part: 'Family Help' },
  safe: { section: 'Right support, at the right time', part: 'Family Safeguarding' },
  local: { section: 'Strong, safe and vibrant localities', part: '' },
  homes: { section: 'Promote permanence and placement stability', part: '' },
  birth: { section: 'Children remain within or return to birth families', part: '' },
  staff: { section: 'Permanent, stable workforce', part: '' },
  visits: { section: 'Performance review', part: 'Visiting' },
} as const

describe('two rows of the sample', () => {
  const claimOf = (place: keyof typeof PLACES, words: string) => trace({ words, printed: [] }, PLACES[place])[0]

  it.each([
    ['safe', 'More than twice as many children were in our care as were on a protection plan.', 'CLA,CP'],
    ['homes', 'Our own foster carers looked after 89 more children than agency carers did.', 'INHOUSE,IFA'],
    [
      'staff',
      'Qualified social workers hold 1.43 more children each than primary caseholders do.',
      'CASELOAD_SW,CASELOAD',
    ],
    [
      'visits',
      'For Child in Need, visits within six weeks were nine percentage points higher than visits within three weeks.',
      'VISIT_CIN_6W,VISIT_CIN_3W',
    ],
    ['help', 'There were 95 more Child in Need plans outside the disabilities team than within it.', 'CIN,CIN_CWD'],
  ] as const)('%s: is traced: %s', (place, words, codes) => {
    const claim = claimOf(place, words)
    expect(claim?.status).toBe('traced')
    expect(claim?.evidence.map(({ code }) => code).join()).toBe(codes)
  })

  it.each([
    ['homes', 'Agency carers looked after 89 more children than our own foster carers did.', '89'],
    ['help', 'There were 59 more Child in Need plans outside the disabilities team than within it.', '95'],
    ['safe', 'Three times as many children were in our care as were on a protection plan.', '2.0 times'],
    ['staff', 'Qualified social workers hold 1.43 fewer children each than primary caseholders do.', '1.43'],
    ['help', 'There were 96 more Child in Need plans (not CWD) than Child in Need plans (CWD).', '95'],
    ['safe', 'We held 24 more strategy discussions than we completed Section 47 enquiries.', '42'],
    ['birth', 'Some 32 more children live with connected carers than with their parents.', '23'],
    ['homes', 'Twice as many children live with our own foster carers as in IFA placements.', '1.8 times'],
  ] as const)('%s: is wrong: %s', (place, words, found) => {
    expect(claimOf(place, words)).toMatchObject({ status: 'contradicted', found })
  })

  it('tells both figures', () => {
    const { reason = '' } = claimOf('safe', 'We held 24 more strategy discussions than Section 47 enquiries.') ?? {}
    expect(reason).toBe(
      '109 (Number of strategy discussions held) is 42 more than 67 (Number of Section 47 enquiries completed) in Aug-24',
    )
  })

  it.each([
    ['safe', 'Of the under fives, three times as many were in our care as were on a protection plan.'],
    ['safe', 'Children in our care cost three times as much as children on a protection plan.'],
    ['help', 'Schools made 40 more referrals than police officers did.'],
    ['help', 'We had 40 more contacts than referrals.'],
  ] as const)('%s: is left alone: %s', (place, words) => {
    expect(claimOf(place, words)?.status).toBe('unverified')
  })

  it.each([
    ['help', 'In January 36 referrals were stepped down from CSC, twice as many as in December.', 'Q6'],
    ['local', 'Our statistical neighbours see 7.6% of referrals end in no further action, half of our own 15%.', 'AA6'],
  ] as const)('%s: a multiple of the figure beside it is traced to both: %s', (place, words, cell) => {
    const claim = trace({ words, printed: [] }, PLACES[place]).find(({ number }) => /^(?:twice|half)$/.test(number))
    expect(claim?.status).toBe('traced')
    expect(claim?.evidence.map((source) => source.cell?.split('!')[1])).toContain(cell)
  })

  it.each([
    ['help', 'In January 36 referrals were stepped down from CSC, three times as many as in December.', 'three times'],
    [
      'local',
      'Our statistical neighbours see 7.6% of referrals end in no further action, a third of our own 15%.',
      'a third',
    ],
  ] as const)('%s: and no other multiple is: %s', (place, words, said) => {
    const claim = trace({ words, printed: [] }, PLACES[place]).find(({ number }) => number === said)
    expect(claim?.status).not.toBe('traced')
  })

  it('a part told as living with one or with another is the sum of both rows', () => {
    const words =
      'Two-thirds of the children in our care, 319 of 470, live with our own foster carers or with agency carers.'
    const claim = trace({ words, printed: [] }, PLACES.homes).find(({ number }) => number === '319')
    expect(claim?.evidence.map(({ code }) => code)).toEqual(['INHOUSE', 'IFA'])
  })
})
