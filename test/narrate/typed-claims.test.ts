import { describe, expect, it } from 'vitest'
import type { Grades, Paragraph } from '../../src/check/model.ts'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { collectEvidence } from '../../src/narrate/collect-evidence.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'
import { narrate } from '../support/narrate.ts'
import { readTemplates } from '../support/read-templates.ts'

function tell(...texts: readonly string[]) {
  return tellWith({ grades: null }, ...texts)
}

function tellWith({ grades }: { readonly grades: Grades | null }, ...texts: readonly string[]) {
  const model = makeModel([
    {
      code: 'BEDS',
      label: 'Number of hospital beds occupied',
      better: 'lower',
      target: 90,
      benchmarks: { England: 91 },
      values: [120, 118, 115, 112, 110, 108, 105, 104, 103, 101, 99, 98, 96],
    },
  ])
  const paragraphs = texts.map(
    (text, at): Paragraph => ({ heading: 'Analysis', text, bullet: true, cell: `Commentary!D${at + 2}` }),
  )
  const sections = model.sections.map((section) => ({
    ...section,
    parts: section.parts.map((part) => ({ ...part, grades, paragraphs })),
  }))
  const figures = computeFigures({ ...model, sections })
  const story = narrate(figures, readTemplates())
  return { story, evidence: collectEvidence(figures, story) }
}

/** What the pack prints for an expression. */
function printed(expression: string): string {
  const [part] = tell(expression).story.sections.flatMap(({ parts }) => parts)
  const typed = part?.passages.flatMap(({ items }) => items).find(({ sentence }) => sentence.origin === 'workbook')
  return typed?.sentence.text ?? ''
}

describe('the expression that is offered in the place of a wrong number', () => {
  it.each([
    ['There were 104 hospital beds occupied in August.', '{{value "BEDS"}}', '96'],
    ['There were 115 hospital beds occupied in July.', '{{value "BEDS" month="Jul-24"}}', '98'],
    ['Hospital beds occupied fell by 25% since August 2023.', '{{change "BEDS" since="Aug-23"}}', 'Down 20%'],
    [
      'We have 96 hospital beds occupied, 30 fewer than in August 2023.',
      '{{difference "BEDS" since="Aug-23"}}',
      '24 fewer',
    ],
    ['There were 96 hospital beds occupied, above the target of 80.', '{{target "BEDS"}}', '90'],
    ['There were 96 hospital beds occupied, against 101 in England.', '{{benchmark "BEDS" "England"}}', '91'],
    ['Since April hospital beds occupied averaged 104.2 a month.', '{{average "BEDS" from="Apr-24"}}', '99.4'],
  ])('writes what is right: %s', (sentence, expression, right) => {
    const message = tell(sentence).story.checks.find(({ rule }) => rule === 'claim-contradicted')?.message
    expect(message).toContain(`or let ${expression} write the figure`)
    expect(printed(expression)).toBe(right)
  })
})

describe('the typed sentences of a pack', () => {
  it('warn of a number that the figures contradict, with the sentence, the cell and the right figure', () => {
    const { story } = tell('All is well. Hospital beds occupied fell by 25% since August 2023.')
    expect(story.checks.filter(({ rule }) => rule.startsWith('claim-'))).toEqual([
      expect.objectContaining({
        level: 'warning',
        rule: 'claim-contradicted',
        cell: 'Commentary!D2',
        message:
          '"Hospital beds occupied fell by 25% since August 2023." says 25%, but "Number of hospital beds occupied" gives a fall of 20% (120 in Aug-23 to 96 in Aug-24); 25% is of the newer figure, 96; correct the sentence, or let {{change "BEDS" since="Aug-23"}} write the figure',
      }),
    ])
  })

  it('note a number that nothing in the workbook speaks of, and keep it from the readers of the pack', () => {
    const { story } = tell('We hired 14 nurses.', 'There were 104 hospital beds occupied in August.')
    expect(story.checks.map(({ level, rule }) => `${level} ${rule}`)).toEqual([
      'note template-unused',
      'note claim-unverified',
      'warning claim-contradicted',
    ])
    expect(story.notes.checks.map(({ told }) => told)).toEqual([expect.stringContaining('says 104, but')])
  })

  it('carry their claims in the evidence; the sentences of the templates have none', () => {
    const { evidence } = tell(
      'There were 96 hospital beds occupied in August, {{difference "BEDS" since="Aug-23"}} than a year ago.',
    )
    const statements = evidence.sections[0]?.parts[0]?.statements ?? []
    const typed = statements.filter(({ origin }) => origin === 'workbook')
    expect(typed.map(({ claims }) => claims.map(({ number, status, found }) => [number, status, found]))).toEqual([
      [['96', 'traced', '96']],
    ])
    expect(statements.filter(({ origin, claims }) => origin === 'template' && claims.length > 0)).toEqual([])
    expect(statements.some(({ origin }) => origin === 'template')).toBe(true)
  })

  it('tell the speaker which figure is the target', () => {
    const { story } = tell('Hospital beds occupied came to {{value "BEDS"}}, {{against-target "BEDS"}}.')
    expect(story.sections[0]?.parts[0]?.speaker.sources.at(-1)?.cells).toMatch(
      /96: Sheet!O2 \(August 2024\), 90: Sheet!P2 \(target\)$/,
    )
  })

  it('tell the speaker the cell of each figure, and of a long run of months the first and the last', () => {
    const { story } = tell(
      'There were 96 hospital beds occupied in August.',
      'The average since September was {{average "BEDS" from="Sep-23"}}.',
    )
    const notes = story.sections[0]?.parts[0]?.speaker.sources.map(({ cells }) => cells) ?? []
    expect(notes).toContain(
      '“There were 96 hospital beds occupied in August.”: Number of hospital beds occupied 96: Sheet!O2 (August 2024)',
    )
    expect(notes.find((note) => note.startsWith('“The average since'))).toBe(
      '“The average since September was 105.8.”: Number of hospital beds occupied 96: Sheet!O2 (August 2024) and the 11 months before it from Sheet!D2',
    )
  })

  it('tell the speaker apart the figures that do not follow each other', () => {
    const { story } = tell(
      'The average since May was {{average "BEDS" from="May-24"}}, against {{value "BEDS" month="last year"}} a year ago.',
    )
    const notes = story.sections[0]?.parts[0]?.speaker.sources.map(({ cells }) => cells) ?? []
    expect(notes.find((note) => note.startsWith('“The average since'))).toMatch(
      /: Number of hospital beds occupied 96: Sheet!O2 \(August 2024\) and the 3 months before it from Sheet!L2, \d+: Sheet!C2 \(August 2023\)$/,
    )
  })

  it('tell the speaker a target and a benchmark as the pack prints them', () => {
    const row: RowSpec = { code: 'FINES', values: [4, 7], better: 'lower', target: 6.5, benchmarks: { England: 7.1 } }
    const { sections } = narrate(computeFigures(makeModel([row])), {
      ...readTemplates(),
      commentary: new Map([
        ['default', '- It was {{value "FINES"}}, {{against-target "FINES"}}, {{against-benchmark "FINES" "England"}}.'],
      ]),
    })
    const { sources, table } = sections[0]?.parts[0]?.speaker ?? {}
    expect(sources?.[0]?.cells).toMatch(
      /7: Sheet!D2 \(August 2024\), 6.5: Sheet!E2 \(target\), 7.1: Sheet!F2 \(England\)$/,
    )
    expect(table).toBe('The figures of the table stand on the sheet Sheet, from Sheet!C2 to Sheet!D2.')
  })

  it('tell the speaker the first and the last cell of the counts of audits', () => {
    const counts = (row: number, ...values: readonly number[]) =>
      values.map(
        (value, at) =>
          ({ kind: 'figure', value, shown: String(value), decimals: 0, cell: `Audits!${'BCD'[at]}${row}` }) as const,
      )
    const grades = {
      grades: ['Outstanding', 'Good', 'Inadequate'],
      services: [
        { name: 'North', cell: 'Audits!A2', counts: counts(2, 1, 3, 0) },
        { name: 'South', cell: 'Audits!A3', counts: counts(3, 0, 2, 1) },
      ],
    }
    const { story } = tellWith({ grades }, 'Seven files were audited.')
    const notes = story.sections[0]?.parts[0]?.speaker.sources.map(({ cells }) => cells) ?? []
    expect(notes.at(-1)).toBe('“Seven files were audited.”: 7 in all, from 6 counts between Audits!B2 and Audits!D3')
  })
})
