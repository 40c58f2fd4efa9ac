import type { Weighed } from '../found.ts'
import { countsElse } from '../moves/own-moves.ts'
import { isPlain } from '../number/find-doubts.ts'
import { SCORED } from '../number/way-meant.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Scene, World } from '../read/scene.ts'
import { isOfLabel } from '../standards/target-words.ts'
import type { VerdictAt } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { isOfSpell } from '../words/other-times.ts'
import { type Judging, leadOf, monthsIn, type Reading } from './judging.ts'
import { meetingsSaid } from './meetings-said.ts'
import { nearnessSaid } from './nearness-said.ts'
import { rolesOf } from './roles.ts'
import { standingsSaid } from './standings-said.ts'
import { isTakenBack } from './taken-back.ts'
import { beliedBy, setApart } from './told-pair.ts'
import { trendsSaid } from './trends-said.ts'

/** What a month is read in that only says that the newest is meant. */
const NOW = /^(?:now|today|currently|at present|this month|the month)$/i

/** The sentence with `now` left in as a word. */
function withoutNow(scene: Scene): Scene {
  return { ...scene, months: scene.months.filter(({ at, end }) => !NOW.test(scene.words.slice(at, end))) }
}

/**
 * Two figures of one row, or a figure and what it is held to, and the word that judges them, wherever it stands:
 * `on the rise again: 334 in July and 317 now`, `we do worse than our neighbours: our rate is 94 and theirs 100.9`.
 *
 * What the numbers are to each other is found first, then what the words say of them. A word is only judged where all
 * the sentence's numbers are of that row, and all that leads up to the word is the row's own or plain.
 */
export function wrongJudgings(
  bare: string,
  whole: Scene,
  found: readonly Weighed[],
  world: World,
): readonly VerdictAt[] {
  const roles = !bare.includes('?') ? rolesOf(found, world) : null
  if (!roles) return []
  const scene = withoutNow(whole)
  const months = scene.months.filter(({ role }) => role !== 'by').map(({ month }) => month)
  if (months.some((month) => !roles.months.has(month) && month !== roles.row.latest?.month)) return []
  const reading = { skeleton: bareOf(found, scene), roles, scene, world }
  return [trendsSaid, standingsSaid, meetingsSaid, nearnessSaid]
    .flatMap((read) => read(reading))
    .filter((judging) => !judging.right && isPlainly(judging, reading))
    .flatMap((judging) => verdictOf(judging, reading))
}

function verdictOf(judging: Judging, { roles, scene, world }: Reading): readonly VerdictAt[] {
  const { text, pair, ofAmount } = judging
  const [one, other] = pair
  const verdict = beliedBy(text, setApart(one.told, other.told), [one.told, other.told], scene)
  const place = { at: verdict.at, end: verdict.at + text.length }
  return isUnreal(place, scene) || (ofAmount && countsElse(place, roles.row, scene, world)) ? [] : [verdict]
}

/** Whether nothing takes a judging word back, or makes it one of something else. */
function isPlainly({ at, end, within, pair }: Judging, reading: Reading): boolean {
  const { skeleton, roles } = reading
  if (isOfLabel(skeleton.slice(at, end), roles.row)) return false
  const last = Math.max(...pair.map((part) => skeleton.indexOf(`#${part.at}`)))
  const lead = leadOf(skeleton, at)
  if (isOfNumberBefore(at, lead, pair, skeleton)) return false
  const tail = /^(?:#\d+%?)?[^#.;:,()–—]*/.exec(skeleton.slice(end))?.[0] ?? ''
  if (OF_OTHERS.test(lead + tail) || ONLY_MONTH.test(skeleton.slice(0, at)) || LIMITED.test(tail) || isOfSpell(lead))
    return false
  // `Two in July, but we fell short of the target`: set against what led up to it, and said of the figure all the same.
  const said = pair.some(({ month }) => month === null) ? lead.replace(BUT, ' ') : lead
  if (isTakenBack(said, skeleton.slice(end, Math.max(end, last)), roles.row)) return false
  const from = at - (lead.length < at ? lead.replace(OWNED, '') : lead).length
  return isOfRow(`${lead} ${within} ${tail}`, reading) && !isOfOther(pair, from, end + tail.length, reading)
}

/** `Up from July's 80%, which missed the target`, `but a month ago, at 80%, we missed it`: of the number before, and of no part of the pair. */
function isOfNumberBefore(at: number, lead: string, pair: Judging['pair'], skeleton: string): boolean {
  const [, how, number] = /(\bat )?#(\d+)%?$/i.exec(skeleton.slice(0, at - lead.length)) ?? []
  const isOther = number !== undefined && pair.every((part) => part.at !== Number(number))
  // `13 in July, above our target of 11, before falling to 8`.
  const isBefore = how === undefined && pair.some(({ month, at: place }) => month !== null && place > Number(number))
  return isOther && ((how ? /^,/ : /^,? (?:which|that|when|where)\b/).test(lead) || (isBefore && WITH_MONTH.test(lead)))
}

const WITH_MONTH =
  /^(?: (?:in|at the end of|during) @),? ?(?:(?:which|that|when|where)\b|(?:just|well|still|slightly|comfortably)? ?$)/

/** Times of which no month's figure tells. */
const OF_OTHERS = /\b20\d\d\b|\b(?:all|every|throughout|in|over) (?:the )?(?:last )?(?:winter|spring|summer|autumn)\b/i
/** `96% in July, the only month in which the 95% target was met`. */
const ONLY_MONTH = /\bonly (?:month|time|occasion)\b[^.;]*$/i
/** Behind a judging word: that it holds for some, or at other times. */
const LIMITED = /\b(?:no|not|never|none|only|except|but|once|twice|times|until|before|last)\b/i

const BUT =
  /\b(?:but|however|yet|(?<!\b(?:for|in|of) )(?:al)?though)(?= (?:we|it|this|that|is|are|still|again|remains?|f[ae]ll|came|miss)\b)/i

/** `#0 in @, which …`: the month of the number before. */
const OWNED = /^[^,;:@]{0,16}@/

/** Whether what is said of a figure and a standard has a month of its own. */
function isOfOther(pair: Judging['pair'], from: number, end: number, { skeleton, roles, scene }: Reading): boolean {
  if (pair.every(({ month }) => month !== null)) return false
  return monthsIn(skeleton, from, end, scene).some((month) => month !== roles.row.latest?.month)
}

/** Whether words are the row's own, plain ones, or names of standards. */
function isOfRow(words: string, { roles, world }: Reading): boolean {
  const { vocabulary, benchmarks } = world
  const names = vocabulary.stemsOf(benchmarks.join(' '))
  const said = words
    .replace(/[#@]\d*%?/g, ' ')
    .replace(FILLED, ' ')
    .replace(SCORED, ' ')
  return [...vocabulary.stemsOf(said)].every(
    (stem) => vocabulary.isOf(roles.row, stem) || names.has(stem) || isPlain(stem, world),
  )
}

/** Words of time and manner that say of no row in particular. */
const FILLED =
  /\b(?:(?:[a-z]+ly)|holidays?|summer|autumn|winter|spring|easter|christmas|is|are|was|were|has|have|been|be|do|does|there|here|theirs|ours|what|which|that|this|these|those|so|such|another|again|once|very|all|in|of|to|the|a|an|at|by|for|with|as|than|it|its|their|them|good|bad|news|sadly|pleased|delighted|disappointed|sorry|proud|glad|happy|means?|takes?|puts?|manages?|set|seen|among|amongst|case|cent|per|just|now|today|fact|clear|clearly|visible|evident|noticeable|little|team|service|figures?|numbers?|levels?|rates?|averages?|staff|workers|teams|hard|work|thanks|due)\b/gi
