import type { Indicator, Reported } from '../../../compute/figures.ts'
import { addMonths, type Month, shortMonth } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { findDoubts } from '../number/find-doubts.ts'
import { wayMeant } from '../number/way-meant.ts'
import { bareOf, monthsMatched } from '../read/bare-of.ts'
import { COUNT_OF_SOME, countNamed } from '../read/number-words.ts'
import type { Scene, World } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import { TARGET } from '../standards/target-words.ts'
import { latestTold } from '../standards/told-figures.ts'
import { isHome } from '../subject/find-subject.ts'
import { withoutLabels } from '../subject/label-said.ts'
import { contradicted, type VerdictAt } from '../verdict.ts'
import { isUnreal } from './is-unreal.ts'
import type { Phrase } from './phrase.ts'
import { firstStepSince, SAID_OF_MONTHS, type Shown, shownByMonths, sinceNoStep } from './said-of-months.ts'
import { subjectOf } from './subject-of.ts'

const MOVED = '(?<move>rose|fell|increased|decreased|dropped|climbed|went (?:up|down)|came down|improved|worsened)'
const STEP = '(?<step>rise|fall|increase|decrease|drop|reduction|improvement)'
const GOAL = String.raw`(?:the|its|our|their) (?:#\d+ )?(?:[a-z-]+ )?${TARGET}(?: of #\d+)?`
const SIDE = String.raw`(?<!\b(?:or|not|nor|neither|never) )(?<side>above|over|below|under)`
const ENDS = String.raw`(?=\s*(?:[.,;]|$))`
const EACH_BEFORE = `each of the (?<prior>${COUNT_OF_SOME}) months before`

/** A step that is new since a month; a target last met in a month, or not since; a side of a bound kept in every month. */
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`\b${MOVED}(?: (?:in|during) @)? for (?:the )?first time since (?<since>@)${ENDS}`, 'i'),
  new RegExp(
    String.raw`(?:\bthe |(?<=[,;:=–—-] ))first ${STEP}(?: in [^@#.,;:()]{3,80}?)? since (?<since>@)${ENDS}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:was|were|had been) (?<last>last) (?:at or (?:above|below)|at or better than|on|within) ${GOAL} in (?<met>@)${ENDS}`,
    'i',
  ),
  new RegExp(String.raw`\b(?<last>last) (?:met|hit|reached|achieved) ${GOAL} in (?<met>@)${ENDS}`, 'i'),
  new RegExp(
    String.raw`\b${TARGET}(?: of #\d+%?)?(?:,? which)? (?:(?:has|had) not been (?:met|hit|reached|achieved) since|(?:was|were|had been) (?<last>last) (?:met|hit|reached|achieved) in) (?<met>@)${ENDS}`,
    'i',
  ),
  new RegExp(String.raw`\b(?:has|have) not (?:met|hit|reached|achieved) ${GOAL} since (?<met>@)${ENDS}`, 'i'),
  new RegExp(
    String.raw`\b${SIDE} (?:(?:the|its|our|their) )?#(?<bound>\d+)(?<goal> ${TARGET})? in (?:each|every|every single) month (?:since (?<open>@)|from (?<from>@) (?:to|until) @|(?:bar|except(?: for)?|apart from|but) (?<bar>@))${ENDS}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:has|have) (?:been|stayed|remained|kept|stood) ${SIDE} #(?<bound>\d+)%?(?: per [\d#,]+)? since (?<open>@)(?=\s*(?:[.,;)]|and\b|$))`,
    'i',
  ),
  new RegExp(String.raw`\bbeen ${SIDE} #(?<bound>\d+)%? in ${EACH_BEFORE}${ENDS}`, 'i'),
  new RegExp(String.raw`\bin ${EACH_BEFORE},? (?:it|they) (?:was|were|stood) ${SIDE} #(?<bound>\d+)%?${ENDS}`, 'i'),
  ...SAID_OF_MONTHS,
]
/** What takes it back, has it of others, or leaves more out. */
const OTHERWISE =
  /\b(?:never|nearly|almost|hardly|if|unless|until(?! @)|would|could|should|averag\w*|mean|at least|teams?|services?|some|most|first half|also|so far|year(?! with|,? (?:(?:behind|after|(?:beaten|bettered)(?= only by)) )?only\b)|quarter|(?:past|last|latest) (?!twelve)[a-z]+ months)\b|n['’]t\b/i

/**
 * `Workers rose for the first time since December`, where they rose in July as well; `the target has not been met since
 * March`, where May met it; `above 30 in every month bar July`, where June was not: a month of the row that the sentence
 * tells, within the time that it names, shows otherwise. What its months bear out is told with their cells.
 */
export function sinceTold(scene: Scene, found: readonly Weighed[], world: World): readonly VerdictAt[] {
  const bare = bareOf(found, scene)
  const match = FORMS.map((form) => form.exec(bare)).find((each) => each !== null)
  // A word of a label takes nothing back.
  const isOtherwise = [bare, withoutLabels(scene, world)].every((said) =>
    OTHERWISE.test(said.replace(/\bnever(?= \w+(?: \w+)? in any\b)/, '')),
  )
  if (!match || isOtherwise || isUnreal(scene.span, scene)) return []
  const span = spanOf(match, bare, scene, found)
  const row = rowMeant(match, span, scene, found, world)
  const shown = row && isHome(row, world.place) ? shownBy(row, match, bare, scene, found, world) : null
  if (!row || !shown) return []
  const { right, figure, words, figures } = shown
  const reason = `"${row.label}" was ${words}`
  const sources = figures.flatMap((each) => each.sources)
  if (!right) return [{ at: span.at, claim: contradicted(span, figure.shown, reason, sources) }]
  const claim = { number: span.text, status: 'traced', found: figure.shown, reason, evidence: sources } as const
  return [{ at: span.at, claim }]
}

/** The row of the sentence's figures, or that is named; where a count and its share may be meant, the words have to tell. */
function rowMeant(
  { groups = {} }: RegExpExecArray,
  span: Phrase,
  scene: Scene,
  found: readonly Weighed[],
  world: World,
): Indicator | null {
  const told = rowTold(found)
  const isOpen = found.every(({ claim }) => claim === null)
  const named = isOpen || groups.steady ? rowNamed(span, scene, world) : null
  if (!groups.steady) return told ?? named
  return isOpen || named === told ? named : null
}

/** What the form matched, as it stands in the text. */
function spanOf(match: RegExpExecArray, bare: string, scene: Scene, found: readonly Weighed[]): Phrase {
  const { words, span } = scene
  const [text] = match
  const opening = text.split(/[#@]/)[0]?.trimEnd() ?? ''
  const at = words.indexOf(opening, span.at)
  const numbers = [...text.matchAll(/#(\d+)/g)].map(([, each]) => found[Number(each)]?.number.end ?? 0)
  const end = Math.max(at + opening.length, ...monthsMatched(match, bare, scene).map((each) => each.end), ...numbers)
  return { at, end, text: words.slice(at, end).replace(/\.$/, ''), says: { kind: 'steady', sign: signOf(text) } }
}

/** The only row that the figures and targets of a sentence are of. */
function rowTold(found: readonly Weighed[]): Indicator | null {
  const [row, ...others] = new Set(found.map((each) => (each.claim?.status === 'traced' ? each.row : null)))
  return row && others.length === 0 ? row : null
}

function rowNamed(phrase: Phrase, scene: Scene, world: World): Indicator | null {
  const row = subjectOf(phrase, scene, [], world)
  const own = world.vocabulary.stemsOf(phrase.text)
  const isDoubted = row !== null && findDoubts(phrase, [row], scene, world).some((stem) => !own.has(stem))
  return isDoubted ? null : row
}

/** What the row's months show of it; null where they leave it open. */
function shownBy(
  row: Indicator,
  match: RegExpExecArray,
  bare: string,
  scene: Scene,
  found: readonly Weighed[],
  { figures }: World,
): Shown | null {
  const { groups = {} } = match
  const matched = monthsMatched(match, bare, scene)
  // `In any month of that time`: of the one that was named before.
  const months = (matched.length > 0 ? matched : scene.months.filter(({ since }) => since)).map(({ month }) => month)
  const known = row.history.flatMap(({ month }) => figures.measures.figure(row, month) ?? [])
  const [first] = months
  const isOfLatest = months.length === 1 || first === row.latest?.month
  const way = groups.since && isOfLatest ? wayMeant(signOf(groups.move ?? groups.step ?? ''), row) : 0
  const last = months.at(-1)
  // `In July it met the target, which was last met in March`: before that.
  const isTold = ({ month }: Reported) =>
    month === row.latest?.month || scene.months.some((each) => each.month === month && month !== last)
  const others = groups.last ? known.filter((figure) => !isTold(figure)) : known
  const against = againstIt(row, groups, months, others, found)
  if (against) {
    const words = `${against.shown} in ${shortMonth(against.month)}`
    return { right: false, figure: against, words, figures: [against] }
  }
  if (way !== 0 && last) return sinceNoStep(known, last, way) ?? firstStepSince(known, last, way)
  return shownByMonths({ groups, months, found, row, known })
}

/** The last month within the time that shows otherwise. */
function againstIt(
  row: Indicator,
  groups: { readonly [part: string]: string | undefined },
  months: readonly Month[],
  known: readonly Reported[],
  found: readonly Weighed[],
): Reported | null {
  const [first, last, latest] = [months[0], months.at(-1), row.latest?.month]
  const bound = found[Number(groups.bound)]?.number.value
  const outside = (within: readonly Reported[]) =>
    bound === undefined
      ? null
      : (within.findLast(({ value }) => isOutside(value, groups.side, bound, groups.goal !== undefined)) ?? null)
  if (groups.prior) return latestTold(found).length > 0 ? outside(known.slice(-1 - countNamed(groups.prior), -1)) : null
  if (!first || !last || !latest) return null
  const after = known.filter(({ month }) => month > last)
  const lastMet = groups.last ? known.find(({ month }) => month === last) : undefined
  if (groups.since) {
    const isOfLatest = months.length === 1 || first === latest
    const way = wayMeant(signOf(groups.move ?? groups.step ?? ''), row)
    return isOfLatest && way !== 0 ? stepAgain(known, last, latest, way) : null
  }
  if (groups.met)
    return after.findLast((figure) => isMet(row, figure)) ?? (lastMet && !isMet(row, lastMet) ? lastMet : null)
  if (!(groups.open || groups.from || groups.bar)) return null
  const within = groups.bar
    ? known.filter(({ month }) => month !== last && month >= addMonths(latest, -12))
    : groups.from
      ? known.filter(({ month }) => month >= first && month <= last)
      : after
  return outside(within)
}

/** A step the same way as the latest that was made after the month and before the latest. */
function stepAgain(known: readonly Reported[], since: Month, latest: Month, way: number): Reported | null {
  const at = known.findLastIndex(({ month, printed }, place) => {
    const former = known[place - 1]
    return month > since && month < latest && former !== undefined && Math.sign(printed - former.printed) === way
  })
  return known[at] ?? null
}

function isMet({ target, better }: Indicator, { printed }: Reported): boolean {
  if (!target || better === null) return false
  return printed === target.value || printed > target.value === (better === 'higher')
}

/** What is at a target is not outside it; what is at any other bound is neither above nor below. */
function isOutside(value: number, side: string | undefined, bound: number, isMeetable: boolean): boolean {
  const off = /above|over/i.test(side ?? '') ? value - bound : bound - value
  return isMeetable ? off < 0 : off <= 0
}
