import type { Book, Sheet } from '../book/book.ts'
import { type Finding, Refusal, warningAt } from '../shared/finding.ts'
import type { Month } from '../shared/month.ts'
import { assignCodes } from './assign-codes.ts'
import { buildSections, finishRow, type SectionSource } from './build-sections.ts'
import { checkBenchmarks } from './check-benchmarks.ts'
import { checkCalculations } from './check-calculations.ts'
import { checkCommentary } from './check-commentary.ts'
import { checkContents, type Listing, unlistedSheets } from './check-contents.ts'
import { checkGrades } from './check-grades.ts'
import { checkMonths } from './check-months.ts'
import { checkNeighbours } from './check-neighbours.ts'
import { checkOutcomeSheet } from './check-outcome-sheet.ts'
import type { DraftRow } from './check-row.ts'
import { checkSettings, type DraftSettings } from './check-settings.ts'
import { checkSize } from './check-size.ts'
import { dropUnshown, isKeptOut } from './drop-unshown.ts'
import type { IndicatorRow, Model, Section } from './model.ts'
import { outlineSheet } from './outline-sheet.ts'
import type { Report } from './report.ts'
import { sheetsDrawnOn } from './sheets-drawn-on.ts'
import { warnOfPlaceholders } from './warn-of-placeholders.ts'

/** What the command line may decide: the reporting month, in place of the one in the workbook. */
export type CheckOptions = { readonly month: Month | null }

/**
 * From plain cells to the pack's model: settings, sections, parts and rows.
 *
 * Throws a `Refusal` with everything found, errors and warnings together, where there is any error.
 */
export function checkBook(book: Book, options: CheckOptions): Model {
  const tooMuch = checkSize(book)
  if (tooMuch.length > 0) throw new Refusal(tooMuch)
  const findings: Finding[] = []
  const report: Report = (finding) => {
    findings.push(finding)
  }
  const settings = checkSettings(book, options.month, report)
  const listings = checkContents(book, report)
  const { rows, drawn } = checkRows(book, listings, settings, report)
  const sources = listings.map((listing) => sourceOf(listing, rows, report))
  const { sections: shown, unshown } = dropUnshown(
    buildSections(sources, checkCommentary(book, report), report),
    report,
  )
  const sections = carry(shown, [...unshown, ...drawn.map((row) => finishRow({ ...row, shown: false }, []))])
  warnOfPlaceholders(book, report)
  const neighbours = checkNeighbours(book, [...rows, ...drawn], report)
  const { month, monthCell: _monthCell, ...others } = settings
  if (month === null || findings.some(({ level }) => level === 'error')) throw new Refusal(findings)
  const workbook = { file: book.file, sha256: book.sha256 }
  return { workbook, settings: { ...others, month }, sections, neighbours, checks: findings }
}

type CheckedRows = { readonly rows: readonly DraftRow[]; readonly drawn: readonly DraftRow[] }

/** The rows of the pack's sheets, and those of other sheets that its formulas need. */
function checkRows(book: Book, listings: readonly Listing[], settings: DraftSettings, report: Report): CheckedRows {
  const listed = listings.flatMap(({ sheet }) => (sheet?.key === 'indicator' ? [sheet] : []))
  const unlisted = unlistedSheets(book, listings)
  const drawnOn = sheetsDrawnOn(
    listed,
    unlisted.filter(({ key }) => key === 'indicator'),
  )
  for (const sheet of unlisted) if (!isKeptOut(sheet)) warnOfUnlisted(sheet, drawnOn.includes(sheet), report)
  const outlines = [...listed, ...drawnOn].map((sheet) => outlineSheet(sheet, report))
  checkBenchmarks(outlines, report)
  const codes = assignCodes(outlines, report)
  const context = { month: settings.month, amberBand: settings.amberBand, report }
  const drafts = outlines.flatMap((outline) => checkOutcomeSheet(outline, codes, context))
  const { month, monthCell } = settings
  if (month !== null) checkMonths({ month, monthCell }, outlines, drafts, report)
  const rows = checkCalculations(drafts, report)
  const isDrawn = (row: DraftRow) => drawnOn.some(({ name }) => name === row.sheet)
  return { rows: rows.filter((row) => !isDrawn(row)), drawn: rows.filter(isDrawn) }
}

function warnOfUnlisted(sheet: Sheet, isDrawnOn: boolean, report: Report): void {
  const use = isDrawnOn ? '; its figures are used in calculations only' : ''
  report(warningAt(sheet.name, 'unlisted-sheet', `the sheet is not named in Contents and is not in the pack${use}`))
}

function sourceOf(listing: Listing, rows: readonly DraftRow[], report: Report): SectionSource {
  const { sheet } = listing
  const grades = sheet?.key === 'service' ? checkGrades(sheet, report) : null
  return { listing, grades, rows: sheet === null ? [] : rows.filter((row) => row.sheet === sheet.name) }
}

/** Rows that are needed but not shown travel with the first section that has rows, or else the first of all. */
function carry(sections: readonly Section[], hidden: readonly IndicatorRow[]): readonly Section[] {
  const withRows = sections.findIndex(({ parts }) => parts.some(({ rows }) => rows.length > 0))
  const carrier = Math.max(0, withRows)
  return sections.map((section, at) => {
    const [first, ...rest] = section.parts
    if (at !== carrier || first === undefined) return section
    return { ...section, parts: [{ ...first, rows: [...first.rows, ...hidden] }, ...rest] }
  })
}
