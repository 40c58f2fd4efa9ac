import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'
import { narrate } from '../support/narrate.ts'
import { readTemplates } from '../support/read-templates.ts'

const story = (rows: readonly RowSpec[]) => narrate(computeFigures(makeModel(rows)), readTemplates())

const met = (code: string): RowSpec => ({ code, values: [1, 2], better: 'higher', target: 1 })
const missed = (code: string): RowSpec => ({ code, values: [1, 2], better: 'higher', target: 9 })
const close = (code: string): RowSpec => ({ code, values: [1, 9.5], better: 'higher', target: 10, decimals: 1 })
const waiting = (code: string): RowSpec => ({ code, values: [null, null], better: 'higher', target: 10 })
const undirected = (code: string): RowSpec => ({ code, values: [1, 2], target: 10 })
const untracked = (code: string): RowSpec => ({ code, values: [1, 2] })

describe('the counts of targets', () => {
  it.each([
    [[untracked('A')], '1 indicator, none with a target.', 'No indicator has a target'],
    [[untracked('A'), met('B')], '2 indicators, 1 with a target: 1 green, 0 amber, 0 red.', 'The one target is met'],
    [[missed('A')], '1 indicator, 1 with a target: 0 green, 0 amber, 1 red.', 'The one target is missed'],
    [[met('A'), met('B')], '2 indicators, 2 with targets: 2 green, 0 amber, 0 red.', 'Both targets met'],
    [
      [met('A'), missed('B')],
      '2 indicators, 2 with targets: 1 green, 0 amber, 1 red.',
      'One of two targets met, none close and one missed',
    ],
    [[close('A')], '1 indicator, 1 with a target: 0 green, 1 amber, 0 red.', 'The one target is close'],
    [['A', 'B', 'C'].map(met), '3 indicators, 3 with targets: 3 green, 0 amber, 0 red.', 'All three targets met'],
    [[missed('A'), missed('B')], '2 indicators, 2 with targets: 0 green, 0 amber, 2 red.', 'Both targets missed'],
    [
      [close('A'), missed('B'), missed('C')],
      '3 indicators, 3 with targets: 0 green, 1 amber, 2 red.',
      'None of three targets met, one close and two missed',
    ],
    [[waiting('A'), untracked('B')], '2 indicators, 1 with a target: not rated.', 'The one target is not rated'],
    [[waiting('A'), undirected('B')], '2 indicators, 2 with targets: neither rated.', 'Neither target rated'],
    [['A', 'B', 'C'].map(waiting), '3 indicators, 3 with targets: none rated.', 'None of three targets rated'],
    [
      [met('A'), missed('B'), waiting('C'), undirected('D')],
      '4 indicators, 4 with targets: 1 green, 0 amber, 1 red, 2 not rated.',
      'One of four targets met, none close, one missed and two not rated',
    ],
  ])('are said in plain words', (rows, summary, headline) => {
    const { cover, glance } = story(rows)
    expect([cover.summary, glance.headline]).toEqual([summary, headline])
  })
})

describe('a chart', () => {
  it('shows a month without a column as a gap, and none before the months shown', () => {
    const months = ['2022-08', '2024-04', '2024-05', '2024-07', '2024-08'] as const
    const row: RowSpec = { code: 'A', values: [9, 1, 2, 3, 4], months, charted: true, target: 2, better: 'lower' }
    const [section] = story([row]).sections
    const charts = section?.parts.flatMap((part) => [...part.charts, ...part.trends]) ?? []
    expect(charts[0]?.points.map(({ month, value }) => [month, value])).toEqual([
      ['2024-04', 1],
      ['2024-05', 2],
      ['2024-06', null],
      ['2024-07', 3],
      ['2024-08', 4],
    ])
  })
})
