/** Where something is kept from one command to the next, under a name that tells what it was made from. */
export type KeptStore = {
  /** What was kept under a name; null where nothing is. */
  readonly read: (name: string) => Uint8Array | null
  readonly write: (name: string, kept: Uint8Array) => void
}

/** Gives nothing back, and keeps nothing. */
export const NOTHING_KEPT: KeptStore = { read: () => null, write: () => undefined }
