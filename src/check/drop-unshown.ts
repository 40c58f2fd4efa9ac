import type { Sheet } from '../book/book.ts'
import { errorAt } from '../shared/finding.ts'
import { fold } from '../shared/fold.ts'
import { wordsOf } from './cell-words.ts'
import type { IndicatorRow, Part, Section } from './model.ts'
import type { Report } from './report.ts'

/** Sections as the pack shows them, and the rows of those left out, which calculations may need. */
export type ShownSections = { readonly sections: readonly Section[]; readonly unshown: readonly IndicatorRow[] }

/**
 * Without the parts and sections whose every row says `no` in the column Show, since their pages would be empty.
 *
 * One that has something to say all the same, grades or words, stays. The rows go on with the first part of their
 * section, if any is left.
 */
export function dropUnshown(sections: readonly Section[], report: Report): ShownSections {
  const kept = sections.map(dropParts)
  const shown = kept.filter(({ parts }) => parts.length > 0)
  const [first] = sections
  if (shown.length === 0 && first !== undefined)
    report(
      errorAt(first.sheet ?? '', 'nothing-shown', 'expected a row to show, found no in the column Show of every row'),
    )
  const left = sections.filter((_, at) => kept[at]?.parts.length === 0)
  return { sections: shown, unshown: left.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows)) }
}

function dropParts(section: Section): Section {
  const [first, ...others] = section.parts.filter(hasSomething)
  if (first === undefined) return { ...section, parts: [] }
  const dropped = section.parts.filter((part) => !hasSomething(part)).flatMap(({ rows }) => rows)
  return { ...section, parts: [{ ...first, rows: [...first.rows, ...dropped] }, ...others] }
}

/** A part without any row has been asked for by name, and its page says that it is empty. */
function hasSomething({ rows, grades, paragraphs }: Part): boolean {
  return rows.length === 0 || rows.some(({ shown }) => shown) || grades !== null || paragraphs.length > 0
}

/** Whether every row of a sheet says `no` in the column Show: a sheet for calculations alone. */
export function isKeptOut({ headings, rows }: Sheet): boolean {
  const columnOf = (name: string) => headings.find(({ folded }) => folded === name)?.column ?? 0
  const [label, show] = [columnOf('indicator'), columnOf('show')]
  const labelled = rows.filter(({ cells }) => cells.has(label))
  return labelled.length > 0 && labelled.every(({ cells }) => isNo(cells.get(show)?.content))
}

function isNo(content: Parameters<typeof wordsOf>[0] | undefined): boolean {
  return content !== undefined && /^(no?|false)$/.test(fold(wordsOf(content)))
}
