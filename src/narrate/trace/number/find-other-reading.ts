import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, type Month } from '../../../shared/month.ts'
import type { Unit } from '../../../shared/unit.ts'
import { isCountedOver, monthsToldOf, numberAfter } from '../read/beside.ts'
import { endsNamed } from '../read/ends-named.ts'
import type { MonthSaid } from '../read/month-said.ts'
import { isScope } from '../read/pick-months.ts'
import type { Beside, Relation } from '../read/relation.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { speaksOfOtherTime, tiedMonths } from '../read/tied-months.ts'
import { isNotBeside, isStandard } from '../standards/said-standards.ts'
import { isDenied } from '../subject/denied-rows.ts'
import { findCandidates } from '../subject/find-subject.ts'
import { rowLabelled } from '../subject/label-said.ts'
import { fellows, fullyNamed, namedRows, rivals } from '../subject/rival-rows.ts'
import { isPlainMove } from '../wide/speaks-of-move.ts'
import { isUnnamed } from './clearly-named.ts'
import { monthsCompared } from './compared-months.ts'
import { expectClaim } from './expect-claim.ts'
import type { Counting, Expected } from './expectation.ts'
import { besideOf, expectChange, expectExtremes, expectLevel } from './expected.ts'
import { fitNumber, fitsAny } from './fit-number.ts'
import { speaksOfYearBefore } from './is-of-other-year.ts'
import { partTold } from './part-of-year.ts'
import { isAveraged } from './second-readings.ts'
import type { Attempt } from './trial.ts'
import { mayBeMean, shareOrCount } from './units-for.ts'
import { wayMeant } from './way-meant.ts'

/** What a number is, by another reading; `expected` is null where that is of a row or a standard merely possible. */
export type OtherReading = { readonly row: Indicator; readonly expected: Expected | null }

/**
 * Another reading of a number that the sentence leaves room for, under which it is true: the figure of another month
 * that it names, the change between two of its months, the target that it speaks of, the row that another word names.
 * A month that stands right beside the number leaves none.
 */
export function findOtherReading(attempt: Attempt, rows: readonly Indicator[]): OtherReading | null {
  const sought = { ...attempt, ...timesLeft(attempt), rows }
  const [own] = rows.flatMap((row) => ownReading(sought, row) ?? [])
  if (own) return own
  const other = otherRow(sought)
  return other ? { row: other, expected: null } : null
}

/** The time that the sentence leaves a number. */
type Times = {
  /** The months that stand right beside it: then it is of no other. */
  readonly tied: readonly Month[]
  /** Those that the sentence names, where none is tied, without those that it is compared with. */
  readonly named: readonly Month[]
  /** Those that it is compared with: where that is the latest, it is an older figure itself. */
  readonly compared: readonly Month[]
  /** Whether the words say that it is of the reporting month. */
  readonly isOfNow: boolean
}

/** A number that the words say of `rows`, none of which bears it out. */
type Sought = Attempt & Times & { readonly rows: readonly Indicator[] }

function timesLeft({ number, relation, scene }: Attempt): Times {
  const beside = relation.kind === 'change' ? [] : tiedMonths(number, scene, relation.kind === 'level')
  // `As last year, when they went to 263 in August`: the months may be that year's.
  const tied = speaksOfYearBefore(scene) ? beside.flatMap((month) => [month, addMonths(month, -12)]) : beside
  const isOfNow = isNow(number, relation, scene)
  const compared = relation.kind === 'level' && scene.months.length > 0 ? monthsCompared(number, scene) : []
  const named = isOfNow ? [] : scene.months.flatMap(({ month }) => (compared.includes(month) ? [] : [month]))
  return { tied, named, compared, isOfNow }
}

/** What the number is of a row that it is said of, or that it may be something else of it. */
function ownReading(sought: Sought, row: Indicator): OtherReading | null {
  const { number, relation, scene, world, tied } = sought
  const open: OtherReading = { row, expected: null }
  if (relation.kind === 'beside')
    return isNotBeside(number, row, scene, world) || isOfFellow(number, relation.of, row, scene, world) ? open : null
  if (row.latest && sought.compared.includes(row.latest.month)) return open
  const isTied = tied.length > 0
  const level = levelFor(sought, row)
  const change = isTied || isPlainlyLevel(sought) ? null : changeFor(sought, row)
  const expected = level ?? change ?? (isTied ? null : extremeFor(sought, row))
  if (expected) return { row, expected }
  return !isTied && mayBeOther(sought, row) ? open : null
}

/** `Six left care, down from 15 in July`, which is down by six: what came down from another figure is a figure. */
function isPlainlyLevel({ number, relation, scene }: Sought): boolean {
  const next = numberAfter(number, scene)
  const isPlain = relation.kind === 'level' && !relation.older && next?.kind === number.kind
  return isPlain && /^[^.;:,]{0,80}(?:\([^)]*\))?, (?:which is )?(?:up|down) from $/i.test(next.left)
}

/** The figure of a month that is left to it. */
function levelFor({ number, relation, scene, world, tied, named }: Sought, row: Indicator): Expected | null {
  if (!isLevelOf(number, row) || (relation.kind === 'change' && isPlainMove(number))) return null
  if (partTold(number, row, scene, world.figures.settings.month)?.only) return null
  const months = tied.length > 0 ? tied : withLatest(row, named)
  return fitting(
    number,
    months.flatMap((month) => expectLevel(row, month, world.figures) ?? []),
  )
}

function extremeFor({ number, world }: Sought, row: Indicator): Expected | null {
  return EXTREME.test(number.left) || EXTREME_BEHIND.test(number.right)
    ? fitting(number, expectExtremes(row, world.figures))
    : null
}

function mayBeOther({ number, scene, world, isOfNow }: Sought, row: Indicator): boolean {
  const isOfStandard = isStandard(number, row, scene, world) && !isEnd(number)
  return isOfStandard || (!isOfNow && isOfOtherTime(number, row, scene, world))
}

/** Another row that the sentence names, fully or as well, and that the number is right of. */
function otherRow(sought: Sought): Indicator | undefined {
  const { number, relation, scene, world, rows } = sought
  if (rows.length === 1 && rowLabelled(number, scene, world) === rows[0]) return undefined
  const unit = relation.kind === 'change' ? shareOrCount(number) : null
  const isRight = (row: Indicator) => (unit ?? row.unit) === row.unit && isGiven(sought, row)
  if (relation.kind !== 'level') {
    const named = relation.kind === 'change' ? namedRows(rows, scene, world).find(isRight) : undefined
    return named ?? rivals(rows, number, scene, world).find((row) => levelFor(sought, row) !== null || isRight(row))
  }
  const isCounted = rows.some((row) => row.unit === 'number') && !mayBeMean(number, sentenceOf(scene))
  const isMeant = (row: Indicator) =>
    !(isCounted && row.unit === 'average') &&
    !isUnnamed(row, number, rows, scene, world) &&
    !isDenied(row, number, world)
  const named = [...fellows(rows, number, scene, world), ...fullyNamed(rows, scene, world)]
  return (
    named.find((row) => isMeant(row) && levelFor(sought, row) !== null) ??
    rivals(rows, number, scene, world).find((row) => isMeant(row) && (levelFor(sought, row) !== null || isRight(row)))
  )
}

const UNITS: readonly Unit[] = ['number', 'percent', 'rate', 'average']

/** `Both are better than their targets (580 and 581)`: the standard of another row that the sentence names as well. */
function isOfFellow(number: Placed, beside: Beside, row: Indicator, scene: Scene, world: World): boolean {
  const named = findCandidates(scene.bag, world.place, UNITS, world.vocabulary)
  const top = named[0]?.score ?? 0
  return named.some((each) => {
    const standard = each.row !== row && each.score >= 0.5 * top ? besideOf(each.row, beside, world.figures) : null
    return standard !== null && fitNumber(number, standard.value) === 'fits'
  })
}

const EXTREME = /\b(?:best|worst|highest|lowest|high|low|peak|record|maximum|minimum|top)\b[^.;,()\d]{0,60}$/i
/** `32% is the best that we have managed`. */
const EXTREME_BEHIND =
  /^ (?:is|was|remains|being) (?:still )?(?:the|our|its) (?:best|worst|highest|lowest|most|fewest|least|poorest|peak|record)(?=)\b/i
/** A figure of any month, where the sentence speaks of another time without naming its month. */
function isOfOtherTime(number: Placed, row: Indicator, scene: Scene, { figures, vocabulary }: World): boolean {
  // `Taken to hospital after fires`, of a row of casualties of fires: after what its label tells of.
  const isOwn = (what: string) => [...vocabulary.stemsOf(what)].some((stem) => vocabulary.isOf(row, stem))
  const words = scene.words.replace(/\bafter(?= ([a-z]+)\b)/gi, (after, what) => (isOwn(what) ? ' '.repeat(5) : after))
  return (
    isLevelOf(number, row) &&
    speaksOfOtherTime(number, { ...scene, words }) &&
    fitting(
      number,
      row.history.flatMap(({ month }) => expectLevel(row, month, figures) ?? []),
    ) !== null
  )
}

function fitting(number: Placed, expected: readonly Expected[]): Expected | null {
  return expected.find(({ values }) => fitsAny(number, values)) ?? null
}

/** The change that a number is between two of the months that may be meant. */
function changeFor({ number, relation, scene, world }: Sought, row: Indicator): Expected | null {
  if (isAveraged(number)) return null
  // `88% in June, eight points lower than in July`: told between those two months, and no others.
  if (relation.kind === 'change' && isBased(number, scene) && monthsToldOf(number, scene).length > 0) return null
  const sign = signFor(number, relation, row)
  const ends = endsNamed(number, scene)
  if (ends) return fitting(number, changes(number, row, [...ends.from, ends.to], sign, world))
  const bases = relation.kind === 'change' && !isBased(number, scene) ? usualBases(row) : []
  return fitting(number, changes(number, row, [...monthsFrom(number, row, scene), ...bases], sign, world))
}

function isGiven({ number, relation, scene, world }: Attempt, row: Indicator): boolean {
  const { options, sign } = expectClaim({ number, row, scene, world }, relation)
  const isThatWay = (option: Expected) => sign === 0 || option.sign === 0 || option.sign === sign
  return fitting(number, options.filter(isThatWay)) !== null
}

/** `154 more than today`: the older figure is the one that is spoken of. */
const THAN_NOW =
  /^[^.;,]{0,60}\bthan (?:(?:it|they|there|we|that) (?:is|are|does|do|has|have|takes?) |at )?(?:today|now|currently|present|this month|the current)(?=)\b/i

/** The direction that the words give a change; 0 where they leave it open. */
function signFor(number: Placed, relation: Relation, row: Indicator): number {
  if (THAN_NOW.test(number.right)) return 0
  const sign = relation.kind === 'change' ? relation.sign : 0
  return wayMeant(sign, row)
}

function isLevelOf(number: Placed, { unit }: Indicator): boolean {
  const { kind } = number
  if (unit !== 'average' && isAveraged(number)) return false
  return kind === 'number' || (kind === 'percent' && unit === 'percent')
}

/** Whether the words about a change say what it is counted from. */
function isBased(number: Placed, { words, span, clauses, months, numbers }: Scene): boolean {
  const clause = clauses[number.clause]
  const isOpened = numbers[0] === number && OPENS_COMPARED.test(words.slice(span.at, span.end))
  const from = isOpened ? span.at : (clause?.at ?? number.at)
  const near = months.filter((month) => clause && month.at >= from && month.end <= clause.end)
  if (BEHIND_ENDS.test(words.slice(span.at, number.at))) return true
  return [...number.months, ...near].some(({ role }) => role === 'base' || role === 'span' || role === 'past')
}

/** `From 2,428 children to 1,713: 715 fewer`. */
const BEHIND_ENDS = /\bfrom [^.;:()]{1,60}\bto [\d,]+(?:[^.;:(),]{1,40})?[,:–-] $/i

/** `Compared with July, the figure has risen by 5`, `Between July and August, it rose by 5`. */
const OPENS_COMPARED = /^\W*(?:(?:when )?compar(?:ed|ing) (?:with|to)|between [A-Z][a-z]+ and)\b[^,]{0,40},/i

/** The month before, the year before, and two years before. */
function usualBases({ latest }: Indicator): readonly Month[] {
  return latest ? [-1, -12, -24].map((months) => addMonths(latest.month, months)) : []
}

/** `in the year: 14%, down four points since May`: where the words say what a change is counted from, no other time. */
function monthsFrom(number: Placed, row: Indicator, scene: Scene): readonly Month[] {
  // `7% below last August and the lowest since June`: how far back it is the lowest is not what it is counted from.
  const said = number.months.filter((month) => !isScope(month, scene))
  const isBase = (month: MonthSaid) => month.role === 'base' || isCountedOver(number.end, month, scene.words)
  const own = said.filter(isBase).map(({ month }) => month)
  return own.length > 0 && said.length === own.length ? withLatest(row, own) : monthsOf(row, scene)
}

/** The latest month and those that the sentence names. */
function monthsOf(row: Indicator, scene: Scene): readonly Month[] {
  return withLatest(
    row,
    scene.months.map(({ month }) => month),
  )
}

function withLatest({ latest }: Indicator, months: readonly Month[]): readonly Month[] {
  return [...new Set([...(latest ? [latest.month] : []), ...months])]
}

/** `About 1,850 in the month`: the only time that is named is the reporting month, for all that it may span. */
function isNow(number: Placed, relation: Relation, { months, words }: Scene): boolean {
  const [only, ...others] = months
  if (relation.kind !== 'level' || relation.older) return false
  return (
    only !== undefined &&
    others.length === 0 &&
    only.at >= number.end &&
    /^(?:in|during) the month$/i.test(words.slice(only.at, only.end))
  )
}

/** `from 8% to 6%`: what a move came to is no standard. */
function isEnd({ left }: Placed): boolean {
  return /^\s*(?:in \S+ )?to\s*(?:only |just )?$/i.test(left)
}

function changes(
  { kind, decimals }: Placed,
  row: Indicator,
  months: readonly Month[],
  sign: number,
  { figures }: World,
): readonly Expected[] {
  const counting: Counting = row.unit === 'percent' ? 'points' : kind === 'number' ? 'amount' : 'relative'
  const pairs = months.flatMap((from) => months.filter((to) => from < to).map((to) => [from, to] as const))
  return pairs
    .flatMap(([from, to]) => expectChange(row, from, to, counting, figures, decimals) ?? [])
    .filter((change) => sign === 0 || change.sign === sign)
}
