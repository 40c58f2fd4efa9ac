import { expect, it } from 'vitest'
import type { TableBlock, TableCell } from '../../../src/pack/pack.ts'
import { all, first, type Node, parseXml, relationsOf } from '../../support/deck-reader/read-deck.ts'
import { cell } from '../../support/demo-blocks.ts'
import { deckOf, demoDeck, pack } from './demo-deck.ts'

const tables: readonly TableBlock[] = pack.pages.flatMap(({ blocks }) =>
  blocks.filter((block) => block.kind === 'table'),
)

async function written(): Promise<readonly Node[]> {
  const deck = await demoDeck()
  return [4, 5].flatMap((slide) => all(parseXml(deck.text(`ppt/slides/slide${slide}.xml`)), 'p:graphicFrame'))
}

it('writes tables as tables, whose first row and column are marked as headers', async () => {
  const frames = await written()
  expect(frames.map((frame) => first(frame, 'a:tblPr').attributes)).toEqual(
    tables.map(() => ({ firstRow: '1', firstCol: '1' })),
  )
  expect(frames.map((frame) => all(frame, 'a:tr').length)).toEqual(tables.map(({ rows }) => rows.length + 1))
})

it('says in the alternative text what the table holds', async () => {
  const alts = (await written()).map((frame) => first(frame, 'p:cNvPr').attributes.descr)
  expect(alts).toEqual(tables.map(({ summary }) => summary))
})

it('keeps the words of every cell, and no column that is empty', async () => {
  for (const [index, frame] of (await written()).entries()) {
    const block = tables[index]
    const rows = block ? [block.header, ...block.rows] : []
    const kept = rows.map(({ cells }) => cells.map(({ lines }) => lines.join(' ')))
    const filled = (column: number) => kept.some((row) => row[column] !== '')
    expect(all(frame, 'a:tr').map((row) => all(row, 'a:tc').map(({ text }) => text))).toEqual(
      kept.map((row) => row.filter((_, column) => filled(column))),
    )
  }
})

it('keeps the width of the table and the height of every row', async () => {
  for (const [index, frame] of (await written()).entries()) {
    const block = tables[index]
    const widths = all(frame, 'a:gridCol').map(({ attributes }) => Number(attributes.w))
    expect(widths.reduce((sum, width) => sum + width, 0) / 12_700).toBeCloseTo(block?.box.width ?? 0, 1)
    const heights = all(frame, 'a:tr').map(({ attributes }) => Number(attributes.h) / 12_700)
    const wanted = block ? [block.header, ...block.rows].map(({ height }) => height) : []
    for (const [row, height] of heights.entries()) expect(height).toBeCloseTo(wanted[row] ?? 0, 2)
  }
})

it('fills header, reporting month and RAG, the last with colours that no theme changes', async () => {
  const [frame] = await written()
  const rows = frame ? all(frame, 'a:tr').map((row) => all(row, 'a:tc')) : []
  const fillOf = (cell: Node | undefined) => cell && first(cell, 'a:tcPr').children.at(-1)?.children[0]?.attributes.val
  expect(rows[0]?.map(fillOf).every((fill) => fill === 'accent1')).toBe(true)
  expect(fillOf(rows[1]?.[13])).toBe('bg2')
  expect(rows[1]?.[15]?.text).toBe('G')
  expect(fillOf(rows[1]?.[15])).toBe('CFE8D5')
})

it('sets filled cells apart by paper that both cells at an edge draw alike, and leaves the rules elsewhere and at the foot', async () => {
  const filled = cell('R', { fill: 'redFill' })
  const rowOf = (...cells: readonly TableCell[]) => ({ height: 20, rule: 'quiet', cells }) as const
  const table: TableBlock = {
    kind: 'table',
    box: { x: 40, y: 150, width: 200, height: 120 },
    ...{ id: 'rag', continues: false, summary: 'RAG' },
    columns: [100, 100].map((width) => ({ width, align: 'left', wash: false })),
    header: rowOf(cell('Label'), cell('RAG')),
    rows: [filled, filled, cell('A'), cell('A'), filled].map((rag) => rowOf(cell('Row'), rag)),
  }
  const slide = parseXml((await deckOf([table])).text('ppt/slides/slide1.xml'))
  const cells = all(slide, 'a:tr').map((each) => all(each, 'a:tc'))
  const edge = (at: number, column: number, side: 'a:lnT' | 'a:lnB') => {
    const found = cells[at]?.[column]
    const line = found && first(found, side)
    return line && `${Number(line.attributes.w) / 12_700} ${line.children[0]?.children[0]?.attributes.val ?? 'none'}`
  }
  expect([1, 2].map((at) => edge(at, 1, 'a:lnB'))).toEqual(['3 bg1', '3 bg1'])
  expect([2, 3].map((at) => edge(at, 1, 'a:lnT'))).toEqual(['3 bg1', '3 bg1'])
  expect([edge(1, 1, 'a:lnT'), edge(3, 1, 'a:lnB')]).toEqual(['0 none', edge(3, 0, 'a:lnB')])
  expect(edge(5, 1, 'a:lnB')).toBe(edge(5, 0, 'a:lnB'))
  expect(edge(1, 0, 'a:lnB')).not.toContain('bg1')
})

it('leads a linked cell to its slide', async () => {
  const deck = await demoDeck()
  const relations = relationsOf(deck, 'ppt/slides/slide4.xml')
  const [link] = all(parseXml(deck.text('ppt/slides/slide4.xml')), 'a:hlinkClick')
  expect(relations.get(link?.attributes['r:id'] ?? '')).toMatch(/^ppt\/slides\/slide\d\.xml$/)
})

it('breaks a line where the table breaks it, so that no name of a month stands otherwise than its neighbours', async () => {
  const [table] = tables
  if (!table) throw new Error('the demo pack has no table')
  const [label, ...others] = table.header.cells
  const cells = label ? [{ ...label, words: 'Aug\n24' }, ...others] : []
  const deck = await deckOf([{ ...table, rows: [], header: { ...table.header, cells } }])
  const broken = all(parseXml(deck.text('ppt/slides/slide1.xml')), 'a:tc').filter(
    (cell) => all(cell, 'a:br').length > 0,
  )
  expect(broken.map((cell) => all(cell, 'a:t').map(({ text }) => text))).toEqual([['Aug', '24']])
})

it('edges the counts of a bar, so that those without a target stand off a panel too', async () => {
  const slide = parseXml((await demoDeck()).text('ppt/slides/slide1.xml'))
  const counts = all(slide, 'p:sp').filter((shape) => /^Count /.test(first(shape, 'p:cNvPr').attributes.name ?? ''))
  const edges = counts.map((shape) => all(first(shape, 'p:spPr'), 'a:ln').flatMap((line) => all(line, 'a:solidFill')))
  expect(edges.length).toBeGreaterThan(0)
  expect(edges.every((found) => found.length === 1)).toBe(true)
})
