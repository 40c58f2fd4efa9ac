import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/narrate/story.ts'
import type { RowSpec } from '../../support/make-model.ts'
import { readTemplates } from '../../support/read-templates.ts'
import { POTHOLES, RECYCLED, traceOver } from './other-rows.ts'
import { traceSample } from './read-corpus.ts'

/** Of another council; some rows are kept once a year or once a quarter. */
const ROWS: readonly RowSpec[] = [
  POTHOLES,
  RECYCLED,
  {
    code: 'ENTERED',
    label: 'Number of households who entered temporary accommodation',
    better: 'lower',
    values: [52, 49, 55, 58, 60, 57, 61, 63, 59, 62, 66, 64, 68],
  },
  {
    code: 'LEFT',
    label: 'Number of households who left temporary accommodation',
    better: 'higher',
    values: [50, 51, 48, 47, 53, 55, 52, 54, 56, 57, 58, 60, 61],
  },
  {
    code: 'COMPLAINTS',
    label: 'Number of stage two complaints answered within 4 weeks',
    better: 'higher',
    target: 3,
    values: [5, 6, 3, 2, 4, 5, 7, 3, 2, 2, 3, 4, 5],
  },
  {
    code: 'FLYTIPS',
    label: 'Number of fly-tips cleared',
    better: 'lower',
    values: [40, 41, 43, 39, 42, 44, 40, 41, 43, 45, 44, 41, 37],
  },
  {
    code: 'SATISFIED',
    label: 'Percentage of tenants satisfied with repairs',
    unit: 'percent',
    better: 'higher',
    values: [68, ...Array.from({ length: 11 }, () => null), 71],
  },
  {
    code: 'CALLS',
    label: 'Percentage of calls answered within five minutes',
    unit: 'percent',
    better: 'higher',
    values: [77, null, null, 79, null, null, 74, null, null, 78, null, null, 82],
  },
  {
    code: 'STALLS',
    label: 'Income from market stalls in the year to date (£000)',
    better: 'higher',
    basis: 'year to date',
    target: 5600,
    values: [3512, 3980, 4353, 4719, 5129, 5300, 5380, 5490, 899, 1373, 1871, 2384, 3783],
  },
  { code: 'APPEALS', label: 'Appeals decided', values: [20, 22, 18, 24, 19, 16, 25, 21, 23, 20, 16, 20, 24] },
  {
    code: 'FAVOUR',
    label: 'Appeals decided in the council’s favour',
    better: 'higher',
    values: [11, 13, 10, 14, 12, 9, 16, 13, 15, 13, 11, 14, 15],
  },
]

const sample = await traceSample()
const there = traceOver(ROWS, readTemplates().sameWords)

const HELP = { section: 'Right support, at the right time', part: 'Family Help' }
const LOCALITIES = { section: 'Strong, safe and vibrant localities', part: '' }
const SAFEGUARDING = { section: HELP.section, part: 'Family Safeguarding' }
const PLACEMENTS = { section: 'Promote permanence and placement stability', part: '' }
const FAMILIES = { section: 'Children remain within or return to birth families', part: '' }

type Place = typeof HELP | null

/** The claims of a sentence in a part of the sample; null where it is told of the other council. */
function claimsIn(words: string, place: Place): readonly Claim[] {
  return place === null ? there(words) : sample({ words, printed: [] }, place)
}

const numbersOf = (claims: readonly Claim[], status: Claim['status']) =>
  claims.flatMap((claim) => (claim.status === status ? [claim.number] : []))

/** True sentences, with what is traced of them, and wrong ones, with what is caught. */
const TRUE: readonly (readonly [string, Place, string])[] = [
  ['CWD plans have risen in each of the last two months.', HELP, 'risen in each of the last two months'],
  ['CWD plans rose for the second month running.', HELP, 'second month running'],
  ['Step-downs have fallen two months in a row.', HELP, 'fallen two months in a row'],
  ['Repeat plans have been above target for the thirteenth month running.', LOCALITIES, 'thirteenth month running'],
  ['Fly-tips fell for the third month running.', null, 'third month running'],
  ['Fly-tips have fallen in each of the last three months.', null, 'fallen in each of the last three months'],
  ['8,430 new contacts since April.', HELP, '8,430'],
  ['We have had 385 new Early Help assessments since April.', HELP, '385'],
  ['There have been 1,441 new potholes repaired since April.', null, '1,441'],
  ['More left (9) than came (8).', FAMILIES, '9'],
  ['No more children came in (8) than left (9).', FAMILIES, '9'],
  ['More households entered (68) than left (61).', null, '61'],
  ['Fewer households left temporary accommodation (61) than entered it (68).', null, '68'],
  ['Tenant satisfaction with repairs was 71% this year, up from 68% last year.', null, '68%'],
  ['Calls answered within five minutes were 82% this quarter, up from 78% last quarter.', null, '78%'],
  ['Calls answered within five minutes rose four points, quarter against quarter.', null, 'four points'],
  ['In August 2023 we were short of staff. Contacts rose to 1,471 and the team was stretched.', HELP, '1,471'],
  ['Last summer was hard. Statutory referrals fell to 263 and the team was stretched.', HELP, '263'],
  ['The number of potholes repaired rose to 240 and has since reached 312.', null, '240'],
  ['Re-referrals were above target in four of the last five months.', LOCALITIES, 'four'],
  ['Re-referrals were above target in four of five months.', LOCALITIES, 'four'],
  ['Core groups met the target in one of the last six months.', LOCALITIES, 'one'],
  [
    'Re-referrals: four of the last five months were above target.',
    LOCALITIES,
    'four of the last five months were above target',
  ],
  [
    'Recycling missed the target in five of the last six months.',
    null,
    'missed the target in five of the last six months',
  ],
  ['Recycling: five of the last six months were below target.', null, 'five'],
  ['In-house carers look after 204 children. Agencies have 115 children, 89 fewer.', PLACEMENTS, '89'],
  ['There were 32 children in children’s homes. Unregulated settings had 24, eight fewer.', PLACEMENTS, 'eight'],
  ['In-house carers look after 204 children. Agencies have 115 children, three fewer.', PLACEMENTS, 'three'],
  ['IFA 115 (down 32 on last August), children’s homes 32 (down 11).', PLACEMENTS, '11'],
  ['Core groups 80% (down 16 on July), CIN reviews 88% (down 4).', LOCALITIES, '4'],
  ['Core groups were in time for 80%, 15 points off the target of 95% and 16 down on July.', LOCALITIES, '16'],
  [
    'Repeat plans, at 38%, are half as high again as the target of 25. That is seven points above last August.',
    LOCALITIES,
    'seven points',
  ],
  ['CIN reviews slipped to 88% in August.', LOCALITIES, 'slipped'],
  ['Referrals leading to no further action eased to 15% in August.', LOCALITIES, 'eased'],
  ['Core groups in time dropped to 80% from 96 in July.', LOCALITIES, '96'],
  ['Early Help referrals have fallen. They were at 182 in July.', HELP, 'fallen'],
  ['We have 65 children with connected carers. They outnumber those placed with parents by 23.', FAMILIES, '23'],
  [
    'We have 115 children in IFA placements, so 24 fewer placements are needed by March 2025, the equivalent of 3.4 a month.',
    PLACEMENTS,
    '3.4',
  ],
  ['Nine children left our care in August, one more than the eight who came in.', FAMILIES, 'Nine'],
  ['65 children were with connected carers, 23 more than the 42 placed with parents.', FAMILIES, '23'],
  ['65 are with connected carers and 42 with parents, 23 fewer than the 65.', FAMILIES, '23'],
  ['At 234 the s47 rate is within its target of 247 for the third month running.', SAFEGUARDING, 'third month running'],
  ['At 234 the s47 rate is within its target of 247 for two months running.', SAFEGUARDING, 'two months running'],
  ['Income from market stalls so far stands at £3.78m, two thirds of the £5.6m target.', null, 'two thirds'],
  ['Potholes repaired passed 300 for the first time in August, at 312.', null, '312'],
  ['Potholes repaired passed 280 for the first time in June, at 290.', null, '290'],
  ['We won 15 of the 24 appeals decided in August.', null, '15'],
  ['In July we won 14 of the 20 appeals decided.', null, '14'],
]

const WRONG: readonly (readonly [string, Place, string])[] = [
  ['Step-downs fell in each of the last four months.', HELP, 'fell in each of the last four months'],
  ['Re-referrals were above target for the thirteenth month running.', LOCALITIES, 'thirteenth month running'],
  ['Re-referrals were above target for the 13th month running.', LOCALITIES, '13th month running'],
  ['Fly-tips fell in each of the last four months.', null, 'fell in each of the last four months'],
  ['Fly-tips have fallen five months in a row.', null, 'fallen five months in a row'],
  ['8,605 new contacts since April.', HELP, '8,605'],
  ['We have had 485 new Early Help assessments since April.', HELP, '485'],
  ['There have been 1,741 new potholes repaired since April.', null, '1,741'],
  ['Tenant satisfaction with repairs was 71% this year, up from 66% last year.', null, '66%'],
  ['Calls answered within five minutes were 82% this quarter, up from 75% last quarter.', null, '75%'],
  ['Calls answered within five minutes were 82% this quarter, up six points on the last quarter.', null, 'six points'],
  ['Calls answered within five minutes rose from 76% to 82%, quarter against quarter.', null, '76%'],
  ['Contacts rose to 1,471.', HELP, '1,471'],
  ['Statutory referrals fell to 263 and the team is stretched.', HELP, '263'],
  ['The number of potholes repaired rose to 240 and recycling fell to 42%.', null, '240'],
  [
    'Re-referrals were above target in three of the last five months.',
    LOCALITIES,
    'above target in three of the last five months',
  ],
  [
    'Core groups met the target in three of the last six months.',
    LOCALITIES,
    'met the target in three of the last six months',
  ],
  [
    'Re-referrals: two of the last five months were above target.',
    LOCALITIES,
    'two of the last five months were above target',
  ],
  ['Recycling was above target in four of the last six months.', null, 'above target in four of the last six months'],
  ['In-house carers look after 204 children. Agencies have 115 children, 79 fewer.', PLACEMENTS, '79'],
  ['There were 32 children in children’s homes. Unregulated settings had 24, six fewer.', PLACEMENTS, 'six'],
  ['IFA 115 (down 32 on last August), children’s homes 32 (down 1).', PLACEMENTS, '1'],
  ['Core groups 80% (down 16 on July), CIN reviews 88% (up 1).', LOCALITIES, '1'],
  ['Core groups were in time for 80%, 15 points off the target of 95% and 12 down on July.', LOCALITIES, '12'],
  [
    'Repeat plans, at 38%, are half as high again as the target of 25. That is 12 points above last August.',
    LOCALITIES,
    '12 points',
  ],
  ['Re-referrals within 12 months eased to 24% in August.', LOCALITIES, 'eased'],
  ['The number of children in IFA placements crept up to 115.', PLACEMENTS, 'crept up'],
  ['Core groups in time dropped to 80% from 88 in July.', LOCALITIES, '88'],
  ['Early Help referrals have risen. They were at 182 in July.', HELP, 'risen'],
  ['We have 65 children with connected carers. They outnumber those placed with parents by 33.', FAMILIES, '33'],
  [
    'We have 115 children in IFA placements, so 24 fewer placements are needed by March 2025, the equivalent of two a month.',
    PLACEMENTS,
    'two',
  ],
  ['Nine children left our care in August, one fewer than the eight who came in.', FAMILIES, 'one'],
  ['65 children were with connected carers, 23 fewer than the 42 placed with parents.', FAMILIES, '23'],
  [
    'At 234 the s47 rate is within its target of 247 for the second month running.',
    SAFEGUARDING,
    'second month running',
  ],
  ['Income from market stalls so far stands at £3.78m, three quarters of the £5.6m target.', null, 'three quarters'],
  ['Potholes repaired passed 280 for the first time in August, at 312.', null, 'for the first time'],
  ['We won 14 of the 24 appeals decided in August.', null, '14'],
]

describe('what is told in few words', () => {
  it.each(TRUE)('traces: %s', (words, place, number) => {
    const claims = claimsIn(words, place)
    expect(numbersOf(claims, 'contradicted')).toEqual([])
    expect(numbersOf(claims, 'traced')).toContain(number)
  })

  it.each(WRONG)('catches: %s', (words, place, number) => {
    expect(numbersOf(claimsIn(words, place), 'contradicted')).toContain(number)
  })

  it.each([
    'Waits were 4 days, below the target of 3 weeks.',
    'Missed visits were 4 below the target of 12.',
    'Missed visits were about 72%, below the target of 70%.',
    'The cases were more serious (9) than last year (12).',
    'We do not think that more came (61) than left (68).',
    'If more come (61) than leave (68), we shall need rooms.',
    'Households who entered temporary accommodation were 68 (up 16).',
    'Households who entered temporary accommodation have risen. It was 59 in April and it is 68 now.',
    'Contacts by phone rose to 240, but are now 312.',
    'We attended 14 of the 24 appeals decided in August.',
  ])('leaves alone what may be meant otherwise: %s', (words) => {
    expect(numbersOf(there(words), 'contradicted')).toEqual([])
  })

  it('does not trace what something has moved to by the figure of a year ago where no word names that time', () => {
    const [, claim] = claimsIn('Contacts from schools rose to 1,471 and the team is stretched.', HELP)
    expect(claim).toMatchObject({ number: '1,471', status: 'unverified' })
  })

  it('says of what month a figure is that something is wrongly said to have moved to', () => {
    const claims = claimsIn('Statutory referrals fell to 263 and the team is stretched.', HELP)
    expect(claims.find(({ number }) => number === '263')?.reason).toMatch(/156 in Aug-24; 263 is the figure of Aug-23$/)
  })

  it('tells a count by a row of counts sooner than by a rate that happens to be the same', () => {
    const [claim] = sample({ words: 'There were 234.', printed: [] }, SAFEGUARDING)
    expect(claim?.reason).toMatch(/^Number of children subject to CP Plan/)
  })
})
