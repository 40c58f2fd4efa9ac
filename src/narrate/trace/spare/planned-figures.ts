import { anyOf } from '../read/any-of.ts'
import type { Placed, Scene } from '../read/scene.ts'

const WHO = `(?:we|they|managers|officers|teams?|the (?:council|service|board|team|department|budget|plan|profile))`
const HAD = `(?:['’](?:d|ve)|had|have|has|were|was|are|is|been|only|originally|initially|first|all|always|also)`
const DONE = [
  'expect(?:ed|ing)?',
  'anticipat(?:ed|ing)',
  'envisag(?:ed|ing)',
  'foreseen|foresaw',
  'predict(?:ed|ing)',
  'project(?:ed|ing)',
  'forecast(?:ed|ing)?',
  'estimat(?:ed|ing)',
  'assum(?:ed|ing)',
  'model(?:led|ling)',
  'profil(?:ed|ing)',
  'guess(?:ed|ing)',
  'reckon(?:ed|ing)(?: on)?',
  'bank(?:ed|ing) on|count(?:ed|ing) on|bargain(?:ed|ing) (?:for|on)|rel(?:ied|ying) on',
  '(?:budget(?:t?ed|t?ing)|plan(?:ned|ning)|allow(?:ed|ing)|provid(?:ed|ing)|cater(?:ed|ing)|prepar(?:ed|ing)|brac(?:ed|ing)|resourc(?:ed|ing)|staff(?:ed|ing)|set(?: up)?|aim(?:ed|ing)|hop(?:ed|ing)|geared(?: up)?) (?:for|on)',
  'promis(?:ed|ing)',
  'fear(?:ed|ing)|dread(?:ed|ing)|pencill(?:ed|ing) in',
].join('|')
const THING = anyOf('forecast|plan|budget|estimate|projection|expectation|assumption|prediction|profile|guess|model')

/** `We had expected 86%`, `Our forecast was 15`: what comes right behind is what somebody thought there would be. */
const PLANNED = [
  String.raw`\b${WHO}(?: ?${HAD})* (?:${DONE})`,
  String.raw`\b(?:our|the|their|its|last \w+['’]s|[A-Z]\w+['’]s) (?:[a-z]+ )?${THING} (?:was|had been|had|said|put it at|gave|showed|stood at|allowed|allows|assumed|assumes|provided|provides|suggested|indicated|implied|pointed to)(?: for| of)?`,
  '\\b(?:capacity|room|places|cover|staff|staffing|resources|money|funding|budget|spaces?) (?:for|to (?:take|see|handle|deal with|support))',
  String.raw`\b(?:rotas?|staffing|rosters?|capacity|cover|teams|resources|budgets?|plans?|contracts?|shifts|workloads?|profiles?)(?: [a-z]+){0,3} (?:was|were|had been|is|are)(?: \w+ly)? (?:drawn up|set|planned|sized|arranged|built|made|fixed|agreed|based|modelled|profiled|scaled|costed|geared|prepared|worked out) (?:for|on|at|around)`,
  String.raw`\b(?:(?<!\b(?:the|our) )expected|planned|forecast|budgeted|profiled|projected|predicted|anticipated|estimated)(?: for)?`,
].map(
  (form) =>
    new RegExp(
      `(?:${form})(?: (?:that )?(?:(?:there|it|we|they) (?:would|might|to) (?:be|have|see|reach|get)|to (?:be|have|see|get|take|receive|reach|handle|do|make|deal with)))?(?: (?:a|an|the|about|around|some|up to|as many as|at least|nearer|closer to|more like|just|roughly|another|in August|for|of|total of|rate of|figure of))* $`,
      'i',
    ),
)
const MAY_PLAN =
  /\b(?:capacity|room|places|cover|money|funding|space|expect|anticipat|envisag|fores|predict|project|forecast|estimat|assum|model|profil|guess|reckon|fear|dread|pencil|bank|count|bargain|rel[iy]|budget|plan|allow|provid|cater|prepar|brac|resourc|staff|set|aim|hop|gear|promis|drawn|sized|arranged|built|made|fixed|agreed|based|scaled|costed|worked)/i

/** `1,845 contacts were forecast`, `2,000 were in the plan`. */
const PLANNED_BEHIND =
  /^%?(?: (?!and\b|but\b|which\b|that\b|than\b)[a-z'’-]+){0,4}? (?:was|were|had been|is|are) (?:[a-z]+ly )?(?:forecast|expected|budgeted|planned|predicted|anticipated|projected|assumed|promised|feared|hoped for|allowed for|catered for|pencilled in|in the (?:plan|budget|forecast|profile|projection))\b/i
/** `Budget 1,845, actual 1,491`. */
const NOTED = /(?:^|[.,;:(] ?)(?:budget|plan|forecast|expected|planned|profile|projection|estimate)(?:ed)?:? ?=?$/i

/** Whether a number is what was planned, expected or budgeted for: of that a workbook holds nothing, and no month's figure. */
export function isPlannedFigure({ at, left, right }: Placed, { words, span }: Scene): boolean {
  const before = words.slice(span.at, at)
  if (PLANNED_BEHIND.test(right) || NOTED.test(left)) return true
  return MAY_PLAN.test(before) && PLANNED.some((form) => form.test(before))
}
