import type { Weighed } from '../found.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import type { Verdict } from '../verdict.ts'
import { fitNumber } from './fit-number.ts'

/** `78% in November and December`: a figure that both months have, and was found in one, is told with the cells of each. */
export function cellsOfMonths(
  found: readonly Weighed[],
  { words, months }: Scene,
  { figures }: World,
): ReadonlyMap<Placed, Verdict> {
  return new Map(
    found.flatMap(({ number, row, claim }) => {
      const [source, ...more] = claim?.evidence ?? []
      if (!row || claim?.status !== 'traced' || !source?.month || more.length > 0) return []
      const at = months.findIndex(({ role, month }) => role === 'at' && month === source.month)
      const [one, two] = [months[at], months[at + 1] ?? months[at - 1]]
      if (!one || !two || two.role !== 'at' || one === two) return []
      const between = words.slice(Math.min(one.end, two.end), Math.max(one.at, two.at))
      const other = /^,? (?:and|and in|and again in) $/.test(between) ? figures.measures.figure(row, two.month) : null
      const isBoth = number.months.includes(one) || number.months.includes(two)
      if (!other || !isBoth || fitNumber(number, other.printed) !== 'fits') return []
      const evidence = [source, ...other.sources].toSorted((a, b) => (a.month ?? '').localeCompare(b.month ?? ''))
      return [[number, { ...claim, evidence }] as const]
    }),
  )
}
