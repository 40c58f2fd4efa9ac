import { mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { Unusable } from '../shared/finding.ts'
import { reasonOf } from './reason-of.ts'

/** Where a workbook goes: the file that was named, or the folder with the usual name, or the usual place. */
export async function placeFor(out: string | null, folder: string, name: string): Promise<string> {
  if (out === null) return join(folder, name)
  const isFile = /\.xls[xm]$/i.test(out)
  const isFolder = await stat(resolve(out)).then(
    (found) => found.isDirectory(),
    () => !isFile,
  )
  return isFolder ? join(resolve(out), name) : resolve(out)
}

/** Writes a file that was not there; never over one, not even one that appeared a moment ago. */
export async function writeAnew(path: string, bytes: Uint8Array): Promise<void> {
  const shown = asTyped(path)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, bytes, { flag: 'wx' })
  } catch (error) {
    const isThere =
      error instanceof Error &&
      'code' in error &&
      error.code === 'EEXIST' &&
      (await stat(path).then(
        () => true,
        () => false,
      ))
    throw new Unusable(
      isThere
        ? `${shown} is there already and was left as it is. Go on with it, or move it away, or give another name with --out.`
        : `${shown} could not be written: ${reasonOf(error)}`,
    )
  }
}

/** A path as the officer would type it: short where it lies below the folder they are in. */
export function asTyped(path: string): string {
  const short = relative(process.cwd(), path)
  return short.startsWith('..') ? path : short
}
