import { Unusable } from '../shared/finding.ts'
import type { Grid } from './find-table.ts'
import { LIMITS } from './limits.ts'
import type { Package } from './open-package.ts'
import { type Surroundings, textReader } from './read-cell.ts'
import { readFormats } from './read-formats.ts'
import type { Outline } from './read-outline.ts'
import { readSheet } from './read-sheet.ts'
import { readStrings } from './shared-strings.ts'
import { damaged, tooLarge } from './unusable-file.ts'

/** The filled rows and the hidden columns of each sheet of the outline, in its order. */
export async function readSheets(source: Package, outline: Outline, file: string): Promise<readonly Grid[]> {
  const surroundings = await readSurroundings(source, outline, file)
  const grids: Grid[] = []
  for (const { name, part } of outline.sheets) {
    const xml = await source.read(part)
    if (xml === null) throw damaged(file, `the sheet "${name}" is missing`)
    grids.push(guard(file, `the sheet "${name}"`, () => readSheet(xml, name, surroundings)))
  }
  return grids
}

async function readSurroundings(source: Package, outline: Outline, file: string): Promise<Surroundings> {
  const styles = outline.styles === null ? null : await source.read(outline.styles)
  const texts = outline.sharedStrings === null ? null : await source.read(outline.sharedStrings)
  return {
    formats: guard(file, 'its styles', () => (styles === null ? [] : readFormats(styles))),
    strings: guard(file, 'its texts', () => readStrings(texts)),
    readText: textReader(),
    from1904: outline.from1904,
    count: cellCounter(file),
    tooMuch: (what) => tooLarge(file, what),
  }
}

function cellCounter(file: string): () => void {
  let cells = 0
  return () => {
    cells += 1
    if (cells > LIMITS.cells) throw tooLarge(file, `has more than ${LIMITS.cells.toLocaleString('en-GB')} filled cells`)
  }
}

function guard<T>(file: string, what: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof Unusable) throw error
    throw damaged(file, `${what} cannot be read${error instanceof Error ? `: ${error.message.split('\n')[0]}` : ''}`)
  }
}
