import { JOIN } from '../read/any-of.ts'
import { TARGET } from '../standards/target-words.ts'
import { CHANGE_FORMS } from './change-forms.ts'
import { FILL, type Form, form, GAP_TO, HEDGED, LESSER, MOVED, NOUN, SOME } from './form.ts'
import { GOAL_FORMS } from './goal-forms.ts'
import { SHARE_FORMS } from './share-forms.ts'

const BY = / by /
const FROM = /from /
const OF = / of #/
const TO = / to /
const NUMBER_OF = / of (?:the|what) /
const WHEN = / when /
const THEN = /@|\bthen\b/
const SO = /\b(?:so|means|meaning) /
const GAP = / (?:gap|difference) of #/

const AS_MANY = 'as (?:many|much|high|large|long)'
const THE = `(?:(?:the|our|its|their|@(?:['’]s)?|that of|last [a-z]+['’]s) )`
const WHOSE = `(?:[a-z]+(?:['’]s|s['’])|(?:${TARGET}|average|mean|figure|rate|outturn|level) of) `
/** Of what a share is, or what something is set beside: `the 94`, `England's 70`, `the target of 285`, `our outturn of 46`. */
const OF_WHAT = `(?:${THE}+|(?=(?:[a-z]+ ){0,2}${WHOSE}))(?:(?:(?!(?:of|and|but|or|in|on|at|to|by|with|from|than|above|below|over|under|is|are|was|were|had) )[a-z0-9@/-]+ ){0,3}?${WHOSE})?`
const LEVEL_WITH = '(?:flat|level|unchanged|no change|steady|stable) (?:on|with|since|from)'

/** Where `#0` is a number and `@` a month; `c` is the change, `a` what it was, `b` what it came to. */
export const FORMS: readonly Form[] = [
  // `More than halved in August, dropping from 44 to 24`, `halved between July and August, from 21% to 15%`.
  form(
    new RegExp(String.raw`(?<multiple>)#(?<c>\d+)${GAP_TO}\bfrom ${FILL}#(?<a>\d+)${FILL}\bto ${FILL}#(?<b>\d+)`, 'gi'),
    FROM,
    TO,
  ),
  // `Up nine points in a year, from 31% to 38%`.
  form(
    new RegExp(
      String.raw`\b(?<move>${MOVED})${JOIN} (?:by )?${SOME}#(?<c>\d+)(?! to\b)${GAP_TO}, from ${FILL}#(?<a>\d+)${FILL}\bto ${FILL}#(?<b>\d+)`,
      'gi',
    ),
    FROM,
    TO,
  ),
  // `Cut by more than half on last August: 42 then, 24 now`, `doubled (23 in June, 46 now)`.
  ...['(?<move>\\b[a-z]+ by )', '(?<multiple>)'].map((says) =>
    form(
      new RegExp(
        String.raw`${says}${HEDGED}#(?<c>\d+)[^#.;:()]{0,60}[:(] ?#(?<a>\d+) (?:then|in @|@),? (?:and |but )?#(?<b>\d+) (?:now|today|this month|in @|@)(?!,? (?:and )?#)`,
        'gi',
      ),
      THEN,
    ),
  ),
  // `Nearly halved on July (94, was 182)`.
  form(
    /(?<multiple>)#(?<c>\d+)[^#.;:()]{0,40} \(#(?<b>\d+)(?: @)?,? (?:was|it was|from|against|compared with|down from|up from|and)(?: @(?:['’]s)?)? #(?<a>\d+)(?:(?: in| last)? @)?\)/gi,
  ),
  // `Has doubled since June, when there were 23; it is 35 now`.
  form(
    /(?<multiple>)#(?<c>\d+) (?:since )?@,? when [^#.;:]{0,30}#(?<a>\d+)\)?[;,] (?:and |but )?(?:it|they|there) [^#.;:]{0,20}#(?<b>\d+)(?: are)?(?: now| today| @|[.;,]|$)/gi,
    WHEN,
  ),
  // `13, under a quarter of the number a year ago (46)`.
  form(
    new RegExp(
      String.raw`(?<share>)#(?<c>\d+) of (?:the|what) (?:number|figure|total|count|level|[a-z]+ was|it was|they were)${FILL}(?:ago|before|earlier|last year|in @|@)? ?\(#(?<a>\d+)\)`,
      'gi',
    ),
    NUMBER_OF,
  ),
  // `15%, up by a third on last August's 10`.
  form(
    new RegExp(
      String.raw`(?<bare>)#(?<b>\d+),? (?:(?:and )?${LEVEL_WITH} @,? (?:and |but )?)?(?<move>${MOVED})${JOIN} (?:by )?${HEDGED}#(?<c>\d+) (?:(?:on|from) (?:the |@(?:['’]s)? |last (?:year|month)['’]s )+#(?<a>\d+)|from #(?<d>\d+)(?! to\b))`,
      'gi',
    ),
  ),
  form(
    new RegExp(
      String.raw`(?<move>\b(?:[a-z]+)(?: [a-z]+){0,2}?) by ${HEDGED}${FILL}#(?<c>\d+)${FILL}(?:(?<!, )(?!having|after|following|despite|and|but|while)[a-z]+ ){0,3}?,? ?\(?from ${FILL}#(?<a>\d+)${FILL}\bto ${FILL}#(?<b>\d+)`,
      'gi',
    ),
    BY,
    FROM,
  ),
  form(
    new RegExp(
      String.raw`from ${FILL}#(?<a>\d+)${FILL}\bto ${FILL}#(?<b>\d+)${FILL},? ${FILL}(?:(?:which|that) (?:is|was|means) an? )?(?:(?!after|following|despite|against|before)[a-z]+ ){0,2}?${JOIN}(?<move>${NOUN})${JOIN} of ${FILL}#(?<c>\d+)`,
      'gi',
    ),
    FROM,
  ),
  form(
    new RegExp(String.raw`#(?<c>\d+) (?<move>${LESSER})${JOIN} (?:than|on) (?:in |@ \(|${OF_WHAT})?#(?<a>\d+)`, 'gi'),
  ),
  form(
    new RegExp(
      String.raw`#(?<c>\d+) (?<move>short of|shy of|above|below|over|under|off|away from|adrift of) (?:(?:the|our|its|last) )*(?:@(?:['’]s)? (?:count|figure|total|number|level|rate|share) |${TARGET} )?(?:of |\()?#(?<a>\d+)(?: ${TARGET})?`,
      'gi',
    ),
  ),
  form(
    new RegExp(
      String.raw`(?<multiple>)#(?<c>\d+)${FILL},? ?\(?from ${FILL}#(?<a>\d+)${FILL}(?:(?:[a-z]+ ){1,2})?\bto ${FILL}#(?<b>\d+)`,
      'gi',
    ),
    FROM,
  ),
  form(/(?<share>)#(?<c>\d+)[^#();]{0,80}\(#(?<b>\d+) (?:of|out of) (?:the )?#(?<a>\d+)\)/gi),
  form(
    new RegExp(
      String.raw`(?<more>\b(?:another|further)) #(?<c>\d+)(?: [a-z]+){0,3}? to (?:get to|reach|hit|meet|be at) ${FILL}(?:${TARGET} of )?#(?<a>\d+)`,
      'gi',
    ),
    TO,
  ),
  // `Just over half of the target of 285`, `roughly half the monthly average of 52`, `twice as many as the 18 then`.
  form(
    new RegExp(
      String.raw`(?<share>)#(?<c>\d+) (?:(?:of |${AS_MANY} as |(?<way>of the way to ))${OF_WHAT}|${THE}+(?:[a-z]+ )?(?:${WHOSE})?|${WHOSE})#(?<a>\d+)`,
      'gi',
    ),
  ),
  // `Half as high again as the South East's 56`.
  form(
    new RegExp(String.raw`#(?<c>\d+) (?<move>${AS_MANY} again|again ${AS_MANY}) as ${OF_WHAT}#(?<a>\d+)`, 'gi'),
    / again /,
  ),
  // `Twice as many referrals in July (98) as in June (49)`, unless that is asked.
  form(
    new RegExp(
      String.raw`(?<share>)#(?<c>\d+) ${AS_MANY}(?:(?! as )[^#.;:()]){0,70} \(#(?<b>\d+)\) as [^#.;:()]{0,40}\(#(?<a>\d+)\)(?!\?)`,
      'gi',
    ),
  ),
  // `went from 100% to 95%, a six-point fall`.
  form(
    new RegExp(
      String.raw`from ${FILL}#(?<a>\d+)${FILL}\bto ${FILL}#(?<b>\d+)${FILL},? (?:(?:which|that) (?:is|was) )?an? (?:[a-z]+ )?#(?<c>\d+) (?<move>${NOUN})\b(?! (?:on|since|over|in)\b)`,
      'gi',
    ),
    FROM,
  ),
  // `5 fewer than in January (49 then, 42 now)`.
  form(
    new RegExp(
      String.raw`#(?<c>\d+) (?<move>${LESSER})${JOIN}\b[^#()]{0,90}\(#(?<a>\d+) (?:then|in @|@),? (?:and )?#(?<b>\d+) (?:now|in @|@)\)`,
      'gi',
    ),
  ),
  // `384 then and now 317, so that's 57 fewer`, where both are of one row.
  form(
    new RegExp(
      String.raw`(?<same>)#(?<a>\d+)[^#;]{0,60}#(?<b>\d+)[^#;]{0,30},? (?:so|which means|meaning) (?:[a-z'’]+ ){0,5}?${SOME}#(?<c>\d+) (?:points )?(?:fewer|less|more|lower|higher)\b`,
      'gi',
    ),
    SO,
  ),
  form(
    /#(?<a>\d+)[^#;]{0,60}#(?<b>\d+)[^#;]{0,40}\b(?:gap|difference) of #(?<c>\d+)(?: [a-z]+){0,2} between (?:the (?:two|#\d+)|them)\b/gi,
    OF,
    GAP,
  ),
  // `from 1,845 to 1,491, which is 354 fewer, or about a quarter`.
  form(
    new RegExp(
      String.raw`(?<move>)from ${FILL}#(?<a>\d+)${FILL}\bto ${FILL}#(?<b>\d+)${FILL},? (?:which is|that is(?: to say)?|that['’]s|or|i\.e\.),? (?:by )?(?:#\d+(?: [a-z]+)?,? or )?${SOME}#(?<c>\d+)(?! (?:[a-z]+ ){0,3}?(?:of|as|on|than|since|below|above)${JOIN}\b)`,
      'gi',
    ),
    FROM,
  ),
  // `Of our 470 children, 115 (24%) are placed there`, `of the 1,713 children 470 are in our care, which is 27% of them`.
  form(
    /(?<share>)\bof (?:all |the |our |these |those )*#(?<a>\d+) [^#.;()]{2,60}?#(?<b>\d+) (?:[a-z]+ ){0,3}\(#(?<c>\d+)\)/gi,
  ),
  form(
    new RegExp(
      String.raw`(?<share>)\bof (?:all |the |our |these |those )*#(?<a>\d+) [^#.;()]{2,60}?#(?<b>\d+) [^#.;()]{2,60}?,? (?:which is|that is|or|i\.e\.|making|an? (?:[a-z]+ )?(?:rate|share|proportion) of) ${HEDGED}#(?<c>\d+)(?: of (?:the (?:whole|total)|them|all of them))?(?=\s*(?:[.,;)]|$))`,
      'gi',
    ),
  ),
  // `42 of our 470 children live at home: 12% of the total`, `32 of the 470 children, about one in ten, are placed there`.
  form(
    new RegExp(
      String.raw`(?<share>)(?<aside>)#(?<b>\d+) of (?:all |the |our |these |those )*#(?<a>\d+)\b(?! @)[^#.,;:()]{0,60}?[:,(–-] ?(?:or |which is |that is |i\.e\. |making )?${HEDGED}#(?<c>\d+)(?: of (?:the (?:whole|total|number)|them|all of them))?(?=\s*(?:[.,;)]|$))`,
      'gi',
    ),
    / of (?:[a-z]+ )*#/,
  ),
  // `from 96% in July to 80% in August, so the figure has dropped by a quarter`.
  form(
    new RegExp(
      String.raw`from ${FILL}#(?<a>\d+)${FILL}\bto ${FILL}#(?<b>\d+)${FILL},? (?:so|which means|meaning)(?: that)? (?:[a-z'’]+ ){0,4}?(?<move>${MOVED})${JOIN} by ${SOME}#(?<c>\d+)(?=\s*(?:[.,;)]|$))`,
      'gi',
    ),
    BY,
    FROM,
    SO,
  ),
  ...CHANGE_FORMS,
  ...GOAL_FORMS,
  ...SHARE_FORMS,
]
