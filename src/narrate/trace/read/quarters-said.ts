import { addMonths, financialYearStart, longMonth, type Month, monthOf } from '../../../shared/month.ts'
import { anyOf } from './any-of.ts'
import type { Span } from './span.ts'

const ORDINALS = ['first', 'second', 'third', 'fourth']
const NUMBERS = ['one', 'two', 'three', 'four']
const NAMED = String.raw`(?:(?:the|our) (?<ordinal>${anyOf(ORDINALS.join('|'))}) quarter|quarter (?<number>${anyOf(`${NUMBERS.join('|')}|[1-4]`)})|Q(?<digit>[1-4]))\b`
const OF_YEAR = String.raw`(?: (?:of |in )?(?:(?<stated>20\d\d)[/–-](?:20)?\d\d|(?<current>(?:the|this|our) (?:current )?(?:financial |reporting )?year)\b))?`
const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?: 20\d\d)?`
/** `Q1 (April to June)`: a quarter may be told by its months as well. */
const SAID = new RegExp(
  String.raw`(?<lead>\b(?:in|over|during|for|across|throughout) )?(?<close>\b(?:the )?(?:end|close) of )?\b${NAMED}${OF_YEAR}(?<soFar>,? (?:so far|to date)\b)?(?<months> \((?<opening>${MONTH})(?: ?[–—-] ?| to )(?<closing>${MONTH})\)(?<colon>:(?= \d))?)?`,
  'gi',
)

/** In a quarter in which something changed it did so from one of two figures. */
const MOVED =
  /\b(?:r[io]se[ns]?|rising|f[ae]ll(?:s|en|ing)?|up|down|increas\w*|decreas\w*|reduc\w*|drop\w*|gr[eo]w\w*|declin\w+|improv\w+|worsen\w*|climb\w*|chang\w+|gain\w*|lost|than|higher|lower|fewer|better|worse|compar\w+|against|(?:last|previous) (?:year|quarter)|expect\w*|forecast\w*)(?=)\b/i

/** A quarter in front of its verb, or of the measure that is told of it: `quarter one saw`, `Q1 contacts totalled`. */
const OPENS = /(?:^|[.;:!?]\s+|\b(?:and|while|but|so),? )$/i
/** What stood so at the end of a quarter is its last month's; other counts may be what all its months make. */
const STANDING = /\b(?:stood|standing|(?:was|were) (?:at|on|in|open|placed|held|subject))\b/i
const OF_ELSE =
  /^(?:['’]s\b|\s*\(|-|:(?= [^.;]*\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)| (?:returns?|reports?|budget\w*|spend\w*|bulletins?|data|closed|performance)\b)/i

/**
 * Quarters of the council's financial year written as the months that they are, so that each rule need know months
 * alone: `in the first quarter` as `from April 2024 to June 2024`, its end as its last month. The newest of that number
 * is meant, where that has ended by the reporting month or is told `so far`; otherwise it stands as it was typed.
 */
export function quartersSaid(words: string, reporting: Month): readonly (Span & { readonly full: string })[] {
  if (!/\bquarter\b|\bQ[1-4]\b/i.test(words)) return []
  return [...words.matchAll(SAID)].flatMap((match) => {
    const [at, end] = [match.index, match.index + match[0].length]
    const full = OF_ELSE.test(words.slice(end)) ? null : writtenFor(match, words, reporting)
    return full === null ? [] : [{ at, end, full: at === 0 ? full.charAt(0).toUpperCase() + full.slice(1) : full }]
  })
}

function writtenFor(match: RegExpExecArray, words: string, reporting: Month): string | null {
  const { lead, close } = match.groups ?? {}
  const quarter = quarterOf(match, reporting)
  const said = sentenceAround(words, match.index)
  if (!quarter) return null
  if (close !== undefined) return STANDING.test(said) ? `${lead ?? ''}${close}${longMonth(quarter.to)}` : null
  const each = [...said.matchAll(SAID)]
  // `Q4 contacts came to 5,616 and Q1 contacts to 5,094`: two that open their clauses are not told apart by months.
  const isLed = each.every(({ groups }) => groups?.lead !== undefined)
  const isAlone = each.length === 1 && OPENS.test(words.slice(0, match.index))
  // `1,409 in Q2 compared with 1,647 in Q1`: left as quarters, which their sums may be of.
  if (MOVED.test(said) || !(isLed || isAlone))
    return match.groups?.digit ? match[0].replace(/\bQ(?=\d)/i, 'quarter ') : null
  const { months: told, opening = '', closing = '', colon } = match.groups ?? {}
  if (told !== undefined && !(isIn(quarter.from, opening) && isIn(quarter.to, closing))) return null
  const months = `${longMonth(quarter.from)} to ${longMonth(quarter.to)}${colon === undefined ? '' : ','}`
  const isSubject = lead === undefined && /^ (?:saw|had|brought)\b/i.test(words.slice(match.index + match[0].length))
  return isSubject ? months : `from ${months}`
}

/** Whether a month goes by a name, in full or in short. */
function isIn(month: Month, name: string): boolean {
  return longMonth(month).startsWith(name.slice(0, 3))
}

/** The months of a quarter, up to the reporting month where it has not ended; null where it is not to be told which. */
function quarterOf({ groups = {} }: RegExpExecArray, reporting: Month): { from: Month; to: Month } | null {
  const { ordinal = '', number = '', digit, stated, soFar } = groups
  const place = [
    ORDINALS.indexOf(ordinal.toLowerCase()),
    NUMBERS.indexOf(number.toLowerCase()),
    Number(digit ?? number) - 1,
  ]
  const at = place.find((each) => each >= 0) ?? 0
  const thisYear = addMonths(financialYearStart(reporting), 3 * at)
  const newest = thisYear > reporting && groups.current === undefined ? addMonths(thisYear, -12) : thisYear
  const from = stated === undefined ? newest : addMonths(monthOf(Number(stated), 4), 3 * at)
  const to = addMonths(from, 2)
  if (from > reporting || to > reporting !== (soFar !== undefined)) return null
  return { from, to: to > reporting ? reporting : to }
}

function sentenceAround(words: string, at: number): string {
  const opens = words.slice(0, at).search(/[^.;!?]*$/)
  return words.slice(opens, at) + (/^(?:[^.;!?]|\.(?=\d))*/.exec(words.slice(at))?.[0] ?? '')
}
