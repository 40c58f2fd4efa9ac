import type { Indicator } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { expectChange, plainCounting } from '../number/expected.ts'
import { findDoubts } from '../number/find-doubts.ts'
import { nearsAny } from '../number/fit-number.ts'
import { wayMeant } from '../number/way-meant.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { moveSign } from './told-moves.ts'

/** A season with the calendar months that it is, and those on either side of it that it is also said of. */
const SEASONS: Readonly<Record<string, readonly number[]>> = {
  christmas: [11, 12, 1],
  'new year': [12, 1],
  winter: [11, 12, 1, 2, 3],
  easter: [2, 3, 4, 5],
  spring: [2, 3, 4, 5, 6],
  summer: [5, 6, 7, 8, 9],
  autumn: [8, 9, 10, 11, 12],
}

export const SEASON = /\b(?:christmas|new year|winter|easter|spring|summer|autumn)\b/i
/** What makes a season no plain month to count from, and `(not CWD)`, which is of a name. */
const ASIDE = new RegExp(`${SEASON.source}|\\(not [^)]*\\)`, 'gi')
const BASE =
  /^(?: [a-z’'()-]+){0,8}? (?:since|on|from|(?:than|compared (?:with|to))(?: (?:(?:it|they|there|we) (?:was|were|did|had)))?(?: (?:back|at|in|as))*) (?:(?:early|late|mid|the|this|last|back|in|at|around)[ -])*$/i

/**
 * Changes that are counted from a season: `147 down since Easter`, `145 fewer than there were back in spring`. Wrong where
 * the row made no such change from any month that the season may be, nor from one beside it.
 */
export function seasonMoves(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (!SEASON.test(sentenceOf(scene))) return told
  for (const each of found) {
    const season = seasonBehind(each.number, scene)
    const row = season ? rowOf(each, found) : null
    const verdict = season && row ? judge(each, row, season, scene, world) : null
    if (verdict) told.set(each.number, verdict)
  }
  return told
}

/** The season right behind a change, from which it is counted. */
function seasonBehind({ right, end, clause }: Placed, { clauses }: Scene): RegExpExecArray | null {
  const said = SEASON.exec(right)
  if (!said || !BASE.test(right.slice(0, said.index)) || (clauses[clause]?.end ?? end) < end + said.index) return null
  return /^(?:['’]s\b| (?:term|break|holidays?|peak|high|low|campaign|half|bank|programme))/i.test(
    right.slice(said.index + said[0].length),
  )
    ? null
    : said
}

/** The row of a change by its own words, or that of the only figures of its sentence. */
function rowOf(each: Weighed, found: readonly Weighed[]): Indicator | null {
  const others = found.filter((other) => other !== each)
  const isOne = others.every(({ row, claim }) => row !== null && row === others[0]?.row && claim?.status === 'traced')
  if (others.length > 0) return isOne ? (others[0]?.row ?? null) : null
  return each.wide ? null : each.row
}

function judge(each: Weighed, row: Indicator, [season]: RegExpExecArray, scene: Scene, world: World): Verdict | null {
  const { number } = each
  const sign = moveSign(number, scene, world, undefined, null, ASIDE)
  if (scene.months.some(({ month }) => month !== row.latest?.month)) return null
  const isKind = row.unit === 'percent' ? number.kind === 'points' : number.kind !== 'points'
  if (sign === null || sign === 0 || !isKind || number.hedge === 'about' || isUnreal(number, scene)) return null
  const names = world.vocabulary.stemsOf(`${season} back kids youngsters`)
  if (findDoubts(number, [row], scene, world).some((stem) => !names.has(stem))) return null
  const counting = plainCounting(number, row)
  const way = wayMeant(sign, row)
  const changes = monthsOfSeason(season, row).flatMap((from) =>
    row.latest ? (expectChange(row, from, row.latest.month, counting, world.figures, number.decimals) ?? []) : [],
  )
  const isLike = changes.some(
    (change) => (Math.abs(way) !== 1 || change.sign === way) && nearsAny(number, change.values),
  )
  const [right] = changes
  if (!right || isLike) return null
  return contradicted(number, right.shown, `"${row.label}" gives ${right.words}`, right.sources)
}

/** The months that a season may be, of this year and the one before, the newest first. */
export function monthsOfSeason(season: string, { history, latest }: Indicator): readonly Month[] {
  const names = SEASONS[season.toLowerCase()] ?? []
  return history
    .flatMap(({ month }) => (names.includes(Number(month.slice(5, 7))) && month !== latest?.month ? [month] : []))
    .toReversed()
}
