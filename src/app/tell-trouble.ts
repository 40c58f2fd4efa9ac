import { basename } from 'node:path'
import { isLeftover, packFileOf } from './pack-places.ts'
import { reasonOf } from './reason-of.ts'

/** Which file of a pack the disk refused, by the name that the officer knows, and why; our own signs have none. */
export function tellTrouble(error: unknown): string {
  const name = error instanceof Error ? nameOf(error) : ''
  return `${/performance-pack-\d/.test(name) ? `${name}: ` : ''}${reasonOf(error)}`
}

/** A folder that bears the name of a hidden file is called by that name: it is the folder that is to go. */
function nameOf(error: NodeJS.ErrnoException & { readonly dest?: string }): string {
  const path = error.dest ?? error.path ?? ''
  return error.code === 'EISDIR' && isLeftover(basename(path)) ? basename(path) : packFileOf(path)
}
