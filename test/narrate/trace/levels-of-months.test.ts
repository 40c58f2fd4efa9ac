import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { POTHOLES, RECYCLED, wrongOver } from './other-rows.ts'

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
