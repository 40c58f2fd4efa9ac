import type { MonthSaid } from './month-said.ts'
import type { Span } from './span.ts'

const COMMA = /^\s*(?:,|and|,\s*and|then|,\s*then|,\s*and then|\/)\s*$/i
const BEHIND = /^[^.;:()\d]{0,40}\s$/
const AHEAD = /^[^.;()\d]{1,60}$/

/** `71%, 92% and 100% in April, May and June`: as many numbers as months, each of which has its own in turn. */
export function listedMonths(
  words: string,
  numbers: readonly Span[],
  months: readonly MonthSaid[],
): ReadonlyMap<MonthSaid, number> {
  const owned = new Map<MonthSaid, number>()
  if (numbers.length < 2 || months.length < 2) return owned
  const lists = listsOf(words, numbers)
  for (const said of listsOf(words, months)) {
    const list = lists.find((each) => each.length === said.length && isJoined(words, each, said))
    for (const [at, month] of said.entries()) {
      const number = list?.[at]
      if (number) owned.set(month, numbers.indexOf(number))
    }
  }
  return owned
}

function isJoined(words: string, numbers: readonly Span[], months: readonly Span[]): boolean {
  const [[first], [opening]] = [numbers, months]
  const [last, closing] = [numbers.at(-1), months.at(-1)]
  if (!first || !last || !opening || !closing) return false
  return last.end <= opening.at
    ? BEHIND.test(words.slice(last.end, opening.at))
    : closing.end <= first.at && AHEAD.test(words.slice(closing.end, first.at))
}

/** Runs of two or more that only commas and the like keep apart. */
export function listsOf<T extends Span>(words: string, spans: readonly T[]): readonly (readonly T[])[] {
  const runs: T[][] = []
  for (const span of spans) {
    const run = runs.at(-1)
    const former = run?.at(-1)
    if (run && former && COMMA.test(words.slice(former.end, span.at))) run.push(span)
    else runs.push([span])
  }
  return runs.filter(({ length }) => length > 1)
}
