import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import type { Expected } from '../number/expectation.ts'
import { changeOf, expectYearMeans, plainCounting } from '../number/expected.ts'
import { isPlain } from '../number/find-doubts.ts'
import { fitNumber, fitsAny } from '../number/fit-number.ts'
import { traced } from '../number/say-verdict.ts'
import { wordsBefore } from '../read/beside.ts'
import { MEAN, MEAN_OF_TWELVE } from '../read/mean-of-stretch.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'

const OF_YEAR = `${MEAN_OF_TWELVE}|(?:the|its|our|their) ${MEAN} (?:of|for|over|in|across) the (?:(?:previous|preceding|prior) year|year before)`
/** `19% below the average of the previous twelve months`. */
const BESIDE = new RegExp(
  String.raw`^(?: (?:percentage )?points?)? (?<side>above|below|under|over|(?:lower|higher|fewer|more|less) than) (?:${OF_YEAR})(?=\s*(?:[.,;)(]|$|\b(?:and|but)\b))`,
  'i',
)
/** `the average of the previous twelve months (1,725)`. */
const NOTED = new RegExp(String.raw`\b(?:${OF_YEAR}) \($`, 'i')

/**
 * How far the newest figure lies from the mean of the twelve months before, where it is said to be so far from that and
 * from nothing else, and the mean itself in brackets behind.
 */
export function besideAverages(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  for (const [at, each] of found.entries()) {
    const { number } = each
    const side = BESIDE.exec(number.right)?.groups?.side
    const isMean = NOTED.test(wordsBefore(number, scene)) && number.right.startsWith(')')
    if ((side === undefined && !isMean) || isUnreal(number, scene)) continue
    const row = rowOf(at, found, scene, world)
    const verdict = row && (side === undefined ? judgeMean(each, row, world) : judge(each, signOf(side), row, world))
    if (verdict) told.set(number, verdict)
  }
  return told
}

/** The row of the figure right before, or the one that the words name, where they speak of nothing else. */
function rowOf(at: number, found: readonly Weighed[], scene: Scene, world: World): Indicator | null {
  const [former, each] = [found[at - 1], found[at]]
  if (!each || scene.months.some(({ month, role }) => role === 'at' && month !== world.figures.settings.month))
    return null
  const { number } = each
  const next = former && former.number.clause === number.clause ? former : null
  const row = next ? next.row : each.row
  const isTold = !next || next.claim?.status === 'traced'
  const isWhole = row?.latest && row.latest.month === world.figures.settings.month && row.unit !== 'average'
  return row && isTold && isWhole && isOfRow(number, row, world) ? row : null
}

/** Whether what stands about a number is the row's own, or tells of a mean. */
function isOfRow({ bag }: Placed, row: Indicator, world: World): boolean {
  const { vocabulary } = world
  const ofMean = vocabulary.stemsOf('average mean monthly last past previous preceding prior')
  return [...bag].every(
    (stem) => vocabulary.isOf(row, stem) || ofMean.has(stem) || /^\d+$/.test(stem) || isPlain(stem, world),
  )
}

function judgeMean({ number }: Weighed, row: Indicator, world: World): Verdict | null {
  const means = row.latest ? expectYearMeans(row, row.latest.month, world.figures) : []
  const [mean] = means
  const isOwn = (row.unit === 'percent') === (number.kind === 'percent')
  if (!mean || !isOwn) return null
  const fits = means.flatMap(({ values }) => values.map((value) => fitNumber(number, value)))
  const right = means.find(({ values }) => fitsAny(number, values))
  if (right) return traced(number, { row, option: right })
  return fits.every((fit) => fit === 'differs')
    ? contradicted(number, mean.shown, `"${row.label}": ${mean.words}`, mean.sources)
    : null
}

function judge({ number }: Weighed, way: number, row: Indicator, world: World): Verdict | null {
  const { latest } = row
  const counting = plainCounting(number, row)
  const isOwn = row.unit === 'percent' ? number.kind === 'points' : number.kind !== 'points'
  if (!latest || !isOwn || number.kind === 'times' || number.kind === 'multiple') return null
  const gaps = expectYearMeans(row, latest.month, world.figures).flatMap((mean) =>
    mean.values.flatMap((value) => {
      const gap = changeOf(row, value, latest.printed, counting, number.decimals)
      return gap ? [{ gap, mean }] : []
    }),
  )
  const [first] = gaps
  const fitOf = ({ gap }: (typeof gaps)[number]) =>
    gap.sign === way ? fitNumber(number, gap.values[0] ?? 0) : 'differs'
  const right = gaps.find((each) => fitOf(each) === 'fits')
  if (right) return traced(number, { row, option: said(right.gap, right.mean, latest) })
  if (!first || gaps.some((each) => fitOf(each) === 'near')) return null
  const { shown, words, sources } = said(first.gap, first.mean, latest)
  return contradicted(number, shown, `"${row.label}" gives ${words}`, sources)
}

function said(gap: Expected, mean: Expected, latest: NonNullable<Indicator['latest']>): Expected {
  const side = gap.sign > 0 ? 'above' : 'below'
  const words = `${gap.shown} ${side}: ${latest.shown}, and ${mean.words}`
  return { ...gap, words, sources: [...latest.sources, ...mean.sources] }
}
