import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import { besideOf, expectDistance, expectStandard, plainCounting } from '../number/expected.ts'
import { fitNumber, fitsAny } from '../number/fit-number.ts'
import { traced } from '../number/say-verdict.ts'
import { wayMeant } from '../number/way-meant.ts'
import { readDistance } from '../read/read-distance.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import type { Verdict } from '../verdict.ts'
import { benchmarkNamed, namesSaid } from './name-benchmark.ts'
import { TARGET } from './target-words.ts'
import { latestTold, standardTold } from './told-figures.ts'

/**
 * `Timeliness is 82%; England 82.5`: a number that another row belies, and that is the target or benchmark, named beside it,
 * of a row whose figure stands before it, or how far that lies off it.
 */
export function ofToldRow(each: Weighed, found: readonly Weighed[], scene: Scene, world: World): Verdict | null {
  const { number, claim } = each
  if (claim?.status !== 'contradicted' || (number.value < 10 && number.decimals === 0)) return null
  const rows = rowsBefore(number, found)
  const isTarget = ({ target }: Indicator) => target !== null && fitNumber(number, target.value) === 'fits'
  const held = AS_TARGET.test(number.left) ? rows.find(isTarget) : undefined
  const target = held && besideOf(held, { kind: 'target' }, world.figures)
  if (held && target) return traced(number, { row: held, option: expectStandard(target) })
  const names = rows.length === 0 ? [] : namesBeside(number, scene, world)
  return names.flatMap((name) => rows.flatMap((row) => asBenchmark(number, row, name, world) ?? []))[0] ?? null
}

/** The benchmarks that are named just before a number or right behind it, or whose year stands about it. */
function namesBeside(number: Placed, scene: Scene, { benchmarks }: World): readonly string[] {
  const around = scene.words.slice(number.at - number.left.length, number.end + number.right.length)
  const before = lastWords(number.left)
  const isBeside = (name: string) =>
    benchmarkNamed(before, [name]) !== null || startsWith(around, number, name) || isOfYear(around, name)
  return namesSaid(scene, benchmarks).filter(isBeside)
}

const AS_TARGET = new RegExp(String.raw`\b${TARGET}(?: of| is|:)?\s*\(?$`, 'i')

function lastWords(text: string): string {
  return text.trim().split(' ').slice(-4).join(' ')
}

/** `0.5 short of England's`: the name soon after. */
function startsWith(around: string, { left, text }: Placed, name: string): boolean {
  return benchmarkNamed(around.slice(left.length + text.length).trim(), [name]) !== null
}

/** `The 352.2 with which we ended 2022/23`: a benchmark by its year. */
function isOfYear(around: string, name: string): boolean {
  const year = /\b\d{4}\/\d\d$/.exec(name)?.[0]
  return year !== undefined && around.includes(year)
}

/** The rows of which a sentence has given the newest figure or a standard by then. */
function rowsBefore(number: Placed, found: readonly Weighed[]): readonly Indicator[] {
  const before = found.filter((each) => each.number.end <= number.at)
  const held = before.flatMap((each) => (each.row && standardTold(each) !== null ? [each.row] : []))
  return [...new Set([...latestTold(before).map(({ row }) => row), ...held])]
}

function asBenchmark(number: Placed, row: Indicator, name: string, { figures }: World): Verdict | null {
  const beside = besideOf(row, { kind: 'benchmark', name }, figures)
  if (!beside || !row.latest) return null
  if (fitNumber(number, beside.value) === 'fits') return traced(number, { row, option: expectStandard(beside) })
  // `24% above the England rate of 70` is no 24 above it, nor `38%, 14% above England's 24%` 14 points; a half is of it.
  if ((number.kind === 'percent' && row.unit === 'percent') || number.kind === 'fraction') return null
  const from = { kind: 'benchmark', name } as const
  const gap = expectDistance(row, row.latest.month, from, plainCounting(number, row), figures)
  const said = readDistance('', number, number.right, [name])
  const way = said?.kind === 'distance' ? wayMeant(said.sign, row) : 0
  return gap && fitsAny(number, gap.values) && (way === 0 || way === gap.sign)
    ? traced(number, { row, option: gap })
    : null
}
