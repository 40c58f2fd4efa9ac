import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, financialYearStart, type Month } from '../../../shared/month.ts'
import type { Expected } from '../number/expectation.ts'
import { expectMean, expectSum } from '../number/expected.ts'
import { fitNumber, fitsAny } from '../number/fit-number.ts'
import { JOIN } from '../read/any-of.ts'
import { COUNT_OF_SOME } from '../read/number-words.ts'
import { monthSince } from '../read/pick-months.ts'
import { countMonths } from '../read/read-months.ts'
import type { Placed } from '../read/scene.ts'
import { statedStretch } from '../read/stated-stretch.ts'
import { partRows } from '../subject/rival-rows.ts'
import { factRows, type Given, givenBy, type Look, rowsMeant, type Told, told } from './look.ts'

const OVER_MONTHS = /\b(?:since|so far|from|between|together|combined|to|in|over|across)\b/i
const AVERAGE = /\b(?:averag\w*|mean)\b/i
const MONTHLY = /^(?: \w+){0,2} (?:a|per|each|every) month\b/i
const JOINED = /\b(?:together|combined|between them|and)\b/i

/** Sums and monthly means over a stretch that the sentence states, of counts that its words only hint at. */
export function stretchSums(look: Look): readonly Told[] {
  const { said, scene, open } = look
  if (open.length === 0 || scene.months.length === 0 || !OVER_MONTHS.test(said)) return []
  const found: { readonly number: Placed; readonly row: Indicator; readonly given: Given }[] = []
  for (const { number } of open) {
    const known = [...new Set([...found.map(({ row }) => row), ...factRows(look)])]
    const one = sumFor(number, known, look)
    if (one) found.push({ number, ...one })
  }
  return found.map(({ number, given }) => told(number, given))
}

type Sum = { readonly row: Indicator; readonly given: Given }

function sumFor(number: Placed, known: readonly Indicator[], look: Look): Sum | null {
  const isAverage = AVERAGE.test(look.said) && number.decimals > 0
  if (number.kind !== 'number' && !(isAverage && number.kind === 'percent')) return null
  const isMean =
    isAverage || MONTHLY.test(number.right) || BETWEEN.test(look.said.slice(0, number.at - look.scene.span.at))
  const sets = isAverage ? [averaged(number, known, look)] : rowsFor(number, known, look)
  for (const stretch of stretchesOf(number, look))
    for (const rows of sets) {
      const [only, ...more] = rows.flatMap((row) => fitOf(number, row, stretch, isMean, look) ?? [])
      if (only && more.length === 0) return only
    }
  return null
}

const BETWEEN = /\bbetween (?:\S+ and )?$/

function fitOf(
  number: Placed,
  row: Indicator,
  [from, to]: readonly [Month, Month],
  isMean: boolean,
  { world }: Look,
): Sum | null {
  const expected = isMean ? expectMean(row, from, to, world.figures) : expectSum(row, from, to, world.figures)
  if (!expected || !isLike(number, expected, isMean)) return null
  return { row, given: givenBy(row, expected, number.value) }
}

function averaged(number: Placed, known: readonly Indicator[], look: Look): readonly Indicator[] {
  const rows = known.length > 0 ? known : rowsMeant(number, look, 2)
  return rows.filter(({ unit }) => (unit === 'percent') === (number.kind === 'percent'))
}

/** `Between 13 and 14 a month`: a bound of the mean, where that lies between. */
function isLike(number: Placed, { values }: Expected, isMean: boolean): boolean {
  if (!isMean) return number.value >= 10 && fitsAny(number, values)
  const isBound = /\bbetween $/.test(number.left) || /^ and $/.test(number.left)
  return values.some((value) =>
    isBound
      ? Math.abs(value - number.value) < 1
      : fitNumber(number, value) === 'fits' || (number.decimals === 0 && Math.abs(value - number.value) <= 0.5),
  )
}

/** Rows that are known or named, and those of the part, for a sum that only one of them makes. */
function rowsFor(number: Placed, known: readonly Indicator[], look: Look): readonly (readonly Indicator[])[] {
  const monthly = ({ unit, basis }: Indicator) => unit === 'number' && basis === 'month'
  const named = [...new Set([...known, ...rowsMeant(number, look, 6)])].filter(monthly)
  return [named, number.value >= 20 ? partRows(look.world).filter(monthly) : []]
}

/** The stretches that its words state, the nearest to it first. */
function stretchesOf(number: Placed, { scene, said, world }: Look): readonly (readonly [Month, Month])[] {
  const { month } = world.figures.settings
  const own = number.months.find(({ since }) => since)
  const stated = statedStretch(number, scene, month)
  const since = monthSince(number, scene)
  const found = [
    monthsBefore(number, { scene, world }),
    joinedMonths(number, { scene, said, world }),
    own && own.role !== 'span' ? ([own.month, month] as const) : null,
    stated && ([stated.from, stated.to] as const),
    since && ([since, month] as const),
    /\bso far\b/.test(said) ? ([financialYearStart(month), month] as const) : null,
  ]
  return found.filter((each) => each !== null && each !== undefined).filter(([from, to]) => from < to)
}

const BEFORE = new RegExp(
  String.raw`\b(?:in|over|for|during|of|across)${JOIN} the (${COUNT_OF_SOME})${JOIN} months (?:before|previously|earlier)(?: (?:that|then))?(?=[ .,;)]|$)(?! [A-Z])`,
  'i',
)

/** `37 did so in the seven months before`: those that end where what the sentence speaks of first begins. */
function monthsBefore(number: Placed, { scene, world }: Pick<Look, 'scene' | 'world'>): readonly [Month, Month] | null {
  const clause = scene.clauses[number.clause]
  const count = clause && BEFORE.exec(scene.words.slice(clause.at, Math.min(scene.span.end, number.end + 60)))?.[1]
  const [first] = scene.months.map(({ month }) => month).filter((month) => month <= world.figures.settings.month)
  return count && first ? [addMonths(first, -countMonths(count)), addMonths(first, -1)] : null
}

/** `July and August together brought 410`, `against 392 in May and June`. */
function joinedMonths(
  number: Placed,
  { scene, said }: Pick<Look, 'scene' | 'said' | 'world'>,
): readonly [Month, Month] | null {
  const near = scene.months.filter(({ at, end }) => Math.abs(at - number.end) < 60 || Math.abs(number.at - end) < 60)
  for (const [at, first] of near.entries()) {
    const next = near[at + 1]
    if (!next || first.month >= next.month) continue
    const between = scene.words.slice(first.end, next.at)
    const isJoined = /^\s*(?:and|to|–|-|\+|&)\s*$/.test(between) && (JOINED.test(said) || /[+&]/.test(between))
    const isOwn = number.months.includes(first) || number.months.includes(next) || first.end < number.at
    if (isJoined && isOwn) return [first.month, next.month]
  }
  return null
}
