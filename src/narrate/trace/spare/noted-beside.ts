import { addMonths } from '../../../shared/month.ts'
import { expectChange, plainCounting } from '../number/expected.ts'
import { fitsAny } from '../number/fit-number.ts'
import { wayMeant } from '../number/way-meant.ts'
import { anyOf } from '../read/any-of.ts'
import { COUNT } from '../read/number-words.ts'
import type { Placed, World } from '../read/scene.ts'
import { isShare } from '../sums/shares-read.ts'
import type { Doubted } from './doubted.ts'

/**
 * `Improved by one point to 90% (86% a year ago)`: the month in brackets is that of the figure there, and the change is
 * since the month before.
 */
export function isBesideBracket({ each: { number, row, sign, claim }, scene, world }: Doubted): boolean {
  const latest = row?.latest?.month
  if (!row || !latest || claim?.evidence.length !== 2) return false
  const bracket = BRACKET.exec(scene.words.slice(number.end, scene.span.end))
  if (!bracket) return false
  const from = number.end + bracket.index
  const isWithin = ({ at }: { readonly at: number }) => at > from && at < from + bracket[0].length
  if (!scene.months.some(isWithin) || !scene.numbers.some(isWithin)) return false
  const step = expectChange(row, addMonths(latest, -1), latest, plainCounting(number, row), world.figures)
  const way = wayMeant(sign, row)
  return step !== null && (way === 0 || way === step.sign) && fitsAny(number, step.values)
}

const BRACKET = /\([^()]*\)/

/**
 * `Between a fifth and a quarter were repeats (24%)`, `no more than one in six (15%)`: the bounds of a share that its
 * bracket gives, where that lies within them.
 */
export function isBoundOfShare({ each, scene: { words, numbers } }: Doubted): boolean {
  return numbers.some((share, at) => {
    const [low, high] = [numbers[at - 2], numbers[at - 1]]
    if (!high || !isNoted(high, share, words)) return false
    if (low && isRangeOf(low, high, share, words))
      return [low, high, share].includes(each.number) && liesIn(share, low.value, high.value)
    const bound = [high, share].includes(each.number) && isShare(high) ? BOUND.exec(high.left) : null
    if (!bound) return false
    return bound.groups?.most ? liesIn(share, 0, high.value) : liesIn(share, high.value, 100)
  })
}

const BOUND =
  /\b(?:(?<most>(?:no|not|never|n['’]t) (?:[a-z]+ )?(?:more|greater|higher) than|at (?:the )?most|up to)|(?:no|not|never|n['’]t) (?:[a-z]+ )?(?:fewer|less|lower) than|at (?:the very )?least) (?:an? |about |around )?$/i

/** Whether two shares are the bounds of a third, which a bracket behind them gives: `between a fifth and a quarter (24%)`. */
function isRangeOf(low: Placed, high: Placed, share: Placed, words: string): boolean {
  const between = words.slice(low.end, high.at)
  const isTo = /\bfrom /i.test(low.left) ? / to $/ : / and $/
  const isOpened = OPENED.test(low.left) && isTo.test(between) && !/[.;:()]/.test(between)
  const isFraction = low.kind === 'fraction' && high.kind === 'fraction'
  return isOpened && isFraction && low.value < high.value && isNoted(high, share, words)
}

/** Whether a bracket behind a share says it again in percent. */
function isNoted({ end }: Placed, share: Placed, words: string): boolean {
  const isBehind = /^[^.;:()]*\($/.test(words.slice(end, share.at)) && words.startsWith(')', share.end)
  return share.kind === 'percent' && isBehind
}

/** Whether a percentage lies between two, as it may have been rounded. */
function liesIn({ value, decimals }: Placed, low: number, high: number): boolean {
  const half = 10 ** -decimals / 2
  return value + half >= low && value - half <= high
}

/** `Fell from a third to a quarter` is a journey, and no range. */
const OPENED =
  /(?:\bbetween|(?:^\W*|[.;:,(] ?|\b(?:anywhere|anything|somewhere|ranging|ranges?|ranged) )from) (?:about |around |roughly |just (?:under|over) |nearly )?$/i

/** `18% of assessments took longer than 45 days`, of a row of those within 45 days: the others, or of another limit. */
export function isOfTheLate({ each: { number, row }, scene, world: { figures } }: Doubted): boolean {
  const clause = scene.clauses[number.clause]
  const said = BEYOND.exec(scene.words.slice(clause?.at, clause?.end))?.groups?.limit
  const own = row?.unit === 'percent' ? LIMIT.exec(row.label)?.groups?.limit : undefined
  if (!row || !own || !said || !isShare(number)) return false
  // Rounded shares may come to one more or less than all.
  const isRest = (printed = Infinity) => Math.abs(100 - printed - number.value) <= 1
  return said !== own || row.history.some(({ month }) => isRest(figures.measures.figure(row, month)?.printed))
}

const TIME = String.raw`(?:last |first |past )?(?<limit>${anyOf(COUNT)})[- ](?:working |calendar |school )?(?:day|week|month|hour|minute|year)s?\b`
const LIMIT = new RegExp(String.raw`\b(?:within|in|under) (?:the )?${TIME}`, 'i')
/** `Over the seven months before` is a stretch of time, and no limit. */
const BEYOND = new RegExp(
  String.raw`\b(?!(?:over|past|after) the (?:[a-z]+ )?(?:\d+ )?months\b)(?:(?:longer|more|later) than|over|beyond|past|in excess of|exceed(?:ed|ing|s)?|after|outside) (?:the |our )?${TIME}`,
  'i',
)

/** `; prev 17%`, `, YA 45%`, `, was 17%`: what a note sets right before a figure. */
const TAG =
  /(?:[,;(/–—|-]|^) ?(?<tag>[A-Z][A-Za-z/&.]{0,5}\d{0,2}|(?:\d+ ?(?:m|mths?|mos?|yrs?|y) |a (?:year|month) )?(?:ago|earlier|before)|prev\.?|previous(?:ly)?|prior|was|were|had been|baseline|base|start|opening|then|before|last(?: time| qtr| quarter)?|high|low|peak|best|worst|avg\.?|mean):? ?=?$/

/**
 * `ICPC 27% v tgt 31%, YA 45%`: the newest figure of the row has been given, and a figure that a word or an abbreviation
 * which no row has sets beside it is another time's, or another's.
 */
export function isTaggedOtherwise({ each, found, world }: Doubted): boolean {
  const { number, claim, row } = each
  const { tag } = TAG.exec(number.left)?.groups ?? {}
  if (!row || tag === undefined || namesRow(tag, world)) return false
  const [source, ...others] = claim?.evidence ?? []
  const isNewest = others.length === 0 && source?.month === row.latest?.month && source?.code === row.code
  return (
    isNewest &&
    found.some(
      (other) =>
        other.number.end <= number.at &&
        other.claim?.status === 'traced' &&
        other.claim.evidence.length === 1 &&
        other.claim.evidence[0]?.cell === source?.cell,
    )
  )
}

function namesRow(tag: string, { vocabulary }: World): boolean {
  const stems = [...vocabulary.stemsOf(tag)]
  return vocabulary.rows.some(({ row }) => stems.some((stem) => vocabulary.isOf(row, stem)))
}
