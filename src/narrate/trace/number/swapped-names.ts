import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { blankExclusions } from '../read/vocabulary.ts'
import { TARGET } from '../standards/target-words.ts'
import { partRows } from '../subject/rival-rows.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { expectLevel } from './expected.ts'
import { fitNumber, fitsAny, nearsAny } from './fit-number.ts'

type Told = ReadonlyMap<Placed, Verdict>

/**
 * `Library visits came to 91,080 and gym visits to 52,980`, where it is the other way about: two figures that stand each
 * beside the name of the other's row, whichever side of them that is on.
 */
export function swappedNames(found: readonly Weighed[], scene: Scene, world: World): Told {
  const told = new Map<Placed, Verdict>()
  if (!isOfNow(scene, world)) return told
  if (IN_TURN.test(sentenceOf(scene))) return swappedInTurn(found, scene, world)
  const isPair = arePair(found, scene)
  found.slice(1).forEach((two, at) => {
    const one = found[at]
    const said = one && besideEach(one.number, two.number, scene, world)
    if (!one || !said) return
    const ways = waysOf(found, scene)
    const pair = pairsOf(one, two, world).find(([own, other]) => {
      const isAlone = areAllOf(other, own, scene, world)
      return areNamesOf(other, own, said, isPair && isAlone, world) || (isAlone && goThoseWays(other, own, ways))
    })
    if (!pair) return
    const [own, other] = pair
    const [first, second] = [belied(one.number, other, own, world), belied(two.number, own, other, world)]
    if (!first || !second) return
    told.set(one.number, first)
    told.set(two.number, second)
  })
  return told
}

/** The names are told in another order than the figures. */
const IN_TURN =
  /\b(?:respectively|in turn|former|latter|vice versa|the other way (?:round|about)|in that order|(?:are|is|were|was) not|without|if|would|could)\b/i

/** Whether a sentence tells of no other month than the latest. */
function isOfNow({ months }: Scene, { figures }: World): boolean {
  return months.every(({ month }) => month === figures.settings.month)
}

const LISTED =
  /(?:^|[,;:] )(?<one>[^#@.,;:()]{3,70}?) and (?<two>[^#@.,;:()]{3,70}?) (?:were|are|stood at|stand at|came to|come to|numbered|totalled|at)(?: (?:now|just|only|at))* #(?<a>\d+) and #(?<b>\d+),?(?: (?:in|at the end of) @,?| this month)? respectively\b/i

/** `Contacts and referrals were 156 and 1,491 respectively`: names and figures each in a list, of which one is turned. */
function swappedInTurn(found: readonly Weighed[], scene: Scene, world: World): Told {
  const told = new Map<Placed, Verdict>()
  const { one = '', two = '', a, b } = LISTED.exec(bareOf(found, scene).trimStart())?.groups ?? {}
  const [first, second] = [found[Number(a ?? -1)], found[Number(b ?? -1)]]
  if (!first || !second || isUnreal(first.number, scene)) return told
  const said: [Stems, Stems] = [world.vocabulary.stemsOf(one), world.vocabulary.stemsOf(two)]
  const pair = pairsOf(first, second, world).find(([own, other]) => areNamesOf(other, own, said, false, world))
  if (!pair) return told
  const [own, other] = pair
  const [wrong, alsoWrong] = [belied(first.number, other, own, world), belied(second.number, own, other, world)]
  if (wrong && alsoWrong) told.set(first.number, wrong).set(second.number, alsoWrong)
  return told
}

type Stems = ReadonlySet<string>

/** The telling words about each of two figures; null where nothing parts them. */
function besideEach(one: Placed, two: Placed, { words, span, clauses }: Scene, world: World): [Stems, Stems] | null {
  const between = words.slice(one.end, two.at)
  const parting = [...between.matchAll(PARTING)].at(-1)
  // `Agency and own carers (115 and 204)`: names and figures each in a list of their own.
  const isListed = /^[\s,]*(?:and|&)?\s*$/i.test(between)
  if (!parting || isListed || /\bof\s*$/i.test(one.left)) return null
  const next = words.slice(two.end, span.end).search(NEXT)
  const end = next < 0 ? span.end : two.end + next
  const opens = Math.max(span.at, one.at - one.left.length, clauses[one.clause]?.at ?? span.at)
  const stemsOf = (said: string) =>
    new Set([...world.vocabulary.stemsOf(said)].filter((stem) => world.vocabulary.weight(stem) > 0))
  const apart = one.end + parting.index
  return [stemsOf(words.slice(opens, apart)), stemsOf(words.slice(apart, end))]
}

const PARTING = /[,;]|\b(?:and|but|while|whilst|whereas)\b/gi
/** Where words begin that are no more about the figure before them. */
const NEXT = /[,;:.(](?!\d)|\d|\b(?:and|but|while|whilst|whereas|than|against|compared)\b/i

type Pair = readonly [own: Indicator, other: Indicator]

/** The rows of which two figures are the latest, the first of the one and the second of the other. */
function pairsOf(one: Weighed, two: Weighed, world: World): readonly Pair[] {
  return rowsOf(one, world).flatMap((own) =>
    rowsOf(two, world).flatMap((other): readonly Pair[] =>
      own !== other && own.unit === other.unit ? [[own, other]] : [],
    ),
  )
}

function rowsOf({ number, row }: Weighed, world: World): readonly Indicator[] {
  if (number.hedge !== null || number.months.some(({ role }) => role !== 'at')) return []
  const rows = new Set([...(row ? [row] : []), ...partRows(world)])
  return [...rows].filter((each) => {
    const level = each.latest && expectLevel(each, each.latest.month, world.figures)
    const isKind = (number.kind === 'percent') === (each.unit === 'percent')
    return isKind && fitsAny(number, level?.values)
  })
}

/**
 * Whether the words about one figure name a row, and those about the next another; of a sentence of two counts alone,
 * `8 residents left and 9 came in`, one of the two may say nothing by which they are told apart.
 */
function areNamesOf(
  first: Indicator,
  second: Indicator,
  [one, two]: [Stems, Stems],
  isPair: boolean,
  world: World,
): boolean {
  const [isFirst, isSecond] = [isNameOf(first, second, one, world), isNameOf(second, first, two, world)]
  if ((isFirst && isSecond) || !isPair) return isFirst && isSecond
  const isSilent = (said: Stems) => !isNameOf(first, second, said, world) && !isNameOf(second, first, said, world)
  return (isFirst && isSilent(two)) || (isSecond && isSilent(one))
}

/** Whether a sentence gives two counts and nothing else, each of which was found to be of another row. */
function arePair(found: readonly Weighed[], { months }: Scene): boolean {
  // `Neither fostering, at 115, nor homes, at 32`: a figure that is put in says nothing by the words behind it.
  const isCount = ({ number, row }: Weighed) =>
    number.kind === 'number' && row?.unit === 'number' && /^ [a-z]/.test(number.right)
  return found.length === 2 && months.length === 0 && found.every(isCount) && found[0]?.row !== found[1]?.row
}

type Ways = readonly [number, number]

/** `We took 9 children into care and 8 left`: which way those go whom two counts, all that a sentence tells, are of. */
function waysOf([one, two, ...more]: readonly Weighed[], { words, span }: Scene): Ways | null {
  if (!one || !two || more.length > 0 || UNLIKE.test(words.slice(span.at, span.end))) return null
  if ([one, two].some(({ number }) => number.kind !== 'number' || number.hedge !== null)) return null
  const parting = /[,;]? (?:and|but|while|whilst|whereas) (?:only |just )?$/i.exec(
    words.slice(one.number.end, two.number.at),
  )
  if (!parting) return null
  const apart = one.number.end + parting.index
  const [first, second] = [wayOf(words.slice(span.at, apart)), wayOf(words.slice(apart, span.end))]
  return first * second === -1 ? [first, second] : null
}

/** Words by which two counts are of other times, others or one of the other, or are no counts at all. */
const UNLIKE =
  /\b(?:not|never|no|of (?:whom|them|these|those|which)|more|fewer|less|than|by|another|others?|weeks?|quarter|year|since|target|net|but for)\b|n['’]t\b/i
const COMING =
  /\b(?:new|(?:came|come|coming|taken?|took|taking|admitted)\b[^.;:]*\b(?:in|into)|enter\w*|entrants?|entr(?:y|ies)|admissions?|join\w*|arriv\w*|start(?:ed|ers?|ing|s))\b/i
const GOING = /\b(?:left|leav\w+|ceas\w+|depart\w*|discharg\w*|exit\w*|moved out|went out)\b/i

function wayOf(said: string): -1 | 0 | 1 {
  const bare = blankExclusions(said)
  const [isComing, isGoing] = [COMING.test(bare), GOING.test(bare)]
  return isComing === isGoing ? 0 : isComing ? 1 : -1
}

/** Whether two rows count those who come and those who go, each in its month, as the words have it. */
function goThoseWays(first: Indicator, second: Indicator, ways: Ways | null): boolean {
  const isFlow = first.basis === 'month' && second.basis === 'month'
  return ways !== null && isFlow && wayOf(first.label) === ways[0] && wayOf(second.label) === ways[1]
}

/** Whether a sentence has no telling word but those of two rows: `9 assessments started and 8 left` tells of others. */
function areAllOf(one: Indicator, two: Indicator, { bag }: Scene, { vocabulary }: World): boolean {
  const known = [...bag].filter((stem) => vocabulary.weight(stem) > 0)
  return known.every((stem) => vocabulary.isOf(one, stem) || vocabulary.isOf(two, stem))
}

/** Whether words name a row by what sets it apart from another, and hold nothing by which that one is set apart from it. */
function isNameOf(row: Indicator, other: Indicator, said: Stems, { vocabulary }: World): boolean {
  const [its, others] = [vocabulary.knownOf(row)?.stems, vocabulary.knownOf(other)?.stems]
  if (!its || !others) return false
  const isApart = (stem: string) => others.has(stem) && !its.has(stem)
  return [...said].some((stem) => its.has(stem) && !others.has(stem)) && ![...said].some(isApart)
}

/** The verdict on a figure that stands for a row and is another's; null where that row has it as well. */
function belied(number: Placed, row: Indicator, own: Indicator, { figures }: World): Verdict | null {
  const right = row.latest && expectLevel(row, row.latest.month, figures)
  if (!right || nearsAny(number, right.values)) return null
  const reason = `"${row.label}" gives ${right.words}; ${number.text} is the figure of "${own.label}"`
  return contradicted(number, right.shown, reason, right.sources)
}

const OF_TARGET = new RegExp(String.raw`\b(?:a|the|our|its) ${TARGET} of (?:just |only )?$`, 'i')

/** `Callers waited 4.5 minutes, against a target of 4.3`, where 4.5 is the target and 4.3 the figure. */
export function swappedStandards(found: readonly Weighed[], scene: Scene): Told {
  const told = new Map<Placed, Verdict>()
  found.slice(1).forEach((two, at) => {
    const one = found[at]
    const row = one?.row ?? two.row
    if (!one || !row?.latest || !row.target || (two.row && two.row !== row)) return
    const isOpen = scene.months.some(({ month, role }) => role !== 'base' && month !== row.latest?.month)
    if (!OF_TARGET.test(two.number.left) || !LEVEL.test(one.number.left) || isOpen) return
    const { latest, target } = row
    const isTurned = isFigure(one.number, target.value) && isFigure(two.number, latest.printed)
    if (!isTurned || isFigure(one.number, latest.printed) || isFigure(two.number, target.value)) return
    const sources = [...latest.sources, { code: row.code, month: null, cell: target.cell, value: target.value }]
    const why = `"${row.label}" is ${latest.shown}, and the target is ${target.shown}; here they have changed places`
    told.set(one.number, contradicted(one.number, latest.shown, why, sources))
    told.set(two.number, contradicted(two.number, target.shown, why, sources))
  })
  return told
}

/** A figure that is no standard, change or bound. */
const LEVEL = new RegExp(
  String.raw`^(?!.*\b(?:${TARGET}|than|by|above|below|under|over|within|of at least|if|would|should|could|aim)\b[^,;]*$)`,
  'is',
)

function isFigure(number: Placed, value: number): boolean {
  return (number.kind === 'number' || number.kind === 'percent') && fitNumber(number, value) === 'fits'
}
