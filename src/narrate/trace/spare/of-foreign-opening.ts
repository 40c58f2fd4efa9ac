import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import { isPlain } from '../number/find-doubts.ts'
import type { Scene, World } from '../read/scene.ts'
import type { VerdictAt } from '../verdict.ts'

const JOINT =
  /(?:;|,? (?:and|but|yet|while|whilst|whereas|though|although|even though)\b) (?!(?:now|then|so|is|are|was|were|has|have|had|it|they|this|that|these|those|which|by|up|down|stands?|stood|ended|reached|came|fell|rose|at|in)\b)/gi

/**
 * `Rents in the city rose by 9%, and 260 households are in temporary accommodation`: what opens the sentence and holds a
 * word that is not the row's, where a later limb names the row with a figure of its own.
 */
export function isOfForeignOpening(
  { at, claim }: VerdictAt,
  found: readonly Weighed[],
  { words, span }: Scene,
  world: World,
): boolean {
  const codes = new Set(claim.evidence.map(({ code }) => code))
  const [row, ...others] = [...codes].flatMap((code) => (code && world.figures.byCode.get(code)) ?? [])
  const from = found.find(({ number }) => number.at === at)?.number.end ?? at + claim.number.length
  // A level is held to a row by more than the words before it.
  const isMove = new Set(claim.evidence.flatMap(({ month }) => month ?? [])).size > 1
  if (!row || others.length > 0 || !isMove) return false
  const joint = [...words.slice(from, span.end).matchAll(JOINT)].find(({ index }) => {
    const limb = from + index
    const isFigure = ({ number, row: of }: Weighed) => of === row && number.at > limb
    return found.some(isFigure) && names(words.slice(limb, span.end), row, world)
  })
  return joint !== undefined && isForeign(words.slice(span.at, at), row, world)
}

function names(limb: string, row: Indicator, { vocabulary }: World): boolean {
  return [...vocabulary.stemsOf(limb)].some((stem) => vocabulary.weight(stem) > 0 && vocabulary.isOf(row, stem))
}

function isForeign(opening: string, row: Indicator, world: World): boolean {
  const bare = opening.replace(/\d[\d.,]*/g, ' ')
  return [...world.vocabulary.stemsOf(bare)].some((stem) => !world.vocabulary.isOf(row, stem) && !isPlain(stem, world))
}
