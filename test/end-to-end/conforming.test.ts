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
    const { story } = await tellWorkbook({ file: 'book.xlsx', bytes: await makeBook(), month: null }, readTemplates())
    pack = layOut(story, PRINT, makePdfRuler())
    bytes = await renderPdf(pack)
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

describe('the PDF of the sample', () => {
  it('takes less than 600 kB', async () => {
    const { story } = await tellWorkbook({ file: 'b.xlsx', bytes: readFileSync(SAMPLE), month: null }, readTemplates())
    expect((await renderPdf(layOut(story, PRINT, makePdfRuler()))).length).toBeLessThan(600_000)
  })
})
