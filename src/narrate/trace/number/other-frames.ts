import { MONTH_STARTS } from '../read/month-words.ts'
import { COUNT, COUNT_OF_SOME } from '../read/number-words.ts'
import type { Scene } from '../read/scene.ts'
import type { Span } from '../read/span.ts'
import { TARGET } from '../standards/target-words.ts'

/** Several rows that are put together, and no months or people of one: `across the three in July`, `of both measures`. */
const SEVERAL = new RegExp(
  String.raw`\b(?:of|across|over|for|between) (?:all |the |these |those |our )*(?:(?:both|all|${COUNT_OF_SOME})(?: [A-Za-z-]+){0,2} (?:measures|indicators|services|figures|rates|groups|types|teams)\b|(?:both|all|(?<=\b(?:the|these|those|our|all) )(?:${COUNT_OF_SOME})(?![\d.,]*\d))(?: of them)?(?= in [A-Z]| (?:was|is|were|together)\b|[,.;)]|$))|\b[Tt]he (?:${COUNT_OF_SOME}) (?:[a-z]+ )?averag`,
)
const MEAN = /\b(?:averag(?:e|ed|ing)|mean)\b/i

/** `the gap to the ten-day measure is now`: what lies between two things that are named; a target's is read apart. */
const GAP = new RegExp(
  String.raw`\b(?:gap|margin|difference) (?:to|between|from|with|over)\b(?! (?:the |our |its )?(?:[\d.]+%? )?${TARGET}\b)[^.;]*\b(?:is|was|were|are|been|stood|stands|at|to)(?: [a-z]+){0,2} $`,
  'i',
)
/** `taking these out, seven came in`: fewer than the row counts. */
const LEFT_OUT =
  /\b(?:taking|leaving|setting|putting|(?:if|when|once) (?:we|you|one) (?:take|leave|set|put)s?) [^.;]{2,60}? (?:out|aside|apart|to one side)\b(?! of\b)/i
/** `July aside, they averaged 105`: fewer months than are told. */
const MONTH_OUT = new RegExp(
  String.raw`\b(?:${MONTH_STARTS})[a-z]*(?:['’]s [\d.,]+%?)? (?:set |left |taken )?(?:aside|apart|excluded|excepted)\b`,
)

/** `having been 163 higher in January`: counted from a month on to now, and not up to it. */
const HAD_BEEN =
  /\b(?:had|having) been (?:(?:about|around|some|just|nearly|almost|over) )*(?:[\d.,%]+ |[a-z]+ )?(?:points )?$/i
const MORE_THEN =
  /^(?:[\d.,%]+ |[a-z]+ )?(?:percentage )?(?:points )?(?:more|fewer|less|higher|lower|better|worse)\b(?! than\b)/i

/** `after a fall of 11% the year before`: before the year that the sentence told of. */
const AFTER = /\b(?:after|having|following|on top of|against) [^.;]*$/i
const YEAR_BEFORE = /^[^,;.()]{0,40}\bthe (?:year|month|quarter) before\b/i

const NUM = String.raw`(?:[\d.,]*\d%?|${COUNT})(?: points?)?`
/** `by 14 and two points`: one of each of two things. */
const FIRST_OF_TWO = new RegExp(
  String.raw`^(?: points?)?,? and (?:by )?${NUM}(?=[,.;)]|$| respectively| points?\b)`,
  'i',
)
const SECOND_OF_TWO = new RegExp(String.raw`\bby ${NUM}(?:, ${NUM})*,? and (?:by )?$`, 'i')

/** `now 20 and 21 points under target`: the second as well. */
const AND_THIS = new RegExp(String.raw`\b(?:is|are|was|were|now|by|fell|rose|up|down|lie) ${NUM} and $`, 'i')
const APART = /^ (?:percentage )?(?:points\b|more\b|fewer\b|below\b|above\b|under\b|over\b|short of\b)/i

/** `more left than came in: nine against eight`: one of each. */
const OF_EACH = new RegExp(
  String.raw`\b(?:more|fewer|less) [^.;:]{3,60} than [^.;:]{3,60}: ${NUM} (?:against|to|compared with) ${NUM}`,
  'i',
)
/** `the latter by 32%`, `the worst of the seven`: told by place alone. */
const BY_PLACE = [
  /\bthe (?:former|latter)\b[^.;]*$/i,
  new RegExp(
    String.raw`\bthe (?:best|worst|highest|lowest|weakest|strongest|largest|smallest) of (?:all )?(?:the|these|those|our) (?:${COUNT_OF_SOME})(?! (?:[a-z]+ )?months)\b`,
    'i',
  ),
]

/** `37% or 38% in every month`: either of two. */
const EITHER = new RegExp(String.raw`^ or (?:[\d.]*\d|${COUNT_OF_SOME})\b`, 'i')
const OR_THIS = new RegExp(String.raw`(?:[\d.]*\d%?|\b(?:${COUNT})) or $`, 'i')

/** What makes of a number another thing than one row's figure, or its change up to now; null where nothing does. */
export function otherFrame({ at, end }: Span, { words, span }: Scene): string | null {
  const before = words.slice(span.at, at)
  const after = words.slice(end, span.end)
  const said = words.slice(span.at, span.end)
  if (MEAN.test(before) && SEVERAL.test(said)) return 'average'
  if (HAD_BEEN.test(before) && MORE_THEN.test(words.slice(at, span.end))) return 'been'
  if (before.includes(': ') && OF_EACH.test(said)) return 'each'
  if (AFTER.test(before) && YEAR_BEFORE.test(after)) return 'before'
  if (isOfTwo(before, after) || isEither(words.slice(at, end), before, after)) return 'and'
  return (
    [GAP, LEFT_OUT, MONTH_OUT, ...BY_PLACE]
      .map((frame) => frame.exec(before)?.[0])
      .find((found) => found !== undefined) ?? null
  )
}

function isOfTwo(before: string, after: string): boolean {
  return (
    (/\bby $/i.test(before) && FIRST_OF_TWO.test(after)) ||
    SECOND_OF_TWO.test(before) ||
    (AND_THIS.test(before) && APART.test(after))
  )
}

/** A percentage or a count with another of its kind; `29 or 1.7%` says the same twice. */
function isEither(own: string, before: string, after: string): boolean {
  const isShare = own.includes('%')
  const [next = ''] = EITHER.exec(after) ?? []
  const [former = ''] = OR_THIS.exec(before) ?? []
  const isShared = next !== '' && after.startsWith('%', next.length) === isShare
  return isShared || (former !== '' && former.includes('%') === isShare)
}
