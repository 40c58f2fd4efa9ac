import type { Placed } from '../read/scene.ts'
import type { Doubted } from './doubted.ts'

/**
 * `Between a fifth and a quarter were repeats (24%)`, `no more than one in six (15%)`: the bounds of a share that its
 * bracket gives, where that lies within them.
 */
export function isBoundOfShare({ each, scene: { words, numbers } }: Doubted): boolean {
  return numbers.some((figure, at) => {
    const [low, high] = [numbers[at - 2], numbers[at - 1]]
    if (figure.kind !== 'percent' || !high || !isNoted(high, figure, words)) return false
    if (low && isRange(low, high, words))
      return [low, high, figure].includes(each.number) && isIn(figure, low.value, high.value)
    const bound = [high, figure].includes(each.number) && isShare(high) ? BOUND.exec(high.left) : null
    if (!bound) return false
    return bound.groups?.most ? isIn(figure, 0, high.value) : isIn(figure, high.value, 100)
  })
}

function isShare({ kind }: Placed): boolean {
  return kind === 'fraction' || kind === 'percent'
}

/** Whether a bracket behind a share says it again. */
function isNoted({ end }: Placed, figure: Placed, words: string): boolean {
  return /^[^.;:()]*\($/.test(words.slice(end, figure.at)) && words.startsWith(')', figure.end)
}

function isRange(low: Placed, high: Placed, words: string): boolean {
  const between = words.slice(low.end, high.at)
  const isTo = /\bfrom /i.test(low.left) ? / to $/ : / and $/
  return isShare(low) && isShare(high) && OPENED.test(low.left) && isTo.test(between) && !/[.;:()]/.test(between)
}

function isIn({ value, decimals }: Placed, low: number, high: number): boolean {
  const half = 10 ** -decimals / 2
  return value + half >= low && value - half <= high
}

const OPENED = /\b(?:between|from) (?:about |around |roughly |just (?:under|over) |nearly )?$/i
const BOUND =
  /\b(?:(?<most>(?:no|not|never|n['’]t) (?:[a-z]+ )?(?:more|greater|higher) than|at (?:the )?most|up to)|(?:no|not|never|n['’]t) (?:[a-z]+ )?(?:fewer|less|lower) than|at (?:the very )?least) (?:an? |about |around )?$/i
