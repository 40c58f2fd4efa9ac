import { isUnsettled, type Weighed } from '../found.ts'
import { isBelied } from '../number/fit-number.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { type Level, latestTold } from '../standards/told-figures.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'

/**
 * `A third of children had two or more workers (33%)`: a fraction that its sentence gives in percent as well, where the
 * percentage is a row's own and the fraction is far from it.
 */
export function glossedShares(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = sharesAgain(found, scene)
  const levels = found.some(({ number }) => number.kind === 'fraction') ? latestTold(found) : []
  for (const level of levels) {
    const fraction = found[found.indexOf(level) - 1]
    if (!fraction || !isOpen(fraction) || level.number.kind !== 'percent' || level.wide) continue
    if (!isGloss(fraction.number, level, scene, world) || isUnreal(fraction.number, scene)) continue
    const size = level.number.value
    if (!isBelied(fraction.number, { size, low: size - 0.5, high: size + 0.5 })) continue
    const reason = `"${level.row.label}" is ${level.row.latest?.shown}`
    told.set(fraction.number, contradicted(fraction.number, level.number.text, reason, level.claim?.evidence ?? []))
  }
  return told
}

/** `A reduction of just over a quarter (27%)`: what is said again in the bracket behind it, be it of a month or a change. */
function sharesAgain(found: readonly Weighed[], { words }: Scene): Map<Placed, Verdict> {
  return new Map(
    found.slice(1).flatMap((share, at) => {
      const fraction = found[at]
      const isAgain = fraction && words.slice(fraction.number.end, share.number.at) === ' ('
      const { number, claim } = share
      const isRight = claim?.status === 'traced' && number.kind === 'percent'
      const isClosed = isAgain && isRight && words.startsWith(')', number.end)
      if (!isClosed || fraction.number.kind !== 'fraction' || fraction.claim?.status === 'contradicted') return []
      if (isBelied(fraction.number, { size: number.value, low: number.value, high: number.value })) return []
      return [[fraction.number, { ...claim, number: fraction.number.text }] as const]
    }),
  )
}

/** A fraction of something that its own words do not settle, at no month of its own. */
function isOpen({ number, wide, claim }: Weighed): boolean {
  return (
    number.kind === 'fraction' &&
    number.months.length === 0 &&
    isUnsettled({ claim, wide }) &&
    !COMPARED.test(number.left) &&
    !/^ (?:months?|times?|years?|quarters?|weeks?|runs?|points?|as|an?|by|the)\b/i.test(number.right)
  )
}

/** What a figure is set against, or what it moved by. */
const COMPARED =
  /\b(?:from|than|against|to|by|versus|vs?\.?|was|were|had been|for|target|aim|nationally|england|neighbours|fell|rose|fallen|risen|down|up)\s+(?:(?:about|around|some|nearly|almost|over|under|just|more than|less than|roughly|well|only|a little|an?|the|getting on for|close on)\s+)*$/i
/** Words by which the two are of different things. */
const APART =
  /\b(?:than|against|compared|target|aim|goal|from|whereas|while|but|although|though|ago|last|previous|since|was|england|nationally|neighbours?|of (?:whom|them|these|those|which) )\b/i
const VERB =
  /\b(?:is|are|were|ha(?:s|ve|d)|led|leads?|came|comes?|ends?|ended|lives?|kept|keeps?|get|got|result(?:s|ed)?|turn(?:s|ed)?|go|goes|went|return(?:s|ed)?|changed|stay(?:s|ed)?)\b/i

/** Whether a percentage says once more how large a share is. */
function isGloss(fraction: Placed, { number, row }: Level, scene: Scene, { vocabulary }: World): boolean {
  const { words, clauses } = scene
  const between = words.slice(fraction.end, number.at)
  const after = words.slice(number.end)
  if (between === ' (') return /^\)(?: of\b|$|[.,;])/.test(after)
  const isBracket = /\($/.test(between) && after.startsWith(')')
  const isSetOff = /, $/.test(between) && after.startsWith(', ')
  const inner = between.slice(0, -1).replace(/, $/, '')
  if (!(isBracket || isSetOff) || /[.;:()]/.test(inner) || APART.test(between)) return false
  const end = clauses[number.clause]?.end ?? number.end
  const known = vocabulary.knownOf(row)
  const own = (text: string) =>
    [...vocabulary.stemsOf(text)].filter((stem) => vocabulary.weight(stem) > 0 && known?.stems.has(stem))
  const inside = own(inner)
  // `Half of repeat plans (38%) are of babies`: the percentage is of what stands before it, and not what half of it is.
  const tail = words.slice(number.end, Math.max(end, number.end + 1)).replace(/^[),\s]+/, '')
  const isNamedBehind =
    own(tail).some((stem) => !inside.includes(stem)) &&
    /^(?:is|are|were|ha[sd]|have|[a-z]+ed|lead|come|end|live|go)\b/i.test(tail)
  return isNamedBehind || (isBracket && VERB.test(inner) && /^\)\s*(?:[.;,]|$)/.test(after) && inside.length > 0)
}
