import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/narrate/story.ts'
import { traceOver } from './other-rows.ts'
import { traceSample } from './read-corpus.ts'

const PLACES = {
  help: ['Right support, at the right time', 'Family Help'],
  safe: ['Right support, at the right time', 'Family Safeguarding'],
  local: ['Strong, safe and vibrant localities', ''],
  birth: ['Children remain within or return to birth families', ''],
  homes: ['Promote permanence and placement stability', ''],
  staff: ['Permanent, stable workforce', ''],
  audits: ['Practice framework and standards', ''],
  visits: ['Performance review', 'Visiting'],
  talks: ['Performance review', 'Supervision'],
} as const

const trace = await traceSample()
const claimsIn = (place: keyof typeof PLACES, words: string) => {
  const [section, part] = PLACES[place]
  return trace({ words, printed: [] }, { section, part })
}
const isFlagged = ({ status }: Claim) => status === 'contradicted' || status === 'conflict'
const tracedIn = (claims: readonly Claim[]) =>
  claims.filter(({ status }) => status === 'traced').map(({ number }) => number)

/** True sentences, with the numbers and words that must be traced. */
const TRUE: readonly (readonly [keyof typeof PLACES, string, ...string[]])[] = [
  // Sums over rows, their shares and what they changed by.
  ['homes', 'IFA placements and children’s homes between them held 151 children in July.', '151'],
  // A distance inside a target, and what a difference was found to be made of.
  ['help', 'We are 26 per 10,000 inside our referral rate target of 581.', '26', '581'],
  ['homes', '89 more children are placed in-house (204) than with agencies (115).', '89', '204'],
  [
    'homes',
    'Children’s homes and unregulated settings together come to 56 children, against 85 a year ago.',
    '56',
    '85',
  ],
  ['homes', 'In unregulated settings and children’s homes combined there were 77 children in July.', '77'],
  [
    'birth',
    'Parents and connected carers together look after 107 of our children, which is 22.8% of the 470 in our care.',
    '107',
    '22.8%',
  ],
  ['help', 'Altogether, child in need plans (CWD and not CWD) number 539.', '539'],
  [
    'staff',
    'The gap between the average per qualified social worker and that per primary caseholder was 0.15 in July and is 1.43 now.',
    '0.15',
    '1.43',
  ],
  // Stretches.
  ['birth', 'In the first quarter 40 children came into care, and 21 in the second quarter so far.', '40', '21'],
  ['help', 'Contacts averaged 1,698 a month in the first quarter and 1,668 in July and August.', '1,698', '1,668'],
  ['birth', 'July and August together brought 21 new CLA.', '21'],
  ['birth', 'New CLA came to 61 over April to August, about 12 a month.', '61', '12'],
  ['birth', 'Since April ten children have returned home, where 37 did in the seven months before.', '37'],
  ['help', 'Statutory referrals in May and June combined were 392.', '392'],
  ['local', 'Re-referrals have averaged 23.4% since April, and 25.9% in the seven months before that.', '25.9%'],
  ['birth', 'In July and August 21 children came into our care.', '21'],
  ['safe', 'Since April 63% of strategy discussions have led to an S47 enquiry.', '63%'],
  ['safe', 'Over the last three months 60% of strategy discussions led to an S47 enquiry.', '60%'],
  ['safe', 'In July and August 64% of strategy discussions resulted in a Section 47.', '64%'],
  ['birth', 'New entries to care have been within the target of 11 in four of the last eight months.', '11', 'four'],
  // Gaps and steps of other months.
  [
    'safe',
    'ICPC conversion is four points short of its target of 31%; the shortfall was 14 points in July.',
    '14 points',
  ],
  [
    'talks',
    'CPP supervision is 12 points short of its target; the shortfall had been nil in July and 2 points in June.',
    '2 points',
  ],
  ['visits', 'Early Help visits rose by seven points in July and by five in August, to 89%.', 'seven points', 'five'],
  ['visits', 'Early Help visits have gained 22 points in a year, twelve of them since June.', 'twelve'],
  ['homes', 'We have 204 children with SCC foster carers and need 81 more to get to 285.', '81'],
  // Paces.
  ['homes', 'IFA placements stand at 115 and must reach 91 by March 2025, so 3.4 a month have to end.', '3.4'],
  ['homes', 'IFA placements went from 129 in April to 115 in August, 3.5 a month.', '3.5'],
  [
    'birth',
    'The rate of children in our care is 94 and has to fall to 87 by March 2025: one a month from here.',
    'one',
  ],
  ['homes', 'With IFA placements at 115 and seven months left, the target of 91 is some way off.', 'seven'],
  [
    'homes',
    'IFA placements have to come down from 115 to 91 by March 2025, between three and four a month.',
    'three',
    'four',
  ],
  // Counts of indicators.
  ['visits', 'All seven visiting measures are better than in August 2023.', 'seven'],
  [
    'talks',
    'Of our seven supervision measures one met its target in August; in July three did.',
    'seven',
    'one',
    'three',
  ],
  ['talks', 'Early Help rose by two points; the other six supervision measures all fell.', 'six'],
  [
    'local',
    'Of the five measures with an August figure, one improved, one stood still and three got worse.',
    'five',
    'three',
  ],
  ['visits', 'The visiting measures have all gained on last August, by anything from 1 to 22 points.', '22 points'],
  // Counts of months.
  ['homes', 'Instability has sat at 14% for three months, with 10% as our target.', 'three months'],
  [
    'birth',
    'Placed with parents: 42. Before that, 32 in July, after five monthly falls in a row from 49 in February.',
    'five monthly falls in a row',
  ],
  [
    'safe',
    'The Section 47 rate was inside its target of 247 in each of the last three months and is 234.',
    'each of the last three months',
  ],
  ['birth', 'No child returned home in August; that makes two of the last three months with none.', 'No child', 'two'],
  ['staff', 'The average per primary caseholder, 12.91, has come down in each of the past seven months.', '12.91'],
  // One and none.
  ['birth', 'Eight children came into care, one of them a UASC.', 'one'],
  ['homes', 'Children’s homes hold 32 children, one off the target of 31.', 'one'],
  ['visits', 'Visits to CLA went up a point to 85%.', 'a point'],
  ['birth', 'Returns home: nil in August and nil in June, five in July.', 'nil'],
  // Short months.
  [
    'help',
    'Early Help assessments started: 47 (Apr 71, Mar 65); referrals into Early Help: 94 (Apr 87, Mar 90).',
    '71',
    '65',
  ],
  ['staff', 'Caseload (primary) 12.91 / Jul 13.11 / Aug-23 15.64.', '13.11'],
  ['staff', 'Caseholders with 20+ children: 35 (27 Jul / 23 Jun).', '27', '23'],
  ['birth', 'New CLA: 8 (Jul 13, Jun 8), 61 since April.', '8', '13', '61'],
  // Shares and products.
  ['local', 'Some 15% of August’s 156 referrals led to NFA, which is about 23.', '23'],
  ['talks', 'CPP supervision reached 83% of the 234 children, so about 40 went without.', '40'],
  ['local', 'NFA stands at 15%, which is twice our 7% and a bit more.', '15%'],
  ['homes', 'There are 24 of 470 children in unregulated settings.', '470'],
  // Audits.
  ['audits', 'Good or better by service: Family Help 2 of 4, Jigsaw 0 of 1.', '0'],
  ['audits', 'FH audits 4 (1 outstanding / 1 good / 2 RI).', '4', '1'],
  ['audits', 'Leaving Jigsaw out, five of the eight audits were good or better.', 'five', 'eight'],
  ['audits', 'Good or outstanding audits: 50% in Family Help, 100% in the Young People Service.', '50%', '100%'],
]

/** Sentences in which a number must not be traced: it is wrong, of something else, or its words call for nothing. */
const NOT: readonly (readonly [keyof typeof PLACES, string, string])[] = [
  ['help', 'We are 25 per 10,000 inside our referral rate target of 581.', '25'],
  ['homes', 'IFA placements and children’s homes between them held 151 children at the end of August.', '151'],
  ['homes', 'Children’s homes and unregulated settings together come to 58 children.', '58'],
  ['birth', 'Parents and connected carers together look after 23.9% of the 470 in our care.', '23.9%'],
  ['help', 'Altogether, child in need plans (CWD and not CWD) number 593.', '593'],
  [
    'staff',
    'The gap between the average per qualified social worker and that per primary caseholder is 1.93 now.',
    '1.93',
  ],
  ['birth', 'July and August together brought 26 new CLA.', '26'],
  ['birth', 'Since April ten children have returned home, where 51 did in the seven months before.', '51'],
  ['local', 'Re-referrals have averaged 23.4% since April, and 26.9% in the seven months before that.', '26.9%'],
  [
    'safe',
    'ICPC conversion is four points short of its target of 31%; the shortfall was 19 points in July.',
    '19 points',
  ],
  ['homes', 'IFA placements stand at 115 and must reach 91 by March 2025, so 4.3 a month have to end.', '4.3'],
  ['homes', 'IFA placements went from 129 in April to 115 in August, 2.8 a month.', '2.8'],
  ['homes', 'With IFA placements at 115 and nine months left, the target of 91 is some way off.', 'nine'],
  ['visits', 'All eight visiting measures are better than in August 2023.', 'eight'],
  ['talks', 'Of our seven supervision measures one met its target in August; in July five did.', 'five'],
  ['talks', 'Early Help rose by two points; the other five supervision measures all fell.', 'five'],
  ['homes', 'Instability has sat at 14% for five months, with 10% as our target.', 'five months'],
  [
    'birth',
    'Placed with parents: 42, after seven monthly falls in a row from 49 in February to 32.',
    'seven monthly falls in a row',
  ],
  ['birth', 'No child returned home in August; that makes three of the last four months with none.', 'three'],
  ['birth', 'Children’s homes and care: 13 children came in during July, one of them a UASC... two, in fact.', 'two'],
  ['visits', 'Visits to CLA went down a point to 85%.', 'a point'],
  ['help', 'Step-downs 13 (Jul 18, Jun 22).', '18'],
  ['help', 'Step-downs 13. The panel met on 17 July and 21 June.', '17'],
  ['staff', 'Caseload (primary) 12.91 / Jul 13.19.', '13.19'],
  ['local', 'Some 15% of August’s 156 referrals led to NFA, which is about 32.', '32'],
  ['local', 'NFA stands at 15%, a figure that has gone into double figures.', 'double'],
  ['homes', 'There are 24 of 490 children in unregulated settings.', '490'],
  ['audits', 'Good or better by service: Family Help 3 of 4, Jigsaw 1 of 1.', '3'],
  ['audits', 'Leaving Jigsaw out, six of the eight audits were good or better.', 'six'],
  ['audits', 'Good or outstanding audits: 75% in Family Help.', '75%'],
  ['talks', 'The team meets three sibling groups and 5 large families each month.', 'three'],
  ['homes', 'Instability is at 14%; the project runs for three months.', '3'],
  ['safe', 'Since April 58% of strategy discussions have led to an S47 enquiry.', '58%'],
  ['birth', 'If the rate of 94 fell by one a month it would be 87 in March 2025.', 'one'],
  ['homes', 'None of the foster carers at the meeting had 171 children in mind.', 'None'],
]

describe('numbers that no single figure gives', () => {
  it.each(TRUE.map(([place, words, ...numbers]) => ({ place, words, numbers })))(
    'are traced where the workbook gives them ($place): $words',
    ({ place, words, numbers }) => {
      const claims = claimsIn(place, words)
      expect(claims.filter(isFlagged)).toEqual([])
      expect(tracedIn(claims)).toEqual(expect.arrayContaining(numbers))
    },
  )

  it.each(NOT)('are not traced by chance (%s): %s', (place, words, number) => {
    expect(tracedIn(claimsIn(place, words))).not.toContain(number)
  })

  it.each([
    'On August 13 children came into our care.',
    'By March 31 children will be seen weekly.',
    'From April 1 children will be seen weekly.',
  ])('are none where they are the day of a month: %s', (words) => {
    expect(claimsIn('birth', words)).toEqual([])
  })

  it('name the cells that make them', () => {
    const claims = claimsIn('homes', 'IFA placements and children’s homes between them held 151 children in July.')
    const { evidence, reason } = claims.find(({ number }) => number === '151') ?? {}
    expect(evidence?.map(({ value }) => value)).toEqual([118, 33])
    expect(reason).toMatch(/118 .* and 33 .* in Jul-24 together: 151/)
  })
})

describe('the same over the rows of another council', () => {
  const count = (code: string, label: string, target: number, values: readonly number[]) =>
    ({ code, label, better: 'higher', basis: 'month', target, values }) as const
  const claimsOver = traceOver([
    count('GULLIES', 'Number of gullies cleared in the month', 120, [90, 94, 101, 88, 97, 110]),
    count('VERGES', 'Number of verges mown in the month', 60, [41, 44, 47, 52, 55, 58]),
    count('BENCHES', 'Number of benches mended in the month', 9, [8, 7, 3, 0, 6, 0]),
  ])

  it.each([
    ['Gullies and verges together came to 168 jobs in August.', '168'],
    ['June and July together saw 107 verges mown.', '107'],
    ['Verges mown stood at 58, the fifth monthly rise in a row.', 'fifth monthly rise in a row'],
    ['Benches mended: nil in August, where it was 6 in July.', 'nil'],
    ['Of our three measures none met its target.', 'three'],
    ['Verges mown: 58 (Jul 55, Jun 52).', '55'],
    ['All three measures are below target.', 'three'],
  ])('traces %s', (words, number) => {
    const claims = claimsOver(words)
    expect(claims.filter(isFlagged)).toEqual([])
    expect(tracedIn(claims)).toContain(number)
  })

  it.each([
    ['Gullies and verges together came to 186 jobs in August.', '186'],
    ['June and July together saw 117 verges mown.', '117'],
    ['Verges mown stood at 58, the eighth monthly rise in a row.', 'eighth monthly rise in a row'],
    ['Benches mended were nil in July.', 'nil'],
    ['All four measures are below target.', 'four'],
    ['Verges mown: 58 (Jul 65).', '65'],
  ])('does not trace %s', (words, number) => {
    expect(tracedIn(claimsOver(words))).not.toContain(number)
  })
})
