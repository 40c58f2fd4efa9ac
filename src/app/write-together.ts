import { renameSync } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Unusable } from '../shared/finding.ts'
import { reasonOf } from './reason-of.ts'

type Place = { readonly draft: string; readonly final: string; readonly copy: string; readonly former: string }

/**
 * Writes all files beside their places, sets the former ones by, and only then puts the new ones in place: a pack is
 * whole or not written, and a command that is killed leaves what `mendFolder` needs to finish.
 */
export async function writeTogether(folder: string, files: ReadonlyMap<string, Uint8Array | string>): Promise<void> {
  const places = [...files.keys()].map((name) => placeOf(folder, name))
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, content] of files) await writeFile(placeOf(folder, name).draft, content)
    await swapIn(places)
  } catch (error) {
    await Promise.all(places.flatMap(({ draft, copy }) => [drop(draft), drop(copy)]))
    throw new Unusable(`the pack could not be written to ${folder}: ${reasonOf(error)}`)
  }
}

function placeOf(folder: string, name: string): Place {
  const beside = (ending: string) => join(folder, `.${name}.${ending}`)
  return { draft: beside('new'), final: join(folder, name), copy: beside('copy'), former: beside('old') }
}

/** The former files are copied, not moved, so that there is no moment at which a file is missing. */
async function swapIn(places: readonly Place[]): Promise<void> {
  const kept: Place[] = []
  const placed: Place[] = []
  try {
    for (const place of places) if (await exists(place.final)) kept.push(await keep(place))
    // In one breath, so that a kill finds hardly a moment between two files; the next command mends that moment.
    for (const place of places) {
      renameSync(place.draft, place.final)
      placed.push(place)
    }
  } catch (error) {
    for (const place of placed) if (!kept.includes(place)) await drop(place.final)
    for (const { former, final } of kept) await rename(former, final)
    throw error
  }
  for (const { former } of kept) await drop(former)
}

/** A copy takes its name only when it is whole. */
async function keep(place: Place): Promise<Place> {
  if ((await stat(place.final)).isDirectory()) throw Object.assign(new Error(place.final), { code: 'EISDIR' })
  await copyFile(place.final, place.copy)
  await rename(place.copy, place.former)
  return place
}

/**
 * Undoes what a killed command left half done: while any draft is still waiting, the former files come back; where
 * none is, the new pack was already whole.
 */
export async function mendFolder(folder: string): Promise<void> {
  const left = (await readdir(folder).catch(() => [])).filter((name) => LEFTOVER.test(name))
  const isHalfDone = left.some((name) => name.endsWith('.new'))
  for (const name of left) {
    const former = join(folder, name)
    const final = join(folder, name.slice(1, -4))
    if (name.endsWith('.old') && (isHalfDone || !(await exists(final)))) await rename(former, final)
  }
  await Promise.all(left.map((name) => drop(join(folder, name))))
}

const LEFTOVER = /^\.performance-pack-\d{4}-\d{2}[\w.-]*\.(new|copy|old)$/

function drop(path: string): Promise<void> {
  return rm(path, { force: true }).catch(() => undefined)
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
