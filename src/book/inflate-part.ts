import { crc32, inflateRawSync } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { damaged } from './unusable-file.ts'

/** The bytes of one part, exactly as long as its entry says and with the checksum it says. */
export async function inflatePart(zip: ZipFile, entry: Entry, bytes: Buffer, file: string): Promise<Buffer> {
  const packed = await packedBytes(zip, entry, bytes, file)
  const part = entry.compressionMethod === 0 ? packed : inflate(packed, entry, file)
  if (part.length !== entry.uncompressedSize) throw damaged(file, `the length of ${entry.fileName} is wrong`)
  if (checksum(part) !== entry.crc32) throw damaged(file, `the checksum of ${entry.fileName} is wrong`)
  return part
}

async function packedBytes(zip: ZipFile, entry: Entry, bytes: Buffer, file: string): Promise<Buffer> {
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
    return bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize)
  } catch {
    throw damaged(file, `${entry.fileName} is not where it should be`)
  }
}

function inflate(packed: Buffer, entry: Entry, file: string): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.uncompressedSize) })
  } catch {
    throw damaged(file, `${entry.fileName} cannot be unfolded`)
  }
}

const checksum: (bytes: Buffer) => number = crc32
