import type { Indicator } from '../../compute/figures.ts'
import type { Month } from '../../shared/month.ts'
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
    if (isAt(row, months)) return relation.kind !== 'beside'
    if (tied.length > 0 || relation.kind === 'beside') return false
    return (
      changes(number, row, months, signFor(relation, row), world).some(fits) || isStandard(number, row, scene, world)
    )
  }
  if (rows.some(isOwn)) return true
  return (
    relation.kind === 'level' &&
    fellows(rows, number, scene, world).some((row) => isAt(row, tied.length > 0 ? tied : monthsOf(row, scene)))
  )
}

/** The direction that the words give a change; 0 where they leave it open. */
function signFor(relation: Relation, { better }: Indicator): number {
  const sign = relation.kind === 'change' ? relation.sign : 0
  if (Math.abs(sign) < 2) return sign
  return better === null ? 0 : sign > 0 === (better === 'higher') ? 1 : -1
}

function isLevelOf({ kind }: Placed, { unit }: Indicator): boolean {
  return kind === 'number' || (kind === 'percent' && unit === 'percent')
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

/** The target or a benchmark, where the sentence speaks of one. */
function isStandard(number: Placed, row: Indicator, scene: Scene, { benchmarks, figures }: World): boolean {
  const said = scene.words.slice(scene.span.at, scene.span.end)
  const named = benchmarks.filter((name) => benchmarkNamed(said, [name]) !== null)
  const besides = [
    ...(STANDARD.test(said) ? [besideOf(row, { kind: 'target' }, figures)] : []),
    ...named.map((name) => besideOf(row, { kind: 'benchmark', name }, figures)),
  ]
  return besides.some((beside) => beside !== null && fitNumber(number, beside.value) === 'fits')
}

/** Other rows of the part for which a word of the sentence speaks that the chosen ones lack. */
function fellows(rows: readonly Indicator[], number: Placed, scene: Scene, world: World): readonly Indicator[] {
  const { place, vocabulary } = world
  const known = (row: Indicator) => vocabulary.rows.find((each) => each.row === row)
  const held = new Set(rows.flatMap((row) => [...(known(row)?.stems ?? []), ...(known(row)?.aside ?? [])]))
  const words = [...scene.clauses.flatMap(({ bag }) => [...bag])].filter(
    (stem) => vocabulary.weight(stem) > 0 && !held.has(stem),
  )
  return vocabulary.rows.flatMap(({ row, stems }) =>
    row.section === place.section &&
    row.part === place.part &&
    !rows.includes(row) &&
    (number.kind === 'percent') === (row.unit === 'percent') &&
    words.some((word) => stems.has(word))
      ? [row]
      : [],
  )
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
