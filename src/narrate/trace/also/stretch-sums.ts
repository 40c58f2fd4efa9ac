import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, financialYearStart, type Month } from '../../../shared/month.ts'
import { type Expected, expectMean, expectSum } from '../expected.ts'
import { fitNumber } from '../fit-number.ts'
import { monthSince } from '../pick-months.ts'
import { partRows } from '../rival-rows.ts'
import type { Placed } from '../scene.ts'
import { countMonths } from '../read-months.ts'
import { statedStretch } from '../stated-stretch.ts'
import { factRows, type Given, type Look, rowsMeant, type Told, told } from './look.ts'

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

function sumFor(number: Placed, known: readonly Indicator[], look: Look): { row: Indicator; given: Given } | null {
  const { said } = look
  const isAverage = AVERAGE.test(said) && number.decimals > 0
  if (number.kind !== 'number' && !(isAverage && number.kind === 'percent')) return null
  const stretch = stretchOf(number, look)
  if (!stretch) return null
  const { figures } = look.world
  const [from, to] = stretch
  const isMean = isAverage || MONTHLY.test(number.right) || /\bbetween\b/.test(number.left) || /\bbetween \d+ and $/.test(said.slice(0, number.at - look.scene.span.at))
  const rows = isAverage
    ? (known.length > 0 ? known : rowsMeant(number, look, 2)).filter(({ unit }) => (unit === 'percent') === (number.kind === 'percent'))
    : rowsFor(number, known, look).filter(({ unit, basis }) => unit === 'number' && basis === 'month')
  const fits = rows.flatMap((row) => {
    const expected = isMean ? expectMean(row, from, to, figures) : expectSum(row, from, to, figures)
    return expected && isLike(number, expected, isMean) ? [{ row, expected }] : []
  })
  const [only, ...more] = fits
  if (!only || more.length > 0) return null
  const { row, expected } = only
  return { row, given: { value: number.value, words: `${row.label}: ${expected.words}`, sources: expected.sources } }
}

/** `Between 13 and 14 a month`: a bound of the mean, where that lies between. */
function isLike(number: Placed, { values }: Expected, isMean: boolean): boolean {
  if (!isMean) return number.value >= 10 && values.some((value) => fitNumber(number, value) === 'fits')
  const isBound = /\bbetween $/.test(number.left) || /^ and $/.test(number.left)
  return values.some((value) =>
    isBound ? Math.abs(value - number.value) < 1 : fitNumber(number, value) === 'fits' || (number.decimals === 0 && Math.abs(value - number.value) <= 0.5),
  )
}

/** Rows that are known or named; where no words name any, those of the part, for a sum that only one of them makes. */
function rowsFor(number: Placed, known: readonly Indicator[], look: Look): readonly Indicator[] {
  const named = [...new Set([...known, ...rowsMeant(number, look, 6)])]
  const counted = named.filter(({ unit, basis }) => unit === 'number' && basis === 'month')
  return counted.length > 0 ? counted : number.value >= 20 ? partRows(look.world) : []
}

function stretchOf(number: Placed, { scene, said, world }: Look): readonly [Month, Month] | null {
  const { month } = world.figures.settings
  const before = monthsBefore(number, { scene, world })
  if (before) return before
  const joined = joinedMonths(number, { scene, said, world })
  if (joined) return joined
  const stated = statedStretch(number, scene, month)
  if (stated) return [stated.from, stated.to]
  const since = monthSince(number, scene)
  return since && since < month ? [since, month] : /\bso far\b/.test(said) ? [financialYearStart(month), month] : null
}

const N = '(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
const BEFORE = new RegExp(String.raw`\b(?:in|over|for|during|of|across) the ${N} months (?:before|previously|earlier)(?: (?:that|then))?(?=[ .,;)]|$)(?! [A-Z])`, 'i')

/** `37 did so in the seven months before`: those that end where what the sentence speaks of first begins. */
function monthsBefore(number: Placed, { scene, world }: Pick<Look, 'scene' | 'world'>): readonly [Month, Month] | null {
  const clause = scene.clauses[number.clause]
  const count = clause && BEFORE.exec(scene.words.slice(clause.at, Math.min(scene.span.end, number.end + 60)))?.[1]
  const [first] = scene.months.map(({ month }) => month).filter((month) => month <= world.figures.settings.month)
  return count && first ? [addMonths(first, -countMonths(count)), addMonths(first, -1)] : null
}

/** `July and August together brought 410`, `against 392 in May and June`. */
function joinedMonths(number: Placed, { scene, said }: Pick<Look, 'scene' | 'said' | 'world'>): readonly [Month, Month] | null {
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
