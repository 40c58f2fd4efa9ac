import type { Column, TableBlock, TableCell, TableRow } from '../../src/pack/pack.ts'
import { CELL_PAD } from '../../src/pack/pack.ts'
import { cell, type Kit, MONTHS, RAG_WORDS, wave } from './demo-blocks.ts'

const LABELS = [
  'Children looked after at month end',
  'Rate of referrals per 10,000 children, rolling\ntwelve months',
  'Re-referrals within twelve months',
  'Assessments completed within 45 working days',
  'Children on a child protection plan',
  'Care leavers in suitable accommodation',
] as const

/** One table of many rows cut into the pieces that two pages hold. */
export function demoTable(kit: Kit, tops: readonly [number, number], rows: number): readonly [TableBlock, TableBlock] {
  const all = Array.from({ length: rows }, (_, at) => bodyRow(kit, at))
  const cut = Math.ceil(rows * 0.6)
  return [piece(kit, tops[0], false, all.slice(0, cut)), piece(kit, tops[1], true, all.slice(cut))]
}

function piece(kit: Kit, y: number, continues: boolean, rows: readonly TableRow[]): TableBlock {
  const columns = columnsOf(kit)
  const header = headerRow(kit)
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const height = [header, ...rows].reduce((sum, row) => sum + row.height, 0)
  const summary = 'Indicators of Family Help: thirteen months, target, RAG, direction and benchmark.'
  return {
    kind: 'table',
    box: { x: kit.theme.margin, y, width, height },
    id: 'familyhelp',
    continues,
    summary,
    columns,
    header,
    rows,
  }
}

function columnsOf(kit: Kit): readonly Column[] {
  const rest = kit.theme.width - 2 * kit.theme.margin - MONTHS.length * 34 - 3 * 38 - 6 - 50
  const month = (at: number): Column => ({ width: 34, align: 'right', wash: at === MONTHS.length - 1 })
  const other = (align: Column['align'], width = 38): Column => ({ width, align, wash: false })
  return [
    other('left', rest),
    ...MONTHS.map((_, at) => month(at)),
    other('right'),
    other('centre'),
    other('centre'),
    other('left', 6),
    other('right', 50),
  ]
}

function headerRow(kit: Kit): TableRow {
  const words = ['Indicator', ...MONTHS, 'Target', 'RAG', 'Travel', '', 'England\n2022/23']
  return {
    height: 2 * kit.theme.styles.tableHead.leading + 2 * CELL_PAD.y,
    rule: 'strong',
    cells: words.map((text) => cell(text, { style: 'tableHead' })),
  }
}

function bodyRow(kit: Kit, at: number): TableRow {
  const label = LABELS[at % LABELS.length] ?? ''
  const months = wave(at, 100 + 40 * (at % 4), 30).map((value, month) =>
    cell(String(value), { style: month === MONTHS.length - 1 ? 'tableStrong' : 'table' }),
  )
  months[2] = cell('', { spoken: 'not yet available' })
  months[3] = cell('–', { spoken: 'does not apply' })
  const first = cell(label, { link: at % 3 === 0 ? 'words' : null })
  return {
    height: label.split('\n').length * kit.theme.styles.table.leading + 2 * CELL_PAD.y,
    rule: at % 4 === 3 ? 'strong' : 'quiet',
    cells: [
      first,
      ...months,
      ...judgement(at),
      cell(''),
      at % 5 === 0 ? cell('[c]', { spoken: 'suppressed' }) : cell('544.5'),
    ],
  }
}

function judgement(at: number): readonly TableCell[] {
  const rag = (['G', 'A', 'R'] as const)[at % 3] ?? 'G'
  const { spoken, fill, colour } = RAG_WORDS[rag]
  const travel =
    at % 2 === 0
      ? cell('▼', { spoken: 'Down, improving', colour: 'improvement' })
      : cell('▲', { spoken: 'Up, worsening', colour: 'concern' })
  return [cell('112'), cell(rag, { spoken, fill, colour, style: 'tableStrong' }), travel]
}
