import type { Book, Cell, Sheet } from '../book/book.ts'
import { errorAt, expectedButFound, type Finding, noteAt, shorten, warningAt } from '../shared/finding.ts'
import { fold } from '../shared/fold.ts'
import { listWords } from '../shared/list-words.ts'
import { nearestOf } from '../shared/nearest.ts'
import { wordsOf } from './cell-words.ts'
import { readWords, refuse, take } from './read-cell.ts'
import { missingKey, readTable, reportIgnored, titled } from './read-table.ts'
import type { Report } from './report.ts'

/** A section as `Contents` lists it; `sheet` is null for words alone, and where the sheet that is `named` is not there. */
export type Listing = {
  readonly title: string
  readonly outcome: string
  readonly cell: string
  readonly sheet: Sheet | null
  readonly named: boolean
}

const OTHER_SHEETS: readonly string[] = ['Pack', 'Contents', 'Commentary', 'Neighbours']

function isOutcomeSheet({ key }: Sheet): boolean {
  return key === 'indicator' || key === 'service'
}

/** The sections in the order of the pack: those of `Contents`, or one for each outcome sheet in workbook order. */
export function checkContents(book: Book, report: Report): readonly Listing[] {
  reportUnread(book, report)
  if (!book.sheets.some(isOutcomeSheet)) report(noOutcomeSheet(book))
  const sheet = book.sheets.find(({ name }) => fold(name) === 'contents')
  if (sheet === undefined)
    return book.sheets
      .filter(isOutcomeSheet)
      .map((found) => ({ title: found.name, outcome: '', cell: found.name, sheet: found, named: true }))
  const listings = sheet.key === 'section' ? readListings(sheet, book, report) : []
  if (listings.length === 0)
    report(missingKey(sheet, 'a heading Section in the top 20 rows and sections below it', 'found none'))
  return listings
}

/** The sheets that were looked at are named: on one of them stands what is missing, lower down or under another name. */
function noOutcomeSheet({ sheets }: Book): Finding {
  const names = sheets
    .map(({ name }) => name)
    .filter((name) => !OTHER_SHEETS.some((other) => fold(other) === fold(name)))
  const where = names.length === 0 ? '' : ` on ${listWords(names)}`
  const message = `expected a sheet with the heading Indicator in its top 20 rows, found none${where}`
  return errorAt(names.length === 1 ? (names[0] ?? '') : '', 'no-outcome-sheet', message)
}

/** The outcome sheets that no section shows. */
export function unlistedSheets(book: Book, listings: readonly Listing[]): readonly Sheet[] {
  return book.sheets.filter((sheet) => isOutcomeSheet(sheet) && !listings.some((listing) => listing.sheet === sheet))
}

function readListings(sheet: Sheet, book: Book, report: Report): readonly Listing[] {
  const table = readTable(sheet, ['section', 'outcome', 'sheet'], report)
  reportIgnored(table, table.others, report)
  const listings: Listing[] = []
  for (const row of sheet.rows) {
    const titleCell = table.cell(row, 'section')
    const sheetCell = table.cell(row, 'sheet')
    const outcome = take(readWords(table.cell(row, 'outcome')), table.cell(row, 'outcome'), 'outcome', report) ?? ''
    if ([titleCell, sheetCell].every(({ content }) => content.kind === 'blank') && outcome === '') continue
    const title = readTitle(titleCell, listings, report)
    const found = sheetCell.content.kind === 'blank' ? null : findSheet(sheetCell, book, listings, report)
    listings.push({ title, outcome, cell: titleCell.at, sheet: found, named: sheetCell.content.kind !== 'blank' })
  }
  return listings
}

function readTitle(cell: Cell, listings: readonly Listing[], report: Report): string {
  const parsed = cell.content.kind === 'blank' ? refuse(cell, 'the title of a section') : readWords(cell)
  const title = take(parsed, cell, 'section', report) ?? ''
  const first = listings.find((known) => title !== '' && fold(known.title) === fold(title))
  if (first)
    report(errorAt(cell.at, 'section-twice', `expected each section once, found "${title}" again; see ${first.cell}`))
  return title
}

function findSheet(cell: Cell, book: Book, listings: readonly Listing[], report: Report): Sheet | null {
  const name = wordsOf(cell.content)
  const alike = book.sheets.filter((known) => fold(known.name) === fold(name))
  const sheet = alike.find((known) => known.name === name) ?? alike[0]
  const outcomeNames = book.sheets.filter(isOutcomeSheet).map((known) => known.name)
  const refuseWith = (message: string) => {
    report(errorAt(cell.at, 'contents-sheet', message))
    return null
  }
  if (sheet === undefined)
    return refuseWith(expectedButFound('the name of a sheet', name, meantSheet(name, outcomeNames)))
  if (!isOutcomeSheet(sheet)) return refuseWith(expectedButFound('an outcome sheet', name, notAnOutcome(sheet)))
  const first = listings.find((listing) => listing.sheet === sheet)
  return first ? refuseWith(`expected each sheet once, found "${name}" again; see ${first.cell}`) : sheet
}

function meantSheet(name: string, names: readonly string[]): string | undefined {
  const near = nearestOf(name, names)
  if (near !== null) return `did you mean "${near}"?`
  return names.length === 0 ? undefined : `write one of: ${listWords(names)}`
}

function notAnOutcome({ name, key }: Sheet): string {
  return key === null
    ? `give ${name} the heading Indicator or Service in its top 20 rows`
    : 'leave the cell blank for a section of words alone'
}

function unreadSheet({ name, almost, keyless }: Sheet): Finding {
  if (almost !== null) return warningAt(almost.cell.at, 'unread-sheet', almostRead(almost))
  if (keyless !== null) return warningAt(keyless.at, 'unread-sheet', keylessRow(keyless))
  const message = 'the sheet has no heading Indicator or Service in its top 20 rows and is not read'
  return noteAt(name, 'unread-sheet', message)
}

function keylessRow({ content }: Cell): string {
  return `the sheet has months but no heading Indicator, and is not read; if it holds indicators, write Indicator over their labels (this heading is "${shorten(wordsOf(content))}")`
}

function almostRead({ cell, key }: NonNullable<Sheet['almost']>): string {
  const found = expectedButFound(`the heading ${titled(key)}`, wordsOf(cell.content), `did you mean "${titled(key)}"?`)
  return `${found} The sheet is not read`
}

/** Names are matched without regard to punctuation, so that `Pack.` is a second `Pack`, which nobody would read. */
function refuseTwice(sheet: Sheet, { sheets }: Book, report: Report): void {
  const known = OTHER_SHEETS.find((name) => fold(name) === fold(sheet.name))
  const first = sheets.find(({ name }) => fold(name) === fold(sheet.name))
  if (known === undefined || first === undefined || first === sheet) return
  const message = `expected one sheet called ${known}, found "${first.name}" and "${sheet.name}"; rename or delete one`
  report(errorAt(sheet.name, 'sheet-twice', message))
}

/** Sheets that hold no table of the contract are read by nobody, which matters where the name is a slip. */
function reportUnread(book: Book, report: Report): void {
  const names = new Set(book.sheets.map(({ name }) => fold(name)))
  const missing = OTHER_SHEETS.filter((name) => !names.has(fold(name)))
  for (const sheet of book.sheets) {
    refuseTwice(sheet, book, report)
    if (sheet.key === 'setting' && names.has('pack') && fold(sheet.name) !== 'pack')
      report(warningAt(sheet.name, 'unread-sheet', 'the settings are read from the sheet Pack, and those here are not'))
    if (sheet.key !== null || OTHER_SHEETS.some((name) => fold(name) === fold(sheet.name))) continue
    const near = nearestOf(sheet.name, missing)
    report(
      near === null
        ? unreadSheet(sheet)
        : warningAt(
            sheet.name,
            'unread-sheet',
            `no sheet of this name is read; did you mean "${near}"? Rename its tab`,
          ),
    )
  }
}
