import { constants, renameSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Unusable } from '../shared/finding.ts'
import { holdSignals } from './hold-signals.ts'
import { reasonOf } from './reason-of.ts'

type Place = { readonly draft: string; readonly final: string; readonly copy: string; readonly former: string }

/** What puts a file in the place of another; handed in, so that a test can refuse as Windows does. */
export type Disk = { readonly rename: (from: string, to: string) => void }

const DISK: Disk = { rename: renameSync }

/**
 * Writes all files beside their places, sets the former ones by, and only then puts the new ones in place: a pack is
 * whole or not written.
 *
 * No file system swaps four names at once. The four renames follow each other in well under a millisecond, and whoever
 * stops the program or closes its window is answered after them; so only a process killed outright or a power cut
 * within that time leaves files of two packs, and then the former ones stand beside, for `mendFolder` to put back.
 */
export async function writeTogether(
  folder: string,
  files: ReadonlyMap<string, Uint8Array | string>,
  disk: Disk = DISK,
): Promise<void> {
  const places = [...files.keys()].map((name) => placeOf(folder, name))
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, content] of files) await writeDraft(placeOf(folder, name).draft, content)
    const kept = await keepFormer(places)
    holdSignals(() => swapIn(places, kept, disk))
    await Promise.all(kept.map(({ former }) => drop(former)))
  } catch (error) {
    // Files that could not be put back wait for the next command, which knows by the drafts that it has to.
    if (!(error instanceof HalfDone)) await dropAll(places)
    const cause = error instanceof HalfDone ? error.cause : error
    throw new Unusable(`the pack could not be written to ${folder}: ${tellFile(cause)}${reasonOf(cause)}`)
  }
}

/** Thrown where a swap failed and could not be undone either. */
class HalfDone extends Error {}

function placeOf(folder: string, name: string): Place {
  const beside = (ending: string) => join(folder, `.${name}.${ending}`)
  return { draft: beside('new'), final: join(folder, name), copy: beside('copy'), former: beside('old') }
}

/** A draft is a file of our own: a link that somebody laid in its place must not lead the writing elsewhere. */
async function writeDraft(draft: string, content: Uint8Array | string): Promise<void> {
  await drop(draft)
  await writeFile(draft, content, { flag: 'wx' })
}

/** The former files are copied, not moved, so that there is no moment at which a file is missing. */
async function keepFormer(places: readonly Place[]): Promise<readonly Place[]> {
  const kept: Place[] = []
  for (const place of places) if (await exists(place.final)) kept.push(await keep(place))
  return kept
}

/** A copy takes its name only when it is whole. */
async function keep(place: Place): Promise<Place> {
  if ((await stat(place.final)).isDirectory()) throw Object.assign(new Error(place.final), { code: 'EISDIR' })
  await refuseLocked(place.final)
  await drop(place.copy)
  await copyFile(place.final, place.copy, constants.COPYFILE_EXCL)
  await rename(place.copy, place.former)
  return place
}

/** A file that is open in PowerPoint or Acrobat on Windows refuses to be opened for writing: found before any swap. */
async function refuseLocked(path: string): Promise<void> {
  await (await open(path, 'r+')).close()
}

/** In one breath; what was put in place before a refusal is taken back. */
function swapIn(places: readonly Place[], kept: readonly Place[], disk: Disk): void {
  const placed: Place[] = []
  try {
    for (const place of places) {
      disk.rename(place.draft, place.final)
      placed.push(place)
    }
  } catch (error) {
    if (!placed.reverse().every((place) => takeBack(place, kept.includes(place), disk)))
      throw new HalfDone('', { cause: error })
    throw error
  }
}

/** Puts the former file back, or a file that had none before it back to being a draft. */
function takeBack({ draft, final, former }: Place, isKept: boolean, disk: Disk): boolean {
  try {
    if (isKept) disk.rename(former, final)
    else disk.rename(final, draft)
    return true
  } catch {
    return false
  }
}

/**
 * Undoes what a killed command left half done: while any draft is still waiting, the former files come back; where
 * none is, the new pack was already whole.
 */
export async function mendFolder(folder: string): Promise<void> {
  const left = (await readdir(folder).catch(() => [])).filter((name) => LEFTOVER.test(name))
  const isHalfDone = left.some((name) => name.endsWith('.new'))
  try {
    for (const name of left) {
      const former = join(folder, name)
      const final = join(folder, name.slice(1, -4))
      if (name.endsWith('.old') && (isHalfDone || !(await exists(final)))) await rename(former, final)
    }
  } catch (error) {
    throw new Unusable(`last time's pack in ${folder} could not be put back: ${tellFile(error)}${reasonOf(error)}`)
  }
  await Promise.all(left.map((name) => drop(join(folder, name))))
}

const LEFTOVER = /^\.performance-pack-\d{4}-\d{2}[\w.-]*\.(new|copy|old)$/

/** Which file the disk refused, by the name that the officer knows. */
function tellFile(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const { dest, path } = error as NodeJS.ErrnoException & { readonly dest?: string }
  const name = basename(dest ?? path ?? '').replace(/^\.(performance-pack-.*)\.(?:new|copy|old)$/, '$1')
  return name.startsWith('performance-pack-') ? `${name}: ` : ''
}

async function dropAll(places: readonly Place[]): Promise<void> {
  await Promise.all(places.flatMap(({ draft, copy, former }) => [drop(draft), drop(copy), drop(former)]))
}

function drop(path: string): Promise<void> {
  return rm(path, { force: true }).catch(() => undefined)
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
