import { posix } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { placeIn } from '../shared/address.ts'
import { findingsSheet, type Listed, noteText } from './edit/findings-sheet.ts'
import { listParts, type Part } from './edit/list-parts.ts'
import { type MarkedRows, styleCells, stylesOf } from './edit/mark-cells.ts'
import { addNoteBoxes, addNotes, type NoteText } from './edit/mark-notes.ts'
import { addMarkStyles, type Level, type MarkStyles, type Wanted } from './edit/mark-styles.ts'
import { changeAttribute, dropAttribute, rewriteXml, setAttribute } from './edit/rewrite-xml.ts'
import type { Mark } from './mark.ts'
import { openPackage, type Package } from './open-package.ts'
import { type Outline, readOutline } from './read-outline.ts'
import { relationsOf } from './read-relations.ts'
import { escapeXml } from './read-xml.ts'

/** A copy of a workbook in which each mark is a colour and a note at its cell, and a line in a list that stands first. */
export async function markBook(bytes: Uint8Array, file: string, marks: readonly Mark[]): Promise<Uint8Array> {
  const source = await openPackage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), file)
  const outline = await readOutline(source, file)
  const copy: Copy = { source, outline, parts: await listParts(source, file), texts: new Map() }
  const listed = [...marks].sort((a, b) => RANK[a.level] - RANK[b.level]).map((mark) => placeMark(mark, outline))
  const styles = await markSheets(copy, listed)
  await addFindings(copy, findingsSheet(file, listed, styles))
  return pack(copy)
}

const RANK = { error: 0, warning: 1, note: 2 } as const

type Copy = {
  readonly source: Package
  readonly outline: Outline
  readonly parts: readonly Part[]
  readonly texts: Map<string, string>
}

/** A name that holds a `!` is still the whole of what stands before the last one. */
function placeMark(mark: Mark, { sheets }: Outline): Listed {
  const cut = mark.cell.lastIndexOf('!')
  const whole = sheets.find(({ name }) => name === mark.cell)
  const sheet = whole ?? sheets.find(({ name }) => cut > 0 && name === mark.cell.slice(0, cut))
  const place = whole === undefined && sheet !== undefined ? mark.cell.slice(cut + 1) : ''
  const isCell = /^[A-Z]{1,3}[1-9]\d{0,6}$/.test(place)
  const target = sheet === undefined ? '' : `'${sheet.name.replaceAll("'", "''")}'!${isCell ? place : 'A1'}`
  return {
    ...mark,
    sheet: sheet?.name ?? mark.cell,
    place: isCell ? place : sheet === undefined ? '' : 'sheet',
    target,
  }
}

type Spot = NoteText & { readonly level: Level }

async function markSheets(copy: Copy, listed: readonly Listed[]): Promise<MarkStyles | null> {
  const before = new Map<string, ReadonlyMap<string, number>>()
  const wanted: Wanted[] = []
  for (const { name, part } of copy.outline.sheets) {
    const spots = spotsOn(name, listed)
    const styles = stylesOf(rowsOf((await read(copy, part)) ?? ''), rowsWith(spots))
    before.set(part, styles)
    wanted.push(...spots.map(({ row, column, level }) => ({ style: styles.get(`${row}:${column}`) ?? 0, level })))
  }
  const styles = await addStyles(copy, wanted)
  for (const [at, { name, part }] of copy.outline.sheets.entries()) {
    const had = before.get(part)
    const styleOf = ({ row, column, level }: Spot) => styles?.marked(had?.get(`${row}:${column}`) ?? 0, level) ?? null
    await markSheet(copy, part, spotsOn(name, listed), at, styleOf)
  }
  return styles
}

async function addStyles(copy: Copy, wanted: readonly Wanted[]): Promise<MarkStyles | null> {
  const part = copy.outline.styles
  const xml = part === null ? null : await read(copy, part)
  const styles = xml === null ? null : addMarkStyles(xml, wanted)
  if (styles !== null && part !== null) write(copy, part, styles.xml)
  return styles
}

/** One spot a cell, of the gravest level, with all that is said there; the list is in the order of gravity. */
function spotsOn(sheet: string, listed: readonly Listed[]): readonly Spot[] {
  const spots = new Map<string, Spot>()
  for (const mark of listed) {
    if (mark.sheet !== sheet || !/\d$/.test(mark.place)) continue
    const first = spots.get(mark.place)
    const text = `${first === undefined ? '' : `${first.text}\n\n`}${noteText(mark)}`.slice(0, LONGEST_NOTE)
    spots.set(mark.place, { ...placeIn(mark.place), level: first?.level ?? mark.level, text })
  }
  return [...spots.values()]
}

const LONGEST_NOTE = 8_000

function rowsWith(spots: readonly Spot[]): MarkedRows {
  const rows = new Map<number, Set<number>>()
  for (const { row, column } of spots) rows.set(row, (rows.get(row) ?? new Set()).add(column))
  return rows
}

const SHEET_DATA = /(<((?:[\w.-]+:)?)sheetData(?:\s[^>]*)?>)([\s\S]*)(<\/\2sheetData\s*>)/

function rowsOf(xml: string): string {
  return SHEET_DATA.exec(xml)?.[3] ?? ''
}

async function markSheet(
  copy: Copy,
  part: string,
  spots: readonly Spot[],
  at: number,
  styleOf: (spot: Spot) => number | null,
): Promise<void> {
  const xml = await read(copy, part)
  if (xml === null) return
  const opened =
    /<(?:[\w.-]+:)?sheetData\s*\/>/.test(xml) && spots.length > 0
      ? xml.replace(/<((?:[\w.-]+:)?)sheetData\s*\/>/, '<$1sheetData></$1sheetData>')
      : xml
  const at2 = new Map(spots.map((spot) => [`${spot.row}:${spot.column}`, styleOf(spot)]))
  const styled = opened.replace(
    SHEET_DATA,
    (_, open: string, _prefix: string, data: string, close: string) =>
      `${open}${spots.length > 0 ? styleCells(data, rowsWith(spots), (row, column) => at2.get(`${row}:${column}`) ?? 0) : data}${close}`,
  )
  // Two tabs that are chosen would be written in together.
  const unchosen = rewriteXml(styled, {
    open: ({ name, raw }) => (name === 'sheetView' ? dropAttribute(raw, 'tabSelected') : raw),
  })
  write(copy, part, spots.length > 0 ? await withNotes(copy, part, unchosen, spots, at) : unchosen)
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

async function withNotes(copy: Copy, part: string, sheet: string, spots: readonly Spot[], at: number): Promise<string> {
  const owned = (type: string) =>
    copy.parts.find((each) => each.type === type && each.owner.toLowerCase() === part.toLowerCase())?.name
  const notesPart = owned('comments')
  const notes = addNotes(notesPart === undefined ? null : await read(copy, notesPart), spots)
  write(copy, notesPart ?? notesAt(at), notes.xml)
  if (notesPart === undefined) {
    await relate(copy, part, 'comments', notesAt(at), 'boardPackNotes')
    await addContentType(copy, notesAt(at), `${TYPE}.comments+xml`)
  }
  const isDrawn = /<(?:[\w.-]+:)?legacyDrawing\s/.test(sheet)
  const drawing = isDrawn ? owned('vmlDrawing') : undefined
  write(
    copy,
    drawing ?? boxesAt(at),
    addNoteBoxes(drawing === undefined ? null : await read(copy, drawing), notes.added),
  )
  if (drawing !== undefined) return sheet
  await relate(copy, part, 'vmlDrawing', boxesAt(at), 'boardPackBoxes')
  await addContentType(copy, boxesAt(at), 'application/vnd.openxmlformats-officedocument.vmlDrawing')
  return addLegacyDrawing(sheet)
}

/** Excel wants its elements in their order. */
const AFTER_DRAWING: ReadonlySet<string> = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
])

function addLegacyDrawing(sheet: string): string {
  const prefix = /<((?:[\w.-]+:)?)worksheet[\s>]/.exec(sheet)?.[1] ?? ''
  const element = `<${prefix}legacyDrawing xmlns:r="${OFFICE}" r:id="boardPackBoxes"/>`
  let isPlaced = false
  const placed = rewriteXml(sheet, {
    open: ({ name, raw, path }) => {
      // A choice between two ways of writing may wrap the element; it is the wrapping that counts.
      const isNext = !isPlaced && path.length === 1 && (AFTER_DRAWING.has(name) || name === 'AlternateContent')
      isPlaced ||= isNext
      return isNext ? `${element}${raw}` : raw
    },
  })
  return isPlaced ? placed : sheet.replace(/<\/(?:[\w.-]+:)?worksheet\s*>\s*$/, (end) => `${element}${end}`)
}

async function addFindings(copy: Copy, sheet: string): Promise<void> {
  const { outline } = copy
  write(copy, FINDINGS, sheet)
  await addContentType(copy, FINDINGS, `${TYPE}.worksheet+xml`)
  await relate(copy, outline.workbook, 'worksheet', FINDINGS, 'boardPackFindings')
  const workbook = (await read(copy, outline.workbook)) ?? ''
  const taken = outline.sheets.map(({ name }) => name.toLowerCase())
  const name =
    ['Findings', 'Board Pack findings', 'Findings of the checks'].find((each) => !taken.includes(each.toLowerCase())) ??
    `Findings ${taken.length}`
  write(copy, outline.workbook, addSheet(workbook, name))
}

/** Named as other programs expect, with numbers beyond those of any sheet. */
const FINDINGS = 'xl/worksheets/sheet900.xml'
const notesAt = (at: number) => `xl/comments${901 + at}.xml`
const boxesAt = (at: number) => `xl/drawings/vmlDrawing${901 + at}.vml`

function addSheet(workbook: string, name: string): string {
  const ids = [...workbook.matchAll(/\ssheetId\s*=\s*["'](\d+)["']/g)].map(([, id]) => Number(id))
  return rewriteXml(workbook, {
    open: (tag) => {
      if (tag.name === 'sheets') {
        const prefix = /^<((?:[\w.-]+:)?)/.exec(tag.raw)?.[1] ?? ''
        return `${tag.raw}<${prefix}sheet name="${escapeXml(name)}" sheetId="${Math.max(0, ...ids) + 1}" xmlns:r="${OFFICE}" r:id="boardPackFindings"/>`
      }
      if (tag.name === 'definedName') return changeAttribute(tag.raw, 'localSheetId', (id) => String(Number(id) + 1))
      return tag.name === 'workbookView'
        ? setAttribute(setAttribute(tag.raw, 'activeTab', '0'), 'firstSheet', '0')
        : tag.raw
    },
  })
}

async function relate(copy: Copy, owner: string, type: string, target: string, id: string): Promise<void> {
  const part = relationsOf(owner)
  const xml =
    (await read(copy, part)) ??
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
  write(
    copy,
    part,
    addInside(
      xml,
      'Relationships',
      (p) =>
        `<${p}Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${posix.relative(posix.dirname(owner), target)}"/>`,
    ),
  )
}

async function addContentType(copy: Copy, part: string, type: string): Promise<void> {
  const xml =
    (await read(copy, '[Content_Types].xml')) ??
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>'
  write(
    copy,
    '[Content_Types].xml',
    addInside(xml, 'Types', (p) => `<${p}Override PartName="/${part}" ContentType="${type}"/>`),
  )
}

function addInside(xml: string, root: string, element: (prefix: string) => string): string {
  const open = xml.replace(new RegExp(`<((?:[\\w.-]+:)?)${root}(\\s[^>]*)?/>`), `<$1${root}$2></$1${root}>`)
  return open.replace(new RegExp(`</((?:[\\w.-]+:)?)${root}\\s*>`), (end, prefix: string) => `${element(prefix)}${end}`)
}

function nameOf({ source }: Copy, part: string): string {
  return source.names.find((name) => name.toLowerCase() === part.toLowerCase()) ?? part
}

async function read(copy: Copy, part: string): Promise<string | null> {
  return copy.texts.get(nameOf(copy, part)) ?? copy.source.read(part)
}

function write(copy: Copy, part: string, xml: string): void {
  copy.texts.set(nameOf(copy, part), xml.replace(/^(\uFEFF?<\?xml[^>]*encoding=)["'][^"']*["']/, '$1"UTF-8"'))
}

async function pack({ source, texts }: Copy): Promise<Uint8Array> {
  const files: [string, Uint8Array][] = []
  for (const name of source.names) {
    const text = texts.get(name)
    const part = text === undefined ? await source.readBytes(name) : strToU8(text)
    if (part !== null) files.push([name, part])
  }
  const added = [...texts]
    .filter(([name]) => !source.names.includes(name))
    .map(([name, text]) => [name, strToU8(text)] as const)
  return zipSync(Object.fromEntries([...files, ...added]), { level: 6, mtime: new Date(1980, 0, 1) })
}
