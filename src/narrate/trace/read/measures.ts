import type { Indicator } from '../../../compute/figures.ts'
import { keptIn } from '../../../shared/kept-in.ts'
import { TARGET } from '../standards/target-words.ts'
import { MEASURES, type Measure, type NumberSaid } from './number-said.ts'
import { COUNT } from './number-words.ts'
import type { Span } from './span.ts'
import type { Vocabulary } from './vocabulary.ts'

const TIME = /\b(day|week|month|hour|minute|night)s\b/gi
/** `Full-time equivalent`: part-time posts added up. */
const POSTS = /\b(?:FTEs?|WTEs?|(?:full|whole)[- ]time[- ]equivalents?)\b/i
/** `Write-offs above £50,000` are counted, and are no sum of money. */
const MONEY =
  /£(?! ?[1-9])|\b(?:costs?|spend|spending|spent|expenditure|prices?|budgets?|subsid(?:y|ies)|(?:in|of) pounds)\b/i
/** `£000`, `£m`: not in pounds, as an officer says them. */
const THOUSANDS = /£ ?(?:000|k\b)|\bthousands?\b|['’]000/i
const MILLIONS = /£ ?m\b|\bmillions?\b/i
/** How many digits of a sum of money a row in thousands or millions leaves out. */
const LEFT_OUT: Readonly<Partial<Record<Measure, number>>> = { money: 0, thousands: 3, millions: 6 }
/** `Within 28 days`, `the last few months`: how soon or when, and not what the row is measured in. */
const NO_MEASURE = new RegExp(
  String.raw`(?:\d\+?|\b(?:${COUNT}|last|past|next|first|previous|recent|few|these|over|per|or more))[- ](?:working |calendar |school )?$`,
  'i',
)

/** What a row is measured in, as its label says; null for a count, a percentage or a rate. */
function measureOf(row: Indicator): Measure | null {
  return keptIn(measures, row, () => readMeasure(row))
}

const measures = new WeakMap<Indicator, Measure | null>()

function readMeasure({ label, unit }: Indicator): Measure | null {
  if (unit === 'percent' || unit === 'rate') return null
  if (POSTS.test(label) && !PER_POST.test(label)) return 'posts'
  const time = [...label.matchAll(TIME)].find(({ index }) => !NO_MEASURE.test(label.slice(0, index)))?.[1]
  const money = THOUSANDS.test(label) ? 'thousands' : MILLIONS.test(label) ? 'millions' : 'money'
  return MEASURES.find((measure) => measure === time?.toLowerCase()) ?? (MONEY.test(label) ? money : null)
}

/** `Days lost per FTE`. */
const PER_POST = /\bper (?:FTE|WTE|full|whole)\b/i

/** Whether a row says how long something takes. */
export function isOfTime(row: Indicator): boolean {
  const measure = measureOf(row)
  return measure !== null && measure !== 'posts' && !isMoney(measure)
}

/** Whether a row tells what was paid out, and not what came in, is owed or is meant to be spent. */
export function isSpent(row: Indicator): boolean {
  return isMoney(measureOf(row)) && !NOT_SPENT.test(row.label)
}

const NOT_SPENT =
  /\b(?:income|receipts?|revenues?|arrears|debts?|owed|outstanding|collect\w*|balances?|sav\w+|average|fees?|budgets?|forecast\w*|variance|reserves?|rents?|value)\b/i

/** Whether a number is a sum of money, in whatever unit. */
export function isMoney(measure: Measure | null): boolean {
  return measure !== null && LEFT_OUT[measure] !== undefined
}

/** A sum of money in the unit of the rows that it may be of: `£51.1m` is 51,100 of a row in thousands of pounds. */
export function inUnits<T extends Pick<NumberSaid, 'value' | 'decimals' | 'zeros'>>(number: T, measure: Measure): T {
  const zeros = number.zeros - (LEFT_OUT[measure] ?? 0)
  const value = number.value / 10 ** (LEFT_OUT[measure] ?? 0)
  return { ...number, value, zeros: Math.max(0, zeros), decimals: number.decimals + Math.max(0, -zeros) }
}

/** Whether a number may be of a row, by what both are measured in. */
export function isMeasuredAs({ measure }: Pick<NumberSaid, 'measure'>, row: Indicator): boolean {
  return measure === null || measure === measureOf(row)
}

/** Whether a plain number may be of a row of money, which its words name in part: only where they speak of money. */
export function mayBeMoney({ measure }: Pick<NumberSaid, 'measure'>, row: Indicator, said: string): boolean {
  return measure !== null || !isMoney(measureOf(row)) || MONEY_SAID.test(said)
}

const MONEY_SAID =
  /£|\b(?:costs?|costing|spen[dt]\w*|expenditure|prices?|budget\w*|income|revenue|takings|receipts|fees?|charg\w+|money|cash|pounds|sav(?:ed|ings?)|pa(?:id|y|ys|yments?)|arrears|debts?|ow(?:ed|ing)|los[st]\w*|collected|awarded|raised|earn\w*|brought in|worth|value|funding|grants?|rent|balances?|variance|over(?:spen\w+|pa\w+)|under(?:spen\w+)|forecast\w*|thousands?|millions?|k)\b/i

/** What a number is measured in, where the sentence speaks of a row that is: a time limit or another's money is not. */
export function measureSaid(
  number: Omit<NumberSaid, 'measure'>,
  words: string,
  sentence: Span,
  vocabulary: Vocabulary,
): Measure | null {
  const right = words.slice(number.end, sentence.end)
  const measure =
    number.kind === 'money'
      ? 'money'
      : POSTS_NEXT.test(right)
        ? 'posts'
        : timeSaid(number, words, sentence, vocabulary.labels)
  if (measure === null) return null
  // `The 28-day target` may be the name of any limit, unless it is a row's own.
  const isOwn = vocabulary.rows.some(({ row }) => measureOf(row) === measure && row.target?.value === number.value)
  if (right.startsWith('-') && !isOwn) return null
  const said = vocabulary.stemsOf(words.slice(sentence.at, sentence.end).replace(TIME, ' '))
  const sharedBy = (of: Measure) =>
    Math.max(
      0,
      ...vocabulary.rows.flatMap(({ row, stems }) =>
        measureOf(row) === of ? [[...stems].filter((stem) => said.has(stem)).length] : [],
      ),
    )
  const [scaled = measure] = measure === 'money' ? SCALED.toSorted((a, b) => sharedBy(b) - sharedBy(a)) : []
  const meant = sharedBy(scaled) > sharedBy(measure) ? scaled : measure
  const isHeld = number.decimals > 0 && HELD_TO.test(words.slice(sentence.at, sentence.end))
  const isSpent = measure === 'hour' && number.value >= MANY
  return sharedBy(meant) > 0 || isSpent || ((isHeld || SET_AGAINST.test(right)) && hasRowOf(meant, vocabulary))
    ? meant
    : null
}

/** `At 8.2 days we are outside target`: part of a day that is held to something is no limit, though no row is named. */
const HELD_TO = new RegExp(String.raw`\b(?:${TARGET}|(?:longer|shorter|quicker|faster|slower) than)\b`, 'i')

/** `64 days better than England`: a distance, and no limit. */
const SET_AGAINST = /^ (?:working )?[a-z]+ (?:better|worse|quicker|faster|slower|longer|shorter) than\b/i

/** `193.1 FTE`. */
const POSTS_NEXT = new RegExp(`^ ${POSTS.source}`, 'i')

function hasRowOf(measure: Measure, { rows }: Vocabulary): boolean {
  return rows.some(({ row }) => measureOf(row) === measure)
}

const SCALED: readonly Measure[] = ['thousands', 'millions']

/** `was 28.5 days`, `97,135 hours`: so much time, where the words make no limit of it and no label holds it as one. */
function timeSaid(
  { kind, at, end, decimals, value, text }: Omit<NumberSaid, 'measure'>,
  words: string,
  sentence: Span,
  labels: readonly string[],
): Measure | null {
  if (kind !== 'number') return null
  const left = words.slice(sentence.at, at)
  const [half = ''] = HALF.exec(text) ?? []
  const [said, time] = MUCH_TIME.exec(words.slice(half ? at + half.length : end, sentence.end)) ?? []
  if (!said || LIMIT.test(left) || labels.some((label) => label.includes(`${text}${said}`))) return null
  const isMuch =
    decimals > 0 ||
    value >= (time === 'hour' ? MANY : LONG) ||
    COMES_TO.test(left) ||
    (AIMED_FOR.test(words.slice(end, sentence.end)) && !isInLabel(text, said, labels)) ||
    COMPARED.test(words.slice(end, sentence.end))
  return isMuch ? (MEASURES.find((measure) => measure === time) ?? null) : null
}

/** `The 45-day target` beside `within 45 working days`: a limit that an indicator's name holds. */
function isInLabel(text: string, said: string, labels: readonly string[]): boolean {
  const inLabel = new RegExp(
    `(?<![\\d.,])${text.replace('.', '\\.')}[- ](?:working |calendar |school )?${said.split(/[ -]/).at(-1)}`,
    'i',
  )
  return labels.some((label) => inLabel.test(label))
}

/** `The 426 day target`. */
const AIMED_FOR = new RegExp(String.raw`^[- ](?:working )?[a-z]+ ${TARGET}\b`, 'i')
const MUCH_TIME =
  /^[- ](?:working )?(day|week|month|hour|minute|night)s?\b(?! (?:ago|earlier|before(?! [a-z]+ing\b)|later|old|previously|in a row|running|notice)\b)/
/** `Half a day`, which is read as one. */
export const HALF = /^half an?(?= )/i
/** No limit is so long. */
const LONG = 1000
/** So many hours are work that was given, though no row that the sentence speaks of counts them. */
const MANY = 100
const LIMIT =
  /\b(?:within|inside|beyond|after|every|each|per|last|past|next|first|previous|for|than|period of|limit of|deadline of|maximum of|(?:in|over) the|up to)(?: (?:just|only|about|around))?\s*$/i
const COMES_TO =
  /(?:[:=(–]|, at|\b(?:is|was|are|were|be|been|at|to|of|by|from|takes?|took|wait(?:s|ed|ing)?|taken|taking|averag\w+|reach\w*|lost|provided|delivered|against|around|about|nearly|almost|exactly|only|just|now|currently|still))\s*$/i
const COMPARED =
  /^ [a-z]+ (?:lower|higher|fewer|more|less|longer|shorter|quicker|faster|slower|better|worse|up|down|above|below|over|under|on average)\b/i
