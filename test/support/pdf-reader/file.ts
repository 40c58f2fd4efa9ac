import { inflateSync } from 'node:zlib'
import { isWord, scanValues } from './scan-values.ts'
import { as, type Dict, type Stream, type Value } from './value.ts'

/** A file as its cross-reference table gives it, all objects read; reads classic tables, as our writer makes them. */
export type PdfFile = {
  readonly trailer: Dict
  /** What a reference leads to; whatever else is itself. */
  readonly get: (value: Value | undefined) => Value
  /** An entry of a dictionary, its reference followed. */
  readonly entry: (dict: Dict | null, key: string) => Value
}

export function readFile(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes).toString('latin1')
  const { offsets, trailer } = readTable(text)
  const known = new Map<number, Value>()
  const get = (value: Value | undefined): Value => {
    const ref = as('ref', value)
    if (!ref) return value ?? null
    const kept = known.get(ref.id)
    if (kept !== undefined) return kept
    const offset = offsets.get(ref.id)
    const read = offset === undefined ? null : readObject(text, ref.id, offset, get)
    known.set(ref.id, read)
    return read
  }
  for (const id of offsets.keys()) get({ kind: 'ref', id })
  return { trailer, get, entry: (dict, key) => get(dict?.entries.get(key)) }
}

function readTable(text: string): { readonly offsets: ReadonlyMap<number, number>; readonly trailer: Dict } {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN)
  const table = /^xref\s+(\d+) (\d+)\s+((?:\d{10} \d{5} [nf]\s+)+)trailer/.exec(text.slice(start))
  if (!table) throw new Error('no cross-reference table where the file says')
  const [whole, first = '', , rows = ''] = table
  const offsets = new Map<number, number>()
  for (const [at, row] of rows.trim().split(/\s*\n/).entries()) {
    if (row.includes('n')) offsets.set(Number(first) + at, Number(row.slice(0, 10)))
  }
  const trailer = as('dict', scanValues(text, start + whole.length).next())
  if (!trailer) throw new Error('no trailer')
  return { offsets, trailer }
}

function readObject(text: string, id: number, offset: number, get: PdfFile['get']): Value {
  const scanner = scanValues(text, offset)
  const [number, , frame, value, after] = Array.from({ length: 5 }, () => scanner.next())
  if (number !== id || !isWord(frame, 'obj')) throw new Error(`object ${id} is not where the table says`)
  const dict = as('dict', value)
  if (!dict || !isWord(after, 'stream')) return value ?? null
  const begins = scanner.at() + (text.startsWith('\r\n', scanner.at()) ? 2 : 1)
  const length = get(dict.entries.get('Length'))
  if (typeof length !== 'number') throw new Error(`stream ${id} has no length`)
  return { kind: 'stream', dict, data: Buffer.from(text.slice(begins, begins + length), 'latin1') }
}

/** The bytes of a stream as they were before they were packed. */
export function unpacked(stream: Stream): Buffer {
  return stream.dict.entries.has('Filter') ? inflateSync(stream.data) : Buffer.from(stream.data)
}
