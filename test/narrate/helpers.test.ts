import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { makeLanguage } from '../../src/narrate/make-language.ts'
import { readTypedText } from '../../src/narrate/read-passages.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'

const REFERRALS: RowSpec = {
  code: 'REFERRALS',
  label: 'Number of referrals into statutory service in the month',
  better: 'lower',
  values: [263, 267, 276, 315, 216, 308, 197, 202, 191, 185, 207, 254, 156],
  target: 160,
  benchmarks: { England: 170.5, 'Statistical neighbours': 150 },
}
const SHARE: RowSpec = {
  code: 'SHARE',
  label: 'Percentage of assessments completed within 45 days',
  unit: 'percent',
  better: 'higher',
  values: [90, 80, 87, 92, 81, 89, 90, 85, 83, 88, 85, 80, 82],
  target: 81,
}
const LATE: RowSpec = { code: 'LATE', values: [5, 6, 7, 7, 8, 9, 4, 5, 6, 7, 8, null, null] }
const FALLING: RowSpec = { code: 'FALLING', values: [9, 8, 7, 6], better: 'lower', target: 3, targetBy: '2024-10' }
/** Alike as printed, and not in their binary digits. */
const ALIKE: RowSpec = { code: 'ALIKE', values: [7.4, 9.49, 8.6], decimals: 0 }
const HIDDEN: RowSpec = { code: 'HIDDEN', values: [1, 2, 'c'] }

/** Steady about 50, then far below. */
const CARE: RowSpec = {
  code: 'CARE',
  better: 'lower',
  values: [50, 52, 49, 51, 48, 50, 52, 50, 49, 51, 50, 48, 40],
  target: 38,
  targetBy: '2024-10',
}
/** Better than its target, then on it; its month is the reporting month. */
const MET: RowSpec = { code: 'MET', values: [4, 5, 6], better: 'lower', target: 6, targetBy: '2024-08' }
/** On a target that is neither met nor missed, having no better way, and before that beside it. */
const GONE: RowSpec = { code: 'GONE', values: [4, 5, 6], target: 6 }
const ONE: RowSpec = { code: 'ONE', values: [4, 2, 1], better: 'higher', target: 5 }
const MEAN: RowSpec = { code: 'MEAN', values: [2, 1], unit: 'average', decimals: 1 }
const LEVEL: RowSpec = { code: 'LEVEL', values: [7, 7], better: 'higher', target: 9 }
const MORE: RowSpec = { code: 'MORE', values: [1, 3], better: 'higher', target: 5 }
const WORSE: RowSpec = { code: 'WORSE', values: [9, 6], better: 'higher', target: 5 }
/** Nearly nothing is left. */
const ENDING: RowSpec = { code: 'ENDING', values: [...Array.from({ length: 12 }, () => 301), 1] }
const ENDED: RowSpec = { code: 'ENDED', values: [301, 0] }
const model = makeModel([
  ...[REFERRALS, SHARE, LATE, FALLING, ALIKE, HIDDEN, CARE, MET, GONE],
  ...[ONE, MEAN, LEVEL, MORE, WORSE, ENDING, ENDED],
])
const neighbours = [30, 45, 60].map((value, at) => ({
  code: 'CARE',
  authority: `Council ${at}`,
  value,
  year: '2022/23',
  cell: `Neighbours!C${at + 2}`,
}))
const figures = computeFigures({ ...model, neighbours })
const language = makeLanguage(figures, new Map())
const say = (text: string) => readTypedText(language.render(text, 'Commentary!D2'), 'Analysis', 'Commentary!D2').text

describe('the helpers of the commentary', () => {
  it.each([
    ['{{value "REFERRALS"}}', '156'],
    ['{{value "SHARE"}} in {{month}}', '82% in August 2024'],
    ['{{value "REFERRALS" month="Aug-23"}} in {{month-last-year}}', '263 in August 2023'],
    ['{{value "REFERRALS" month="last month"}}', '254'],
    ['{{value "LATE"}}', '8 (as at June 2024)'],
    ['{{target "SHARE"}}', '81%'],
    ['{{benchmark "REFERRALS" "England"}}', '170.5'],
    ['{{count "ONE" "child" "children"}} {{agree "ONE" "was" "were"}}', '1 child was'],
    ['{{count "MORE" "child" "children"}} {{agree "MORE" "was" "were"}}', '3 children were'],
    ['{{count "MORE" "child" "children" month="last month"}}', '1 child'],
    ['{{agree "MORE" "was" "were" month="last month"}}', 'Was'],
    ['{{count "MEAN" "child" "children"}}', '1.0 children'],
    ['{{count "LATE" "child" "children"}} came', '8 children (as at June 2024) came'],
    ['{{count "HIDDEN" "child" "children"}} came', '[c] children came'],
    ['{{and-but "ONE" since="last month"}}', 'And'],
    ['{{and-but "LEVEL" since="last month"}}', 'And'],
    ['{{and-but "MORE" since="last month"}}', 'But'],
    ['{{and-but "WORSE" since="last month"}}', 'But'],
    ['{{#if-changed "LEVEL" since="last month"}}moved{{else}}level{{/if-changed}}', 'Level'],
    ['{{#if-changed "ONE" since="last month"}}moved{{/if-changed}}', 'Moved'],
    ['{{#if-below-highest "LEVEL"}}below{{else}}there{{/if-below-highest}}', 'There'],
    ['{{#if-below-highest "ONE"}}below{{/if-below-highest}}', 'Below'],
    ['{{#if-above-lowest "ONE"}}above{{else}}there{{/if-above-lowest}}', 'There'],
    ['{{#if-above-lowest "MORE"}}above{{/if-above-lowest}}', 'Above'],
    ['{{change "REFERRALS" since="Aug-23"}}', 'Down 41%'],
    ['{{change "REFERRALS" since="Aug-23" decimals=1}}', 'Down 40.7%'],
    ['{{change "SHARE" since="Aug-23"}}', 'Down 8 percentage points'],
    ['{{change "SHARE" since="Dec-23"}}', 'Up 1 percentage point'],
    ['{{change "ENDING" since="Aug-23"}}', 'Down more than 99%'],
    ['{{change "ENDING" since="Aug-23" decimals=1}}', 'Down 99.7%'],
    ['{{against-average "ENDING"}}', 'More than 99% below the average of the previous 12 months'],
    ['{{change "ENDED" since="Jul-24"}}', 'Down 100%'],
    ['{{difference "REFERRALS" since="Aug-23"}}', '107 fewer'],
    ['{{difference "SHARE" since="Jul-24"}}', '2 percentage points higher'],
    ['{{difference "LATE" since="Dec-23"}} than in December', 'No more and no fewer than in December'],
    ['{{average "REFERRALS" from="Apr-24"}}', '198.6'],
    ['{{against-average "REFERRALS"}}', '35% below the average of the previous 12 months'],
    ['{{record "REFERRALS"}}', 'The lowest in the 13 months recorded'],
    ['{{record "SHARE"}}', ''],
    ['{{run "FALLING"}}', 'The third monthly fall in a row'],
    ['{{run "SHARE"}}', ''],
    ['{{against-target "REFERRALS"}}', 'Better than the target of 160'],
    ['{{against-target "FALLING"}}', 'Above the target of 3 for October 2024'],
    ['{{against-benchmark "REFERRALS" "England"}}', 'Below the England figure of 170.5'],
    ['{{against-benchmark "REFERRALS" "Statistical neighbours"}}', 'Above the statistical neighbour figure of 150'],
    ['{{highest "REFERRALS"}}', '315 in November 2023'],
    ['{{highest "ALIKE"}}', '9 in August 2024'],
    ['{{#if-green "REFERRALS"}}good{{else}}not good{{/if-green}}', 'Good'],
    ['{{#if-falling "SHARE"}}down{{else}}up{{/if-falling}}', 'Up'],
    ['{{#if-available "HIDDEN"}}there{{else}}hidden{{/if-available}}', 'Hidden'],
    ['{{#if-same "LATE" month="two years ago"}}same{{else}}not known{{/if-same}}', 'Not known'],
    ['{{#if-same "LATE" month="Dec-23"}}same{{else}}other{{/if-same}}', 'Same'],
    ['{{#if-same "LATE" month="Nov-23"}}same{{else}}other{{/if-same}}', 'Other'],
    ['{{value "LATE"}} ({{value "LATE" month="Dec-23"}} in December)', '8 (as at June 2024; 8 in December)'],
    ['{{signal "CARE"}}', 'Improvement: below its usual range'],
    ['{{signal "REFERRALS"}}', ''],
    ['{{variation "REFERRALS"}}', 'Usual variation'],
    ['{{cause "CARE"}}', 'Below the usual range'],
    [
      '{{#if-still "FALLING"}}still{{/if-still}} {{against-target "FALLING"}}',
      'Still above the target of 3 for October 2024',
    ],
    [
      '{{#if-crossed "REFERRALS"}}now{{/if-crossed}} {{against-target "REFERRALS"}}',
      'Now better than the target of 160',
    ],
    ['{{#if-still "SHARE"}}still{{/if-still}}{{#if-crossed "SHARE"}}now{{/if-crossed}}', 'Now'],
    ['{{#if-still "LATE"}}still{{/if-still}}{{#if-crossed "LATE"}}now{{/if-crossed}}', ''],
    [
      '{{#if-still "MET"}}still{{/if-still}}{{#if-crossed "MET"}}now{{/if-crossed}} {{against-target "MET"}}',
      'On the target of 6',
    ],
    ['{{#if-crossed "GONE"}}now {{/if-crossed}}{{against-target "GONE"}}', 'Now on the target of 6'],
    ['{{target "FALLING"}} by {{target-month "FALLING"}}', '3 by October 2024'],
    ['{{target-month "MET"}}{{#if-target-month "MET"}}ahead{{/if-target-month}}', ''],
    ['{{beside-usual "CARE"}}', 'Better than usual'],
    ['{{beside-usual "REFERRALS"}}', 'Within its usual range'],
    ['{{beside-usual "LATE"}}', ''],
    ['{{#if-changed "ALIKE" since="last month"}}moved{{else}}stood{{/if-changed}}', 'Stood'],
    ['{{#if-changed "REFERRALS" since="last month"}}moved{{else}}stood{{/if-changed}}', 'Moved'],
    ['{{assurance "CARE"}}', 'Usual range misses target'],
    ['{{#if-signal "CARE"}}real{{else}}chance{{/if-signal}}', 'Real'],
    ['{{#if-usual "CARE"}}chance{{else}}real{{/if-usual}}', 'Real'],
    ['{{rank "CARE"}} in {{rank-year "CARE"}}', '2nd of 4 in 2022/23'],
    ['{{rank "REFERRALS"}}', ''],
    ['{{benchmark "CARE" "Statistical neighbours"}}', '45.0'],
    ['{{pace "CARE"}}', 'Falling by 1.4 a month, where a fall of 1.0 a month is needed'],
    ['{{indicator "REFERRALS"}}', 'Referrals into statutory service'],
    ['{{indicator "SHARE"}}', 'The percentage of assessments completed within 45 days'],
  ])('%s says "%s"', (text, said) => {
    expect(say(text)).toBe(said)
  })

  it('say why a figure is not there rather than print a gap', () => {
    expect(say('It was {{value "LATE" month="Aug-24"}}.')).toBe('It was not yet available.')
    expect(say('{{value "HIDDEN"}} children came.')).toBe('[c] children came.')
  })

  it('name the cells that a sentence rests on, and make its own figure stand out', () => {
    const rendered = language.render(
      'Referrals fell to {{value "REFERRALS"}}, {{change "REFERRALS" since="Jul-24"}}.',
      'X!A1',
    )
    const sentence = readTypedText(rendered, 'Analysis', 'X!A1')
    expect(sentence.evidence.map(({ cell, value }) => `${value}: ${cell}`)).toEqual(['156: Sheet!O2', '254: Sheet!N2'])
    expect(sentence.runs.filter((run) => run.strong).map((run) => run.text)).toEqual(['156'])
  })
})
