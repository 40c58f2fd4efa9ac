import { constants, rmSync } from 'node:fs'
import { copyFile, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Unusable } from '../shared/finding.ts'
import { claimFolder } from './claim-folder.ts'
import { DISK, type Disk } from './disk.ts'
import { holdSignals } from './hold-signals.ts'
import { type Place, placeOf, swapNoteOf } from './pack-places.ts'
import { tellTrouble } from './tell-trouble.ts'
import { undoSwap } from './undo-swap.ts'

/**
 * Writes all files beside their places, sets copies of the former ones by, and only then puts the new ones in place: a
 * pack is whole or not written.
 *
 * No file system swaps four names at once. The four renames follow each other in well under a millisecond, and whoever
 * stops the program or closes its window is answered after them; so only a process killed outright or a power cut
 * within that time leaves files of two packs. A note that was written before the first rename tells the next command,
 * which puts the former pack back (`mendFolder`).
 */
export async function writeTogether(
  folder: string,
  files: ReadonlyMap<string, Uint8Array | string>,
  disk: Disk = DISK,
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await claimFolder(folder, () => replace(folder, files, disk))
  } catch (error) {
    throw new Unusable(`the pack could not be written to ${folder}: ${tellTrouble(error)}`)
  }
}

async function replace(folder: string, files: ReadonlyMap<string, Uint8Array | string>, disk: Disk): Promise<void> {
  const places = [...files.keys()].map((name) => placeOf(folder, name))
  undoSwap(folder)
  try {
    await all([...files].map(([name, content]) => writeDraft(placeOf(folder, name).draft, content)))
    const kept = await keepFormer(places)
    await noteSwap(
      folder,
      places.filter((place) => !kept.includes(place)),
    )
  } catch (error) {
    undoQuietly(folder, disk)
    throw error
  }
  holdSignals(() => swapIn(folder, places, disk))
}

/** Waits for each, as what is still being written cannot be tidied up; rejects as the first that did. */
async function all(works: readonly Promise<void>[]): Promise<void> {
  const ends = await Promise.allSettled(works)
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

/** A draft is a file of our own: a link that somebody laid in its place must not lead the writing elsewhere. */
async function writeDraft(draft: string, content: Uint8Array | string): Promise<void> {
  if (await isFolder(draft)) throw refusalOfFolder(draft)
  await drop(draft)
  await writeFile(draft, content, { flag: 'wx', flush: true })
}

/** The former files are copied, not moved, so that there is no moment at which a file is missing. */
async function keepFormer(places: readonly Place[]): Promise<readonly Place[]> {
  const kept: Place[] = []
  for (const place of places) if (await keep(place)) kept.push(place)
  return kept
}

/** False where there is no former file, or it has gone a moment ago. A copy takes its name only when it is whole. */
async function keep(place: Place): Promise<boolean> {
  if (await isFolder(place.final)) throw refusalOfFolder(place.final)
  if (await isFolder(place.former)) throw refusalOfFolder(place.former)
  try {
    await refuseLocked(place.final)
    await drop(place.copy)
    await copyFile(place.final, place.copy, constants.COPYFILE_EXCL)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
  await rename(place.copy, place.former)
  return true
}

/** A file that is open in PowerPoint or Acrobat on Windows refuses to be opened for writing: found before any swap. */
async function refuseLocked(path: string): Promise<void> {
  await (await open(path, 'r+')).close()
}

/** Names the files that stand for no former one, so that undoing takes them away again. */
async function noteSwap(folder: string, fresh: readonly Place[]): Promise<void> {
  const note = swapNoteOf(folder)
  await drop(`${note}.copy`)
  await writeFile(`${note}.copy`, fresh.map(({ final }) => basename(final)).join('\n'), { flag: 'wx', flush: true })
  await rename(`${note}.copy`, note)
}

/** In one breath; what was put in place before a refusal is taken back. */
function swapIn(folder: string, places: readonly Place[], disk: Disk): void {
  try {
    for (const { draft, final } of places) disk.rename(draft, final)
    rmSync(swapNoteOf(folder))
  } finally {
    undoQuietly(folder, disk)
  }
}

/** With the note gone this only drops what is left over. What cannot be put back waits, with the note, for the next command. */
function undoQuietly(folder: string, disk: Disk): void {
  try {
    undoSwap(folder, disk)
  } catch {}
}

function refusalOfFolder(path: string): Error {
  return Object.assign(new Error(path), { code: 'EISDIR', path })
}

function drop(path: string): Promise<void> {
  return rm(path, { force: true }).catch(() => undefined)
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
