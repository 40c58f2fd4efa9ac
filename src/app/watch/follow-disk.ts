import { setTimeout as pause } from 'node:timers/promises'
import { settle, UNBUILT } from './settle.ts'
import type { Sight } from './take-sight.ts'

/** `again` asks for another try in a while, though nothing may have been saved by then. */
export type Following = {
  readonly look: () => Promise<Sight>
  readonly build: (isRetry: boolean) => Promise<{ readonly again: boolean }>
  readonly milliseconds: number
  readonly signal: AbortSignal
}

/** How many looks pass before a build that asked for it is tried again. */
const LOOKS_TO_RETRY = 7

/**
 * Builds at once, and again whenever what it depends on has changed, until it is told to stop.
 *
 * It looks at the disk instead of being told by it: network drives tell nothing, and one save by Excel is told as half
 * a dozen events. Builds never overlap, and a save during a build is seen after it; so the last save always wins.
 */
export async function followDisk({ look, build, milliseconds, signal }: Following): Promise<void> {
  let settling = UNBUILT
  let looksToRetry = 0
  while (!signal.aborted) {
    const settled = settle(settling, await look())
    if (signal.aborted) return
    settling = settled.settling
    const isDue = looksToRetry > 0 && --looksToRetry === 0
    if (settled.isReady || isDue) looksToRetry = (await build(!settled.isReady)).again ? LOOKS_TO_RETRY : 0
    await pause(milliseconds, undefined, { signal }).catch(() => undefined)
  }
}
