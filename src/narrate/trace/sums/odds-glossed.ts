import { isUnsettled, type Weighed } from '../found.ts'
import { fitNumber, isBelied } from '../number/fit-number.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { contradicted, isWrong, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { OTHER } from './share-of-counts.ts'

/** A share in so many of so many, and the same said again in percent or as a fraction, in either order. */
type Gloss = { readonly odds: Weighed; readonly share: Weighed; readonly agree: boolean }

/**
 * `Six out of eight, or two thirds`: a share that is said twice, and not alike. Their own arithmetic tells, whatever they
 * are of.
 */
export function oddsGlossed(found: readonly Weighed[], scene: Scene): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  for (const { odds, share, agree } of glossesIn(found, scene)) {
    if (agree || isWrong(odds) || isWrong(share) || isUnreal(share.number, scene)) continue
    const [wrong, other] = isUnsettled(odds) && !isUnsettled(share) ? [odds, share] : [share, odds]
    const reason = `${odds.number.text} is not ${share.number.text}`
    told.set(wrong.number, contradicted(wrong.number, other.number.text, reason, other.claim?.evidence ?? []))
  }
  return told
}

/** Whether a number is a share that is said again right beside it, where that has not been found wrong. */
export function isSaidAgain(number: Placed, found: readonly Weighed[], scene: Scene): boolean {
  return glossesIn(found, scene).some(
    ({ odds, share, agree }) =>
      agree && ((odds.number === number && !isWrong(share)) || (share.number === number && !isWrong(odds))),
  )
}

function glossesIn(found: readonly Weighed[], { words }: Scene): readonly Gloss[] {
  return found.flatMap((one, at) => {
    const two = found[at + 1]
    if (!two || isOdds(one) === isOdds(two)) return []
    const [odds, share] = isOdds(one) ? [one, two] : [two, one]
    const between = words.slice(one.number.end, two.number.at)
    const isShare = share.number.kind === 'percent' || share.number.kind === 'fraction'
    if (!isShare || !AGAIN.test(between) || OTHER.test(between)) return []
    const isClosed = (/\($/.test(between) ? /^\)/ : CLOSED).test(words.slice(two.number.end))
    return isClosed ? [{ odds, share, agree: agrees(odds.number, share.number) }] : []
  })
}

function isOdds({ number: { kind, text } }: Weighed): boolean {
  return kind === 'fraction' && /\bin\b|\bout of\b/i.test(text)
}

/** What leads from a share to its gloss. */
const AGAIN =
  /^(?: [\p{L}'’-]+){0,16}?(?:,? or|,? that is,?|,? which is|,? i\.e\.|,? that['’]s| \()(?: (?:just|only|about|around|some|roughly|exactly|nearly|almost|a little|well|over|under|more than|less than))* ?$/iu
const CLOSED = /^\s*(?:[.,;:]|$)|^ (?:is|are|was|were|ha[sd]|have|came|went)\b/

/** `One in five, or 22%`: what is rounded to so many in so many leaves room, and so does a fraction. */
function agrees(odds: Placed, share: Placed): boolean {
  const isExact = odds.hedge === null && !ROUNDED.test(odds.text)
  if (isExact && share.kind === 'fraction' && share.hedge === null) return fitNumber(share, odds.value) === 'fits'
  if (isExact && share.kind === 'percent')
    return fitNumber(share, odds.value) !== 'differs' || Math.abs(share.value - odds.value) <= 1
  const [loose, { value }] = share.kind === 'fraction' ? [share, odds] : [odds, share]
  return !isBelied(loose, { size: value, low: value, high: value })
}

const ROUNDED = /\b(?:in (?:every )?\S+|out of (?:every )?(?:three|four|five|ten|twenty|hundred|[345]|10|20|100))$/i
