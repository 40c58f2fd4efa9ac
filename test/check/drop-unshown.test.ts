import { describe, expect, it } from 'vitest'
import { findingsIn, linesIn, modelOf } from './check-sheets.ts'

const HEAD = ['Part', 'Code', 'Indicator', 'Unit', 'Basis', 'Show', 'Calculation', 'Aug-24'] as const
const RATE = [null, 'RATE', 'Rate of contacts', 'rate', 'month', null, 'rate(CON, POP)', null] as const
const CONTACTS = [null, 'CON', 'Contacts', 'number', 'month', null, null, 12] as const
const POPULATION = ['People', 'POP', 'Population', 'number', 'month', 'no', null, 5000] as const

const shape = async (sheets: Parameters<typeof modelOf>[0]) =>
  (await modelOf(sheets)).sections.map(({ title, parts }) => [
    title,
    ...parts.map((part) => [part.title, ...part.rows.map(({ code }) => code)]),
  ])

describe('rows that are not shown', () => {
  it('leave no empty section behind, and are there to be calculated from', async () => {
    const sheets = { Localities: [HEAD, RATE, CONTACTS], Populations: [HEAD, POPULATION] }
    expect(await shape(sheets)).toEqual([['Localities', ['', 'RATE', 'CON', 'POP']]])
    expect(await findingsIn(sheets)).toEqual([])
  })

  it('leave no empty part behind, and stay in their section', async () => {
    const sheets = { First: [HEAD, CONTACTS], Second: [HEAD, RATE, POPULATION] }
    expect(await shape(sheets)).toEqual([
      ['First', ['', 'CON']],
      ['Second', ['', 'RATE', 'POP']],
    ])
  })

  it('leave a part that has words of its own', async () => {
    const sheets = {
      Second: [HEAD, RATE, CONTACTS, POPULATION],
      Commentary: [
        ['Section', 'Part', 'Text'],
        ['Second', 'People', 'There are {{value "POP"}} of us.'],
      ],
    }
    expect(await shape(sheets)).toEqual([['Second', ['', 'RATE', 'CON'], ['People', 'POP']]])
  })

  it('are not missed in Contents where their whole sheet is kept out of the pack', async () => {
    const listed = {
      Contents: [
        ['Section', 'Sheet'],
        ['Localities', 'Localities'],
      ],
      Localities: [HEAD, RATE, CONTACTS],
    } as const
    expect(await findingsIn({ ...listed, Populations: [HEAD, POPULATION] })).toEqual([])
    const half = [HEAD, POPULATION, ['', 'X', 'Visits', 'number', 'month', null, null, 3]]
    expect(await linesIn('warning', { ...listed, Populations: half })).toEqual([
      'Populations: the sheet is not named in Contents and is not in the pack; its figures are used in calculations only',
    ])
  })

  it('may be without figures, as they are out of the pack already', async () => {
    const empty = [null, 'OLD', 'Old row', 'number', 'month', 'no', null, null]
    expect(await findingsIn({ Localities: [HEAD, CONTACTS, empty] })).toEqual([])
  })

  it('are refused where there is nothing else', async () => {
    expect(await linesIn('error', { Populations: [HEAD, POPULATION] })).toEqual([
      'Populations: expected a row to show, found no in the column Show of every row',
    ])
  })
})
