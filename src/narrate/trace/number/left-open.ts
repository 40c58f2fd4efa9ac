import type { Indicator } from '../../../compute/figures.ts'
import { addMonths } from '../../../shared/month.ts'
import { isFirstOfTwo, numberAfter, numberBefore, wordsBefore } from '../read/beside.ts'
import { listsOf } from '../read/listed-months.ts'
import { OVER_A_STRETCH } from '../read/over-months.ts'
import type { Relation } from '../read/relation.ts'
import { benchmarkNamed, isOfSomeOfThem } from '../standards/name-benchmark.ts'
import { spreadOver } from '../sums/as-total.ts'
import { isShareOfPair } from '../sums/shares-told.ts'
import { isUnnamed } from './clearly-named.ts'
import { expectChange } from './expected.ts'
import { type Failed, isOfSome, isOverMonths, isWished } from './failed.ts'
import { isPlain } from './find-doubts.ts'
import { fitNumber, fitsAny } from './fit-number.ts'
import { isOldStandard } from './is-of-other-year.ts'
import { isOfStandardItself } from './of-standard.ts'
import { isOfOtherEnds } from './other-ends.ts'
import { percentOf } from './percent-of.ts'
import { isPartOfWhole, isSumOfRows } from './rows-together.ts'
import { isOfOtherDoing, isOfOtherThing } from './thing-shared.ts'

/** A way in which words may mean another figure than the one that the number is held against. */
type Opening = (failed: Failed) => boolean

/** Whether the words leave open what a number is, whatever row and month they name. */
export function isLeftOpen(failed: Failed): boolean {
  const ofKind = OF_KIND[failed.relation.kind] ?? []
  return [...OF_ANY, ...ofKind].some((opens) => opens(failed))
}

const OF_ANY: readonly Opening[] = [
  isWished,
  ({ number }) => isOldStandard(number),
  ({ number }) => /\btheirs?\s+(?:own )?$|\brather than (?:the )?$/i.test(number.left),
  ({ number, scene }) => AND_OF.test(number.left) && /\baverag/i.test(wordsBefore(number, scene)),
  isShareOfCount,
  isBorneOutBehind,
  isOfOtherWhole,
  ({ number, trials, world }) => trials.every(({ row }) => isOfOtherThing(number, row, world.vocabulary)),
  isShareOfMove,
  ({ number, scene, world }) => isShareOfPair(number, scene, world),
  isUntold,
  isOfOtherEnds,
  isOfStandardItself,
  isSumOfRows,
]

const OF_KIND: Readonly<Partial<Record<Relation['kind'], readonly Opening[]>>> = {
  beside: [({ number }) => number.kind === 'multiple'],
  distance: [
    ({ number }) => /\bfrom\s*$/i.test(number.left),
    ({ number, scene }) =>
      ON_AVERAGE.test(`${wordsBefore(number, scene)} ${number.right}`) || ALL_ALONG.test(number.right),
  ],
  average: [({ number }) => TAKEN_UP_AGAIN.test(number.left), ({ number, scene }) => isFirstOfTwo(number, scene)],
  change: [
    ({ number }) => IN_ALL.test(number.left) || OFF.test(number.right) || TO_GO.test(number.right),
    isOfCalendarYear,
    isOfBenchmark,
    ({ number, scene }) => isOfSome(number, scene),
    ({ number, scene }) => TOGETHER.test(wordsBefore(number, scene)),
    isPace,
  ],
  level: [
    ({ number }) =>
      /\bsince\s*$|\b(?:began|started|opened|ended|closed|finished) (?:the year|20\d\d) (?:with|on|at)\s*$/i.test(
        number.left,
      ),
    ({ number }) => isOverMonths(number),
    ({ number }) => OVER_A_STRETCH.test(number.right) || AT_A_FEAST.test(number.right),
    isShareOfStretch,
    isOneOfMany,
    isMeanGoingOn,
    isOfNamesake,
    isPartOfWhole,
    isPartOfNext,
    isWholeOfNext,
    ({ number, trials, world }) => trials.every(({ row }) => isOfOtherDoing(number, row, world.vocabulary)),
    isOfPairInTurn,
    ({ number, scene }) => TOGETHER.test(wordsBefore(number, scene)),
    isOfOthers,
    ({ number, scene: { words, clauses }, world }) =>
      isOfSomeOfThem(words.slice(clauses[number.clause]?.at, number.at), world.benchmarks),
  ],
}

/** `17 of the 20 moved on because their provider closed`: a part of what the sentence counts, told by words that no row has. */
function isPartOfNext({ number, trials, scene, world }: Failed): boolean {
  const next = numberAfter(number, scene)
  const isPart =
    next && number.kind === 'number' && /^ of (?:the|those|these) $/.test(scene.words.slice(number.end, next.at))
  const said = isPart ? (/^[^.;:()]*/.exec(next.right)?.[0] ?? '') : ''
  const isOwn = (stem: string) => isPlain(stem, world) || trials.some(({ row }) => world.vocabulary.isOf(row, stem))
  return [...world.vocabulary.stemsOf(said)].some((stem) => !isOwn(stem))
}

/** `Of the 8 who came in, 6 were unaccompanied`: the whole of what the row counts, whose figure comes behind. */
function isWholeOfNext({ number, trials, scene }: Failed): boolean {
  const next = numberAfter(number, scene)
  return (
    next !== undefined &&
    /^\W*of (?:the|our) $/i.test(number.left) &&
    trials.some(({ option }) => fitsAny(next, option?.values))
  )
}

/**
 * `8 enter care and 9 leave, compared with 13 and 15 in July`: two figures that are set against two before them, each
 * against its own, of which the second need not be of the first one's row.
 */
function isOfPairInTurn({ number, scene }: Failed): boolean {
  const former = numberBefore(number, scene)
  if (!former || scene.numbers.indexOf(former) < 2 || former.kind !== number.kind) return false
  return /^ and (?:just |only |about |some )?$/i.test(number.left) && SET_AGAINST.test(former.left)
}

const SET_AGAINST =
  /\b(?:with|to|from|against|than|versus|vs?\.?|when (?:they|these|those|it|the (?:two|figures|numbers)) (?:were|was)|where (?:there )?(?:were|was)|(?:it|they|these|those) (?:were|was|had been|stood at))\s+(?:the )?(?:just |only |about |some )?$/i

/** `56 at Christmas`: of a time that is no month. */
const AT_A_FEAST =
  /^ (?:at|by|over|before|after|around) (?:Christmas|Easter|New Year|half[- ]term|the turn of the year)\b/i

/** `Missed by eight points on average`: what is so over a time need not be so now. */
const ON_AVERAGE = /\b(?:on average|typically|usually|mostly)\b/i
/** `Five points from target all year`. */
const ALL_ALONG = /\b(?:all (?:year|quarter|month|summer|winter|spring|autumn|along)|throughout)\b/i

/** `Since April 63% have led to one`: the share of all those months together, which no month has. */
function isShareOfStretch({ number, scene }: Failed): boolean {
  const isShare = number.kind === 'percent' || number.kind === 'fraction'
  return isShare && (spreadOver(number, scene) !== undefined || number.months.some(({ since }) => since))
}

/** `fell to 112, 101 and 77 in the months that followed`: one of a series, of which no month is told. */
function isOneOfMany({ number, scene: { words, numbers } }: Failed): boolean {
  if (number.months.length > 0 || numbers.length < 3) return false
  return listsOf(words, numbers).some((list) => list.length > 2 && list.includes(number))
}

/** `Step-downs averaged 17 a month, assessments started 77 and referrals 121`: with no verb of its own a mean as well. */
function isMeanGoingOn({ number, scene }: Failed): boolean {
  const isAfterMean = numberBefore(number, scene) !== undefined && /\baverag/i.test(wordsBefore(number, scene))
  return isAfterMean && number.months.length === 0 && BARE_NAME.test(number.left)
}

const BARE_NAME =
  /^(?: (?:a|per|each|every) month)?(?: (?:from|since) [A-Z][a-z]+)?,? (?:and )?(?!.*\b(?:was|were|is|are|be|been|has|have|had|stood|stands|fell|rose|with|at|to|from|by|than|of|against|but|now|came|saw|target)\b)(?:[\p{L}'’-]+ ){1,5}$/iu

/** `Referrals fell by 39%; set against June's 207, by a quarter`: another row has it that is called no less by what is said. */
function isOfNamesake({ number, trial, scene, world }: Failed): boolean {
  const { vocabulary, figures, place } = world
  if (number.months.length === 0 || number.value < 10) return false
  const own = vocabulary.knownOf(trial.row)?.stems
  const said = [...scene.bag].filter((stem) => vocabulary.weight(stem) > 0 && own?.has(stem))
  // `75% of children in care`, where the leavers had it, is called by all the words of its own row.
  const isFull = said.length === [...(own ?? [])].filter((stem) => vocabulary.weight(stem) > 0).length
  const isGiven = (row: Indicator) =>
    number.months.some(({ month }) => {
      const figure = figures.measures.figure(row, month)
      return figure !== null && fitNumber(number, figure.printed) === 'fits'
    })
  return vocabulary.rows.some(
    ({ row, stems }) =>
      row !== trial.row &&
      row.section === place.section &&
      row.part === place.part &&
      said.length > 0 &&
      said.every((stem) => stems.has(stem)) &&
      isGiven(row) &&
      !(isFull && isUnnamed(row, number, [trial.row], scene, world)),
  )
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

/**
 * `A third of foster placements are agency ones`, `a third of those with our own carers, 65 of them`: a share of another
 * whole than the row's, which says in words what it is of.
 */
function isOfOtherWhole({ number: { kind, end }, scene, trials, world: { vocabulary } }: Failed): boolean {
  const right = scene.words.slice(end, scene.span.end)
  if (kind !== 'percent' && kind !== 'fraction') return false
  const whole = WHOLE.exec(right)?.groups?.whole
  if (whole === undefined) return false
  if (OF_THEM.test(right.slice(whole.length + 4))) return true
  // In percent it is mostly the row's own share, whatever its whole is called.
  if (kind === 'percent') return false
  const stems = [...vocabulary.stemsOf(whole)].filter((stem) => vocabulary.weight(stem) > 0)
  return trials.every(({ row }) => {
    const known = vocabulary.knownOf(row)
    return stems.some((stem) => !known?.stems.has(stem) && !known?.aside.has(stem))
  })
}

const WHOLE =
  /^ of (?<whole>[^.,;:()]+?)(?=[.,;:()]| (?:is|are|was|were|ha[sd]|have|led|leads?|came|comes?|go|goes|went|live[sd]?|ended|ends?|result\w*|turn\w*|follow\w*)\b|$)/i
const OF_THEM = /^[\s,(–—-]*[\d,]+ of (?:them|these|those|whom)\b/

/** `five points, or 17%`: the same move in percent of what it was, said beside its points. */
function isShareOfMove({ number, scene }: Failed): boolean {
  const { kind, left } = number
  const former = numberBefore(number, scene)
  return kind === 'percent' && former?.kind === 'points' && /^,? (?:or|that is|i\.e\.) (?:[a-z]+ ){0,3}$/i.test(left)
}

/** `147 together, which is 31% of the children in our care`: a share of the count before it, and no row's own. */
function isShareOfCount({ number, scene }: Failed): boolean {
  const isShare = number.kind === 'percent' || number.kind === 'fraction'
  return (
    isShare &&
    numberBefore(number, scene)?.kind === 'number' &&
    /^[^.;]{0,12},? (?:which|that) (?:is|was|makes|means|represents)\b/i.test(number.left)
  )
}

/** `97% of the applications that came in (166 of 171)`: the share that the bracket behind it makes, and no row's own. */
function isBorneOutBehind({ number, scene }: Failed): boolean {
  const part = numberAfter(number, scene)
  const whole = part && numberAfter(part, scene)
  if (number.kind !== 'percent' || !part || !whole || part.kind !== 'number' || whole.kind !== 'number') return false
  const isGloss = /^[^.;()]*\($/.test(number.right) && /^ (?:out )?of $/.test(part.right) && whole.right.startsWith(')')
  return isGloss && whole.value > 0 && fitNumber(number, percentOf(part.value, whole.value)) === 'fits'
}

/** `has to fall by one point a month; over the past year it fell by 0.75`: so much a month, and not in all. */
function isPace({ number, scene }: Failed): boolean {
  return number.decimals > 0 && /\b(?:a|per|each|every) month\b/i.test(wordsBefore(number, scene))
}

/** `When we were eleven points off`: from what, the words do not say. */
/** `Ten points remain`, `only one point from it`. */
const TO_GO = /^ (?:(?:still )?(?:remain|to go|left)\b|(?:away )?from (?:it|that|them)\b)/i

const OFF = /^ (?:off|adrift|short|shy|away)(?=\s*(?:[.,;:!)]|$))/i

/** `Since the start of the year`, which may be January as well as April. */
function isOfCalendarYear({ trials, scene, number, world: { figures } }: Failed): boolean {
  const said = scene.months.find(({ at, end }) => YEAR_START.test(scene.words.slice(at, end)))
  if (!said) return false
  return trials.some(({ row }) => {
    const to = row.latest?.month ?? figures.settings.month
    const january = addMonths(to, 1 - Number(to.slice(5, 7)))
    return [january, addMonths(january, -1)].some((from) =>
      ['amount' as const, 'points' as const, 'relative' as const].some((way) =>
        fitsAny(number, expectChange(row, from, to, way, figures)?.values),
      ),
    )
  })
}

const YEAR_START = /\b(?:start|beginning) of (?:the|this) year\b/i

/** `539 plans in all, 166 fewer`. */
const IN_ALL = /^\s*(?:[a-z-]+ ){0,3}(?:in all|altogether|in total|together|combined|all told)\b[^.;]*$/i

/** `for January to March it was 82%`: whatever "it" takes up. */
const TAKEN_UP_AGAIN =
  /\b(?:it|they|that|this|the (?:figure|average|mean)) (?:was|were|had been|stood at|came to) ?(?:only |just |about )?$/i

/** `averaged 92% since April, and of care leavers 85%`. */
const AND_OF = /(?:^|,)\s*and (?:that )?(?:of|for) [^,;.\d]{2,50} $/i

/** `Taken together, 539 children`: the sum of several rows. */
const TOGETHER = /\b(?:(?:taken|put) together|combined|all told|between them|both kinds|adding (?:up|together)?)\b/i

/**
 * `7 more than came in (8)`: a level that stands behind "than" is of what something was compared with, unless that is
 * no more than a month (`lower than in July (254)`), or the level is taken up again (`20 higher than last August, at 1,491`, `than in July, while a year ago it was 108`).
 */
function isOfOthers({ number, relation, scene }: Failed): boolean {
  const { left } = number
  const isFirst = scene.numbers[0] === number
  if (isFirst || (relation.kind === 'level' && relation.older) || TAKEN_UP.test(left)) return false
  return /\bthan\b[^.;]*[a-zÀ-ɏ]{3,}[^.;]*$/i.test(left)
}

const TAKEN_UP =
  /,\s*at\s*$|,? (?:and|but|while|whilst|whereas) [^.;:()]{0,40}\bit (?:was|had|stood at) $|\bthan (?:in |it was in )?(?:last )?[A-Z][a-z]+ \($/
