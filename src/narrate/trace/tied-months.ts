import type { Month } from '../../shared/month.ts'
import type { Placed, Scene } from './scene.ts'
import type { Span } from './span.ts'

const LINK = /^\s*(?:children |cases )?\(?(?:(?:in|for|during|at|by|of|as at|the|end) )*$/i
const OPENS = /^\s*(?:(?:in|for|during|at|by|of|as at|the|end) )*$/i

/** `94 in August`, `August (94)`, `In August 94 children were`: no other month is meant. */
export function tiedMonths(number: Placed, scene: Scene): readonly Month[] {
  const tied = scene.months.filter((month) =>
    month.at >= number.end ? isTiedAfter(number, month, scene) : isTiedBefore(number, month, scene),
  )
  return tied.map(({ month }) => month)
}

function isTiedAfter(number: Placed, month: Span, { words, numbers }: Scene): boolean {
  const isOthers = numbers.some((other) => other.at >= month.end && /^[\s:=(]*$/.test(words.slice(month.end, other.at)))
  return LINK.test(words.slice(number.end, month.at)) && !isOthers
}

function isTiedBefore(number: Placed, month: Span, { words, span, clauses, months }: Scene): boolean {
  const between = words.slice(month.end, number.at)
  if (/^[\s:=]*$/.test(between)) return true
  if (/^\s*\($/.test(between)) return /^\)/.test(words.slice(number.end))
  const clause = clauses[number.clause]
  const inside = months.filter((other) => clause && other.at >= clause.at && other.end <= clause.end)
  return OPENS.test(words.slice(span.at, month.at)) && inside.length === 1 && inside[0]?.at === month.at
}
