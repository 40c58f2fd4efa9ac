import { beforeAll, describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/narrate/story.ts'
import type { RowSpec } from '../../support/make-model.ts'
import { BINS, POTHOLES, RECYCLED, SPILLS, traceOver, wrongOver } from './other-rows.ts'
import { traceSample } from './read-corpus.ts'

/** Rows of revenues and of homes to let, among them two rates of one part. */
const ROWS: readonly RowSpec[] = [
  POTHOLES,
  RECYCLED,
  SPILLS,
  BINS,
  {
    code: 'CALLS',
    label: 'Number of calls in the month',
    better: null,
    basis: 'month',
    values: [400, 410, 420, 430, 440, 450, 460, 470, 480, 490, 500, 510, 520],
  },
  {
    code: 'LETTERS',
    label: 'Number of letters in the month',
    better: null,
    basis: 'month',
    values: [100, 90, 92, 94, 96, 98, 99, 97, 95, 93, 91, 89, 65],
  },
  {
    code: 'CLAIM_RATE',
    label: 'Rate of claims per 10,000 households',
    unit: 'rate',
    better: 'lower',
    target: 340,
    values: [390, 388, 386, 384, 382, 380, 378, 376, 374, 372, 370, 368, 330],
  },
  {
    code: 'APPEAL_RATE',
    label: 'Rate of appeals per 10,000 households',
    unit: 'rate',
    better: 'lower',
    target: 120,
    values: [150, 149, 148, 147, 146, 145, 144, 143, 142, 141, 140, 139, 335],
  },
]
const wrongIn = wrongOver(ROWS)
const claimsIn = traceOver(ROWS)
const of = (claims: readonly Claim[], number: string) => claims.find((each) => each.number === number)

describe('over the rows of another council, a true note is not called wrong', () => {
  it.each([
    ["a target that isn't met", "The target of 45% for household waste recycled isn't being met."],
    ['the same with a curly apostrophe', 'The target of 45% for household waste recycled isn’t being met.'],
    ['the same without one', 'The target of 45% for household waste recycled isnt being achieved.'],
    ["a target that hasn't been met", "The target of 45% for household waste recycled hasn't been met."],
    ['the year to a month', 'Calls totalled 5,580 in the year to August.'],
    ['the year to its last day', 'A total of 5,580 calls came in during the year to 31 August 2024.'],
    ['a percentage of the second change', 'Bins on loan are up 50 on the month and down 100 on the year (11.1%).'],
    ['each of two with its percentage', 'Letters fell by 24 (27%) on July and by 35 (35%) on last August.'],
    ['what came since a peak', "Bins on loan stood at 890 in September 2023; since then they've reduced to 800."],
    ['others than the country', 'Oil spills were 24, against 15 in England and 31 for port cities.'],
    ['a share of what there was', 'We had 65 letters (13%) of our 520 calls, against 100 (25%) a year ago.'],
    ['a percentage beside a level', 'Bins on loan rose by 50 to 800, and household waste recycled to 42%.'],
    ['how far a month lay off', "Bins on loan, at 800, aren't at their lowest: July was 50 lower."],
    ['two in turn', 'Calls and letters were 520 and 65 respectively in August.'],
    ['double of another year', 'Calls were not double last August’s 400, at 520.'],
    ['one more than another', 'Calls (520) outnumbered letters (65) by 455.'],
    ['a peak', 'Household waste recycled peaked in July, when it was 50%.'],
    ['a run of something else', 'Sickness has fallen for nine consecutive months and bins on loan stand at 800.'],
    ['its own rate', 'The rate of claims is now 330 per 10,000, better than the target of 340.'],
    ['a rate that no neighbour has', 'The rate of claims was 374 in April, above the target of 340.'],
  ])('%s', (_kind, words) => {
    expect(wrongIn(words)).toEqual([])
  })
})

describe('over the rows of another council, a wrong note is caught', () => {
  it.each([
    ["a target that isn't met, and is", "The target of 300 for potholes repaired isn't being met.", "isn't being met"],
    ['the same with a curly apostrophe', 'The target of 300 for potholes repaired isn’t being met.', 'isn’t being met'],
    ['thirteen months', 'Calls totalled 5,980 in the year to August.', '5,980'],
    ['a percentage of the second', 'Bins on loan are up 50 on the month and down 100 on the year (21%).', '21%'],
    ['a change and its ends', 'Calls are up 40% on last August, i.e. 520 against 400.', '40%'],
    ['a change and its ends in brackets', 'Letters are down by half on last August (65 compared with 100).', 'half'],
    ['what did not come since', "Bins on loan stood at 830 in March; since then they've risen to 800.", 'risen'],
    ['a share of what there was', 'We had 65 letters (13%) of our 520 calls, against 100 (19%) a year ago.', '19%'],
    ['two turned', 'Calls and letters were 65 and 520 respectively in August.', '65'],
    ['no double', 'Calls were double last August’s 400, at 520.', 'double'],
    ['not so many more', 'Calls (520) outnumbered letters (65) by 445.', '445'],
    ['not so many more, told behind', 'Calls outnumbered letters by 445 in August (520 calls, 65 letters).', '445'],
    ['no peak', 'Household waste recycled peaked in June, when it was 41%.', 'peaked'],
    ['too long a run', 'Letters have come down for nine consecutive months and now stand at 65.', 'nine'],
    ["a neighbour's rate", 'The rate of claims is now 335 per 10,000, better than the target of 340.', '335'],
  ])('%s', (_kind, words, wrong) => {
    expect(wrongIn(words).join(' | ')).toContain(wrong)
  })

  it('and a change keeps its own month, though another stands beside the level', () => {
    const claims = claimsIn('Calls are up 30% on last August, at 520 against 510 in July.')
    expect(of(claims, '30%')).toMatchObject({ status: 'traced', found: '30%' })
  })

  it('and a true percentage is told by the change beside it', () => {
    const claims = claimsIn('Bins on loan are up 50 on the month and down 100 on the year (11.1%).')
    expect(of(claims, '11.1%')).toMatchObject({ status: 'traced', found: '11.1%' })
  })
})

describe('in the sample', () => {
  let trace: Awaited<ReturnType<typeof traceSample>>
  beforeAll(async () => {
    trace = await traceSample()
  })
  const wrongAt = (part: string, words: string) =>
    trace({ words, printed: [] }, { section: 'Right support, at the right time', part }).flatMap((claim) =>
      claim.status === 'contradicted' ? [`${claim.number}: ${claim.found}`] : [],
    )

  it.each([
    ['Family Help', 'CIN (excluding CWD) is down to 317, a fall of 17 on the month and of 145 on the year (31.4%).'],
    ['Family Help', "Child in Need plans peaked in January 2024 at 480; since then they've reduced to 317."],
    ['Family Help', 'Contacts in the year to August totalled 20,723, an average of 1,727 a month.'],
    ['Family Help', 'Of 1,491 contacts 156 (10%) became referrals, against 263 (18%) in August 2023.'],
    [
      'Family Safeguarding',
      'The rate of CLA was 94, compared with 70 nationally and 100.9 for comparator authorities.',
    ],
    ['Family Safeguarding', 'The rate of CLA was 94, against 70 in England and 88 for our family group.'],
    ['Family Safeguarding', 'There was a reduction of 29 on July and of 546 (24.2%) on last August in open children.'],
  ])('%s: %s is not called wrong', (part, words) => {
    expect(wrongAt(part, words)).toEqual([])
  })

  it.each([
    ['Family Safeguarding', "The CP rate target of 49 isn't being met.", '47'],
    ['Family Safeguarding', 'Open cases are down 29% on last August, i.e. 1,713 against 2,259.', '24.2%'],
    ['Family Safeguarding', 'Open cases have come down for nine consecutive months and now stand at 1,713.', '7'],
    ['Family Safeguarding', 'CP stands at 234, down 112 on the year (42%).', '32%'],
    ['Family Help', 'Contacts and referrals were 156 and 1,491 respectively in August.', '1,491'],
  ])('%s: %s is caught', (part, words, right) => {
    expect(wrongAt(part, words).join(' | ')).toContain(`: ${right}`)
  })
})
