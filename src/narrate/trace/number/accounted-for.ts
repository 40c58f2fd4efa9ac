import type { Indicator } from '../../../compute/figures.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import type { Known, Vocabulary } from '../read/vocabulary.ts'
import { fitNumber } from './fit-number.ts'

/**
 * The doubtful words that are left when those are taken out that change nothing: the rest of a name that the workbook
 * itself writes in full elsewhere (`Section 47 enquiries`, of a row that says `Section 47`), who tells it
 * (`Team managers report that 27 …`), and what another number counts (`290 referrals from 1,387 contacts`).
 */
export function unaccountedFor(
  doubts: readonly string[],
  number: Placed,
  rows: readonly Indicator[],
  scene: Scene,
  world: World,
): readonly string[] {
  if (doubts.length === 0) return doubts
  const { vocabulary } = world
  const pairs = pairsIn(vocabulary)
  const held = (stem: string) => rows.every((row) => vocabulary.knownOf(row)?.stems.has(stem))
  const said = [...vocabulary.stemsOf(sentenceOf(scene))]
  const isNamesRest = (stem: string) =>
    said.some((each, at) => each === stem && at > 0 && held(said[at - 1] ?? '') && pairs.has(`${said[at - 1]} ${stem}`))
  const tellers = vocabulary.stemsOf(tellersOf(number, scene))
  const sized = vocabulary.stemsOf(sizesOf(scene))
  const counted = vocabulary.stemsOf(countedBeside(number, scene, world))
  return doubts.filter(
    (stem) =>
      !isNamesRest(stem) &&
      !tellers.has(stem) &&
      !counted.has(stem) &&
      !(sized.has(stem) && vocabulary.weight(stem) === 0),
  )
}

/** The nouns right behind the other numbers that are the newest figures of rows of that name. */
function countedBeside(number: Placed, { numbers }: Scene, { vocabulary }: World): string {
  const nouns = numbers.flatMap((other) => {
    const [, noun] = other === number ? [] : (COUNTED.exec(other.right) ?? [])
    const [stem] = noun ? vocabulary.stemsOf(noun) : []
    const isFigure = ({ row: { unit, latest } }: Known) =>
      unit === 'number' && latest !== null && fitNumber(other, latest.printed) === 'fits'
    return noun && stem && vocabulary.holders(stem).some(isFigure) ? [noun] : []
  })
  return nouns.join(' ')
}

const COUNTED = /^ (\p{Ll}{4,}s)(?=[ .,;)]|$)/u

/** `a clear improvement on the 19% of last August`: how a move is called. */
function sizesOf({ words, span }: Scene): string {
  return [...words.slice(span.at, span.end).matchAll(SIZED)].map(([, word]) => word).join(' ')
}

const SIZED =
  /\b(?:an?|the) (?!first|second|third|last|only|next)(\p{Ll}+) (?:improvement|fall|drop|dip|reduction|decrease|decline|deterioration|rise|increase|climb|jump)(?= (?:on|from|in|of|to|over|since|against|compared)\b|[,.;:)]|$)/gu

/** `Team managers report that`, where the number is of what they report. */
function tellersOf({ at }: Placed, { words, span }: Scene): string {
  return TOLD.exec(words.slice(span.at, at))?.[0] ?? ''
}

const TOLD =
  /^\s*(?:(?!not\b)[\p{L}’'-]+ ){1,5}(?:reports?|reported|tells? (?:us|me)|told (?:us|me)|says?|said|notes?|confirms?|shows?|states?) that\b(?=[^.;,]{0,30}$)/iu

const known = new WeakMap<Vocabulary, ReadonlySet<string>>()

/** The words that follow on each other in the labels. */
function pairsIn(vocabulary: Vocabulary): ReadonlySet<string> {
  const found =
    known.get(vocabulary) ??
    new Set(
      vocabulary.labels.flatMap((label) => {
        const stems = [...vocabulary.stemsOf(label)]
        return stems.slice(1).map((stem, at) => `${stems[at]} ${stem}`)
      }),
    )
  known.set(vocabulary, found)
  return found
}
