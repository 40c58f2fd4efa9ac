import { describe, expect, it } from 'vitest'
import { POTHOLES, RECYCLED, wrongOver } from './other-rows.ts'
import { traceSample } from './read-corpus.ts'

const wrongElsewhere = wrongOver([
  POTHOLES,
  RECYCLED,
  {
    code: 'ARREARS',
    label: 'Number of tenants in arrears',
    unit: 'number',
    better: 'lower',
    basis: 'month end',
    target: 87,
    values: [180, 176, 170, 168, 166, 160, 155, 150, 146, 140, 133, 126, 124],
  },
  {
    code: 'HOME',
    label: 'Percentage of patients still at home',
    unit: 'percent',
    better: 'higher',
    target: 82,
    values: [79, 70, 79, 83, 76, 82, 90, 80, 76, 83, 77, 70, 81],
  },
  {
    code: 'NOISE',
    label: 'Number of noise complaints received',
    values: [41, 46, 58, 63, 52, 47, 39, 36, 33, 35, 29, 18, 26],
  },
  {
    code: 'UPHELD',
    label: 'Number of noise complaints upheld',
    values: [17, 19, 24, 29, 21, 20, 15, 13, 12, 14, 10, 6, 8],
  },
])

describe('a number that becomes what its own words ask for', () => {
  it.each([
    [
      "a month's digits changed about",
      'Strong, safe and vibrant localities',
      "Core groups held in time dropped to 80%, which is 16 points below July. July's result (69%) remains the only month of the thirteen in which the 95% target was met.",
      '69%',
      '96%',
    ],
    [
      'of a level beside its ceiling',
      'Right support, at the right time',
      'Six below the 350 we set as a ceiling, the open rate finished August at 434.',
      '434',
      '344',
    ],
    [
      'of a level that others are compared with',
      'Right support, at the right time',
      'C&F in 45 days: 28% v 81% tgt, SN 81.1%, Eng 82.5%.',
      '28%',
      '82%',
    ],
    [
      'and one more than it fell by',
      'Strong, safe and vibrant localities',
      'Core groups held in time dropped from 96% to 80% over the school holidays. That is 17 percentage points in a single month, and I would hope to see most of it come back in September.',
      '17 percentage points',
      '16 percentage points',
    ],
  ])('is wrong: %s', async (_how, section, words, number, found) => {
    const claims = (await traceSample())({ words, printed: [] }, { section, part: '' })
    expect(claims.filter(({ status }) => status === 'contradicted')).toMatchObject([{ number, found }])
  })

  it.each([
    [
      'To get from 142 to the target of 87 by March 2025, around five tenants a month would have to leave arrears.',
      '142',
    ],
    ["Tenants in arrears dropped to 124, two below July. July's result (162) was the first below 130.", '162'],
    ['Noise complaints numbered 62, with 8 upheld.', '62'],
  ])('is wrong over other rows: %s', (words, number) => {
    expect(wrongElsewhere(words)).toEqual([number])
  })

  it.each([
    'Tenants in arrears, 124 at the end of August, are 56 fewer than in August 2023.',
    'Tenants in arrears were 124 in August and not 142.',
    'Tenants in arrears were 124 in August, where the budget said 142.',
    'Noise complaints about councillors numbered 62, with 8 upheld.',
    'Noise complaints numbered 62 in the worst month, with 8 upheld.',
    'If nothing is done, tenants in arrears (124 now) would be 142 by the spring.',
    'Tenants in arrears were 124 in August, over 42 of them for a second year.',
    'Tenants in arrears were 124 in August; single ones are 57 fewer than in August 2023.',
    'Tenants in arrears were 124 in August; letters went to 142 garage holders.',
    'Although the gap to target has narrowed to 1 point from 12 points, the percentage of patients still at home was 81%, against 79% in August last year.',
  ])('is left alone otherwise: %s', (words) => {
    expect(wrongElsewhere(words)).toEqual([])
  })
})
