import { anyOf, JOIN } from '../read/any-of.ts'
import { FILL, type Form, form, GAP_TO, HEDGED, MOVED, NOUN } from './form.ts'

const WAY = '(?<move>better|worse|up|down|higher|lower|more|fewer|less)'
const MADE = 'gone|come|moved|fallen|dropped|risen|slipped|climbed'
/** What one count does to a lesser one. */
const OUTDOES = '(?:outnumber|outstripp?|outweigh|exceed)(?:ed|s|ing)?'
const BY = / by /
const FROM = /from /
const TO = / to /

/** More forms in which a sentence tells a change beside the two figures that it lies between. */
export const CHANGE_FORMS: readonly Form[] = [
  // `94 (182), down 88`, `74% from 88%: −14pp`, `204 v 215 in July – 11 fewer`: where both are of one row.
  form(
    new RegExp(
      String.raw`(?<same>)#(?<b>\d+),? (?:\((?:@:? )?#(?<a>\d+)(?:,? (?:in )?@)?\)|(?:v|vs\.?|versus|against|from) (?:@ )?#(?<d>\d+)(?: (?:in )?@)?)(?:[,:;]| [–—-])? (?:(?<move>${MOVED}) (?:by )?)?#(?<c>\d+)(?=\s*(?:[.,;)]|$))`,
      'gi',
    ),
    /#\d+,? (?:\(|v|from|against)/,
  ),
  // `Down 29% on last August, i.e. 1,713 against 2,259`, `up by a third on the year (32 compared with 24 a year ago)`.
  form(
    new RegExp(
      String.raw`(?<bare>)\b(?<move>${MOVED})${JOIN} (?:by )?${HEDGED}#(?<c>\d+)(?: points)?(?: (?:since|on|from|over|in|during)(?: (?:the|last))*(?: @)?)?,? ?[,(:–-] ?(?:i\.e\.|or|that is|which is|namely|at|to)?,? ?#(?<b>\d+) (?:now )?(?:against|compared with|compared to|versus|vs?\.?|as against|down from|up from) #(?<a>\d+)(?:,? (?:then|(?:last )?@))?(?=\s*(?:[.,;)]|$))`,
      'gi',
    ),
    /#\d+ (?:now )?(?:against|compared|versus|v|as|down|up)/,
  ),
  // `Exits outnumbered entries by two in August (9 ceased, 8 new)`, `contacts (1,491) outnumbered referrals (156) by 1,345`.
  form(
    new RegExp(
      String.raw`\b${OUTDOES} [^#.,;:()]{2,60} by #(?<c>\d+)[^#.;:()]{0,40} \((?:[a-z]+ )?#(?<b>\d+)(?: [a-z]+){0,3}(?:,|,? (?:to|against|and|versus|v|compared with)) (?:[a-z]+ )?#(?<a>\d+)(?: [a-z]+){0,3}\)`,
      'gi',
    ),
    /\bout[a-z]+ |\bexceed/,
  ),
  // `Double last August's 17, at 34`.
  form(
    /(?<share>)#(?<c>\d+) (?:the |@(?:['’]s)? |last (?:year|month)['’]s |that of )+#(?<a>\d+)(?: (?:of|in|seen in|recorded in) (?:last )?@)?,? (?:at|with) (?:only |just )?#(?<b>\d+)(?=\s*(?:[.,;)]|$))/gi,
    /#\d+,? (?:of |in |at |with |seen |recorded )/,
  ),
  // `Nudged up three points since last August, 31 to 38%`, `halved on July (254 / 156)`.
  ...[String.raw`(?<bare>)\b(?<move>${MOVED})${JOIN} (?:by )?${HEDGED}`, '(?<multiple>)'].map((says) =>
    form(
      new RegExp(
        String.raw`${says}#(?<c>\d+)(?: points)?(?: (?:since|on|from|over|in|during|within|between)(?: (?:the|last|a|year|month|space|of))*(?: @| @ and @)?)?,? ?[,(:–-] ?#(?<a>\d+) (?:to|(?<either>/)|>|→) #(?<b>\d+)(?=\s*(?:[.,;)]|$))`,
        'gi',
      ),
      /#\d+ (?:to|[/>→]) #/,
    ),
  ),
  // `Better by 22 points than it was last August, the share having gone from 18% to 14%`.
  form(
    new RegExp(
      String.raw`\b${WAY} by ${HEDGED}#(?<c>\d+) (?:than|on) [^#.;:()]{0,40}, [^#.;:()]{0,80}\bhaving (?:${MADE})(?: (?:up|down|back))? from ${FILL}#(?<a>\d+)${FILL}\bto ${FILL}#(?<b>\d+)`,
      'gi',
    ),
    BY,
    /having /,
  ),
  // `To get from 115 to 91 by March we should have to bring 34 children back`, `it must come down by another six`.
  form(
    new RegExp(
      String.raw`\bto (?:get|go|come|move)(?: (?:down|up))? from ${GAP_TO}#(?<a>\d+)[^#.;:()]{0,40}?\bto [^#.;:()]{0,20}?#(?<b>\d+)[^#.;:()]{0,70}?\b(?:(?:down|up|fall|drop|rise|reduce|go|change) by (?:another |a further )?|(?:bring|move|take) )#(?<c>\d+)(?= (?:children|young people|placements)\b| (?:points?|more|fewer|of them)?(?:[.,;]|$)|[.,;]|$)(?![^#.;]{0,40}\b(?:a|per|each|every|this|next) (?:month|week|quarter|year)\b)`,
      'gi',
    ),
    /\bto (?:get|go|come|move) /,
    FROM,
  ),
  // `75% compared with 87% in March, a loss of 14 points`.
  form(
    new RegExp(
      String.raw`#(?<b>\d+)${FILL}(?:[a-z&]+,? ){0,4}?(?:against|compared with|compared to|versus|v|as against) ${FILL}#(?<a>\d+)${FILL}(?:(?:over|during) [^#@.,;:()]{1,40})?[,(–-] ?(?:which is |that is |i\.e\. )?(?:an? )?(?:[a-z]+ )?(?<move>${NOUN}|loss|gain)${JOIN} of ${HEDGED}#(?<c>\d+)(?! (?:[a-z]+ )?(?:on|since|from|over|in|against)\b)`,
      'gi',
    ),
    / of /,
    /\b(?:against|compared|versus|v) /,
  ),
  // `317 were on a plan, a fall of 31% from the 462 of last August`.
  form(
    new RegExp(
      String.raw`#(?<b>\d+)[^#.;:()]{0,60}, (?:which is |that is )?an? (?:[a-z]+ )?(?<move>${NOUN})${JOIN} of ${HEDGED}#(?<c>\d+) from (?:the |that |last |@(?:['’]s)? )*#(?<a>\d+)(?: (?:of|in|at|seen|recorded|seen in|recorded in) (?:last )?@)?(?=\s*(?:[.,;)]|$))`,
      'gi',
    ),
    / of /,
    / from /,
  ),
  // `The drop from 43 last August to 32 is one of 34.4%`.
  form(
    new RegExp(
      String.raw`\b(?<move>${NOUN})${JOIN}[^#.;:()]{0,60} from ${FILL}#(?<a>\d+)${FILL}\bto ${FILL}#(?<b>\d+)${FILL}(?:is|was|equals|amounts to|works out at|comes to|represents)(?: (?:one|a (?:fall|drop|reduction|rise|increase|change)))?(?: of)? ${HEDGED}#(?<c>\d+)(?! (?:a|per|each|every) )`,
      'gi',
    ),
    FROM,
    TO,
  ),
  // `43% against 38% a year ago, which puts us 12 points from the 58%`.
  form(
    new RegExp(
      String.raw`\b(?:puts?|leaves?|left) (?:us|it|them) ${HEDGED}#(?<c>\d+) (?<move>from|short of|off|away from|adrift of|shy of) (?:the |our )#(?<a>\d+)`,
      'gi',
    ),
    /\b(?:us|it|them) /,
  ),
  // `From 27 in July the number has gone up by a half, to 35`.
  form(
    new RegExp(
      String.raw`\bfrom ${FILL}#(?<a>\d+)${FILL} [^#.;:()]{0,80}\b(?<move>gone up|gone down|${MOVED})${JOIN} by ${FILL}#(?<c>\d+),? to ${FILL}#(?<b>\d+)`,
      'gi',
    ),
    BY,
    FROM,
  ),
  // `Only a third of what they started last August (71)`.
  form(
    new RegExp(
      String.raw`(?<share>)#(?<c>\d+) of what (?:we|they|it) ${anyOf('had|started|held|did|made|completed|received|saw|took')}(?: [a-z]+){0,2} @ \(#(?<a>\d+)\)`,
      'gi',
    ),
    / of what /,
  ),
]
