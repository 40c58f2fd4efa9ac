import type { Indicator } from '../../../compute/figures.ts'
import { withoutOwn } from '../number/other-scope.ts'
import { COUNT_OF_SOME } from '../read/number-words.ts'
import type { Scene } from '../read/scene.ts'
import type { Phrase } from './phrase.ts'

type Kind = Phrase['says']['kind']

/** What is said of a figure beside its standard, and holds for one month. */
export const STANDINGS: ReadonlySet<Kind> = new Set(['target', 'held', 'benchmark'])
/** What is said of all the months of a time. */
const SPANS: ReadonlySet<Kind> = new Set(['range', 'never', 'record', 'run', 'past run', 'steady', 'often', 'held run'])

/** Whether a phrase is said of some of the months alone, so that no one month can belie it. */
export function isOfOtherTimes(
  { at, end, says }: Phrase,
  { words, span }: Scene,
  rows: readonly Indicator[] = [],
): boolean {
  const before = withoutOwn(words.slice(span.at, at), rows)
  const after = words.slice(end, span.end)
  if (SPANS.has(says.kind)) return PASSED_OVER.test(before) || PASSED_OVER.test(after)
  if (says.kind === 'move') return AT_NO_TIME.test(before)
  if (!STANDINGS.has(says.kind)) return false
  if (HAD.test(before) || isOfSpell(before)) return true
  if (OPENS_WITHOUT.test(before.split(';').at(-1) ?? '')) return true
  if (SEASON.test(before.split(';').at(-1) ?? '') || (FROM.test(before) && /^[^.;]{0,40}\bto\b/.test(after)))
    return true
  return AT_TIMES.test(before) || IN_SOME.test(after) || (FOR_SOME.test(after) && !GOES_ON.test(before))
}

/** Whether what stands before a side tells of months that lie there: `which ends four months at or above the target`. */
export function isOfSpell(before: string): boolean {
  return OF_SPELL.test(before) && !/\bbeen for\b[^.;,]*$/i.test(before)
}

/** `Setting July's 182 aside`, `with one exception`, `in every month but July`. */
const PASSED_OVER =
  /\b(?:and then came|except\w*|apart|aside|barring|bar (?=[A-Z]|an?\b|the\b|one\b)|excluding|ignoring|discounting|disregarding|omitting|leaving out|(?:leav|tak)(?:e|ing) [^.;]{2,30} out|other than|but for|save for|months? but|all but|but one|outlier\w*|(?:normal|typical|ordinary|usual) months?)\b/i

/** `Apart from July, when 96% were in time, we have missed it`, `July aside, it was missed`: told of the other months. */
export const OPENS_WITHOUT =
  /^\W*(?:(?:and|but) )?(?:(?:apart|aside) from|leaving aside|setting aside|(?:with|bar) the exception of|except(?:ing)?(?: for| in)?|other than|outside|save(?: for| in)?|barring|excluding|ignoring|discounting|but for|(?:[\w’']+ ){1,4}(?:apart|aside|excepted)\b)/i

const MANY = `(?:${COUNT_OF_SOME}|several|some|most|many|few|half)`
const FIGURE = String.raw`(?: of)?(?: [\d.,]*\d%?)?(?: \([^()]{1,20}\))?,?`

/** `All winter it was under the target`. */
const SEASON =
  /(?<!\bafter (?:an? |the )?(?:[a-z]+ )?)\b(?:winter|spring|summer|autumn|Christmas|Easter|quarter|half[- ]year)\b/i
/** `From two points above target to three below it`. */
const FROM = /\bfrom [^.,;:]{0,30}$/i

/** `A month after it had met the target`, `after meeting it`, `a month later it was below`. */
const HAD =
  /\b(?:had (?:[a-z]+ly |just |only |also |last |still )*(?:been )?|(?<!\blook(?:s|ed|ing)? )after (?:just |only )?|\b(?:month|year|quarter)s? later [^.;:]{0,30})$/i
const ENDS = '(?:follow|after|end|halt|clos|interrupt|br[eo]a?k|undo|revers|cut)[a-z]*'
const SPELL =
  '(?:(?<!\\b(?:within|for|in)(?: [^ .;,]+){1,3} )months|quarters|years|spell|stretch|run|streak|sequence|spring|summer|autumn|winter|(?:our|its|their) time)'
const SPENT =
  '(?: (?:spent|in a row|running|on end|in succession|of being|(?:(?:in|during|through) which|when|that) (?:[a-z]+ )?(?:was|were|stood|stayed|had been)))?'
/** `Four months at or above`, `having spent July below`, `of the last five months four were above`. */
const OF_SPELL = new RegExp(
  String.raw`\b(?:${SPELL}${SPENT}|spent [^.;,]{1,30}|${ENDS} (?:just |only )?(?:one|a|a single)(?: good| single)?(?: month)?|of (?:the|our) (?:last |past )?${MANY} months(?: [a-z]+)? (?:was|were|has been|have been))(?: (?:well|just|far|back|comfortably|firmly))?(?: (?:at|above|below|over|under) or)? $`,
  'i',
)
/** `At no time in the past year has the figure been higher`. */
const AT_NO_TIME =
  /\b(?:(?:at|in|on|during) no (?:other )?(?:time|point|stage|month|occasion|moment)|not once|not at any (?:time|point|stage)|in none of)\b[^.;:]*$/i

/** `Last met the target in January`, `has twice been below it`, `of the 13 months it was over it in eleven`. */
const AT_TIMES =
  /^of (?:the |our |these |all )?(?:last |past )?[a-z\d]+ months\b|\b(?:for|in|during) (?:most|much|part|half|all|the rest) of (?:the|this|last) [a-z]+ [^.;,]*$|(?<!\bat )\b(?:last|first|previously|once|twice|times|sometimes|often|usually|mostly|rarely|seldom|occasionally|nearly always|almost always)(?: (?:been|was|were|had|fell|dropped|came in|came|come|got|went|moved|rose|climbed|back|to be))*\s+$/i

/** `In two of the 13 months`, `twice`, `as recently as June`, `in every month but July`. */
const IN_SOME = new RegExp(
  String.raw`^${FIGURE} (?:(?:only|just|at least|at most) )*(?:once(?! (?:more|again)\b)|twice|${MANY} times|as (?:recently|late) as|(?:in|on|during) (?:(?:only|just|at least|the other|as many as) )*${MANY}(?: (?!of (?:the|these|our) (?:teams|services))[a-z]+)* (?:months?|occasions?|of)\b|in (?:all|every|each)[^.;:]{0,30}? (?:but|except|bar|apart|save|other)\b|(?:in (?:all|every|each) (?:of the )?(?:\w+ )?months? |throughout )?(?:from|between) [A-Z][a-z]+ (?:20\d\d )?(?:to|and|until) [A-Z])`,
  'i',
)

/** `Was above target for eleven months`, be it not to this day. */
const FOR_SOME = new RegExp(
  String.raw`^${FIGURE} (?:for (?:(?:only|just|at least|all|the|some) )*(?:${MANY}(?: [a-z]+)? months?|a (?:year|while|time)|once)|until|till|before|up to)\b`,
  'i',
)
const GOES_ON = /\b(?:ha(?:s|ve) (?:now |still )?been|['’]ve been|is|are|remain\w*|stay\w*)(?: [a-z]+)*\s+$/i

/** `Averaged 119 from April to August, with the most in July and the fewest in June`: a record of those months alone. */
export function isOfStretch({ at, text }: Phrase, { words, months }: Scene): boolean {
  if (/\b(?:months?|year|quarter|since|record|ever)\b/i.test(text)) return false
  return months.some((month, place) => {
    const next = months[place + 1]
    const isEnd = next !== undefined && next.end <= at && /^ (?:to|and|until) $/.test(words.slice(month.end, next.at))
    return isEnd && /\b(?:from|between) $/i.test(words.slice(0, month.at))
  })
}
