import { open, readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { LIMITS } from '../book/limits.ts'
import { Unusable } from '../shared/finding.ts'
import { isPattern } from './is-pattern.ts'
import { reasonOf } from './reason-of.ts'
import { ROOT } from './root.ts'
import { nameOnOneLine } from './say.ts'

/** A file as the officer knows it, where it stands, and its bytes. */
export type WorkbookFile = { readonly file: string; readonly path: string; readonly bytes: Uint8Array }

/** The folder that the officer saves in. */
export const INPUT = join(ROOT, 'input')

/** Reads the workbook that was named, or the newest of the folder `input`. Throws an Unusable that says why not. */
export async function readWorkbook(named: string | null): Promise<WorkbookFile> {
  if (named !== null && isPattern(named))
    throw new Unusable(`"${nameOnOneLine(named)}" stands for many files, which only pack takes; name one workbook`)
  const path = named === null ? await newestWorkbook() : resolve(named)
  try {
    return { file: nameOnOneLine(basename(path)), path, bytes: await readStart(path) }
  } catch (error) {
    throw new Unusable(`${nameOnOneLine(path)} cannot be read: ${reasonOf(error)}`)
  }
}

/** All of a file, or just more of it than a workbook may hold, which is then refused; a device has no end. */
async function readStart(path: string): Promise<Uint8Array> {
  const found = await stat(path)
  if (found.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' })
  if (!found.isFile()) throw new Error('it is not a file')
  const bytes = new Uint8Array(Math.min(found.size, LIMITS.file + 1))
  const file = await open(path)
  try {
    let read = 0
    for (let more = -1; more !== 0; read += more) more = (await file.read(bytes, read)).bytesRead
    return bytes.subarray(0, read)
  } finally {
    await file.close()
  }
}

async function newestWorkbook(): Promise<string> {
  const [newest] = await listWorkbooks(INPUT)
  if (newest === undefined) throw new Unusable(tellNoWorkbook(await readdir(INPUT).catch(() => [])))
  return newest.path
}

/** Why the folder `input` with these files has no workbook; one that was saved in another manner is named. */
export function tellNoWorkbook(names: readonly string[]): string {
  const other = names.find((name) => /\.(xlsm|xlsb|xls|ods|csv)$/i.test(name) && !/^(~\$|\.)/.test(name))
  if (other === undefined)
    return 'there is no workbook in the folder input; put one there, as input/performance-2024-08.xlsx'
  const name = nameOnOneLine(other)
  const asItIs = /\.xlsm$/i.test(other) ? `, or name it: --workbook "input/${name}"` : ''
  return `there is no workbook that ends in .xlsx in the folder input, but there is ${name}; open it in Excel and save it as an Excel workbook (.xlsx)${asItIs}`
}

export type DatedFile = { readonly path: string; readonly size: number; readonly savedAt: number }

/** The workbooks of a folder, newest first, Excel's lock files aside; of two with the same time the later name. */
export async function listWorkbooks(folder: string): Promise<readonly DatedFile[]> {
  const names = await readdir(folder).catch(() => [])
  const books = names.filter((name) => /\.xlsx$/i.test(name) && !name.startsWith('~$') && !name.startsWith('.'))
  const dated = await Promise.all(books.map((name) => dateFile(join(folder, name))))
  return dated.filter((file) => file !== null).sort((a, b) => b.savedAt - a.savedAt || (a.path < b.path ? 1 : -1))
}

/** When a file was saved, and its size; null where it has gone, as for a moment while Excel saves. */
export async function dateFile(path: string): Promise<DatedFile | null> {
  return stat(path).then(
    ({ size, mtimeMs }) => ({ path, size, savedAt: mtimeMs }),
    () => null,
  )
}
