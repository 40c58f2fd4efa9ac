import { MONTH_STARTS } from '../read/month-words.ts'
import type { Caught } from '../read/span.ts'
import { TARGET } from '../standards/target-words.ts'
import { isTakenBack, SUPPOSED } from './held-back.ts'
import type { Finder, NeverSide, Says } from './phrase.ts'

/** `Stayed between 80% and 87% since August`. */
export const KEPT_BETWEEN: Finder = {
  needs: /between \d/,
  pattern:
    /\b(?:stayed|remained|been|kept|held|ranged|varied|fluctuated|moved|hovered|stood)\s+(?:\w+ )?between (?=\d)(?<low>[\d.,]+%?) and (?=\d)[\d.,]*\d%?(?<scope>[^.,;:()]*)/gi,
  read: ({ index = 0, 0: said, groups = {} }, before) => {
    const { low = '', scope = '' } = groups
    if (
      isTakenBack(before) ||
      HAD.test(before) ||
      MORE_OR_LESS.test(`${said.slice(0, said.indexOf('between'))}${scope}`)
    )
      return null
    const at = index + said.indexOf(` ${low} and `) + 1
    return { kind: 'range', low: at, high: at + low.length + ' and '.length, scope }
  },
}

/** `Hovered mostly between 21 and 23 or so`: no bounds that are held to. */
const MORE_OR_LESS =
  /\b(?:or so|or thereabouts|roughly|about|around|mostly|mainly|largely|generally|broadly|typically|usually|normally|often|nearly|almost|except|apart from|bar|barring|other than|save|aside)\b/i

const ONCE = '(?: once| yet| ever| actually| quite)?'
const GONE = '(?:(?:been|dropped|fallen|dipped|gone|slipped|risen|climbed|got|stood) (?:back )?)?'
const SCOPE = String.raw`(?<scope> (?:in any|since|over|for|during|at any|in the|(?:so far )?this (?:financial |calendar )?year)\b[^.,;:()]*)?`

/** `Has not been above its target since June`, `has never met the target`. */
export const NEVER_BEYOND_TARGET: Finder = {
  needs: new RegExp(String.raw`(?:not|never|n['’]t|yet to) [^.;]*\b${TARGET}\b`),
  pattern: new RegExp(
    String.raw`\b(?<not>not|never|yet to)${ONCE} ${GONE}(?<side>below|under|above|over|(?:better|worse) than|me?et|hit|reach(?:ed)?|achieved?|attain(?:ed)?|missed) (?:the |our |its |their )?(?:[\d.,]*\d%? |[\d.,]*\d-[a-z]+ )?${TARGET}\b(?! (?:date|group|children|month))(?: of [\d.,]*\d%?)?${SCOPE}`,
    'gi',
  ),
  read: (match, before, after) => readNever(match, before, after, null),
}

/** `Has not been below 80% since August`, `has never reached 90%`. */
export const NEVER_BEYOND: Finder = {
  needs: /(?:not|never) [^.;]*(?:below|under|above|over|reached|hit|exceeded|topped|passed) \d/,
  pattern: new RegExp(
    String.raw`\b(?<not>not|never)${ONCE} ${GONE}(?<side>below|under|above|over|reached|hit|exceeded|topped|passed) (?=\d)[\d.,]*\d%?(?! ?(?:points?|days?|weeks?|working|hours?|to|and|or)\b)${SCOPE}`,
    'gi',
  ),
  read: (match, before, after) => {
    const { index = 0, 0: said, groups: { side = '' } = {} } = match
    return readNever(match, before, after, index + said.indexOf(` ${side} `) + side.length + 2)
  },
}

/** What never was so in the time that is told: all months that there are, where a bare `never` tells none. */
function readNever({ groups = {} }: Caught, before: string, after: string, at: number | null): Says | null {
  const { not = '', side: words = '', scope = '' } = groups
  if (SUPPOSED.test(before) || HAD.test(before) || LATER.test(after) || ENDED.test(scope) || RUNNING.test(scope))
    return null
  if (at === null && MORE_OR_LESS.test(scope)) return null
  const side = sideOf(words)
  const isNever = /never/i.test(not)
  const isTimed = isNever
    ? scope !== '' || !(TIME.test(before) || TIME.test(after.split(/[.;]/)[0] ?? ''))
    : scope !== ''
  // `Has not met its target for the year`: the target is the year's.
  const isOfAll = isNever || !/met|missed/.test(side) || OF_EACH_MONTH.test(scope)
  return isTimed && isOfAll ? { kind: 'never', side, at, scope } : null
}

function sideOf(words: string): NeverSide {
  if (/below|under/i.test(words)) return 'below'
  if (/above|over|exceed|topp|pass/i.test(words)) return 'above'
  if (/better|worse/i.test(words)) return /better/i.test(words) ? 'better' : 'worse'
  return /miss/i.test(words) ? 'missed' : 'met'
}

/** Words that bound a time, wherever they stand. */
const TIME = new RegExp(
  String.raw`\b(?:since|until|till|before|after|except\w*|apart|bar|barring|other than|save|but for|outside|aside|(?:${MONTH_STARTS})[a-z]*|20\d\d|years?|months?|quarters?|spring|summer|autumn|winter|again|so far|both|all|together|when|while)\b`,
  'i',
)
/** `Never below target for two months running`: so many months one after the other, and not any of them. */
const RUNNING =
  /\b(?:running|in a row|consecutive\w*|successive\w*|straight|(?:more|longer) than|at a time|at once|on end|together)\b/i
const OF_EACH_MONTH =
  /^ (?:since\b|in any (?:one |single )?month\b|(?:so far )?this (?:financial |calendar )?year|(?:in|over|for|during) (?:any of )?the (?:last|past|previous|latest) [\w-]+ months\b)/i

/** `Before August it had not dropped below 87%`. */
const HAD = /\bhad\s*$/i
/** What ended it, or bounds it. */
const LATER = /^,? (?:until|till|before|except|apart from|bar|other than|save|but for|by)\b/i

/** `At no time in the thirteen months has it been below 96%`. */
export const AT_NO_TIME_BEYOND: Finder = {
  needs:
    /\b(?:(?:at|in|on|during) no (?:time|point|stage|month|occasion|moment)|not once|never)\b[^.;]* (?:below|under|above|over) \d/,
  pattern:
    /\b(?:(?:at|in|on|during) no (?:one |single )?(?:time|point|stage|month|occasion|moment)|not once|never)(?<scope>(?: (?:in|over|during|since|for|of|across|within|throughout)\b[^.,;:()]*?)?),? (?:has|have|did|was|were) (?:it|this|that|they|we|the (?:figure|share|rate|number|total|proportion|percentage)) (?:(?:been|fallen|fall|dropped|drop|dipped|dip|gone|go|slipped|slip|risen|rise|climbed|climb|got|get|stood|stand) )?(?:back )?(?<side>below|under|above|over) (?=\d)[\d.,]*\d%?(?<behind>(?: (?:in any|since|over|for|during|at any)\b[^.,;:()]*)?)/gi,
  read: ({ index = 0, 0: said, groups = {} }, before, after) => {
    const { side = '', scope = '', behind = '' } = groups
    if (SUPPOSED.test(before) || ENDED.test(scope + behind) || LATER.test(after) || (scope && behind)) return null
    const at = index + said.lastIndexOf(` ${side} `) + side.length + 2
    return { kind: 'never', side: sideOf(side), at, scope: scope || behind }
  },
}

/** `Not below 89% since last August until this month`: what held no longer. */
const ENDED = /\b(?:until|till|before|except|apart from|bar|barring|other than|save|but for)\b/i
