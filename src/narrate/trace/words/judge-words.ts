import type { Indicator } from '../../../compute/figures.ts'
import type { Unit } from '../../../shared/unit.ts'
import { type Found, isWeighed, type Weighed } from '../found.ts'
import { findDoubts, isPlain } from '../number/find-doubts.ts'
import type { MonthSaid } from '../read/read-months.ts'
import { clauseOf, type Placed, type Scene, type World } from '../read/scene.ts'
import { isTargetTold, standardTold } from '../standards/told-figures.ts'
import { withOthers } from '../standards/with-others.ts'
import { pickSubject } from '../subject/pick-subject.ts'
import type { Verdict, VerdictAt } from '../verdict.ts'
import type { Answer } from './answer.ts'
import { answerMean, answerPhrase } from './answer-phrase.ts'
import { isNamedBefore, mustBeNamed } from './is-named-before.ts'
import { isUnreal } from './is-unreal.ts'
import { addedBehind, holdsTarget, isOfTwo, isPlainLatest, RUNS } from './judged-apart.ts'
import { nearestNumber, rangeOf, standardBehind } from './number-beside.ts'
import { placePhrase } from './place-phrase.ts'
import { type Phrase, readPhrases } from './read-phrases.ts'

const COUNTS: readonly Unit[] = ['number']
const UNITS: readonly Unit[] = ['number', 'percent', 'rate', 'average']

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

function judgePhrase(phrase: Phrase, scene: Scene, found: readonly Found[], world: World): Answer | null {
  if (isUnreal(phrase, scene) || isOfStandard(phrase, scene, found)) return null
  const standard = standardBehind(phrase, found)
  const number = standard ?? rangeOf(phrase, found) ?? nearestNumber(phrase, scene, found)
  if (isOfUnknown(phrase, number, scene, found)) return null
  const row =
    number?.row ?? subjectOf(phrase, scene, found, world) ?? (RUNS.has(phrase.says.kind) ? loneRow(found) : null)
  // A change that only a wider reading found tells nothing of the row.
  if (number && isWeighed(number) && number.wide && !number.level && !isPlainLatest(number) && standard === null)
    return null
  // One slip is one finding: which way a wrong figure moved is not asked.
  if (!row || (phrase.says.kind === 'move' && number && isWeighed(number) && number.claim?.status === 'contradicted'))
    return null
  if (phrase.says.kind === 'move' && isOfReason(phrase, number, scene)) return null
  if (phrase.says.kind === 'move' && isOfShare(phrase, row, scene)) return null
  if (mustBeNamed(phrase) && !isNamedBefore(phrase, row, scene, world)) return null
  const place = number?.number ?? null
  if (standard === null && isOfMean(phrase, number))
    return isOfOneMonth(phrase, number, scene) ? null : answerMean(phrase.says, number, row, world)
  const answer = answerPhrase(phrase, row, place, scene, found, world)
  if (!answer || answer.right || (answer.own && !isOfTwo(phrase, scene))) return answer
  if (phrase.says.kind === 'move' && isBorneOut(phrase, row, scene, found)) return null
  const unexplained = isUnexplained(phrase, row, number, scene, found, world)
  const doubtful = unexplained || ONLY.test(clauseText(phrase, scene).replace(phrase.text, ofEach(phrase)))
  const isTold = standard !== null || /\bboth\b/i.test(phrase.text)
  return doubtful || (!isTold && isRightElsewhere(phrase, row, place, scene, found, world)) ? null : answer
}

/** `up by five points, because the total in care has fallen`: of what the reason names. */
function isOfReason(phrase: Phrase, number: Found | null, { clauses, words }: Scene): boolean {
  const at = clauseOf(phrase, clauses)
  const said = words.slice(clauses[at]?.at ?? 0, phrase.at)
  return (
    /^[\s,]*(?:because|given that|now that) (?:the|our|their|fewer|more) /i.test(said) && number?.number.clause !== at
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
  if (number && number.number.end <= phrase.at) return false
  const clause = clauseOf(phrase, scene.clauses)
  return found.some(
    (each) => each.number.end <= phrase.at && each.number.clause >= clause - 1 && !(isWeighed(each) && each.sign !== 0),
  )
}

/** `The 7% that we set ourselves is below England's 7.1%`: a standard held against another, and no figure. */
function isOfStandard({ says, at }: Phrase, { words }: Scene, found: readonly Found[]): boolean {
  if (says.kind !== 'benchmark' && says.kind !== 'target') return false
  const last = found.findLast(({ number }) => number.end <= at)
  if (!last || !isWeighed(last) || standardTold(last) === null || AGAINST.test(last.number.left)) return false
  return /^[^,;:.()]{0,30}\b(?:is|are|was|were|lies?|sits?|stands?)\b[^,;:.()]{0,24}$/i.test(
    words.slice(last.number.end, at),
  )
}

const AGAINST = /\b(?:against|with|versus|vs?\.?)\b[^,;:]{0,24}$/i

/** Whether words about a phrase may be of something else than the row. */
function isUnexplained(
  phrase: Phrase,
  row: Indicator,
  number: Found | null,
  scene: Scene,
  found: readonly Found[],
  world: World,
): boolean {
  // `For the third month running, 24% of referrals came from one area`: of which the row tells nothing.
  if (phrase.says.kind === 'held run' && phrase.says.opens && number)
    return findDoubts(number.number, [row], scene, world).length > 0
  // `Sickness fell for nine months, which kept them at 80%`: a run may be of something else than the figure beside it.
  const isOfFigure = phrase.says.kind === 'held run' || !RUNS.has(phrase.says.kind)
  return isOfFigure && (isConfirmed(number) || isHeldInFull(phrase, number, found))
    ? hasStrangers(phrase, number, scene, world)
    : hasDoubts(phrase, row, scene, world)
}

/** The only row that the sentence's numbers are of. */
function loneRow(found: readonly Found[]): Indicator | null {
  const rows = new Set(found.flatMap(({ row }) => row ?? []))
  const [row] = rows
  return rows.size === 1 && row ? row : null
}

/** `rose by 13 in August`: a number behind a move has its direction, and where it is right there is nothing to ask. */
function isBorneOut({ end }: Phrase, row: Indicator, { words }: Scene, found: readonly Found[]): boolean {
  const next = found.find(({ number }) => number.at >= end)
  if (!next || !isWeighed(next) || !BY.test(words.slice(end, next.number.at))) return false
  return next.claim?.status === 'traced' && next.claim.evidence.every(({ code }) => code === row.code)
}

const BY = /^ by (?:about |around |nearly |almost |just |over |only |some |more than )*$/i

/** `12.2 a month, still over our 11`: a mean or a total is held against the standard, and not a month's figure. */
function isOfMean({ says }: Phrase, number: Found | null): number is Weighed {
  const isHeld = says.kind === 'target' || says.kind === 'held' || says.kind === 'benchmark'
  return isHeld && number !== null && isWeighed(number) && number.claim !== null && !number.level
}

/** `averaged 12.2 since April, but August was below target`: between the mean and the phrase a month comes in. */
function isOfOneMonth(phrase: Phrase, { number }: Weighed, scene: Scene): boolean {
  const { words, months } = scene
  const between = words.slice(number.end, phrase.at)
  const isAt = months.some(({ at, role, since }) => at >= number.end && at - phrase.end < 30 && role === 'at' && !since)
  return (
    isAt ||
    ONLY.test(clauseText(phrase, scene)) ||
    /\b(?:but|though|although|while|whereas|however|latest|this|current\w*)\b/i.test(between)
  )
}

/** A number of some size that is a row's own figure leaves no doubt that the row is meant. */
function isConfirmed(found: Found | null): found is Weighed & { readonly row: Indicator } {
  if (!found || !isWeighed(found) || found.row === null) return false
  // `14.34 children on average`, of a row of averages: a month's own figure.
  const isMonths = found.row.unit === 'average' && found.claim?.evidence.length === 1 && !found.older
  if (!found.level && !isMonths) return false
  const isOwn = found.claim === null || found.claim.status === 'traced' || found.claim.status === 'conflict'
  return isOwn && (found.number.value >= 10 || found.number.decimals > 0)
}

/** `Five orders, but the target of 3.5 was missed`: however small a figure, with its target it tells the row. */
function isHeldInFull({ says }: Phrase, number: Found | null, found: readonly Found[]): number is Known {
  return says.kind === 'target' && number !== null && isKnown(number) && isTargetTold(number.row, found)
}

type Known = Weighed & { readonly row: Indicator }

function isKnown(found: Found): found is Known {
  return isWeighed(found) && found.row !== null && found.level && found.claim?.status === 'traced'
}

/** Whether words after the number's own clause and before the phrase belong to another row's label. */
function hasStrangers(
  phrase: Phrase,
  { number, row }: Weighed & { readonly row: Indicator },
  scene: Scene,
  world: World,
) {
  const place = clauseOf(phrase, scene.clauses)
  const [from, to] = place < number.clause ? [place, number.clause] : [number.clause + 1, place + 1]
  const { vocabulary } = world
  // `The highest since May and a credit to the teams`: what is added to a record does not narrow it.
  const isAdded = phrase.says.kind === 'record' && /^ and\b/.test(scene.words.slice(phrase.end))
  const between = scene.clauses
    .slice(from, to)
    .flatMap(({ at, end, bag }) => [
      ...(isAdded && end > phrase.end ? vocabulary.stemsOf(scene.words.slice(at, phrase.end)) : bag),
    ])
  const own = vocabulary.knownOf(row)
  const said = vocabulary.stemsOf(phrase.text)
  const ours: ReadonlySet<string> = holdsTarget(phrase, row, scene)
    ? vocabulary.stemsOf('service team council department')
    : new Set()
  return between.some(
    (stem) =>
      vocabulary.weight(stem) > 0 &&
      !isPlain(stem, world) &&
      !ours.has(stem) &&
      !said.has(stem) &&
      !own?.stems.has(stem) &&
      !own?.aside.has(stem),
  )
}

/** Whether words about the phrase are unexplained, its own aside. */
function hasDoubts(phrase: Phrase, row: Indicator, scene: Scene, world: World): boolean {
  const own = world.vocabulary.stemsOf(phrase.text)
  const added = addedBehind(phrase, scene, world)
  return findDoubts(phrase, [row], scene, world).some((stem) => !own.has(stem) && !added.has(stem))
}

/** `Only one of the seven met the target`: what is said is said of others. */
const ONLY =
  /\b(?:only(?! [\d.,]+%? (?!of\b))|all but|except|apart from|none|neither|nor|one of(?! [\d.,]+%)|[a-z]+ (?:out )?of (?:our |the |all |these )?(?:\w+ ){0,3}(?:measures|indicators)|no (?:single |other )?(?:month|service|team|measure|indicator|quarter|year)|both|each|others?)\b/i

/** `Above both England and our neighbours`: what is said of two is said of each; `each month` is of one thing. */
const ofEach =
  ({ says }: Phrase) =>
  (text: string): string =>
    says.kind === 'record' ? '' : text.replace(/\bboth\b|\beach\b(?= (?:single |one )?month| of the)/gi, '')

function clauseText(phrase: Phrase, { words, clauses }: Scene): string {
  const clause = clauses[clauseOf(phrase, clauses)]
  return clause ? words.slice(clause.at, clause.end) : ''
}

/** Whether the phrase is right of another month or another indicator that the sentence names. */
function isRightElsewhere(
  phrase: Phrase,
  row: Indicator,
  place: Placed | null,
  scene: Scene,
  found: readonly Found[],
  world: World,
): boolean {
  const rows = [...new Set([row, ...found.flatMap((each) => (isWeighed(each) && each.wide ? [] : (each.row ?? [])))])]
  const at = place ?? placePhrase(phrase, scene)
  const places = [
    at,
    ...scene.months
      .filter(
        (month) =>
          isNamed(month) && (month.at < phrase.at || month.at >= phrase.end) && !isPassed(month, phrase, scene),
      )
      .map((month) => ({ ...at, months: [{ ...month, role: 'at' as const }] })),
  ]
  return rows.some((each) =>
    places.some((where) => answerPhrase(phrase, each, where, scene, found, world)?.right === true),
  )
}

function isNamed({ role, since }: MonthSaid): boolean {
  return role !== 'span' && !since
}

/** `two more than a year earlier, but the target was missed`: what something is no more than compared with. */
function isPassed({ at, end, role }: MonthSaid, phrase: Phrase, { words }: Scene): boolean {
  const isBase = role === 'base' && /\bthan (?:in |it was in |at the end of )?$/i.test(words.slice(0, at))
  return (
    isBase &&
    phrase.says.kind === 'target' &&
    /^,? (?:but|yet|so|and) the \w+ (?:of [\d.]+%? )?/i.test(words.slice(end, phrase.end))
  )
}

function subjectOf(phrase: Phrase, scene: Scene, found: readonly Found[], world: World): Indicator | null {
  const pseudo = placePhrase(phrase, scene)
  const anchor = found.find(({ row }) => row !== null)?.row ?? null
  const said = scene.words.slice(scene.span.at, scene.span.end)
  const isPoints = scene.numbers.some(({ kind, end }) => kind === 'points' && end <= phrase.at && phrase.at - end <= 1)
  const isRate = !isPoints && /\brates?\b|\bper 10,?000\b/i.test(said)
  const isCount = !isPoints && RUNS.has(phrase.says.kind) && /\bnumbers? of\b/i.test(said)
  const units = isPoints ? (['percent'] as const) : isRate ? (['rate'] as const) : isCount ? COUNTS : UNITS
  const { rows, sure } = pickSubject(pseudo, scene, units, anchor, world)
  return sure && rows.length === 1 ? (rows[0] ?? null) : null
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
