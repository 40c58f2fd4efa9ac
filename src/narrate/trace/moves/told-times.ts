import type { Indicator, Reported } from '../../../compute/figures.ts'
import { addMonths, financialYearStart, type Month, shortMonth } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { SCORED } from '../number/way-meant.ts'
import { TRAVEL, wayTravelled } from '../pairs/travel-words.ts'
import { bareOf } from '../read/bare-of.ts'
import type { MonthSaid } from '../read/month-said.ts'
import type { Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { isOfRowAlone, oneRowTold, type RowTold } from '../standards/one-row-told.ts'
import { withTwins } from '../subject/find-twins.ts'
import { contradicted, type VerdictAt } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { monthsOfSeason, SEASON } from './season-moves.ts'

/** Which way, and over what time, as one sentence says it; `text` are the words of direction. */
type TimedMove = {
  readonly text: string
  readonly at: number
  readonly end: number
  readonly groups: Readonly<Record<string, string | undefined>>
}

const NOUN =
  '(?:an?|another|the|this|yet another|a further) (?:[a-z]+ )?(?:(?<rise>rise|increase|jump|climb|growth|upturn|uptick|spike)|(?<fall>fall|drop|reduction|decrease|decline|dip))'
const HOW =
  '(?: (?:again|once more|further|a little|a bit|a touch|slightly|sharply|steadily|gradually|slowly|markedly|significantly|back|still|month by month|still further))*'
const OVER =
  '(?:since|over|during|across|through|throughout|in the course of|compared (?:with|to)|on|from|between @ and|from @ to)'
/** A month that is named with what leads to it, `over the month`, is a mark whole. */
const TIME = `(?:${OVER} )?(?:the |last |this |early |late )*@`
const FORMS = [
  String.raw`\b(?<said>${TRAVEL}|${NOUN})${HOW},? ${TIME}`,
  String.raw`^\W*(?:(?:over|since|during|across|between @ and|from @ to|compared (?:with|to)) )?(?:the |last |this )*@,?(?: [^.;:#@]{3,90}?)? (?<said>${TRAVEL})${HOW}(?=,? to (?:just |only |stand at )?#|[,.;]|$| and (?:is|are|was|were|now|stands?|stood|reached) )`,
  String.raw`\b(?<said>(?<more>more)|(?<fewer>fewer)) [a-z' -]{3,50}? than in @(?! and\b)(?=[^.;]*#)`,
]

/** What turns a direction round, ends it before now, or says it of a part, a plan or the pace of it. */
const OTHERWISE =
  /\b(?:not|never|no|nor|neither|none|without|hardly|barely|scarcely|nearly|almost|unless|until|till|before|after|afterwards|then|when|where|halt\w*|revers\w*|stopp\w*|paus\w*|end(?:s|ed|ing)|broke\w*|slow\w*|pace|speed|gap|difference|distance|margin|average\w*|mean|total\w*|cumulative\w*|so far|quarters?|weeks?|peak\w*|high|low|highest|lowest|best|worst|record high|record low|up|down|higher|lower|better|worse|less|short|expect\w*|forecast\w*|predict\w*|plann\w*|some|part of|half of|most of|teams?|who|whose|because|due to|owing to|despite|while|whilst|whereas|had|instead|rather|other|others|net|each|every|unlike|except\w*|apart|excluding|bar|if|would|could|should|might|will|may|late|overdue|out of|outside|missed|delay\w*)\b|n['’]t\b|\?/i
/** What opens a sentence about a figure and says nothing of it. */
const ASIDE =
  /\b(?:it is|we are|members|the board|the panel|to record|to report|to note|to see|will note|should note|disappointing|pleasing|pleased|sorry|worrying|encouraging|there (?:has been|was|is)|council['’]s|by the @ count|count)\b/gi

let forms: readonly RegExp[] | null = null

/**
 * `Crept up over the summer and reached 162`, `a small rise over the month, to 115`: which way a row went over a time that
 * the sentence names, up to its newest figure. Wrong where it went the other way from every month that may be meant.
 */
export function wrongOverTimes(scene: Scene, found: readonly Weighed[], world: World): readonly VerdictAt[] {
  const said = sentenceOf(scene)
  if (!MAY_TELL.test(said)) return []
  const told = oneRowTold(found)
  if (!told) return []
  const season = SEASON.exec(said)?.[0]
  const skeleton = bareOf(found, scene).replace(SEASON, '@').replace(OR_MORE, '')
  const move = moveIn(skeleton)
  if (!move || !isOfRowAlone(leadOf(move, skeleton, found, told), told.row, world, ASIDE)) return []
  const bases = season && scene.months.every(isNow(told)) ? monthsOfSeason(season, told.row) : basesOf(scene, told)
  const way = wayOf(move, told.row)
  const at = scene.words.indexOf(move.text, scene.span.at)
  if (at < 0 || (season && SEASON.test(said.replace(season, ''))) || isUnreal({ at, end: at }, scene)) return []
  return way === 0 || (told.row.better !== 'higher' && SCORED.test(said))
    ? []
    : judge(move.text, at, way, bases, told, world)
}

/** Of a label: `with 20 or more children`. */
const OR_MORE = /\b(?:\d+|two|three|four|five) or (?:more|fewer|less)\b/gi
const MAY_TELL = /\b(?:since|over|during|across|through|throughout|between|from|on|compared|than)\b/i

/** The only direction of a sentence, with the time that it is told of. */
function moveIn(skeleton: string): TimedMove | null {
  forms ??= FORMS.map((form) => new RegExp(form, 'gi'))
  const [match, ...more] = forms.flatMap((form) => [...skeleton.matchAll(form)])
  if (!match || more.length > 0) return null
  const { said: text = '' } = match.groups ?? {}
  const at = match.index + match[0].indexOf(text)
  const rest = (skeleton.slice(0, at) + skeleton.slice(at + text.length)).replace(TAKES_NOTHING, ' ')
  const others = rest.match(ANY_MOVE)
  return others || OTHERWISE.test(rest.replace(ASIDE, ' '))
    ? null
    : { text, at, end: match.index + match[0].length, groups: match.groups ?? {} }
}

/** What goes on from the move or gives its target, and turns nothing round. */
const TAKES_NOTHING =
  /\bonce more\b|\bthan in @(?: had\b)?|,? (?:when|where|while|against) (?:the|our|its|a) (?:target|goal|ceiling) (?:is|of) #\d+%?/gi
const ANY_MOVE =
  /\b(?:rose|risen|rising|rises?|fell|fallen|falling|falls?|dropp?(?:ed|ing|s)?|increas\w+|decreas\w+|reduc\w+|grew|grown|growth|growing|climb\w*|declin\w+|dipp?\w*|improv\w+|worsen\w*|deteriorat\w+|more|fewer|recover\w*|jump\w*|doubl\w+|halv\w+|slipp?\w*)\b/i

/** All that stands before the move, its time and the figure, whichever is last. */
function leadOf({ at, end, text }: TimedMove, skeleton: string, found: readonly Weighed[], { level }: RowTold): string {
  const figure = skeleton.indexOf(`#${found.indexOf(level)}`)
  return `${skeleton.slice(0, at)} ${skeleton.slice(at + text.length, Math.max(end, figure))}`.replace(
    /\b(?:since|over|during|across|through|throughout|compared|once|course)\b/gi,
    ' ',
  )
}

function wayOf({ groups }: TimedMove, row: Indicator): number {
  if (groups.rise ?? groups.more) return 1
  if (groups.fall ?? groups.fewer) return -1
  return wayTravelled(groups, row)
}

function isNow({ latest }: RowTold) {
  return ({ month, role }: MonthSaid) => role === 'by' || (month === latest.month && role !== 'span')
}

/** The months that a move may be counted from, where the sentence names one earlier time alone. */
function basesOf({ months, words }: Scene, told: RowTold): readonly Month[] {
  const [base, ...more] = months.filter((each) => !isNow(told)(each))
  const to = told.latest.month
  if (!base || more.length > 0 || base.month >= to) return []
  const isBare = base.role === 'at' && !/\bthan in $/i.test(words.slice(0, base.at))
  if (isBare || base.role === 'past') return []
  const before = base.since && base.role !== 'span' ? [addMonths(base.month, -1)] : []
  const isOfYear = base.role === 'span' && /year/i.test(words.slice(base.at, base.end))
  const inYear = isOfYear ? [financialYearStart(to), addMonths(financialYearStart(to), -1)] : []
  const newer = /^(?:last|previous) [A-Z]/i.test(words.slice(base.at, base.end)) ? [addMonths(base.month, 12)] : []
  return [base.month, ...before, ...inYear, ...newer].filter((month) => month < to)
}

function judge(
  text: string,
  at: number,
  way: number,
  bases: readonly Month[],
  { row, latest }: RowTold,
  { figures, twins }: World,
): readonly VerdictAt[] {
  const steps = withTwins(row, { twins }).flatMap((each) => {
    const now = figures.measures.figure(each, latest.month)
    return now ? bases.flatMap((month) => stepFrom(figures.measures.figure(each, month), now)) : []
  })
  const [first] = steps
  if (!first || steps.some(({ sign }) => sign !== -way)) return []
  const { older } = first
  const went = way > 0 ? 'down' : 'up'
  const reason = `"${row.label}" went ${went}, from ${older.shown} in ${shortMonth(older.month)} to ${latest.shown} in ${shortMonth(latest.month)}`
  return [{ at, claim: contradicted({ text }, went, reason, [...older.sources, ...latest.sources]) }]
}

function stepFrom(older: Reported | null, now: Reported) {
  return older ? [{ older, sign: Math.sign(now.printed - older.printed) }] : []
}
