import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Unusable } from '../shared/finding.ts'
import { claimFolder } from './claim-folder.ts'
import { DISK, type Disk } from './disk.ts'
import { claimOf, isLeftover, isPackFile, packFileOf, swapNoteOf } from './pack-places.ts'
import { reasonOf } from './reason-of.ts'
import { tellTrouble } from './tell-trouble.ts'

/**
 * Undoes what a command that was killed has left: where it was swapping files, the former ones come back and new ones
 * that stood for none go; where it was not, nothing had been replaced, and only its hidden files go.
 */
export async function mendFolder(folder: string): Promise<void> {
  const names = await namesIn(folder)
  const hasClaim = names.includes(basename(claimOf(folder)))
  if (!hasClaim && !names.some(isLeftover)) return
  try {
    await claimFolder(folder, async () => undoSwap(folder))
  } catch (error) {
    throw new Unusable(`last time's pack in ${folder} could not be put back: ${tellTrouble(error)}`)
  }
}

/** None of a folder that is not there yet; what can never be one is said before any work is done for it. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw new Unusable(`the pack could not be written to ${folder}: ${reasonOf(error)}`)
  }
}

/**
 * In one breath. A draft that is still there says that its place was not reached. Where a file cannot be put back, the
 * note of the swap stays, and the next command tries again.
 */
export function undoSwap(folder: string, disk: Disk = DISK): void {
  const note = swapNoteOf(folder)
  const names = readdirSync(folder)
  if (names.includes(basename(note))) {
    const isReplaced = (name: string) => !names.includes(`.${name}.new`)
    const formers = names.filter((name) => isLeftover(name) && name.endsWith('.old') && isReplaced(packFileOf(name)))
    for (const name of formers) disk.rename(join(folder, name), join(folder, packFileOf(name)))
    const fresh = readFileSync(note, 'utf8').split('\n')
    for (const name of fresh.filter((name) => isPackFile(name) && isReplaced(name)))
      rmSync(join(folder, name), { force: true })
    rmSync(note)
  }
  for (const name of names.filter(isLeftover)) dropLeftover(join(folder, name))
}

/** What cannot be dropped is in nobody's way, or is met again where it is. */
function dropLeftover(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {}
}
