import type { Indicator } from '../../../compute/figures.ts'
import { type Month, shortMonth } from '../../../shared/month.ts'
import { printNumber } from '../../../shared/print-number.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import { isHome } from '../subject/find-subject.ts'
import type { Verdict } from '../verdict.ts'
import type { Expected } from './expected.ts'
import { fitsAny } from './fit-number.ts'
import { traced, unverified } from './say-verdict.ts'

/** `168 more potholes than were reported`, `42 more discussions were held than enquiries completed`. */
const THAN = /^ (?<side>more|fewer|less)\b(?<what>[^.,;:()]{0,80}?) than (?<other>[^.,;:()]+)/i

/** How far two rows lie apart, where the words behind `than` are another row's: that is never the change of one. */
export function judgeRowsApart(number: Placed, scene: Scene, world: World): Verdict | null {
  const { side = '', what = '', other } = THAN.exec(scene.words.slice(number.end, scene.span.end))?.groups ?? {}
  if (number.kind !== 'number' || other === undefined || isOfTime(number, scene)) return null
  const own = stemsSaid(`${scene.words.slice(scene.clauses[number.clause]?.at, number.at)} ${what}`, world)
  const others = stemsSaid(other, world).filter((stem) => !own.includes(stem))
  const [one] = rowsOf(own, [], world)
  const beside = others.length === 0 ? [] : rowsOf(others, own, world).filter((row) => row !== one)
  if (!one || beside.length === 0) return null
  const said = scene.months.map(({ month }) => month)
  const months = said.length > 0 ? said : one.latest ? [one.latest.month] : []
  const option = beside
    .flatMap((two) => months.flatMap((month) => expectApart(one, two, month, world) ?? []))
    .find(({ sign, values }) => sign === signOf(side) && fitsAny(number, values))
  return option ? traced(number, { row: one, option }) : unverified(number, 'it is said to lie between two rows')
}

/** `Ten fewer children than in July were placed with parents`: than there were in another month, whatever stands behind it. */
function isOfTime({ end }: Placed, { words, months }: Scene): boolean {
  return months.some(({ at }) => at > end && THAN_IN.test(words.slice(end, at)))
}

const THAN_IN =
  /^[^.,;:()]* than (?:(?:we|there|they|it) (?:had|did|were|was) )?(?:(?:in|at|on|for|during|by) )?(?:the )?(?:(?:start|beginning|end) of )?$/i

function stemsSaid(words: string, { vocabulary }: World): readonly string[] {
  return [...vocabulary.stemsOf(words)].filter((stem) => vocabulary.weight(stem) > 0)
}

/** The counts of the part that hold all of some words: those with more of the other side's first, then the shortest. */
function rowsOf(
  stems: readonly string[],
  beside: readonly string[],
  { vocabulary, place }: World,
): readonly Indicator[] {
  const shared = (known: { readonly stems: ReadonlySet<string> }) =>
    beside.filter((stem) => known.stems.has(stem)).length
  return vocabulary.rows
    .filter(
      ({ row, stems: own }) => isHome(row, place) && row.unit === 'number' && stems.every((stem) => own.has(stem)),
    )
    .toSorted((a, b) => shared(b) - shared(a) || a.stems.size - b.stems.size)
    .map(({ row }) => row)
}

/** What lies between the figures of two rows in a month. */
function expectApart(one: Indicator, two: Indicator, month: Month, { figures }: World): Expected | null {
  const [first, second] = [figures.measures.figure(one, month), figures.measures.figure(two, month)]
  if (!first || !second) return null
  const apart = first.printed - second.printed
  const shown = printNumber(Math.abs(apart), Math.max(one.decimals, two.decimals))
  return {
    values: [Math.abs(apart)],
    sign: apart > 0 ? 1 : apart < 0 ? -1 : 0,
    shown,
    words: `${first.shown} in ${shortMonth(month)}, ${shown} apart from ${second.shown} of "${two.label}"`,
    sources: [...first.sources, ...second.sources],
  }
}
