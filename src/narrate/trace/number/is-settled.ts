import type { Indicator } from '../../../compute/figures.ts'
import type { Beside, Relation } from '../read/read-relation.ts'
import type { Placed } from '../read/scene.ts'
import type { Vocabulary } from '../read/vocabulary.ts'
import { benchmarkNamed } from '../standards/name-benchmark.ts'
import { partRows } from '../subject/rival-rows.ts'
import { besideOf, besidesOf } from './expected.ts'
import { endReached, type Failed, isEndReached, isOfSome, isOverMonths, isWished } from './failed.ts'
import { fitNumber } from './fit-number.ts'
import { isOfOtherYear, isOldStandard } from './is-of-other-year.ts'
import { isOfStandardItself } from './of-standard.ts'
import { isUnmarked } from './trial.ts'

/** Whether the words settle row, month and relation, so that a number that does not fit is wrong. */
export function isSettled(failed: Failed): boolean {
  const { number, relation, scene, subject, trials } = failed
  const isRatio = relation.kind === 'beside' && number.kind === 'multiple'
  if (isWished(failed) || !subject.sure || isOldStandard(number) || isRatio) return false
  if (/\btheirs?\s+(?:own )?$/i.test(number.left)) return false
  if (relation.kind === 'level' && /\bsince\s*$/i.test(number.left)) return false
  if (AND_OF.test(number.left) && /\baverag/i.test(scene.words.slice(scene.span.at, number.at))) return false
  if (relation.kind === 'change' && (IN_ALL.test(number.left) || isOfBenchmark(failed) || isOfSome(number, scene)))
    return false
  if (isShareOfCount(number, scene) || isUntold(failed)) return false
  if (
    isShareOfMove(number, scene.numbers[scene.numbers.indexOf(number) - 1]) ||
    (relation.kind === 'distance' && /\bfrom\s*$/i.test(number.left))
  )
    return false
  if (isOfManyMonths(failed) || isOfStandardItself(failed) || isSumOfRows(failed)) return false
  if (relation.kind === 'level' && (isOverMonths(number) || isPartOfWhole(failed))) return false
  if (relation.kind === 'level' && TOGETHER.test(scene.words.slice(scene.span.at, number.at))) return false
  if (scene.numbers[0] !== number && isOfOthers(number, relation)) return false
  const isNever = isNoMonths(failed) || isNoChange(failed)
  return trials.every(
    ({ row, fit, expectation }) =>
      fit !== 'near' && (expectation.sure || isNever) && isMarked(failed, row) && !isOfOtherYear(row, scene),
  )
}

function isMarked(failed: Failed, row: Indicator): boolean {
  return isGapAgain(failed) || !isUnmarked(failed.number, row)
}

/** `13 points above the target and 16 above England`: points again, without the word. */
function isGapAgain({ number, relation, scene: { numbers } }: Failed): boolean {
  const former = numbers[numbers.indexOf(number) - 1]
  return relation.kind === 'distance' && former?.kind === 'points' && /^[^.,;:()]{0,40} and $/.test(number.left)
}

/** `27% of everyone, up from 25%`: a share of another whole than the row's, of whose name hardly a word is said. */
function isUntold({ number, scene, trials, world: { vocabulary } }: Failed): boolean {
  if (number.kind !== 'percent' && number.kind !== 'fraction') return false
  const few = Math.max(2, vocabulary.rows.length / 2)
  const isTelling = (stem: string) => vocabulary.weight(stem) > 0 && vocabulary.holders(stem).length <= few
  return trials.every(({ row }) => {
    const stems = [...(vocabulary.knownOf(row)?.stems ?? [])]
    return !stems.some((stem) => isTelling(stem) && scene.wide.has(stem))
  })
}

/** `115, and the South East average fell by ten`: what moved is the benchmark. */
function isOfBenchmark({ number, scene, world }: Failed): boolean {
  const said = scene.words.slice(scene.clauses[number.clause]?.at ?? number.at, number.at)
  return /\b(?:average|figure|rate|total)\b/i.test(said) && benchmarkNamed(said, world.benchmarks) !== null
}

/** `five points, or 17%`: the same move in percent of what it was, said beside its points. */
function isShareOfMove({ kind, left }: Placed, former: Placed | undefined): boolean {
  return kind === 'percent' && former?.kind === 'points' && /^,? (?:or|that is|i\.e\.) (?:[a-z]+ ){0,3}$/i.test(left)
}

/** `147 together, which is 31% of the children in our care`: a share of the count before it, and no row's own. */
function isShareOfCount(number: Placed, { numbers }: Failed['scene']): boolean {
  const former = numbers[numbers.indexOf(number) - 1]
  const isShare = number.kind === 'percent' || number.kind === 'fraction'
  return (
    isShare &&
    former?.kind === 'number' &&
    /^[^.;]{0,12},? (?:which|that) (?:is|was|makes|means|represents)\b/i.test(number.left)
  )
}

/** `91 = a further 21%`, or `30 in homes, and 2 in others`, which together are the row's own. */
function isPartOfWhole({ number, scene, trials }: Failed): boolean {
  if (/=\s*(?:an? [a-z]+ )?$/.test(number.left) && number.kind === 'percent') return true
  const next = scene.numbers[scene.numbers.indexOf(number) + 1]
  if (!next || number.kind !== 'number' || next.kind !== 'number' || !ADDED.test(next.left)) return false
  const whole = number.value + next.value
  return !MORE.test(next.right) && trials.some(({ option }) => option?.values.some((value) => value === whole))
}

const ADDED = /(?:(?:\band|\bplus|\bwith|,|\+)\s+(?:just |only )?|\b(?:a further|another) )$/i
const MORE = /^\s*(?:[\w-]+ )?(?:more|fewer|less|higher|lower|up|down|above|below)\b/i

/** `539 plans in all, 166 fewer`. */
const IN_ALL = /^\s*(?:[a-z-]+ ){0,3}(?:in all|altogether|in total|together|combined|all told)\b[^.;]*$/i

function isOfManyMonths({ number, relation }: Failed): boolean {
  if (relation.kind === 'average') return TAKEN_UP_AGAIN.test(number.left)
  return relation.kind === 'level' && isOverMonths(number)
}

/** `for January to March it was 82%`: whatever "it" takes up. */
const TAKEN_UP_AGAIN =
  /\b(?:it|they|that|this|the (?:figure|average|mean)) (?:was|were|had been|stood at|came to) ?(?:only |just |about )?$/i

/** `averaged 92% since April, and of care leavers 85%`. */
const AND_OF = /(?:^|,)\s*and (?:that )?(?:of|for) [^,;.\d]{2,50} $/i

/** `Taken together, 539 children`: the sum of several rows. */
const TOGETHER = /\b(?:(?:taken|put) together|combined|all told|between them|both kinds|adding (?:up|together)?)\b/i

/** `539 on Child in Need plans, CWD included`: what a row and another of its kind come to. */
function isSumOfRows({ number, relation, trials, world }: Failed): boolean {
  if (relation.kind !== 'level' || number.kind !== 'number') return false
  const { vocabulary, figures } = world
  return trials.some(({ row, option, expectation }) => {
    const [month] = expectation.months
    const others = partRows(world).filter((other) => other !== row && isOfKind(other, row, vocabulary))
    return others.some((other) => {
      const figure = month ? figures.measures.figure(other, month) : null
      // One or two more may be a slip of the pen.
      return option?.values.some(
        (value) =>
          figure !== null && 5 * figure.printed >= value && fitNumber(number, value + figure.printed) === 'fits',
      )
    })
  })
}

/** Two counts at the same time whose labels have most of their words in common. */
function isOfKind(one: Indicator, other: Indicator, vocabulary: Vocabulary): boolean {
  if (one.unit !== 'number' || one.unit !== other.unit || one.basis !== other.basis) return false
  const [own, its] = [
    vocabulary.knownOf(one)?.stems ?? new Set<string>(),
    vocabulary.knownOf(other)?.stems ?? new Set<string>(),
  ]
  return [...own].filter((stem) => its.has(stem)).length * 2 >= Math.max(own.size, its.size, 1)
}

/** `rose from 13.12 to 14.34`, where the row that came to 14.34 never was at 13.12: no month has to be named for that. */
function isNoMonths(failed: Failed): boolean {
  const { number, relation, trials } = failed
  const isOlder = relation.kind === 'level' && relation.older && /\bfrom\s*$/i.test(number.left)
  return isOlder && number.hedge === null && trials.length === 1 && isEndReached(failed)
}

/**
 * `7 more than came in (8)`: a level that stands behind "than" is of what something was compared with, unless that is
 * no more than a month (`lower than in July (254)`), or the level is taken up again (`20 higher than last August, at 1,491`).
 */
function isOfOthers({ left }: Placed, relation: Relation): boolean {
  if (relation.kind !== 'level' || relation.older || TAKEN_UP.test(left)) return false
  return /\bthan\b[^.;]*[a-zÀ-ɏ]{3,}[^.;]*$/i.test(left)
}

const TAKEN_UP = /,\s*at\s*$|\bthan (?:in |it was in )?(?:last )?[A-Z][a-z]+ \($/

/**
 * `losing 21 points`, `rose by 11 to 222`: a change whose base the words leave open, and that the row made between no two
 * of its months, nor lies so far from a standard.
 */
function isNoChange(failed: Failed): boolean {
  const { number, relation, trials } = failed
  const [trial] = trials
  const isOpen = relation.kind === 'change' && trials.length === 1 && trial?.expectation.sure === false
  if (!isOpen || number.hedge !== null || (number.kind !== 'number' && number.kind !== 'points')) return false
  return !sizesOf(failed, trial.row).some((size) => fitNumber(number, size) === 'fits')
}

/** How far any month of a row lies from a later one, or from what it is held to. */
function sizesOf(failed: Failed, row: Indicator): readonly number[] {
  const { world, scene } = failed
  const { measures } = world.figures
  const known = row.history.flatMap(({ month }) => measures.figure(row, month) ?? [])
  const others = scene.numbers.flatMap((other) => (other === failed.number ? [] : [other.value]))
  const beside = [...known.flatMap(({ printed, value }) => [printed, value]), ...standardsOf(row, failed), ...others]
  const end = endReached(failed)
  const ends = end ? known.filter(({ month }) => month === end) : known
  return ends.flatMap(({ printed }) => beside.map((other) => Math.abs(printed - other)))
}

function standardsOf(row: Indicator, { world: { figures } }: Failed): readonly number[] {
  const standards: readonly Beside[] = [...besidesOf(row), { kind: 'average' }]
  return standards.flatMap((beside) => besideOf(row, beside, figures)?.value ?? [])
}
