import type { Indicator } from '../../../compute/figures.ts'
import { keptIn } from '../../../shared/kept-in.ts'
import type { Unit } from '../../../shared/unit.ts'
import { isMeasuredAs } from '../read/measures.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import type { Vocabulary } from '../read/vocabulary.ts'
import { isDenied } from '../subject/denied-rows.ts'
import { findCandidates, isHome } from '../subject/find-subject.ts'
import { isCounted, partRows } from '../subject/rival-rows.ts'

const UNITS: readonly Unit[] = ['number', 'percent', 'rate', 'average']
const MOST = 8

/** A row that a number may be said of; `cost` is how far the words have to be stretched for it. */
export type Plausible = { readonly row: Indicator; readonly cost: number }

/**
 * The rows that a number may be said of, cheapest first: those that its clause names, those of the sentence's other
 * numbers, those that the sentence names, or the one before it; where no words name any, those of the part.
 */
export function plausibleRows(
  number: Placed,
  scene: Scene,
  neighbours: readonly Indicator[],
  world: World,
): readonly Plausible[] {
  const said = [
    ...ranked(number.bag, 0, world),
    ...neighbours.map((row) => ({ row, cost: 0 })),
    ...neighbours.flatMap((row) => siblingsOf(row, world)).map((row) => ({ row, cost: 1 })),
    ...ranked(scene.bag, 0.5, world),
    ...ranked(scene.wide, 1, world),
  ]
  const rows = said.length > 0 ? said : partRows(world).map((row) => ({ row, cost: 1 }))
  const isNoRate = isCounted(scene) && !/\brates?\b/i.test(sentenceOf(scene))
  const isCount = number.kind === 'number' && !OF_SHARES.test(sentenceOf(scene))
  const isMeant = ({ row }: Plausible) =>
    !(isCount && row.unit === 'percent' && !isHome(row, world.place)) &&
    isMeasuredAs(number, row) &&
    !(isNoRate && row.unit === 'rate') &&
    !isDenied(row, number, world)
  return cheapestFirst(rows.filter(isMeant))
}

/** Without any of these a plain number is no percentage that another part has. */
const OF_SHARES =
  /%|\bhundred\b|\b(?:in|of) (?:every )?100\b|\bper ?cent|\bpoints?\b|\b(?:shares?|proportions?|rates?|percentages?)\b|\bpp\b/i

/** The likeliest rows for some words; those that the words fit less well cost one more. */
function ranked(bag: ReadonlySet<string>, cost: number, { place, vocabulary }: World): readonly Plausible[] {
  const found = findCandidates(bag, place, UNITS, vocabulary)
  const top = found[0]?.score ?? 0
  return found.slice(0, MOST).map(({ row, score }) => ({ row, cost: cost + (score >= 0.75 * top ? 0 : 1) }))
}

/** Each row once, at its lowest cost. */
function cheapestFirst(rows: readonly Plausible[]): readonly Plausible[] {
  const cheapest = new Map<Indicator, number>()
  for (const { row, cost } of rows) cheapest.set(row, Math.min(cost, cheapest.get(row) ?? cost))
  return [...cheapest].map(([row, cost]) => ({ row, cost })).toSorted((a, b) => a.cost - b.cost)
}

const known = new WeakMap<Vocabulary, Map<Indicator, readonly Indicator[]>>()

/** The rows of one measure in other units: the count, the share and the rate of the same children. */
export function siblingsOf(row: Indicator, { vocabulary }: World): readonly Indicator[] {
  const ofRows = keptIn(known, vocabulary, () => new Map<Indicator, readonly Indicator[]>())
  return keptIn(ofRows, row, () => findSiblings(row, vocabulary))
}

function findSiblings(row: Indicator, vocabulary: Vocabulary): readonly Indicator[] {
  const own = vocabulary.knownOf(row)
  return vocabulary.rows.flatMap((each) =>
    own && each !== own && each.row.unit !== row.unit && sameWords(each.stems, own.stems) ? [each.row] : [],
  )
}

function sameWords(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const common = [...one].filter((stem) => other.has(stem)).length
  return common > 0 && common >= 0.6 * Math.max(one.size, other.size)
}
