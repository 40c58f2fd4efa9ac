import type { Indicator, Source } from '../../../compute/figures.ts'
import { addMonths, type Month, shortMonth } from '../../../shared/month.ts'
import { printNumber } from '../../../shared/print-number.ts'
import type { Weighed } from '../found.ts'
import { isCounted } from '../number/expect-claim.ts'
import type { Expected } from '../number/expectation.ts'
import { expectMean } from '../number/expected.ts'
import { fitNumber, fitsAny } from '../number/fit-number.ts'
import { isFirstOfTwo } from '../read/beside.ts'
import { monthSince } from '../read/pick-months.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { statedStretch } from '../read/stated-stretch.ts'
import { withoutMonths } from '../read/without-months.ts'
import { isHome } from '../subject/find-subject.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'

/**
 * Means over months that are wrong beyond doubt: a sum said just before makes another (`617 referrals, or 308 a month`),
 * or the number is the mean that leaves the newest month out, where the words take it in.
 */
export function monthMeans(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (!SPEAKS.test(sentenceOf(scene))) return told
  for (const [at, each] of found.entries()) {
    if (!isMean(each.number, scene)) continue
    const isOpen = each.claim?.status === 'unverified' || (each.claim?.status === 'traced' && each.wide)
    const verdict = isOpen ? (fromSum(each, found[at - 1], scene) ?? leftOut(each, scene, world)) : null
    if (verdict) told.set(each.number, verdict)
  }
  return told
}

const SPEAKS = /\b(?:averag\w*|mean|(?:a|per|each|every) month|monthly)\b/i
const A_MONTH = /^(?: [a-z]+){0,3}? (?:a|per|each|every) month\b/i

function isMean(number: Placed, scene: Scene): boolean {
  const isSaid = A_MONTH.test(number.right) || /\b(?:averag(?:e|ed|es|ing)|mean)\b[^.;,]{0,25}$/i.test(number.left)
  return isSaid && (number.kind === 'number' || number.kind === 'percent') && !isUnreal(number, scene)
}

const WORKS_OUT =
  /^[^.;:()]{0,70}?(?:, | \(|,? or )(?:which |that |this |and )?(?:works? out at|comes? to|is|makes|gives|equals|or|an? (?:monthly )?(?:average|mean) of|averaging)?(?: an? (?:monthly )?(?:average|mean) of)? ?(?:about |around |some |roughly |just over |just under |nearly )?$/i

/** `617 referrals, which works out at 308 a month`. */
function fromSum({ number }: Weighed, sum: Weighed | undefined, scene: Scene): Verdict | null {
  const sources = sum ? sumOf(sum) : []
  if (!sum || number.kind !== 'number' || sources.length < 2 || isFirstOfTwo(number, scene)) return null
  if (!WORKS_OUT.test(withoutMonths(sum.number.end, number.at, scene))) return null
  const mean = sum.number.value / sources.length
  if (fitNumber(number, mean) !== 'differs' || Math.abs(mean - number.value) < 0.5 * 10 ** -number.decimals + 1e-9)
    return null
  const shown = printNumber(mean, 1)
  const reason = `${sum.number.text} over ${sources.length} months is ${shown} a month`
  return contradicted(number, shown, reason, sources)
}

/** The months that a number is the sum of. */
function sumOf({ claim, number }: Weighed): readonly Source[] {
  const sources = claim?.status === 'traced' ? claim.evidence : []
  const values = sources.flatMap(({ month, value }) => (month !== null && typeof value === 'number' ? [value] : []))
  const sum = values.reduce((total, value) => total + value, 0)
  const isSum = values.length === sources.length && new Set(sources.map(({ code }) => code)).size === 1
  return isSum && number.hedge === null && Math.round(sum) === number.value ? sources : []
}

/** Words by which the newest month may be left out on purpose. */
const SHORTER =
  /\b(?:up to|until|till|before|excluding|without|leav\w+ out|left out|apart from|except|not (?:counting|including)|prior|previous|first|earlier|others?|rest|had (?:been )?averag\w+|summer)\b/i

/** `has averaged 13.3 since April`, which it had up to July. */
function leftOut({ number }: Weighed, scene: Scene, world: World): Verdict | null {
  if (SHORTER.test(sentenceOf(scene)) || (number.decimals === 0 && number.value < 100)) return null
  const rows = rowsSpokenOf(scene, world)
  const isMeanOf = (row: Indicator, late: number) => fitsAny(number, meanTold(number, row, scene, world, late)?.values)
  if (rows.some((row) => isMeanOf(row, 0))) return null
  const home = rows.filter((row) => isHome(row, world.place) && isOwnUnit(number, row))
  const [only, ...more] = home.filter((row) => isMeanOf(row, 1))
  const right = only ? meanTold(number, only, scene, world, 0) : null
  if (!only || more.length > 0 || !right) return null
  const last = only.latest ? shortMonth(only.latest.month) : ''
  const reason = `"${only.label}": ${right.words}; ${number.text} leaves ${last} out`
  return contradicted(number, right.shown, reason, right.sources)
}

/** The rows that a word of the sentence may name. */
function rowsSpokenOf({ bag }: Scene, { vocabulary }: World): readonly Indicator[] {
  return vocabulary.rows
    .filter(({ row, stems }) => row.unit !== 'average' && row.latest && [...bag].some((stem) => stems.has(stem)))
    .map(({ row }) => row)
}

/** The mean over the stretch that is told, where that runs to the newest month; without its last `late` months. */
function meanTold(number: Placed, row: Indicator, scene: Scene, { figures }: World, late: number): Expected | null {
  const ends = stretchOf(number, row, scene)
  return ends && ends.to === row.latest?.month ? expectMean(row, ends.from, addMonths(ends.to, -late), figures) : null
}

function isOwnUnit({ kind }: Placed, row: Indicator): boolean {
  return kind === 'percent' ? row.unit === 'percent' : isCounted(row) || row.unit === 'number'
}

function stretchOf(number: Placed, row: Indicator, scene: Scene): { readonly from: Month; readonly to: Month } | null {
  const latest = row.latest?.month
  if (!latest || number.hedge !== null) return null
  const stated = statedStretch(number, scene, latest)
  const since = stated ? null : monthSince(number, scene)
  return stated ?? (since && since < latest ? { from: since, to: latest } : null)
}
