import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { claimOf } from './pack-places.ts'

/** No write takes as long; a claim that is older is of a command that was killed. */
const LONGEST_MS = 30_000

/** A claim without a name is one that is just being written, or was never finished. */
const NAMELESS_MS = 1_000

const LOOK_MS = 25

/**
 * Does a piece of work while no other command writes to the folder: a watch and a pack, or two computers, would take
 * each other's drafts for leftovers. A claim whose process is gone counts for nothing.
 */
export async function claimFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const claim = claimOf(folder)
  const mine = `${process.pid} ${hostname()}`
  for (let waited = 0; !(await take(claim, mine)); waited += LOOK_MS) {
    if (waited > LONGEST_MS) throw new Error('another command is writing there; wait until it has ended and try again')
    if (await isForsaken(claim)) await rm(claim, { force: true })
    else await pause(LOOK_MS)
  }
  try {
    return await work()
  } finally {
    await rm(claim, { force: true })
  }
}

async function take(claim: string, mine: string): Promise<boolean> {
  try {
    await writeFile(claim, mine, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function isForsaken(claim: string): Promise<boolean> {
  const [process_ = '', host = ''] = (await readFile(claim, 'utf8').catch(() => '')).split(' ')
  if (host === hostname() && !isRunning(Number(process_))) return true
  const found = await stat(claim).catch(() => null)
  return found !== null && Date.now() - found.mtimeMs > (host === '' ? NAMELESS_MS : LONGEST_MS)
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    // A process of somebody else may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
