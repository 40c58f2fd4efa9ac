import type { Indicator } from '../../../compute/figures.ts'
import type { Unit } from '../../../shared/unit.ts'
import type { Weighed } from '../found.ts'
import { besideOf } from '../number/expected.ts'
import { fitNumber } from '../number/fit-number.ts'
import { traced } from '../number/say-verdict.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { pickSubject } from '../subject/pick-subject.ts'
import { contradicted, type Verdict, type VerdictAt } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { COMPARATORS } from './comparators.ts'
import { benchmarkNamed } from './name-benchmark.ts'

const FEW = '(?:two|three|four|five|six|[2-6])'
const THEM = `(?:all )?(?:of )?(?:the |our |its |these |those )?(?:${FEW} )?${COMPARATORS}`
const NAMED = String.raw`(?:the |our )?(?<name>[\p{L}\d/ ]{2,40}?)(?:['’]s? (?:rate|figure|share|level|average))?`
const MOST = String.raw`(?:the )?(?:(?<nth>second|third)[- ])?(?<most>highest|lowest|best|worst)\b`
const IS = '(?:has|have|is|are|shows?|records?|sits|comes)'

/** `Of the benchmarks, England has the lowest rate`, `England is the lowest of our benchmarks`, `the lowest of them is England`. */
const FORMS = [
  new RegExp(
    String.raw`\b(?:of|among|amongst) ${THEM},? ${NAMED}(?:, (?:at|with|on) [^,;:]{1,12},)? ${IS} ${MOST}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:^\W*|[,;:] |\band )${NAMED} ${IS} ${MOST}[^.,;:()]{0,60}? (?:of|among|amongst) ${THEM}`,
    'iu',
  ),
]
const OTHERWISE =
  /\b(?:not|never|no longer|was|were|had|year|ago|last|previous\w*|once|if|would|except\w*|but|after|joint|nor)\b|n['’]t\b/i

type Told = {
  readonly at: number
  readonly text: string
  readonly name: string
  readonly row: Indicator
  readonly each: Weighed
  readonly isRight: boolean
  readonly order: string
}

/** The figure of a benchmark that a sentence ranks among the others: that benchmark's own, whatever else has the number. */
export function figuresRanked(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = rankedIn(scene, found, world)
  const standard = told && besideOf(told.row, { kind: 'benchmark', name: told.name }, world.figures)
  if (!told || !standard) return new Map()
  const { row, each } = told
  const option = { ...standard, values: [standard.value], sign: 0 as const }
  const isIts = fitNumber(each.number, standard.value) !== 'differs'
  const reason = `"${row.label}": ${standard.words}`
  const claim = isIts
    ? traced(each.number, { row, option })
    : contradicted(each.number, standard.shown, reason, standard.sources)
  return new Map([[each.number, claim]])
}

/** `Of the benchmarks, England has the lowest rate, at 70`, where another's is lower. */
export function wrongAmongBenchmarks(scene: Scene, found: readonly Weighed[], world: World): readonly VerdictAt[] {
  const told = rankedIn(scene, found, world)
  if (!told || told.isRight) return []
  const { at, text, row, name, order } = told
  const sources = besideOf(row, { kind: 'benchmark', name }, world.figures)?.sources ?? []
  return [{ at, claim: contradicted({ text }, order, `"${row.label}": the benchmarks are ${order}`, sources) }]
}

/** The claims without those that take what a benchmark is among the others for a record of the row's own. */
export function withoutRanked(
  told: readonly VerdictAt[],
  found: readonly Weighed[],
  scene: Scene,
  world: World,
): readonly VerdictAt[] {
  const ranked = told.length > 0 ? rankedIn(scene, found, world) : null
  return ranked ? told.filter(({ at }) => at !== ranked.at) : told
}

/** What the sentence ranks, where its only figure is of a row that has that benchmark and others besides. */
function rankedIn(scene: Scene, all: readonly Weighed[], world: World): Told | null {
  const said = sentenceOf(scene)
  if (!MAY_RANK.test(said) || OTHERWISE.test(said) || scene.months.length > 0) return null
  const [each, ...more] = all.filter(({ number }) => !isCountOfBenchmarks(number))
  const match = FORMS.map((form) => form.exec(said)).find((found) => found !== null)
  const row = each && (each.row ?? rowSaid(each.number, scene, world))
  if (!match || !each || !row || more.length > 0 || each.number.hedge !== null) return null
  const name = benchmarkNamed(match.groups?.name ?? '', world.benchmarks)
  const { nth = '', most = '' } = match.groups ?? {}
  const others = row.benchmarks.filter(({ value }) => value !== null)
  const own = others.find((each) => each.name === name)
  const isHighest = isFromTop(most.toLowerCase(), row)
  if (!name || !own || others.length < 2 || (/best|worst/i.test(most) && row.better === null)) return null
  const at =
    scene.span.at + match.index + match[0].search(new RegExp(String.raw`(?:the )?(?:${nth}[- ])?${most}\b`, 'i'))
  if (isUnreal({ at, end: at }, scene)) return null
  const sorted = others.toSorted((a, b) => ((b.value ?? 0) - (a.value ?? 0)) * (isHighest ? 1 : -1))
  const place = ['', 'second', 'third'].indexOf(nth.toLowerCase())
  // A benchmark of a year may be our own of then, and left out.
  const isRight = [sorted, sorted.filter((each) => !/\d{4}/.test(each.name))].some(
    (those) => those[place]?.value === own.value,
  )
  const text = scene.words.slice(
    at,
    at + (nth ? nth.length + 1 : 0) + most.length + (/^the /i.test(scene.words.slice(at)) ? 4 : 0),
  )
  const order = sorted.map((each) => `${each.name} ${each.shown}`).join(', ')
  return { at, text, name, row, each, isRight, order }
}

/** The row that the words settle, where the number by itself has told none. */
function rowSaid(number: Placed, scene: Scene, world: World): Indicator | null {
  const units: readonly Unit[] =
    number.kind === 'percent' ? ['percent'] : /\brates?\b/i.test(sentenceOf(scene)) ? ['rate'] : ['number', 'average']
  const { rows, sure } = pickSubject(number, scene, units, null, world)
  return sure && rows.length === 1 ? (rows[0] ?? null) : null
}

const MAY_RANK = new RegExp(String.raw`\b${COMPARATORS}\b`, 'i')

/** Whether the highest figures come first in an order that begins with the highest, the lowest, the best or the worst. */
function isFromTop(most: string, { better }: Indicator): boolean {
  return most === 'highest' || (most === 'best' && better === 'higher') || (most === 'worst' && better === 'lower')
}

/** `All three of our benchmarks`: how many of them there are. */
export function isCountOfBenchmarks({ left, right }: Placed): boolean {
  return OF_BENCHMARKS.test(right) && ALL_OF.test(left)
}

const OF_BENCHMARKS = new RegExp(String.raw`^ (?:of )?(?:the |our |its |these )?(?:\w+ )?${COMPARATORS}\b`, 'i')
const ALL_OF = /\b(?:all|each of|every one of|of|among|amongst)(?: of)?(?: (?:the|our|its|these))? $/i

/** The number of the benchmarks, where all the figures of its sentence are of one row that has benchmarks. */
export function benchmarksCounted(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const count = found.find(({ number }) => isCountOfBenchmarks(number))
  const [row, ...more] = new Set(found.flatMap((each) => (each !== count && each.row ? [each.row] : [])))
  if (!count || !row || more.length > 0 || OTHERWISE.test(sentenceOf(scene))) return new Map()
  const valued = row.benchmarks.filter(({ value }) => value !== null)
  const { value } = count.number
  const counts = [valued.length, valued.filter(({ name }) => !/\d{4}/.test(name)).length]
  const sources = valued.flatMap(({ name }) => besideOf(row, { kind: 'benchmark', name }, world.figures)?.sources ?? [])
  const words = `it has ${valued.length}: ${valued.map(({ name, shown }) => `${name} ${shown}`).join(', ')}`
  const shown = String(valued.length)
  const option = { values: [valued.length], sign: 0 as const, shown, words, sources }
  // All that the workbook has may be meant, of which this row has fewer.
  if (valued.length === 0 || (!counts.includes(value) && value === world.benchmarks.length)) return new Map()
  const claim = counts.includes(value)
    ? traced(count.number, { row, option })
    : contradicted(count.number, shown, `"${row.label}": ${words}`, sources)
  return new Map([[count.number, claim]])
}
