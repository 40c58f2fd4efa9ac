import { isNoted, isRangeOf, isShare, liesIn } from '../read/share-ranges.ts'
import type { Doubted } from './doubted.ts'

/**
 * `Between a fifth and a quarter were repeats (24%)`, `no more than one in six (15%)`: the bounds of a share that its
 * bracket gives, where that lies within them.
 */
export function isBoundOfShare({ each, scene: { words, numbers } }: Doubted): boolean {
  return numbers.some((share, at) => {
    const [low, high] = [numbers[at - 2], numbers[at - 1]]
    if (!high || !isNoted(high, share, words)) return false
    if (low && isRangeOf(low, high, share, words))
      return [low, high, share].includes(each.number) && liesIn(share, low.value, high.value)
    const bound = [high, share].includes(each.number) && isShare(high) ? BOUND.exec(high.left) : null
    if (!bound) return false
    return bound.groups?.most ? liesIn(share, 0, high.value) : liesIn(share, high.value, 100)
  })
}

const BOUND =
  /\b(?:(?<most>(?:no|not|never|n['’]t) (?:[a-z]+ )?(?:more|greater|higher) than|at (?:the )?most|up to)|(?:no|not|never|n['’]t) (?:[a-z]+ )?(?:fewer|less|lower) than|at (?:the very )?least) (?:an? |about |around )?$/i
