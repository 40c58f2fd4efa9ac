/** What a PDF is made of; strings are bytes, one a character. */
export type Value = null | boolean | number | Name | Bytes | Keyword | Ref | Dict | Stream | readonly Value[]

export type Name = { readonly kind: 'name'; readonly name: string }
export type Bytes = { readonly kind: 'bytes'; readonly bytes: string }
/** A bare word: an operator of a content stream, or the frame of an object. */
export type Keyword = { readonly kind: 'keyword'; readonly word: string }
export type Ref = { readonly kind: 'ref'; readonly id: number }
export type Dict = { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, Value> }
export type Stream = { readonly kind: 'stream'; readonly dict: Dict; readonly data: Uint8Array }

type Kinds = { name: Name; bytes: Bytes; keyword: Keyword; ref: Ref; dict: Dict; stream: Stream }

/** The value as the kind wanted, or null. */
export function as<K extends keyof Kinds>(kind: K, value: Value | undefined): Kinds[K] | null
export function as(kind: string, value: Value | undefined): Value {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind ? value : null
}

export function listOf(value: Value | undefined): readonly Value[] {
  return isList(value) ? value : []
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value)
}

export function numbersOf(value: Value | undefined): readonly number[] {
  return listOf(value).filter((one) => typeof one === 'number')
}

export function nameOf(value: Value | undefined): string | null {
  return as('name', value)?.name ?? null
}

/** A text string of the file, in either of its two encodings. */
export function textOf(value: Value | undefined): string | null {
  const bytes = as('bytes', value)?.bytes
  if (bytes === undefined) return null
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes
  return utf16(Buffer.from(bytes.slice(2), 'latin1'))
}

export function utf16(bytes: Buffer): string {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le')
}
