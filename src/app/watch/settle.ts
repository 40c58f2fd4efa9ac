import type { Sight } from './take-sight.ts'

/** How often the same sight must be seen before it is built. */
export const LOOKS = { steady: 2, gone: 8 } as const

/** What was built last, and for how many looks the disk has stood still. */
export type Settling = { readonly built: Sight | null; readonly last: Sight | null; readonly still: number }

export const UNBUILT: Settling = { built: null, last: null, still: 0 }

export type Settled = { readonly settling: Settling; readonly isReady: boolean }

/**
 * Decides after each look whether to build: once what is seen differs from what was built and stands still.
 *
 * A program that saves may take its file away for a moment, and an older workbook would then be the newest; so the
 * workbook of the last build is waited for longer.
 */
export function settle({ built, last, still }: Settling, sight: Sight): Settled {
  const looks = last?.stamp === sight.stamp ? still + 1 : 1
  const isGone = built?.workbook != null && !sight.books.includes(built.workbook)
  const isReady = built === null || (sight.stamp !== built.stamp && looks >= (isGone ? LOOKS.gone : LOOKS.steady))
  return { settling: { built: isReady ? sight : built, last: sight, still: looks }, isReady }
}
