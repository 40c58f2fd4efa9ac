import { beforeAll, describe, expect, it } from 'vitest'
import { makeTracer, type Tracer } from '../../../src/narrate/trace/trace-text.ts'
import { readTemplates } from '../../support/read-templates.ts'
import { POTHOLES, RECYCLED, traceOver } from './other-rows.ts'
import { readSample } from './read-corpus.ts'

let trace: Tracer

beforeAll(async () => {
  const { sameWords, abbreviations } = readTemplates()
  trace = makeTracer(await readSample(), `${sameWords}\n${abbreviations}`)
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
    {
      code: 'BINS',
      label: 'Number of bins on loan',
      better: 'lower',
      basis: 'month end',
      values: [900, 890, 880, 870, 860, 850, 840, 830, 820, 810, 780, 750, 300],
    },
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
    [FAMILY_HELP, 'After referrals into Early Help more than doubled between April and July, from 87 to 182, they came to 94.'],
    [FAMILY_HELP, 'Stepped-down referrals came to 13, over a quarter of the number a year ago (46).'],
    [FAMILY_HELP, 'Only 13 cases were stepped down without an assessment, under a third of the number a year ago (46).'],
    [FAMILY_HELP, 'Of the 1,491 contacts 156 turned into statutory referrals, a conversion rate of 10.5%.'],
    [FAMILY_HELP, 'The 317 plans outside CWD and the 222 plans in CWD come to 539.'],
    [FAMILY_HELP, 'There are 539 plans in all: 317 outside CWD and 222 in CWD.'],
    [FAMILY_HELP, 'Of 600 cases in all, 317 are CIN plans outside CWD and 222 are CIN plans in CWD.'],
    [FAMILY_HELP, 'If we closed a tenth of the 317 plans and kept the 222 in CWD, they would come to 507.'],
    [FAMILY_HELP, 'For each Early Help referral in August there were about 16 contacts (1,491 to 94).'],
    [SAFEGUARDING, 'Taken together, the 234 children on protection plans and the 470 in our care come to 704.'],
    [SAFEGUARDING, 'The 234 children on protection plans and the 470 in our care come to just over 700 together.'],
    [SAFEGUARDING, 'If 38% of the 234 children on plans are back for a second time, that is around 90 children.'],
    [SAFEGUARDING, 'The 234 on a protection plan, the 470 in our care and the 317 with a plan in need come to 1,021 in all.'],
    [SAFEGUARDING, 'With 234 on a protection plan and 470 in our care, this makes 12 more than in a small county.'],
    [SAFEGUARDING, 'Of the 234 children on plans and the 470 in our care, 700 have had a visit.'],
    [LOCALITIES, 'Children on a second or subsequent CP plan: up seven points in a year, from 31% to 38%.'],
    [LOCALITIES, 'The share of referrals that end with no further action fell by over a quarter, from 21% to 15%.'],
    [LOCALITIES, 'NFAs 15%, up by half on last August\'s 10%.'],
    [LOCALITIES, 'Just under a quarter of referrals (24%) were re-referrals.'],
    [LOCALITIES, 'NFA outcomes trebled between April and June, and went on up to July, from 13% to 21%.'],
    [FAMILIES, '42 of our 470 children live at home with their parents: 9% of the total.'],
    [FAMILIES, '42 of our 470 children live at home with their parents: 31% more than in July.'],
    [FAMILIES, '65 of the 470 children in our care (about one in seven) are with connected carers.'],
    [FAMILIES, '65 of the 470 children in our care, 27% of all those open to us, are with connected carers.'],
    [FAMILIES, 'Add up those placed with parents (42) and those with connected carers (65) and you get 107 children.'],
    [FAMILIES, 'Placements with parents up by nearly a third on July, to 42.'],
    [FAMILIES, 'Kids placed with parents up by about a third on July, 42 in all, after a fall of over a quarter from May.'],
    [FAMILIES, 'Eight children came into care in August, about half as many as last August, when there were 17.'],
    [FAMILIES, 'Since April 20 children have left care through a CAO or SGO, an average of four a month.'],
    [PERMANENCE, 'Just under a quarter of children in care (24%) are in IFA homes.'],
    [PERMANENCE, 'Well over two fifths of our children (43%) live with our own carers.'],
    [PERMANENCE, '319 children are fostered one way or another: 115 through an agency and 204 with our own carers.'],
    [PERMANENCE, 'We have room for 330 children: 115 are with an agency, 204 with our own carers and the rest elsewhere.'],
    [PERMANENCE, 'Our 470 children live in many kinds of home: 115 with an agency and 204 with our own carers, for example.'],
    [PERMANENCE, '32 of the 470 children in our care, about one in fifteen, are in children\'s homes.'],
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
    [WORKFORCE, 'Social workers are responsible for just over 1,150 children.', '1,150'],
    [SUPERVISION, 'CP plan supervision fell twelve points in August, from 93% to 83%.', '93%'],
    [SUPERVISION, 'Well over three quarters of children looked after had supervision in time (74%).', 'three quarters'],
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
    [SAFEGUARDING, 'Children in our care are 27.4% of those open to us (470 of 1,713); in January it was 23.9%.', '23.9%'],
    [FAMILIES, 'Since April 20 children have left care through a CAO or SGO.', '20'],
  ] as const)('%s: %s', (place, words, number) => {
    expect(claimsOf(place, words).find((claim) => claim.number === number)?.status).toBe('traced')
  })
})
