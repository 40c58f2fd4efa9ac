import { describe, expect, it } from 'vitest'
import type { Grades } from '../../src/check/model.ts'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { collectEvidence } from '../../src/narrate/collect-evidence.ts'
import { makeModel } from '../support/make-model.ts'
import { narrate } from '../support/narrate.ts'
import { readTemplates } from '../support/read-templates.ts'

type Typed = number | 'c' | null

/** A sheet `Audits` with these counts of outstanding, good and inadequate, as a section of its own. */
function tellAudits(
  services: Readonly<Record<string, readonly Typed[]>>,
  sheet = 'Audits',
  text = '',
  worst = 'Inadequate',
) {
  const grades: Grades = {
    grades: ['Outstanding', 'Good', worst],
    services: Object.entries(services).map(([name, counts], at) => ({
      name,
      cell: `${sheet}!A${at + 2}`,
      counts: counts.map((typed, column) => ({ ...read(typed), cell: `${sheet}!${'BCD'[column]}${at + 2}` })),
    })),
  }
  const model = makeModel([])
  const sections = model.sections.map((section) => ({
    ...section,
    parts: section.parts.map((part) => ({ ...part, grades, paragraphs: text === '' ? [] : [typed(text)] })),
  }))
  const figures = computeFigures({ ...model, sections })
  const story = narrate(figures, readTemplates())
  const part = story.sections[0]?.parts[0]
  const evidence = collectEvidence(figures, story).sections[0]?.parts[0]
  if (!part || !evidence) throw new Error('expected a part')
  return { part, evidence, checks: story.checks }
}

const typed = (text: string) => ({ heading: '', text, bullet: false, cell: 'Commentary!D2' })

function read(typed: Typed) {
  if (typed === null) return { kind: 'pending' } as const
  return typed === 'c' ? ({ kind: 'suppressed' } as const) : ({ kind: 'figure', value: typed } as const)
}

describe('counts of audits', () => {
  it('are in the evidence with their cells, and so is the sentence made of them', () => {
    const { evidence } = tellAudits({ North: [1, 3, 2], South: [null, 0, 1] })
    expect(
      evidence.grades.map(({ service, cell, total, goodOrBetter }) => [service, cell, total, goodOrBetter]),
    ).toEqual([
      ['North', 'Audits!A2', '6', '67%'],
      ['South', 'Audits!A3', '1', '0%'],
    ])
    expect(evidence.grades[1]?.counts.slice(0, 2)).toEqual([
      { grade: 'Outstanding', value: null, shown: '–', status: 'pending', cell: 'Audits!B3' },
      { grade: 'Good', value: 0, shown: '0', status: 'reported', cell: 'Audits!C3' },
    ])
    const [statement] = evidence.statements
    expect(statement?.text).toMatch(/^Four of seven /)
    expect(statement?.evidence.map(({ cell, value }) => `${cell} ${value}`)).toEqual([
      'Audits!B2 1',
      'Audits!C2 3',
      'Audits!C3 0',
      'Audits!D2 2',
      'Audits!D3 1',
    ])
  })

  it('are named to the speaker, of the table and of the sentence', () => {
    const { part } = tellAudits({ North: [1, 3, 2], South: [2, 0, 1] })
    expect(part.speaker.table).toBe('The counts of the table stand on the sheet Audits, from Audits!B2 to Audits!D3.')
    expect(part.speaker.say).toMatch(/^To say: Six of nine /)
    expect(part.speaker.sources.map(({ cells }) => cells)).toEqual([
      expect.stringMatching(/: 9 in all, from 6 counts between Audits!B2 and Audits!D3$/),
    ])
  })

  it('are in no total, share or sentence where one of them is suppressed', () => {
    const { part, evidence, checks } = tellAudits({ North: [1, 3, 2], South: [2, 1, 'c'] })
    expect(evidence.grades.map(({ total, goodOrBetter }) => [total, goodOrBetter])).toEqual([
      ['6', '67%'],
      ['[c]', '[c]'],
    ])
    expect(evidence.statements).toEqual([])
    expect(part.headline).not.toMatch(/audits/)
    expect(part.grades?.alt).toContain('South 2 outstanding, 1 good, inadequate suppressed')
    const found = checks.filter(({ rule }) => rule !== 'template-unused')
    expect(found.map(({ cell, message }) => `${cell}: ${message}`)).toEqual([
      'Audits!D3: no sentence tells how many audits were good: a count is suppressed',
    ])
  })
})

describe('grades', () => {
  const said = (...given: Parameters<typeof tellAudits>) => {
    const { part } = tellAudits(...given)
    return [part.headline, part.passages[0]?.items[0]?.sentence.text]
  }

  it.each<[readonly Typed[], string, string]>([
    [[0, 1, 0], 'The one grade was good or better', 'one good'],
    [[0, 0, 1], 'The one grade was not good or better', 'one inadequate'],
    [[1, 1, 0], 'Both grades were good or better', 'one outstanding and one good'],
    [[0, 0, 2], 'Neither grade was good or better', 'two inadequate'],
    [[0, 3, 0], 'All three grades were good or better', 'three good'],
    [[0, 0, 6], 'None of six grades were good or better', 'six inadequate'],
    [[1, 4, 4], 'Five of nine grades were good or better', 'one outstanding, four good and four inadequate'],
    [[0, 1, 1], 'One of two grades was good or better', 'one good and one inadequate'],
    [[2, 23, 7], '25 of 32 grades were good or better', '2 outstanding, 23 good and 7 inadequate'],
  ])('%j of a sheet that does not speak of audits are not called so', (counts, words, each) => {
    expect(said({ North: counts }, 'Inspections')).toEqual([words, `${words} (${each}).`])
  })

  it('are said in agreement with the counts before them', () => {
    const { part } = tellAudits({ North: [1, 0, 6] }, 'Audits', '', 'Requires improvement')
    expect(part.passages[0]?.items[0]?.sentence.text).toContain('(one outstanding and six requiring improvement)')
    expect(part.grades?.alt).toContain('North 1 outstanding, 6 requiring improvement')
  })

  it('are called audits where the sheet, or what is written of it, says so', () => {
    const words = 'Five of nine audits found good or better practice'
    const counts = { North: [1, 4, 4] }
    expect(said(counts, 'Audits')[0]).toBe(words)
    expect(said(counts, 'Practice', 'The next round of audits is due.')[0]).toBe(words)
  })

  it('have a table, a picture and notes that call them what the sentence does', () => {
    const { part, checks } = tellAudits({ North: [1, 'c', 4] }, 'Inspections')
    expect(part.headline).toBe('Grades by service')
    expect(part.grades?.summary).toMatch(/^Grades by service, /)
    expect(part.grades?.alt).toMatch(/^Stacked bars of grades\. /)
    expect(checks.map(({ message }) => message)).toContain(
      'no sentence tells how many were good: a count is suppressed',
    )
  })
})
