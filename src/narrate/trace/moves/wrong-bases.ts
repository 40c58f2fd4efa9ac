import { printNumber } from '../../../shared/print-number.ts'
import { isUnsettled, type Weighed } from '../found.ts'
import { fitNumber, isBelied } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { type Point, pointsOf } from './points-of.ts'
import { speaksOfRow } from './speaks-of-row.ts'

/**
 * Shares of a fall that are counted from what it came to, or of a rise from where it ended: `from 462 to 317, which is
 * 45.7% lower`, where 145 is 45.7% of 317, and 31.4% of the 462 that it fell from.
 */
export function wrongBases(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const shares = found.filter(isOpen)
  if (shares.length === 0) return new Map()
  const points = pointsOf(found, world)
  return new Map(
    shares.flatMap((share) => {
      const ends = endsFor(share, points)
      const isOfRow =
        ends && speaksOfRow(share.number, ends.newer.row, [ends.older.number, ends.newer.number], scene, world)
      const verdict = isOfRow ? wrongBy(share, ends) : null
      return verdict ? [[share.number, verdict] as const] : []
    }),
  )
}

/** A share of a change one way that no figure of a row has borne out. */
function isOpen({ number, sign, wide, claim }: Weighed): boolean {
  const isShare = number.kind === 'percent' || number.kind === 'fraction'
  return isShare && Math.abs(sign) === 1 && isUnsettled({ claim, wide })
}

type Ends = { readonly older: Point; readonly newer: Point }

/** The only two figures of one row that the sentence gives, where the row is counted and went the way that is told. */
function endsFor({ sign }: Weighed, points: readonly Point[]): Ends | null {
  const [one, two, ...more] = points
  if (!one || !two || more.length > 0 || one.row !== two.row || one.row.unit === 'percent') return null
  if (one.figure.month === two.figure.month) return null
  const [older, newer] = one.figure.month < two.figure.month ? [one, two] : [two, one]
  return Math.sign(newer.figure.printed - older.figure.printed) === sign ? { older, newer } : null
}

function wrongBy({ number }: Weighed, { older, newer }: Ends): Verdict | null {
  const [then, now] = [older.figure.printed, newer.figure.printed]
  const apart = Math.abs(now - then)
  if (then === 0 || now === 0 || fitNumber(number, percentOf(apart, now)) !== 'fits') return null
  const size = percentOf(apart, then)
  const isWrong =
    number.kind === 'fraction'
      ? isBelied(number, { size, low: size, high: size })
      : fitNumber(number, size) === 'differs'
  if (!isWrong) return null
  const shown = `${printNumber(size, Math.max(1, number.decimals))}%`
  const reason = `${older.figure.shown} to ${newer.figure.shown} is ${shown} of ${older.figure.shown}; ${number.text} is of ${newer.figure.shown}`
  return contradicted(number, shown, reason, [...older.figure.sources, ...newer.figure.sources])
}
