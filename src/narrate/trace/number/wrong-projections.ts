import type { Indicator } from '../../../compute/figures.ts'
import { fitLine } from '../../../shared/fit-line.ts'
import { addMonths, type Month, monthsBetween } from '../../../shared/month.ts'
import type { Unit } from '../../../shared/unit.ts'
import type { Weighed } from '../found.ts'
import { withoutMonths } from '../moves/move-of-row.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { rowOfAll } from '../standards/told-distances.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { expectProjection } from './expected.ts'

const TREND =
  /\b(?:on|at|with) (?:the |our |its )?(?:current|present|recent|latest) (?:trends?|trajectory)\b|\bif (?:the|this) (?:(?:current|present|recent) )?trend (?:continues|carries on|holds|goes on),?/i
/** What a trend does of itself. */
const LEADS = /\b(?:would|will|there|be|have|at|stand|reach|fall|drop|rise|come|go|down|up|to)\b/gi
const OTHERWISE =
  /\b(?:not|never|no|nor|without|instead|rather|more|fewer|less|than|above|below|over|under|short|off|by another|between|each|every|a month|average\w*|half|some|target|up to|at (?:most|least|best|worst))\b|n['’]t\b/i

/**
 * `On the current trend placements would be 84 by March`: where no trend leads, over however many of the latest months and
 * in whichever way it is drawn. A trend that somebody draws over other months than the pack's is no wrong one.
 */
export function wrongProjections(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  const [each, ...others] = found
  if (!each || others.length > 0 || each.claim?.status !== 'unverified' || each.number.hedge !== null) return told
  const said = withoutMonths(scene.span.at, scene.span.end, scene).replace(each.number.text, ' ')
  if (!TREND.test(said) || OTHERWISE.test(said.replace(TREND, ' '))) return told
  const row = rowNamed(each.number, said.replace(TREND, ' ').replace(LEADS, ' '), world)
  const verdict = row && isOfMonthAhead(row, scene, world) ? judge(each.number, row, world) : null
  if (verdict) told.set(each.number, verdict)
  return told
}

function rowNamed({ kind }: Placed, said: string, world: World): Indicator | null {
  const units: readonly Unit[] | null =
    kind === 'percent' ? ['percent'] : kind === 'number' ? ['number', 'rate', 'average'] : null
  return units && rowOfAll(said, units, world)
}

/** Whether the only month that is named is the one that the row's trend is read at. */
function isOfMonthAhead(row: Indicator, { months }: Scene, { figures }: World): boolean {
  const ahead = figures.measures.projection(row)?.month
  return ahead !== undefined && months.length === 1 && months.every(({ month }) => month === ahead)
}

function judge(number: Placed, row: Indicator, world: World): Verdict | null {
  const ahead = world.figures.measures.projection(row)?.month
  const right = expectProjection(row, world.figures)
  if (!ahead || !right || !row.latest) return null
  const ends = trendsOf(row, row.latest.month, ahead, world)
  const room = 10 ** -row.decimals
  const isWithin = number.value >= Math.min(...ends) - room && number.value <= Math.max(...ends) + room
  if (ends.length === 0 || isWithin) return null
  return contradicted(number, right.shown, `"${row.label}": ${right.words}`, right.sources)
}

/** Where the lines through the latest months lead, and those from each of them to the newest, by so much or by such a share. */
function trendsOf(row: Indicator, latest: Month, to: Month, { figures }: World): readonly number[] {
  const figureOf = (back: number) => figures.measures.figure(row, addMonths(latest, -back))?.value
  const values: number[] = []
  for (let back = 0; back < MOST; back += 1) {
    const value = figureOf(back)
    if (value === undefined) break
    values.unshift(value)
  }
  const ahead = monthsBetween(latest, to)
  return values.slice(0, -1).flatMap((_, from) => trendsFrom(values.slice(from), ahead))
}

/** Further back nobody looks for the trend of now. */
const MOST = 25

function trendsFrom(values: readonly number[], ahead: number): readonly number[] {
  const [first = 0, latest = 0] = [values[0], values.at(-1)]
  const span = values.length - 1
  const { level, slope } = fitLine(values)
  const share = first > 0 && latest > 0 ? [latest * (latest / first) ** (ahead / span)] : []
  return [level + slope * (span + ahead), latest + slope * ahead, latest + ((latest - first) / span) * ahead, ...share]
}
