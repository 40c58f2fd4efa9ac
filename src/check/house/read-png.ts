import { inflateSync } from 'node:zlib'

/** A picture's size in pixels, or why it cannot be used. */
export type PictureRead<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string }
export type PixelSize = { readonly width: number; readonly height: number }

/** More than any logo is printed with, and what a picture that is small as a file may grow to when it is opened. */
export const MOST_PIXELS = 4000

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Channels of a pixel by the colour type of the header. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Reads a PNG as far as a renderer will: header, size, and pixels that are all there. https://www.w3.org/TR/png-3/ */
export function readPng(bytes: Uint8Array): PictureRead<PixelSize> {
  const chunks = chunksOf(bytes)
  const header = chunks[0]?.type === 'IHDR' && chunks[0].data.length === 13 ? chunks[0].data : null
  if (!header) return refused('is no PNG file; save it as PNG or SVG again')
  const view = new DataView(header.buffer, header.byteOffset)
  const [width, height, bits, kind, laced] = [view.getUint32(0), view.getUint32(4), header[8], header[9], header[12]]
  if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS)
    return refused(`is ${width} by ${height} pixels; make it ${MOST_PIXELS} or fewer each way`)
  if (laced !== 0) return refused('is an interlaced PNG; save it without interlacing')
  const channels = CHANNELS[kind ?? -1]
  if (!channels || bits === 16) return refused('is a PNG of an unusual kind; save it with 8 bits a colour')
  const expected = height * (1 + Math.ceil((width * channels * (bits ?? 8)) / 8))
  if (chunks.at(-1)?.type !== 'IEND' || pixelBytes(chunks, expected) !== expected)
    return refused('is a damaged PNG file; copy or save it again')
  return { ok: true, value: { width, height } }
}

type Chunk = { readonly type: string; readonly data: Uint8Array }

function chunksOf(bytes: Uint8Array): readonly Chunk[] {
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) return []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    if (at + 12 + length > bytes.length) break
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}

/** How many bytes the pixels take when opened; never more than one above what the header speaks of. */
function pixelBytes(chunks: readonly Chunk[], expected: number): number {
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  try {
    return inflateSync(packed, { maxOutputLength: expected + 1 }).length
  } catch {
    return -1
  }
}

function refused(problem: string): PictureRead<never> {
  return { ok: false, problem }
}
