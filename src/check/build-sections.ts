import { errorAt, expectedButFound, warningAt } from '../shared/finding.ts'
import { fold } from '../shared/fold.ts'
import { listWords } from '../shared/list-words.ts'
import { nearestOf } from '../shared/nearest.ts'
import type { Placed } from './check-commentary.ts'
import type { Listing } from './check-contents.ts'
import type { DraftRow } from './check-row.ts'
import type { Grades, IndicatorRow, Part, Section } from './model.ts'
import type { Report } from './report.ts'

/** What was read of the sheet of a section: rows, grades, or neither for words alone. */
export type SectionSource = {
  readonly listing: Listing
  readonly rows: readonly DraftRow[]
  readonly grades: Grades | null
}

/** The sections with their parts, each paragraph where it belongs. */
export function buildSections(
  sources: readonly SectionSource[],
  commentary: readonly Placed[],
  report: Report,
): readonly Section[] {
  refuseUnknownSections(sources, commentary, report)
  return sources.map((source) => {
    const { title, outcome, sheet } = source.listing
    const placed = commentary.filter(({ section }) => fold(section) === fold(title))
    const bare = sheet === null ? wordParts(placed) : sheetParts(source)
    if (sheet !== null) refuseUnknownParts(bare, placed, source, report)
    if (!source.listing.named && placed.length === 0)
      report(
        warningAt(
          source.listing.cell,
          'empty-section',
          `"${title}" has no sheet and no commentary; it will be an empty page`,
        ),
      )
    return { title, outcome, sheet: sheet?.name ?? null, parts: bare.map((part, at) => withWords(part, at, placed)) }
  })
}

function withWords(part: Part, at: number, placed: readonly Placed[]): Part {
  const isHere = (name: string) => (name === '' ? at === 0 : fold(name) === fold(part.title))
  return { ...part, paragraphs: placed.filter((found) => isHere(found.part)).map(({ paragraph }) => paragraph) }
}

const EMPTY_PART: Part = { title: '', rows: [], grades: null, paragraphs: [] }

/** The parts of a section of words, in the order in which the commentary names them; one without a title if it names none. */
function wordParts(placed: readonly Placed[]): readonly Part[] {
  const [first] = placed
  const opensBare = first === undefined || first.part === ''
  const titles = [...(opensBare ? [''] : []), ...placed.map(({ part }) => part).filter((part) => part !== '')]
  return distinct(titles).map((title) => ({ ...EMPTY_PART, title }))
}

function sheetParts({ rows, grades }: SectionSource): readonly Part[] {
  if (grades !== null || rows.length === 0) return [{ ...EMPTY_PART, grades }]
  return distinct(rows.map(({ part }) => part)).map((title) => {
    const own = rows.filter(({ part }) => fold(part) === fold(title))
    return { ...EMPTY_PART, title, rows: own.map((row) => finishRow(row, own)) }
  })
}

function distinct(titles: readonly string[]): readonly string[] {
  return titles.filter((title, at) => titles.findIndex((other) => fold(other) === fold(title)) === at)
}

/** Where a row of the part asks to be charted, those that ask are; else those with a target that do not refuse. */
export function finishRow(draft: DraftRow, siblings: readonly DraftRow[]): IndicatorRow {
  const { part: _part, chart, inferred: _inferred, ...row } = draft
  const isChosen = siblings.some((sibling) => sibling.chart === true && sibling.shown)
  const wanted = isChosen ? chart === true : chart !== false && row.target !== null
  return { ...row, charted: wanted && row.shown }
}

function refuseUnknownSections(sources: readonly SectionSource[], commentary: readonly Placed[], report: Report): void {
  const titles = sources.map(({ listing }) => listing.title)
  // Who writes the name of the tab means the section that shows it.
  const meant = (section: string) => sources.find(({ listing }) => isSheet(listing, section))?.listing.title ?? section
  const unknown = commentary.filter(({ section }) => !titles.some((title) => fold(title) === fold(section)))
  for (const [cell, { section }] of new Map(unknown.map((found) => [found.sectionCell, found])))
    report(
      errorAt(
        cell,
        'unknown-section',
        expectedButFound('the title of a section', section, didYouMean(meant(section), titles)),
      ),
    )
}

function isSheet({ sheet }: Listing, name: string): boolean {
  return sheet !== null && fold(sheet.name) === fold(name)
}

function refuseUnknownParts(
  parts: readonly Part[],
  placed: readonly Placed[],
  source: SectionSource,
  report: Report,
): void {
  const titles = parts.map(({ title }) => title).filter((title) => title !== '')
  const unknown = placed.filter(({ part }) => part !== '' && !titles.some((title) => fold(title) === fold(part)))
  const expected =
    titles.length === 0 ? `nothing, as the sheet ${source.listing.sheet?.name} has no parts` : 'a part of the section'
  for (const [cell, { part }] of new Map(unknown.map((found) => [found.partCell, found])))
    report(errorAt(cell, 'unknown-part', expectedButFound(expected, part, didYouMean(part, titles))))
}

function didYouMean(word: string, names: readonly string[]): string | undefined {
  const near = nearestOf(word, names)
  if (near !== null) return `did you mean "${near}"?`
  return names.length === 0 ? undefined : `write one of: ${listWords(names)}`
}
