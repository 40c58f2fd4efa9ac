import { JOIN } from './read/any-of.ts'
import { mayHoldNumber } from './read/number-words.ts'
import { TARGET } from './standards/target-words.ts'

/** Whether words may hold a claim at all: far sooner told than which, and most sentences of a pack hold none. */
export function mayClaim(words: string): boolean {
  return (
    (MAY_COMPARE.test(words) && MAY_COMPARE.test(words.replace(OF_THE_WORK, ''))) ||
    MAY_HAVE_MOVED.test(words) ||
    (MAY_HOLD_OF_ALL.test(words) && TIME.test(words)) ||
    mayHoldNumber(words)
  )
}

/** The same of words that stand on a sheet of grades, where no time need be told, and a single file may be graded. */
export function mayCountAudits(words: string): boolean {
  return MAY_COUNT.test(words)
}

/** Words that set one figure against another; a `time limit` is how long work may take. */
const MAY_COMPARE = new RegExp(
  String.raw`\b(?:(?<!\btime )${TARGET}s?|above|below|over|ahead|behind|than|compar\w+|track|course|highest|lowest|best|worst|so (?:many|few)|fewest|smallest|largest|biggest|busiest|quietest|heaviest|lightest|poorest|weakest|strongest|improv\w+|worsen\w*|deteriorat\w+|r[io]se\w*|rising|f[ae]ll\w*|increas\w+|decreas\w+|drop\w*|dips?|jump\w*|climb\w*|surge\w*|reduc\w+|gr[eo]w\w*|declin\w+|higher|lower|consecutive|successive|row|running|succession|unchanged|unbroken|(?:no|not|n[’']t|little|hardly|barely|ha[sd]|have) chang\w+|green|amber|red)${JOIN}\b`,
  'i',
)

/** What tells of the work in the words of a comparison, and sets no figure against another: passed over. */
const OF_THE_WORK = new RegExp(
  [
    // `Over time`, `the problems behind it`, `no longer than the child needs it`.
    String.raw`over time\b`,
    String.raw`(?<=\b(?:problems?|reasons?|causes?|story|stories|thinking|difficulties) )behind\b`,
    String.raw`than (?:it|they|we|(?:the|a|any|each) \w+) (?:needs?|ha(?:s|ve) to|must|should)\b`,
    // `Where practice needs to improve`, `the strongest work`, `go through the highest caseloads`, `meetings that fall in`.
    String.raw`(?<=\b(?:needs?|needed|how|order|aims?|wants?|try|trying|plans?) to )improve\b`,
    String.raw`(?:strongest|weakest|best) (?:work|practice|examples?|files?)\b`,
    String.raw`(?<=\b(?:through|review\w*|discuss\w*) the )(?:highest|largest|lowest|smallest)\b`,
    String.raw`(?<=\b(?:that|which) )fall (?:in|on|due|within|outside)\b`,
    String.raw`(?<=\bwhat (?:it|they|we|this) )ha(?:s|ve) changed\b`,
  ].join('|'),
  'gi',
)

/** `Up`, and not as in `work is joined up`. */
const MAY_HAVE_MOVED =
  /(?<!\b(?:caught|catch(?:es|ing)?|tak(?:es?|ing|en)|took|puts?|sets?|pick(?:s|ed|ing)?|follow(?:s|ed|ing)?|br(?:eak|oke)\w*|dr[ae]wn?|join(?:s|ed|ing)?|link(?:s|ed|ing)?|look(?:s|ed|ing)?|sp[eo]ak\w*|stand(?:s|ing)?|writ\w+|wrote|br[io]ng\w*|brought) )\b(?:up|down)\b/i

/** Words that tell of figures where a time is told too, and of the work itself where none is. */
const MAY_HOLD_OF_ALL = /\b(?:no|none|nobody|never|nil|all|every|most)\b/i
const TIME =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|months?|quarter|years?|yearly|weeks?|since|now|time(?!s\b)|again|summer|winter|spring|autumn|far|latest)/i

const MAY_COUNT =
  /\b(?:all|every|both|either|neither|none|no|nobody|only|ones?|single|most|majority|minority|few\w*|more|less|than|rest|another|graded|rated|audit)\b/i
