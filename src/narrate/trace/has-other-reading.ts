import type { Indicator } from '../../compute/figures.ts'
import { addMonths, type Month } from '../../shared/month.ts'
import { expectClaim } from './expect-claim.ts'
import { besideOf, type Counting, type Expected, expectChange, expectLevel } from './expected.ts'
import { fitNumber } from './fit-number.ts'
import { benchmarkNamed, type Relation } from './read-relation.ts'
import type { Placed, Scene, World } from './scene.ts'
import type { Span } from './span.ts'

const STANDARD =
  /\b(?:targets?|goals?|aims?|ambitions?|standards?|benchmarks?|thresholds?|ceilings?|sought|expect\w*|allows?)\b/i

/**
 * Whether the sentence leaves room for another reading of a number, under which it is true: the figure of another month
 * that it names, the change between two of its months, the target that it speaks of, the row that another word names.
 * A month that stands right beside the number leaves none.
 */
export function hasOtherReading(
  number: Placed,
  relation: Relation,
  rows: readonly Indicator[],
  scene: Scene,
  world: World,
): boolean {
  const fits = (expected: Expected | null) =>
    expected?.values.some((value) => fitNumber(number, value) === 'fits') ?? false
  const tied = relation.kind === 'change' ? [] : tiedMonths(number, scene)
  const isAt = (row: Indicator, months: readonly Month[]) =>
    isLevelOf(number, row) && months.some((month) => fits(expectLevel(row, month, world.figures)))
  const isOwn = (row: Indicator) => {
    const months = tied.length > 0 ? tied : monthsOf(row, scene)
    if (relation.kind === 'beside') return isNotBeside(number, row, scene, world)
    if (isAt(row, months)) return true
    if (tied.length > 0) return false
    const bases = relation.kind === 'change' && !isBased(number, scene) ? usualBases(row) : []
    return (
      changes(number, row, [...months, ...bases], signFor(number, relation, row), world).some(fits) ||
      isStandard(number, row, scene, world)
    )
  }
  if (rows.some(isOwn)) return true
  if (
    relation.kind === 'level' &&
    fellows(rows, number, scene, world).some((row) => isAt(row, tied.length > 0 ? tied : monthsOf(row, scene)))
  )
    return true
  return rivals(rows, number, scene, world).some((row) => isOwn(row) || isGiven(number, relation, row, scene, world))
}

function isGiven(number: Placed, relation: Relation, row: Indicator, scene: Scene, world: World): boolean {
  const { options, sign } = expectClaim(number, relation, row, scene, world)
  return options.some(
    (option) =>
      (sign === 0 || option.sign === 0 || option.sign === sign) &&
      option.values.some((value) => fitNumber(number, value) === 'fits'),
  )
}

/** `154 more than today`: the older figure is the one that is spoken of. */
const THAN_NOW =
  /^[^.;,]{0,40}\bthan (?:it is |they are |there are |at )?(?:today|now|currently|present|this month|the current)\b/i

/** The direction that the words give a change; 0 where they leave it open. */
function signFor(number: Placed, relation: Relation, { better }: Indicator): number {
  if (THAN_NOW.test(number.right)) return 0
  const sign = relation.kind === 'change' ? relation.sign : 0
  if (Math.abs(sign) < 2) return sign
  return better === null ? 0 : sign > 0 === (better === 'higher') ? 1 : -1
}

function isLevelOf({ kind }: Placed, { unit }: Indicator): boolean {
  return kind === 'number' || (kind === 'percent' && unit === 'percent')
}

/** Whether the words about a change say what it is counted from. */
function isBased(number: Placed, { clauses, months }: Scene): boolean {
  const clause = clauses[number.clause]
  const near = months.filter((month) => clause && month.at >= clause.at && month.end <= clause.end)
  return [...number.months, ...near].some(({ role }) => role === 'base' || role === 'span' || role === 'past')
}

/** The month before, the year before, and two years before. */
function usualBases({ latest }: Indicator): readonly Month[] {
  return latest ? [-1, -12, -24].map((months) => addMonths(latest.month, months)) : []
}

/** The latest month and those that the sentence names. */
function monthsOf(row: Indicator, scene: Scene): readonly Month[] {
  const latest = row.latest ? [row.latest.month] : []
  return [...new Set([...latest, ...scene.months.map(({ month }) => month)])]
}

function changes(
  { kind }: Placed,
  row: Indicator,
  months: readonly Month[],
  sign: number,
  { figures }: World,
): readonly Expected[] {
  const counting: Counting = row.unit === 'percent' ? 'points' : kind === 'number' ? 'amount' : 'relative'
  const pairs = months.flatMap((from) => months.filter((to) => from < to).map((to) => [from, to] as const))
  return pairs
    .flatMap(([from, to]) => expectChange(row, from, to, counting, figures) ?? [])
    .filter((change) => sign === 0 || change.sign === sign)
}

/** The target or a benchmark that the sentence speaks of, by its name or its figure, or how far off it is. */
function isStandard(number: Placed, row: Indicator, scene: Scene, world: World): boolean {
  const values = standardsSaid(number, row, scene, world)
  return values.some((value) => fitNumber(number, value) === 'fits') || isAway(number, row, values)
}

function standardsSaid(
  number: Placed,
  row: Indicator,
  scene: Scene,
  { benchmarks, figures }: World,
): readonly number[] {
  const said = scene.words.slice(scene.span.at, scene.span.end)
  const others = scene.numbers.filter((other) => other !== number)
  const standards = [
    { ...besideOf(row, { kind: 'target' }, figures), said: STANDARD.test(said) },
    ...benchmarks.map((name) => ({
      ...besideOf(row, { kind: 'benchmark', name }, figures),
      said: benchmarkNamed(said, [name]) !== null,
    })),
  ]
  return standards.flatMap((standard) => {
    const value = standard.value
    if (value === undefined) return []
    return standard.said || others.some((other) => fitNumber(other, value) === 'fits') ? [value] : []
  })
}

/** How far the latest figure is from one of some standards. */
function isAway(number: Placed, { latest }: Indicator, values: readonly number[]): boolean {
  return latest !== null && values.some((value) => fitNumber(number, Math.abs(latest.printed - value)) === 'fits')
}

/** `four points adrift of target (24% v 20%)`: the target is another number, and this one how near it is come to. */
function isNotBeside(number: Placed, row: Indicator, scene: Scene, world: World): boolean {
  const values = standardsSaid(number, row, scene, world)
  const taken = scene.numbers.some(
    (other) => other !== number && values.some((value) => fitNumber(other, value) === 'fits'),
  )
  const level = row.latest !== null && fitNumber(number, row.latest.printed) === 'fits'
  return isAway(number, row, values) || (taken && level)
}

/** Other rows of the part for which a word of the sentence speaks that the chosen ones lack. */
function fellows(rows: readonly Indicator[], number: Placed, scene: Scene, world: World): readonly Indicator[] {
  const said = saidOf(scene, world)
  const held = new Set(rows.flatMap((row) => heldBy(row, said, world)))
  return partRows(world).filter(
    (row) =>
      !rows.includes(row) &&
      (number.kind === 'percent') === (row.unit === 'percent') &&
      heldBy(row, said, world).some((word) => !held.has(word)),
  )
}

const COUNTED = /\bnumbers? of\b/i

/** Other rows of the part whose labels hold every word of the number's clause that the chosen row's holds. */
function rivals(rows: readonly Indicator[], number: Placed, scene: Scene, world: World): readonly Indicator[] {
  const known = [...number.bag].filter((stem) => world.vocabulary.weight(stem) > 0)
  const said = known.length > 0 ? known : saidOf(scene, world)
  const held = rows.flatMap((row) => heldBy(row, said, world))
  if (held.length === 0) return []
  return partRows(world).filter((row) => {
    const own = heldBy(row, said, world)
    const alike = rows.every(({ unit }) => (unit === 'percent') === (row.unit === 'percent'))
    const counted = row.unit === 'rate' && COUNTED.test(scene.words.slice(scene.span.at, scene.span.end))
    return alike && !counted && !rows.includes(row) && held.every((word) => own.includes(word))
  })
}

/** Whether rows of other parts are meant though a row of the part itself has a word of the sentence that they lack. */
export function isForeign(rows: readonly Indicator[], scene: Scene, world: World): boolean {
  const home = partRows(world)
  if (rows.some((row) => home.includes(row))) return false
  const said = saidOf(scene, world)
  const held = new Set(rows.flatMap((row) => heldBy(row, said, world)))
  return home.some((row) => heldBy(row, said, world).some((word) => !held.has(word)))
}

function partRows({ place, vocabulary }: World): readonly Indicator[] {
  return vocabulary.rows.flatMap(({ row }) => (row.section === place.section && row.part === place.part ? [row] : []))
}

/** The telling words of a sentence. */
function saidOf({ clauses }: Scene, { vocabulary }: World): readonly string[] {
  return clauses.flatMap(({ bag }) => [...bag]).filter((stem) => vocabulary.weight(stem) > 0)
}

function heldBy(row: Indicator, words: readonly string[], { vocabulary }: World): readonly string[] {
  const known = vocabulary.rows.find((each) => each.row === row)
  return words.filter((word) => known?.stems.has(word) || known?.aside.has(word))
}

const LINK = /^\s*(?:children |cases )?\(?(?:(?:in|for|during|at|by|of|as at|the|end) )*$/i
const OPENS = /^\s*(?:(?:in|for|during|at|by|of|as at|the|end) )*$/i

/** `94 in August`, `August (94)`, `In August 94 children were`: no other month is meant. */
function tiedMonths(number: Placed, scene: Scene): readonly Month[] {
  const tied = scene.months.filter((month) =>
    month.at >= number.end ? isTiedAfter(number, month, scene) : isTiedBefore(number, month, scene),
  )
  return tied.map(({ month }) => month)
}

function isTiedAfter(number: Placed, month: Span, { words, numbers }: Scene): boolean {
  const isOthers = numbers.some((other) => other.at >= month.end && /^[\s:=(]*$/.test(words.slice(month.end, other.at)))
  return LINK.test(words.slice(number.end, month.at)) && !isOthers
}

function isTiedBefore(number: Placed, month: Span, { words, span, clauses, months }: Scene): boolean {
  const between = words.slice(month.end, number.at)
  if (/^[\s:=]*$/.test(between)) return true
  if (/^\s*\($/.test(between)) return /^\)/.test(words.slice(number.end))
  const clause = clauses[number.clause]
  const inside = months.filter((other) => clause && other.at >= clause.at && other.end <= clause.end)
  return OPENS.test(words.slice(span.at, month.at)) && inside.length === 1 && inside[0]?.at === month.at
}
