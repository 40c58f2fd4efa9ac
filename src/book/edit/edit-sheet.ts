import { columnLetters } from '../../shared/address.ts'
import type { Insertion } from '../edits.ts'
import { LIMITS } from '../limits.ts'
import { editColumn } from './edit-column.ts'
import { editRows } from './edit-rows.ts'
import { readRange } from './map-areas.ts'
import { attributeOf, changeAttribute, dropAttribute, rewriteXml, setAttribute, type Tag } from './rewrite-xml.ts'
import type { SheetJob } from './sheet-job.ts'
import { copyFormula, eachRange, growFormula, growRange, shiftColumn, shiftFormula, shiftRange } from './shift.ts'
import { isBandOfYear } from './year-bands.ts'

/** A sheet's part after its edits. */
export function editSheet(xml: string, job: SheetJob): string {
  const found = /<((?:[\w.-]+:)?sheetData)(?:\s[^>]*)?>([\s\S]*)<\/\1\s*>/.exec(xml)
  if (!found) return editFrame(xml, job)
  const [whole, , data = ''] = found
  const start = found.index + whole.indexOf('>') + 1
  const end = start + data.length
  // The tags around the rows are rewritten as one text, so that the names above each are known.
  const hole = '<rows/>'
  const frame = editFrame(`${xml.slice(0, start)}${hole}${xml.slice(end)}`, job)
  return frame.replace(hole, () => editRows(data, job))
}

function editFrame(xml: string, job: SheetJob): string {
  if (job.insertions.size === 0) return xml
  // Rules are written for the first cell of their range; the path knows no ranges, so the last one seen is kept.
  let step = 0
  let filterFrom = 0
  return rewriteXml(xml, {
    open: (tag) => {
      if (RULES.has(tag.name)) step = stepOf(xml, tag, job)
      if (tag.name === 'autoFilter') filterFrom = firstColumn(tag.raw)
      if (tag.name === 'filterColumn' && job.insertion !== null) return moveFilter(tag.raw, filterFrom, job.insertion)
      return editTag(tag, job)
    },
    text: (text, path) => editText(text, path, job, step),
  })
}

/** `step` is how far the formulas of the rule that is open must go back. */
function editText(
  text: string,
  path: readonly string[],
  { name: sheet, insertion, insertions }: SheetJob,
  step: number,
) {
  const within = (name: string) => path.includes(name)
  const name = path.at(-1) ?? ''
  if (name === 'sqref' && insertion !== null)
    return eachRange(text, within('sparkline') ? shiftOn(insertion) : growOn(insertion))
  if (name === 'col' && (within('from') || within('to')) && insertion !== null)
    return String(shiftColumn(Number(text) + 1, insertion) - 1)
  if (within('sparkline') && name === 'f') return growFormula(text, sheet, insertions)
  return FORMULAS.has(name) ? copyFormula(shiftFormula(text, sheet, insertions), 0, step) : text
}

const FORMULAS: ReadonlySet<string> = new Set(['f', 'formula', 'formula1', 'formula2'])
const RULES: ReadonlySet<string> = new Set(['conditionalFormatting', 'dataValidation'])

const growOn = (insertion: Insertion) => (range: string) => growRange(range, insertion)
const shiftOn = (insertion: Insertion) => (range: string) => shiftRange(range, insertion)

/**
 * How far the formulas of a rule must go back: where the new column stands first in the rule's range, they are to be
 * read from there, and have just been moved with the column that stood first.
 */
function stepOf(xml: string, { raw, at }: Tag, { insertion }: SheetJob): number {
  if (insertion === null || insertion.at !== insertion.like) return 0
  const ranges = attributeOf(raw, 'sqref') ?? /<(?:[\w.-]+:)?sqref>([^<]*)</.exec(xml.slice(at, at + 20_000))?.[1] ?? ''
  const first = readRange(ranges.trim().split(/\s+/)[0] ?? '')
  return first?.from.column === insertion.at ? -1 : 0
}

function editTag({ name, raw, path }: Tag, job: SheetJob): string {
  const { insertion, insertions } = job
  const linked =
    name === 'hyperlink'
      ? changeAttribute(raw, 'location', (location) => shiftFormula(location, job.name, insertions))
      : raw
  return insertion === null ? linked : (EDITS.get(name)?.(linked, insertion, path.at(-1)) ?? linked)
}

/** A tag after an insertion; `within` is the tag that it stands in. */
type Edit = (raw: string, insertion: Insertion, within: string | undefined) => string

const EDITS: ReadonlyMap<string, Edit> = new Map<string, Edit>([
  ['hyperlink', (raw, insertion) => changeAttribute(raw, 'ref', shiftOn(insertion))],
  ['dimension', growIn('ref')],
  ['autoFilter', growIn('ref')],
  ['sortState', growIn('ref')],
  ['sortCondition', growIn('ref')],
  ['conditionalFormatting', growIn('sqref')],
  ['dataValidation', growIn('sqref')],
  ['protectedRange', growIn('sqref')],
  ['ignoredError', growIn('sqref')],
  ['sheetView', shiftIn('topLeftCell')],
  ['pane', (raw, insertion) => shiftIn('topLeftCell')(movePane(raw, insertion), insertion)],
  ['selection', (raw, insertion) => shiftIn('sqref')(shiftIn('activeCell')(raw, insertion), insertion)],
  ['col', (raw, insertion, within) => (within === 'cols' ? editColumn(raw, insertion) : raw)],
  ['mergeCells', (raw) => dropAttribute(raw, 'count')],
  ['mergeCell', editMerge],
  ['brk', (raw, insertion, within) => (within === 'colBreaks' ? moveBreak(raw, insertion) : raw)],
  ['cellWatch', shiftIn('r')],
  ['inputCells', shiftIn('r')],
  ['singleXmlCell', shiftIn('r')],
])

function growIn(attribute: string) {
  return (raw: string, insertion: Insertion) =>
    changeAttribute(raw, attribute, (ranges) => eachRange(ranges, growOn(insertion)))
}

function shiftIn(attribute: string) {
  return (raw: string, insertion: Insertion) =>
    changeAttribute(raw, attribute, (ranges) => eachRange(ranges, shiftOn(insertion)))
}

function moveBreak(raw: string, { at }: Insertion): string {
  return changeAttribute(raw, 'id', (id) => String(Number(id) >= at ? Number(id) + 1 : id))
}

/** Columns that stay in view are counted where the panes are frozen, and measured where they are only split. */
function movePane(raw: string, insertion: Insertion): string {
  const frozen = (attributeOf(raw, 'state') ?? '').startsWith('frozen')
  return frozen
    ? changeAttribute(raw, 'xSplit', (count) => String(insertion.at <= Number(count) ? Number(count) + 1 : count))
    : raw
}

/** A title over many columns spans one more; cells merged down the newest month's column are merged so in the new one. */
function editMerge(raw: string, insertion: Insertion): string {
  const area = readRange(attributeOf(raw, 'ref') ?? '')
  if (area !== null && isBandOfYear(area, insertion)) return changeAttribute(raw, 'ref', shiftOn(insertion))
  const isDownward = area !== null && area.from.column === (area.to ?? area.from).column
  if (area === null || !isDownward) return changeAttribute(raw, 'ref', growOn(insertion))
  const moved = changeAttribute(raw, 'ref', shiftOn(insertion))
  if (area.from.column !== insertion.like) return moved
  const letters = columnLetters(Math.min(insertion.at, LIMITS.columns))
  const closed = moved.endsWith('/>') ? moved : moved.replace(/>$/, '/>')
  return `${setAttribute(closed, 'ref', `${letters}${area.from.row}:${letters}${area.to?.row}`)}${moved}`
}

/** The first column of the range that a tag is about. */
function firstColumn(raw: string): number {
  return readRange(attributeOf(raw, 'ref') ?? '')?.from.column ?? 0
}

/** A filter's column, counted from the first of the filtered range. */
export function moveFilter(raw: string, from: number, insertion: Insertion): string {
  return changeAttribute(raw, 'colId', (id) => {
    const column = from + Number(id)
    return String(Number(id) + (insertion.at > from ? shiftColumn(column, insertion) - column : 0))
  })
}
