import { anyOf } from '../read/any-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { blankExclusions } from '../read/vocabulary.ts'
import { TARGET } from '../standards/target-words.ts'

/** What a sentence sets against each other: the words for either side, and how a number lies between the two. */
export type Sides = {
  readonly one: string
  readonly two: string
  /** 1 where the first is said to be the more, −1 the less, 0 where that goes unsaid. */
  readonly way: -1 | 0 | 1
  /** How many times the second the first is, or how much of it. */
  readonly isRatio: boolean
  /** What is counted on either side: `children` of `as many children are in our care as on a plan`. */
  readonly thing: string
}

const MORE = 'more|higher|greater|larger|above'
const LESS = 'fewer|less|lower|smaller|below'
/** `89 more children than agency carers did`, `nine points higher than visits within three weeks`. */
const THAN = new RegExp(
  String.raw`^ (?:(?<more>${MORE})|(?<less>${LESS}))${anyOf('')}\b(?<what>[^.,;:]{0,90}?) than (?<two>[^.,;:]+)`,
  'i',
)
/** `Twice as many children are in our care as are on a plan`. */
const AS = /^ as (?:many|much|high|large)\b(?! again)(?<what>[^.,;:]{0,90}?) as (?<two>[^.,;:]+)/i
/** `Our own carers outnumber agency carers by 89`, `by two to one`. */
const OUTNUMBER =
  /^(?<one>.+?) (?:now |still |again |also )*(?:outnumber|exceed|outstrip|outweigh)(?:ed|s|ped|pped)? (?<two>.+?),?(?: by)? (?:about |around |some |nearly |almost |over |just |more than |roughly )*$/i
/** `The gap between our own carers and agency carers is 89`. */
const GAP =
  /\b(?:gap|difference|distance) between (?<both>.+ and .+?) (?:is|was|stood at|stands at|of|now stands at|comes to|came to)(?: now| only| just| about| around| some)* $/i

/** Without one of these nothing before a number sets two sides against each other. */
const SETS_APART = /outnumber|exceed|outstrip|outweigh|between/i

/** `65 live with connected carers. They outnumber those at home by 23`: what came before tells who. */
const THEY = /^\W*(?:they|these) (?:[a-z]+ )?(?:outnumber|exceed|outstrip|outweigh)/i

const RATIOS: ReadonlySet<Placed['kind']> = new Set(['times', 'fraction', 'multiple'])

/** What a number is said to lie between, in the words of its clause; none where that is nothing of this kind. */
export function sidesSaid(number: Placed, scene: Scene, { vocabulary }: World): readonly Sides[] {
  const { end, kind } = number
  const after = withoutFigures(end, scene.span.end, scene)
  const pattern = RATIOS.has(kind) ? AS : THAN
  const told = pattern.exec(after)?.groups
  if (!told && !SETS_APART.test(scene.words.slice(scene.span.at, number.at))) return []
  const clause = withoutFigures(scene.clauses[number.clause]?.at ?? scene.span.at, number.at, scene)
  // `204 are with our own carers, 89 more than with agencies`.
  const isTold =
    !THEY.test(clause) &&
    [...vocabulary.stemsOf(`${clause} ${told?.what ?? ''}`)].some((stem) => vocabulary.weight(stem) > 0)
  const before = isTold ? clause : openingOf(number, scene)
  const sides = told ? [sidesOf(before, told, pattern === AS)] : sidesBefore(before, scene.words.slice(end))
  return sides.filter(({ one, two }) => !THAN_THEN.test(two) && !OTHER.test(`${one} ${two}`))
}

/** What stands before a number in its sentence, without the months and the other numbers. */
export function openingOf({ at }: Placed, scene: Scene): string {
  return withoutFigures(scene.span.at, at, scene)
}

function sidesOf(before: string, { more, less, what = '', two = '' }: Groups, isRatio: boolean): Sides {
  const inside = isRatio ? null : INSIDE.exec(two)
  const outside = inside ? OUTSIDE.exec(what) : null
  const way = more ? 1 : less ? -1 : 0
  const thing = /^ [a-z]+/i.exec(what)?.[0] ?? ''
  return { one: `${before} ${what}`, two: outside?.groups?.thing?.replace(TEAM, '') ?? cut(two), way, isRatio, thing }
}

type Groups = Readonly<Record<string, string | undefined>>

/** `More plans outside the disabilities team than within it`: what is left out of one side is the other. */
const OUTSIDE = /\b(?:outside(?: of)?|other than|excluding|not with|not in) (?<thing>[^.,;:()]{3,50}?) ?$/i
const TEAM = / (?:teams?|services?|cohort)$/i
const INSIDE = /^(?:(?:there were|there are) )?(?:with|in|inside|within|under|on) (?:it|them|that|those)\b/i

function sidesBefore(before: string, after: string): readonly Sides[] {
  const { one, two } = OUTNUMBER.exec(before)?.groups ?? {}
  if (one && two) return [{ one, two, way: 1, isRatio: ODDS.test(after), thing: '' }]
  const { both } = GAP.exec(before)?.groups ?? {}
  return both
    ? splitsOf(both).map(([first, second]) => ({ one: first, two: second, way: 0, isRatio: false, thing: '' }))
    : []
}

const ODDS = /^ to one\b/i

/** Where `and` may part the two sides, as labels may hold it too. */
function splitsOf(both: string): readonly (readonly [string, string])[] {
  return [...both.matchAll(/ and /g)].map(({ index }) => [both.slice(0, index), both.slice(index + 5)])
}

/** A side ends where the figures are told, or another thing is. */
function cut(words: string): string {
  return words.replace(
    /(?: ?\((?=[^)]*[\d#])| [–—-] | (?:and|but|while|whilst|whereas|although|which|because|so) (?!family)).*$/is,
    '',
  )
}

/** The words between two places, with marks for the months and numbers that stand there. */
function withoutFigures(from: number, to: number, { words, months, numbers }: Scene): string {
  return [...months, ...numbers]
    .filter(({ at, end }) => at >= from && end <= to)
    .reduce(
      (text, { at, end }) => text.slice(0, at - from) + '#'.repeat(end - at) + text.slice(end - from),
      words.slice(from, to),
    )
}

/** `Than in July`: a month. */
const THAN_THEN =
  /^(?:(?:it |they |there |we )?(?:was|were|is|are|had|did|have) )?(?:(?:in|at|on|for|by|during|the|end|of|a|last|this) )*#/i

/** What is no row's figure of one month: a target, another authority, a move that is set against another. */
const OTHER = new RegExp(
  String.raw`\b(?:${TARGET}s?|planned|expected|forecast|projected|hoped|england|national(?:ly)?|neighbours?|up|down|r[io]s(?:e|es|en|ing)|rose|f[ae]ll(?:s|en|ing)?|grew|grown|growing|increas\w+|decreas\w+|reduc\w+|dropp?\w*|gain\w*|climb\w*|declin\w+|changed?|narrow\w*|widen\w*|averaged)\b`,
  'i',
)

/** Words by which a sentence is of something else than two figures of one month, or denies what it tells. */
const OPAQUE =
  /\b(?:not|never|no|nor|neither|without|instead|rather than|since|until|so far|to date|usual|normal|normally|quarters?|weeks? of|years?|cumulative\w*|per (?:month|week|day)|an? (?:month|week|day)|each (?:month|week|day)|every (?:month|week|day)|of (?:them|these|those|whom)|between them|combined|together|both|only if|of which|sometimes|often|usually|average of|mean)\b|n['’]t\b|\?/i

/** `Than agency carers did, among the under fives`: what follows may narrow both. */
const NARROWED =
  /^[^.;:]* (?:than|as|by) [^.,;:()]*[,(:–-] ?(?:among|of|in|for|with|within|without|counting|excluding|including|ex|if|when|where|wherever|aged|by|on|at|only|as long as)\b/i

/** Whether nothing else in a sentence may give what it sets against each other another sense. */
export function isPlainlySet(number: Placed, scene: Scene): boolean {
  const said = blankExclusions(sentenceOf(scene))
  return !OPAQUE.test(said) && !NARROWED.test(said.slice(number.at - scene.span.at))
}
