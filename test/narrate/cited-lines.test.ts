import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { recallFigures } from '../../src/compute/recall-figures.ts'
import { collectEvidence } from '../../src/narrate/collect-evidence.ts'
import { joinCells } from '../../src/narrate/join-cells.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'
import { narrate } from '../support/narrate.ts'
import { readTemplates } from '../support/read-templates.ts'

const better = 'lower'
const VISITS: RowSpec = { code: 'VISITS', label: 'Number of visits', values: [5, 6, 7, 8], better, target: 7 }
const PLANS: RowSpec = { code: 'PLANS', label: 'Number of plans', values: [9, 9, 9, 4], better, target: 5 }
const CALLS: RowSpec = { code: 'CALLS', label: 'Number of calls', values: [30, 31, 30, 31], charted: true }

/** The evidence of a pack of August, beside that of July where `then` has the same rows with their figures of then. */
function evidenceOf(rows: readonly RowSpec[], then: readonly RowSpec[] | null = null) {
  const former = then && recallFigures(computeFigures(makeModel(then, { month: '2024-07' })))
  const figures = computeFigures(makeModel(rows), former)
  const story = narrate(figures, readTemplates())
  const evidence = collectEvidence(figures, story)
  const part = evidence.sections[0]?.parts[0]
  if (!part) throw new Error('expected a part')
  return { evidence, part, section: evidence.sections[0], told: story.sections[0]?.parts[0] }
}

describe('the evidence of words that are no statements', () => {
  it('has the headlines of a part with the cells of their figures and of what they count', () => {
    const { part } = evidenceOf([VISITS, PLANS, CALLS])
    expect(part.headlines).toEqual([
      {
        page: 'first',
        text: 'Visits rose to 8, above the target of 7; one of two targets met',
        cells: ['Sheet!F2:G3'],
      },
      { page: 'commentary', text: 'On the month before, one improved and one worsened', cells: ['Sheet!E2:F4'] },
    ])
  })

  it('has the captions of the charts with the cells of what they compare', () => {
    const { part, told } = evidenceOf([VISITS, CALLS])
    const drawn = [...(told?.charts ?? []), ...(told?.trends ?? [])].map(({ code, finding }) => [code, finding])
    expect(part.captions.map(({ code, text }) => [code, text])).toEqual(drawn)
    expect(part.captions.map(({ code, cells }) => [code, ...cells])).toEqual([
      ['VISITS', 'Sheet!E2:G2'],
      ['CALLS', 'Sheet!E3:F3'],
    ])
  })

  it('has the counts of cover and sections with the labels, figures and targets that were counted', () => {
    const { evidence, section } = evidenceOf([VISITS, PLANS, CALLS])
    expect(evidence.cover).toEqual({
      text: '3 indicators, 2 with targets: 1 green, 0 amber, 1 red.',
      counts: { green: 1, amber: 0, red: 1, none: 1 },
      cells: ['Sheet!B2:B4', 'Sheet!F2:F4', 'Sheet!G2:G3'],
    })
    expect([section?.counts, section?.cells]).toEqual([evidence.cover.counts, evidence.cover.cells])
  })

  it('has each finding at a glance with its large figure and its cells', () => {
    const { glance } = evidenceOf([VISITS, PLANS, CALLS]).evidence
    expect(glance).toEqual({
      headline: {
        text: 'One of two targets met, none close and one missed',
        cells: ['Sheet!B2:B4', 'Sheet!F2:F4', 'Sheet!G2:G3'],
      },
      changed: [
        {
          code: 'PLANS',
          why: 'Red to green',
          figure: '4',
          text: 'Plans fell to 4, better than the target of 5: red before, green now.',
          cells: ['Sheet!E3:G3'],
        },
      ],
      attention: [
        {
          code: 'VISITS',
          why: 'Off its target',
          figure: '8',
          text: 'Visits rose to 8, above the target of 7.',
          cells: ['Sheet!F2:G2'],
        },
      ],
      since: null,
    })
  })

  it('has what changed since the earlier pack with the cells that changed, and the file of that pack', () => {
    const then = [VISITS, PLANS].map((row) => ({ ...row, from: '2024-05' as const, values: [5, 6, 6] }))
    const { glance } = evidenceOf([VISITS, PLANS, CALLS], then).evidence
    expect(glance.headline.cells).toContain('Sheet!C3:D3')
    expect(glance.since).toMatchObject({ title: 'Since the pack of July 2024', file: 'made.xlsx' })
    expect(glance.since?.lines.map(({ heading, text, cells }) => [heading, text, ...cells])).toEqual([
      ['RAG changed', 'Number of visits: green to red', 'Sheet!F2:G2'],
      ['RAG changed', 'Number of plans: red to green', 'Sheet!F3:G3'],
      ['History restated', 'Number of visits: Jul-24 6 is now 7', 'Sheet!E2'],
      ['History restated', 'Number of plans: May-24 5 is now 9, Jun-24 6 is now 9, Jul-24 6 is now 9', 'Sheet!C3:E3'],
      ['New', 'Number of calls', 'Sheet!F4'],
    ])
  })
})

describe('cells that stand together', () => {
  it('are told by their corners, by sheet', () => {
    expect(joinCells(['A!B2', 'A!B3', 'A!B4', 'A!D4', 'A!C4', 'It’s 1!C9', 'A!B3'])).toEqual([
      'A!B2:B4',
      'A!C4:D4',
      'It’s 1!C9',
    ])
    expect(joinCells(['S!N10', 'S!O10', 'S!P10', 'S!N11', 'S!O11', 'S!P11', 'S!AA11'])).toEqual(['S!N10:P11', 'S!AA11'])
    expect(joinCells([])).toEqual([])
  })
})
