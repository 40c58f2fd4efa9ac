import { isBehindRows, isOfRows } from './apart/figures-apart.ts'
import type { Limb } from './read/limb-words.ts'
import { limbsOf } from './read/limbs-of.ts'
import { readInstead } from './read/read-otherwise.ts'
import type { Scene, World } from './read/scene.ts'
import { overlaps } from './read/span.ts'
import { isWrong, type VerdictAt } from './verdict.ts'

/** The claims of a sentence that tells of several rows, where what it tells of one, said by itself, is another matter. */
export function inLimbs(
  told: readonly VerdictAt[],
  scene: Scene,
  judge: (scene: Scene) => readonly VerdictAt[],
  world: World,
): readonly VerdictAt[] {
  if (scene.numbers.some(({ printed }) => printed !== null)) return told
  const apart = limbsOf(scene, world).flatMap((limb) => judgeLimb(limb, scene, judge, world))
  const isOfMore = (each: VerdictAt) =>
    told.some((other) => isSame(other, each) && isOfRows(other)) || isBehindRows(each.at, told, scene)
  const wrong = apart.filter((each) => isWrong(each) && !isOfMore(each))
  const first = wrong.filter((each, at) => wrong.findIndex((other) => isSame(other, each)) === at)
  const isLeft = (each: VerdictAt) =>
    !first.some((other) => isSame(other, each)) &&
    !(isWrong(each) && apart.some((other) => isSame(other, each) && isRight(other)))
  const mended = apart.filter(
    (each) =>
      isRight(each) &&
      told.some((other) => other.at === each.at && !isLeft(other)) &&
      !first.some((other) => isSame(other, each)),
  )
  return [...told.filter(isLeft), ...first, ...mended].toSorted((a, b) => a.at - b.at)
}

function isSame(one: VerdictAt, other: VerdictAt): boolean {
  return overlaps(spanOf(one), spanOf(other))
}

function spanOf({ at, claim }: VerdictAt) {
  return { at, end: at + claim.number.length }
}

function judgeLimb(
  limb: Limb,
  scene: Scene,
  judge: (scene: Scene) => readonly VerdictAt[],
  world: World,
): readonly VerdictAt[] {
  const said = limb.map(({ words }) => words).join('')
  return judge(readInstead(scene, said, world)).map(({ at, claim }) => {
    const place = placeOf(at - scene.span.at, limb)
    return { at: place, claim: { ...claim, number: asSaid(claim.number, place, scene) } }
  })
}

/** `Missed their targets`: what a claim is of stands in the sentence otherwise than in the limb. */
function asSaid(number: string, at: number, { words, span }: Scene): string {
  return words.startsWith(number, at) ? number : (/^[^.,;:()]+/.exec(words.slice(at, span.end))?.[0] ?? number)
}

/** Where the sentence has what stands at a place of a limb. */
function placeOf(place: number, limb: Limb): number {
  let from = 0
  for (const { words, at } of limb) {
    if (place < from + words.length) return at + place - from
    from += words.length
  }
  return limb.at(-1)?.at ?? 0
}

function isRight({ claim }: VerdictAt): boolean {
  return claim.status === 'traced' || claim.status === 'conflict'
}
