import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { narrate } from '../../src/narrate/narrate.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'
import { readTemplates } from '../support/read-templates.ts'

const story = (rows: readonly RowSpec[]) => narrate(computeFigures(makeModel(rows)), readTemplates())

const met = (code: string): RowSpec => ({ code, values: [1, 2], better: 'higher', target: 1 })
const missed = (code: string): RowSpec => ({ code, values: [1, 2], better: 'higher', target: 9 })
const untracked = (code: string): RowSpec => ({ code, values: [1, 2] })

describe('the counts of targets', () => {
  it.each([
    [[untracked('A')], '1 indicator, none with a target.', 'No indicator has a target'],
    [[untracked('A'), met('B')], '2 indicators, 1 with a target: 1 green, 0 amber, 0 red.', 'The one target is met'],
    [[missed('A')], '1 indicator, 1 with a target: 0 green, 0 amber, 1 red.', 'The one target is missed'],
    [[met('A'), met('B')], '2 indicators, 2 with targets: 2 green, 0 amber, 0 red.', 'All 2 targets met'],
    [
      [met('A'), missed('B')],
      '2 indicators, 2 with targets: 1 green, 0 amber, 1 red.',
      '1 of 2 targets met, 0 close and 1 missed',
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
