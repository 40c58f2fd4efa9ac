import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { FormerSource } from '../pipeline.ts'
import { fold } from '../shared/fold.ts'
import { addMonths, type Month, nameOf } from '../shared/month.ts'

/** Where last month's pack may stand: the folder of packs, and the folder of the workbook that is read. */
export type Beside = { readonly packs: string; readonly workbook: string }

/** No evidence file or workbook of ours is larger. */
const LARGEST = 64 * 1024 * 1024

/** Workbooks of one month that are read at most: a batch holds those of many councils, and each takes its time. */
const MOST = 12

/**
 * What may be last month's pack, the likeliest first: its evidence, then the workbooks beside this one whose names hold
 * that month. Whose pack it is only its contents tell.
 */
export async function* findFormers(month: Month, { packs, workbook }: Beside): AsyncGenerator<FormerSource> {
  const before = addMonths(month, -1)
  const evidence = `performance-pack-${before}.json`
  const text = await readSmall(join(packs, evidence))
  if (text) yield { kind: 'evidence', month: before, file: evidence, text: text.toString('utf8') }
  const folder = dirname(workbook)
  for (const file of await likeliest(folder, basename(workbook), { month, before })) {
    const bytes = await readSmall(join(folder, file))
    if (bytes) yield { kind: 'workbook', month: before, file, bytes }
  }
}

/** Those named as this one but for the month, then the others, each the newest first. */
async function likeliest(
  folder: string,
  own: string,
  { month, before }: { readonly month: Month; readonly before: Month },
): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  const books = names.filter((name) => /\.xlsx$/i.test(name) && !/^[~.]/.test(name) && namesMonth(name, before))
  const dated = await Promise.all(books.map(async (name) => ({ name, at: await changedAt(join(folder, name)) })))
  const newest = dated.toSorted((a, b) => b.at - a.at).map(({ name }) => name)
  const isNamesake = (name: string) => withoutMonth(name, before) === withoutMonth(own, month)
  return [...newest.filter(isNamesake), ...newest.filter((name) => !isNamesake(name))].slice(0, MOST)
}

function withoutMonth(name: string, month: Month): string {
  return fold(name.replace(patternOf(month), ' '))
}

/** `2024-07`, `2024_07`, `202407`, `Jul-24`, `July 2024`. */
export function namesMonth(name: string, month: Month): boolean {
  return patternOf(month).test(name)
}

function patternOf(month: Month): RegExp {
  const [year = '', of = ''] = month.split('-')
  const short = nameOf(month).slice(0, 3)
  return new RegExp(
    `(?<!\\d)${year}[-_. ]?${of}(?!\\d)|(?<![a-z])${short}[a-z]*[-_. '’]{0,2}(?:${year}|${year.slice(2)})(?!\\d)`,
    'i',
  )
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
