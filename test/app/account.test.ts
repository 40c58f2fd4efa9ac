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

  it('shows ten at the most, and no contradiction gives way to a lesser warning', () => {
    const lesser = Array.from({ length: 12 }, (_, at) => warningAt(`A!${at}`, 'outlier', 'far out'))
    const told = tellFindings([...lesser, warningAt('D!1', 'claim-contradicted', 'wrong')], 'not shown')
    expect(told.split('\n')[1]).toContain('D!1: wrong')
    expect(told).toContain('3 more')
  })
})
