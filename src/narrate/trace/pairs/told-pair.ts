import type { Indicator } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import { type Claimed, type Found, isWeighed, type Weighed } from '../found.ts'
import type { Scene, World } from '../read/scene.ts'
import { contradicted, type VerdictAt } from '../verdict.ts'

/** A number that is a figure of a row, with every month that had it. */
export type Figured = Claimed & { readonly row: Indicator; readonly months: readonly Month[] }

/** A number of a sentence as a row's own figure, written to the full; null where it is anything else. */
export function figured(each: Found | undefined, { figures }: World): Figured | null {
  if (!each || !isWeighed(each) || each.claim?.status !== 'traced' || !each.row || each.number.hedge !== null)
    return null
  const { row, number, claim } = each
  const [source, ...others] = claim.evidence
  if (others.length > 0 || source?.month === null || source?.code !== row.code) return null
  const known = row.history.flatMap(({ month }) => figures.measures.figure(row, month) ?? [])
  const said = number.months.map(({ month }) => month)
  const months = known.flatMap(({ month, printed }) =>
    printed === number.value && (said.length === 0 || said.includes(month)) ? [month] : [],
  )
  return months.length > 0 ? { ...each, row, claim, months } : null
}

/** Whether any month of the one comes before any of the other. */
export function mayPrecede(one: Figured, other: Figured): boolean {
  return one.months.some((month) => other.months.some((later) => month < later))
}

/** What a sentence's own two figures belie, at the place of its words. */
export function beliedBy(
  text: string,
  reason: string,
  [one, other]: readonly [Claimed, Claimed],
  { words, span }: Scene,
): VerdictAt {
  const said = text.trim()
  const found = words.indexOf(said, span.at)
  const evidence = [...one.claim.evidence, ...other.claim.evidence]
  const at = found >= 0 && found < span.end ? found : one.number.end
  return { at, claim: contradicted({ text: said }, null, reason, evidence) }
}

/** Two numbers set side by side in words, as they stand in the sentence. */
export function setApart(one: Weighed, other: Weighed): string {
  return `the sentence's own figures: ${standOf(one, other)}`
}

/** How one number stands to another. */
export function standOf({ number }: Weighed, other: Weighed): string {
  const gap = number.value - other.number.value
  const side = gap === 0 ? 'the same as' : gap > 0 ? 'more than' : 'less than'
  return `${number.text} is ${side} ${other.number.text}`
}
