import { strToU8, zipSync } from 'fflate'
import { Unusable } from '../shared/finding.ts'
import {
  dropMention,
  editChart,
  editControl,
  editDrawing,
  editNotes,
  editOldDrawing,
  editPivotSource,
  editTable,
  editWorkbook,
} from './edit/edit-parts.ts'
import { editSheet } from './edit/edit-sheet.ts'
import { listParts, type Part } from './edit/list-parts.ts'
import { lookOverChart, lookOverFormulas, lookOverNames } from './edit/look-over-formulas.ts'
import { nameObstacle } from './edit/name-obstacle.ts'
import { attributeOf } from './edit/rewrite-xml.ts'
import type { SheetJob } from './edit/sheet-job.ts'
import { bySheet, type Insertions } from './edit/shift.ts'
import { lookOverBands } from './edit/year-bands.ts'
import type { Edited, Edits, Insertion, NewValue } from './edits.ts'
import { openPackage, type Package } from './open-package.ts'
import { type Outline, readOutline } from './read-outline.ts'
import { readXml } from './read-xml.ts'
import { damaged } from './unusable-file.ts'

/**
 * A workbook with some cells changed and some columns put in, as Excel itself would do it.
 *
 * Only the parts that speak of a changed place are rewritten, and in them only the tags and texts that must be: what
 * a library does not know of, it loses; what is not touched here is as it was, byte for byte. Formulas are worked out
 * anew when Excel opens the file.
 */
export async function editBook(bytes: Uint8Array, file: string, edits: Edits): Promise<Edited> {
  const source = await openPackage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), file)
  const outline = await readOutline(source, file)
  const task = {
    source,
    outline,
    file,
    edits,
    insertions: bySheet(edits.insertions),
    parts: await listParts(source, file),
  }
  const changed = new Map<string, string>()
  const worries = { obstacles: new Set<string>(), remarks: new Set<string>() }
  for (const part of task.parts) await editPart(part, task, changed, worries)
  return {
    bytes: await pack(task, changed),
    obstacles: [...worries.obstacles],
    remarks: [...worries.remarks],
  }
}

type Task = {
  readonly source: Package
  readonly outline: Outline
  readonly file: string
  readonly edits: Edits
  readonly insertions: Insertions
  readonly parts: readonly Part[]
}
type Worries = { readonly obstacles: Set<string>; readonly remarks: Set<string> }

async function editPart(part: Part, task: Task, changed: Map<string, string>, worries: Worries): Promise<void> {
  const host = hostOf(part, task)
  const insertion = host === null ? null : (task.insertions.get(host.toLowerCase()) ?? null)
  if (task.insertions.size > 0) {
    const obstacle = nameObstacle(part.type, host, insertion !== null)
    if (obstacle !== null) worries.obstacles.add(obstacle)
  }
  const rewrite = REWRITES.get(part.type)
  if (!rewrite || changed.has(part.name)) return
  const before = await task.source.read(part.name)
  if (before === null) return
  // Excel's drawings of the old kind are not always well formed, and are changed in their texts alone.
  const isXml = part.type !== 'vmlDrawing'
  if (isXml) refuseMalformed(before, part.name, task.file)
  const after = rewrite(before, { name: part.name, host: host ?? '', insertion, task, worries })
  if (after === before) return
  if (isXml) refuseMalformed(after, part.name, task.file)
  changed.set(part.name, after)
}

/** A part, the sheet on which it stands or an empty name, and what is put in there. */
type Place = {
  readonly name: string
  readonly host: string
  readonly insertion: Insertion | null
  readonly task: Task
  readonly worries: Worries
}

type Rewrite = (xml: string, place: Place) => string

/** What is done to the parts of each type; others stay as they are. */
const REWRITES: ReadonlyMap<string, Rewrite> = new Map<string, Rewrite>([
  ['officeDocument', rewriteWorkbook],
  ['worksheet', rewriteSheet],
  ['comments', rewriteNotes],
  ['threadedComment', rewriteNotes],
  ['vmlDrawing', (xml, { host, insertion, task }) => editOldDrawing(xml, host, task.insertions, insertion)],
  ['drawing', (xml, { host, insertion, task }) => editDrawing(xml, host, task.insertions, insertion)],
  ['chart', rewriteChart],
  ['chartEx', rewriteChart],
  ['ctrlProp', (xml, { host, task }) => editControl(xml, host, task.insertions)],
  ['table', rewriteTable],
  ['pivotCacheDefinition', rewritePivotSource],
])

function rewriteWorkbook(xml: string, { task: { insertions, outline }, worries }: Place): string {
  for (const remark of lookOverNames(xml, insertions, outline.from1904)) worries.remarks.add(remark)
  return editWorkbook(xml, insertions)
}

function rewriteNotes(xml: string, { insertion }: Place): string {
  return insertion === null ? xml : editNotes(xml, insertion)
}

function rewriteChart(xml: string, { task: { insertions, outline }, worries }: Place): string {
  const remark = lookOverChart(xml, { insertions, from1904: outline.from1904 })
  if (remark !== null) worries.remarks.add(remark)
  return editChart(xml, insertions)
}

function rewriteTable(xml: string, { host, insertion, task }: Place): string {
  return insertion === null ? xml : editTable(xml, host, task.insertions, insertion, wordsOf(insertion.heading))
}

function wordsOf(value: NewValue): string {
  return value.kind === 'text' ? value.value : value.kind === 'date' ? `${value.year}-${value.month}` : ''
}

function rewriteSheet(xml: string, { name, task, worries }: Place): string {
  const sheet = task.outline.sheets.find(({ part }) => part.toLowerCase() === name.toLowerCase())
  if (sheet === undefined) return xml
  const job = jobOf(sheet.name, task)
  if (task.insertions.size > 0) {
    const found = lookOverFormulas(xml, job)
    for (const each of found.obstacles) worries.obstacles.add(each)
    for (const each of [...found.remarks, ...lookOverBands(xml, job)]) worries.remarks.add(each)
  }
  if (task.insertions.size === 0 && job.cells.size === 0) return xml
  try {
    return editSheet(xml, job)
  } catch (error) {
    throw new Unusable(
      `"${task.file}": the sheet "${sheet.name}" cannot take another column: ${error instanceof Error ? error.message : error}`,
    )
  }
}

function jobOf(name: string, { edits, insertions, outline }: Task): SheetJob {
  const own = edits.cells.filter(({ sheet }) => sheet === name)
  const cells = new Map(own.map(({ row }) => [row, own.filter((edit) => edit.row === row)]))
  return { name, insertion: insertions.get(name.toLowerCase()) ?? null, insertions, cells, from1904: outline.from1904 }
}

function rewritePivotSource(xml: string, { task, worries }: Place): string {
  const after = editPivotSource(xml, task.insertions)
  if (after === xml) return xml
  const sheet = attributeOf(/<(?:[\w.-]+:)?worksheetSource[^>]*>/.exec(xml)?.[0] ?? '', 'sheet') ?? ''
  worries.obstacles.add(
    `${sheet}: a pivot table draws on this sheet; it will not know the new column until you refresh it`,
  )
  return after
}

/** The sheet on which a part stands, by way of the drawing or table that names it. */
function hostOf({ name, owner }: Part, { outline, parts }: Task): string | null {
  const sheetOf = (part: string) =>
    outline.sheets.find((sheet) => sheet.part.toLowerCase() === part.toLowerCase())?.name
  const grandOwner = parts.find((part) => part.name.toLowerCase() === owner.toLowerCase())?.owner ?? ''
  return sheetOf(name) ?? sheetOf(owner) ?? sheetOf(grandOwner) ?? null
}

/** What is rewritten by its tags must be well formed, before and after. */
function refuseMalformed(xml: string, part: string, file: string): void {
  try {
    readXml(xml, { open: () => undefined })
  } catch {
    throw damaged(file, `${part} cannot be read`)
  }
}

/** The parts in their order; the order in which Excel last worked out its formulas is left for it to find again. */
async function pack({ source, parts, insertions }: Task, changed: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const chain = insertions.size > 0 ? parts.find(({ type }) => type === 'calcChain') : undefined
  const files: [string, Uint8Array][] = []
  for (const name of source.names) {
    if (name === chain?.name) continue
    const text = changed.get(name) ?? (chain && mentions(name) ? await withoutChain(source, name) : null)
    const part = text === null ? await source.readBytes(name) : strToU8(asUtf8(text))
    if (part !== null) files.push([name, part])
  }
  return zipSync(Object.fromEntries(files), { level: 6, mtime: ZIP_DATE })
}

/** The first day that a zip knows; the same workbook and edits give the same bytes. */
const ZIP_DATE = new Date(1980, 0, 1)

function mentions(name: string): boolean {
  return /\.rels$/i.test(name) || /^\[content_types\]\.xml$/i.test(name)
}

async function withoutChain(source: Package, name: string): Promise<string | null> {
  const xml = await source.read(name)
  if (xml === null || !/calcChain/i.test(xml)) return null
  return dropMention(xml, (raw) => /calcChain/i.test(attributeOf(raw, 'Type') ?? attributeOf(raw, 'PartName') ?? ''))
}

function asUtf8(xml: string): string {
  return xml.replace(/^(\uFEFF?<\?xml[^>]*encoding=)["'][^"']*["']/, '$1"UTF-8"')
}
