import { describe, expect, it } from 'vitest'
import { traceSample } from './read-corpus.ts'

const trace = await traceSample()
const told = (section: string, words: string, part = '') =>
  trace({ words, printed: [] }, { section, part }).map(({ number, status, reason }) => `${number} ${status}: ${reason}`)

const HOMES = 'Promote permanence and placement stability'
const BIRTH = 'Children remain within or return to birth families'
const SUPPORT = 'Right support, at the right time'
const SAFE = 'Family Safeguarding'

describe('a number that may be of several rows', () => {
  it('is a change of the row before, and no level of another, behind which fewer stands', () => {
    const words = '115 children were in IFA placements (24% of CLA), 32 fewer than a year ago.'
    expect(told(HOMES, words).at(-1)).toMatch(/^32 traced: .*IFA placements.*a fall of 32 \(147 in Aug-23/)
  })

  it('is no change of another row where it is a pace', () => {
    const words = 'In-house placements need to rise by 13 a month to reach 285 by March 2025.'
    expect(told(HOMES, words)[0]).toMatch(/^13 unverified/)
  })

  it('counts the months of which it is said, and is wrong where it is another count', () => {
    const words = (count: string) =>
      `The number of new CLA has been within target in ${count} of the last eight months.`
    expect(told(BIRTH, words('four')).at(-1)).toMatch(/^four traced: Number of new CLA in month: 4 of 8/)
    expect(told(BIRTH, words('six')).at(-1)).toMatch(
      /^six contradicted: for "Number of new CLA in month" it was 4 of the latest 8/,
    )
  })

  it.each([
    [
      'The rate of S47 enquiries is down 27% on last August.',
      'Rate of Section 47 enquiries completed" gives a fall of 30%',
    ],
    [
      'The rate of children on CP plans is down 30% on last August.',
      'Rate of children subject to CP plans" gives a fall of 33%',
    ],
    [
      'The rate of children in our care is down 12% on last August.',
      'Rate of children in our care per 10,000" gives a fall of 8.7%',
    ],
  ])('is told by the rate, where that is named: %s', (words, right) => {
    expect(told(SUPPORT, words, SAFE).join()).toContain(right)
  })
})

describe('a benchmark without a figure', () => {
  it('is not vouched for by the figure of another', () => {
    const words = 'At 47, the rate of children on CP plans is better than the South East average of 52.9.'
    expect(told(SUPPORT, words, SAFE).at(-1)).toBe(
      '52.9 unverified: the workbook has no figure for South East; 52.9 is that for Statistical neighbours',
    )
  })
})
