import type { KeptStore } from '../../src/shared/kept-store.ts'

/** A store as later commands find it, and all that it keeps by name. */
export function makeStore(): { readonly store: KeptStore; readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>()
  return { kept, store: { read: (name) => kept.get(name) ?? null, write: (name, bytes) => kept.set(name, bytes) } }
}
