import { TARGET } from '../standards/target-words.ts'
import { JOIN } from './any-of.ts'
import { isFigureBelowNothing } from './below-nothing.ts'
import { isNoClaim } from './is-no-claim.ts'
import { inUnits, measureSaid } from './measures.ts'
import { MONTH_NAMES } from './month-words.ts'
import type { NumberSaid } from './number-said.ts'
import { mayHoldNumber, percentOfFraction, valueOfWords, WORD_FRACTION, WORD_NUMBER } from './number-words.ts'
import type { Span } from './span.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Letters of the Latin scripts: asking for those of all scripts takes many times as long. */
const LETTER = 'a-zÀ-ɏ'
const DIGITS = String.raw`(?<![${LETTER}\d,/#]|(?<!\bc)\.)[£+−–-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?!(?!(?:pp|ppts?|pts?|pc)\b)[${LETTER}]|\d|[.,/:]\d)`
const UNIT = String.raw`(?:-points?(?![${LETTER}\d-])| (?:in|out of) (?:every )?100(?![${LETTER}\d%,]| (?:days?|weeks?|months?|hours?|working)\b)|\s?(?:%[- ](?:pts?|points?)|%|per[ -]?cent(?![a-z])|(?:per ?cent(?:age)?|%)[- ]points?|percentage[- ]points?|pp|ppts?|pts?|points?|pc)(?![${LETTER}\d]))?`
/** `16p`, a part of the pounds that a row is in. */
const PENCE = String.raw`(?<![${LETTER}\d,./#£])\d{1,3}p(?![${LETTER}\d])`
/** `One child` of `one child in seven`: a thing, and nothing that it did, was or is compared with. */
const ONE_THING = String.raw`one (?!(?:in|of|or|and|to|was|is|has|had|were|are|more|fewer|less|out|up|down|point|month|week|day|year|quarter|time|came|left|took|went|born|hour)\b)(?:[a-z-]+(?<!ed|ing|ly) )?[a-z-]+(?<!ed|ing|ly)`
/** Those of which there are so many, and no verb: `one review in two parts`. */
const THINGS_NEXT = String.raw` (?!(?:lives|is|was|has|needs|leads|goes|comes|waits|moves|stays|starts|ends|results|does|gets|takes|this|across|less|us)\b)[a-z-]+s\b`
const ODDS = String.raw`(?:(?:\d{1,2}|${WORD_NUMBER})${JOIN}(?: in | in every | out of |-in-)${JOIN}(?:every )?(?:\d{1,2}|${WORD_NUMBER})(?![${LETTER}\d%]|,\d| (?:months?|weeks?|days?|years?)\b| of (?:the|our) (?:last|past|latest) (?:\d{1,2}|${WORD_NUMBER})(?=[.,;:)]| months?\b|$))|${ONE_THING} in (?:every )?(?:\d{1,2}|${WORD_NUMBER})(?![${LETTER}\d%]|[.,-]\d| (?:and|or|to) (?:\d|${WORD_NUMBER})\b|${THINGS_NEXT}))`
const TIMES = `(?:${DIGITS}|${WORD_NUMBER})${JOIN} times|twice|(?:double|treble|triple)(?= (?:the|that|what|its|last|our))`
const MULTIPLES: Readonly<Record<string, { readonly value: number; readonly sign: 1 | -1 }>> = {
  halved: { value: 50, sign: -1 },
  doubled: { value: 100, sign: 1 },
  trebled: { value: 200, sign: 1 },
  tripled: { value: 200, sign: 1 },
  quadrupled: { value: 300, sign: 1 },
}

/** What a number can begin with: tried first, since most of a text is none. */
const OPENS = String.raw`(?=[£+−–\-\d]|\b[otfsenhadqz])`

const NUMBER = new RegExp(
  String.raw`${OPENS}(?:(?<odds>(?<![${LETTER}\d-])${ODDS})|(?<times>(?<![${LETTER}\d-])(?:${TIMES}))|(?<multiple>\b(?:${Object.keys(MULTIPLES).join('|')})\b)|(?<halfPoint>\bhalf a (?:percentage )?point\b)|(?<halfTime>\bhalf an? (?:day|week|month|hour|minute)\b)|(?<thousands>£\d[\d,]*(?:\.\d+)? ?(?<scale>k|m|bn|thousand|million|billion)(?![${LETTER}]))|(?<pence>${PENCE})|(?<fraction>(?<![${LETTER}-])${WORD_FRACTION}(?![${LETTER}-]))|(?<digits>${DIGITS})(?<unit>${UNIT})|(?<spelt>(?<![${LETTER}-])${WORD_NUMBER}(?![${LETTER}]|-(?!points?\b)))(?<unit2>${UNIT}))`,
  'g',
)

const HEDGES = [
  [
    'about',
    /\b(?:about|call it|around|approximately|approx\.?|roughly|some|circa|c\.|in the region of|near|close (?:to|on)|nigh on|getting on for|not far (?:off|short of)|the best part of|pushing)\s*$/i,
  ],
  [
    'over',
    /\b(?:over|(?<!\bno )more than|above|exceed(?:s|ed|ing)?|at least|upwards? of|greater than|no (?:fewer|less) than)\s*$/i,
  ],
  [
    'under',
    /\b(?:nearly|almost|(?:just )?(?:under|below|short of)|less than|fewer than|approaching|(?<!\b(?:adds?|[a-z]+(?:ed|ept|nt|ne|me|ing|back)|(?<!there )(?:is|was)|now) )up to|at most|not quite|no more than)\s*$/i,
  ],
] as const

/** The words of a number without what it is a share of: `child` of `one child in seven` tells what is spoken of. */
export function wordsOf({ at, end, kind, text }: NumberSaid): readonly Span[] {
  const [, one, tail] = (kind === 'fraction' && /^(one) .* ?(in (?:every )?\S+)$/i.exec(text)) || []
  if (one === undefined || tail === undefined) return [{ at, end }]
  return [
    { at, end: at + one.length },
    { at: end - tail.length, end },
  ]
}

/** The numbers of a text that claim something; dates, ages, time limits and the like are passed over. */
export function readNumbers(words: string, sentence: Span, vocabulary: Vocabulary): readonly NumberSaid[] {
  const inside = words.slice(0, sentence.end)
  const said = words.slice(sentence.at, sentence.end)
  if (!mayHoldNumber(said)) return []
  return [...lowered(inside).matchAll(NUMBER)]
    .filter((match) => match.index >= sentence.at)
    .map((match) => measured(belowNothing(readNumber(match, words), words, vocabulary), words, sentence, vocabulary))
    .filter((number) => !isNoClaim(number, words, sentence, vocabulary.labels))
}

type Unmeasured = Omit<NumberSaid, 'measure'>

/** A figure below nothing has its sign as part of its value, and is no fall by so much. */
function belowNothing(number: Unmeasured, words: string, vocabulary: Vocabulary): Unmeasured {
  return isFigureBelowNothing(number, words, vocabulary) ? { ...number, value: -number.value, sign: 0 } : number
}

/** A number with what it is measured in; a sum of money that a row may hold is a number as any other. */
function measured(number: Unmeasured, words: string, sentence: Span, vocabulary: Vocabulary): NumberSaid {
  const measure = measureSaid(number, words, sentence, vocabulary)
  const said = { ...number, measure }
  return number.kind === 'money' && measure !== null ? { ...inUnits(said, measure), kind: 'number' } : said
}

/** In small letters, so that the pattern need not know both: to ask for both takes twice as long. */
function lowered(words: string): string {
  const small = words.toLowerCase()
  return small.length === words.length ? small : words
}

function readNumber(match: RegExpMatchArray, words: string): Unmeasured {
  const at = match.index ?? 0
  const text = words.slice(at, at + match[0].length).trim()
  const hedge = hedgeBefore(words.slice(0, at)) ?? (OR_SO.test(words.slice(at + text.length)) ? 'about' : null)
  const before = words.slice(Math.max(0, at - 40), at)
  const said = readValue(match, text.toLowerCase())
  const close = hedge !== null && (CLOSE.test(before) || (isOfShare(said) && NEARLY.test(before)))
  const read = { at, end: at + text.length, text, hedge, close, ...said }
  return read.kind === 'fraction' ? asMove(read, words.slice(read.end)) : read
}

/** `1,700 or so`. */
const OR_SO = /^ or (?:so|thereabouts)\b/

/** `half as many assessments as referrals`, `half as many as the 94 referrals`: one thing as a share of another. */
const OF_OTHERS = new RegExp(
  String.raw`^ as (?:many|much|high|low|often)\b(?: as (?!previous\b|always\b)[a-z]{4,}s\b| as (?:the|our) [\d,]+ (?!in\b|last\b|at\b|of\b|we\b|a year\b)[a-z][a-z ]*?s\b(?! (?:in|of|last|at|a year|we had)\b)|[^.;:()]{2,60}? as (?!in\b|last\b|at\b|on\b|we\b|before\b|it\b|there\b|a (?:year|month)|the (?:year|month|same|previous)|this\b|(?:${MONTH_NAMES})\b)[a-z]+s\b)`,
  'i',
)

/** `A third as many` is a fall of two thirds, and `half as many again` a rise of a half. */
function asMove(number: Unmeasured, right: string): Unmeasured {
  const [said, again] =
    /^ as (?:many|much|high|low|often|long|large)\b(?: (?!again)[a-z]+)?( again)?/i.exec(right) ?? []
  if (!said || OF_OTHERS.test(right)) return number
  if (again) return { ...number, kind: 'multiple', sign: 1 }
  const hedge = number.hedge === 'over' ? 'under' : number.hedge === 'under' ? 'over' : number.hedge
  return { ...number, kind: 'multiple', value: 100 - number.value, sign: -1, hedge }
}

function readValue(
  match: RegExpMatchArray,
  text: string,
): Pick<NumberSaid, 'value' | 'decimals' | 'zeros' | 'kind' | 'sign' | 'spelt'> {
  const { odds, times, multiple, halfPoint, halfTime, thousands, scale, pence, fraction, digits, unit, spelt, unit2 } =
    match.groups ?? {}
  const plain = { decimals: 0, zeros: 0, sign: 0, spelt: false } as const
  if (odds) {
    const [count = 0, of = 1] = odds.split(/ in every | in | out of every | out of |-in-/i).map(wholeOf)
    return { ...plain, value: (100 * count) / of, kind: 'fraction' }
  }
  if (times) return { ...plain, value: factorOf(text), decimals: decimalsWritten(text), kind: 'times' }
  if (multiple) return { ...plain, ...(MULTIPLES[text] ?? { value: 0, sign: 0 }), kind: 'multiple' }
  if (halfPoint || halfTime)
    return { ...plain, value: 0.5, decimals: 1, kind: halfPoint ? 'points' : 'number', spelt: true }
  if (thousands) return { ...plain, ...scaled(thousands, ZEROS[scale?.charAt(0) ?? ''] ?? 0), kind: 'money' }
  if (pence) return { ...plain, value: Number.parseInt(pence, 10) / 100, decimals: 2, kind: 'money' }
  if (fraction) return { ...plain, value: percentOfFraction(text), kind: 'fraction', spelt: true }
  if (spelt) return { ...plain, value: valueOfWords(spelt.toLowerCase()), kind: kindOf(unit2 ?? ''), spelt: true }
  const sign = /^[−–-]/.test(digits ?? '') ? -1 : /^\+/.test(digits ?? '') ? 1 : 0
  const kind = digits?.startsWith('£') ? 'money' : kindOf(unit ?? '')
  return { ...plain, value: numeric(digits ?? ''), decimals: decimalsWritten(digits ?? ''), kind, sign }
}

/** `£1.2m`: written to the nearest hundred thousand. */
function scaled(text: string, zeros: number): Pick<NumberSaid, 'value' | 'zeros'> {
  const digits = text.replace(/[^\d.]/g, '')
  return { value: Number(digits) * 10 ** zeros, zeros: zeros - decimalsWritten(digits) }
}

const ZEROS: Readonly<Record<string, number>> = { k: 3, t: 3, m: 6, b: 9 }

function kindOf(unit: string): NumberSaid['kind'] {
  if (/p(?:oin)?ts?\b|pp/i.test(unit)) return 'points'
  return unit.trim() === '' ? 'number' : 'percent'
}

/** How far before a number its hedge can begin; a pattern that ends with a text is sought through all of it. */
const REACH = 160

/** The hedge that stands before a number, articles aside: `nearly a`. */
function hedgeBefore(left: string): NumberSaid['hedge'] {
  const near = left.slice(-REACH)
  if (BOUND_OF_TARGET.test(near)) return null
  const bare = near.replace(/\b(?:a|an)\s*$/i, '')
  return HEDGES.find(([, pattern]) => pattern.test(near) || pattern.test(bare))?.[0] ?? null
}

/** `A target of no more than 11`: a bound that is itself what is aimed for. */
const BOUND_OF_TARGET = new RegExp(
  String.raw`\b${TARGET}(?: rate| level| figure)? (?:of|is) (?:no (?:more|fewer|less|higher|lower) than|at (?:most|least)) $`,
  'i',
)

const CLOSE =
  /\b(?:just|slightly|marginally|fractionally|a (?:little|fraction|shade|touch)) (?:over|under|above|below|more than|less than|fewer than|short of) (?:an? )?$/i

/** `Nearly 40%` is no 30%, and `nearly half` no 40%, whatever room `less than half` leaves. */
function isOfShare({ kind, value }: Pick<NumberSaid, 'kind' | 'value'>): boolean {
  return kind === 'percent' || kind === 'fraction' || (kind === 'multiple' && value <= 50)
}

const NEARLY = /\b(?:nearly|almost|not quite|approaching) $/i

/** What stands before a number without its hedge and article. */
export function withoutHedge(left: string): string {
  const bare = HEDGES.reduce(
    (text, [, pattern]) => text.replace(pattern, ''),
    left.slice(-REACH).replace(/\b(?:just|only|well|slightly|still)\s*$/i, ''),
  )
  return left.slice(0, -REACH) + bare.replace(/\b(?:just|only|well|slightly|still|exactly|a total of|a mere)\s*$/i, '')
}

function wholeOf(text: string): number {
  return /\d/.test(text) ? Number(text) : valueOfWords(text.trim().toLowerCase())
}

function factorOf(text: string): number {
  if (/^(?:twice|double)/.test(text)) return 2
  if (/^(?:treble|triple)/.test(text)) return 3
  return wholeOf(text.replace(/ times$/, ''))
}

function numeric(digits: string): number {
  return Math.abs(Number(digits.replace(/[£,+]/g, '').replace(/[−–]/, '-')))
}

/** How many decimals a figure is written with. */
export function decimalsWritten(digits: string): number {
  return /\.(\d+)/.exec(digits)?.[1]?.length ?? 0
}
