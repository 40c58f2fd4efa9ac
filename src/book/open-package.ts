import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { Unusable } from '../shared/finding.ts'
import { decodeXml } from './decode-xml.ts'
import { inflatePart } from './inflate-part.ts'
import { LIMITS } from './limits.ts'
import { refuseOtherFiles, refuseOtherPackages } from './recognise-file.ts'
import { damaged, tooLarge, unusable } from './unusable-file.ts'

/** The parts of a workbook by name, without regard to case; each is unfolded only when it is asked for. */
export type Package = {
  /** As the file writes them, in its order. */
  readonly names: readonly string[]
  readonly read: (name: string) => Promise<string | null>
  readonly readBytes: (name: string) => Promise<Uint8Array | null>
}

/**
 * Opens the zip of a workbook that somebody handed in.
 *
 * Nothing in it is trusted: sizes, names and checksums are looked at before any library sees the contents.
 */
export async function openPackage(bytes: Buffer, file: string): Promise<Package> {
  refuseOtherFiles(bytes, file)
  const { zip, entries } = await readDirectory(bytes, file)
  refuseOtherPackages(new Set(entries.keys()), file)
  const wanted = new Map<string, number>()
  const readBytes = async (name: string) => {
    const entry = entries.get(name.toLowerCase())
    if (entry === undefined) return null
    refuseSize(entry, file)
    wanted.set(entry.fileName, entry.uncompressedSize)
    if (sum(wanted.values()) > LIMITS.parts) throw tooLarge(file, `unfolds to more than ${megabytes(LIMITS.parts)} MB`)
    return inflatePart(zip, entry, bytes, file)
  }
  return {
    names: [...entries.values()].map(({ fileName }) => fileName),
    readBytes,
    read: async (name) => {
      const part = await readBytes(name)
      return part === null ? null : decodeXml(part, name, file)
    },
  }
}

type Directory = { readonly zip: ZipFile; readonly entries: ReadonlyMap<string, Entry> }

async function readDirectory(bytes: Buffer, file: string): Promise<Directory> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false })
    if (zip.entryCount > LIMITS.entries) throw tooLarge(file, `holds ${zip.entryCount} parts`)
    return { zip, entries: await readEntries(zip, bytes.length, file) }
  } catch (error) {
    throw error instanceof Unusable ? error : unreadable(error, file)
  }
}

/** The library refuses names such as `../x` and `/x` by itself; no slip of a copy makes them. */
function unreadable(error: unknown, file: string): Unusable {
  const pointsOutside = error instanceof Error && /^(?:absolute path|invalid relative path):/.test(error.message)
  if (!pointsOutside) return damaged(file, 'its list of parts cannot be read')
  return unusable(
    file,
    'holds parts that point outside of the file; it was not made by Excel. Do not open it, and ask who sent it for the workbook.',
  )
}

async function readEntries(zip: ZipFile, size: number, file: string): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  let packed = 0
  const offsets = new Set<number>()
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase()
    if (name.endsWith('/')) continue
    refuseEntry(entry, file)
    if (entries.has(name) || offsets.has(entry.relativeOffsetOfLocalHeader))
      throw damaged(file, `${entry.fileName} stands in it twice`)
    offsets.add(entry.relativeOffsetOfLocalHeader)
    packed += entry.compressedSize
    // Parts that overlap in the file are how a small file claims to hold gigabytes.
    if (packed > size) throw damaged(file, 'its parts overlap')
    entries.set(name, entry)
  }
  return entries
}

function refuseEntry(entry: Entry, file: string): void {
  if (entry.isEncrypted()) throw unusable(file, 'is a zip with a password. Unpack it and choose the workbook.')
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    throw damaged(file, `${entry.fileName} is packed in an unknown way`)
  if (entry.fileName.includes('\0')) throw damaged(file, 'a part has an impossible name')
}

/** Only of a part that is wanted: pictures and the stores of pivot tables may be large, and lie folded. */
function refuseSize({ uncompressedSize, compressedSize, fileName }: Entry, file: string): void {
  const ratio = uncompressedSize / Math.max(1, compressedSize)
  if (uncompressedSize > LIMITS.part || (uncompressedSize > LIMITS.ratioFrom && ratio > LIMITS.ratio))
    throw tooLarge(file, `unfolds to ${megabytes(uncompressedSize)} MB in ${fileName}`)
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024)
}
