import { describe, expect, it } from 'vitest'
import { traceSample } from './read-corpus.ts'

const sample = await traceSample()
const HELP = { section: 'Right support, at the right time', part: 'Family Help' }
const SAFE = { section: 'Right support, at the right time', part: 'Family Safeguarding' }
const FAMILIES = { section: 'Children remain within or return to birth families', part: '' }
const SUPERVISION = { section: 'Performance review', part: 'Supervision' }

const told = (place: typeof HELP, words: string, number: string) => {
  const claim = sample({ words, printed: [] }, place).find((each) => each.number === number)
  return claim && `${claim.status} ${claim.evidence.map(({ cell }) => cell).join(' ')}`
}

describe('a figure behind a heading', () => {
  it.each([
    ['Care leavers: three quarters had their supervision in timescale in August.', 'three quarters', 'traced'],
    ['Care leavers: 86% had their supervision in timescale in August.', '86%', 'contradicted'],
    ['Care leavers: 57% had their supervision in timescale, against 86% in July.', '57%', 'contradicted'],
  ])('is of what the heading names: %s', (words, number, status) => {
    expect(told(SUPERVISION, words, number)).toBe(`${status} Performance review!X18`)
  })
})

describe('who does something', () => {
  it.each([
    [HELP, 'In August the service handled 1,845 contacts.', '1,845', 'contradicted Right support!Y8'],
    [HELP, 'The council received 182 early help referrals in August.', '182', 'contradicted Right support!Y5'],
    [HELP, 'The council received 94 early help referrals in August.', '94', 'traced Right support!Y5'],
    [HELP, 'Our team completed 30 assessments in August.', '30', 'unverified '],
  ])('is no part of what it did: %o %s', (place, words, number, wanted) => {
    expect(told(place, words, number)).toBe(wanted)
  })
})

describe('what an older figure stands beside', () => {
  it.each([
    ['94 in August, down from 182 and at its lowest since April', '182', 'traced Right support!X5'],
    ['94 in August, down from 162 and at its lowest since April', '162', 'traced Right support!M5'],
  ])('is not the month since which there is a record: %s', (words, number, wanted) => {
    expect(told(HELP, `The number of referrals into Early Help was ${words}.`, number)).toBe(wanted)
  })

  it.each([
    ['short of the 31% target', 'traced Right support!Y21 Right support!Z21'],
    ['above the 31% target', 'contradicted Right support!Y21 Right support!Z21'],
  ])('is not what is held to the target behind it: %s', (standing, wanted) => {
    const words = `27% of Section 47s resulted in an ICPC, up from 17% in July and 11% in June but ${standing}.`
    expect(told(SAFE, words, standing)).toBe(wanted)
  })
})

describe('a month told in a sentence of its own', () => {
  const first = 'The number of referrals into Early Help was 94 in August.'
  it.each([
    ['In July it was 182.', '182', 'traced Right support!X5'],
    ['In July it was 162.', '162', 'contradicted Right support!X5'],
    ['In August 2023 the figure was 162.', '162', 'traced Right support!M5'],
    ['In August 2023 the figure was 126.', '126', 'contradicted Right support!M5'],
    ['In July we moved 162 children.', '162', 'unverified '],
  ])('is of what the one before is of: %s', (next, number, wanted) => {
    expect(told(HELP, `${first} ${next}`, number)).toBe(wanted)
  })
})

describe('a third year on year', () => {
  it.each([
    ['a third', /^traced/],
    ['a quarter', /^contradicted/],
  ])('is a share, and no year: %s', (share, wanted) => {
    const words = `Strategy discussions fell by around ${share} year on year, from 161 to 109.`
    expect(told(SAFE, words, share)).toMatch(wanted)
  })
})

it('tells where a trend points from the goal before it', () => {
  const words = 'The rate in our care is 94; the goal is 87 by March 2025, with the trend pointing to about 89.'
  expect(told(SAFE, words, '87')).toMatch(/^traced .*Z25$/)
  expect(told(SAFE, words, '89')).toMatch(/^traced Right support!S25 /)
})

describe('a month of the one row that a sentence tells of', () => {
  it.each([
    ['94 in August, against 17 in July', '17', 'contradicted Right support!X5'],
    ['94 in August (162 in July; 182 in August 2023)', '162', 'contradicted Right support!X5'],
    ['94 in August, against 162 in August 2023 and 196 the year before that', '196', 'traced Right support!L5'],
    ['94 in August, 182 the month before, 113 the month before that', '113', 'traced Right support!W5'],
    ['94 in August, and 12 went to one school in July', '12', 'unverified '],
  ])('is held to its figure: %s', (words, number, wanted) => {
    expect(told(HELP, `The number of referrals into Early Help was ${words}.`, number)).toBe(wanted)
  })
})

describe('a part and its whole', () => {
  it.each([
    [
      'Of the eight who came into our care in August one was UASC, against six of the 13 in June.',
      '13',
      'contradicted',
    ],
    ['65 of our 470 children in care are with connected carers, so nearly a third of them.', 'a third', 'contradicted'],
    ['65 of our 470 children in care are with connected carers, so one in seven of them.', 'one in seven', 'traced'],
  ])('are of one month: %s', (words, number, status) => {
    expect(told(FAMILIES, words, number)?.split(' ')[0]).toBe(status)
  })
})

it.each([
  ['Unregulated settings: 24, down 20 from 44. 17 of the 20 moved on because their provider closed in July.', '17'],
  ['In December 21 children came into our care and 15 left it.', '15'],
])('what no row need tell is not called wrong: %s', (words, number) => {
  expect(told(FAMILIES, words, number) ?? '').not.toMatch(/^contradicted/)
})

it('explains a wrong difference by the two figures that are told', () => {
  const words = 'Last August we completed 259 assessments. This August it was 162, so 98 fewer.'
  const claim = sample({ words, printed: [] }, HELP).find(({ number }) => number === '98')
  expect(claim?.reason).toContain('259 and 162, are 97 apart')
})
