import { readFileSync } from 'node:fs'

/** A row of a CSV file by column name; every cell is the text that stands there. */
export type CsvRow = ReadonlyMap<string, string>

/** A CSV file of the sample: its column names in order, and its rows. */
export type CsvTable = { readonly columns: readonly string[]; readonly rows: readonly CsvRow[] }

/** Reads a file beside this one; cells may be quoted, quotes within them doubled. */
export function readCsv(name: string): CsvTable {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  const [columns = [], ...rows] = lines.map(cellsOf)
  return { columns, rows: rows.map((cells) => new Map(columns.map((column, at) => [column, cells[at] ?? '']))) }
}

function cellsOf(line: string): readonly string[] {
  return [...`${line},`.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*)),/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}
