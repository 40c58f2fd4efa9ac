import { fold } from '../shared/fold.ts'
import { parseMonth } from '../shared/month.ts'
import { nearestOf } from '../shared/nearest.ts'
import { tidyText } from '../shared/tidy-text.ts'
import type { Cell, Heading, Row, Sheet, SheetKey } from './book.ts'
import { PART_COLUMN, ROW_SETTING_COLUMNS, TARGET_COLUMNS } from './contract-columns.ts'

/** Rows in which a header row is looked for; above it may stand a title and notes. */
export const TOP_ROWS = 20

/** The sheets whose name says what they hold; any other sheet holds indicators or grades. */
const KEYS_BY_NAME: ReadonlyMap<string, readonly SheetKey[]> = new Map([
  ['pack', ['setting']],
  ['contents', ['section']],
  ['commentary', ['text']],
  ['neighbours', ['authority']],
])
const OUTCOME_KEYS: readonly SheetKey[] = ['indicator', 'service']

/** What is looked for on a sheet whose name says nothing: settings there are read by nobody, and are to be named. */
const SOUGHT: readonly SheetKey[] = ['indicator', 'setting', 'service']

/** The key columns that a sheet of this name may have. */
export function keysOf(name: string): readonly SheetKey[] {
  return KEYS_BY_NAME.get(fold(name)) ?? OUTCOME_KEYS
}

/** Whether a text heads one of these key columns. */
export function isKeyWord(text: string, keys: readonly string[]): boolean {
  return text.length < LONGEST_KEY && keys.includes(fold(tidyText(text)))
}

/** With all the spaces and invisible characters that may be among the letters. */
const LONGEST_KEY = 100

/** What a sheet holds, before it is known where its table begins. */
export type Grid = { readonly rows: readonly Row[]; readonly hiddenColumns: ReadonlySet<number> }

/** The table of a sheet: its header row is the first of the top rows that holds the sheet's key column. */
export function findTable(name: string, hidden: boolean, { rows, hiddenColumns }: Grid): Sheet {
  const keys = keysOf(name)
  const top = rows.filter((row) => row.number <= TOP_ROWS)
  // Below the settings stands one that is called Service, which would make grades of a sheet under another name.
  for (const key of keys === OUTCOME_KEYS ? SOUGHT : keys) {
    const isMisplaced = !keys.includes(key)
    const header = top.find((row) => isHeader(row, key) && (!isMisplaced || heads(row, 'value')))
    if (header) {
      const below = rows.filter((row) => row.number > header.number)
      return {
        name,
        hidden,
        key,
        almost: null,
        keyless: null,
        headings: readHeadings(header, hiddenColumns),
        rows: below,
      }
    }
  }
  const keyless = keys === OUTCOME_KEYS ? findKeyless(top) : null
  return { name, hidden, key: null, almost: findAlmost(keys, rows), keyless, headings: [], rows: [] }
}

/** Columns that only a sheet of indicators has beside its months. */
const BESIDE_MONTHS: ReadonlySet<string> = new Set(['basis', 'better', 'calculation', 'code', 'target', 'unit'])

const KNOWN_COLUMNS: ReadonlySet<string> = new Set(
  [PART_COLUMN, ...ROW_SETTING_COLUMNS, ...TARGET_COLUMNS].map(({ key }) => fold(key)),
)

/** What heads the labels, `Measure`, in the header row of a sheet of indicators that lacks its key column. */
function findKeyless(top: readonly Row[]): Cell | null {
  for (const row of top) {
    const cells = [...row.cells.values()]
    const [months, others] = [cells.filter(isMonth), cells.filter((cell) => !isMonth(cell))]
    if (months.length < 2 || !others.some((cell) => BESIDE_MONTHS.has(foldedText(cell)))) continue
    return others.find((cell) => !KNOWN_COLUMNS.has(foldedText(cell))) ?? others[0] ?? null
  }
  return null
}

function isMonth({ content }: Cell): boolean {
  return content.kind === 'date' || (content.kind === 'text' && parseMonth(content.value) !== null)
}

/** Words longer than any key column, and words too short to be like one. */
const LIKE_A_KEY = /^.{4,16}$/

/** `Indicater`, in a row that could be the header row. */
function findAlmost(keys: readonly SheetKey[], rows: readonly Row[]): Sheet['almost'] {
  const top = rows.filter((row) => row.number <= TOP_ROWS && row.cells.size > 1)
  for (const cell of top.flatMap((row) => [...row.cells.values()])) {
    const word = foldedText(cell)
    const near = LIKE_A_KEY.test(word) ? nearestOf(word, keys) : null
    const key = keys.find((known) => known === near)
    if (key !== undefined) return { cell, key }
  }
  return null
}

/** An outcome sheet's key column never stands alone, so that a note's one word `Service` is not taken for a header. */
function isHeader(row: Row, key: SheetKey): boolean {
  const mayStandAlone = !OUTCOME_KEYS.includes(key)
  return (mayStandAlone || row.cells.size > 1) && heads(row, key)
}

function heads(row: Row, heading: string): boolean {
  return [...row.cells.values()].some((cell) => foldedText(cell) === heading)
}

function readHeadings(header: Row, hidden: ReadonlySet<number>): readonly Heading[] {
  return [...header.cells].map(([column, cell]) => ({
    column,
    hidden: hidden.has(column),
    cell,
    folded: foldedText(cell),
  }))
}

/** Nothing for a text that no heading is as long as: folding thousands of those would take seconds. */
function foldedText({ content }: Cell): string {
  return content.kind === 'text' && content.value.length <= LONGEST_HEADING ? fold(content.value) : ''
}

const LONGEST_HEADING = 1000
