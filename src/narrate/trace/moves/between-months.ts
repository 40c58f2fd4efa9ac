import type { Indicator } from '../../../compute/figures.ts'
import { type Month, shortMonth } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { expectExtremes, expectLevel } from '../number/expected.ts'
import { nearsAny } from '../number/fit-number.ts'
import { unverified } from '../number/say-verdict.ts'
import { anyOf } from '../read/any-of.ts'
import { bareOf, monthsMatched } from '../read/bare-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { BETTER, DOWN_VERB, UP_VERB, WORSE } from '../read/sign-of.ts'
import { sentenceOf } from '../read/span.ts'
import { isHome } from '../subject/find-subject.ts'
import { withTwins } from '../subject/find-twins.ts'
import { contradicted, type Verdict } from '../verdict.ts'

/** Words by which a figure is another's, is reached on the way, or is not said to be so. */
const OTHERWISE =
  /\b(?:not|never|nor|if|unless|until|whether|would|could|should|expect\w*|forecast|target\w*|mean|total\w*|combined|together|in all|respectively|restated|revised|then|before|after|via|through)\b|n['’]t\b/i

/**
 * `within`: `a` and `b` are the ends of a stretch, in which a figure may as well lie, unless they do not make the change that
 * is told `by` them; `both` and `one` are of each month, `last` is of the last.
 */
type Form = { readonly pattern: RegExp; readonly within: boolean }

const OF_MONTH = String.raw`(?: [a-z]+)?,? \(?(?:reached |seen |recorded |back )?(?:in |during )@(?=\)?\s*(?:[.,;)]|$|(?:and|but) (?:has|have|is|are|it|they)\b))`

const MOVES = anyOf(`${DOWN_VERB}|${UP_VERB}|${BETTER}|${WORSE}`)

const FORMS: readonly Form[] = [
  // `Fell from 384 to 317 over the twelve months to August`, `in the year to July`.
  {
    pattern: new RegExp(
      String.raw`\b${MOVES}\b[^#@.;:()]{0,30} from #\d+ to #(?<last>\d+),? (?:@|(?:in|over|during|across) the (?:[a-z-]+|\d+) months) (?:to|ending(?: in)?) (?:the end of )?@(?=\s*(?:[.,;)]|$))`,
      'i',
    ),
    within: false,
  },
  // `Between August 2022 and August 2023 plans fell from 384 to 317`, `fell by 67, from 384 to 317`.
  {
    pattern:
      /^\W*(?:between @ and|from @ to) @,? [^#@;:.()]{3,80}?(?: by #(?<by>\d+)(?: [a-z]+)?,?)? from #(?<a>\d+) to #(?<b>\d+)(?! in\b)/i,
    within: true,
  },
  // `Fell between August 2022 and August 2023, from 384 to 317`.
  {
    pattern:
      /^[^@;:.()]{3,80}? (?:between @ and|from @ to) @,? (?:(?:falling|rising|going|down|up) )?from #(?<a>\d+) to #(?<b>\d+)(?! in\b)/i,
    within: true,
  },
  // `Fell 15 points between April (71%) and May (56%)`.
  { pattern: /\bbetween @ \(#(?<a>\d+)\) and @ \(#(?<b>\d+)\)/i, within: false },
  // `At their worst in September and June, when both stood at 80%`.
  {
    pattern:
      /\bin @ and @,? (?:when |where )?(?:both|each)(?: of them)?(?: (?:stood|were|was|came in))?(?: at)? #(?<both>\d+)(?=\s*(?:[.,;)]|$))/i,
    within: false,
  },
  { pattern: /#(?<both>\d+) in both @ and @/i, within: false },
  // `Slipped from its May peak of 46%`, `hit a high of 92% in October`.
  { pattern: /@ (?:peak|high|low|best|worst)(?: point)? of #(?<one>\d+)/i, within: false },
  {
    pattern: /\b(?:peak|high|low)(?: point)? of #(?<one>\d+)(?: [a-z]+)?(?: was)?(?: reached| seen| recorded)? in @/i,
    within: false,
  },
  { pattern: /\b(?:peaked|bottomed out) in @,? (?:at |\()#(?<one>\d+)/i, within: false },
  // `Peaked at 16.00 in December`, `the highest number of admissions was 70, in January 2025`.
  {
    pattern: new RegExp(String.raw`\b(?:peaked|bottomed out) at #(?<one>\d+)${OF_MONTH}`, 'i'),
    within: false,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:peak|highest|lowest|most|fewest|busiest|quietest|best|worst)\b[^#@.,;:()]{0,80} (?:was|were|came|stood|is|at)(?: at)? #(?<one>\d+)${OF_MONTH}`,
      'i',
    ),
    within: false,
  },
]

/**
 * Figures that the words give to two months, or a high that they give to one, which those months of their row do not
 * have though another does: `between August 2022 and August 2023 plans fell from 384 to 317`, where 317 is of this August.
 */
export function betweenMonths(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (scene.months.length === 0) return told
  const bare = bareOf(found, scene)
  if (OTHERWISE.test(bare)) return told
  for (const { pattern, within } of FORMS) {
    const match = pattern.exec(bare)
    if (!match) continue
    const months = monthsMatched(match, bare, scene).map(({ month }) => month)
    for (const given of numbersIn(match.groups ?? {}, found, months, within)) {
      const verdict = judge(given, found, scene, world)
      if (verdict) told.set(given.each.number, verdict)
    }
  }
  return told
}

/** A number with the months that it is said to be of, and the stretch within which it may as well lie. */
type Given = { readonly each: Weighed; readonly at: readonly Month[]; readonly stretch: readonly Month[] | null }

function numbersIn(
  { a, b, by, both, one, last }: Readonly<Record<string, string | undefined>>,
  found: readonly Weighed[],
  months: readonly Month[],
  within: boolean,
): readonly Given[] {
  const given = [
    { index: a, at: months.slice(0, 1) },
    { index: b, at: months.slice(1, 2) },
    { index: both, at: months },
    { index: one, at: months },
    { index: last, at: months.slice(-1) },
  ]
  const [from, to, change] = [a, b, by].map((index) => found[Number(index ?? -1)]?.number)
  const isAtEnds = from && to && change?.kind === from.kind && Math.abs(from.value - to.value) !== change.value
  return given.flatMap(({ index, at }) => {
    const each = index === undefined ? undefined : found[Number(index)]
    return each && at.length > 0 ? [{ each, at, stretch: within && !isAtEnds ? months : null }] : []
  })
}

/** The row of a number: its own, or the only one that the sentence's other figures are of where it has none. */
function rowOf({ claim, row, number }: Weighed, found: readonly Weighed[]): Indicator | null {
  const rows = new Set(found.flatMap((each) => (each.claim?.status === 'traced' && each.row ? [each.row] : [])))
  const own = claim?.status === 'traced' ? row : rows.size === 1 ? [...rows][0] : null
  const isAlone = own && rows.size === 1 && (claim?.evidence.length === 1 || claim?.status === 'unverified')
  return isAlone && (own.unit === 'percent') === (number.kind === 'percent') ? own : null
}

/** `Peaked at 16.00 in December`: the one row that a word of the sentence names and whose turn that is, in another month. */
function rowOfTurn(
  { number, claim, row }: Weighed,
  found: readonly Weighed[],
  scene: Scene,
  world: World,
): Indicator | null {
  const isAlone = claim?.status === 'unverified' && found.length === 1 && (number.value >= 10 || number.decimals > 0)
  if (!isAlone) return null
  const isAverage = /\baverage\b/i.test(sentenceOf(scene))
  const named = world.vocabulary.rows.filter(
    (one) => [...scene.bag].some((stem) => one.stems.has(stem)) || (isAverage && one.row.unit === 'average'),
  )
  const turns = (one: Indicator) =>
    expectExtremes(one, world.figures).some(({ values }) => values.includes(number.value))
  const [only, ...more] = row
    ? [row]
    : named.map((each) => each.row).filter((one) => isHome(one, world.place) && turns(one))
  return only && more.length === 0 && turns(only) ? only : null
}

function judge({ each, at, stretch }: Given, found: readonly Weighed[], scene: Scene, world: World): Verdict | null {
  const { number, claim } = each
  const row = rowOf(each, found) ?? rowOfTurn(each, found, scene, world)
  if (number.hedge !== null || claim?.status === 'contradicted' || !row) return null
  // Of what is an average itself the word is the name.
  if (row.unit !== 'average' && /\baverag/i.test(sentenceOf(scene))) return null
  const isOf = (of: Indicator, month: Month) => nearsAny(number, expectLevel(of, month, world.figures)?.values)
  const [from = '', to = ''] = stretch ?? []
  const isWithin = (month: Month) => (stretch ? month >= from && month <= to : at.includes(month))
  const isTrue = (of: Indicator) =>
    stretch ? of.history.some(({ month }) => isWithin(month) && isOf(of, month)) : at.every((month) => isOf(of, month))
  const slipped = row.history.find(({ month }) => !isWithin(month) && isOf(row, month))
  if (!slipped || withTwins(row, world).some(isTrue)) return null
  const wrong = at.find((month) => !isOf(row, month))
  const right = wrong === undefined ? null : expectLevel(row, wrong, world.figures)
  if (!right || !isHome(row, world.place)) return unverified(number, 'the month that is named has another figure')
  const reason = `"${row.label}" gives ${right.words}; ${number.text} is the figure of ${shortMonth(slipped.month)}`
  return contradicted(number, right.shown, reason, right.sources)
}
