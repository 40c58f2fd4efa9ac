import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { BINS, POTHOLES, RECYCLED, ROUNDS, traceOver, wrongOver } from './other-rows.ts'

/** Another council's figures, from August 2023 to August 2024. */
const ROWS: readonly RowSpec[] = [
  { ...POTHOLES, values: [340, ...POTHOLES.values.slice(1)] },
  RECYCLED,
  { ...BINS, target: 700 },
  {
    code: 'BROKEN',
    label: 'Number of broken bins',
    better: 'lower',
    basis: 'month end',
    values: [90, 92, 99, 97, 90, 98, 91, 96, 93, 99, 97, 95, 100],
  },
  {
    code: 'FLY_TIPS',
    label: 'Rate of fly tips per 10,000 population',
    unit: 'rate',
    better: 'lower',
    benchmarks: { England: 180 },
    values: [260, 255, 250, 251, 249, 245, 244, 240, 238, 236, 235, 232, 230],
  },
  ROUNDS,
]
const claimsIn = traceOver(ROWS, 'pothole repairs = potholes repaired')
const wrongIn = wrongOver(ROWS, 'pothole repairs = potholes repaired')

describe('a true sentence is not called wrong', () => {
  it.each([
    ['that counts falls', 'Bins on loan rose by 50 to 800, which ends a run of seven monthly falls.'],
    ['that tells of a run which ended', 'After five consecutive monthly falls, bins on loan rose to 800.'],
    ['that opens on an older month', 'We repaired fewer potholes than we did last August: 312 against 340.'],
    ['that sets a record in bounds', 'Pothole repairs reached 312, the highest in any month of this quarter.'],
    ['that sets a record in a year', 'Pothole repairs reached 312, the most in any month of the past year.'],
    ['that lists figures in turn', 'Bins on loan and broken bins were both different in July (750 and 95).'],
    [
      'that sets a mean off its target',
      'Household waste recycled has averaged 43.6% since April, 1.4 points below target.',
    ],
    ['that tells of a move before', 'Bins on loan rose by 50, having fallen from 780 in June to 750 in July.'],
    [
      'that goes on to another row',
      'Bins on loan rose from 750 to 800, or by 7%, and broken bins from 95 to 100, or by 5%.',
    ],
    ['that counts in parts', 'Two of our four depots improved, and two of the ten rounds were late.'],
    ['that takes one change from another', 'Potholes repaired rose by 28 in August and bins on loan by 50, 22 more.'],
    [
      'whose means run over named months',
      'The average number of potholes repaired rose from 255 a month in January to March to 281.7 in April to June.',
    ],
    [
      'whose mean is held against another',
      'Potholes repaired averaged 288.2 since April, against 254.9 for September to March.',
    ],
    [
      'whose months go on where others end',
      'Potholes repaired averaged 254.75 a month between September and December 2023 and 275.75 a month in the eight months since.',
    ],
    ['that lists figures and then months', 'We repaired 280, 275 and 290 potholes in April, May and June.'],
    ['that lists months and then figures', 'In April, May and June we repaired 280, 275 and 290 potholes.'],
    ['that denies a likeness', 'Not as many bins were on loan in August as in September: 800, against 890.'],
    [
      'that says a share twice',
      'Two fifths of household waste was recycled in November (40%); by the end of August it was 42%.',
    ],
    [
      'whose share fell while its count rose',
      'Broken bins make up 12.5% of bins on loan (100 of 800), down from 12.7% in July.',
    ],
    [
      'that is above a benchmark and below last month',
      'At 230, the rate of fly tips is higher than the England figure of 180.',
    ],
    ['that is no worse than its target', 'Potholes repaired are no worse than their target.'],
    [
      'that hopes for its target',
      'Three more points must be found before the target of 45% is again met for household waste recycled.',
    ],
    [
      'that tells two changes of two months',
      'In the last year potholes repaired fell by 15 in October and by 15 in January.',
    ],
    [
      'that tells of one row up and another down',
      'Broken bins went up on the month (95 to 100) whereas fly tips went down, from 232 to 230 per 10,000.',
    ],
    ['that counts months back', 'Three months back 275 potholes were repaired; in August it was 312.'],
    ['that takes two rows together', 'Taken together, 900 bins were on loan or broken.'],
    ['that tells which figure is theirs', 'On fly tips we are not under but over England (230 to their 180).'],
    ['that denies a comparison', "The rate of fly tips is not lower than England's."],
    ['that counts from a peak', 'We have 800 bins on loan, 50 more than in July and 100 fewer than the peak.'],
    ['that counts back from today', "A year ago 900 bins were on loan, an eighth more than today's 800."],
    ['that says what no month did', 'No month has met the target of 700 for bins on loan.'],
    ['that tells a move in brackets', 'The rate of fly tips fell in August (232 to 230).'],
    ['that tells a distance twice', "The rate of fly tips is 50 above England's, having been 80 above it a year ago."],
    ['that answers a question', 'What would it take to reach the target of 700? About 100 fewer bins on loan.'],
    ['that tells a share of a move', 'Bins on loan went from 900 in August 2023 to 800 in August, a fall of 11%.'],
    [
      'that tells two rows in turn',
      'Potholes rose while bins fell in July, from 275 to 290 and from 780 to 750 respectively.',
    ],
    ['that names a round number', 'Bins on loan, 800 now, were last below 800 in July.'],
    ['that says a target is missed', 'Bins on loan 800 (target 700: not met).'],
    [
      'that names a month gone by',
      'Repairs are busy again after a quiet July: 312 potholes were repaired, 28 more than the month before.',
    ],
    [
      'that goes on to another month',
      'Household waste recycled is at 42%, short of the 45% target; in July we were above it at 50%.',
    ],
    [
      'that tells a gap to target',
      'Household waste recycled stands at 42%; in June the gap to the 45% target was 4 points.',
    ],
    ['that supposes', 'A hundred fewer bins on loan, and the target of 700 is met.'],
    ['that is better earlier', 'Household waste recycled was 8 points better in July, at 50%, than it is now.'],
    ['that opens on a month', 'In December we had 860 bins on loan, and the number has now come down by 60 to 800.'],
    ['that takes a share of a sum', 'Lent and broken bins together come to 900, which is 45% of all that we own.'],
    [
      'that tells means of listed months',
      'Potholes repaired averaged 295.3 over June, July and August, and 255 between January and March.',
    ],
    [
      'that tells where months lay',
      'Every month from February to June the number of potholes repaired fell between 249 and 290.',
    ],
    [
      'that names a move today',
      'Fly tips stood at 251 in November and 249 in December; today the rate is 21 lower, at 230.',
    ],
    [
      'that tells means of three months',
      'Potholes repaired averaged 295.3 in June, July and August, against 282.3 from April to July.',
    ],
    ['that gives a reason', 'Bins on loan rose by 50 on July because the depot reopened and we expect more.'],
    ['that uses "as" twice', 'Bins on loan stood as low as 750 in July, and are counted as lent once they leave.'],
    ['that says a distance twice', 'Bins on loan are 14% above target, or 100 bins if we count them.'],
  ])('%s: %s', (_why, words) => {
    expect(wrongIn(words)).toEqual([])
  })
})

it('a table that was pasted is no sentence, and its numbers are not weighed', () => {
  expect(claimsIn('Bins 12 and 13 come to '.repeat(40)).filter(({ number }) => /\d/.test(number))).toEqual([])
  expect(claimsIn('Bins on loan: 800 ( 12 '.repeat(60))).toEqual([])
})

describe('a wrong sentence of the same kind is', () => {
  it.each([
    ['Bins on loan have had five consecutive monthly falls.', 'five consecutive monthly falls'],
    ['We repaired fewer potholes than we did last August: 321 against 340.', '321'],
    ['Pothole repairs came to 312, the lowest of the year.', 'the lowest of the year'],
    ['Pothole repairs came to 312, the lowest since last winter.', 'the lowest since last winter'],
    ['Household waste recycled has averaged 43.6% since April, 2.4 points below target.', '2.4 points'],
    ['Of our 800 bins on loan, 100 (25%) are broken bins.', '25%'],
    ['Of the 800 bins on loan 100 are broken bins, which is 25% of the whole.', '25%'],
    ['Household waste recycled fell from 50% to 42%, so the figure has dropped by a third.', 'a third'],
    ['Bins on loan came to 800, which is fewer than in July.', 'fewer than'],
    ['Crews now do 12.7 rounds on average, which is fewer than in July and shows that new staff help.', 'fewer than'],
    ['Our rate of fly tips is 30 points above the England rate.', '30 points'],
    ['Bins on loan slumped from 750 in July to 800 in August, for reasons that we know.', 'slumped'],
    ['Bins on loan 800 (target 700: met).', 'target 700: met'],
    ['Potholes repaired 312 (target 300: not met).', 'target 300: not met'],
    ['At 800, bins on loan are lower than the 750 of July.', 'lower than 750'],
    ['Bins on loan rose by 60 on July because the depot reopened and we expect more.', '60'],
    ['Household waste recycled fell by nine points over the month to 42% as the sorting plant closed.', 'nine points'],
    ['The rate of fly tips is 50 above the England rate, having been 90 above it a year ago.', '90'],
    ['Bins on loan went from 900 in August 2023 to 800 in August, a fall of 14%.', '14%'],
    ['The number of potholes repaired averaged 255 a month in January to March and 291.7 in April to June.', '291.7'],
    ['Potholes repaired averaged 288.2 since April, against 244.9 for September to March.', '244.9'],
    ['Bins on loan came to 800, still lower than the 700 that is our target.', 'lower than the'],
  ])('%s', (words, number) => {
    expect(wrongIn(words)).toContain(number)
  })

  it('and right where its own figures bear it out', () => {
    expect(wrongIn('Of our 800 bins on loan, 100 (12.5%) are broken bins.')).toEqual([])
    expect(wrongIn('Household waste recycled fell from 50% to 42%, so the figure has dropped by a sixth.')).toEqual([])
    expect(wrongIn('Bins on loan came to 800, which is more than in July.')).toEqual([])
    expect(wrongIn('Our rate of fly tips is 50 points above the England rate.')).toEqual([])
  })
})
