import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FormerSource } from '../pipeline.ts'
import { addMonths, type Month, nameOf } from '../shared/month.ts'

/** Where last month's pack may stand: the folder of packs, and the folder of the workbook that is read. */
export type Beside = { readonly packs: string; readonly workbook: string }

/** No evidence file or workbook of ours is larger. */
const LARGEST = 64 * 1024 * 1024

/** Last month's evidence, or else the workbook beside this one whose name holds that month; null where neither stands there. */
export async function findFormer(month: Month, { packs, workbook }: Beside): Promise<FormerSource | null> {
  const before = addMonths(month, -1)
  const evidence = `performance-pack-${before}.json`
  const text = await readSmall(join(packs, evidence))
  if (text) return { kind: 'evidence', month: before, file: evidence, text: text.toString('utf8') }
  const folder = dirname(workbook)
  const file = await newestNamed(folder, before)
  const bytes = file === null ? null : await readSmall(join(folder, file))
  return file !== null && bytes ? { kind: 'workbook', month: before, file, bytes } : null
}

async function newestNamed(folder: string, month: Month): Promise<string | null> {
  const names = await readdir(folder).catch(() => [])
  const books = names.filter((name) => /\.xlsx$/i.test(name) && !/^[~.]/.test(name) && namesMonth(name, month))
  const dated = await Promise.all(books.map(async (name) => ({ name, at: await changedAt(join(folder, name)) })))
  return dated.toSorted((a, b) => b.at - a.at)[0]?.name ?? null
}

/** `2024-07`, `2024_07`, `202407`, `Jul-24`, `July 2024`. */
export function namesMonth(name: string, month: Month): boolean {
  const [year = '', of = ''] = month.split('-')
  const short = nameOf(month).slice(0, 3)
  return new RegExp(
    `(?<!\\d)${year}[-_. ]?${of}(?!\\d)|(?<![a-z])${short}[a-z]*[-_. '’]{0,2}(?:${year}|${year.slice(2)})(?!\\d)`,
    'i',
  ).test(name)
}

async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
}

/** The bytes of a file that is there and of a size that it may have; null else. */
async function readSmall(path: string): Promise<Buffer | null> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile() || found.size > LARGEST) return null
  return readFile(path).catch(() => null)
}
