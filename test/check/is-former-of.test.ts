import { describe, expect, it } from 'vitest'
import { isFormerOf } from '../../src/check/is-former-of.ts'
import { makeModel } from '../support/make-model.ts'

const ROWS = ['A', 'B', 'C'].map((code) => ({ code, label: `Number of ${code}` }))
const model = (names: { organisation?: string; service?: string } = {}) => makeModel(ROWS, names)

function former(names: { organisation?: string; service?: string }, codes: readonly string[] = ['A', 'B', 'C']) {
  const rows = codes.map((code) => ({ code, label: `Number of ${code}`, rag: null, target: null, history: [] }))
  return { organisation: 'A council', service: 'Children', month: '2024-07', file: 'x.xlsx', rows, ...names } as const
}

describe('an earlier pack', () => {
  it('is the workbook’s own where organisation and service have the same names, however they are written', () => {
    expect(isFormerOf(model(), former({ organisation: ' a  COUNCIL.' }))).toBe(true)
    expect(isFormerOf(model(), former({ organisation: 'Another council' }))).toBe(false)
    expect(isFormerOf(model(), former({ service: 'Housing' }))).toBe(false)
  })

  it('is so though most rows have gone, where the names are the same', () => {
    expect(isFormerOf(model(), former({}, ['A', 'X', 'Y', 'Z']))).toBe(true)
    expect(isFormerOf(model(), former({}, ['X', 'Y', 'Z']))).toBe(false)
  })

  it('is told by most of its rows where one of the two has no name, by their codes or their labels', () => {
    expect(isFormerOf(model({ organisation: '', service: '' }), former({}, ['A', 'B', 'X']))).toBe(true)
    expect(isFormerOf(model(), former({ service: '' }, ['A', 'X', 'Y']))).toBe(false)
    const recoded = former({ service: '' })
    const rows = recoded.rows.map((row) => ({ ...row, code: `${row.code}_NEW` }))
    expect(isFormerOf(model(), { ...recoded, rows })).toBe(true)
    expect(isFormerOf(model(), former({ organisation: 'Another council', service: '' }))).toBe(false)
  })
})
