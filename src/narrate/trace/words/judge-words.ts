import type { Indicator } from '../../../compute/figures.ts'
import { type Found, isWeighed, type Weighed } from '../found.ts'
import { fitNumber } from '../number/fit-number.ts'
import { isUnmarked } from '../number/trial.ts'
import { clauseOf } from '../read/read-scenes.ts'
import type { Scene, World } from '../read/scene.ts'
import { TREND } from '../read/trend-words.ts'
import { withoutMonths } from '../read/without-months.ts'
import { benchmarkNamed } from '../standards/name-benchmark.ts'
import { isOfLabel } from '../standards/target-words.ts'
import { isOfRow } from '../standards/told-distances.ts'
import { latestTold, standardTold } from '../standards/told-figures.ts'
import { withOthers } from '../standards/with-others.ts'
import { isHome } from '../subject/find-subject.ts'
import type { Verdict, VerdictAt } from '../verdict.ts'
import type { Answer } from './answer.ts'
import { answerPhrase } from './answer-phrase.ts'
import { answerMean } from './answer-standard.ts'
import { isDoubtful, isOfOneMonth } from './doubt-words.ts'
import { hasOwnSubject, isOfOwnSubject, isOfTheRest, isOfUnit } from './has-own-subject.ts'
import { isNamedBefore, isNamedBehind, mustBeNamed } from './is-named-before.ts'
import { isUnreal } from './is-unreal.ts'
import { isPlainLatest, RUNS } from './judged-apart.ts'
import { limbOfColour } from './limb-of-colour.ts'
import { isOwned, nearestNumber, standardBehind } from './number-beside.ts'
import { isOfOtherTimes, isOfStretch } from './other-times.ts'
import type { Phrase } from './phrase.ts'
import { readPhrases } from './read-phrases.ts'
import { beliedByOneOfBoth } from './said-of-both.ts'
import { subjectOf, subjectsOf } from './subject-of.ts'
import { isOtherTime } from './time-of-target.ts'

/** What a sentence claims in words alone, each held against the figures; what cannot be settled is left out. */
export function judgeWords(scene: Scene, found: readonly Found[], world: World): readonly VerdictAt[] {
  return readPhrases(scene, world.benchmarks).flatMap((said) => {
    const answers = withOthers(said, scene, world.benchmarks).flatMap((phrase) => {
      const answer = judgePhrase(phrase, scene, found, world)
      return answer ? [{ at: phrase.at, claim: claimOf(phrase, answer) }] : []
    })
    return answers
      .filter(({ claim }) => claim.status === 'contradicted')
      .concat(answers)
      .slice(0, 1)
  })
}

/** The answer to a phrase; null where it is of no row's figure, or where what speaks against it may be meant otherwise. */
function judgePhrase(phrase: Phrase, whole: Scene, all: readonly Found[], world: World): Answer | null {
  const limb = limbOfColour(phrase, whole, all, world)
  if (!limb) return null
  const { scene, found } = limb
  if ((isUnreal(phrase, scene) && !isLed(phrase)) || isOfStandard(phrase, scene, found, world)) return null
  const belied = beliedByOneOfBoth(phrase, scene, found, world)
  if (belied) return belied
  const standard = standardBehind(phrase, found)
  const number = standard ?? nearestNumber(phrase, scene, found)
  if (isOfUnknown(phrase, number, scene, found) || (standard === null && isFoundWidely(number))) return null
  const row = rowOf(phrase, number, scene, found, world)
  const held = { phrase, number, standard, scene, found, world }
  return row ? judgeRow(row, held) : beliedByAlike(held)
}

/** A phrase with the number that it is said of, and the standard behind it. */
type Held = {
  readonly phrase: Phrase
  readonly number: Found | null
  readonly standard: Found | null
  readonly scene: Scene
  readonly found: readonly Found[]
  readonly world: World
}

/** `If the trend continues, we would meet it`: where the trend leads is so, though it is told as what would be. */
function isLed({ says }: Phrase): boolean {
  return says.kind === 'track' && says.isLed === true
}

/** Whether all that stands before what the trend leads to is of the row, the words of the trend aside. */
function isLedOf(row: Indicator, { at }: Phrase, scene: Scene, world: World): boolean {
  const said = withoutMonths(scene.span.at, at, scene).replace(TREND, ' ')
  return isOfRow(
    scene.numbers.reduce((left, { text }) => left.replace(text, ' '), said),
    row,
    world,
    true,
  )
}

function judgeRow(row: Indicator, { phrase, number, standard, scene, found, world }: Held): Answer | null {
  if (isOfOther(phrase, number, row, scene, world)) return null
  if (standard === null && isOfMean(phrase, number))
    return isOfOneMonth(phrase, number, scene) ? null : answerMean(phrase.says, number, row, world)
  const question = { phrase, row, number: number?.number ?? null, scene, found, world }
  const answer = answerPhrase(question)
  if (!answer || answer.right || answer.own) return answer
  if (
    (isOfOtherTimes(phrase, scene, [row]) && !isOwned(phrase, question.number, scene)) ||
    isOfOtherTarget(phrase, row, scene)
  )
    return null
  const isOther = isLed(phrase) ? !isLedOf(row, phrase, scene, world) : isDoubtful(question, number, standard !== null)
  return isOther ? null : answer
}

/** `In-house fostering fell in each of the last four months`: what neither the count nor the share of the same did. */
function beliedByAlike(held: Held): Answer | null {
  const { phrase, number, scene, found, world } = held
  if (number !== null || found.length > 0 || !(RUNS.has(phrase.says.kind) || phrase.says.kind === 'record')) return null
  const rows = subjectsOf(phrase, scene, found, world)
  const answers = rows.map((row) => (isHome(row, world.place) ? judgeRow(row, held) : null))
  const isBelied = answers.length > 1 && answers.every((answer) => answer?.right === false)
  return isBelied ? (answers[0] ?? null) : null
}

/** `Four over the 20% ceiling`: a target that is not the row's tells that the row is not meant. */
function isOfOtherTarget(phrase: Phrase, row: Indicator, scene: Scene): boolean {
  const { says, at, end } = phrase
  const { target } = row
  const { numbers } = scene
  if (isOtherTime(phrase, row, scene)) return true
  const held = says.kind === 'target' ? numbers.find((number) => number.at >= at && number.end <= end) : undefined
  return held !== undefined && (target === null || fitNumber(held, target.value) === 'differs')
}

/** The row of the figure that a phrase is said of, else the one that its words name. */
function rowOf(
  phrase: Phrase,
  number: Found | null,
  scene: Scene,
  found: readonly Found[],
  world: World,
): Indicator | null {
  const named = number ? null : subjectOf(phrase, scene, found, world)
  if (named && isFarFromFigures(named, found, world)) return null
  const row = number?.row ?? named ?? null
  if (row || !(RUNS.has(phrase.says.kind) || phrase.says.kind === 'range' || phrase.says.kind === 'never')) return row
  return loneRow(found, world)
}

/** `Our care numbers came down in each of three months, to 470`: another part's row, where the figures are of this part. */
function isFarFromFigures(row: Indicator, found: readonly Found[], { place }: World): boolean {
  return !isHome(row, place) && found.some((each) => each.row !== null && isHome(each.row, place))
}

/** A change that only a wider reading found tells nothing of the row, nor does a percentage without its sign. */
function isFoundWidely(number: Found | null): boolean {
  if (number === null || !isWeighed(number) || !number.wide) return false
  return (number.row !== null && isUnmarked(number.number, number.row)) || (!number.level && !isPlainLatest(number))
}

/** Whether a phrase, by its words, is said of something else than the row. */
function isOfOther(phrase: Phrase, number: Found | null, row: Indicator, scene: Scene, world: World): boolean {
  if (isOfLabel(phrase.text, row)) return true
  if (mustBeNamed(phrase) && !isNamedBefore(phrase, row, scene, world)) return true
  // One slip is one finding: which way a wrong figure moved is not asked, nor whether it is a record.
  const isSlip = number !== null && isWeighed(number) && number.claim?.status === 'contradicted'
  if (phrase.says.kind === 'record')
    return (
      phrase.says.than === null && (isSlip || isOfStretch(phrase, scene) || isOfOwnSubject(phrase, row, scene, world))
    )
  if (RUNS.has(phrase.says.kind) && isOfOtherUnit(phrase, row, scene, world)) return true
  if (phrase.says.kind !== 'move') return false
  if (phrase.says.ofNoun && !isNamedBehind(phrase, row, scene, world)) return true
  return (
    isSlip ||
    isOfReason(phrase, number, scene) ||
    isOfThose(phrase, number, scene) ||
    isOfShare(phrase, row, scene) ||
    hasOwnSubject(phrase, row, scene, world) ||
    isOfTheRest(phrase, row, scene)
  )
}

/** `162 assessments, and the rate per 10,000 has come down for a year`, `234 plans; care numbers have`: of another measure. */
function isOfOtherUnit({ at }: Phrase, row: Indicator, { words, numbers, clauses }: Scene, world: World): boolean {
  const clause = clauses[clauseOf({ at, end: at }, clauses)]?.at ?? 0
  const lead = words.slice(Math.max(clause, numbers.findLast(({ end }) => end <= at)?.end ?? 0), at)
  const { vocabulary } = world
  const isOther = (stem: string) => vocabulary.weight(stem) > 0 && !vocabulary.isOf(row, stem)
  return !isOfUnit(lead, row) || (CONTRASTED.test(lead) && [...vocabulary.stemsOf(lead)].some(isOther))
}

const CONTRASTED = /^(?:[\s,]*;|[\s,]*(?:while|whilst|whereas)\b)/i

/** `up by five points, because the total in care has fallen`: of what the reason names. */
function isOfReason(phrase: Phrase, number: Found | null, { clauses, words }: Scene): boolean {
  const at = clauseOf(phrase, clauses)
  const said = words.slice(clauses[at]?.at ?? 0, phrase.at)
  return (
    /^[\s,]*(?:because|given that|now that) (?:the|our|their|fewer|more) /i.test(said) && number?.number.clause !== at
  )
}

/** `Plans outside the team dropped by 17, those within it grew`: of others than the row before. */
function isOfThose(phrase: Phrase, number: Found | null, { clauses, words }: Scene): boolean {
  const at = clauseOf(phrase, clauses)
  if (number?.number.clause === at) return false
  const said = words.slice(clauses[at]?.at ?? 0, phrase.at)
  return /^[\s,;]*(?:(?:and|but|while|whilst|whereas|though|although) )?(?:those|the (?:others?|rest|remainder))(?=)\b/i.test(
    said,
  )
}

/** `27.4% of everyone (470 of 1,713), up from 23.9%`: a share that moved, and not the count before it. */
function isOfShare({ end }: Phrase, { unit }: Indicator, { words, numbers }: Scene): boolean {
  const next = numbers.find(({ at }) => at >= end)
  return unit !== 'percent' && next?.kind === 'percent' && /^\s*(?:from|to) $/.test(words.slice(end, next.at))
}

/** `One holds 31 children, the highest of the year, against a mean of 12.91`: of a figure that is not the workbook's. */
function isOfUnknown(phrase: Phrase, number: Found | null, scene: Scene, found: readonly Found[]): boolean {
  if (phrase.says.kind !== 'record' || phrase.says.than !== null) return false
  if (hasOwnFigure(phrase, scene)) return true
  if (number && number.number.end <= phrase.at) return false
  const clause = clauseOf(phrase, scene.clauses)
  return found.some(
    (each) => each.number.end <= phrase.at && each.number.clause >= clause - 1 && !(isWeighed(each) && each.sign !== 0),
  )
}

/** `The highest was 113, in July; the lowest, 47, came next`: of the figure behind it, and not of the one before. */
function hasOwnFigure({ at, end }: Phrase, { words, span, numbers }: Scene): boolean {
  const next = numbers.find((number) => number.at >= end)
  const isOpening = /(?:[.;:(]|,? (?:and|but|while))\s$/i.test(words.slice(span.at, at))
  return (
    isOpening &&
    next !== undefined &&
    /^(?:,| \()\s?$/.test(words.slice(end, next.at)) &&
    /^[,)]/.test(words.slice(next.end))
  )
}

/** `The 7% that we set ourselves is below England's 7.1%`: a standard held against another, and no figure. */
function isOfStandard(
  { says, at }: Phrase,
  { words, clauses }: Scene,
  found: readonly Found[],
  { benchmarks }: World,
): boolean {
  if (says.kind !== 'benchmark' && says.kind !== 'target') return false
  const last = found.findLast(({ number }) => number.end <= at)
  if (
    says.kind === 'target' &&
    isOfBenchmark(words.slice(clauses[clauseOf({ at, end: at }, clauses)]?.at, at), benchmarks)
  )
    return true
  if (!last || !isWeighed(last) || standardTold(last) === null || AGAINST.test(last.number.left)) return false
  // `Within the target of 247 and is below the England rate`: what is joined on has the subject of what came before.
  return /^(?! (?:and|but|yet)\b)[^,;:.()]{0,30}\b(?:is|are|was|were|lies?|sits?|stands?)\b[^,;:.()]{0,24}$/i.test(
    words.slice(last.number.end, at),
  )
}

/** `24%; neighbours at target`: of those, and not of the row. */
function isOfBenchmark(lead: string, benchmarks: readonly string[]): boolean {
  const { who } = WHO.exec(lead)?.groups ?? {}
  return who !== undefined && benchmarkNamed(who, benchmarks) !== null
}

const WHO =
  /^[\s;,]*(?:(?:and|but|with|while|the|our) )*(?<who>(?:(?!(?:above|below|over|under|than|and|but|with|to)\b)[a-z]+ ){1,3}?)(?:(?:is|are|was|were) )?$/i

const AGAINST = /\b(?:against|with|versus|vs?\.?)\b[^,;:]{0,24}$/i

/** The only row that the sentence's numbers are of; another part's is told by no small number alone. */
function loneRow(found: readonly Found[], { place }: World): Indicator | null {
  const rows = new Set(found.flatMap(({ row }) => row ?? []))
  const [row] = rows
  const isTold = (row && isHome(row, place)) || found.some(({ number }) => number.value > SMALL)
  return rows.size === 1 && row && isTold ? row : null
}

const SMALL = 12

/** `12.2 a month, still over our 11`: a mean or a total is held against the standard, and not the newest figure. */
function isOfMean({ says }: Phrase, number: Found | null): number is Weighed {
  const isHeld = says.kind === 'target' || says.kind === 'held' || says.kind === 'benchmark'
  const isOther = number !== null && isWeighed(number) && number.claim !== null && !number.level
  return isHeld && isOther && latestTold([number]).length === 0
}

function claimOf(phrase: Phrase, { right, shown, words, sources }: Answer): Verdict {
  return {
    number: phrase.text,
    status: right ? 'traced' : 'contradicted',
    found: shown,
    reason: words,
    evidence: sources,
  }
}
