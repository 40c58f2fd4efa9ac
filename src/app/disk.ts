import { renameSync } from 'node:fs'

/** What puts a file in the place of another; handed in, so that a test can refuse as Windows does. */
export type Disk = { readonly rename: (from: string, to: string) => void }

export const DISK: Disk = { rename: renameSync }
