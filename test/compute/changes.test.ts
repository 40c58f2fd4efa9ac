import { describe, expect, it } from 'vitest'
import type { Former } from '../../src/check/former.ts'
import { readFormer } from '../../src/check/read-former.ts'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { recallFigures } from '../../src/compute/recall-figures.ts'
import { collectEvidence } from '../../src/narrate/collect-evidence.ts'
import { narrate } from '../../src/narrate/narrate.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'
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
  const told = ['rag-changed', 'history-restated', 'target-changed', 'row-new', 'row-gone']
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

  it('is told at a glance, worse before better', () => {
    const better: RowSpec = { ...VISITS, code: 'CALLS', label: 'Number of calls', values: [5, 6, 9, 7] }
    const rows = [better, VISITS]
    const { glance } = narrate(computeFigures(makeModel(rows), packOf(rows)), readTemplates())
    expect(glance.headline).toBe('1 of 2 targets met, none close and 1 missed; since July 1 RAG better and 1 worse')
    expect(glance.since?.title).toBe('Since the pack of July 2024')
    expect(
      glance.since?.passages.map(({ heading, items }) => [heading, ...items.map(({ sentence }) => sentence.text)]),
    ).toEqual([['RAG changed', 'Number of visits: green to red', 'Number of calls: red to green']])
    const same = narrate(computeFigures(makeModel([PLANS]), packOf([PLANS])), readTemplates())
    expect(same.glance.since?.passages[0]?.items[0]?.sentence.text).toMatch(/^No RAG changed/)
    expect(narrate(computeFigures(makeModel([PLANS])), readTemplates()).glance.since).toBeNull()
  })
})
