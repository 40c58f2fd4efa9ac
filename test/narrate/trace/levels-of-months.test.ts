import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { POTHOLES, RECYCLED, SPILLS, wrongOver } from './other-rows.ts'

const BUSES: RowSpec = {
  code: 'BUSES',
  label: 'Number of buses off the road at the end of the month',
  better: 'lower',
  basis: 'month end',
  values: [31, 34, 36, 33, 35, 37, 32, 30, 29, 28, 27, 26, 24],
}
const wrongIn = wrongOver([POTHOLES, RECYCLED, BUSES])

describe('over the rows of another council, a wrong figure is caught', () => {
  it.each([
    ['of a named month, as a note says it', 'Potholes repaired 312; May was 262.'],
    ['of the month before, in short', 'Potholes repaired: 312 (248 last mth).'],
    ['of a month in brackets', 'Potholes 312 (Jul 275).'],
    ['of the year before, in short', 'Potholes repaired 312 v 264 yr ago.'],
    ['of the month, that another month had', 'Thirty buses were off the road at the end of August.'],
    ['of a month recorded', 'At 42% recycling is a stark improvement on the 41% recorded last August.'],
    [
      'as a mean behind a mean',
      'Potholes repaired averaged 288 a month from April to August, against 275 in the four months from December to March.',
    ],
  ])('%s: %s', (_why, words) => {
    expect(wrongIn(words)).not.toEqual([])
  })
})

describe('and a true one is not', () => {
  it.each([
    'In no month were fewer than 236 potholes repaired.',
    'Only in August did we repair more than 300 potholes.',
    'Potholes repaired have beaten 270 in five of the 13 months.',
    'There was one month with over 45% of household waste recycled, July.',
    'Potholes repaired 312 (Jul 284; Aug 23 240).',
    'Potholes repaired 312; May was 275 and Mar was 261.',
    'Potholes repaired: 312 (284 last mth, 240 yr ago).',
    'Thirty buses were still to be repaired at the end of August.',
    'Thirty buses were off the road at the end of March.',
    'At 42% recycling is a stark improvement on the 38% recorded last August.',
    'Potholes repaired averaged 288 a month from April to August, against 259 in the four months from December to March.',
    'We repaired two dozen potholes on Sunday; 312 were repaired in all.',
  ])('%s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})

describe('the newest figure beside a month of which no figure is given is', () => {
  it.each([
    ['Recycling fell eight points to 42%, below where it was in April.', 'below where it was in April'],
    ['Recycling is at 42%, three points short of target and lower than a year ago.', 'lower'],
    [
      'Recycling is at 42%, three points short of target but back to where it was a year ago.',
      'back to where it was a year ago',
    ],
    ['312 potholes were repaired, the same as in June and July.', 'the same as in June'],
    ['Buses off the road came to 24, still above where they stood last August.', 'above where they stood last August'],
    ['Potholes repaired rose to 312, though that is no higher than in July.', 'no higher than in July'],
  ])('wrong: %s', (words, wrong) => {
    expect(wrongIn(words)).toEqual([wrong])
  })

  it.each([
    'Recycling fell eight points to 42%, the same as in April and December.',
    'Recycling fell eight points to 42%, back to where it was in April.',
    'Recycling is at 42%, down from 50% in July but still above where it was a year ago.',
    'Recycling is at 42%, down from 50% in July, which was above where it had been in June.',
    '312 potholes were repaired, above where we were in July and well above last August.',
    'Buses off the road fell by two to 24, more than in July.',
    'Recycling fell eight points to 42%; spending on it is above where it was a year ago.',
    'Recycling is at 42%, broadly the same as in May.',
    'Recycling is at 42%, three points short of target but back to where it was in May.',
    'Buses off the road: 24, up from none in 2020 and level with July.',
    'Buses off the road came to 24, lower than a year ago and not yet back to where they were in 2019.',
  ])('not wrong: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})

describe('what has been so since a month is', () => {
  const wrongSince = wrongOver([POTHOLES, SPILLS])

  it.each([
    ['Oil spills came to 24; they have been under the ceiling of 30 since May.', ['under the ceiling']],
    ['At 24, oil spills have been within the target of 30 since April.', ['within the target']],
    ['Oil spills, at 24, have been above England since August.', []],
    [
      'Potholes repaired rose to 312, 12 above the target of 300, and have been above 240 in every month since June.',
      [],
    ],
    // Some count from the month that is named, some from the next.
    ['At 24, oil spills have been within the target of 30 since July.', []],
    ['At 24, oil spills have been within the target of 30 since April, July aside.', []],
  ])('held against every later month: %s', (words, wrong) => {
    expect(wrongSince(words)).toEqual(wrong)
  })
})

describe('the only months beyond the newest figure are', () => {
  it.each([
    ['Buses off the road came to 24; only July was lower.', ['only July']],
    ['Recycling is at 42%; only February, March, May and July were higher.', []],
    ['Recycling is at 42%; only March and July were higher.', ['only March and July']],
    [
      'Recycling is at 42%; only June and July were higher since April.',
      ['only June and July were higher since April'],
    ],
    ['Recycling is at 42%; only May and July have been higher since April.', []],
  ])('held against the others: %s', (words, wrong) => {
    expect(wrongIn(words)).toEqual(wrong)
  })
})
