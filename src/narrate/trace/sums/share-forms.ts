import { anyOf } from '../read/any-of.ts'
import { FILL, type Form, form, HEDGED, MOVED } from './form.ts'

const OUT_OF = `(?:out )?of (?:all )?(?:the |our |a total of |some )?`
const END = String.raw`(?=\s*(?:[.,;)]|$))`
/** What a share is said to be of something by. */
const MAKES = anyOf(
  'comes? to|came to|amounts? to|amounted to|equals?|equalled|represents?|represented|makes? up|made up|accounts? for|accounted for|(?:is|are|was|were) equal to|(?:is|are|was|were) equivalent to',
)
/** The time over which something moved. */
const OVER = `(?: (?:since|on|from|over|in|between|compared with|against|this|last) (?:the |a |last )?(?:@(?:['’]s)?|year|month|summer|spring|autumn|winter|christmas|easter|new year)){0,2}`

/** Forms of a share or of a change, with both of the figures that make it behind. */
export const SHARE_FORMS: readonly Form[] = [
  // `More than half of the children open to the service are in our care, 470 out of 1,713`.
  form(
    new RegExp(
      String.raw`(?<share>)#(?<c>\d+) of (?:all |the |our |these |those )*(?!whom|which|them)[^#.,;:()]{3,110}(?:,|:| –| -| \() ?(?:or |that is |i\.e\. |namely |at )?#(?<b>\d+) ${OUT_OF}#(?<a>\d+)${END}`,
      'gi',
    ),
    / of .*#\d+ (?:out )?of /,
  ),
  // `Assessments started came to about three quarters of referrals: 47 against 94`.
  form(
    new RegExp(
      String.raw`(?<share>)\b${MAKES} ${HEDGED}#(?<c>\d+)(?: of [^#.,;:()]{3,60})?(?:,|:| –| -| \() ?#(?<b>\d+) (?:(?:against|to|set against|as against) |${OUT_OF})(?:the )?#(?<a>\d+)${END}`,
      'gi',
    ),
    /#\d+.*#\d+ (?:against|to|set|as|out|of)\b/,
  ),
  // `A quarter down since Christmas, 35 to 32`.
  form(
    new RegExp(
      String.raw`(?<bare>)#(?<c>\d+) (?<move>down|up|lower|higher|fewer|more|less)${OVER}(?:,|:| –| -| \() ?(?:from )?#(?<a>\d+) to #(?<b>\d+)${END}`,
      'gi',
    ),
    /#\d+ to #/,
  ),
  // `12.91, that's down by nearly a third from January's 16`.
  form(
    new RegExp(
      String.raw`(?<bare>)#(?<b>\d+)(?:,|;| –| -)? (?:and )?(?:that['’]s|that is|which is|it['’]s|so|now|a figure|is|are) (?<move>${MOVED}) (?:by )?${HEDGED}#(?<c>\d+) (?:on|from|against|compared with) (?:the |@(?:['’]s)? |last (?:year|month)['’]s |its |their )*#(?<a>\d+)(?:${FILL})?`,
      'gi',
    ),
    /#\d+ (?:on|from|against|compared) /,
  ),
]
