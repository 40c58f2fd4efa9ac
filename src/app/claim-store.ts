import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClaimStore } from '../narrate/trace/remember-claims.ts'
import { isCodeKept } from './keep-code.ts'
import { KEPT_FOLDER } from './kept-folder.ts'

/** As many workbooks, or states of one, as an officer goes back and forth between. */
const MOST = 8

/**
 * Keeps claims in files beside the bundle that traced them: another version of the rules has a folder of its own.
 *
 * A command whose compiled code is to be kept reads none: one that traced nothing would leave out what traces.
 */
export function openClaimStore(folder: string | null = KEPT_FOLDER, mayRead: boolean = isCodeKept): ClaimStore {
  return {
    read: (name) => (folder === null || !mayRead ? null : readKept(placeOf(folder, name))),
    write: (name, kept) => {
      if (folder !== null) writeKept(folder, name, kept)
    },
  }
}

function placeOf(folder: string, name: string): string {
  return join(folder, `claims-${name}.json`)
}

function readKept(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** A folder that cannot be written to only makes the next command slower. */
function writeKept(folder: string, name: string, kept: string): void {
  const draft = `${placeOf(folder, name)}.${process.pid}`
  try {
    writeFileSync(draft, kept)
    renameSync(draft, placeOf(folder, name))
    for (const path of filesKept(folder).slice(MOST)) rmSync(path, { force: true })
  } catch {
    rmSync(draft, { force: true })
  }
}

/** The newest first. */
function filesKept(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => /^claims-\w+\.json$/.test(name))
  const dated = names.map((name) => ({ path: join(folder, name), written: statSync(join(folder, name)).mtimeMs }))
  return dated.toSorted((one, other) => other.written - one.written).map(({ path }) => path)
}
