import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { layOut } from '../../src/pack/lay-out.ts'
import type { Pack } from '../../src/pack/pack.ts'
import { PRINT } from '../../src/pack/theme.ts'
import { tellWorkbook } from '../../src/pipeline.ts'
import { makePdfRuler } from '../../src/render/pdf/pdf-ruler.ts'
import { renderPdf } from '../../src/render/pdf/render-pdf.ts'
import { fortyRows, hostileTexts, twoYears } from '../support/demanding-books.ts'
import { makeWorkbook } from '../support/make-workbook.ts'
import { otherCouncil } from '../support/other-council.ts'
import { findFaults } from '../support/pdf-reader/find-faults.ts'
import { readPdf } from '../support/pdf-reader/pdf.ts'
import { sayAloud } from '../support/pdf-reader/say-aloud.ts'
import { readTemplates } from '../support/read-templates.ts'

const SAMPLE = resolve(import.meta.dirname, '../../input/performance-2024-08.xlsx')

const BOOKS: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'the sample': async () => readFileSync(SAMPLE),
  'a workbook that shows 24 months': () => makeWorkbook(twoYears()),
  'a workbook with 40 rows in a part': () => makeWorkbook(fortyRows()),
  'a workbook of hostile texts': () => makeWorkbook(hostileTexts()),
  'the workbook of another council': () => makeWorkbook(otherCouncil()),
}

const LONGEST_LINE = 100

describe.each(Object.entries(BOOKS))('the PDF of %s', (_, makeBook) => {
  let pack: Pack
  let bytes: Uint8Array
  let aloud: readonly string[]

  beforeAll(async () => {
    ;({ pack, bytes } = await drawn(await makeBook()))
    aloud = sayAloud(readPdf(bytes))
  })

  it('conforms', () => {
    expect(findFaults(bytes)).toEqual([])
  })

  it('sets sentences at 12 points or more, the cells of tables at 8', () => {
    const { body, compact, headline, table, tableStrong, tableHead } = PRINT.styles
    expect(Math.min(...[body, compact, headline].map(({ size }) => size))).toBeGreaterThanOrEqual(12)
    expect(Math.min(...[table, tableStrong, tableHead].map(({ size }) => size))).toBeGreaterThanOrEqual(8)
    const items = paragraphsOf(pack).filter(({ tag, style }) => tag === 'li' && style !== 'small')
    expect(items.filter(({ style }) => PRINT.styles[style].size < 12)).toEqual([])
  })

  it('breaks lines before they have 100 characters', () => {
    const lines = paragraphsOf(pack).flatMap((paragraph) => paragraph.lines)
    const words = lines.map((line) => line.runs.map((run) => run.text).join(''))
    expect(words.filter((line) => line.length >= LONGEST_LINE)).toEqual([])
  })

  it('says nothing twice in a row and nothing empty', () => {
    expect(aloud.length).toBeGreaterThan(20)
    expect(aloud.filter((line, at) => line === aloud[at - 1])).toEqual([])
    expect(aloud.filter((line) => /\ufffd|•|: *$/.test(line))).toEqual([])
  })
})

function paragraphsOf(pack: Pack) {
  return pack.pages.flatMap((page) => page.blocks).flatMap((block) => (block.kind === 'text' ? block.paragraphs : []))
}

/** What is told of a workbook, on paper. */
async function drawn(book: Uint8Array): Promise<{ readonly pack: Pack; readonly bytes: Uint8Array }> {
  const { story } = await tellWorkbook({ file: 'book.xlsx', bytes: book, month: null }, readTemplates())
  const pack = layOut(story, PRINT, makePdfRuler())
  return { pack, bytes: await renderPdf(pack) }
}

describe('the PDF of the sample, heard', () => {
  let bytes: Uint8Array
  let aloud: readonly string[]

  beforeAll(async () => {
    bytes = (await drawn(readFileSync(SAMPLE))).bytes
    aloud = sayAloud(readPdf(bytes))
  })

  const row = (label: string): string => aloud.find((line) => line.startsWith(`row: ${label}:`)) ?? ''

  it('begins with who publishes what, and leads to the sections by their pages', () => {
    expect(aloud.slice(0, 4)).toEqual([
      'Southampton City Council',
      'Children & Learning',
      'heading 1: Children & Learning performance pack',
      'August 2024',
    ])
    expect(aloud).toContain('entry: Right support, at the right time, Family Help 5, Family Safeguarding 8, page 5')
  })

  it('names the sections in their order, the parts under them and the notes last', () => {
    const headings = aloud.filter((line) => line.startsWith('heading 1')).map((line) => line.slice(11))
    expect(headings).toEqual([
      'Children & Learning performance pack',
      'Contents',
      'Purpose',
      'At a glance',
      '1 Right support, at the right time',
      'Strong, safe and vibrant localities',
      'Children remain within or return to birth families',
      'Promote permanence and placement stability',
      'Permanent, stable workforce',
      'Practice framework and standards',
      '7 Performance review',
      'Notes',
    ])
  })

  it('says the month before a figure, and in words what a colour, an arrow, a dash or a blank means', () => {
    const referrals = row('Rate of referrals per 10,000 population under 18 years old')
    expect(referrals).toContain('August 2022 no figure; August 2023 760;')
    expect(referrals).toContain(
      'Target 581; RAG green, meets target; Direction on the month down from last month, improving; Direction on the year down from August 2023, improving; Signal not tested for signals;',
    )
    expect(row('Rate of children subject to CP plans')).toContain('Signal improvement: below its usual range;')
    expect(row('Number of referrals into Early Help')).toContain('Target no target; RAG no RAG;')
    expect(row('Number of referrals into Early Help')).toContain('England does not apply')
  })

  it('says of a chart how far it moved, where it stands beside target and benchmark, and what is missing', () => {
    expect(aloud).toContain(
      'figure: Line chart. Rate of referrals per 10,000 population under 18 years old fell from 760 in August 2023 to 555 in August 2024, below the target of 581 and below Statistical neighbours at 640.1; highest 760 in August 2023, lowest 555 in August 2024; on its trend 403 by March 2025, which meets the target.',
    )
    const assessments = aloud.filter((line) => /^figure: Line chart.*initial health assessments/.test(line))
    expect(assessments).toEqual([
      expect.stringMatching(
        /; no figure for July 2024, August 2024; on its trend 100% by March 2025, which meets the target\.$/,
      ),
    ])
  })

  it('takes less than 600 kB', () => {
    expect(bytes.length).toBeLessThan(600_000)
  })
})

describe('a table of 40 rows', () => {
  it('stands on several pages and is one table to a listener', async () => {
    const { pack, bytes } = await drawn(await makeWorkbook(fortyRows()))
    const pieces = pack.pages.filter((page) => page.blocks.some((block) => block.kind === 'table'))
    const aloud = sayAloud(readPdf(bytes))
    expect(pieces.length).toBeGreaterThan(1)
    expect(aloud.filter((line) => line.startsWith('table of'))).toEqual(['table of 40 rows and 20 columns'])
    expect(aloud.filter((line) => line.startsWith('row: '))).toHaveLength(40)
    expect(aloud.join('; ')).toMatch(/England suppressed/)
  })
})
