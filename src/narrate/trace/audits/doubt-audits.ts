import { keptIn } from '../../../shared/kept-in.ts'
import type { Month } from '../../../shared/month.ts'
import type { MonthSaid } from '../read/month-said.ts'
import { MONTH_NAMES } from '../read/month-words.ts'
import { readMonths } from '../read/read-months.ts'
import { type Span, sentenceOf, splitSentences } from '../read/span.ts'
import type { Judge } from './audit-judge.ts'
import type { Coded, Mark } from './audit-marks.ts'
import type { AuditSheet } from './audit-sheet.ts'
import { isAuditWord, parseSaid, THING } from './audit-words.ts'
import { namesAudits } from './sheet-for.ts'

/** Other exercises and other rounds than the one whose grades stand on the sheet. */
const EXERCISE =
  'dip|external\\w*|peers?|inspect\\w*|ofsted|multi-?agency|partner\\w*|moderat\\w*|re-?audit\\w*|re-?grad\\w*|self-?assess\\w*|pilot|survey\\w*'
const BY_OTHERS =
  'parents?|carers?|practitioners?|workers?|managers?|elsewhere|neighbour\\w*|national\\w*|england|other (?:round|audits?|exercise|councils?|authorit\\w+)'
const TIME = `previous\\w*|earlier|prior|former\\w*|before|ago|last|next|autumn|spring|summer|winter|since (?:then|last|the|${MONTH_NAMES}|\\d)|to date|cumulative\\w*|so far|years?|quarter\\w*|annual\\w*|later`
const OTHER = new RegExp(String.raw`\b(?:${EXERCISE}|${BY_OTHERS}|${TIME})\b`, 'i')
/** What is wished, planned, supposed or set apart: no count of the audits that were done. */
const NOT_DONE =
  /\b(?:if|unless|would|could|should|might|may|will|whether|aim\w*|plan(?:s|ned|ning)? (?:to|for)|hop(?:e|es|ed|ing)|want\w*|intend\w*|propos\w*|ambition\w*|aspir\w*|until|by (?:christmas|easter|the)|leaving|left out|without|excluding|outside|besides|aside|beyond|away from|not counting|not including|ignoring|setting|apart from|other than|bar|targets?|expect\w*|due|like to|forecast|had been|used to|rather than|instead of|not yet)\b/i

/**
 * Why a count may be of other audits than those of the sheet: `other` where the words up to the end of its clause say
 * so, `perhaps` where anything else in the text may; null where nothing else can be meant.
 */
export function doubtAudits(count: Span, judge: Judge): 'other' | 'perhaps' | null {
  const { scene, sheet, isAnchored } = judge
  const { said: whole, text } = withoutAdded(count, judge)
  const from = count.at - scene.span.at
  // `Three quarters of the files` are no quarters of a year.
  const said = `${whole.slice(0, from)}${' '.repeat(count.end - count.at)}${whole.slice(count.end - scene.span.at)}`
  const end = from + (/[,;:.](?=\s|$)|\s[–—-]\s|$/.exec(said.slice(from))?.index ?? 0)
  const start = Math.max(0, ...[...said.slice(0, from).matchAll(/[,;:]\s|\s[–—-]\s/g)].map((match) => match.index))
  if (NOT_DONE.test(said.slice(0, end)) || OTHER.test(said.slice(start, end))) return 'other'
  if (/\b(?:half|a third|a quarter|most) of (?:the|our) $/i.test(said.slice(0, from))) return 'perhaps'
  const strangers = scene.months.filter((month) => !isRound(month, judge))
  if (strangers.some(({ at }) => at >= scene.span.at + start && at < scene.span.at + end)) return 'other'
  if (OTHER.test(said) || strangers.some(({ at }) => at < count.at) || followsOther(judge)) return 'perhaps'
  if (!isAnchored && !speaksOfAudits(judge)) return 'perhaps'
  const known = (word: string) => isAuditWord(word) || sheet.theme.has(word) || sheet.words.has(word)
  return isAnchored || parseSaid(text.replace(/[A-Z]/g, ' ')).every(known) ? null : 'perhaps'
}

/**
 * The sentence, and its coded words, without what is added behind the grade of a count: `two were graded inadequate and
 * have been escalated` says nothing more of which audits are meant.
 */
function withoutAdded(count: Span, { scene, coded }: Judge): { readonly said: string; readonly text: string } {
  const said = sentenceOf(scene)
  const tail = tailOf(count, coded)
  if (tail) return { said: said.slice(0, tail.said - scene.span.at), text: coded.text.slice(0, tail.text) }
  const [at, grade] = [...coded.marks].find(([, mark]) => mark.kind === 'grade' && mark.at > count.at) ?? []
  const isLast = ![...coded.marks.values()].some((mark) => mark.kind !== 'month' && mark.at > (grade?.at ?? 0))
  const added =
    at !== undefined && isLast ? (JOINED.exec(coded.text.slice(at + 1)) ?? ADDED.exec(coded.text.slice(at + 1))) : null
  if (!added || at === undefined || !grade) return { said, text: coded.text }
  return { said: said.slice(0, grade.end - scene.span.at), text: coded.text.slice(0, at) }
}

/**
 * Where a clause sets in that tells why something was so or what follows from it, of no count and no service: `so the
 * moderation panel is keeping its nerve`. Neither its words nor its times are those of the audits that were counted.
 */
function tailOf(count: Span, { text, marks }: Coded): { readonly said: number; readonly text: number } | null {
  const before = [...marks].filter(([, mark]) => mark.kind === 'grade' && mark.at > count.at)
  for (const [at, grade] of before) {
    if (!TAIL.test(text.slice(at + 1))) continue
    const isLast = [...marks].every(([place, mark]) => place <= at || isIdle(mark, text, place))
    if (isLast) return { said: grade.end, text: at + 1 }
  }
  return null
}

/** `A good deal to do`, `every plan`, a month: nothing that is counted, graded or named. */
function isIdle(mark: Mark, text: string, at: number): boolean {
  if (mark.kind === 'count') return mark.word === 'all'
  if (mark.kind === 'service')
    return /^,? which (?:is|was) (?:very much )?(?:a|an) (?:[a-z]+ )?(?:credit|tribute|testament) to (?:the |our )?$/.test(
      AFTER_GRADE.exec(text.slice(0, at))?.[0] ?? '',
    )
  return (
    mark.kind === 'month' ||
    (mark.kind === 'grade' && /^ (?:deal|start|progress|reason|sign|work to do)\b/.test(text.slice(at + 1)))
  )
}

/** What stands between the last grade and a place. */
const AFTER_GRADE = /(?<=G)[^G]*$/

const TAIL =
  /^,(?: mostly| largely| mainly| chiefly| partly)? (?:so|because|although|which (?:is|was|we(?: a|['’])re|pleases|leaves|means|shows|suggests|tells))\b(?!.*\b(?:if|unless|but|except|only|excluding|without|counting|leaving|left out|apart|aside|other|others|last|previous\w*|earlier|re-?audit\w*|re-?grad\w*|moderated|changed to|raised|lowered|upgraded|downgraded)\b)/

/** Nothing that may take back or narrow what was said. */
const ADDED = new RegExp(
  String.raw`^,(?: mostly| largely| mainly| partly)? (?:so|because|which is (?:encouraging|disappointing|welcome|a concern))\b(?!.*\b(?:if|unless|but|except|only|${EXERCISE}|${TIME})\b)`,
)
/** The same, joined on. */
const JOINED =
  /^(?: in this round)?(?:,? and (?!(?:in|of|for|at|from|by)\b)|, (?:although|though|mainly|where) )(?!.*\b(?:if|unless|but|except|previous\w*|last|earlier|re-?audit\w*|re-?grad\w*|moderat\w*)\b)/

/** A noun for what is audited, a word of grading, or two grades side by side. */
function speaksOfAudits({ coded: { text } }: Judge): boolean {
  return NOUNS.test(text) || (text.match(/G/g) ?? []).length > 1
}

const NOUNS = new RegExp(String.raw`\b(?:${THING}|audit\w*|graded?|grades|judged|rated)(?![a-z-])`)

function followsOther({ scene }: Judge): boolean {
  for (let { before } = scene; before; before = before.before)
    if (OTHER.test(before.words.slice(before.span.at, before.span.end))) return true
  return false
}

/** Whether a month is the one in which the section's commentary says that audits were done; any, where it does not. */
export function isRound({ month }: MonthSaid, { sheet, world, isAnchored }: Judge): boolean {
  const done = keptIn(rounds, sheet, () => readRounds(sheet, world.figures.settings.month))
  return done.length === 0 ? isAnchored : done.includes(month)
}

const rounds = new WeakMap<AuditSheet, readonly Month[]>()

/** The months in which the section's commentary says that audits were done. */
function readRounds(sheet: AuditSheet, reporting: Month): readonly Month[] {
  return sheet.texts.flatMap((text) =>
    splitSentences(text).flatMap((span) =>
      namesAudits(sentenceOf({ words: text, span })) && !NOT_DONE.test(sentenceOf({ words: text, span }))
        ? readMonths(text, span, reporting).map(({ month }) => month)
        : [],
    ),
  )
}
