import { describe, expect, it } from 'vitest'
import { traceSample } from './read-corpus.ts'

const trace = await traceSample()
const WORKFORCE = { section: 'Permanent, stable workforce', part: '' }
const statusOf = (words: string, number: string) =>
  trace({ words, printed: [] }, WORKFORCE).find((claim) => claim.number === number)?.status

describe('a number that the workbook cannot know is not traced to a figure that happens to be as high', () => {
  it.each([
    ['The average is 12.91; two workers off sick have not helped.', 'two'],
    ['The average per caseholder is 12.91, and six social workers left in the spring.', 'six'],
    ['Vacancies are 17 out of 142 posts, and caseloads have followed: 15.64 then, 12.91 today.', '17'],
    ['Two neighbouring councils quote average caseloads of 17; ours is 14.34 per qualified social worker.', '17'],
  ])('%s', (words, number) => {
    expect(statusOf(words, number)).not.toBe('traced')
  })
})

describe('nor to a month of which nothing in the text speaks', () => {
  it.each([
    [
      'of those who came in the month told before',
      { section: 'Children remain within or return to birth families', part: '' },
      'Eight children came into care in August. Only two of them were unaccompanied children.',
      'two',
    ],
    [
      'a step between two months that nobody names',
      { section: 'Right support, at the right time', part: 'Family Safeguarding' },
      'Sibling groups explain much of it: the net increase of 13 in child protection plans comes down to just five families.',
      'five',
    ],
    [
      'a percentage of another part, of what is counted',
      { section: 'Promote permanence and placement stability', part: '' },
      'Stability has improved by five percentage points since February, from 19% to 14%. That is about 66 children who moved twice or more, against 93 at the time.',
      '93',
    ],
    [
      'a figure far from its bound',
      { section: 'Right support, at the right time', part: 'Family Help' },
      'Nearly 470 families came to the open days.',
      '470',
    ],
  ])('%s', (_kind, place, words, number) => {
    const claims = trace({ words, printed: [] }, place)
    expect(claims.find((claim) => claim.number === number)?.status).not.toBe('traced')
  })

  it('and none before the one since which it is told is meant', () => {
    const words = 'Repeat protection plans have been at 37% or 38% since April.'
    const claims = trace({ words, printed: [] }, { section: 'Strong, safe and vibrant localities', part: '' })
    const cells = claims.flatMap(({ number, evidence }) => (number === '37%' ? evidence.map(({ cell }) => cell) : []))
    expect(cells).toEqual(['Localities!U7'])
  })
})

describe('and what it does know still is', () => {
  it.each([
    ['35 workers hold 20+ children.', '35'],
    ['35 colleagues are carrying 20+ children.', '35'],
    ['Workers with 20+ children rose by eight to 35.', 'eight'],
    ['There are eight more workers with 20+ children than in July.', 'eight'],
  ])('%s', (words, number) => {
    expect(statusOf(words, number)).toBe('traced')
  })
})
