import { deflateSync } from 'node:zlib'

/** A PNG of one colour, as red, green, blue and opacity; `kind` 6 has opacity, 2 has none. */
export function makePng(
  width: number,
  height: number,
  pixel = [10, 92, 54, 160],
  header: Partial<Header> = {},
): Buffer {
  const { bits, kind, laced } = { bits: 8, kind: 6, laced: 0, ...header }
  const row = Buffer.from([0, ...Array.from({ length: width }, () => pixel.slice(0, kind === 6 ? 4 : 3)).flat()])
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width)
  size.writeUInt32BE(height, 4)
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.concat([size, Buffer.from([bits, kind, 0, 0, laced])])),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

type Header = { readonly bits: number; readonly kind: number; readonly laced: number }

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** The check sum of PNG, which this Node's zlib does not yet offer. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
