import { isUnsettled, type Weighed } from '../found.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { contradicted, isWrong, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { fitShare } from './shares-told.ts'

/** `14% of children in care, or one in four`: a share that is said again in so many of so many, and not alike. */
export function oddsGlossed(found: readonly Weighed[], scene: Scene): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  for (const [at, one] of found.entries()) {
    const two = found[at + 1]
    const [odds, share] = two?.number.kind === 'percent' ? [one, two] : [two, one]
    if (!two || !odds || share?.number.kind !== 'percent' || !ODDS.test(odds.number.text)) continue
    if (BOUND.test(odds.number.hedge ?? '') || BOUND.test(share.number.hedge ?? '')) continue
    if (fitShare(odds.number, share.number.value) !== 'differs' || isWrong(odds) || isWrong(share)) continue
    const between = scene.words.slice(one.number.end, two.number.at)
    const isClosed = (between.endsWith('(') ? /^\)/ : /^\s*(?:[.,;:]|$)/).test(scene.words.slice(two.number.end))
    if (!isClosed || !AGAIN.test(between) || OTHER.test(between) || isUnreal(two.number, scene)) continue
    const [wrong, right] = isUnsettled(odds) ? [odds.number, share] : [share.number, odds]
    const reason = `${odds.number.text} is not ${share.number.text}`
    told.set(wrong, contradicted(wrong, right.number.text, reason, right.claim?.evidence ?? []))
  }
  return told
}

const ODDS = /\bin\b|\bout of\b/i
/** `More than one in ten (15%)`. */
const BOUND = /^(?:over|under)$/
/** What leads from a share to the same said again. */
const AGAIN =
  /^(?: [\p{L}'’-]+){0,16}?(?:,? or|,? that is,?|,? which is|,? i\.e\.|,? that['’]s| \()(?: (?:just|only|about|around|some|roughly|exactly|nearly|almost|a little|well|over|under))* ?$/iu
const OTHER =
  /\b(?:not|never|more|fewer|less|than|down|up|others?|rest|target|ago|last|previous|while|but|and)\b|n['’]t\b/i
