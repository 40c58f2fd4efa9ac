import { describe, expect, it } from 'vitest'
import type { Former } from '../../src/check/former.ts'
import { readFormer } from '../../src/check/read-former.ts'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { recallFigures } from '../../src/compute/recall-figures.ts'
import { collectEvidence } from '../../src/narrate/collect-evidence.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'
import { narrate } from '../support/narrate.ts'
import { readTemplates } from '../support/read-templates.ts'

const VISITS: RowSpec = { code: 'VISITS', label: 'Number of visits', values: [5, 6, 7, 8], better: 'lower', target: 7 }
const PLANS: RowSpec = { code: 'PLANS', label: 'Number of plans', values: [20, null, 30, 31] }
const JULY = { month: '2024-07' } as const

/** The same rows a month before, without their last figure, as the pack of July had them. */
function packOf(rows: readonly RowSpec[]): Former {
  const before = rows.map((row) => ({ ...row, from: '2024-05' as const, values: (row.values ?? []).slice(0, -1) }))
  return recallFigures(computeFigures(makeModel(before, JULY)))
}

function changesOf(now: readonly RowSpec[], former: Former) {
  const { changes, checks } = computeFigures(makeModel(now), former)
  if (!changes) throw new Error('not compared')
  const told = ['rag-changed', 'history-restated', 'target-changed', 'row-new', 'row-gone', 'row-renamed']
  return { ...changes, checks: checks.filter(({ rule }) => told.includes(rule)) }
}

describe('what changed since last month’s pack', () => {
  it('is nothing where only the month was added', () => {
    const found = changesOf([{ ...VISITS, target: null }, PLANS], packOf([{ ...VISITS, target: null }, PLANS]))
    expect(found).toMatchObject({
      since: '2024-07',
      flips: [],
      restated: [],
      retargeted: [],
      added: [],
      gone: [],
      checks: [],
    })
  })

  it('is a RAG that flipped', () => {
    expect(changesOf([VISITS], packOf([VISITS])).flips).toMatchObject([{ from: 'green', to: 'red' }])
  })

  it('is a RAG that a row has lost or has got, or that another target has turned, with what its target was', () => {
    const lost = changesOf([{ ...VISITS, values: [5, 6, 7, 'c'] }], packOf([VISITS]))
    expect(lost.flips).toMatchObject([{ from: 'green', to: null, retargeted: false }])
    const got = changesOf([VISITS], packOf([{ ...VISITS, better: null }]))
    expect(got.flips).toMatchObject([{ from: null, to: 'red' }])
    const share: RowSpec = { ...VISITS, unit: 'percent', decimals: 1, better: 'higher', target: 9.5 }
    const lowered = changesOf([{ ...share, target: 8 }], packOf([share]))
    expect(lowered.flips).toMatchObject([{ from: 'red', to: 'green', retargeted: true }])
    expect([...lost.checks, ...got.checks, ...lowered.checks].map(({ message }) => message)).toEqual([
      '"Number of visits" has no RAG and was green in the pack of July 2024 (made.xlsx)',
      '"Number of visits" is red and had none in the pack of July 2024 (made.xlsx)',
      '"Number of visits" is green and was red in the pack of July 2024 (made.xlsx), under another target',
      'the target of "Number of visits" is 8.0% and was 9.5% in the pack of July 2024 (made.xlsx)',
    ])
  })

  it('is history that was restated, figure by figure, as a warning that names the cells', () => {
    const { restated, checks } = changesOf([{ ...PLANS, values: [21, 25, 'c', 31] }], packOf([PLANS]))
    // June had no figure in July's pack: it came late, and nothing was restated.
    expect(restated.flatMap(({ figures }) => figures.map(({ month, from, to }) => `${month} ${from} ${to}`))).toEqual([
      '2024-05 20 21',
      '2024-07 30 [c]',
    ])
    expect(checks.map(({ level, cell, message }) => `${level} ${cell} ${message}`)).toEqual([
      'warning Sheet!C2 "Number of plans" is not as in the pack of July 2024 (made.xlsx): May-24 was 20, is 21 (Sheet!C2); Jul-24 was 30, is [c] (Sheet!E2); if that is meant, say so in the commentary, else put the figure back',
    ])
  })

  it('is a target that was moved, a row that is new and one that is gone', () => {
    const found = changesOf(
      [{ ...VISITS, target: 8 }, PLANS],
      packOf([VISITS, { ...PLANS, code: 'OLD', label: 'Old' }]),
    )
    expect(found.retargeted.map(({ row, from }) => [row.code, from])).toEqual([['VISITS', 7]])
    expect([found.added.map(({ code }) => code), found.gone]).toEqual([['PLANS'], ['Old']])
    expect(found.checks.map(({ level, rule }) => `${level} ${rule}`)).toEqual([
      'note target-changed',
      'note row-new',
      'note row-gone',
    ])
  })

  it('knows a row by its label where its code was changed, unless two share the label', () => {
    const renamed = changesOf([{ ...PLANS, code: 'NEW' }], packOf([PLANS]))
    expect([renamed.added.length, renamed.gone.length]).toEqual([0, 0])
    const twins = changesOf(
      [
        { ...PLANS, code: 'NEW' },
        { ...PLANS, code: 'NEWER' },
      ],
      packOf([PLANS]),
    )
    expect([twins.added.length, twins.gone.length]).toEqual([2, 1])
  })

  it('is the same from the evidence file as from the workbook', () => {
    const july = computeFigures(makeModel([VISITS, PLANS], JULY))
    const written = JSON.stringify(collectEvidence(july, narrate(july, readTemplates())))
    expect(readFormer(written, 'made.xlsx')).toEqual(recallFigures(july))
  })

  it('is not looked for in a file that is none of ours', () => {
    for (const text of ['', '{', '[]', '{"pack":{"month":"soon"},"sections":[]}', '{"pack":{"month":"2024-07"}}'])
      expect(readFormer(text, 'x.json')).toBeNull()
  })

  describe('in a row with the figures of one that is gone', () => {
    const MEETINGS: RowSpec = { code: 'MEETINGS', label: 'Number of meetings', values: [15, 16, 18, 18] }
    const renamed = { ...MEETINGS, code: 'TALKS', label: 'Talks held' }

    it('is asked about at its cell, with both names', () => {
      const { checks } = changesOf([renamed, PLANS], packOf([MEETINGS, PLANS]))
      expect(checks.map(({ level, cell, message }) => `${level} ${cell} ${message}`)).toEqual([
        'warning Sheet!B2 "Talks held" is new and has, figure for figure, the history of "Number of meetings", which is gone: the same row under another name? If so, write MEETINGS as its Code again, and it is compared with the pack of July 2024 (made.xlsx)',
      ])
    })

    it('is not where a figure differs, the figures are all alike, or two rows might be meant', () => {
      const rules = (now: readonly RowSpec[], then: readonly RowSpec[]) =>
        changesOf(now, packOf(then)).checks.map(({ rule }) => rule)
      const apart = ['row-new', 'row-gone']
      expect(rules([{ ...renamed, values: [15, 17, 18, 18] }], [MEETINGS])).toEqual(apart)
      expect(rules([{ ...renamed, values: [0, 0, 0, 0] }], [{ ...MEETINGS, values: [0, 0, 0, 0] }])).toEqual(apart)
      expect(rules([renamed], [MEETINGS, { ...MEETINGS, code: 'MORE', label: 'More meetings' }])).not.toContain(
        'row-renamed',
      )
    })
  })

  const glanceOf = (rows: readonly RowSpec[], before: readonly RowSpec[]) => {
    const { glance } = narrate(computeFigures(makeModel(rows), packOf(before)), readTemplates())
    const items = glance.since?.passages.flatMap((passage) => passage.items.map(({ sentence }) => sentence.text))
    return { summary: glance.since?.summary, items }
  }

  it('is told of a RAG that is gone, with what the row lacks to be judged by', () => {
    const told = glanceOf([{ ...VISITS, values: [5, 6, 7, 'c'] }], [VISITS])
    expect(told.items).toEqual(['Number of visits: green to no RAG, August is suppressed'])
    expect(told.summary).toBe('since July, one rating is gone')
    expect(glanceOf([{ ...VISITS, better: null }], [VISITS]).items).toEqual([
      'Number of visits: green to no RAG, no better direction is set now',
    ])
    const others = [{ ...VISITS, values: [5, 6, 7, '-'] } as const, { ...VISITS, target: null }]
    expect(others.map((row) => glanceOf([row], [VISITS]).items?.[0])).toEqual([
      'Number of visits: green to no RAG, August does not apply',
      'Number of visits: green to no RAG, it has no target now',
    ])
  })

  it('is told of a RAG that a new target has turned as of nothing better by itself', () => {
    const calls: RowSpec = { ...VISITS, code: 'CALLS', label: 'Number of calls', values: [5, 6, 9, 7] }
    const before = { ...VISITS, values: [5, 6, 9, 9] } as const
    const { summary, items } = glanceOf([{ ...before, target: 9 }, calls], [before, calls])
    expect(items).toContain('Number of visits: red to green, after its target changed')
    expect(summary).toBe('since July, two ratings improved (one after its target changed) and none worsened')
    expect(glanceOf([VISITS], [VISITS]).summary).toBe('since July, one rating worsened and none improved')
    expect(glanceOf([{ ...PLANS, values: [21, null, 30, 31] }], [PLANS]).summary).toBe(
      'since July, one row is restated',
    )
  })

  it('is told at a glance, worse before better', () => {
    const better: RowSpec = { ...VISITS, code: 'CALLS', label: 'Number of calls', values: [5, 6, 9, 7] }
    const rows = [better, VISITS]
    const { glance } = narrate(computeFigures(makeModel(rows), packOf(rows)), readTemplates())
    expect(glance.headline).toBe(
      'One of two targets met, none close and one missed; since July, one rating improved and one worsened',
    )
    expect(glance.since?.title).toBe('Since the pack of July 2024')
    expect(
      glance.since?.passages.map(({ heading, items }) => [heading, ...items.map(({ sentence }) => sentence.text)]),
    ).toEqual([['RAG changed', 'Number of visits: green to red', 'Number of calls: red to green']])
    const same = narrate(computeFigures(makeModel([PLANS]), packOf([PLANS])), readTemplates())
    expect(same.glance.since?.passages[0]?.items[0]?.sentence.text).toMatch(/^No RAG changed/)
    expect(narrate(computeFigures(makeModel([PLANS])), readTemplates()).glance.since).toBeNull()
  })
})
