import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/narrate/story.ts'
import { POTHOLES, RECYCLED, traceOver } from './other-rows.ts'
import { tellAll } from './own-sums-told.ts'
import { readSample, traceSample } from './read-corpus.ts'

const trace = await traceSample()
const wrongIn = (claims: readonly Claim[]) =>
  claims.filter(({ status }) => status === 'contradicted').map(({ number }) => number)
const overOthers = traceOver([POTHOLES, RECYCLED])

describe('a difference, a share or a mean that a sentence works out itself', () => {
  it('is left alone of every row of the sample', async () => {
    const wrong = tellAll(await readSample()).filter(({ words, row: { section, part } }) => {
      return wrongIn(trace({ words, printed: [] }, { section, part })).length > 0
    })
    expect(wrong.map(({ words }) => words)).toEqual([])
  })
})

describe('the same over rows of another council', () => {
  it.each([
    'Potholes repaired: 312 compared with 284 in July, a gain of 28.',
    'To get from 312 potholes repaired to 300 the number may come down by 12.',
    'Potholes repaired totalled 1,441 in the five months since April, an average of 288.2 a month.',
    'Potholes repaired averaged 254.9 between September and March and 288.2 since.',
    'Waste recycled: 42%, better by 4 points than last August (38%).',
    'Waste recycled has given up 8 points since July and stands at 42%.',
  ])('is left alone: %s', (words) => expect(wrongIn(overOthers(words))).toEqual([]))

  it.each([
    ['Potholes repaired: 312 compared with 284 in July, a gain of 38.', '38'],
    ['To get from 312 potholes repaired to 350 the number must go up by 28.', '28'],
    ['Potholes repaired totalled 1,414 from April to August, an average of 288.2 a month.', '1,414'],
    ['Waste recycled: 42%, better by 6 points than last August (38%).', '6 points'],
    ['From 240 last August potholes repaired have gone up by a half, to 312.', 'a half'],
  ])('is caught: %s', (words, number) => expect(wrongIn(overOthers(words))).toContain(number))
})
