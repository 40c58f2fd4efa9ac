import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The first moment that a zip can name. */
const EPOCH = new Date(1980, 0, 1)

/** The bytes of a package with some of its files changed: the new text, or null to leave the file out. */
export function breakDeck(
  bytes: Uint8Array,
  changes: Readonly<Record<string, ((text: string) => string) | null>>,
  mtime = EPOCH,
): Uint8Array {
  const files = unzipSync(bytes)
  const kept = Object.entries(files).filter(([name]) => changes[name] !== null)
  const changed = kept.map(([name, file]) => {
    const change = changes[name]
    return [name, change ? strToU8(changedText(name, strFromU8(file), change)) : file] as const
  })
  const added = Object.entries(changes).flatMap(([name, change]) =>
    change && !files[name] ? [[name, strToU8(change(''))] as const] : [],
  )
  return zipSync(Object.fromEntries([...changed, ...added]), { mtime, level: 1 })
}

/** A change that changes nothing would let a test pass that tests nothing. */
function changedText(name: string, text: string, change: (text: string) => string): string {
  const changed = change(text)
  if (changed === text) throw new Error(`nothing was changed in ${name}`)
  return changed
}
