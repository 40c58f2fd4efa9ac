import type { Indicator } from '../../../compute/figures.ts'
import { financialYearStart, type Month } from '../../../shared/month.ts'
import { COUNT } from '../read/number-words.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { type Span, sentenceOf } from '../read/span.ts'
import { withoutMonths } from '../read/without-months.ts'
import type { Held } from './held-beside.ts'
import { benchmarkNamed } from './name-benchmark.ts'
import { isOfRow } from './told-distances.ts'

/** Another time, another kind of target, or one that is not set, by a word right about the number. */
const OTHER_TARGET =
  /\b(?:ago|earlier|previous\w*|former\w*|old|older|new|newer|original\w*|revised?|next|last|current|interim|provisional|stretch\w*|propos\w+|suggest\w+|draft|local|national\w*|regional\w*|government\w*|statutory|ministers?|corporate|internal|own|peers?|neighbours?|council|then|was|were|had been|instead|rather|until|unless|would|might|should|once|higher|lower|tougher|stricter|easier|different|single|rais(?:e|es|ed|ing)|lowered|chang(?:e|es|ed|ing)|milestone|trajectory|profiled?|half|part|share|between|boys|girls|each|(?:first|second) target|by (?:christmas|easter|the (?:end|summer|autumn|spring|winter|new)|summer|autumn|spring|winter|then|now))\b|\b(?:19|20)\d\d\b/i
/** `We want 92% first`. */
const AT_FIRST = /\b(?:first|initially|to (?:start|begin)(?: with)?|as a start|for (?:a|the) start)\s*$/i
/** `With a target of 85% it would have been green`. */
const UNREAL =
  /\b(?:would|could|might) (?:\w+ )?have\b(?! to\b)|\bhad (?:we|it|they|the target)\b|\bif (?:the|our|its) (?:target|goal|limit) (?:were|was|had)\b/i
/** How something stands to its target, whatever it is; and by what the target goes. */
const STANDS =
  /\b(?:reach\w*|achiev\w*|meet\w*|met|miss\w*|hit\w*|pass(?:ed|es)?|beat\w*|exceed\w*|arriv\w*|attain\w*|adrift|shy|short|inside|outside|within|sight|way|still|yet|never|not|set|ourselves|themselves|against|versus|vs?|tgt|target\w*|goal|ceiling|threshold|standard|limit|ambition|aim\w*|ask\w*|want\w*|expect\w*|required?|points?|pts|pp|far|some|long|remain\w*|leav\w*|clear|nearer|closer|roughly|about|nose|first|came|comes?|in|under|same|distance|from|only|exactly|needs? (?:to|another|a further)|needed to|has to|have to|where|what|well|equalled|missing|re|ve|we|to|of|is)\b/gi
/** Where the limb begins in which a number stands, and where the words end that may say more of it. */
const LIMB_LEFT =
  /.*(?:[,;:()–—]|\b(?:and|but|while|whereas|although|though|yet|so|which|where|when|if|than)\b|\bto (?=(?:reach|meet|hit|arrive|get|achieve)\b))/is
const RIGHT = /^.*?(?=[.;:,)\](]|\/ |\b(?:and|but|while|whereas|although|though|as|if|because)\b|$)/i

/** The words that a number stands among, from what joins them on or the number before. */
export function limbOf({ at, end, right }: Placed, { words, span, numbers }: Scene): Span {
  const start = Math.max(numbers.findLast((each) => each.end <= at)?.end ?? 0, span.at)
  return {
    at: start + (LIMB_LEFT.exec(words.slice(start, at))?.[0].length ?? 0),
    end: end + (RIGHT.exec(right)?.[0].length ?? 0),
  }
}

/** Whether the words about the number are of the row, of its target as it is now, and of no other's. */
export function isPlainlyHeld(
  number: Placed,
  { row, by }: Held,
  isAlone: boolean,
  scene: Scene,
  world: World,
): boolean {
  const { span } = scene
  const { at: limb, end } = limbOf(number, scene)
  const near = withoutMonths(limb, end, scene)
  if (OTHER_TARGET.test(near) || AT_FIRST.test(near) || UNREAL.test(sentenceOf(scene))) return false
  if (benchmarkNamed(near, world.benchmarks) !== null) return false
  if (!isDue(limb, end, row, scene, world)) return false
  const isBehind = by.end <= number.at && by.at >= span.at
  const between = !isAlone && isBehind && by.end < limb ? bare(by.end, limb, scene) : ''
  const own = `${bare(limb, number.at, scene)} ${bare(number.end, end, scene)}`
  return isOfRow(between.replace(STANDS, ' '), row, world) && isOfRow(own.replace(STANDS, ' '), row, world, true)
}

const COUNTED = new RegExp(String.raw`\b(?:${COUNT}|\d[\d,.]*)\b`, 'gi')

/** A stretch without its months and numbers. */
function bare(from: number, to: number, scene: Scene): string {
  const text = withoutMonths(from, to, scene)
  return scene.numbers.reduce((left, { text: each }) => left.replace(each, ' '), text).replace(COUNTED, ' ')
}

/** Whether no month about the number is another than one of the year so far, or the one for which the target is set. */
function isDue(from: number, end: number, row: Indicator, { months }: Scene, { figures }: World): boolean {
  const due = row.target?.by ?? figures.settings.targetMonth
  const latest = row.latest?.month ?? figures.settings.month
  const isOfYear = (month: Month) => month >= financialYearStart(latest) && month <= latest
  return months
    .filter(({ at }) => at >= from && at < end)
    .every(({ month, since }) => month === due || isOfYear(month) || since)
}
