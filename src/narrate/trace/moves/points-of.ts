import type { Indicator, Reported } from '../../../compute/figures.ts'
import { type Found, isWeighed, type Weighed } from '../found.ts'
import type { Placed, World } from '../read/scene.ts'

/** A number that is a row's figure of one month. */
export type Point = { readonly number: Placed; readonly row: Indicator; readonly figure: Reported }

/** The numbers of a sentence that were traced each to one month's figure of a row, in their order. */
export function pointsOf(found: readonly Found[], world: World): readonly Point[] {
  return found.flatMap((each) => (isWeighed(each) ? (pointOf(each, world) ?? []) : []))
}

function pointOf({ number, row, level, older, claim }: Weighed, { figures }: World): Point | null {
  if (!row || claim?.status !== 'traced' || !(level || older)) return null
  const months = new Set(claim.evidence.map(({ month }) => month))
  const [month] = months
  const figure = months.size === 1 && month ? figures.measures.figure(row, month) : null
  const isOwn = figure?.sources.some(({ cell }) => claim.evidence.some((source) => source.cell === cell))
  return figure && isOwn && Math.abs(figure.printed - number.value) < 10 ** -number.decimals
    ? { number, row, figure }
    : null
}

/** Whether any number of the sentence is said of another row than this. */
export function hasOtherRows(found: readonly Found[], row: Indicator): boolean {
  return found.some((each) => each.row !== null && each.row !== row)
}
