import type { Indicator } from '../../../compute/figures.ts'
import type { Unit } from '../../../shared/unit.ts'
import { isPlain } from '../number/find-doubts.ts'
import { numberBefore, wordsBefore } from '../read/beside.ts'
import { isMeasuredAs, mayBeMoney } from '../read/measures.ts'
import { union } from '../read/read-scenes.ts'
import { saysCount } from '../read/says-count.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import type { Vocabulary } from '../read/vocabulary.ts'
import { basisMeant, loneOfYear } from './basis-meant.ts'
import { isDenied } from './denied-rows.ts'
import { type Candidate, findCandidates, likeliest, type Place } from './find-subject.ts'
import { rowLabelled } from './label-said.ts'
import { otherParts } from './other-parts.ts'
import { isPerThing } from './per-thing.ts'
import { shareRow, siblingOf } from './sibling-rows.ts'

/** The rows that a number may be said of, likeliest first; `sure` where the words leave little doubt. */
export type Subject = { readonly rows: readonly Indicator[]; readonly sure: boolean }

/** `156 in August from 207`: when the former was may stand between. */
const JUST_BEFORE =
  /^(?: (?:in|for|during|at the end of) (?:the month|[a-z]+(?: 20\d\d)?))?[\s,;(]*(?:down |up |compared )?(?:from|against|versus|vs?\.?|with)\s*$/i
const NOBODY: Subject = { rows: [], sure: false }

/** What a number is said of, in the row that holds it month by month or for the year to date as the words have it. */
export function pickSubject(
  number: Placed,
  scene: Scene,
  units: readonly Unit[],
  former: Indicator | null,
  world: World,
): Subject {
  const { rows, sure } = pickMeasure(number, scene, units, former, world)
  const meant = [...new Set(rows.map((row) => basisMeant(row, number, scene, world)))]
  const lone = sure && meant.length === 1 ? null : loneOfYear(meant, number, scene, world)
  return lone ? { rows: [lone], sure: true } : { rows: meant, sure }
}

/**
 * What a number is said of: the subject of its own clause, else that of the number before it, else what the sentence
 * speaks of, else what the sentence before it spoke of.
 */
function pickMeasure(
  number: Placed,
  scene: Scene,
  units: readonly Unit[],
  former: Indicator | null,
  world: World,
): Subject {
  const anchor = former && isMeasuredAs(number, former) ? former : null
  // `74%, from 88%`: what a number was before is of the same thing.
  if (scene.numbers[0] !== number && JUST_BEFORE.test(number.left))
    return anchor && units.includes(anchor.unit) ? { rows: [anchor], sure: true } : NOBODY
  const labelled = rowLabelled(number, scene, world)
  const out = otherParts(number, scene, world)
  const isOut = (row: Indicator) =>
    !isMeasuredAs(number, row) || out.has(row) || isPerThing(number, row, world) || isDenied(row, number, world)
  if (labelled && units.includes(labelled.unit) && isMeasuredAs(number, labelled) && !isOut(labelled))
    return { rows: [labelled], sure: true }
  const said = sentenceOf(scene)
  const isMeant = ({ row, named }: Candidate) => !isOut(row) && (named >= 0.7 || mayBeMoney(number, row, said))
  const rank = (bag: ReadonlySet<string>) => ranked(bag, units, world).filter(isMeant)
  const bag = countedBag(number, rank, world)
  const own = rank(union([topicOf(number, scene), bag]))
  const share = anchor && shareRow(anchor, number, world)
  if (share) return { rows: [share], sure: true }
  const count = anchor?.unit === 'percent' && saysCount(number) ? siblingOf(anchor, 'number', world.vocabulary) : null
  if (count) return { rows: [count], sure: true }
  if (isStrong(own, world.place)) return settle(own, anchor, rank(bagFor(number, scene)))
  if (anchor && goesOnFrom(anchor, number, own, units)) return turnFrom(anchor, number, scene, units, world)
  return ofSentence(number, scene, anchor, rank, world) ?? guess(own, rank(scene.wide), world)
}

/** `Care leavers: 75% had their supervision`: the words of a heading, which what stands behind it is of. */
function topicOf({ clause }: Placed, { clauses, words, span }: Scene): ReadonlySet<string> {
  const [first, next] = clauses
  const isHeading = first && next && clause > 0 && HEADING.test(words.slice(span.at, next.at + 1))
  return isHeading ? first.bag : NO_WORDS
}

const HEADING = /^[^.,;:()\d]{3,60}:\s*$/
const NO_WORDS: ReadonlySet<string> = new Set()

/**
 * The words that tell what a number is of. `We received 290 referrals in June from 1,387 contacts`: where one row alone
 * begins with the noun that is counted, the others that the words beside it name as well are not meant.
 */
function countedBag({ kind, right, bag }: Placed, rank: Rank, { vocabulary }: World): ReadonlySet<string> {
  const { whole, part } = (kind === 'number' && PART_OF.exec(right)?.groups) || {}
  if (whole && part && isNameOfRow(whole, vocabulary)) return vocabulary.stemsOf(part)
  const [, noun] = kind === 'number' ? (COUNTED.exec(right) ?? []) : []
  const [stem, ...more] = noun ? vocabulary.stemsOf(noun) : []
  if (stem === undefined || more.length > 0 || !bag.has(stem)) return bag
  const known = rank(bag).map(({ row }) => row)
  const [only, ...others] = known.filter(({ label }) => [...vocabulary.stemsOf(label)][0] === stem)
  const isNamed =
    only && others.length === 0 && known.slice(0, known.indexOf(only)).every((row) => !vocabulary.isOf(row, stem))
  return isNamed
    ? new Set([...bag].filter((each) => vocabulary.isOf(only, each) || vocabulary.weight(each) === 0))
    : bag
}

/** `80 of the children we look after are in a children's home`: those of whom all is told, and what is told of some. */
const PART_OF =
  /^ of (?:the |our |all |those )+(?<whole>[^.,;:()\d]{4,60}?) (?:are|were|live|lived) (?:now )?(?<part>[^.,;:()\d]{4,60})/

function isNameOfRow(words: string, { rows, stemsOf }: Vocabulary): boolean {
  const said = [...stemsOf(words)]
  return rows.some(({ stems }) => said.length === stems.size && said.every((stem) => stems.has(stem)))
}

const COUNTED =
  /^ (\p{Ll}{4,}s)(?= (?:(?:in|during) (?:the (?:month|quarter|year)|\p{Lu})|this|last|and|but|from \d)|[.,;]|$)/u

type Rank = (bag: ReadonlySet<string>) => readonly Candidate[]

/** What the sentence speaks of up to the number, else as a whole. */
function ofSentence(
  number: Placed,
  scene: Scene,
  anchor: Indicator | null,
  rank: Rank,
  { place }: World,
): Subject | null {
  const upTo = rank(union(scene.clauses.slice(0, number.clause + 1).map(({ bag }) => bag)))
  if (isStrong(upTo, place)) return settle(upTo, anchor, upTo)
  const whole = rank(bagFor(number, scene))
  // What only later words name may be said of later numbers alone.
  return isStrong(whole, place) ? { ...settle(whole, anchor, whole), sure: scene.numbers[0] === number } : null
}

/** Whether a number may be of the subject of the number before it, though its own clause names none well enough. */
function goesOnFrom(anchor: Indicator, number: Placed, own: readonly Candidate[], units: readonly Unit[]): boolean {
  const isElsewhere = (units.length === 1 || units[0] === 'rate') && !units.includes(anchor.unit)
  return !isElsewhere && isCountedAs(number, anchor, units) && !goesElsewhere(own, anchor)
}

/** What the sentence or the one before it may speak of, and the part's own rows that explain the clause; never sure. */
function guess(own: readonly Candidate[], wide: readonly Candidate[], { place }: World): Subject {
  const [first] = wide
  const likely = first && first.explained > 0.3 ? likeliest(wide) : []
  const near = own.filter(
    ({ row, explained }) => row.part === place.part && row.section === place.section && explained > 0.9,
  )
  const rows = [...new Set([...likely, ...near].map(({ row }) => row))]
  return rows.length > 0 ? { rows, sure: false } : NOBODY
}

/** `Eight came in, and one of them from abroad`: what a later clause says of a part is not said of the whole. */
function bagFor({ clause }: Placed, scene: Scene): ReadonlySet<string> {
  const { clauses, words, bag } = scene
  if (!PART.test(sentenceOf(scene))) return bag
  return union(
    clauses.filter(({ at, end }, place) => place <= clause || !PART.test(words.slice(at, end))).map((each) => each.bag),
  )
}

const PART = /\bof (?:them|whom|these|those|which)\b/i

/** A percentage is of a percent row; other numbers are not. */
function isCountedAs({ kind }: Placed, { unit }: Indicator, units: readonly Unit[]): boolean {
  if (kind === 'times' || kind === 'multiple') return true
  // `82%, England 82.5`: a standard or a difference of a percentage may go without its sign.
  return kind === 'number'
    ? unit !== 'percent' || units.includes('percent')
    : kind === 'points'
      ? unit === 'percent'
      : true
}

/**
 * The subject of the number before, unless the clause names a part of its label that another row has in its place:
 * `95% within 6 weeks, but within 3 weeks 86%`.
 */
function turnFrom(anchor: Indicator, number: Placed, scene: Scene, units: readonly Unit[], world: World): Subject {
  const { vocabulary } = world
  const known = vocabulary.knownOf(anchor)
  const isAnchors = (stem: string) => vocabulary.isOf(anchor, stem)
  const other = [...number.bag].filter(
    (stem) => vocabulary.weight(stem) > 0 && !isPlain(stem, world) && !isAnchors(stem),
  )
  const former = numberBefore(number, scene)
  if (other.length === 0 && former?.clause === number.clause) return { rows: [anchor], sure: true }
  if (other.length === 0) return besideAnchor(anchor, number, scene, ranked(number.bag, units, world), world)
  const turned = ranked(scene.bag, units, world).filter(({ row }) => {
    const stems = vocabulary.knownOf(row)?.stems
    return stems !== undefined && other.every((stem) => stems.has(stem)) && shares(stems, known?.stems)
  })
  return turned.length > 0
    ? { rows: likeliest(turned).map(({ row }) => row), sure: turned.length === 1 }
    : { rows: [anchor], sure: false }
}

/** `Care leavers had 75%, and children in care 74%`: words that name another row better, though the first has them too. */
function besideAnchor(
  anchor: Indicator,
  number: Placed,
  scene: Scene,
  [best, ...rest]: readonly Candidate[],
  world: World,
): Subject {
  const held = rest.find(({ row }) => row === anchor)
  if (!best || !held || best.score < 1.2 * held.score) return { rows: [anchor], sure: true }
  return isTurnedTo(best.row, anchor, number, scene, world)
    ? { rows: [best.row], sure: true }
    : { rows: [best.row, anchor], sure: false }
}

/** `75% for care leavers and 74% for children in care`: each of two with whom it is of right behind it. */
function isTurnedTo(row: Indicator, anchor: Indicator, number: Placed, scene: Scene, world: World): boolean {
  const { vocabulary } = world
  const { left, right } = number
  const [before, behind] = [FOR_WHOM_AND.exec(left)?.[1] ?? '', FOR_WHOM.exec(right)?.[1] ?? '']
  const isAll = (words: string, of: Indicator) => {
    const told = [...vocabulary.stemsOf(words)].filter((stem) => vocabulary.weight(stem) > 0)
    return told.length > 0 && told.every((stem) => vocabulary.isOf(of, stem))
  }
  if (OF_OTHER_TIME.test(wordsBefore(number, scene))) return false
  return isAll(before, anchor) && !isAll(before, row) && isAll(behind, row)
}

const FOR_WHOM_AND = /^ (?:for|of|among|amongst|in) ([^.,;:()]{3,60}?),? and (?:just |only |to )?$/
const FOR_WHOM = /^ (?:for|of|among|amongst|in) ([^.,;:()]{3,60}?)(?=[.,;:()])/
/** What is told of the first of two, be it of another time or none, is told of the second. */
const OF_OTHER_TIME =
  /\b(?:best|worst|high\w*|low\w*|peak\w*|record|used|once|before|had|until|average\w*|averag\w*|mean|target|aim\w*|want\w*|would|should|could|ago|last|previous\w*|earlier|from|by|than)\b/i

function settle(candidates: readonly Candidate[], anchor: Indicator | null, wider: readonly Candidate[]): Subject {
  const group = withRivals(likeliest(candidates), candidates)
  const held = anchor && group.find(({ row }) => row === anchor)
  if (held) return { rows: [held.row], sure: true }
  const order = (candidate: Candidate) => wider.find(({ row }) => row === candidate.row)?.score ?? 0
  const best = Math.max(...group.map(order))
  const kept = group.filter((candidate) => order(candidate) >= 0.85 * best)
  return { rows: kept.toSorted((a, b) => order(b) - order(a)).map(({ row }) => row), sure: true }
}

/** Whether two labels have at least a third of their words in common, as those of one kind of measure do. */
function shares(one: ReadonlySet<string>, other: ReadonlySet<string> | undefined): boolean {
  const common = [...one].filter((stem) => other?.has(stem)).length
  return common * 3 >= Math.max(one.size, other?.size ?? 0)
}

/** Where a label is named in part only, the other rows that the same words fit as well. */
function withRivals(group: readonly Candidate[], candidates: readonly Candidate[]): readonly Candidate[] {
  const [first] = group
  if (!first || first.named >= 0.65) return group
  return candidates.filter(
    (candidate) =>
      group.includes(candidate) ||
      (candidate.explained >= first.explained - 0.02 && candidate.row.section === first.row.section),
  )
}

/** A clause that names something else well enough to leave the sentence's subject, though not to be sure of its own. */
function goesElsewhere([best]: readonly Candidate[], anchor: Indicator): boolean {
  return best !== undefined && best.row !== anchor && best.named > 0.6 && best.explained > 0.6
}

/**
 * Words that a label explains and that name enough of it, or that no other label of the part explains as well; a row of
 * another section has to be named more fully.
 */
function isStrong([first, ...rest]: readonly Candidate[], { section, part }: Place): boolean {
  if (!first) return false
  const isHome = (row: Indicator) => row.section === section && row.part === part
  const others = isHome(first.row) ? rest.filter(({ row }) => isHome(row)) : rest
  const alone = first.explained >= 0.9 && first.named >= 0.3 && others.every(({ explained }) => explained < 0.8)
  const enough = first.row.section === section ? 0.45 : 0.6
  if (isOnly(first, rest) && isHome(first.row)) return true
  return (alone && (isHome(first.row) || first.named >= enough)) || (first.explained >= 0.5 && first.named >= enough)
}

/** `Visits to children in care`: all of it the words of one row, however long its label, and of no other anywhere. */
function isOnly(first: Candidate, rest: readonly Candidate[]): boolean {
  return (
    first.held >= 3 &&
    first.explained >= 0.99 &&
    first.named >= 0.2 &&
    rest.every(({ explained, score }) => explained < 0.85 || score < 0.75 * first.score)
  )
}

function ranked(bag: ReadonlySet<string>, units: readonly Unit[], { place, vocabulary }: World): readonly Candidate[] {
  return findCandidates(bag, place, units, vocabulary)
}
