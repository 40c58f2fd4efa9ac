import { addMonths, type Month, nameOf } from '../../../shared/month.ts'
import { anyOf } from '../read/any-of.ts'
import { clauseOf } from '../read/read-scenes.ts'
import type { Placed, Scene } from '../read/scene.ts'
import type { Span } from '../read/span.ts'

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

/** What opens a plan or a hope; `as expected`, `the planned fall` tell of what did happen. */
const OPENED = new RegExp(
  String.raw`\b${anyOf(
    [
      '(?<!\\b(?:as|than|we|was|were|been) )(?:expect(?:s|ing)?|anticipat(?:e|es|ing)|envisag(?:e|es|ing)|reckons?(?: on)?|foresee)',
      "(?:will|won[’']t|shall|[a-z]+[’']ll|(?:is|are|am|[a-z]+[’'](?:s|re|m)) going to|(?:is|are) (?:likely|bound|expected|about) to)",
      '(?:planned|hoped|intended|meant|wanted|expected) (?:for|to)',
    ].join('|'),
  )}(?![a-z])`,
  'i',
)

/** What is said behind a number that counts what is planned: `three are listed for September`. */
const LISTED = new RegExp(
  String.raw`\b(?:(?:is|are) (?:now |all |already |still |currently |provisionally )*${anyOf('listed|due|booked|scheduled|planned|pencilled|lined up|timetabled|down')} (?:in|for|next)|in the (?:diary|pipeline)|next ${anyOf('month|quarter|spring|summer|autumn|winter|week|time')})(?![a-z])`,
  'i',
)

/** What has happened. */
const PAST = new RegExp(
  String.raw`\b${anyOf('was|were|had|saw|fell|rose|dropped|reached|came|went|stood|ended|did|recorded|compared|since|than in')}\b`,
  'i',
)

/** How many months ahead a month that is named without a year may be. */
const AHEAD = 7

/** Whether what is said at a place is opened in its clause as a plan or a hope. */
export function isPlanned({ at }: Span, scene: Scene): boolean {
  const clause = scene.clauses[clauseOf({ at, end: at }, scene.clauses)]
  return OPENED.test(scene.words.slice(clause?.at ?? scene.span.at, at))
}

/** Whether a number counts what is planned, expected or listed, of which the workbook holds nothing. */
export function isToCome(number: Span, scene: Scene, reporting: Month): boolean {
  if (isPlanned(number, scene)) return true
  const clause = scene.clauses[clauseOf(number, scene.clauses)]
  const [from, to] = clause ? [clause.at, clause.end] : [number.at, number.end]
  return LISTED.test(scene.words.slice(number.end, to)) || namesAhead(scene.words.slice(from, to), reporting)
}

/** `By the end of September`, `for October`: a month without a year, where the next of that name is near and nothing is past. */
function namesAhead(said: string, reporting: Month): boolean {
  const [, name] = TOWARDS.exec(said) ?? []
  if (name === undefined || PAST.test(said)) return false
  return Array.from({ length: AHEAD }, (_, at) => nameOf(addMonths(reporting, at + 1))).includes(name)
}

const TOWARDS =
  /\b(?:by|until|for|over|into|before) (?:the )?(?:(?:end|start|beginning|middle) of )?([A-Z][a-z]{2,8})\b(?!,? (?:19|20)\d\d| last| of last|['’])/

/** Words by which what comes right behind them is what somebody is after, and not what there was. */
const WISHED = new RegExp(
  String.raw`\b${anyOf(
    [
      "(?:(?:we|they)[’']re|we are|they are|the (?:council|service|board|plan) is) (?:really |still |all |now )?(?:after|aiming (?:for|at)|looking (?:for|to)|hoping (?:for|to)|working (?:for|to|towards)|seeking|chasing|meant to|supposed to)",
      '(?:we|they|members|the (?:council|service|board|plan|directorate|strategy)) (?:still |really |also |all )?(?:want|wants|wanted|need|needs|needed|aim(?:s|ed)? (?:for|at|to)|hope(?:s|d)? (?:for|to)|look(?:s|ed)? (?:for|to)|seeks?|sought|asks? for|asked for|calls? for|called for|planned (?:for|to)|intend(?:s|ed)? to)',
      '(?:wanted|needed|hoped for|aimed for|aimed at|asked for|looked for|sought|required|called for|meant to be|supposed to be)(?: is| was| of)?',
      "(?:we|they|it)(?:[’']d| would| should| ought to)(?: really| all)? (?:like|want|need|be|have|see|hope for|be (?:having|seeing|getting|at))",
    ].join('|'),
  )}(?: (?:to )?(?:see|have|get|reach|be|be at|be seeing|be having|return|manage|achieve))?(?: (?:at least|about|around|some|nearer|closer to|more like|an average of|a mean of|the|a|an))* ?$`,
  'i',
)

/** `It's ten since April, when we're after 6.5 every month`: a number that is what somebody is after. */
export function isWishedFor({ at, clause }: Placed, { words, clauses, span }: Scene): boolean {
  return WISHED.test(words.slice(clauses[clause]?.at ?? span.at, at))
}
