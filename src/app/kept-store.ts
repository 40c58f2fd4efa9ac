import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type KeptStore, NOTHING_KEPT } from '../shared/kept-store.ts'
import { isCodeKept } from './keep-code.ts'
import { KEPT_FOLDER } from './kept-folder.ts'

/** The claims of typed texts, and what was laid out in each medium. */
export type Kind = 'claims' | 'pages'

/** As many workbooks, or states of one, as an officer goes back and forth between; pages are kept for either medium. */
const MOST = 8

/**
 * Keeps things of one kind in files beside the bundle that made them: another version of the program has a folder of its
 * own.
 *
 * A command whose compiled code is to be kept reads none: one that made nothing would leave out what makes it.
 */
export function openKeptStore(
  kind: Kind,
  folder: string | null = KEPT_FOLDER,
  mayRead: boolean = isCodeKept,
): KeptStore {
  if (folder === null) return NOTHING_KEPT
  return {
    read: (name) => (mayRead ? readKept(placeOf(folder, kind, name)) : null),
    write: (name, kept) => writeKept(folder, kind, name, kept),
  }
}

function placeOf(folder: string, kind: Kind, name: string): string {
  return join(folder, `${kind}-${name}`)
}

function readKept(path: string): Uint8Array | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

/** A folder that cannot be written to only makes the next command slower. */
function writeKept(folder: string, kind: Kind, name: string, kept: Uint8Array): void {
  const path = placeOf(folder, kind, name)
  const draft = `${path}.${process.pid}`
  try {
    writeFileSync(draft, kept)
    renameSync(draft, path)
    for (const old of filesKept(folder, kind).slice(MOST)) rmSync(old, { force: true })
  } catch {
    rmSync(draft, { force: true })
  }
}

/** The newest first. */
function filesKept(folder: string, kind: Kind): readonly string[] {
  const names = readdirSync(folder).filter((name) => new RegExp(`^${kind}-\\w+$`).test(name))
  const dated = names.map((name) => ({ path: join(folder, name), written: statSync(join(folder, name)).mtimeMs }))
  return dated.toSorted((one, other) => other.written - one.written).map(({ path }) => path)
}
