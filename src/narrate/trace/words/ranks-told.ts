import type { Indicator, Rank } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import { traced } from '../number/say-verdict.ts'
import { JOIN } from '../read/any-of.ts'
import { COUNT_OF_SOME, countNamed, NTH } from '../read/number-words.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { contradicted, type Verdict, type VerdictAt } from '../verdict.ts'
import { isUnreal } from './is-unreal.ts'

const NTHS = `(?<nth>first|${NTH.slice(2).join('|')}|\\d{1,2}(?:st|nd|rd|th))${JOIN}`
/** `Fourth out of ten`, `joint second of nine councils`; how many months of so many is no rank. */
const RANKED = new RegExp(
  String.raw`\b(?:(?:joint|equal|tied|=) ?)?${NTHS} (?:out )?of (?:the |our )?(?<of>${COUNT_OF_SOME})${JOIN}\b(?! (?:[a-z]+ )?(?:months?|weeks?|years?|quarters?|indicators?|measures?|rows?)\b)(?![.,]\d|%)`,
  'gi',
)
/** What counts from the other end, is of another time, or is not said to be so. */
const OTHERWISE =
  /\b(?:not|never|was|were|had|highest|lowest|worst|bottom|from the (?:top|end)|last year|previously|month|quarter|London|region\w*|national\w*|country)\b|n['’]t\b/i

type Told = { readonly row: Indicator; readonly rank: Rank; readonly at: number; readonly end: number } & {
  readonly place: number
  readonly of: number
}

/** `We rank fifth of ten`, where the pack has the sixth place. */
export function wrongRanks(scene: Scene, _found: readonly Weighed[], world: World): readonly VerdictAt[] {
  return ranksIn(scene, world).flatMap(({ row, rank, at, end, place, of }) => {
    // The authority itself may be left out of those that are counted.
    const isRight = place === rank.place && (of === rank.of || of === rank.of - 1)
    if (isRight || isOtherGroup(of, rank) || isUnreal({ at, end }, scene)) return []
    const text = scene.words.slice(at, end)
    return [{ at, claim: contradicted({ text }, wordsOf(rank), reasonOf(row, rank), row.standing?.sources ?? []) }]
  })
}

/** `Third of 32`: among others than those that the workbook ranks it with. */
function isOtherGroup(of: number, rank: Rank): boolean {
  return Math.abs(of - rank.of) > 2
}

/** The number of those that are ranked, where the place among them is right too. */
export function ranksBorneOut(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const right = ranksIn(scene, world).filter(({ rank, place, of }) => place === rank.place && of === rank.of)
  return new Map(
    right.flatMap(({ row, rank, at, end }) => {
      const own = found.find(({ number }) => number.at >= at && number.end <= end)
      const sources = row.standing?.sources ?? []
      const option = { values: [rank.of], sign: 0 as const, shown: String(rank.of), words: wordsOf(rank), sources }
      return own ? [[own.number, traced(own.number, { row, option })] as const] : []
    }),
  )
}

function ranksIn(scene: Scene, world: World): readonly Told[] {
  const said = sentenceOf(scene)
  const row = OTHERWISE.test(said) ? null : rowRanked(scene, world)
  const rank = row?.standing?.rank
  if (!row || !rank) return []
  return [...said.matchAll(RANKED)].flatMap(({ index, 0: text, groups = {} }) => {
    const at = scene.span.at + index
    const place = placeOf(groups.nth ?? '')
    return place > 0 ? [{ row, rank, at, end: at + text.length, place, of: countNamed(groups.of ?? '') }] : []
  })
}

/** The only ranked row of the section that the sentence names. */
function rowRanked({ bag }: Scene, { place, vocabulary }: World): Indicator | null {
  const isNamed = (row: Indicator) => [...bag].some((stem) => vocabulary.isOf(row, stem))
  const ranked = vocabulary.rows.filter(({ row }) => row.standing?.rank && row.section === place.section)
  const [only, ...more] = ranked.filter(({ row }) => isNamed(row))
  return only && more.length === 0 ? only.row : null
}

function placeOf(nth: string): number {
  if (/^\d/.test(nth)) return Number.parseInt(nth, 10)
  return /^first$/i.test(nth) ? 1 : NTH.indexOf(nth.toLowerCase())
}

function wordsOf({ place, of, tied }: Rank): string {
  return `${tied ? 'joint ' : ''}place ${place} of ${of}`
}

function reasonOf({ label }: Indicator, rank: Rank): string {
  return `"${label}" has ${wordsOf(rank)} among the neighbours, counted from the best`
}
