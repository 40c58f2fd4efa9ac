import { beforeAll, describe, expect, it } from 'vitest'
import { CELL_PAD, type TableBlock } from '../../../src/pack/pack.ts'
import { renderPdf } from '../../../src/render/pdf/render-pdf.ts'
import { MONTHS } from '../../support/demo-blocks.ts'
import { demoTable } from '../../support/demo-table.ts'
import { KIT, packOf } from './one-page.ts'
import {
  artifactTextsOf,
  elementsOf,
  objectsOf,
  readPdf,
  type SeenElement,
  type SeenText,
  structureOf,
  textsOf,
  writtenElements,
} from './read-pdf.ts'

const ROWS = 10
/** All but the gap before the benchmark. */
const COLUMNS_WITH_WORDS = 18

/** The demo's labels lead to a page that is not here; these lead to the first. */
function linkedToFirst(piece: TableBlock): TableBlock {
  const rows = piece.rows.map((row) => ({
    ...row,
    cells: row.cells.map((one) => ({ ...one, link: one.link === null ? null : 'p0' })),
  }))
  return { ...piece, rows }
}

const [first, second] = demoTable(KIT, [60, 60], ROWS)
const pieces = [linkedToFirst(first), linkedToFirst(second)] as const
let bytes: Uint8Array
let trees: readonly SeenElement[]
let texts: readonly (readonly SeenText[])[]
let artifacts: readonly (readonly string[])[]

beforeAll(async () => {
  bytes = await renderPdf(packOf([pieces[0]], [pieces[1]]))
  const pdf = await readPdf(bytes)
  const pages = [await pdf.getPage(1), await pdf.getPage(2)]
  trees = await Promise.all(pages.map(structureOf))
  texts = await Promise.all(pages.map(textsOf))
  artifacts = await Promise.all(pages.map(artifactTextsOf))
})

describe('a table over two pages', () => {
  it('is one table with one header and all its rows', () => {
    expect(writtenElements(bytes, 'Table')).toHaveLength(1)
    expect(writtenElements(bytes, 'THead')).toHaveLength(1)
    expect(writtenElements(bytes, 'TBody')).toHaveLength(1)
    expect(writtenElements(bytes, 'TR')).toHaveLength(ROWS + 1)
  })

  it('repeats its header on the second page for the eye only', () => {
    expect(artifacts[0]).toEqual([])
    expect(artifacts[1]).toEqual(['Indicator', ...MONTHS, 'Target', 'RAG', 'Travel', 'England', '2022/23'])
  })

  it('has a cell for each column that has words, in every row', () => {
    const cells = [...writtenElements(bytes, 'TH'), ...writtenElements(bytes, 'TD')]
    expect(cells).toHaveLength((ROWS + 1) * COLUMNS_WITH_WORDS)
  })

  it('says of each header cell what it heads', () => {
    const objects = objectsOf(bytes)
    const scopes = writtenElements(bytes, 'TH').map((cell) => {
      const attributes = objects.get(/\/A (\d+) 0 R/.exec(cell)?.[1] ?? '') ?? ''
      return /\/Scope \/(\w+)/.exec(attributes)?.[1]
    })
    expect(scopes.filter((scope) => scope === 'Column')).toHaveLength(COLUMNS_WITH_WORDS)
    expect(scopes.filter((scope) => scope === 'Row')).toHaveLength(ROWS)
    expect(scopes).toHaveLength(COLUMNS_WITH_WORDS + ROWS)
  })

  it('has a summary', () => {
    expect(Buffer.from(bytes).toString('latin1')).toContain(`/Summary (${first.summary})`)
  })

  it('says in words what a mark or a blank means', () => {
    const spoken = writtenElements(bytes, 'Span').map((span) => /\/ActualText \((.*?)\)/.exec(span)?.[1])
    const count = (words: string) => spoken.filter((one) => one === words).length
    expect(count('not yet available')).toBe(ROWS)
    expect(count('does not apply')).toBe(ROWS)
    expect(count('Green') + count('Amber') + count('Red')).toBe(ROWS)
    expect(count('Down, improving') + count('Up, worsening')).toBe(ROWS)
  })

  it('links the labels that lead somewhere', () => {
    const links = pieces.flatMap((piece) => piece.rows).filter((row) => row.cells[0]?.link)
    expect(trees.flatMap((tree) => elementsOf(tree, 'Link'))).toHaveLength(links.length)
  })

  it('ends its numbers at the padding of their column', () => {
    const right = first.box.x + first.columns.slice(0, 2).reduce((sum, column) => sum + column.width, 0)
    const ends = (texts[0] ?? []).map(({ x, width }) => x + width)
    expect(ends.filter((end) => Math.abs(end - (right - CELL_PAD.x)) < 0.1)).toHaveLength(first.rows.length + 1)
  })
})
