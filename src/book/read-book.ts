import { createHash } from 'node:crypto'
import type { Book } from './book.ts'
import { findTable, type Grid } from './find-table.ts'
import { openPackage } from './open-package.ts'
import { readCells } from './read-cells.ts'
import { readOutline } from './read-outline.ts'
import { rebuildWorkbook } from './rebuild-workbook.ts'

const NOTHING: Grid = { rows: [], hiddenColumns: new Set() }

/**
 * From a file's bytes to plain sheets, rows and cells; `file` is the name that messages call it by.
 *
 * Throws `Unusable`, with one sentence on what to do, where the bytes are not a workbook that can be read.
 */
export async function readBook(bytes: Uint8Array, file: string): Promise<Book> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const source = await openPackage(buffer, file)
  const outline = await readOutline(source, file)
  const grids = await readCells(await rebuildWorkbook(source, outline, file), outline, file)
  return {
    file,
    sha256: createHash('sha256').update(buffer).digest('hex'),
    sheets: outline.sheets.map(({ name, hidden }, at) => findTable(name, hidden, grids[at] ?? NOTHING)),
  }
}
