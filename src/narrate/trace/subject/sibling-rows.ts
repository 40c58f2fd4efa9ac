import type { Indicator } from '../../../compute/figures.ts'
import type { Unit } from '../../../shared/unit.ts'
import type { Placed, World } from '../read/scene.ts'
import type { Vocabulary } from '../read/vocabulary.ts'

/** `204 children, 43% of all children in our care`: the percent row that has the count's own words. */
export function shareRow(anchor: Indicator, { kind, right }: Placed, { vocabulary }: World): Indicator | null {
  if (anchor.unit !== 'number' || (kind !== 'percent' && kind !== 'fraction') || !/^\)?\s*of\b/.test(right)) return null
  return siblingOf(anchor, 'percent', vocabulary)
}

/** The row of the same sheet that has a row's own words in another unit. */
export function siblingOf(row: Indicator, unit: Unit, vocabulary: Vocabulary): Indicator | null {
  const words = vocabulary.knownOf(row)?.stems
  const found = vocabulary.rows.find(
    ({ row: other, stems }) =>
      other.unit === unit &&
      other.sheet === row.sheet &&
      words !== undefined &&
      stems.size === words.size &&
      [...stems].every((stem) => words.has(stem)),
  )
  return found?.row ?? null
}
