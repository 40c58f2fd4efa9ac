import type { Source } from '../../../compute/figures.ts'
import { printNumber } from '../../../shared/print-number.ts'
import { isUnsettled, type Weighed } from '../found.ts'
import { fitNumber } from '../number/fit-number.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'

const SPEAKS = /\b(?:averag\w*|avg|mean|monthly|(?:a|per|each|every) month)\b|\/ ?m(?:on)?th\b/i
/** `112 a month since April (603 in all)`. */
const SUM_BEHIND = /^[^.;:()]{0,60}(?:\(|, |: )(?:or |a total of |that is )?$/i
const IN_ALL = /^ (?:[a-z]+ )?(?:in (?:all|total)|altogether)\b/i
/** `8,340, an average of 1,686 a month`. */
const MEAN_BEHIND =
  /^[^.;:()]{0,50}(?:, | \()(?:or )?(?:which (?:is|makes|gives) )?(?:an? (?:monthly )?(?:average|mean) of|averaging) $/i
const SUMMED = /\b(?:totall?\w*|in all|in total|altogether|came to|add\w* up to)\b/i

/**
 * A mean and a sum of the same months, one of which is right: the other is that many times, or that part of it. The one
 * that is right tells the row and its months; a number that is far off is of something else.
 */
export function meansAndSums(found: readonly Weighed[], scene: Scene): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  const said = sentenceOf(scene)
  if (found.length < 2 || !SPEAKS.test(said) || !(SUMMED.test(said) || /\baverag/i.test(said))) return told
  for (const [at, one] of found.entries()) {
    const two = found[at + 1]
    const verdict = two ? (meanBefore(one, two, scene) ?? sumBefore(one, two, scene)) : null
    if (verdict) told.set(one.number, verdict)
  }
  return told
}

/** `Averaged 112 a month since April (603 in all)`, where that is 121 a month. */
function meanBefore(mean: Weighed, sum: Weighed, scene: Scene): Verdict | null {
  const gap = scene.words.slice(mean.number.end, sum.number.at)
  const isSaid = SPEAKS.test(scene.words.slice(scene.span.at, mean.number.end) + gap)
  const sources = sourcesOf(sum)
  if (!isOpen(mean, scene) || !isSaid || !SUM_BEHIND.test(gap) || !IN_ALL.test(sum.number.right)) return null
  if (Math.abs(totalOf(sources) - sum.number.value) > 0.5) return null
  return judge(mean.number, totalOf(sources) / sources.length, sources, 'a month')
}

/** `8,340 in the first five months, an average of 1,686 a month`, where that makes 8,430. */
function sumBefore(sum: Weighed, mean: Weighed, scene: Scene): Verdict | null {
  const gap = scene.words.slice(sum.number.end, mean.number.at)
  const sources = sourcesOf(mean)
  const isTold = MEAN_BEHIND.test(gap) && SUMMED.test(scene.words.slice(scene.span.at, mean.number.at))
  if (!isOpen(sum, scene) || !isTold) return null
  if (fitNumber(mean.number, totalOf(sources) / sources.length) !== 'fits') return null
  return judge(sum.number, totalOf(sources), sources, 'in all')
}

function isOpen({ number, wide, claim }: Weighed, scene: Scene): boolean {
  const isLeft = isUnsettled({ claim, wide })
  return isLeft && number.kind === 'number' && number.hedge === null && !isUnreal(number, scene)
}

/** The months of one row that a number is worked out from; none where it is not. */
function sourcesOf({ claim, number, row }: Weighed): readonly Source[] {
  const sources = claim?.status === 'traced' && number.hedge === null && row?.basis === 'month' ? claim.evidence : []
  const isOne = sources.every(
    ({ code, month, value }) => code === row?.code && month !== null && typeof value === 'number',
  )
  return isOne && sources.length > 1 ? sources : []
}

function totalOf(sources: readonly Source[]): number {
  return sources.reduce((total, { value }) => total + (typeof value === 'number' ? value : 0), 0)
}

function judge(number: Placed, right: number, sources: readonly Source[], how: string): Verdict | null {
  if (fitNumber(number, right) !== 'differs' || Math.abs(number.value - right) > NEAR * right) return null
  const shown = printNumber(right, Number.isInteger(right) ? 0 : 1)
  const reason = `${sources.length} months of it make ${shown} ${how}`
  return contradicted(number, shown, reason, sources)
}

/** One that is wrong is still about as great as the right one. */
const NEAR = 0.3
