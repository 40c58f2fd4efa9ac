import { isUnsettled, type Weighed } from '../found.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { contradicted, isWrong, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { fitShare } from './shares-told.ts'

/** `14% of children in care, or one in four`, `nearly half of them, 43%,`: a share that is said again in words, and not alike. */
export function oddsGlossed(found: readonly Weighed[], scene: Scene): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  for (const [at, one] of found.entries()) {
    const two = found[at + 1]
    const [odds, share] = two?.number.kind === 'percent' ? [one, two] : [two, one]
    if (!two || odds?.number.kind !== 'fraction' || share?.number.kind !== 'percent') continue
    const isOdds = ODDS.test(odds.number.text)
    const isBound = [...(isOdds ? [odds] : []), share].some(({ number: { hedge } }) => BOUND.test(hedge ?? ''))
    if (isBound || odds.sign !== 0 || share.sign !== 0) continue
    if (fitShare(odds.number, share.number.value) !== 'differs' || isWrong(odds) || isWrong(share)) continue
    const between = scene.words.slice(one.number.end, two.number.at)
    const isClosed = (between.endsWith('(') ? /^\)/ : /^\s*(?:[.,;:]|$)/).test(scene.words.slice(two.number.end))
    if (!isClosed || !(isOdds ? AGAIN : OR_COMMA).test(between) || OTHER.test(between) || isUnreal(two.number, scene))
      continue
    const isShares = isUnsettled(share) && !isUnsettled(odds)
    const [wrong, right] = isShares ? [share.number, odds] : [odds.number, share]
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
/** `Nearly half of children in care, 43%,`, and not `half of the teams with the best record, 95%,`. */
const OR_COMMA =
  /^ of (?:(?:all|our|the|these|those) )*(?:[a-z]+ )?(?:them|[a-z]+s|children)(?: in (?:our )?care)?, (?:or )?(?:(?:just|only|about|around|roughly|nearly|almost|over|under) )?$/i
const OTHER =
  /\b(?:not|never|more|fewer|less|than|down|up|others?|rest|target|ago|last|previous|while|but|and)\b|n['’]t\b/i
