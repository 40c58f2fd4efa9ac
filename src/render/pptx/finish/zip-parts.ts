import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Parts } from './mend.ts'

/** The first moment that a zip can name, so that the clock leaves no trace. */
const EPOCH = new Date(1980, 0, 1)

const FIRST = '[Content_Types].xml'

/** Zips parts in a fixed order under a fixed date, the content types first, as Office writes them. */
export function zipParts(parts: Parts): Uint8Array {
  const names = [...parts.keys()].filter((name) => name !== FIRST).sort()
  const files: Zippable = {}
  for (const name of [FIRST, ...names]) {
    const part = parts.get(name)
    if (part !== undefined) files[name] = typeof part === 'string' ? strToU8(part) : part
  }
  return zipSync(files, { level: 6, mtime: EPOCH })
}

/**
 * Two zips as one, without packing anything again; both as `zipParts` makes them, without a comment.
 *
 * Formats from APPNOTE.TXT 6.3: the end record (4.3.16) and the headers of the central directory (4.3.12).
 */
export function joinZips(first: Uint8Array, second: Uint8Array): Uint8Array {
  const [one, other] = [endOf(first), endOf(second)]
  const directory = second.slice(other.at, other.at + other.size)
  moveEntries(directory, one.at)
  const end = first.slice(-END)
  const view = viewOf(end)
  view.setUint16(8, one.entries + other.entries, true)
  view.setUint16(10, one.entries + other.entries, true)
  view.setUint32(12, one.size + other.size, true)
  view.setUint32(16, one.at + other.at, true)
  const parts = [first.subarray(0, one.at), second.subarray(0, other.at), first.subarray(one.at, one.at + one.size)]
  return Buffer.concat([...parts, directory, end])
}

const END = 22

/** Where the central directory begins, how long it is and how many entries it has. */
function endOf(zip: Uint8Array) {
  const view = viewOf(zip.subarray(-END))
  return { entries: view.getUint16(10, true), size: view.getUint32(12, true), at: view.getUint32(16, true) }
}

/** Each entry says where its file begins. */
function moveEntries(directory: Uint8Array, by: number): void {
  const view = viewOf(directory)
  for (let at = 0; at < directory.length; ) {
    view.setUint32(at + 42, view.getUint32(at + 42, true) + by, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
