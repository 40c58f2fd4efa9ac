import type { Month } from '../../../shared/month.ts'
import { idleInLabels } from './labels-said.ts'
import { MONTH_STARTS } from './month-words.ts'
import { quartersSaid } from './quarters-said.ts'
import type { World } from './scene.ts'
import { overlaps, type Span, type Text } from './span.ts'

/** A text with its shorthand in full words, and the way back to what the officer typed. */
export type Written = {
  readonly text: Text
  /** What stands in the typed text where a stretch of the written one does. */
  readonly between: (span: Span) => string
  /** The same of words that begin at a place of the written text; those that do not stand there are left as they are. */
  readonly typed: (at: number, said: string) => string
}

/** A stretch of the typed text and what is written for it. */
type Edit = Span & { readonly full: string }

/** What a workbook's words and its reporting month make of shorthand. */
type Known = { readonly labels: readonly string[]; readonly names: readonly string[]; readonly month: Month }

const EVERY_SO_MANY = String.raw`(?<![\d.,\w] ?)(?:in|for|of|out of) every (10{1,2},?000|1,?000) (?:[a-z]+ ){0,2}?[a-z]+,? `

/** Words that notes of all kinds shorten, each with an example; `$1` is what the first bracket caught. */
const SHORT: readonly (readonly [pattern: RegExp, full: string])[] = [
  // `37/mth`, `555/10k`
  [/(?<=\d) ?\/ ?(?:mth|month)\b/g, ' a month'],
  [/(?<=\d) ?\/ ?(?:10k|10,000)\b/g, ' per 10,000'],
  // `In every 10,000 children, 344 were open`: a rate, with its base ahead
  [new RegExp(String.raw`${EVERY_SO_MANY}(?=\d)`, 'gi'), ''],
  [new RegExp(String.raw`(?<=${EVERY_SO_MANY}[\d.,]*\d)(?= [a-z])`, 'gi'), ' per $1'],
  // `156 v 264 yr ago`, `15.64 a yr ago`
  [/(?<!\b(?:a|one|two|1|2) )\byr ago\b/gi, 'a year ago'],
  [/\bytd\b/gi, 'year to date'],
  [/\bmth(s?)\b(?:\.(?= [a-z]))?/gi, 'month$1'],
  [/\byr(s?)\b/gi, 'year$1'],
  [/\bqtr(s?)\b/gi, 'quarter$1'],
  // `in the first quarter (April to June)`
  [/\b(?:in|over|during|for) (?:the|our) [a-z]+ quarter \(([A-Z][a-z]+ (?:to|–|-) [A-Z][a-z]+)\)/gi, 'from $1'],
  // `in the year to August`, `for the rolling year ended 31 August 2024`: its months are counted, the last one with them
  [
    new RegExp(
      String.raw`(?<=\b(?:the|our|a) )(?:rolling |full |whole )?year (?:to|ending|ended|up to)(?: the)?(?: (?:end(?: of)?|\d{1,2}(?:st|th)?(?: of)?))?(?= (?:${MONTH_STARTS})[a-z]{0,6}\b)`,
      'gi',
    ),
    'twelve months to',
  ],
  [/\bwk(s?)\b/gi, 'week$1'],
  [/\btgt(s?)\b/gi, 'target$1'],
  [/\bavg'?d\b/gi, 'averaged'],
  [/\bavge?\b(?:\.(?= [a-z\d]))?/gi, 'average'],
  [/\bperf\b(?:\.(?= [a-z]))?/g, 'performance'],
  [/\bprev\b\.?(?= [a-z])/g, 'previous'],
  [/\bnos?\. of\b/gi, 'number of'],
  [/\bw\/in\b/gi, 'within'],
  [/\bw\/(?= )/gi, 'with'],
  [/\btho\b/gi, 'though'],
  [/\bhols\b/gi, 'holidays'],
  [/\bnat'?l\b/gi, 'national'],
  // `(excl. UASC)` is known; `9 left care ex UASC` is not.
  [/\b(?:excl?|exc)\b\.? (?=[A-Z]{2,})/g, 'excluding '],
  [/\bincl\. /gi, 'including '],
  // `isn't being met`, `hadnt been met`; `wont` and `cant` are words themselves
  [/\b(is|are|was|were|has|have|had|do|does|did|could|would|should|need|must)n['’‘ʼ]?t\b/gi, '$1 not'],
  [/\bwon['’‘ʼ]t\b/gi, 'will not'],
  [/\bcan['’‘ʼ]t\b/gi, 'cannot'],
  [/(?<=\b(?:with|had|was|were|of) )nought\b(?! (?:point|to)\b)/gi, 'none'],
  // `1 pt over`, `half a pt`
  [/(?<=\b(?:\d|half an?|an?|one) )pt\b/gi, 'point'],
  // `up a point on July`, `a point short of target`, but `up to a point`, `a point or two`
  [
    /(?<=(?:^|[,;:(–]|\b(?:up|down|higher|lower|[a-z]+(?<!rais|mak)ed|rose|risen|fell|fallen|grew|grown|lost|cut|by|(?:fall|rise|drop|gain|loss|increase) of|is|are|was|were|just|only|now|still|and|but)) ?)a(?= (?:percentage )?point\b(?! (?:a|of|or|and|at|when|where|that|which|made|worth|for)\b))/gi,
    'one',
  ],
  // `Of the 1,713 children 470, or 27%, are in our care`: the share of a count, as in brackets
  [/(?<=\d), (?:or|that is|i\.e\.) (?=[\d.]+%(?:,|[.;]?$|[.;] ))/g, ' ('],
  [/(?<=\d, (?:or|that is|i\.e\.) [\d.]*\d%)(?:,|(?=[.;]?$|[.;] ))/g, ')'],
  // `People aged 65 and over are below England`: nothing is over anything
  [/(?<=\baged \d{1,2}) (?:and|or) (?:over|under|above)\b/gi, ''],
  // `about 2x`
  [/(?<=\d)x(?= [a-zA-Z])/g, ' times'],
  [/@ ?(?=\d)/g, 'at '],
  [/(?<![^\s(])~ ?(?=\d)/g, 'about '],
]
const MAY_BE_SHORT =
  /\b(?:nought|mth|yr|ytd|qtr|wk|tgt|av|perf|prev|nos?\.|w\/(?:in| )|tho|hols|nat'?l|exc?l?\b|incl\.|year (?:to|end|up)|every 1\d{0,2},?000|(?:\w{2,5}n|wo|ca)['’‘ʼ]t\b|(?:is|are|was|were|has|have|had|do|does|did|could|would|should)nt\b|pt\b|a (?:percentage )?point\b|quarter \()|\/ ?(?:month|mth|10)|\dx\b|, (?:or|that is|i\.e\.) [\d.]+%|aged \d|[@~]/i

/** `Aug 23 161`, `Aug 23 (18%)`: two digits between a month and a figure of it are its year, but not `on Aug 23`. */
const YEARED = new RegExp(
  String.raw`(?<!\b[Oo]n )\b((?:${MONTH_STARTS})[a-z]{0,6}) (\d\d)(?= (?:\()?\d|[:=] ?\d|,? was \d)`,
  'g',
)

/**
 * Writes a note's shorthand in full, so that each rule need know the full words alone: `mth`, `yr`, `tgt`, `avg`.
 */
export function writeOut(typed: Text, { vocabulary, benchmarks, figures }: World): Written {
  const known = { labels: vocabulary.labels, names: benchmarks, month: figures.settings.month }
  const isTyped = (edit: Span) => !typed.printed.some((printed) => overlaps(edit, printed))
  const edits = editsOf(typed.words, known).filter(isTyped)
  const printed = typed.printed.map((each) => ({ ...each, at: moved(each.at, edits), end: moved(each.end, edits) }))
  const words = replaced(typed.words, edits)
  const between = ({ at, end }: Span) => typed.words.slice(backTo(at, edits, 'at'), backTo(end, edits, 'end'))
  const isThere = (at: number, said: string) => words.startsWith(said, at)
  return {
    text: { words, printed },
    between,
    typed: (at, said) => (isThere(at, said) ? between({ at, end: at + said.length }) : said),
  }
}

function editsOf(words: string, { labels, names, month }: Known): readonly Edit[] {
  const fixed = MAY_BE_SHORT.test(words)
    ? SHORT.flatMap(([pattern, full]) => [...words.matchAll(pattern)].map((match) => editOf(match, full)))
    : []
  const years = [...words.matchAll(YEARED)].flatMap((match) => yearOf(match, Number(month.slice(0, 4))))
  const idle = idleInLabels(words, labels).map((span) => ({ ...span, full: '' }))
  return inTurn([...fixed, ...quartersSaid(words, month), ...years, ...idle, ...clipped(words, names)])
}

function editOf(match: RegExpExecArray, full: string): Edit {
  const [text] = match
  const lower = full.replace('$1', match[1] ?? '')
  const isCapital = /^[A-Z]/.test(text) && text !== text.toUpperCase()
  return {
    at: match.index,
    end: match.index + text.length,
    full: isCapital ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower,
  }
}

/** The year of two digits, where it is this one or one of the two before. */
function yearOf({ 0: text, 1: name = '', 2: digits = '', index }: RegExpExecArray, year: number): readonly Edit[] {
  const back = (year % 100) - Number(digits)
  if (back < 0 || back > 2) return []
  return [{ at: index, end: index + text.length, full: `${name} ${year - back}` }]
}

/** `Eng 544.5`: a benchmark's name by its first letters, where a figure follows or it stands alone. */
function clipped(words: string, names: readonly string[]): readonly Edit[] {
  return [...words.matchAll(CLIPPED)].flatMap(({ 0: text, index }) => {
    const [full, ...others] = names.filter((name) => /^\p{L}{6,}$/u.test(name) && name.startsWith(text))
    return full !== undefined && others.length === 0 ? [{ at: index, end: index + text.length, full }] : []
  })
}

const CLIPPED = /(?<![\p{L}\d])\p{Lu}\p{Ll}{2,3}(?![\p{L}\d'’])/gu

/** Edits in the text's order, the first of any that overlap. */
function inTurn(edits: readonly Edit[]): readonly Edit[] {
  const sorted = edits.toSorted((a, b) => a.at - b.at)
  return sorted.filter((edit, at) => sorted.slice(0, at).every((former) => former.end <= edit.at))
}

function replaced(words: string, edits: readonly Edit[]): string {
  const parts = edits.map(({ at, full }, place) => words.slice(edits[place - 1]?.end ?? 0, at) + full)
  return parts.join('') + words.slice(edits.at(-1)?.end ?? 0)
}

/** Where a place of the typed text is in the written one. */
function moved(place: number, edits: readonly Edit[]): number {
  return edits.reduce((to, { at, end, full }) => (end <= place ? to + full.length - (end - at) : to), place)
}

/** Where a place of the written text was in the typed one; within what was written out, on the outer side of it. */
function backTo(place: number, edits: readonly Edit[], side: 'at' | 'end'): number {
  let shift = 0
  for (const { at, end, full } of edits) {
    const from = at + shift
    // What begins right behind words that were left out begins where they end.
    const isBehind = place === from && side === 'at' && full === ''
    if (place < from || (place === from && !isBehind)) break
    if (place < from + full.length) return side === 'at' ? at : end
    shift += full.length - (end - at)
  }
  return place - shift
}
