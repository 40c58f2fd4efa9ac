import { open, readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { LIMITS } from '../book/limits.ts'
import { Unusable } from '../shared/finding.ts'
import { reasonOf } from './reason-of.ts'
import { ROOT } from './root.ts'

/** A file as the officer knows it, where it stands, and its bytes. */
export type WorkbookFile = { readonly file: string; readonly path: string; readonly bytes: Uint8Array }

/** Reads the workbook that was named, or the newest of the folder `input`. Throws an Unusable that says why not. */
export async function readWorkbook(named: string | null): Promise<WorkbookFile> {
  const path = named === null ? await newestWorkbook(join(ROOT, 'input')) : resolve(named)
  try {
    return { file: basename(path), path, bytes: await readStart(path) }
  } catch (error) {
    throw new Unusable(`${path} cannot be read: ${reasonOf(error)}`)
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

/** The newest workbook of a folder, Excel's lock files aside; of two with the same time the later name. */
async function newestWorkbook(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => [])
  const books = names.filter((name) => /\.xlsx$/i.test(name) && !name.startsWith('~$') && !name.startsWith('.')).sort()
  const dated = await Promise.all(books.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })))
  const newest = dated.reduce<{ name: string; at: number } | null>(
    (best, next) => (best && best.at > next.at ? best : next),
    null,
  )
  if (!newest)
    throw new Unusable('there is no workbook in the folder input; put one there, as input/performance-2024-08.xlsx')
  return join(folder, newest.name)
}
