import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/narrate/story.ts'
import { layFindings } from '../../src/pack/lay-findings.ts'
import { type Finding, noteAt, warningAt } from '../../src/shared/finding.ts'
import { makeStory } from '../support/make-story.ts'

const claim = (status: Claim['status']): Claim => ({
  number: '18%',
  sentence: 'Plans fell by 18%.',
  status,
  found: '32%',
  reason: 'a fall of 32%',
  evidence: [{ code: 'CP', month: '2024-08', cell: 'Sheet!B2', value: 234 }],
  instead: '{{change "CP" since="Aug-23"}}',
})

function storyWith(claims: readonly Claim[]) {
  const story = makeStory()
  const checks = [
    noteAt('Homes!A1', 'hidden-sheet', 'the sheet is hidden and is read like the others'),
    warningAt(
      'Homes!C2',
      'outlier',
      'expected a figure like the other 7 of "Children" (470 to 492), found "4,740"; check its digits',
    ),
    warningAt('Commentary!D8', 'claim-contradicted', 'said again in the sentence'),
  ]
  const passage = {
    heading: '',
    desired: false,
    items: [
      {
        bullet: false,
        sentence: {
          text: 'Plans fell by 18%.',
          runs: [],
          heading: '',
          origin: 'workbook' as const,
          cell: 'Commentary!D8',
          evidence: [],
          codes: [],
          claims,
        },
      },
    ],
  }
  const sections = story.sections
    .map((section) => ({
      ...section,
      parts: section.parts.map((part, at) => ({ ...part, passages: at === 0 ? [passage] : [] })),
    }))
    .slice(0, 1)
  return { ...story, sections, checks }
}

describe('the findings of a month', () => {
  it('are grouped by sheet, the gravest first, each once', () => {
    const { sheets, counts } = layFindings(storyWith([claim('contradicted'), claim('traced')]), 'book.xlsx')
    expect(sheets.map(({ name, findings }) => [name, findings.map(({ level }) => level)])).toEqual([
      ['Commentary', ['warning']],
      ['Homes', ['warning', 'note']],
    ])
    expect(counts).toBe('2 warnings, 1 note')
  })

  it('set what was found against what is right, with what to do', () => {
    const { sheets } = layFindings(storyWith([claim('contradicted')]), 'book.xlsx')
    const [typed, outlier] = sheets.flatMap(({ findings }) => findings)
    expect(typed).toMatchObject({ quote: 'Plans fell by 18%.', found: '18%', right: '32%', why: 'A fall of 32%' })
    expect(typed?.toDo).toBe(
      'Correct the sentence. The expression {{change "CP" since="Aug-23"}} writes the figure itself.',
    )
    expect(outlier).toMatchObject({ quote: 'Children', found: '4,740', toDo: 'Check its digits' })
  })

  const entriesOf = (...checks: readonly Finding[]) =>
    layFindings({ ...makeStory(), sheets: ['Homes', 'Audits'], sections: [], checks }, 'book.xlsx').sheets

  it('quote a label whole, with the quotation marks that it holds', () => {
    const [entry] = entriesOf(
      warningAt(
        'Homes!B2',
        'outlier',
        'expected a figure like those of "Under 5 & "over"" (4 to 9), found "47"; check it',
      ),
    ).flatMap(({ findings }) => findings)
    expect(entry).toMatchObject({ quote: 'Under 5 & "over"', found: '47', right: '' })
    expect(entry?.expected).toMatch(/^a figure like/)
  })

  it('write a formula as its author does', () => {
    const [entry] = entriesOf(
      warningAt('Homes!B2', 'typed-against-calculated', 'percent(A, B) of "Homes let" gives 9%; correct it'),
    ).flatMap(({ findings }) => findings)
    expect(entry?.why).toBe('percent(A, B) of "Homes let" gives 9%')
  })

  it('stand in the order of the sheets, those on templates together', () => {
    const at = (cell: string) => noteAt(cell, 'a-rule', 'something is so')
    const cells = ['templates/commentary/a.hbs', 'Audits!A1', '', 'templates/commentary/b.hbs', 'Homes!A1']
    expect(entriesOf(...cells.map(at)).map(({ name, findings }) => [name, findings.length])).toEqual([
      ['Homes', 1],
      ['Audits', 1],
      ['The templates', 2],
      ['The workbook as a whole', 1],
    ])
  })
})
