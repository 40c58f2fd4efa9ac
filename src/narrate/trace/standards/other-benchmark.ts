import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import { besideOf, besidesOf } from '../number/expected.ts'
import { fitNumber } from '../number/fit-number.ts'
import { unverified } from '../number/say-verdict.ts'
import type { Attempt } from '../number/trial.ts'
import { COUNT } from '../read/number-words.ts'
import type { Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { benchmarkNamed, namesSaid } from './name-benchmark.ts'
import { latestTold, standardTold } from './told-figures.ts'

/**
 * `Above the South East, where it is 70`, where 70 is England's: a number that its words give to one benchmark, and that
 * is another's. The row is known by its newest figure, which the sentence gives as well.
 */
export function ofOtherBenchmark(each: Weighed, found: readonly Weighed[], scene: Scene, world: World): Verdict | null {
  const { number, row } = each
  const other = standardTold(each)
  if (!row || other === null || other === 'target') return null
  if (!latestTold(found).some((level) => level.row === row)) return null
  const name = ownerOf(each, scene, world)
  if (name === null || name === other) return null
  const beside = besideOf(row, { kind: 'benchmark', name }, world.figures)
  const isUnknown = !beside && row.benchmarks.some((each) => each.name === name)
  if (isUnknown)
    return unverified(number, `the workbook has no figure for ${name}; ${number.text} is that for ${other}`)
  if (!beside || fitNumber(number, beside.value) !== 'differs') return null
  const reason = `for "${row.label}" ${beside.words}; ${number.text} is that for ${other}`
  return contradicted(number, beside.shown, reason, [
    { code: row.code, month: null, cell: cellOf(each, name), value: beside.value },
  ])
}

function cellOf({ row }: Weighed, name: string | null): string {
  return row?.benchmarks.find((each) => each.name === name)?.cell ?? ''
}

/** The benchmark that the words right before a number, and no others about it, give it to. */
export function ownerOf({ number }: Pick<Weighed, 'number'>, scene: Scene, { benchmarks }: World): string | null {
  const names = namesSaid(scene, benchmarks)
  if (names.length === 0 || /\brespectively\b/i.test(sentenceOf(scene))) return null
  const after = number.right.split(/[.;,:)]|\b(?:and|but|while|whereas)\b/)[0] ?? ''
  if (benchmarkNamed(after, names) !== null) return null
  const [, owner = ''] = OWNER.exec(number.left.replace(PART_OF, '')) ?? []
  const name = owner === '' ? null : benchmarkNamed(owner.split(' ').slice(-4).join(' '), names)
  const isAlone = names.every((each) => each === name || benchmarkNamed(owner, [each]) === null)
  return isAlone ? name : null
}

/** What stands before a number up to the words by which it is said to be its own: `, where it is`, `average of`. */
const OWNER =
  /(?:^|[,;:(–—-] ?|\b(?:and|but|while|whereas|than|against|with|above|below|over|under|beating|exceed(?:s|ing)?|(?:average|figure|rate|level) of|in)\b )((?:[a-zÀ-ɏ’'-]+ ?){1,6}?)(?:['’]s?)?(?:(?:,|:| \(|\()? ?(?:(?:average|comparable|figure|rate|level|median|mean|one|where|which|who|it|that|they|is|was|are|were|stands?|stood|at|of|do|does|has|have) ?){0,5})$/i

/** `Half of the neighbours' 428.8`: of their figure, and not some of them. */
const PART_OF = /^ of (?=[^.,;:()]{3,40}(?:['’]s|s['’]) $)/

/** `Ours is 38%. England's only 33%`, which is the figure of another benchmark: whatever row was spoken of. */
export function isOtherStandard({ number, relation, scene, world }: Attempt, rows: readonly Indicator[]): boolean {
  if (relation.kind !== 'beside' || relation.of.kind !== 'benchmark' || number.hedge !== null) return false
  if (scene.before === null || OF_SOME.test(scene.words.slice(scene.span.at, number.at))) return false
  const { of } = relation
  const standards = rows.flatMap((row) => {
    const all = besidesOf(row).flatMap((beside) => besideOf(row, beside, world.figures) ?? [])
    return besideOf(row, of, world.figures) ? [all] : []
  })
  return standards.length > 0 && standards.every((all) => all.some(({ value }) => fitNumber(number, value) === 'fits'))
}

/** `Two neighbours are on 56`: no benchmark. */
const OF_SOME = new RegExp(
  String.raw`\b(?:${COUNT}|one|some|several|many|few|most|best|worst|other|nearest|half)\b`,
  'i',
)
