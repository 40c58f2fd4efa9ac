import { benchmarkBeside, isOfSomeOfThem, namesSaid } from '../standards/name-benchmark.ts'
import { isSaidAsTarget } from '../standards/said-as-target.ts'
import { LEADS_TO_TARGET, setByUs } from '../standards/target-places.ts'
import { anyOf, JOIN } from './any-of.ts'
import { isBound } from './is-bound.ts'
import { ITS_LEVEL, MONTH_STARTS } from './month-words.ts'
import { isOneMonth, isOwnMean } from './one-month.ts'
import { clauseAround, readOverMonths } from './over-months.ts'
import { baseBeside } from './pick-months.ts'
import { readDistance, readTimes } from './read-distance.ts'
import { withoutHedge } from './read-numbers.ts'
import type { Reading, Relation } from './relation.ts'
import type { Placed, Scene } from './scene.ts'
import { BETTER, DOWN_NOUN, DOWN_VERB, IN_TIME, OTHER_NOUN, signOf, UP_NOUN, UP_VERB, WORSE } from './sign-of.ts'
import { sentenceOf } from './span.ts'

/** What is a month or a time, and no target: `21% below last August`, `26% below their January peak`. */
const OF_TIME = String.raw`(?:last|previous|same) |${anyOf(MONTH_STARTS)}[a-z]*\b|(?:peak|high|year|month)\b`
const ADVERB = String.raw`(?:\s+(?:\w+ly|further|again|back|overall))*`

const CHANGE_LEFT = new RegExp(
  String.raw`\b(?<move>(?:${DOWN_NOUN}|${UP_NOUN}|${OTHER_NOUN}|${BETTER}|${WORSE})(?:(?:\s+(?!ta?r?ge?t|than\b)[\w'’-]+){0,6}?\s+of|(?:\s+(?!ta?r?ge?t)[\w'’-]+){0,6}?\s+by)|(?:${DOWN_VERB}|${UP_VERB}|${BETTER}|${WORSE}|changed)(?:\s+[\w-]+){0,3}?\s+by|(?:${DOWN_VERB}|${UP_VERB})${ADVERB})\s*(?:another |a further )?$`,
  'i',
)
/** `The fall in children looked after by our own carers on July, of 11`, `in placements (by 11)`: a name of any length stands between. */
const CHANGE_FAR = new RegExp(
  String.raw`\b(?<move>${DOWN_NOUN}|${UP_NOUN}|improvement|deterioration) in (?:[^.;:]|[.](?=\d)){3,160}?(?:(?:, | \()(?:of|by)|(?:\b(?:on|in|since|from) (?:last )?(?:${anyOf(MONTH_STARTS)}[a-z]*|month|year)|\b(?:on|over|in) the (?:month|year)) of) $`,
  'i',
)
const CHANGE_RIGHT = [
  // `0.2 days longer to collect than in October`, `0.4 quicker than in June`.
  new RegExp(
    String.raw`^\s*(?:(?:(?:working|calendar) )?(?:days?|weeks?|hours?|minutes?|seconds?) (?:or so )?(?<move>${IN_TIME})\b|(?<than>${IN_TIME}) than\b)`,
    'i',
  ),
  new RegExp(
    String.raw`^\s*(?!of\b)(?:\w[\w-]*\s+){0,3}?${JOIN}(?<move>${DOWN_NOUN}|${UP_NOUN}|improvement|deterioration)\b(?!\s+to\b)`,
    'i',
  ),
  /^\s*(?:per [\d,]+ )?(?<move>fewer|less|lower|more|higher|better|worse|additional|extra|smaller|greater)\b/i,
  /^\s*(?:(?!(?:of|were|was|had|have|has|in|are|is|but|and|or|while|though|although|yet)(?=)\b)[\w'’-]+\s+){1,4}(?<move>fewer|less|lower|more|higher|better|worse)\b(?!\s+than\s*(?:(?:a |an )?$|[\w-]+ (?:working |calendar )?(?:hours?|days?|weeks?|months?|years?)\b(?! (?:ago|earlier|before))))/i,
  /^\s*(?<move>up|down) (?:on|since|compared|against|year|over|in)\b/i,
  new RegExp(
    String.raw`^\s*(?<move>below|under|above|off) (?:where (?:it|we|they)(?! (?:[a-z]+ )?(?:should|want|need|ought|said|aim))|(?:the |its |their |our |a )?(?:${OF_TIME})|(?:that|${ITS_LEVEL}) (?:of|in|for) (?:${OF_TIME})|what (?:it|we|they) (?:was|were|had|stood))`,
    'i',
  ),
  // `1.1 points behind last November`.
  new RegExp(
    String.raw`^\s*(?<move>ahead of|behind) (?:where (?:it|we|they)(?! (?:[a-z]+ )?(?:should|want|need|ought|said|aim))|(?:the |its |their |our |a |in )?(?:${OF_TIME}))`,
    'i',
  ),
]
/** `13, four down, and barely a quarter of the 46 of last August`, `and a quarter down (26%)`. */
const DOWN_ALONE = /^ (?<move>up|down)(?=\s*(?:[,.;()]|$))/i
const OLDER_LEFT =
  /\b(?:from|compar(?:ed|es|ing) (?:with|to)|against|versus|vs\.?|up on|down on|better than|worse than|(?<!\bno (?:more|fewer|less|lower|higher) )than|previously|replacing)\s*(?:the |an? |(?:last|previous) (?:month|year)['’]s )?(?:(?:high|low|peak|figure|level|position|total|rate|average|baseline)\s+)?(?:point )?(?:of |at |was )?\(?\s*$/i
const AVERAGE_LEFT = /\b(?:averag(?:e|ed|es|ing)|mean)\b[^.;]{0,60}$/i
const AVERAGE_RIGHT = /^\s*(?:[\w&-]+\s+){0,4}?(?:(?:a|per|each|every) month\b|on average\b|monthly average\b)/i
/** `+0.40 on 21.80`, right after another number. */
const ON_LEFT = /^\s*(?:up |down )?(?:on|upon)\s+(?:the )?$/i
/** `12.91 (was 15.64)`. */
const WAS_LEFT = /^\s*\((?:it |this |that )?(?:was|were|had been|then|before)\s*$/i
/** Words by which something is said again in another way. */
const GLOSS = String.raw`(?:or|i\.?e\.?,?|that is(?: to say)?,?|which is|in other words,?|equivalent to|equal to)`
const NEARLY = '(?:(?:by|about|around|roughly|some|nearly|almost|over|under|just|more than) )*'
/** `fell by 145, or 31.4%`: the same change said again. */
const SAME_AGAIN = new RegExp(String.raw`^[\s,(–-]*(?:${GLOSS} )*${NEARLY}(?:a |an )?$`, 'i')
/** `by 32 in a year, or 22%`: the same. */
const SAME_OVER = new RegExp(
  String.raw`^ (?:in|over|on|since|within) (?:(?:a|the|one|last|this|past) )?[A-Za-z]+,? \(?${GLOSS} ${NEARLY}$`,
  'i',
)
/** `has come down over the year, i.e. by 8%`: how much, behind what is said without it. */
const GLOSSED_BY = new RegExp(String.raw`,? \(?${GLOSS} by $`, 'i')
/** `a gap of 15 points, or 81 children`: the same distance said again. */
const OR_AGAIN = /^[^.;()]{0,30}[,(–-] ?or (?:about |around |nearly |almost |some |just )*$/i
/** `a gap of 15 points`, beside a target. */
const GAP = /\b(?:gap|shortfall|distance|difference) (?:of|is|was|to target of)\s*$/i
/** `the gap to the 95% target was 9 points`. */
const GAP_TO =
  /\b(?:gap|shortfall|distance) (?:to|from) (?:the |our |its )?(?:[\d.]+%? |[\p{L}-]+ ){0,2}target(?: of [\d.]+%?)?(?: (?:for|in|on) (?:[^.,;]|(?<=\d)[.,](?=\d)){3,160})? (?:is|was|stood at|had been|of)\s*$/iu
const TOTAL =
  /\b(?:total(?:led|ling|s)|(?:\w+[- ])?month total|a total of|in total|altogether|together|in all|(?:in|over) the \w+ months since|cumulative(?:ly)?|combined)\b/i

/** What a number claims, by the words beside it; a level where they claim nothing else. */
export function readRelation(
  number: Placed,
  scene: Scene,
  known: readonly string[],
  former: Relation | null,
): Relation {
  const left = withoutHedge(number.left)
  const reading = { number, scene, benchmarks: namesSaid(scene, known), former, left, right: number.right }
  return (
    readApart(reading) ?? readMoved(reading) ?? readBeside(reading) ?? readOverMonths(reading) ?? readLevel(reading)
  )
}

/** How far a figure lies from another: a multiple, so many times a standard, a gap. */
function readApart({ number, scene, benchmarks, former, left, right }: Reading): Relation | null {
  const isAgain = right.includes(' again as ')
  if (number.kind === 'multiple')
    return (isAgain ? readDistance('', number, right, benchmarks) : null) ?? { kind: 'change', sign: number.sign }
  const before = withoutHedge(scene.words.slice(scene.clauses[number.clause]?.at ?? number.at, number.at))
  const besides = number.kind === 'times' ? readTimes(number, scene, benchmarks) : null
  if (besides) return { kind: 'beside', of: besides }
  const distance = readDistance(before, number, scene.words.slice(number.end, scene.span.end), benchmarks)
  if (distance) return distance
  const again = former?.kind === 'distance' ? DISTANCE_AGAIN.exec(right)?.[0] : undefined
  if (again && former?.kind === 'distance') return { ...former, sign: signOf(again) }
  const isGap = GAP_TO.test(before) || (GAP.test(left) && /\btarget\b/i.test(sentenceOf(scene)))
  return isGap ? { kind: 'distance', from: { kind: 'target' }, sign: 0 } : null
}

/** What something changed by, be it `(32%) fewer` behind `nearly a third`, or what was crossed. */
function readMoved({ number, scene, former, left, right }: Reading): Relation | null {
  if (isBound(number, scene)) return { kind: 'range' }
  const other = left === ' / ' ? scene.numbers[scene.numbers.indexOf(number) - 1] : undefined
  if (opensPair(number, scene) || (other && opensPair(other, scene))) return { kind: 'level', older: true }
  const isGloss = left === ' (' && scene.numbers[scene.numbers.indexOf(number) - 1]?.kind === 'fraction'
  const move =
    readMove(number, left, isGloss ? right.replace(/^\)/, '') : right) ??
    carriedMove({ ...number, left }, scene, former)
  if (move !== null) return { kind: 'change', sign: move }
  const down =
    scene.numbers[0] !== number && /(?:,|\band)\s*$/.test(left) ? DOWN_ALONE.exec(right)?.groups?.move : undefined
  if (down) return { kind: 'change', sign: signOf(down) }
  const goesOn = number.kind !== 'percent' && scene.numbers[0] !== number && baseBeside(number, scene)
  return goesOn ? { kind: 'change', sign: 0 } : null
}

/** Whether a number is what a figure was, before the one that it came to: `nearly halved, 44 down to 24`. */
export function opensPair({ left, right, at }: Placed, { numbers }: Scene): boolean {
  if (!LED_TO.test(right)) return false
  const former = numbers.findLast(({ end }) => end <= at)
  const ratio = former && OF_RATIO.test(former.kind) ? `${former.left}${former.text}` : ''
  return (/[pn] to $/.test(right) ? APART : MOVED_APART).test(`${ratio}${left}`)
}

const OF_RATIO = /^(?:multiple|fraction|times)$/
const LED_TO = /^ (?:(?:up |down )?to|[/>→]) $/
const APART = /[,:;(–—] ?$/
/** `Down again, 13.11 to 12.91`. */
const MOVED_APART =
  /\b(?:halved|doubled|trebled|tripled|quadrupled|down|up|fell|rose|dropp?ed|risen|fallen|gone|moved|slipped|improved|eased|again|increased|decreased)\b[^.;:,]{0,30}[,:;(–—] ?$/i

/** A standard, or what the number before said said again in another way. */
function readBeside({ number, scene, benchmarks, former, left, right }: Reading): Relation | null {
  // Behind how far something is off it, whose target it is is known from that.
  const isOff = former?.kind === 'change' || former?.kind === 'distance' || LEADS_TO_TARGET.test(left)
  const isSet = !isOff && setByUs({ left, right }) !== ''
  if (isSet || isSaidAsTarget(number, left, right)) return { kind: 'beside', of: { kind: 'target' } }
  if (isMoveAgain(number, scene)) return { kind: 'change', sign: 0 }
  if (former?.kind === 'change' && (SAME_AGAIN.test(number.left) || isShareAgain(number))) return former
  if (former?.kind === 'distance' && OR_AGAIN.test(number.left)) return { ...former, sign: 0 }
  // `Two of our neighbours are higher`: so many of them.
  if (number.kind === 'number' && number.value < 20 && isOfSomeOfThem(`# ${number.text}${right}`, benchmarks))
    return null
  const isFormers = OF_FORMER.test(left) || /\bthan [^:;]*:\s*$/.test(left)
  const name = benchmarkBeside(isFormers ? '' : left, isLast(number, scene) ? right : `${right}#`, benchmarks)
  if (name) return { kind: 'beside', of: { kind: 'benchmark', name } }
  return number.kind === 'points' ? { kind: 'change', sign: 0 } : null
}

/** A figure of now or before, unless words further off make a mean or a total of it. */
function readLevel({ number, scene, left, right }: Reading): Relation {
  if (/\(\s*$/.test(left) && /^\s*to\s*$/i.test(right)) return { kind: 'level', older: true }
  const isNext = scene.numbers[0] !== number
  if (OLDER_LEFT.test(left) || (isNext && (ON_LEFT.test(left) || WAS_LEFT.test(left))))
    return { kind: 'level', older: true }
  if (!isOwnMean(number) && (AVERAGE_LEFT.test(left) || AVERAGE_RIGHT.test(right))) return { kind: 'average' }
  const isTotal = TOTAL.test(clauseAround(number, scene)) && !isOneMonth(number)
  return isTotal ? { kind: 'total' } : { kind: 'level', older: false }
}

/** `14 above that of England, having been 33 above it a year ago`. */
const DISTANCE_AGAIN =
  /^\s*(?:points? )?(?:above|below|over|under)(?: (?:it|them|that)\b|(?: now| (?:in )?(?:last )?[A-Z][a-z]+| last (?:year|month)| (?:an?|one|two|three|six) (?:months?|years?) (?:ago|earlier|before))?\s*(?:[.,;)]|$))/i

/** `the 253.0 of our neighbours and the 352.2 of`: a name that is the number before's. */
const OF_FORMER = /^\s*(?:of|for|among|in|at) (?:the |our )?[a-z ]{3,40} and (?:the|our) $/i

/** `from 147 to 115 (21.8%)`, `(147 to 115) = 21.8%`, `from 147 to 115, i.e. by 32`: a move between two counts, and its size. */
function isMoveAgain(number: Placed, { numbers }: Scene): boolean {
  const at = numbers.indexOf(number)
  const [from, to] = [numbers[at - 2], numbers[at - 1]]
  const isKind = number.kind === 'percent' || (number.kind === 'number' && GLOSSED_BY.test(number.left))
  if (!isKind || from?.kind !== 'number' || to?.kind !== 'number') return false
  return AGAIN.test(number.left) && /^\s*to\s*$/i.test(to.left) && /(?:\bfrom\s*|\()$/i.test(from.left)
}

const AGAIN = new RegExp(String.raw`^\s*(?:\(|\)?\s*(?:=|,? ${GLOSS}) ?${NEARLY})$`, 'i')

/** `by 32 children, 22%, in a year`, `by 163 since, roughly a third`, `354 fewer than July - a third down`: counted, and then as a share. */
function isShareAgain({ kind, left, right }: Placed): boolean {
  if (kind === 'fraction') return ALONE.test(right) && FRACTION_NEXT.test(left)
  return kind === 'percent' && !OF_OTHERS.test(right) && (SHARE_NEXT.test(left) || SAME_OVER.test(left))
}

const ALONE = /^(?: (?:down|up|fewer|less|more))?\s*(?:[.,;)]|$)/
/** `27% of them`: of others than the change. */
const OF_OTHERS = /^ of\b/
const NEXT = String.raw`(?:\s*[,(–-]\s*| (?=or ))(?:or )?${NEARLY}$`
const SHARE_NEXT = new RegExp(String.raw`^\s+[a-z]+(?: (?:than|on) (?:in )?(?:last )?[A-Z][a-z]+)?${NEXT}`, 'i')
/** Behind a count a fraction is no figure of a month, whatever the count is told to be from. */
const FRACTION_NEXT = new RegExp(
  String.raw`^(?:\s+[a-z]+)?(?: (?:than|on|in|over|since|from) (?:in )?(?:the |last |a )?[A-Za-z]+)?${NEXT}`,
  'i',
)

/**
 * `Fell by 45% on the month and 33% on the year`, `fell by 37%, from 259 to 162, and by 20% on the month`: the move goes
 * on, counted from another month.
 */
function carriedMove(
  { at, kind, left, right }: Placed,
  { words, span }: Scene,
  former: Relation | null,
): number | null {
  const joined = GOES_ON.exec(left)
  const goesOn = joined !== null && (former?.kind === 'change' || joined.groups?.by !== undefined)
  if (kind === 'times' || !goesOn || !COUNTED_FROM.test(right)) return null
  const said = words.slice(span.at, at)
  const moves = [...said.matchAll(MOVES)]
  return moves.length > 0 ? signOf(moves.at(-1)?.[0] ?? '') : null
}

const GOES_ON = /(?:,|\band|,? but)\s+(?:then |also )?(?<by>by |(?<=\band )of )?$/i
const COUNTED_FROM = /^\s*(?:on|over|in|since|compared (?:with|to)|against) (?:the |last |a |this |[A-Z])/
const MOVES = new RegExp(String.raw`\b(?:${DOWN_NOUN}|${UP_NOUN}|${DOWN_VERB}|${UP_VERB}|${BETTER}|${WORSE})\b`, 'gi')

function isLast(number: Placed, scene: Scene): boolean {
  return scene.numbers.every((other) => other.at <= number.at)
}

function readMove(number: Placed, left: string, right: string): number | null {
  const signed = number.kind !== 'number' || /^[+−–-]/.test(number.text) || /\(\s*$/.test(left)
  if (number.sign !== 0 && signed) return number.sign
  const led = left.replace(GLOSSED_BY, ' by ')
  const before = (CHANGE_LEFT.exec(led) ?? CHANGE_FAR.exec(led))?.groups?.move
  if (before && !/\b(?:to|at)\s*$/.test(left)) return signOf(before)
  if (SHED.test(left) && MORE_OF_IT.test(right)) return -1
  for (const pattern of CHANGE_RIGHT) {
    const { move, than = move } = pattern.exec(right)?.groups ?? {}
    if (than) return signOf(than)
  }
  return null
}

/** `Have since shed four more`: what more has gone down, and no rise. */
const SHED = new RegExp(
  String.raw`\b(?:shed|shedding|lost|losing|shaved|trimmed|eased|(?:taken|knocked) off|${DOWN_VERB}) (?:by |another |a |some )?$`,
  'i',
)
const MORE_OF_IT = /^ (?:(?:percentage )?points? )?(?:more|further)\b(?! than)/i
