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
    const part = parts.get(name) ?? ''
    files[name] = typeof part === 'string' ? strToU8(part) : part
  }
  return zipSync(files, { level: 6, mtime: EPOCH })
}
