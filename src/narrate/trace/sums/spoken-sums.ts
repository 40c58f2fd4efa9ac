import type { Source } from '../../../compute/figures.ts'
import { printNumber } from '../../../shared/print-number.ts'
import { fitNumber } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import type { Placed } from '../read/scene.ts'
import type { Verdict } from '../verdict.ts'

/** A number with what was found of it. */
export type Judgement = { readonly number: Placed; readonly claim: Verdict }

/**
 * A number as the sum of two others of its sentence that are right: their difference or sum, or one as a share of the
 * other, as in `94, little more than half of July's 182`.
 */
export function sumOfOthers(number: Placed, sign: number, others: readonly Judgement[]): Verdict | null {
  const right = others.filter(({ claim: { status } }) => status === 'traced' || status === 'conflict')
  for (const one of right)
    for (const two of right) {
      if (one === two || one.number.kind !== two.number.kind || one.number.value < two.number.value) continue
      const found = sumsOf(number, one.number, two.number).find(
        ({ value, way = 0 }) => fitNumber(number, value) === 'fits' && (way === 0 || way !== -sign),
      )
      if (found) return tracedBy(number, found.shown, found.words, [...one.claim.evidence, ...two.claim.evidence])
    }
  return null
}

/** What two numbers make, the greater first. */
function sumsOf({ kind }: Placed, greater: Placed, lesser: Placed): readonly SpokenSum[] {
  const [a, b] = [greater.value, lesser.value]
  const isPlain = greater.kind === 'number'
  if (kind === 'number' || kind === 'points' || (kind === 'percent' && !isPlain)) {
    const apart = { value: a - b, words: `${greater.text} less ${lesser.text}` }
    const both = { value: a + b, words: `${greater.text} and ${lesser.text} together` }
    const sums = kind === 'number' && isPlain ? [apart, both] : kind === 'points' && isPlain ? [] : [apart]
    const written = Math.max(greater.decimals, lesser.decimals)
    return sums.map((sum) => ({ ...sum, shown: printNumber(sum.value, isWhole(sum.value) ? 0 : written) }))
  }
  if (a === 0 || b === 0) return []
  if (kind === 'times')
    return [{ value: a / b, shown: printNumber(a / b, 1), words: `${greater.text} over ${lesser.text}` }]
  const share = { value: percentOf(b, a), words: `${lesser.text} of ${greater.text}` }
  const moves = [
    { value: percentOf(a - b, a), words: `a fall from ${greater.text} to ${lesser.text}`, way: -1 },
    { value: percentOf(a - b, b), words: `a rise from ${lesser.text} to ${greater.text}`, way: 1 },
  ]
  const sums = [...(kind === 'multiple' ? [] : [share]), ...(isPlain ? moves : [])]
  return sums.map((sum) => ({ ...sum, shown: `${printNumber(sum.value, 1)}%` }))
}

/** `way` is that of a change: 1 up, −1 down. */
type SpokenSum = { readonly value: number; readonly shown: string; readonly words: string; readonly way?: number }

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-9
}

function tracedBy(number: Placed, shown: string, words: string, evidence: readonly Source[]): Verdict {
  return { number: number.text, status: 'traced', found: shown, reason: `${words}: ${shown}`, evidence }
}
