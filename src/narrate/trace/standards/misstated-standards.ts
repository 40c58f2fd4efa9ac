import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import { besideOf, type Standard } from '../number/expected.ts'
import { fitNumber } from '../number/fit-number.ts'
import { wordsBefore } from '../read/beside.ts'
import type { Beside } from '../read/relation.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { withoutMonths } from '../read/without-months.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { benchmarkNamed } from './name-benchmark.ts'
import { ownerOf } from './other-benchmark.ts'
import { isOtherTarget } from './target-places.ts'
import { TARGET } from './target-words.ts'
import { isOfRow } from './told-distances.ts'
import { latestTold } from './told-figures.ts'

/**
 * `Our rate of 94 is well above the South East's 65`, `the target is 81, against 115 now`: a number that is called the
 * standard of the only row whose figures the sentence gives, and is neither that nor anything else of the workbook.
 */
export function misstatedStandard(
  { number, claim }: Weighed,
  found: readonly Weighed[],
  scene: Scene,
  world: World,
): Verdict | null {
  if (claim?.status !== 'unverified' || number.hedge !== null || !ENDED.test(number.right)) return null
  const row = onlyRow(found)
  const beside = row && standardSaid(number, row, scene, world)
  const standard = beside ? besideOf(row, beside, world.figures) : null
  if (!row || !beside || !standard || !isMisstated(number, row, beside, standard, world)) return null
  if (isUnreal(number, scene) || isOtherTarget(number) || !isPlainly(number, row, scene, world)) return null
  return contradicted(number, standard.shown, `for "${row.label}" ${standard.words}`, standard.sources)
}

/** Nothing behind the number says whose it is, what it counts or of when it is. */
const ENDED =
  /^(?: per [\d,]+)?\s*(?:[.;:)]|$|,? (?:and|but|though|although|while|whereas)\b|,(?! (?:in|from|which was|for)\b))(?! ?(?:the )?(?:year|month)s? (?:before|earlier|ago))/i

/** The only row of which a sentence gives figures, its newest among them. */
function onlyRow(found: readonly Weighed[]): Indicator | null {
  const rows = new Set(found.flatMap(({ row, claim }) => (row && claim?.status === 'traced' ? [row] : [])))
  const [level, ...others] = [...new Set(latestTold(found).map(({ row }) => row))]
  return level && others.length === 0 && rows.size === 1 ? level : null
}

/** The standard that the words before a number call it. */
function standardSaid(number: Placed, row: Indicator, scene: Scene, world: World): Beside | null {
  const name = ownerOf({ number }, scene, world)
  if (name !== null) return isNextTo(number, name) ? { kind: 'benchmark', name } : null
  const said = AS_TARGET.exec(wordsBefore(number, scene))
  return said && row.target !== null ? { kind: 'target' } : null
}

/** Whether nothing but a turn of speech stands between a benchmark's name and its number. */
function isNextTo({ left }: Placed, name: string): boolean {
  const before = left.replace(TURN, '').trim()
  return benchmarkNamed(before.split(/\s+/).at(-1) ?? '', [name, LAST_WORD(name)]) !== null
}

const LAST_WORD = (name: string): string =>
  name
    .replace(/\s*\d{4}(?:\/\d\d)?$/, '')
    .split(' ')
    .at(-1) ?? ''
const TURN =
  /(?:['’]s?|[\s(,:]|\b(?:average|benchmark|comparable|figure|rate|level|which|who|where|that|it|they|of|at|on|is|are|stands?|has|have|reports?|records?|the)\b)*$/i

/** `The target for placements in March 2025 is`; what is said before the word may make it another target. */
const AS_TARGET = new RegExp(
  String.raw`(?:^|[,;:(–—-] ?|\b(?:and|but|with|while|against|where|when|as|so) )(?:the|our|a|its) ${TARGET}(?: (?:for|on|set for|in|by|at) [^.;:(),#\d]{2,60}?(?:\d{4})?| we (?:have|set|are set)| set)?,? (?:is|of|stands at|remains|remains at|being|is set at|is still)(?: (?:now|still))? $`,
  'i',
)

/** Of its size, and a figure, standard or change of no row. */
function isMisstated(number: Placed, row: Indicator, beside: Beside, standard: Standard, world: World): boolean {
  const { value, kind } = number
  if (kind !== kindOf(row) || value < 10) return false
  const isLike = value <= 2 * standard.value && standard.value <= 2 * value
  const isTraced = world.vocabulary.rows.some(({ row: other }) => {
    const its = besideOf(other, beside, world.figures)
    return its !== null && kindOf(other) === kind && fitNumber(number, its.value) !== 'differs'
  })
  return isLike && !isTraced && !isOwnFigure(number, row, world)
}

function kindOf({ unit }: Indicator): Placed['kind'] {
  return unit === 'percent' ? 'percent' : 'number'
}

function isOwnFigure(number: Placed, row: Indicator, { figures: { measures } }: World): boolean {
  return row.history.some(({ month }) => {
    const figure = measures.figure(row, month)
    return figure !== null && fitNumber(number, figure.printed) === 'fits'
  })
}

/** Another time, another kind of standard, or a distance. */
const OTHERWISE =
  /\b(?:not|never|no|ago|earlier|last|previous\w*|before|then|was|were|had|former\w*|old|new|next|year|once|median|quartile|best|worst|interim|stretch|local|national|regional|unless|gap|difference|distance|by|than (?:in|at)|up to|from|between|ranged?|ranging|boys|girls|some|part|share)\b|n['’]t\b/i

/** Whether nothing in the number's clause is of another row, time or standard. */
function isPlainly(number: Placed, row: Indicator, scene: Scene, world: World): boolean {
  const former = scene.numbers.findLast(({ end }) => end <= number.at)
  const from = former?.end ?? scene.span.at
  const lead = withoutMonths(from, number.at, scene)
  const months = scene.months.filter(({ at }) => at >= from && at < number.end + number.right.length)
  const due = row.target?.by ?? world.figures.settings.targetMonth
  if (months.some(({ month, at }) => month !== due && month !== row.latest?.month && at < number.at)) return false
  return !OTHERWISE.test(lead) && isOfRow(withoutNames(lead, world), row, world, true)
}

/** `A long way above`, which says no more than `above`. */
const HOW_FAR = /\ba (?:long|good|fair|great|short|little) (?:way|deal|bit)\b|\b(?:in every|comparable)\b/gi

/** Words without those of the benchmarks' names. */
function withoutNames(text: string, { benchmarks }: World): string {
  const names = benchmarks.map((name) => name.toLowerCase()).join(' ')
  const isOfName = (word: string) => word.length > 3 && names.includes(word.toLowerCase().replace(/['’]?s?$/, ''))
  return text
    .replace(HOW_FAR, ' ')
    .replace(/\d[\d,]*/g, ' ')
    .split(/[\s,;:()]+/)
    .filter((word) => !isOfName(word))
    .join(' ')
}
