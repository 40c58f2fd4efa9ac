import { describe, expect, it } from 'vitest'
import { shortMonth } from '../../../src/shared/month.ts'
import { traceSample } from './read-corpus.ts'

const PLACES = {
  help: { section: 'Right support, at the right time', part: 'Family Help' },
  homes: { section: 'Promote permanence and placement stability', part: '' },
  birth: { section: 'Children remain within or return to birth families', part: '' },
  local: { section: 'Strong, safe and vibrant localities', part: '' },
  staff: { section: 'Permanent, stable workforce', part: '' },
  talks: { section: 'Performance review', part: 'Supervision' },
} as const

const trace = await traceSample()
const claimOf = (place: keyof typeof PLACES, words: string, number: string) =>
  trace({ words, printed: [] }, PLACES[place]).find((claim) => claim.number === number)

describe('a true number is not traced to a cell of something else that is as high', () => {
  it.each([
    ['talks', 'Five of the seven supervision measures deteriorated by at least five points in August.', 'Five'],
    [
      'staff',
      'Caseloads averaged 14.01 in the first five months of 2024/25, down from 15.37 in the previous eight.',
      'eight',
    ],
    ['help', 'Assessment timeliness peaked in December, at 92%.', '92%'],
  ] as const)('%s: %s', (place, words, number) => {
    expect(claimOf(place, words, number)?.status).toBe('unverified')
  })

  it('a target that months are counted against is the target', () => {
    const words = 'Timeliness has been at or above the 81% target in ten of the last twelve months.'
    expect(claimOf('help', words, '81%')?.evidence.map(({ cell }) => cell)).toEqual(['Right support!Z14'])
    expect(claimOf('help', words, 'ten')?.evidence).toHaveLength(12)
  })
})

describe('and where its own cells are known, it rests on those', () => {
  it('of the newest figure and the target, for how far the two lie apart', () => {
    const words = 'They now account for 24% of children in care, four points above the 20% we are aiming for.'
    expect(claimOf('homes', words, 'four points')?.found).toBe('4 percentage points')
    expect(claimOf('homes', words, 'four points')?.reason).toContain('24% in Aug-24, and the target is 20%')
  })

  it('of the measures that are counted', () => {
    const words = 'Six of the seven measures missed 95% in August.'
    expect(new Set(claimOf('talks', words, 'Six of 7')?.evidence.map(({ code }) => code)).size).toBe(6)
  })
})

describe('a share is of its own row, or of the counts that it is told of', () => {
  const codesOf = (place: keyof typeof PLACES, words: string, number: string) =>
    [...new Set(claimOf(place, words, number)?.evidence.map(({ code }) => code))].toSorted()

  it.each([
    [
      'help',
      'Our teams started 47 Early Help assessments in the holiday month, half as many as the 94 referrals received.',
      'half',
      ['EH_ASSESS', 'EH_REF'],
    ],
    [
      'birth',
      'About one child in eleven of the 470 in our care (42) lives with parents under an order.',
      'one child in eleven',
      ['CLA_BF', 'WITH_PARENTS'],
    ],
    [
      'homes',
      'One child in seven in our care (14%) had three or more placements.',
      'One child in seven',
      ['STABILITY'],
    ],
    ['local', 'About one referral in four was a re-referral.', 'one referral in four', ['REREF']],
  ] as const)('%s: %s', (place, words, number, codes) => {
    expect(codesOf(place, words, number)).toEqual(codes)
  })

  it.each([
    ['staff', 'The number of workers holding 20 or more children has risen twice since June, to 35.', 'twice'],
    ['help', 'In July contacts were more than twice August’s.', 'twice'],
    ['help', 'Early Help assessments were half as many as referrals into Early Help.', 'half'],
  ] as const)('and no change that is as large: %s: %s', (place, words, number) => {
    expect(claimOf(place, words, number)?.status).not.toBe('traced')
  })
})

it('is traced to the two months that it is said to lie between', () => {
  const doubled = claimOf('local', 'NFA more than doubled between May and July, from 9% to 21%.', 'doubled')
  expect(doubled?.status).toBe('traced')
  expect(doubled?.evidence.map(({ cell }) => cell)).toEqual(['Localities!T6', 'Localities!V6'])
})

it.each([
  ['help', 'Contacts peaked at 2,018 in January 2024 and have not been above 1,850 since.', '1,850', ['Jul-24']],
  ['homes', 'The target of 20% for IFA placements is four points away.', 'four points', ['Aug-24', 'target']],
  ['homes', 'IFA placements have come down since March, when they stayed at 131.', '131', ['Mar-24']],
  ['homes', 'Unregulated placements fell from 44 to 24, down 45%.', '45%', ['Jul-24', 'Aug-24']],
] as const)('%s: %s rests on the months that its words mean', (place, words, number, cells) => {
  const claim = claimOf(place, words, number)
  expect(claim?.status).toBe('traced')
  expect(claim?.evidence.map(({ month }) => (month ? shortMonth(month) : 'target'))).toEqual(cells)
})
