import type { Insertion } from '../edits.ts'
import { moveFilter } from './edit-sheet.ts'
import { readRange } from './map-areas.ts'
import { attributeOf, changeAttribute, dropAttribute, rewriteXml, setAttribute } from './rewrite-xml.ts'
import { growFormula, growRange, holds, type Insertions, shiftColumn, shiftFormula, shiftRange } from './shift.ts'

/** What is done to the parts of a workbook that are not sheets, each by its own rules. */

/** Notes of cells, of both kinds. */
export function editNotes(xml: string, insertion: Insertion): string {
  return rewriteXml(xml, {
    open: ({ name, raw }) =>
      name === 'comment' || name === 'threadedComment'
        ? changeAttribute(raw, 'ref', (ref) => shiftRange(ref, insertion))
        : raw,
  })
}

/** The boxes of notes and old form controls, whose columns are counted from nought. */
export function editOldDrawing(xml: string, host: string, insertions: Insertions, insertion: Insertion | null): string {
  const move = (column: string) =>
    insertion === null ? column : String(shiftColumn(Number(column) + 1, insertion) - 1)
  return rewriteXml(xml, {
    open: ({ raw }) => raw,
    text: (text, path) => {
      const name = path.at(-1) ?? ''
      if (name === 'Column') return move(text)
      if (name === 'Anchor')
        return text
          .split(',')
          .map((number, at) => (at === 0 || at === 4 ? number.replace(/\d+/, move) : number))
          .join(',')
      return name === 'FmlaLink' || name === 'FmlaRange' ? shiftFormula(text, host, insertions) : text
    },
  })
}

/** Charts, pictures and shapes on a sheet, and the cells that shapes print. */
export function editDrawing(xml: string, host: string, insertions: Insertions, insertion: Insertion | null): string {
  return rewriteXml(xml, {
    open: ({ raw }) => changeAttribute(raw, 'textlink', (formula) => shiftFormula(formula, host, insertions)),
    text: (text, path) =>
      insertion !== null && path.at(-1) === 'col' && (path.at(-2) === 'from' || path.at(-2) === 'to')
        ? String(shiftColumn(Number(text) + 1, insertion) - 1)
        : text,
  })
}

/** The cells that a chart draws. */
export function editChart(xml: string, insertions: Insertions): string {
  return rewriteXml(xml, {
    open: ({ raw }) => raw,
    text: (text, path) => (path.at(-1) === 'f' ? shiftFormula(text, null, insertions) : text),
  })
}

/** The cells that a form control is tied to. */
export function editControl(xml: string, host: string, insertions: Insertions): string {
  const shift = (formula: string) => shiftFormula(formula, host, insertions)
  return rewriteXml(xml, {
    open: ({ raw }) =>
      ['fmlaLink', 'fmlaRange', 'fmlaTxbx'].reduce((tag, name) => changeAttribute(tag, name, shift), raw),
  })
}

/** A table that holds the newest month's column has one column more; its name is the new heading. */
export function editTable(
  xml: string,
  host: string,
  insertions: Insertions,
  insertion: Insertion,
  heading: string,
): string {
  let from = 0
  let last = -1
  let at = -1
  const grow = (raw: string) => changeAttribute(raw, 'ref', (ref) => growRange(ref, insertion))
  const moved = rewriteXml(xml, {
    open: ({ name, raw }) => {
      if (name === 'table') {
        const area = readRange(attributeOf(raw, 'ref') ?? '')
        from = area?.from.column ?? 0
        at = area !== null && holds(area, insertion.like) ? insertion.like - from : -1
      }
      if (name === 'tableColumn') last += 1
      if (name === 'filterColumn') return moveFilter(raw, from, insertion)
      if (name === 'tableColumns' && at >= 0) return changeAttribute(raw, 'count', (count) => String(Number(count) + 1))
      return ['table', 'autoFilter', 'sortState', 'sortCondition'].includes(name) ? grow(raw) : raw
    },
    text: (text, path) => (FORMULAS.has(path.at(-1) ?? '') ? shiftFormula(text, host, insertions) : text),
  })
  return at < 0 || at > last ? moved : addTableColumn(moved, at, insertion.at > insertion.like, heading)
}

const FORMULAS: ReadonlySet<string> = new Set(['calculatedColumnFormula', 'totalsRowFormula'])
const TABLE_COLUMN = /<((?:[\w.-]+:)?tableColumn)(?=[\s/>])(?:"[^"]*"|'[^']*'|[^>"'])*?(?:\/>|>[\s\S]*?<\/\1\s*>)/g

function addTableColumn(xml: string, likeAt: number, after: boolean, heading: string): string {
  const columns = [...xml.matchAll(TABLE_COLUMN)]
  const like = columns[likeAt]
  if (!like) return xml
  const id = Math.max(...columns.map(([raw]) => Number(attributeOf(raw, 'id')))) + 1
  const [raw] = like
  const open = /^<(?:"[^"]*"|'[^']*'|[^>"'])*>/.exec(raw)?.[0] ?? raw
  const named = setAttribute(setAttribute(dropAttribute(open, 'xr3:uid'), 'id', String(id)), 'name', heading)
  const place = like.index + (after ? raw.length : 0)
  return `${xml.slice(0, place)}${named}${raw.slice(open.length)}${xml.slice(place)}`
}

/** The cells that a pivot table draws on. */
export function editPivotSource(xml: string, insertions: Insertions): string {
  return rewriteXml(xml, {
    open: ({ name, raw }) => {
      const insertion =
        name === 'worksheetSource' ? insertions.get((attributeOf(raw, 'sheet') ?? '').toLowerCase()) : undefined
      return insertion === undefined ? raw : changeAttribute(raw, 'ref', (ref) => growRange(ref, insertion))
    },
  })
}

/** Names move as their cells do; what is printed and what is filtered takes in the new month. */
export function editWorkbook(xml: string, insertions: Insertions): string {
  let name = ''
  const shifted = rewriteXml(xml, {
    open: (tag) => {
      if (tag.name === 'definedName') name = attributeOf(tag.raw, 'name') ?? ''
      return tag.name === 'calcPr' ? setAttribute(tag.raw, 'fullCalcOnLoad', '1') : tag.raw
    },
    text: (text, path) => {
      if (path.at(-1) !== 'definedName') return text
      const grows = name === '_xlnm.Print_Area' || name === '_xlnm._FilterDatabase'
      return grows ? growFormula(text, null, insertions) : shiftFormula(text, null, insertions)
    },
  })
  return /<(?:[\w.-]+:)?calcPr[\s/>]/.test(shifted) ? shifted : addCalculation(shifted)
}

/** Excel wants its elements in their order: calculation stands after the names, or else after what comes before them. */
function addCalculation(xml: string): string {
  const prefix = /<((?:[\w.-]+:)?)sheets[\s>]/.exec(xml)?.[1] ?? ''
  for (const name of ['definedNames', 'externalReferences', 'functionGroups', 'sheets']) {
    const end = `</${prefix}${name}>`
    if (xml.includes(end)) return xml.replace(end, () => `${end}<${prefix}calcPr fullCalcOnLoad="1"/>`)
  }
  return xml
}

/** A list of relations or of contents without one part. */
export function dropMention(xml: string, test: (raw: string) => boolean): string {
  return rewriteXml(xml, {
    open: ({ name, raw }) =>
      (name === 'Relationship' || name === 'Override') && raw.endsWith('/>') && test(raw) ? '' : raw,
  })
}
