import { TARGET } from '../standards/target-words.ts'
import { isTakenBack, SUPPOSED } from './held-back.ts'
import type { Finder } from './read-phrases.ts'

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

/** `Has not been above its target since June`. */
export const NEVER_BEYOND_TARGET: Finder = {
  needs: new RegExp(String.raw`(?:not|never|n['’]t) [^.;]*\b${TARGET}\b`),
  pattern: new RegExp(
    String.raw`\b(?:not|never)(?: once)? (?:been|dropped|fallen|dipped|gone|slipped|risen|climbed|got) (?:back )?(?<side>below|under|above|over) (?:the |our |its |their )?(?:[\d.,]*\d%? )?${TARGET}\b(?: of [\d.,]*\d%?)?(?<scope> (?:in any|since|over|for|during|at any|in the)\b[^.,;:()]*)`,
    'gi',
  ),
  read: ({ groups = {} }, before, after) => {
    const { side = '', scope = '' } = groups
    if (SUPPOSED.test(before) || HAD.test(before) || MORE_OR_LESS.test(scope) || LATER.test(after)) return null
    const isLeast = /below|under/i.test(side)
    return { kind: 'range', low: isLeast ? 'target' : null, high: isLeast ? null : 'target', scope }
  },
}

/** `Before August it had not dropped below 87%`. */
const HAD = /\bhad\s*$/i
/** What ended it, or bounds it. */
const LATER = /^,? (?:until|till|before|except|apart from|bar|other than|save|but for)\b/i

/** `Has not been below 80% since August`. */
export const NEVER_BEYOND: Finder = {
  needs: /(?:below|under|above|over) \d/,
  pattern:
    /\b(?:not|never) (?:once )?(?:been|dropped|fallen|dipped|gone|slipped|risen|climbed|got) (?:back )?(?<side>below|under|above|over) (?=\d)[\d.,]*\d%?(?<scope> (?:in any|since|over|for|during|at any)\b[^.,;:()]*)/gi,
  read: ({ index = 0, 0: said, groups = {} }, before) => {
    const { side = '', scope = '' } = groups
    if (SUPPOSED.test(before) || HAD.test(before) || ENDED.test(scope)) return null
    const at = index + said.indexOf(side) + side.length + 1
    const isLeast = /below|under/i.test(side)
    return { kind: 'range', low: isLeast ? at : null, high: isLeast ? null : at, scope }
  },
}

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
    const isLeast = /below|under/i.test(side)
    return { kind: 'range', low: isLeast ? at : null, high: isLeast ? null : at, scope: scope || behind }
  },
}

/** `Not below 89% since last August until this month`: what held no longer. */
const ENDED = /\b(?:until|till|before|except|apart from|bar|barring|other than|save|but for)\b/i
