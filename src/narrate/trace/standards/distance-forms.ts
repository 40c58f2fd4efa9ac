import { anyOf } from '../read/any-of.ts'
import { TARGET } from './target-words.ts'

/** A way to tell how far a figure lies from a standard: `#c` is the distance, `#t` the standard; and words that it needs. */
export type DistanceForm = { readonly needs: RegExp; readonly pattern: RegExp }

const SIDE = anyOf(
  'short of|shy of|wide of|adrift of|away from|off|clear of|ahead of|behind|above|below|over|under|beyond|beneath|inside|outside|past|from|within|(?:higher|lower|better|worse|more|fewer|less|greater) than',
)
const UNITS = `(?: (?:percentage )?(?:points?|pts?|pp|children|cases|places|placements|people|workers))?`
const LEAD = String.raw`(?:(?:the|our|its|their|that|this|a) )?(?:(?!(?:than|and|but|to|what|where|it|us|ours)\b)[a-z’'-]+ ){0,4}?(?:of |at |\()?`
const STANDARD = String.raw`(?:(?:the|our|its|their|a) )?(?:#(?<t>\d+)|(?:[a-z]+ ){0,2}?${TARGET} (?:of )?\(?#(?<u>\d+))`
const OFTEN = `(?:(?:still|yet|just|only|now|about|around|some|nearly|almost|a full|exactly|fully) )*`
const MISS = anyOf(
  'miss(?:es|ed|ing)?|undershoot(?:s|ing)?|undershot|overshoot(?:s|ing)?|overshot|exceed(?:s|ed|ing)?|lag(?:s|ged|ging)?(?: behind)?|trail(?:s|ed|ing)?|beat(?:s|ing|en)?|better(?:s|ed|ing)?|surpass(?:es|ed|ing)?|top(?:s|ped|ping)?|clear(?:s|ed|ing)?|(?:fall(?:s|ing)?|fell) short of|(?:fall(?:s|ing)?|fell|com(?:es|e|ing)|came) (?:in )?(?:below|under|over|above)',
)

const NEEDED = anyOf(
  'needs?|must|have to|has to|should|would need|will need|would have to|will have to|still needs?|requires?|would require|would take|will take|takes|it would take|wants?',
)

/** Forms that name both; what lies between them may name the standard, and nothing else. */
export const DISTANCE_FORMS: readonly DistanceForm[] = [
  // `England carries out 557.4 for every 10,000, and our own rate of 530 is about 10% lower`.
  {
    needs: /(?:and|but|while|whereas|so|;) (?:we|our|ours|with|at|it)\b/,
    pattern: new RegExp(
      String.raw`#(?<t>\d+)%?[^#.;:()]{0,80}?(?:,? (?:and|but|while|whereas|so)|;) (?:we|our|ours|with|at|it)\b[^#.;:()]{0,40}#\d+%?(?: (?:is|are)|, which is|,) ${OFTEN}#(?<c>\d+)%?${UNITS} (?<bare>lower|higher|below|above|less|more|fewer|better|worse)(?: (?:it|that|this|them))?(?=\s*(?:[.,;)]|$))`,
      'gi',
    ),
  },
  // `four points clear of the 81% target`, `24% above the England rate of 70`.
  {
    needs: / (?:of|from|than|off|behind|above|below|over|under|beyond|beneath|inside|outside|past|within) /,
    pattern: new RegExp(String.raw`#(?<c>\d+)${UNITS} (?:still )?(?<side>${SIDE}) (?<name>${LEAD})#(?<t>\d+)`, 'gi'),
  },
  // `within three points of the 95% target`.
  {
    needs: /\bwithin /,
    pattern: new RegExp(String.raw`\b(?<side>within) ${OFTEN}#(?<c>\d+)${UNITS} of (?<name>${LEAD})#(?<t>\d+)`, 'gi'),
  },
  // `missing the 90% target by six points`.
  {
    needs: / by /,
    pattern: new RegExp(
      String.raw`\b${MISS} ${STANDARD}(?: ${TARGET})? by ${OFTEN}#(?<c>\d+)${UNITS}(?=\s*(?:[.,;:)]|$))`,
      'gi',
    ),
  },
  // `lower than that of our statistical neighbours (100.9), by 9.6`.
  {
    needs: /, by /,
    pattern: new RegExp(
      String.raw`\b(?<side>${SIDE}) (?<name>${LEAD})#(?<t>\d+)(?: ${TARGET})?\)?, (?:and )?by ${OFTEN}#(?<c>\d+)${UNITS}(?=\s*(?:[.,;:)]|$))`,
      'gi',
    ),
  },
  // `six points still to go to reach the 7% target`, `15 points to find to hit 95%`.
  {
    needs: / to (?:reach|hit|meet|get|achieve|make|be|match|attain) /,
    pattern: new RegExp(
      String.raw`#(?<c>\d+)${UNITS} (?:still |yet )?(?:to (?:go|clear|find|make up|cut|gain|lose|close|shed)|short|needed|required|left|remaining) (?:if we are )?(?:to|before we) (?:reach|hit|meet|get to|get down to|achieve|make|be at|match|attain) (?<name>${LEAD})#(?<t>\d+)`,
      'gi',
    ),
  },
  // `It must lose another 7 by March if we are to get to 87`, `we would need another 81 to meet the goal of 285`.
  {
    needs: / (?:another|further|more|fewer|less|extra) .* to (?:reach|hit|meet|get|achieve|make|be|match|attain) /,
    pattern: new RegExp(
      String.raw`\b(?<need>${NEEDED}) ${OFTEN}(?:(?:lose|shed|gain|find|add|cut|recruit|place|(?:fall|drop|come down|rise|go up|grow|climb) by|have|bring in|take off|to) )*(?:${OFTEN}(?:another|a further|an extra)${UNITS} #(?<c>\d+)|#(?<d>\d+)${UNITS} (?:more|fewer|less|further|extra))${UNITS}(?: by @)?,? (?:if we are )?(?:in order )?to (?:reach|hit|meet|get to|get down to|achieve|make|be at|match|attain) (?<name>${LEAD})#(?<t>\d+)(?: ${TARGET})?(?=\s*(?:[.,;:)]|$))(?!,? (?:by|in) @)`,
      'gi',
    ),
  },
  // `42; another 17 fewer and we are at the target of 25`, `one more child out of a home and we are at target: 32 now, 31 wanted`.
  {
    needs: / and (?:we|it)\b/,
    pattern: new RegExp(
      String.raw`#(?<c>\d+)${UNITS} (?<need>more|fewer|less)(?: [a-z'’-]+){0,7},? and (?:we|it)(?: are| is|['’]re|['’]s) (?:back )?(?:at|on|within|inside) (?:(?<name>${LEAD})#(?<t>\d+)|(?:the |our )?${TARGET}: #\d+[^#.;:]{0,20}#(?<u>\d+))`,
      'gi',
    ),
  },
  // `The 58% target for placements is only five points away`.
  {
    needs: / (?:away|off|distant|short|adrift)\b/,
    pattern: new RegExp(
      String.raw`#(?<t>\d+) ${TARGET}(?<name>[^#.;:,()]{0,80}?) (?:is|are|was|remains?|lies|stands|sits) ${OFTEN}#(?<c>\d+)${UNITS} (?:away|off|distant|short|adrift|ahead)\b(?! (?:by|from|in|on|for) )`,
      'gi',
    ),
  },
  {
    needs: /\bof #\d+.* (?:away|off|distant|short|adrift|ahead)\b/,
    pattern: new RegExp(
      String.raw`\b${TARGET} of #(?<t>\d+)(?<name>[^#.;:,()]{0,80}?) (?:is|are|was|remains?|lies|stands|sits) ${OFTEN}#(?<c>\d+)${UNITS} (?:away|off|distant|short|adrift|ahead)\b(?! (?:by|from|in|on|for) )`,
      'gi',
    ),
  },
  // `The gap between our share (43%) and the 58% target is 13 points`.
  {
    needs: /\b(?:gap|shortfall|distance|difference|margin|deficit) /,
    pattern: new RegExp(
      String.raw`\b(?:gap|shortfall|distance|difference|margin|deficit) (?:between|to|from|against|on)\b(?<name>[^.;:#]{0,70}(?:#\d+[^.;:#]{0,30})?)#(?<t>\d+)(?: ${TARGET})?\)? (?:is|stands at|of|remains|comes to|works out at|has widened to|has narrowed to)(?: now)? ${OFTEN}#(?<c>\d+)`,
      'gi',
    ),
  },
  // `82% against a target of 81%, so we are three points over`.
  {
    needs: /\b(?:against|with|v|vs|versus) /,
    pattern: new RegExp(
      String.raw`#\d+ (?:against|with|v|vs|versus) (?<name>${LEAD})#(?<t>\d+)(?: ${TARGET})?,? (?:so|which|that|leaving|putting|making|and so)(?: (?:is|are|us|it|them|we|this|puts|leaves|still|now|means|that|leaving|it['’]s|we['’]re)){0,4} ${OFTEN}#(?<c>\d+)${UNITS} (?<side>over|under|short|off|above|below|adrift|shy|ahead|clear|away)(?=\s*(?:[.,;)]|$))`,
      'gi',
    ),
  },
]
