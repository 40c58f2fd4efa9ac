import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/narrate/evidence.ts'
import type { Story } from '../../src/narrate/story.ts'
import { layOut } from '../../src/pack/lay-out.ts'
import { SLIDE } from '../../src/pack/theme.ts'
import { type Documents, drawPack, evidenceOf, tellWorkbook } from '../../src/pipeline.ts'
import { makePptxRuler } from '../../src/render/pptx/pptx-ruler.ts'
import { readDeckWords, readPdfWords, withoutSpace } from '../support/read-documents.ts'
import { readTemplates } from '../support/read-templates.ts'
import { printedRows } from './printed-rows.ts'

const SAMPLE = resolve(import.meta.dirname, '../../input/performance-2024-08.xlsx')

let evidence: Evidence
let story: Story
let documents: Documents
let pdf: readonly string[]
let deck: readonly string[]

beforeAll(async () => {
  const workbook = { file: 'performance-2024-08.xlsx', bytes: readFileSync(SAMPLE), month: null }
  const told = await tellWorkbook(workbook, readTemplates())
  evidence = evidenceOf(told)
  story = told.story
  documents = await drawPack(told.story)
  pdf = await readPdfWords(documents.pdf)
  deck = readDeckWords(documents.pptx)
})

const indicators = () => evidence.sections.flatMap((section) => section.parts.flatMap((part) => part.indicators))

/** What both media must say of the parts, in this order: headings, rows with all their figures, sentences. */
function mustSay(): readonly string[] {
  return evidence.sections.flatMap((section) =>
    section.parts.flatMap((part) => [
      part.title || section.title,
      ...part.indicators.map((row) => `${row.label}${row.history.map((figure) => figure.shown).join('')}`),
      ...part.statements.map((statement) => statement.text),
    ]),
  )
}

/** What is not found, looking for each text after the one before. */
function missingIn(pages: readonly string[]): readonly string[] {
  const words = pages.join('')
  let at = words.indexOf(withoutSpace(mustSay()[0] ?? ''))
  return mustSay().filter((text) => {
    const found = words.indexOf(withoutSpace(text), at)
    if (found >= 0) at = found
    return found < 0
  })
}

describe('the pack of August 2024', () => {
  it('has the latest figure, RAG and direction of travel of all 72 rows right', () => {
    const rows = printedRows()
    expect(rows).toHaveLength(72)
    const made = indicators().map(({ code, label, latest, rag, travel }) => ({
      code,
      label,
      latest: latest && { month: latest.month, shown: latest.shown },
      rag,
      direction: travel?.direction ?? null,
      meaning: travel?.meaning ?? null,
    }))
    expect(made).toEqual(rows)
  })

  it('says the same sections, figures and sentences in the same order in the PDF', () => {
    expect(mustSay().length).toBeGreaterThan(150)
    expect(missingIn(pdf)).toEqual([])
  })

  it('says the same sections, figures and sentences in the same order in the deck', () => {
    expect(missingIn(deck)).toEqual([])
  })

  it('follows Contents', () => {
    expect(evidence.sections.map((section) => section.title)).toEqual([
      'Right support, at the right time',
      'Strong, safe and vibrant localities',
      'Children remain within or return to birth families',
      'Promote permanence and placement stability',
      'Permanent, stable workforce',
      'Practice framework and standards',
      'Performance review',
    ])
  })

  it('traces every figure of its own sentences to cells', () => {
    const told = evidence.sections.flatMap((section) => section.parts.flatMap((part) => part.statements))
    const own = told.filter((statement) => statement.origin === 'template' && /\d/.test(statement.text))
    expect(own.length).toBeGreaterThan(30)
    expect(own.filter((statement) => statement.evidence.length === 0).map((statement) => statement.text)).toEqual([])
    expect(own.flatMap((statement) => statement.evidence).filter(({ cell }) => !/^.+![A-Z]+\d+$/.test(cell))).toEqual(
      [],
    )
  })

  it('traces every headline, caption and finding at a glance to cells, and each of them stands in the pack', () => {
    const { cover, glance } = evidence
    const parts = evidence.sections.flatMap((section) => section.parts)
    const lines = [
      ...[cover, glance.headline, ...glance.changed, ...glance.attention],
      ...parts.flatMap(({ headlines, captions }) => [...headlines, ...captions]),
    ]
    expect(lines.length).toBeGreaterThan(60)
    expect(lines.filter(({ text, cells }) => /\d/.test(text) && cells.length === 0)).toEqual([])
    expect(lines.flatMap(({ cells }) => cells).filter((cell) => !/^.+![A-Z]+\d+(:[A-Z]+\d+)?$/.test(cell))).toEqual([])
    const words = pdf.join('')
    const printed = lines.filter((line) => !('page' in line) || line.page === 'first')
    expect(printed.filter(({ text }) => !words.includes(withoutSpace(text))).map(({ text }) => text)).toEqual([])
  })

  it('finds what the sample itself gets wrong, as warnings', () => {
    const warnings = evidence.checks
      .filter((check) => check.level === 'warning')
      .map(({ rule, cell }) => `${rule} ${cell}`)
    expect(warnings).toEqual([
      'typed-against-calculated Permanence!L10',
      'typed-against-calculated Permanence!L12',
      'same-measure-differs Right support!M24',
      'same-measure-differs Right support!N25',
      'implied-population Right support!M27',
      'benchmark-far-off Right support!AE27',
    ])
    expect(evidence.checks.filter((check) => check.level === 'error')).toEqual([])
  })

  it('tells the speaker of each commentary slide the cells behind the sentences that stand on it', () => {
    const { pages } = layOut(story, SLIDE, makePptxRuler())
    const told = pages.filter((page) => page.title.includes(': commentary'))
    const notes = told.map(({ speakerNotes }) => speakerNotes.join('\n'))
    expect(notes.length).toBeGreaterThan(8)
    expect(notes.find((each) => each.includes('1,491: Right support!Y8 (August 2024)'))).toContain('Likely question')
    const everywhere = notes.join('\n').split('“The front door took').length - 1
    expect(everywhere).toBe(1)
  })

  it('is the same, byte for byte, when it is made again', async () => {
    const workbook = { file: 'performance-2024-08.xlsx', bytes: readFileSync(SAMPLE), month: null }
    const again = await drawPack((await tellWorkbook(workbook, readTemplates())).story)
    expect(Buffer.from(again.pdf).equals(documents.pdf)).toBe(true)
    expect(Buffer.from(again.pptx).equals(documents.pptx)).toBe(true)
  })
})
