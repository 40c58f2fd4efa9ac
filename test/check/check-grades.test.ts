import { describe, expect, it } from 'vitest'
import type { TestCell } from '../support/make-workbook.ts'
import { linesIn, modelOf } from './check-sheets.ts'

const INDICATORS = [
  ['Code', 'Indicator', 'Unit', 'Basis', 'Aug-24'],
  ['CLA', 'Children in our care', 'number', 'month end', 470],
] as const

const HEAD = ['Service', 'Outstanding', 'Good'] as const

function withAudits(head: readonly TestCell[], ...rows: readonly (readonly TestCell[])[]) {
  return { Localities: INDICATORS, Audits: [head, ...rows] }
}

async function gradesOf(head: readonly TestCell[], ...rows: readonly (readonly TestCell[])[]) {
  const model = await modelOf(withAudits(head, ...rows))
  const grades = model.sections[1]?.parts[0]?.grades
  if (!grades) throw new Error('expected grades')
  return grades
}

describe('a sheet of grades', () => {
  it('refuses what cannot be a count, each cell by its name', async () => {
    const share = { value: 0.12, format: '0%' }
    const sheets = withAudits(HEAD, ['North', -1, 1.5], ['South', '-1', '12%'], ['West', share, 'lots'])
    expect(await linesIn('error', sheets)).toEqual([
      'Audits!B2: expected a whole number, "-" or nothing, found "-1"; type how many there were',
      'Audits!C2: expected a whole number, "-" or nothing, found "1.5"; type how many there were',
      'Audits!B3: expected a whole number, "-" or nothing, found "-1"; type how many there were',
      'Audits!C3: expected a whole number, "-" or nothing, found "12%"; type how many there were',
      'Audits!B4: expected a whole number, "-" or nothing, found "12%"; type how many there were',
      'Audits!C4: expected a number, "-" or nothing, found "lots"; if the figure is suppressed, write c',
    ])
  })

  it('takes counts, dashes, blanks and suppressed ones', async () => {
    const { services } = await gradesOf(HEAD, ['North', 0, '12'], ['South', '-', 'c'], ['West', null, '<5'])
    expect(services.map(({ counts }) => counts.map(({ kind }) => kind))).toEqual([
      ['figure', 'figure'],
      ['not-applicable', 'suppressed'],
      ['pending', 'suppressed'],
    ])
  })

  it('refuses counts without a service, and a service that stands twice; a remark is passed over', async () => {
    const sheets = withAudits(
      [...HEAD, 'Notes'],
      ['North', 1, 2],
      [null, 5, 6],
      [null, null, null, 'as told'],
      ['NORTH ', 3, 4],
    )
    expect(await linesIn('error', sheets)).toEqual([
      'Audits!A3: expected the name of a service in the column Service, found nothing; name the row or clear it',
      'Audits!A5: expected each service once, found "NORTH" again; see Audits!A2',
    ])
  })

  it.each([
    'Total',
    'Grand total',
    'Totals',
    'Sub-total',
    'Total audits',
    'Total (all services)',
    'All',
    'All services',
    'Overall',
    'Family Help total',
  ])('does not count "%s" as a service, nor as a grade', async (name) => {
    const { grades, services } = await gradesOf([...HEAD, name], ['North', 1, 2, 3], [name, 1, 2, 3])
    expect(services.map((service) => service.name)).toEqual(['North'])
    expect(grades).toEqual(['Outstanding', 'Good'])
  })

  it('counts a service whose name has such a word in it', async () => {
    const names = ['Allington', 'All Saints Centre', 'Total Care', 'Overalls team']
    const { services } = await gradesOf(HEAD, ...names.map((name) => [name, 1, 2]))
    expect(services.map(({ name }) => name)).toEqual(names)
  })

  it('has its columns in any order, the grades of inspections best first', async () => {
    const { grades, services } = await gradesOf(['good', 'Service', 'Outstanding'], [2, 'North', 1])
    expect(grades).toEqual(['Outstanding', 'good'])
    expect(services[0]?.counts.map((count) => (count.kind === 'figure' ? count.value : null))).toEqual([1, 2])
  })

  it('warns of numbers before Service that may be a grade of another name', async () => {
    const sheets = withAudits(['Strong', 'Team lead', 'Service', 'Weak'], [2, 'AB', 'North', 1], [3, 'CD', 'South', 1])
    expect(await linesIn('warning', sheets)).toEqual([
      'Audits!A1: the column "Strong" stands before Service and is not read; if it is a grade, move it after Service',
    ])
  })

  it('refuses a grade that stands twice', async () => {
    expect(await linesIn('error', withAudits([...HEAD, 'good'], ['North', 1, 2, 3]))).toEqual([
      'Audits!D1: expected each heading once, found "good" again; it already stands at Audits!C1',
    ])
  })
})
