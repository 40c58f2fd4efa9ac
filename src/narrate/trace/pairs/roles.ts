import type { Indicator } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import { type Claimed, isClaimed, type Weighed } from '../found.ts'
import { CAME_FROM } from '../read/beside.ts'
import type { World } from '../read/scene.ts'
import { AIM } from '../standards/target-words.ts'
import { standardTold } from '../standards/told-figures.ts'
import { type Figured, figured, mayPrecede } from './told-pair.ts'

/** What the numbers of a sentence are to each other, all of one row; each with its place among the numbers. */
export type Roles = {
  readonly row: Indicator
  /** The newest figure of the row. */
  readonly now: Part | null
  /** Two figures of the row, the former of an earlier month beyond doubt. */
  readonly moved: readonly [then: Part, now: Part] | null
  readonly target: Part | null
  readonly benchmarks: readonly (Part & { readonly name: string })[]
  /** The months that the figures are of. */
  readonly months: ReadonlySet<Month>
}
/** A number of the sentence with its place among them; `month` is null for a standard. */
export type Part = { readonly at: number; readonly told: Claimed; readonly month: Month | null }

/** The part that each number of a sentence plays; null where one is no figure or standard of the row of the others. */
export function rolesOf(found: readonly Weighed[], world: World): Roles | null {
  const figures = found.flatMap((each, at) => {
    const told = standardTold(each) === null && !CALLED.test(each.number.left) ? figured(each, world) : null
    return told ? [{ at, told, month: monthOf(told) }] : []
  })
  const row = figures[0]?.told.row
  if (!row || figures.length > 2 || figures.some(({ told }) => told.row !== row)) return null
  const standards = found.flatMap((each, at) => standardOf(each, at, row))
  if (figures.length + standards.length !== found.length) return null
  const [now, ...others] = figures.filter(({ month }) => month === row.latest?.month)
  const targets = standards.filter(({ name }) => name === 'target')
  return {
    row,
    now: others.length === 0 ? (now ?? null) : null,
    moved: movedOf(figures),
    target: targets.length === 1 ? (targets[0] ?? null) : null,
    benchmarks: standards.flatMap((each) => asBenchmarks(each, row)),
    months: new Set(figures.flatMap(({ month }) => month ?? [])),
  }
}

/** A target may be a benchmark's own figure, and be given as either. */
function asBenchmarks(each: Roles['benchmarks'][number], { benchmarks }: Indicator): Roles['benchmarks'] {
  if (each.name !== 'target') return [each]
  const same = benchmarks.filter(({ value }) => value === each.told.number.value)
  return same.map(({ name }) => ({ ...each, name }))
}

/** Every team may have the same target, so that one of another row will do where it is as high. */
function standardOf(each: Weighed, at: number, row: Indicator): Roles['benchmarks'] {
  const isAim = each.number.value === row.target?.value && CALLED.test(each.number.left)
  const name = isAim ? 'target' : standardTold(each)
  if (name === null || !isClaimed(each) || each.number.hedge !== null) return []
  const isOwn = each.row === row || (name === 'target' && each.number.value === row.target?.value)
  return isOwn ? [{ at, told: each, name, month: null }] : []
}

/** `Its bar of 95%`: a target by its name, whatever else has that figure. */
const CALLED = new RegExp(String.raw`\b${AIM} of $`, 'i')

/** The month that a figure is of: the one it was traced to, or the newest where that has it as well. */
function monthOf({ months, row, claim }: Figured): Month | null {
  const latest = row.latest?.month
  return latest !== undefined && months.includes(latest) ? latest : (claim.evidence[0]?.month ?? null)
}

type Placing = Part & { readonly told: Figured }

function movedOf([one, other]: readonly Placing[]): readonly [Part, Part] | null {
  if (!one?.month || !other?.month || one.month === other.month) return null
  if (one.told.number.kind !== other.told.number.kind) return null
  const [older, newer] = one.month < other.month ? [one, other] : [other, one]
  // Both as months that are told, or the newer as the newest: else the one may as well come before the other.
  const isSure = newer.month === newer.told.row.latest?.month || !mayPrecede(newer.told, older.told)
  const isFromOne = CAME_FROM.test(one.told.number.left) && TO.test(other.told.number.left)
  return isSure && (older === one || !isFromOne) ? [older, newer] : null
}

/** `From 90% to 89%`: in the order in which they were. */
const TO = /\bto (?:just |only |about )?$/i
