import type { Placed } from './scene.ts'

/** Whether two shares are the bounds of a third, which a bracket behind them gives: `between a fifth and a quarter (24%)`. */
export function isRangeOf(low: Placed, high: Placed, share: Placed, words: string): boolean {
  const between = words.slice(low.end, high.at)
  const isTo = /\bfrom /i.test(low.left) ? / to $/ : / and $/
  const isOpened = OPENED.test(low.left) && isTo.test(between) && !/[.;:()]/.test(between)
  const isFraction = low.kind === 'fraction' && high.kind === 'fraction'
  return isOpened && isFraction && low.value < high.value && isNoted(high, share, words)
}

/** Whether a bracket behind a share says it again in percent. */
export function isNoted({ end }: Placed, share: Placed, words: string): boolean {
  const isBehind = /^[^.;:()]*\($/.test(words.slice(end, share.at)) && words.startsWith(')', share.end)
  return share.kind === 'percent' && isBehind
}

export function isShare({ kind }: Placed): boolean {
  return kind === 'fraction' || kind === 'percent'
}

/** Whether a percentage lies between two, as it may have been rounded. */
export function liesIn({ value, decimals }: Placed, low: number, high: number): boolean {
  const half = 10 ** -decimals / 2
  return value + half >= low && value - half <= high
}

/** `Fell from a third to a quarter` is a journey, and no range. */
const OPENED =
  /(?:\bbetween|(?:^\W*|[.;:,(] ?|\b(?:anywhere|anything|somewhere|ranging|ranges?|ranged) )from) (?:about |around |roughly |just (?:under|over) |nearly )?$/i
