import type { Indicator, Reported } from '../../../compute/figures.ts'
import { addMonths, shortMonth } from '../../../shared/month.ts'
import { type Found, isWeighed, type Weighed } from '../found.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { standardTold } from '../standards/told-figures.ts'
import { contradicted, type VerdictAt } from '../verdict.ts'
import { hasOtherRows, type Point, pointsOf } from './points-of.ts'

/** A figure with the one that it moved from. */
type Step = { readonly row: Indicator; readonly older: Reported; readonly newer: Reported }

/**
 * `Fell by ten in August, to 42`, where it rose by ten: the change that the row made, the other way.
 *
 * The figure that it came to stands beside it and tells the row, and no month of the workbook lies so far the other way.
 */
export function wrongSigns(scene: Scene, found: readonly Found[], world: World): readonly VerdictAt[] {
  const [point, ...others] = pointsOf(found, world)
  if (!point || others.length > 0 || point.figure.month !== point.row.latest?.month) return []
  const change = found
    .filter(isWeighed)
    .find((each) => each.sign !== 0 && isOpen(each, point) && isAmount(each.number, point, found, scene))
  const rest = found.filter((each) => each !== change)
  if (point.number.value < 10 || hasOtherRows(rest, point.row)) return []
  if (!change || Math.abs(change.sign) !== 1) return []
  if (DENIED.test(scene.words.slice(scene.span.at, change.number.at))) return []
  const step = stepMade(change.number.value * change.sign, point, scene, world)
  return step ? [{ at: change.number.at, claim: claimOf(change.number.text, step) }] : []
}

/** `470, not 81 more than two years ago as the draft said`. */
const DENIED = /\b(?:not|never|nor|rather than|instead of|and no)(?: [a-z]+){0,3} $|n['’]t(?: [a-z]+){0,3} $/i

/** Not traced, or to another row by a wider reading only. */
function isOpen({ claim, wide, row }: Weighed, point: Point): boolean {
  return claim?.status === 'unverified' || (wide && row !== point.row)
}

/** `fell by ten in August, to 42`, `42 were, down ten on July`: no other number is between, and only a standard beside. */
function isAmount(said: Placed, { number, row }: Point, found: readonly Found[], { numbers, words }: Scene): boolean {
  const { kind, hedge, value, at } = said
  const isBeside = (other: Placed) =>
    found.some((each) => each.number === other && isWeighed(each) && each.row === row && standardTold(each) !== null)
  const isOwnKind = row.unit === 'percent' ? kind === 'points' || kind === 'number' : kind === 'number'
  const [first, second] = at < number.at ? [at, number.at] : [number.at, at]
  return (
    numbers.every((each) => each === said || each === number || (each.at > second && isBeside(each))) &&
    isOwnKind &&
    hedge === null &&
    value >= 2 &&
    !OTHERWISE.test(words.slice(first, second))
  )
}

const OTHERWISE = /\b(?:target|limit|than|which|who|when|because|having|while|whereas|of (?:them|whom|these))\b/i

/** The row's last step, where it went by so much the other way, and by so much this way from no month at all. */
function stepMade(by: number, { row, figure }: Point, { months }: Scene, { figures }: World): Step | null {
  const named = months.filter(({ month, role }) => month !== figure.month && role !== 'by')
  const month = named[0]?.month ?? addMonths(figure.month, -1)
  const older = named.length < 2 ? figures.measures.figure(row, month) : null
  const known = row.history.flatMap((each) => figures.measures.figure(row, each.month) ?? [])
  const isElse = known.some(({ printed }) => isAbout(figure.printed - printed, by))
  return older && !isElse && isAbout(figure.printed - older.printed, -by) ? { row, older, newer: figure } : null
}

const isAbout = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6

function claimOf(text: string, { row, older, newer }: Step): VerdictAt['claim'] {
  const went = newer.printed > older.printed ? 'up' : 'down'
  const reason = `"${row.label}" went ${went}, from ${older.shown} in ${shortMonth(older.month)} to ${newer.shown} in ${shortMonth(newer.month)}`
  return contradicted({ text }, went, reason, [...older.sources, ...newer.sources])
}
