import { beforeAll, describe, expect, it } from 'vitest'
import type { Tracer } from '../../../src/narrate/trace/trace-text.ts'
import { BINS, POTHOLES, RECYCLED, traceOver } from './other-rows.ts'
import { traceSample } from './read-corpus.ts'

let trace: Tracer

beforeAll(async () => {
  trace = await traceSample()
}, 60_000)

const FAMILY_HELP = ['Right support, at the right time', 'Family Help'] as const
const SAFEGUARDING = ['Right support, at the right time', 'Family Safeguarding'] as const
const LOCALITIES = ['Strong, safe and vibrant localities', ''] as const
const FAMILIES = ['Children remain within or return to birth families', ''] as const
const PERMANENCE = ['Promote permanence and placement stability', ''] as const
const WORKFORCE = ['Permanent, stable workforce', ''] as const
const VISITING = ['Performance review', 'Visiting'] as const
const SUPERVISION = ['Performance review', 'Supervision'] as const

const claimsOf = ([section, part]: readonly [string, string], words: string) =>
  trace({ words, printed: [] }, { section, part })
const wrongOf = (place: readonly [string, string], words: string) =>
  claimsOf(place, words)
    .filter(({ status }) => status === 'contradicted')
    .map(({ number }) => number)

const bins = (words: string) => claimsInBins(words).filter(({ status }) => status === 'contradicted')
const claimsInBins = traceOver(
  [
    POTHOLES,
    RECYCLED,
    { ...BINS, values: [900, 890, 880, 870, 860, 850, 840, 830, 820, 810, 780, 750, 300] },
    {
      code: 'BROKEN',
      label: 'Number of broken bins',
      better: 'lower',
      basis: 'month end',
      values: [90, 92, 99, 97, 90, 98, 91, 96, 93, 99, 97, 95, 60],
    },
  ],
  'pothole repairs = potholes repaired',
)

describe("a sum that the sentence's own figures make is not called wrong", () => {
  it.each([
    [PERMANENCE, 'Unregulated placements nearly halved in August, dropping from 44 to 24.'],
    [PERMANENCE, 'Unregulated placements fell by just under half between July and August, from 44 to 24.'],
    [PERMANENCE, 'The number in unregulated settings was cut by nearly half in August: 44 in July, 24 in August.'],
    [PERMANENCE, 'Unregulated placements have come down by well over two fifths since last August: 42 then, 24 now.'],
    [FAMILY_HELP, 'Early Help referrals nearly halved on July (94, was 182), as schools were shut.'],
    [
      FAMILY_HELP,
      'After referrals into Early Help more than doubled between April and July, from 87 to 182, they came to 94.',
    ],
    [FAMILY_HELP, 'Stepped-down referrals came to 13, over a quarter of the number a year ago (46).'],
    [
      FAMILY_HELP,
      'Only 13 cases were stepped down without an assessment, under a third of the number a year ago (46).',
    ],
    [FAMILY_HELP, 'Of the 1,491 contacts 156 turned into statutory referrals, a conversion rate of 10.5%.'],
    [FAMILY_HELP, 'The 317 plans outside CWD and the 222 plans in CWD come to 539.'],
    [FAMILY_HELP, 'There are 539 plans in all: 317 outside CWD and 222 in CWD.'],
    [FAMILY_HELP, 'Of 600 cases in all, 317 are CIN plans outside CWD and 222 are CIN plans in CWD.'],
    [FAMILY_HELP, 'If we closed a tenth of the 317 plans and kept the 222 in CWD, they would come to 507.'],
    [FAMILY_HELP, 'For each Early Help referral in August there were about 16 contacts (1,491 to 94).'],
    [SAFEGUARDING, 'Taken together, the 234 children on protection plans and the 470 in our care come to 704.'],
    [SAFEGUARDING, 'The 234 children on protection plans and the 470 in our care come to just over 700 together.'],
    [SAFEGUARDING, 'If 38% of the 234 children on plans are back for a second time, that is around 90 children.'],
    [
      SAFEGUARDING,
      'The 234 on a protection plan, the 470 in our care and the 317 with a plan in need come to 1,021 in all.',
    ],
    [SAFEGUARDING, 'With 234 on a protection plan and 470 in our care, this makes 12 more than in a small county.'],
    [SAFEGUARDING, 'Of the 234 children on plans and the 470 in our care, 700 have had a visit.'],
    [SAFEGUARDING, "The rate of children open to us is 344, little more than half of England's 642.7."],
    [
      SAFEGUARDING,
      "Our rate of 94 is a third higher than England's 70 and two thirds as high again as the South East's 56.",
    ],
    [FAMILIES, 'Connected carers look after 65 children, 14% of the 470 in care and 1.6 times the 40 of a year ago.'],
    [WORKFORCE, 'Case holders with 20 or more children rose by less than a third in August, from 27 to 35.'],
    [FAMILY_HELP, 'Early Help assessments more than halved on July, 47 / 113.'],
    [PERMANENCE, 'Unregulated placements nearly halved in August: 44 / 24.'],
    [SAFEGUARDING, 'Strategy discussions rose by half in July, 98 to 147.'],
    [
      FAMILY_HELP,
      'We started 47 assessments, under the average of 77 a month since April and less than half of July’s 113.',
    ],
    [PERMANENCE, 'IFA 147 a year ago & 29% of our children; 115 now = 24% of CLA'],
    [PERMANENCE, 'At 115 placements we are more than half of the way to the target of 91.'],
    [PERMANENCE, 'Our carers have 204 children, less than twice the 115 in IFA and six times the 32 in homes.'],
    [LOCALITIES, 'Children on a second or subsequent CP plan: up seven points in a year, from 31% to 38%.'],
    [LOCALITIES, 'The share of referrals that end with no further action fell by over a quarter, from 21% to 15%.'],
    [LOCALITIES, "NFAs 15%, up by half on last August's 10%."],
    [LOCALITIES, 'Just under a quarter of referrals (24%) were re-referrals.'],
    [LOCALITIES, 'NFA outcomes trebled between April and June, and went on up to July, from 13% to 21%.'],
    [FAMILIES, '42 of our 470 children live at home with their parents: 9% of the total.'],
    [FAMILIES, '42 of our 470 children live at home with their parents: 31% more than in July.'],
    [FAMILIES, '65 of the 470 children in our care (about one in seven) are with connected carers.'],
    [FAMILIES, '65 of the 470 children in our care, 27% of all those open to us, are with connected carers.'],
    [FAMILIES, 'Add up those placed with parents (42) and those with connected carers (65) and you get 107 children.'],
    [FAMILIES, 'Placements with parents up by nearly a third on July, to 42.'],
    [
      FAMILIES,
      'Kids placed with parents up by about a third on July, 42 in all, after a fall of over a quarter from May.',
    ],
    [FAMILIES, 'Eight children came into care in August, about half as many as last August, when there were 17.'],
    [FAMILIES, 'Since April 20 children have left care through a CAO or SGO, an average of four a month.'],
    [PERMANENCE, 'Just under a quarter of children in care (24%) are in IFA homes.'],
    [PERMANENCE, 'Well over two fifths of our children (43%) live with our own carers.'],
    [PERMANENCE, '319 children are fostered one way or another: 115 through an agency and 204 with our own carers.'],
    [
      PERMANENCE,
      'We have room for 330 children: 115 are with an agency, 204 with our own carers and the rest elsewhere.',
    ],
    [
      PERMANENCE,
      'Our 470 children live in many kinds of home: 115 with an agency and 204 with our own carers, for example.',
    ],
    [PERMANENCE, "32 of the 470 children in our care, about one in fifteen, are in children's homes."],
    [WORKFORCE, 'Case holders with 20+ children have gone up by half since June, when there were 23; it is 35 now.'],
    [WORKFORCE, 'The group of case holders with 20+ children had doubled by December, when there were 48.'],
    [WORKFORCE, 'Caseloads per primary caseholder are 2.73 lighter than last August (15.64 then, 12.91 now).'],
    [WORKFORCE, 'Social workers are responsible for just under 1,150 children.'],
    [WORKFORCE, 'Over a third of children (33%) have had two or more social workers in six months, or about that.'],
    [VISITING, 'Nine in ten children on protection plans (90%) were seen in time, or 9 in 10.'],
    [VISITING, 'Two of the seven visiting measures, at 6 weeks (95%) and at 4 weeks (97%), meet the standard.'],
    [SUPERVISION, 'CP plan supervision fell twelve points in August, from 95% to 83%.'],
    [SUPERVISION, 'CP plan supervision fell ten points from its 93% in June to the 83% of August.'],
    [SUPERVISION, 'Nearly three quarters of children looked after had supervision within timescales (74%).'],
    [SUPERVISION, 'Three quarters of care leavers (75%) and 84% of children in need had supervision in time.'],
    [SUPERVISION, 'Half of the teams with the fullest supervision record (95%) work at the same site.'],
    [FAMILY_HELP, 'Contacts are up 20 on the year, from 1,471 to 1,491, and down 354 on the month, from 1,845.'],
    [FAMILY_HELP, 'Early Help referrals halved in two years and then some: from 196 in August 2022 to 94 now.'],
    [FAMILY_HELP, 'Referrals went down 98 in August, a bigger drop than the 40 or so of last year, from 254 to 156.'],
    [FAMILY_HELP, 'Early Help assessments more than halved in August, going from 113 to 47.'],
    [FAMILY_HELP, 'Assessments in time rose two points in August, having slipped from 88% in May to 80% in July.'],
    [FAMILY_HELP, 'Assessments in time rose two points, from 80% to 82%.'],
    [FAMILY_HELP, 'Four in five assessments were in time in July (80%), and 82% in August.'],
    [FAMILY_HELP, 'More than four in five assessments (82%) were done in time.'],
    [FAMILY_HELP, 'Nearly one in five assessments (18%) were late.'],
    [
      FAMILY_HELP,
      'The number of referrals and stepped-down cases was 94 and 13 in August, which together make 107 pieces of new work.',
    ],
    [FAMILY_HELP, '94 referrals and 13 stepped-down cases: 107 in all, and 47 assessments.'],
    [
      SAFEGUARDING,
      'Strategy discussions (109) and Section 47 enquiries (67) both fell, and the two together come to 176.',
    ],
    [SAFEGUARDING, 'Of the 109 strategy discussions 67 led to an enquiry, or 61%.'],
    [
      SAFEGUARDING,
      'Two thirds of strategy discussions (67%) led to an enquiry in July, and three fifths (61%) in August.',
    ],
    [SAFEGUARDING, 'CP plans fell by nearly a third in a year, from 346 to 234, though they rose by 13 on the month.'],
    [SAFEGUARDING, 'Plans fell by over a third in two years – 388 then, 234 now.'],
    [SAFEGUARDING, 'The 470 children in our care are over a quarter of the 1,713 who are open to us.'],
    [SAFEGUARDING, '470 of the 1,713 children open to us, just over a quarter, are in our care.'],
    [SAFEGUARDING, '470 of the 1,713 children open to us (27%) are in our care, and 234 (14%) have a CP plan.'],
    [FAMILIES, 'We have 470 children in our care – 42 at home with parents and 65 with connected carers among them.'],
    [FAMILIES, '107 children live with their own people: 42 with parents and 65 with connected carers.'],
    [FAMILIES, 'About 110 children live with their own people: 42 with parents and 65 with connected carers.'],
    [FAMILIES, 'In all 61 children came in and 68 left, so 129 changes of legal status were made.'],
    [FAMILIES, "Connected carers had 65 children, up by well over half on last August's 40."],
    [FAMILIES, 'New entrants more than halved from 17 last August to 8.'],
    [FAMILIES, 'New entrants fell by over a third on July, to 8.'],
    [FAMILIES, 'Each of our 470 children costs more, and 42 of the 470, or 9%, live with parents.'],
    [PERMANENCE, '24% of the 470, which is about 113 children, are with agencies; the count says 115.'],
    [PERMANENCE, '43% of the 470, that is around 200, live with our own carers.'],
    [PERMANENCE, '10% of our 20 new carers, that is two couples, have had 3 placements.'],
    [PERMANENCE, 'IFA (115), homes (32) and unregulated (24) add up to 171.'],
    [PERMANENCE, 'The 115 with agencies and the 204 with our own carers leave 151 of the 470 elsewhere.'],
    [PERMANENCE, 'Agency and own carers (115 and 204) look after two thirds of our 470 children (68%).'],
    [
      PERMANENCE,
      'The gap to target is just under a quarter (81 of 285 placements is 28%, to be exact: over a quarter).',
    ],
    [PERMANENCE, 'A fifth of our carers (22%) foster for another council too.'],
    [WORKFORCE, 'Half of children with same worker in the smaller team, and three in five in all (60%).'],
    [
      WORKFORCE,
      'Workers with 20+ children doubled between June and the December before it, one might say, since 48 is twice the 23 or so.',
    ],
    [WORKFORCE, 'Caseholders with 20+ children rose by just over half between June and August, from 23 to 35.'],
    [WORKFORCE, 'The average is 0.20 lower than in July (13.11 then, 12.91 now).'],
    [WORKFORCE, 'Just over 1,100 children are held by social workers (1,147).'],
    [WORKFORCE, 'Just under 1,200 children were held in June and just under 1,150 are now.'],
    [VISITING, 'Visits at three weeks went down five points, from 91% to 86%, four under the target.'],
    [SUPERVISION, 'CIN supervision (84%) lost nine points in August and CP (83%) twelve, from 93% and 95%.'],
    [SUPERVISION, 'Supervision of children in our care fell from 88% to 74%, down by a sixth.'],
  ] as const)('%s: %s', (place, words) => {
    expect(wrongOf(place, words)).toEqual([])
  })

  it.each([
    'Bins on loan more than halved in August, dropping from 750 to 300.',
    'Bins on loan were cut by well over half on July: 750 then, 300 now.',
    'The 300 bins on loan and the 60 broken bins come to 360.',
    '60 of our 300 bins on loan are broken bins, one in five, and 312 potholes were repaired.',
    'Just over two fifths of household waste was recycled (42%).',
    'Pothole repairs doubled in the dry spell of the spring, and rose from 284 to 312 in August.',
    'Bins on loan are down by three fifths on July, to 300.',
  ])('nor over other rows: %s', (words) => {
    expect(bins(words)).toEqual([])
  })
})

describe('one that they do not make is', () => {
  it.each([
    [PERMANENCE, 'Unregulated placements more than halved in August, dropping from 44 to 24.', 'halved'],
    [PERMANENCE, 'The number in unregulated settings was cut by more than half: 44 in July, 24 in August.', 'half'],
    [FAMILY_HELP, 'Early Help referrals more than halved on July (94, was 182).', 'halved'],
    [FAMILY_HELP, 'Only 13 cases were stepped down, under a quarter of the number a year ago (46).', 'a quarter'],
    [FAMILY_HELP, 'Of the 1,491 contacts 156 became statutory referrals, a share of 15.6%.', '15.6%'],
    [FAMILY_HELP, 'There are 549 plans in all: 317 outside CWD and 222 in CWD.', '549'],
    [SAFEGUARDING, 'Together the 234 on protection plans and the 470 in our care come to 714.', '714'],
    [SAFEGUARDING, 'If 38% of the 234 children on plans are back again, that is around 98 children.', '98'],
    [LOCALITIES, 'Children on a second or subsequent CP plan: up nine points, from 31% to 38%.', 'nine points'],
    [LOCALITIES, 'NFAs halved between July and August, from 21% to 15%.', 'halved'],
    [FAMILIES, '42 of our 470 children live at home with their parents: 12% of the total.', '12%'],
    [FAMILIES, 'Placements with parents up by nearly half on July, 42 in all.', 'half'],
    [PERMANENCE, 'Just over a quarter of children in care (24%) are in IFA homes.', 'a quarter'],
    [PERMANENCE, '32 of the 470 children in our care, about one in ten, are in homes.', 'one in ten'],
    [WORKFORCE, 'Case holders with 20+ children have doubled since June, when there were 23; it is 35 now.', 'doubled'],
    [WORKFORCE, 'Caseloads are 2.37 lighter than last August (15.64 then, 12.91 now).', '2.37'],
    [FAMILIES, 'In the five months from April to August, 62 children came into care.', '62'],
    [WORKFORCE, 'Social workers are responsible for just over 1,150 children.', '1,150'],
    [SUPERVISION, 'CP plan supervision fell twelve points in August, from 93% to 83%.', '93%'],
    [SUPERVISION, 'Well over three quarters of children looked after had supervision in time (74%).', 'three quarters'],
    [SAFEGUARDING, "The rate of children open to us is 344, little more than a third of England's 642.7.", 'a third'],
    [SAFEGUARDING, 'The rate of protection plans is 47, half of our 2022/23 outturn of 63.9.', 'half'],
    [SAFEGUARDING, "At 94 our rate of children in care is half as high again as the South East's 56.", 'half'],
    [FAMILIES, 'Connected carers look after 65, 14% of the 470 in care and twice the 40 of a year ago.', 'twice'],
    [WORKFORCE, 'Case holders with 20 or more children rose by more than a third in August, from 27 to 35.', 'a third'],
    [FAMILY_HELP, 'Referrals halved on July, 254 / 156.', 'halved'],
    [FAMILY_HELP, 'Referrals nearly halved, 254 to 156.', 'halved'],
    [FAMILY_HELP, 'We received 156 referrals, compared with 254 in July, a fall of nearly a half.', 'a half'],
    [LOCALITIES, "Re-referrals stand at 24%, half of November's 32%.", 'half'],
    [PERMANENCE, 'Our carers have 204 children, three times the 115 in IFA.', 'three times'],
    [PERMANENCE, 'Nearly half of children in care, 43%, are with our own carers.', 'half'],
    [PERMANENCE, 'With 204 placed with our own carers we are a quarter of the way to the target of 285.', 'a quarter'],
    [PERMANENCE, 'With 204 placed with our own carers we are about three fifths of our target of 285.', 'three fifths'],
    [PERMANENCE, 'IFA 115, down 32 on the year & 26% of all our children', '26%'],
    [PERMANENCE, '115 in IFA = 26% of CLA', '26%'],
  ] as const)('%s: %s', (place, words, number) => {
    expect(wrongOf(place, words)).toContain(number)
  })

  it.each([
    ['Bins on loan nearly halved in August, dropping from 750 to 300.', 'halved'],
    ['Bins on loan were cut by over two thirds on July: 750 then, 300 now.', 'two thirds'],
    ['Together the 300 bins on loan and the 60 broken bins come to 370.', '370'],
    ['60 of our 300 bins on loan are broken: 25% of the total.', '25%'],
    ['Just over two fifths of household waste (38%) was recycled.', 'two fifths'],
    ['Bins on loan are down by a third on July, to 300.', 'a third'],
  ])('and over other rows: %s', (words, number) => {
    expect(bins(words).map((claim) => claim.number)).toContain(number)
  })
})

describe('a sum of two rows is traced', () => {
  it.each([
    [FAMILY_HELP, 'There are 539 plans (317 outside CWD plus 222 in CWD), against 546 at the end of July.', '546'],
    [FAMILY_HELP, 'Referrals to the statutory service amounted to 10.5% of contacts in August.', '10.5%'],
    [
      SAFEGUARDING,
      'Children in our care are 27.4% of those open to us (470 of 1,713); in January it was 23.9%.',
      '23.9%',
    ],
    [FAMILIES, 'Since April 20 children have left care through a CAO or SGO.', '20'],
  ] as const)('%s: %s', (place, words, number) => {
    expect(claimsOf(place, words).find((claim) => claim.number === number)?.status).toBe('traced')
  })
})
