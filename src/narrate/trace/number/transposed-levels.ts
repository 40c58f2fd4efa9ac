import type { Indicator } from '../../../compute/figures.ts'
import type { Claimed, Weighed } from '../found.ts'
import { speaksOfRow } from '../moves/speaks-of-row.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { isOfRow } from '../standards/told-distances.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { type Expected, expectLevel } from './expected.ts'
import { isPlain } from './find-doubts.ts'
import { fitNumber } from './fit-number.ts'
import { isOfOtherYear } from './is-of-other-year.ts'
import { isTransposed } from './is-slip.ts'

/**
 * `1,417 children were held, 20 more than in July`, `240 children (July: 215)`: a count with two digits of its row's newest
 * figure changed about, where what the sentence gives besides is that row's change since, or its figure of, another month;
 * with changes since two months, any figure near the right one.
 */
export function transposedLevels(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const wrong = new Map<Placed, Verdict>()
  const [each, ...others] = found
  if (!each || others.length === 0 || each.claim?.status !== 'unverified' || !isLevel(each.number)) return wrong
  const row = onlyRow(others)
  const right = row?.latest ? expectLevel(row, row.latest.month, world.figures) : null
  if (!row || !right || isUnreal(each.number, scene)) return wrong
  if (!isTransposed(each.number, right) && !(isPinned(others) && isNear(each.number, right))) return wrong
  if (!countsAs(each.number, row) || !isOfNewest(each.number, row) || isOfOtherYear(row, scene)) return wrong
  if (!isTold(each, others, row, scene, world)) return wrong
  wrong.set(each.number, contradicted(each.number, right.shown, `"${row.label}" gives ${right.words}`, right.sources))
  return wrong
}

function isLevel({ kind, hedge, left }: Placed): boolean {
  return (kind === 'number' || kind === 'percent') && hedge === null && !OLDER.test(left)
}

/** Whether changes of two months or more tell the row beyond doubt. */
function isPinned(others: readonly Weighed[]): boolean {
  return (
    new Set(others.flatMap((each) => (isChange(each) && !each.wide ? each.claim?.evidence[0]?.month : []))).size > 1
  )
}

function isNear(number: Placed, { values }: Expected): boolean {
  return values.every(
    (value) => fitNumber(number, value) === 'differs' && Math.abs(value - number.value) <= NEAR * value,
  )
}

/** A figure farther off than this may be of something else. */
const NEAR = 0.2

/** A figure that something is counted or comes from. */
const OLDER = /\b(?:from|than|by|of|against|another|further|target|for)\s*(?:the |a |an )?$/i

/** The row of all that a sentence gives besides: figures of its other months, and changes up to its newest. */
function onlyRow(others: readonly Weighed[]): Indicator | null {
  const rows = new Set(others.map(({ row }) => row))
  const [row = null] = rows
  const isOther = (each: Weighed): each is Claimed =>
    each.claim?.status === 'traced' && (isChange(each) || each.claim.evidence[0]?.month !== row?.latest?.month)
  return rows.size === 1 && others.every(isOther) && others.some((each) => isDated(each)) ? row : null
}

function isChange({ claim, row }: Weighed): boolean {
  const [, newer, ...more] = claim?.evidence ?? []
  return newer !== undefined && more.length === 0 && newer.month === row?.latest?.month
}

function isDated({ claim }: Weighed): boolean {
  return (claim?.evidence ?? []).some(({ month }) => month !== null)
}

/** Whether what a number counts, where it says so, is what its row counts. */
function countsAs({ right, kind }: Placed, { label, unit }: Indicator): boolean {
  if (unit === 'percent' || kind === 'percent') return unit === kind
  const noun = /\bnumber of (?<noun>[\p{L}]+)/iu.exec(label)?.groups?.noun ?? ''
  const counted = new RegExp(String.raw`^ (?:${noun === '' ? '(?!)' : noun}|children|young people)\b`, 'i')
  return (
    unit === 'number' &&
    (counted.test(right) || /^ ?(?:[.,;:()]|$|(?:are|is|were|was|in|at|this|now|by)\b)/i.test(right))
  )
}

/** Whether a number is of no other month than the newest. */
function isOfNewest({ months }: Placed, { latest }: Indicator): boolean {
  const own = months.filter(({ role }) => role !== 'base')
  return own.length === 0 || own.some(({ month }) => month === latest?.month)
}

/** Whether the sentence goes on from the level to what it is compared with, and tells of nothing but the row. */
function isTold({ number }: Weighed, [next]: readonly Weighed[], row: Indicator, scene: Scene, world: World): boolean {
  const between = next ? scene.words.slice(number.end, next.number.at) : ''
  if (!next || GOES_OVER.test(between)) return false
  const whole = number.kind === 'percent' ? WHOLE.exec(between)?.[0] : undefined
  if (whole === undefined) return speaksOfRow(number, row, [next.number], scene, world)
  const isKnown = (stem: string) => world.vocabulary.weight(stem) > 0 || isPlain(stem, world)
  return [...world.vocabulary.stemsOf(whole)].every(isKnown) && isOfRow(between.slice(whole.length), row, world, true)
}

/** What a share is of, which the labels know though the row's own may not say it: `45% of children in care,`. */
const WHOLE = /^ of [^.,;:()]{3,40}(?=,)/

const GOES_OVER = /;|\b(?:and|but|while|whereas|though|although|there)\b/i
