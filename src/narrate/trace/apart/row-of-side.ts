import type { Indicator } from '../../../compute/figures.ts'
import type { Unit } from '../../../shared/unit.ts'
import type { World } from '../read/scene.ts'
import type { Known } from '../read/vocabulary.ts'
import { isHome } from '../subject/find-subject.ts'

/**
 * The rows that the words of a side may name, likeliest first; `isClear` where they can name no other than the first,
 * `isWhole` where they also tell most of its label.
 */
export type SideNamed = {
  readonly rows: readonly Indicator[]
  readonly isClear: boolean
  readonly isWhole: boolean
}

/**
 * The rows of a unit that hold all the telling words of a side, or all but those of having: `our own carers looked after`
 * need not be told so by the label. Those come first of which least goes unsaid; what the other side says as well, as
 * `visits` of `visits in six weeks than in three`, is said.
 */
export function rowsOfSide(words: string, beside: string, unit: Unit, world: World): SideNamed {
  const { vocabulary } = world
  const isTelling = (stem: string) => vocabulary.weight(stem) > 0
  const all = [...vocabulary.stemsOf(words)].filter(isTelling)
  const bare = [...vocabulary.stemsOf(words.replace(HAVING, ' '))].filter(isTelling)
  const whole = holdersOf(all, unit, world)
  const [said, found] = whole.length > 0 ? [all, whole] : [bare, holdersOf(bare, unit, world)]
  const shared = [...vocabulary.stemsOf(beside)]
  const rank = (known: Known) => rankOf(known, said, shared, world)
  const sorted = found.toSorted((a, b) => compare(rank(a), rank(b)))
  const [first, next] = sorted
  if (!first) return { rows: [], isClear: false, isWhole: false }
  const isOne = next === undefined || isFarther(rank(next), rank(first))
  return {
    rows: sorted.map(({ row }) => row),
    isClear: isOne && isUnrivalled(first, found, said, unit, world),
    isWhole:
      rank(first).unsaid <=
      0.4 *
        weigh(
          [...first.stems].filter((stem) => !shared.includes(stem)),
          world,
        ),
  }
}

/** What those do of whom a figure is told, which no label need say. */
export const HAVING =
  /\b(?:look(?:s|ed|ing)? after|hold(?:s|ing)?|held|ha[sd]|have|having|liv(?:e|es|ed|ing)|car(?:e|es|ed|ing) for|do|does|did|done|took|takes?|receiv(?:e|es|ed)|carr(?:y|ied) out|completed?|deal(?:s|t)? with|got|gets?|saw|sees?|mak(?:e|es)|made|there|each|apiece|outnumber(?:ed|s)?|outstrip(?:ped|s)?|outweigh(?:ed|s)?)\b/gi

/** How much of a label goes unsaid, and how many words of the other side it has. */
type Rank = { readonly unsaid: number; readonly shared: number }

function rankOf(known: Known, said: readonly string[], shared: readonly string[], world: World): Rank {
  const left = [...known.stems].filter((stem) => !said.includes(stem))
  const own = left.filter((stem) => shared.includes(stem))
  const unsaid = left.filter((stem) => !shared.includes(stem))
  return { unsaid: weigh(unsaid, world), shared: own.length }
}

function weigh(stems: readonly string[], { vocabulary }: World): number {
  return stems.reduce((sum, stem) => sum + vocabulary.weight(stem), 0)
}

function compare(a: Rank, b: Rank): number {
  return a.unsaid - b.unsaid || b.shared - a.shared
}

/** Whether clearly more of a label goes unsaid than of the likeliest. */
function isFarther(next: Rank, first: Rank): boolean {
  return next.unsaid > 0 && first.unsaid <= 0.5 * next.unsaid
}

/** The part's own rows that hold all of some words; those of the other parts where it has none. */
function holdersOf(stems: readonly string[], unit: Unit, { vocabulary, place }: World): readonly Known[] {
  const [first] = stems
  if (first === undefined) return []
  const found = vocabulary
    .holders(first)
    .filter(({ row, stems: own }) => row.unit === unit && stems.every((stem) => own.has(stem)))
  const home = found.filter(({ row }) => isHome(row, place))
  return home.length > 0 ? home : withoutTwins(found)
}

/** The same measure on several sheets is one. */
function withoutTwins(found: readonly Known[]): readonly Known[] {
  return [...new Map(found.toReversed().map((known) => [known.row.label, known])).values()].toReversed()
}

/** Whether no row of another part is called by the same words, and by fewer besides. */
function isUnrivalled(
  first: Known,
  found: readonly Known[],
  said: readonly string[],
  unit: Unit,
  { vocabulary }: World,
): boolean {
  const isRival = ({ row, stems }: Known) =>
    row.unit === unit && row.label !== first.row.label && stems.size < first.stems.size
  return vocabulary
    .holders(said[0] ?? '')
    .every((known) => found.includes(known) || !isRival(known) || !said.every((stem) => known.stems.has(stem)))
}
