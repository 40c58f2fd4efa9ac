import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import type { KeptStore } from '../shared/kept-store.ts'

/**
 * What was laid out the last time, by what it shows: an officer who corrects one figure and packs again need not wait
 * for the parts that it does not touch.
 */
export type Memory = {
  /**
   * What was laid out where the same was to be shown, or else what is laid out now: `lay` is given nothing that its key
   * is not made from. `kind` tells apart what is laid out in different ways.
   */
  readonly recall: <Shown, Laid>(kind: string, shown: Shown, lay: (shown: Shown) => Laid) => Laid
  /** Keeps all that was asked for, until the next time. */
  readonly keep: () => void
}

/** `grounds` are what all that is laid out shares, and what the packs of a service have alike from month to month. */
export function openMemory(grounds: unknown, store: KeptStore): Memory {
  const name = hashOf(grounds)
  const known = readKept(store.read(name))
  const asked = new Map<string, unknown>()
  return {
    recall: (kind, shown, lay) => {
      const key = hashOf([kind, shown])
      const laid = known.has(key) ? (known.get(key) as ReturnType<typeof lay>) : lay(shown)
      asked.set(key, laid)
      return laid
    },
    keep: () => {
      const isSame = asked.size === known.size && [...asked.keys()].every((key) => known.has(key))
      if (!isSame) store.write(name, serialize(asked))
    },
  }
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(serialize(value)).digest('hex').slice(0, 32)
}

/** What cannot be read is laid out anew. */
function readKept(kept: Uint8Array | null): ReadonlyMap<string, unknown> {
  try {
    const laid = kept === null ? null : deserialize(kept)
    return laid instanceof Map ? laid : new Map()
  } catch {
    return new Map()
  }
}
