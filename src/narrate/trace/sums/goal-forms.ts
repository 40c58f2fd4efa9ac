import { anyOf } from '../read/any-of.ts'
import { FILL, type Form, form, MOVED } from './form.ts'

const BY = / by /
const TO = /\bto (?:reach|hit|meet|get to|get down to|be at)\b/
const NEED = anyOf('need|needs|must|have to|has to|should have to|would have to|would need to|will need to')
const END = String.raw`(?=\s*(?:[.,;)]|$))`

/** Forms that tell how far it is from a figure to what is aimed at, or to what it once was. */
export const GOAL_FORMS: readonly Form[] = [
  // `To reach 91 by March, placements need to fall by another 34 from 115`, `we must bring it down by another 25, from 115`.
  form(
    new RegExp(
      String.raw`\bto (?:reach|hit|meet|get to|get down to|be at) (?:the |our )?(?:target )?(?:of )?#(?<b>\d+)[^#.;:()]{0,70}\b${NEED} [^#.;:()]{0,50}?\b(?<move>fall|drop|down|rise|up|reduced?|increased?|grow)(?: [a-z]+){0,2}? by (?:another |a further )?#(?<c>\d+),? from ${FILL}#(?<a>\d+)${END}`,
      'gi',
    ),
    TO,
    BY,
  ),
  // `To reach the target of 91 we need 34 fewer than today's 115`.
  form(
    new RegExp(
      String.raw`\bto (?:reach|hit|meet|get to|get down to|be at) (?:the |our )?(?:target )?(?:of )?#(?<b>\d+)[^#.;:()]{0,70}\b${NEED} (?:to have )?#(?<c>\d+) (?<move>fewer|more|less)(?: [a-z]+){0,3}? than (?:the |today['’]s |now['’]s |our |the present |the current |@(?:['’]s)? )?#(?<a>\d+)${END}`,
      'gi',
    ),
    TO,
  ),
  // `Having stood at 807 a year earlier, the rate was reduced by 237 to 530`.
  form(
    new RegExp(
      String.raw`\bhaving (?:stood at|been(?: at)?) ${FILL}#(?<a>\d+)\b[^#.;:()]{0,140}\b(?<move>${MOVED}|cut) by #(?<c>\d+)(?: points)?,? to #(?<b>\d+)`,
      'gi',
    ),
    BY,
    /\bhaving /,
  ),
]
