import { basename, dirname, extname, relative, resolve } from 'node:path'
import { glob } from 'tinyglobby'
import { Unusable } from '../shared/finding.ts'
import { isPattern } from './is-pattern.ts'

/** A workbook of a batch, and the folder of its own pack inside the folder of all. */
export type BatchBook = { readonly path: string; readonly folder: string }

/** The workbooks that names and patterns stand for, each once, by name; Excel's lock files aside. */
export async function findWorkbooks(words: readonly string[]): Promise<readonly BatchBook[]> {
  const found = await Promise.all(words.map(filesOf))
  const paths = [...new Set(found.flat())].sort()
  return paths.map((path) => ({ path, folder: folderOf(path, paths) }))
}

async function filesOf(word: string): Promise<readonly string[]> {
  if (!isPattern(word)) return [resolve(word)]
  const paths = await glob(slashed(word), { absolute: true, expandDirectories: false })
  const books = paths.map((path) => resolve(path)).filter((path) => !/^[~.]/.test(basename(path)))
  if (books.length === 0) throw new Unusable(`there is no workbook that "${word}" could mean`)
  return books
}

function slashed(word: string): string {
  return process.platform === 'win32' ? word.replaceAll('\\', '/') : word
}

/** The workbook's own name; where two have the same, each with the folders in which they differ. */
function folderOf(path: string, all: readonly string[]): string {
  const name = nameOf(path)
  const same = all.filter((other) => nameOf(other).toLowerCase() === name.toLowerCase())
  if (same.length === 1) return name
  const shared = same.map((other) => dirname(other)).reduce(commonFolder)
  const between = relative(shared, dirname(path)).split(/[\\/]/).filter(Boolean)
  // Names that differ in their ending or their capitals alone stand in one folder, and keep their ending.
  const differs = same.filter((other) => dirname(other) === dirname(path)).length > 1
  return [...between, differs ? basename(path) : name].join('-')
}

function nameOf(path: string): string {
  return basename(path, extname(path))
}

function commonFolder(a: string, b: string): string {
  let folder = a
  while (relative(folder, b).startsWith('..')) folder = dirname(folder)
  return folder
}
