import type { Direction, Variation } from '../compute/figures.ts'
import type { Meaning, Shown, TableRowStory, TableStory, TravelShown } from '../narrate/story.ts'
import { longMonth, type Month, shortMonth } from '../shared/month.ts'
import { isBeforeGap } from './keep-months.ts'
import { type Column, RAG_COLOURS } from './pack.ts'
import type { Colour } from './theme.ts'

/** A column of the table before it has a width; a `gap` has no words and sets apart what follows it. */
export type Field = {
  readonly kind: 'label' | 'month' | 'gap' | 'other'
  readonly head: string
  readonly spokenHead: string | null
  readonly align: Column['align']
  readonly wash: boolean
  readonly cells: readonly FieldCell[]
}

export type FieldCell = {
  readonly text: string
  readonly spoken: string | null
  readonly style: 'table' | 'tableStrong' | 'tableMark'
  readonly colour: Colour | null
  readonly fill: Colour | null
}

export const ARROWS: Readonly<Record<Direction, string>> = { up: '▲', down: '▼', same: '►' }
export const MEANING_COLOURS: Readonly<Record<Meaning, Colour>> = {
  improving: 'improvement',
  worsening: 'concern',
  neutral: 'neutral',
}

export const VARIATION_COLOURS: Readonly<Record<Variation, Colour>> = {
  'common-cause': 'neutral',
  improvement: 'improvement',
  concern: 'concern',
  'neutral-high': 'neutral',
  'neutral-low': 'neutral',
}

export function monthHeads(lines: 'one line' | 'two lines'): (month: Month) => string {
  return (month) => (lines === 'one line' ? shortMonth(month) : shortMonth(month).replace('-', '\n'))
}

/** How a table says what its arrows and signals mean: in words where there is room, else in signs with a key below. */
export type Dress = 'words' | 'signs'

/** Beside the arrow, since the colour alone would be lost in grey print and on many eyes. */
const MEANINGS: Readonly<Record<Dress, Readonly<Record<Meaning, string>>>> = {
  words: { improving: '\u00a0better', worsening: '\u00a0worse', neutral: '' },
  signs: { improving: '+', worsening: '–', neutral: '' },
}

/** The columns of a table with these of its `months`: label, history, target, RAG, direction, benchmarks. */
export function fieldsOf(
  table: TableStory,
  months: readonly Month[],
  head: (month: Month) => string,
  dress: Dress,
): readonly Field[] {
  return [
    column('Indicator', table, (row) => plainCell({ shown: row.label, spoken: row.label }), {
      kind: 'label',
      align: 'left',
    }),
    ...(table.apart === null ? [] : [monthField(table, table.apart, head), gapField(table)]),
    ...months.flatMap((month) => [
      monthField(table, month, head),
      ...(isBeforeGap(table, months, month) ? [gapField(table)] : []),
    ]),
    ...(table.hasTargets ? targetFields(table) : []),
    ...meaningFields(table, dress),
    ...(table.benchmarks.length > 0 ? [gapField(table)] : []),
    ...table.benchmarks.map((name, at) => column(name, table, (row) => plainCell(row.benchmarks[at] ?? BLANK))),
    ...(table.rows.some((row) => row.rank)
      ? [column('Rank', table, (row) => plainCell(row.rank ?? { shown: '', spoken: 'no rank' }))]
      : []),
  ]
}

const BLANK: Shown = { shown: '', spoken: '' }

function column(
  head: string,
  table: TableStory,
  cell: (row: TableRowStory) => FieldCell,
  look: Partial<Field> = {},
): Field {
  const cells = table.rows.map(cell)
  return { kind: 'other', head, spokenHead: null, align: 'right', wash: false, cells, ...look }
}

function monthField(table: TableStory, month: Month, head: (month: Month) => string): Field {
  const now = month === table.month
  const cell = (row: TableRowStory): FieldCell =>
    plainCell(row.cells.get(month) ?? BLANK, now ? 'tableStrong' : 'table')
  return column(head(month), table, cell, { kind: 'month', spokenHead: longMonth(month), wash: now })
}

function gapField(table: TableStory): Field {
  return column('', table, () => ({ ...plainCell(BLANK), spoken: null }), { kind: 'gap' })
}

function targetFields(table: TableStory): readonly Field[] {
  return [column('Target', table, (row) => plainCell(row.target)), column('RAG', table, ragCell, { align: 'centre' })]
}

const HEADS: Readonly<Record<Dress, Readonly<Record<'month' | 'before' | 'year' | 'signal', string>>>> = {
  words: { month: 'On month', before: 'On figure before', year: 'On year', signal: 'Signal' },
  signs: { month: 'On mth', before: 'On last', year: 'On yr', signal: 'Sig.' },
}

/** Where the figure went, on the month and on the year, whether that is more than chance; each where a row has it. */
function meaningFields(table: TableStory, dress: Dress): readonly Field[] {
  const left = { align: 'left' } as const
  const { isMonthly } = table
  const month = column(HEADS[dress][isMonthly ? 'month' : 'before'], table, ({ travel }) => travelCell(travel, dress), {
    ...left,
    spokenHead: isMonthly ? 'Direction on the month' : 'Direction on the figure before',
  })
  const year = column(HEADS[dress].year, table, ({ yearTravel }) => travelCell(yearTravel, dress), {
    ...left,
    spokenHead: 'Direction on the year',
  })
  const signal = column(HEADS[dress].signal, table, (row) => signalCell(row, dress), { ...left, spokenHead: 'Signal' })
  return [
    ...(table.rows.some((row) => row.travel) ? [month] : []),
    ...(table.rows.some((row) => row.yearTravel) ? [year] : []),
    ...(table.rows.some((row) => row.signal) ? [signal] : []),
  ]
}

function plainCell({ shown, spoken }: Shown, style: FieldCell['style'] = 'table'): FieldCell {
  return { text: shown, spoken: spoken === shown ? null : spoken, style, colour: null, fill: null }
}

function ragCell({ rag }: TableRowStory): FieldCell {
  if (!rag) return { ...plainCell(BLANK), spoken: 'no RAG' }
  const { fill, ink } = RAG_COLOURS[rag.rag]
  return { text: rag.shown, spoken: rag.spoken, style: 'tableStrong', colour: ink, fill }
}

function travelCell(travel: TravelShown | null, dress: Dress): FieldCell {
  if (!travel) return { ...plainCell(BLANK), spoken: 'no earlier figure' }
  const colour = MEANING_COLOURS[travel.meaning]
  const text = `${ARROWS[travel.direction]}${MEANINGS[dress][travel.meaning]}`
  return { text, spoken: travel.spoken, style: 'tableMark', colour, fill: null }
}

function signalCell({ signal }: TableRowStory, dress: Dress): FieldCell {
  if (!signal) return { ...plainCell(BLANK), spoken: 'not tested for signals' }
  const usual = signal.variation === 'common-cause'
  return {
    text: dress === 'words' ? signal.shown : signal.mark,
    spoken: signal.spoken,
    style: usual ? 'table' : 'tableMark',
    colour: VARIATION_COLOURS[signal.variation],
    fill: null,
  }
}
