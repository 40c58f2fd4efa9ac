import { describe, expect, it } from 'vitest'
import { tellFindings } from '../../src/app/account.ts'
import { errorAt, noteAt, warningAt } from '../../src/shared/finding.ts'

describe('the account on the terminal', () => {
  it('puts errors first, then sentences that the figures contradict, and counts the notes', () => {
    const told = tellFindings(
      [
        warningAt('A!1', 'outlier', 'far out'),
        noteAt('B!1', 'claim-unverified', 'not found'),
        warningAt('C!1', 'claim-conflict', 'two sheets'),
        warningAt('D!1', 'claim-contradicted', 'wrong'),
        errorAt('E!1', 'commentary', 'broken'),
      ],
      'in the evidence file',
    )
    expect(told.match(/[A-E]!1/g)).toEqual(['E!1', 'D!1', 'C!1', 'A!1'])
    expect(told).toContain('1 note in the evidence file')
  })

  it('cuts what would run over many lines; all of it stands in the findings page', () => {
    const long = warningAt('A!1', 'same-measure-differs', 'differs '.repeat(90))
    const lines = tellFindings([long], 'not shown').split('\n')
    expect(lines.find((line) => line.includes('A!1'))?.length).toBeLessThan(300)
  })

  it('tells the same error in many cells of a sheet in a line, and how to see what is left', () => {
    const saved = (cell: string) => errorAt(cell, 'not-a-figure', 'expected a number, found a formula')
    const others = Array.from({ length: 9 }, (_, at) => errorAt(`B!C${at}`, 'not-a-figure', `found "x${at}"`))
    const findings = [saved('A!B2'), ...others, saved('A!B3'), saved('A!C3'), saved('B!B2'), saved('B!B3')]
    const [count, first, ...rest] = tellFindings(findings, 'not shown', 'do so').split('\n')
    expect(count).toBe('Found 14 errors, 0 warnings.')
    expect(first?.trim()).toBe('error    A!B2: expected a number, found a formula; and 2 more cells of this sheet')
    expect(rest.at(-1)?.trim()).toBe('2 more; do so.')
  })

  it('tells a sheet full of times in a line, though each cell shows another', () => {
    const times = ['0:03:10', '0:03:12', '43:00'].map((time, at) => errorAt(`A!B${at}`, 'time', `found "${time}"`))
    const [, ...lines] = tellFindings([...times, errorAt('B!B1', 'time', 'found "1:00"')], 'not shown').split('\n')
    expect(lines.map((line) => line.trim())).toEqual([
      'error    A!B0: found "0:03:10"; and 2 more cells of this sheet',
      'error    B!B1: found "1:00"',
    ])
  })

  it('shows ten at the most, and no contradiction gives way to a lesser warning', () => {
    const lesser = Array.from({ length: 12 }, (_, at) => warningAt(`A!${at}`, 'outlier', 'far out'))
    const told = tellFindings([...lesser, warningAt('D!1', 'claim-contradicted', 'wrong')], 'not shown')
    expect(told.split('\n')[1]).toContain('D!1: wrong')
    expect(told).toContain('3 more')
  })

  it('fills the places that are left with what is not as last month, the RAGs first, and counts the other notes', () => {
    const findings = [
      noteAt('A!1', 'unit-inferred', 'read from the label'),
      noteAt('B!1', 'row-new', 'is new'),
      noteAt('C!1', 'rag-changed', 'is red and was green'),
      warningAt('D!1', 'outlier', 'far out'),
    ]
    const told = tellFindings(findings, 'not shown')
    expect(told.match(/[A-D]!1/g)).toEqual(['D!1', 'C!1', 'B!1'])
    expect(told).toContain('1 note not shown')
    const warnings = Array.from({ length: 9 }, (_, at) => warningAt(`E!${at}`, 'outlier', 'far out'))
    expect(tellFindings([...findings, ...warnings], 'not shown')).toContain('\n  3 notes not shown')
  })
})
