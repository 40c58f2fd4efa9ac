import type { Book, Cell, Sheet } from '../book/book.ts'
import { errorAt, type Finding } from '../shared/finding.ts'
import { fold } from '../shared/fold.ts'
import { wordsOf } from './cell-words.ts'
import { OUTCOME_COLUMNS } from './find-columns.ts'
import { cellAt } from './read-table.ts'

/** More than any pack that people would read, and little enough to be laid out in seconds. */
const MOST = {
  indicators: 1_000,
  columns: 400,
  sections: 100,
  paragraphs: 1_000,
  words: 500,
  sentence: 1_500,
  text: 6_000,
} as const
const MOST_TYPED = 100_000

/** What is too much for a pack, found before anything is done with it; a limit is named with what to do. */
export function checkSize(book: Book): readonly Finding[] {
  return [...checkCounts(book), ...book.sheets.flatMap(checkTexts)]
}

function checkCounts({ sheets }: Book): readonly Finding[] {
  const rows = (key: Sheet['key']) => sheets.filter((sheet) => sheet.key === key).flatMap((sheet) => sheet.rows)
  const typed = rows('text').reduce(
    (sum, row) => sum + [...row.cells.values()].reduce((all, cell) => all + lengthOf(cell), 0),
    0,
  )
  return [
    ...tooMany('', rows('indicator').length + rows('service').length, MOST.indicators, 'rows of indicators'),
    ...tooMany('Contents', rows('section').length, MOST.sections, 'sections'),
    ...tooMany('', sheets.filter(isOutcome).length, MOST.sections, 'sheets of indicators or grades'),
    ...tooMany('Commentary', countParagraphs(rows('text')), MOST.paragraphs, 'paragraphs of commentary'),
    ...tooMany('Commentary', typed, MOST_TYPED, 'characters of commentary'),
    ...sheets.flatMap(({ name, headings }) => tooMany(name, headings.length, MOST.columns, 'columns with a heading')),
  ]
}

/** Every row, and every further line of a cell that is a bullet of its own. */
function countParagraphs(rows: Sheet['rows']): number {
  const cells = rows.flatMap((row) => [...row.cells.values()])
  const bullets = cells.map(({ content }) => (content.kind === 'text' ? content.raw.match(/\n[^\S\n]*[-–—•]/g) : null))
  return bullets.reduce((sum, found) => sum + (found?.length ?? 0), rows.length)
}

function isOutcome({ key }: Sheet): boolean {
  return key === 'indicator' || key === 'service'
}

function tooMany(sheet: string, found: number, most: number, what: string): readonly Finding[] {
  if (found <= most) return []
  const count = (number: number) => number.toLocaleString('en-GB')
  const message = `expected at most ${count(most)} ${what}, found ${count(found)}; take out what the pack does not show`
  return [errorAt(sheet, 'too-much', message)]
}

/** Columns that are printed, with the longest text that each may hold; others are held by their own checks. */
const LONGEST: ReadonlyMap<string, number> = new Map([
  ['text', MOST.text],
  ['outcome', MOST.sentence],
])
const LONG_SETTINGS: ReadonlyMap<string, number> = new Map([
  ['purpose', MOST.text],
  ['strategy', MOST.sentence],
])
const PRINTED: ReadonlySet<string> = new Set([
  ...OUTCOME_COLUMNS,
  ...['setting', 'value', 'section', 'outcome', 'sheet', 'heading', 'text', 'service', 'authority'],
])

function checkTexts(sheet: Sheet): readonly Finding[] {
  const headings = sheet.headings.flatMap(({ cell }) => tooLong(cell, MOST.words))
  const printed = sheet.headings.filter(({ folded }) => PRINTED.has(folded))
  const settings = sheet.headings.find(({ folded }) => folded === 'setting')?.column ?? null
  const cells = sheet.rows.flatMap((row) =>
    printed.flatMap(({ column, folded }) => {
      const setting = settings === null ? '' : fold(wordsOf(cellAt(sheet, row, settings).content).slice(0, MOST.words))
      const most = (folded === 'value' ? LONG_SETTINGS.get(setting) : undefined) ?? LONGEST.get(folded) ?? MOST.words
      return tooLong(cellAt(sheet, row, column), most)
    }),
  )
  return [...headings, ...cells]
}

function tooLong(cell: Cell, most: number): readonly Finding[] {
  const length = lengthOf(cell)
  // To write numbers out takes longer than all else here, and of a thousand cells none is too long.
  if (length <= most) return []
  const message = `expected at most ${most.toLocaleString('en-GB')} characters, found ${length.toLocaleString('en-GB')}; shorten it or divide it among rows`
  return [errorAt(cell.at, 'too-long', message)]
}

function lengthOf({ content }: Cell): number {
  return content.kind === 'text' ? content.value.length : 0
}
