import { createHash } from 'node:crypto'
import type { Book } from './book.ts'
import { findTable } from './find-table.ts'
import { openPackage } from './open-package.ts'
import { readOutline } from './read-outline.ts'
import { readSheets } from './read-sheets.ts'

/**
 * From a file's bytes to plain sheets, rows and cells; `file` is the name that messages call it by.
 *
 * Throws `Unusable`, with one sentence on what to do, where the bytes are not a workbook that can be read.
 */
export async function readBook(bytes: Uint8Array, file: string): Promise<Book> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const source = await openPackage(buffer, file)
  const outline = await readOutline(source, file)
  const grids = await readSheets(source, outline, file)
  return {
    file,
    sha256: createHash('sha256').update(buffer).digest('hex'),
    sheets: outline.sheets.flatMap(({ name, hidden }, at) => {
      const grid = grids[at]
      return grid ? [findTable(name, hidden, grid)] : []
    }),
  }
}
