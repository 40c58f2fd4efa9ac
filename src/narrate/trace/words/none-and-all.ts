import type { Indicator, Reported } from '../../../compute/figures.ts'
import { financialYearStart, type Month, shortMonth } from '../../../shared/month.ts'
import { isCounted } from '../number/expect-claim.ts'
import { otherMeasure } from '../number/narrowed-words.ts'
import type { Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { findCandidates, isHome } from '../subject/find-subject.ts'
import { contradicted, type VerdictAt } from '../verdict.ts'
import { isUnreal } from './is-unreal.ts'

const IN_MONTH = String.raw`in [A-Z][a-z]+(?: 20\d\d)?`
const ENDS = '(?=[.,;:()–—]|$)'
const NONE = new RegExp(
  String.raw`^\W*(?<first>for the first time this (?:calendar |financial )?year,? )?(?:${IN_MONTH},? )?(?:(?:but|and|sadly|again),? )?(?:there (?:was|were|has been|have been) |we (?:had|saw) )?(?<said>no(?: (?:child|children|young people|one))?|none(?: of (?:the|our) (?:children|young people))?|nobody) (?<did>[^.,;:()–—]+)${ENDS}`,
  'i',
)
const ALL = new RegExp(
  String.raw`^\W*(?:(?:it was (?:only )?)?${IN_MONTH}(?:,| that)? |[A-Z][a-z]+ was (?:the|our) (?<first>first) month (?:in which|that|when) )?(?<said>all(?: of)?|every one of|every) (?<did>[^.,;:()–—]+)${ENDS}`,
  'i',
)

/** Some alone, a manner of it, or a time that the words narrow. */
const NARROWED =
  /\b(?:not|never|but|except|bar|other|others|else|more|fewer|less|than|or|nor|yet|again|only|twice|before|until|since|after|early|late|without|unless|who|whom|whose|which|that|still|longer|planned|due|expected|of|by|through|between|to|into (?!(?:our )?care\b))\b|\d/i
/** Words of a label that narrow nothing: how soon, and of whom. */
const OF_LABEL =
  /\bas part of\b|\binto (?:our )?care\b|\bwithin (?:the )?(?:last |first )?(?:\d+|[a-z]+) (?:working )?(?:days|weeks|months)\b|\bopen to\b/gi

/** What is said besides of children who come, go or are counted. */
const IDLE =
  'child children young people person was were has have had been being did do does in during over this month our the their we any at all so far went go gone came come care as part a plan under received made recorded completed held started seen'

/**
 * `No child returned home in July`, where five did: none are said to have done in a month what every row whose label holds
 * those words, and that counts month by month, shows that some did. `It was in May that all assessments were first
 * delivered within 20 days`, where 92% were: so of all, by every row of percentages.
 */
export function wrongNoneAndAll(scene: Scene, world: World): readonly VerdictAt[] {
  const sentence = sentenceOf(scene)
  const ofNone = NONE.exec(sentence)
  const match = ofNone ?? ALL.exec(sentence)
  const { said = '', did = '', first } = match?.groups ?? {}
  if (!match || isUnreal(scene.span, scene)) return []
  const end = scene.span.at + match.index + match[0].length
  const month = monthTold(scene, end, world)
  const words = withoutMonths(end - did.length, end, scene)
  if (!month || NARROWED.test(words.replace(OF_LABEL, ' '))) return []
  const rows = ofNone
    ? rowsOf(words, isCounted, world)
    : scene.months.length > 0
      ? rowsOfAll(words.replace(FIRST, ' '), world)
      : []
  const against = rows.map((row) =>
    ofNone
      ? figureAgainst(row, month, first !== undefined, world)
      : missedBy(row, month, first !== undefined || FIRST.test(did), world),
  )
  const [figure] = against
  if (!figure || against.includes(null)) return []
  const reason = `"${rows[0]?.label}" was ${figure.shown} in ${shortMonth(figure.month)}`
  const at = scene.span.at + match[0].indexOf(said)
  return [{ at, claim: contradicted({ text: said }, figure.shown, reason, figure.sources) }]
}

const FIRST = /\bfirst\b/i
const WHOLE = 100

/** The month's figure, where it falls short of all; else, where all are said to be so first, that of a month before. */
function missedBy(row: Indicator, month: Month, isFirst: boolean, { figures }: World): Reported | null {
  const figure = figures.measures.figure(row, month)
  if (!figure || figure.printed < WHOLE) return figure
  const before = row.history.flatMap((each) =>
    each.month < month ? (figures.measures.figure(row, each.month) ?? []) : [],
  )
  return isFirst ? (before.findLast(({ printed }) => printed === WHOLE) ?? null) : null
}

/**
 * Rows of shares that may be whole: what their labels say of how soon it has to be is said as well, and not of those alone
 * who are told of, as in `all that were seen in time were recorded`.
 */
function rowsOfAll(words: string, world: World): readonly Indicator[] {
  if (IN_TIME.test(words.replace(DID, ''))) return []
  const isShare = ({ unit, better, label }: Indicator) =>
    unit === 'percent' && better === 'higher' && (IN_TIME.test(words) || !IN_TIME.test(label))
  const rows = rowsOf(words, isShare, world)
  return rows.some((row) => otherMeasure(words, row) !== null) ? [] : rows
}

const DID = /\b(?:was|were|had|have|has|got|received)\b.*$/i
const IN_TIME = /\b(?:within|in time|on time|timescales?|up to date|last)\b/i

/** The month's figure, where it is not none; else, where none is said to be new this year, the last before that was none. */
function figureAgainst(row: Indicator, month: Month, isFirst: boolean, { figures }: World): Reported | null {
  const figure = figures.measures.figure(row, month)
  if (!figure || figure.printed > 0) return figure
  const start = financialYearStart(month)
  const before = row.history.flatMap(({ month: each }) =>
    each >= start && each < month ? (figures.measures.figure(row, each) ?? []) : [],
  )
  return isFirst ? (before.findLast(({ printed }) => printed === 0) ?? null) : null
}

/** The one month that what none did is told of, which is the latest where the words around it name no other. */
function monthTold({ months, before }: Scene, end: number, { figures }: World): Month | null {
  const [month, ...others] = months.filter(({ at }) => at < end)
  if (month) return others.length === 0 && month.role === 'at' && !month.since ? month.month : null
  return months.length === 0 && (before?.months.length ?? 0) === 0 ? figures.settings.month : null
}

function withoutMonths(from: number, to: number, { months, words }: Scene): string {
  const within = months.filter(({ at }) => at >= from && at < to)
  return within.reduce(
    (text, { at, end }) => text.replace(words.slice(at, Math.min(end, to)), ' '),
    words.slice(from, to),
  )
}

/** The rows that hold all the words, likeliest first; one that counts either of two things is named by both. */
function rowsOf(did: string, isMeant: (row: Indicator) => boolean, world: World): readonly Indicator[] {
  const { vocabulary, place } = world
  const bag = vocabulary.stemsOf(did)
  const idle = vocabulary.stemsOf(IDLE)
  const found = findCandidates(bag, place, ['number', 'percent'], vocabulary).filter(({ row }) => isHome(row, place))
  return found.flatMap(({ row, named }) => {
    const isOwn = (stem: string) => vocabulary.isOf(row, stem)
    const isWhole = [...bag].every((stem) => isOwn(stem) || idle.has(stem))
    const isTold = [...bag].some((stem) => isOwn(stem) && !idle.has(stem))
    const isEither = /\bor\b|\band\b|\//i.test(row.label) && named < 0.9
    return isMeant(row) && isWhole && isTold && !isEither ? [row] : []
  })
}
