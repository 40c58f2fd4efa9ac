import type { Indicator, Reported } from '../../../compute/figures.ts'
import { addMonths, financialYearStart, type Month, shortMonth } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { wayMeant } from '../number/way-meant.ts'
import { anyOf } from '../read/any-of.ts'
import { NTH, nthNamed } from '../read/number-words.ts'
import { signOf } from '../read/sign-of.ts'
import { TARGET } from '../standards/target-words.ts'
import { latestTold } from '../standards/told-figures.ts'
import { isHighest } from './answer-record.ts'
import { extremeOf } from './read-record.ts'
import { startsOf } from './record-scope.ts'

/** What a sentence says of a row's months: the form that it is said in, with the months and numbers of the form. */
export type SaidOfMonths = {
  readonly groups: { readonly [part: string]: string | undefined }
  readonly months: readonly Month[]
  readonly found: readonly Weighed[]
  readonly row: Indicator
  /** The row's figures, month by month. */
  readonly known: readonly Reported[]
}

/** The cells that bear words out or belie them; `figure` is the one that does. */
export type Shown = {
  readonly right: boolean
  readonly figure: Reported
  readonly words: string
  readonly figures: readonly Reported[]
}

const MOVED = anyOf('risen|fallen|increased|decreased|dropped|climbed|gone (?:up|down)|come down|improved|worsened')
const EXTREME = anyOf('highest|lowest|best|worst|fewest|most|largest|smallest|busiest|quietest')
const SIDE = anyOf('above|over|below|under')
const ENDS = String.raw`(?=\s*(?:[.;]|,(?! when)|$))`
const NTHS = `(?<nth>${NTH.slice(2).join('|')})`
const NAMED = String.raw`@(?:,? \(?(?:with |at )?(?:just )?#\d+%?\)?,?)?`
const FIRST = String.raw`\b(?:the|its|their|our) first (?:month|result|figure|reading|level|one|time) `

/**
 * The only months beyond the newest figure; the only month, or the first since one, to one side of a number; no step since one; how many since one had none.
 */
export const SAID_OF_MONTHS: readonly RegExp[] = [
  new RegExp(
    String.raw`\bonly (?:in )?(?<named>${NAMED}(?:(?:,|,? and|,? or) ${NAMED}){0,3})(?: (?:was|were|ha(?:s|ve) (?:been|done)|saw|had|did|came in))? (?<beyond>lower|higher|fewer|more|less|better|worse)(?:(?: (?:in|since|over|during|within))? (?<time>@))?${ENDS}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:second|third)[- ](?<ranked>${EXTREME})\b[^.;#@]{0,70}? (?:behind only|after only|only behind|(?:beaten|bettered) only by) (?<named>@['’]s #\d+)%?${ENDS}`,
    'i',
  ),
  new RegExp(
    String.raw`(?<=#(?<own>\d+)%?,? )(?<only>was|is|being|remains) (?:the|our|its|their) only (?:month|one|figure) (?<side>${SIDE}) #(?<bound>\d+)${ENDS}`,
    'i',
  ),
  new RegExp(String.raw`${FIRST}(?:\w+ )?(?<side>${SIDE}) #(?<bound>\d+)%? since (?<first>@)${ENDS}`, 'i'),
  new RegExp(
    String.raw`\b(?:has|have|had) (?:not (?:once )?|never )(?<steady>${MOVED}) in (?:any|a single|any single) month (?:since @|(?<=\bsince @[^.;]{0,130})(?:of|in|over|during) that (?:time|period))${ENDS}`,
    'i',
  ),
  new RegExp(
    String.raw`\bfirst (?:dipped|dropped|fell|went|came|got|moved|rose|climbed|crept) (?:back )?(?<crossed>${SIDE}) (?:(?:the|its|our|their) (?:#\d+ )?(?:[a-z-]+ )?${TARGET}(?: of #\d+)?|(?<=\b${TARGET}\b[^;]{0,90})it) in @${ENDS}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:the|our|its|their) ${NTHS} month (?:(?:with|of|at) (?:nought|none|nil|zero|nobody|no one|no \w+) since @|this (?<year>(?:calendar |financial )?year) (?:with no|without (?:an?|any)) \w+)${ENDS}`,
    'i',
  ),
]

/** Whether the row's months bear out what is said of them; null where they leave it open. */
export function shownByMonths(said: SaidOfMonths): Shown | null {
  const { only, first, nth, steady, beyond, ranked, crossed, last } = said.groups
  if (beyond) return onlyBeyond(wayMeant(signOf(beyond), said.row), said)
  const isHigh = ranked ? isHighest({ extreme: extremeOf(ranked) }, said.row) : null
  if (ranked) return onlyBeyond(isHigh === null ? 0 : isHigh ? 1 : -1, said)
  if (only) return onlyMonth(said)
  if (first) return firstBeyond(said)
  if (last) return lastMet(said)
  if (crossed) return firstCrossed(/above|over/i.test(crossed) ? 1 : -1, said)
  if (nth) return monthsOfNone(nthNamed(nth), said)
  return steady ? noStepSince(steady, said) : null
}

/** `94; only March and April were lower`, `the second lowest, behind only March's 90`: each of these months was, and no other of the last twelve, or of the time that is said. */
function onlyBeyond(sign: number, { groups, months, found, row, known }: SaidOfMonths): Shown | null {
  const last = known.at(-1)
  if (sign === 0 || !last || !latestTold(found).some((each) => each.row === row)) return null
  const isBeyond = ({ printed }: Reported) => Math.sign(printed - last.printed) === sign
  // `Only August and December were lower`, said of August: the one of a year before.
  const told = (groups.time ? months.slice(0, -1) : months).map((month) =>
    month === last.month ? addMonths(month, -12) : month,
  )
  const named = told.map((month) => figureIn(month, known))
  const start = (groups.time ? months.at(-1) : undefined) ?? addMonths(last.month, -12)
  const own = named.flatMap((figure) => figure ?? [])
  if (own.length < named.length || own.some((each) => each === last || each.month < start)) return null
  const others = known.filter((each) => each.month >= start && !own.includes(each) && isBeyond(each))
  const other = own.find((each) => !isBeyond(each)) ?? others.findLast(({ month }) => month > start)
  if (other && (!groups.ranked || own.includes(other))) return wrongBy(other)
  return others.length > 0 ? null : { right: true, figure: last, words: figuresTold(own), figures: [...own, last] }
}

/** `July's 96% was our only month above 95%`: of all the months of a year up to the latest. */
function onlyMonth({ groups, found, known }: SaidOfMonths): Shown | null {
  const beyond = beyondBound(groups, found)
  const [source, ...others] = found[Number(groups.own)]?.claim?.evidence ?? []
  const own = others.length === 0 ? known.find(({ month }) => month === source?.month) : undefined
  const within = known.filter(({ month }) => month >= addMonths(known.at(-1)?.month ?? month, -12))
  if (!beyond || !own || !beyond(own) || !within.includes(own)) return null
  const other = within.findLast((each) => each !== own && beyond(each))
  return other ? wrongBy(other) : { right: true, figure: own, words: figuresTold(within), figures: within }
}

/** `The first month below 90% since March`: March was, and none was between it and the latest. */
function firstBeyond({ groups, months, found, known }: SaidOfMonths): Shown | null {
  const beyond = beyondBound(groups, found)
  const [since, last] = [figureIn(months[0], known), known.at(-1)]
  if (!beyond || !since || !last || since === last || !beyond(last)) return null
  const within = known.slice(known.indexOf(since))
  const other = within.findLast((each) => each !== since && each !== last && beyond(each))
  if (other) return wrongBy(other)
  if (beyond(since)) return { right: true, figure: last, words: figuresTold(within), figures: within }
  return isTurnOfTime(since.month, last.month) ? null : wrongBy(since)
}

/** `Last met in May`, where no month since belies it. */
function lastMet({ months, known }: SaidOfMonths): Shown | null {
  const own = figureIn(months[0], known)
  return own ? { right: true, figure: own, words: figuresTold([own]), figures: [own] } : null
}

/** `First dipped below the target of 350 in July`: that month was, and none before it. */
function firstCrossed(way: number, { months: [month], row: { target }, known }: SaidOfMonths): Shown | null {
  const own = figureIn(month, known)
  const limit = target?.value ?? null
  if (!own || limit === null || own === known[0]) return null
  const isBeyond = ({ printed }: Reported) => Math.sign(printed - limit) === way
  const former = known.slice(0, known.indexOf(own)).find(isBeyond)
  return former || !isBeyond(own)
    ? wrongBy(former ?? own)
    : { right: true, figure: own, words: figuresTold([own]), figures: [own] }
}

/** `The third month with none since August`, with that month or without it, of months of which the latest had none. */
function monthsOfNone(count: number, { groups, months: [since], known }: SaidOfMonths): Shown | null {
  const last = known.at(-1)
  if (last?.printed !== 0 || !(groups.year || figureIn(since, known))) return null
  const year = groups.year ? startsOf(` this ${groups.year}`, last.month) : null
  const noneFrom = (start: Month | '') => known.filter(({ month, printed }) => month >= start && printed === 0)
  const all = (year ?? [since ?? '', addMonths(since ?? last.month, 1)]).map(noneFrom)
  const isSo = all.some(({ length }) => length === count)
  const none = all[0] ?? []
  return { right: isSo, figure: { ...last, shown: String(none.length) }, words: figuresTold(none), figures: none }
}

function beyondBound(
  { side, bound }: SaidOfMonths['groups'],
  found: readonly Weighed[],
): ((figure: Reported) => boolean) | null {
  const value = found[Number(bound)]?.number.value
  if (value === undefined) return null
  const isAbove = /above|over/i.test(side ?? '')
  return ({ printed }) => (isAbove ? printed > value : printed < value)
}

/** `Placements have not risen in any month since August`: no step that way from that month's figure on. */
function noStepSince(moved: string, { months, row, known }: SaidOfMonths): Shown | null {
  const way = wayMeant(signOf(moved), row)
  const since = figureIn(months[0], known)
  const within = since ? known.slice(known.indexOf(since)) : []
  const [, first] = within
  if (way === 0 || !first) return null
  const step = stepsIn(within, way).at(-1)
  if (!step) return { right: true, figure: first, words: figuresTold(within), figures: within }
  return { right: false, figure: step[1], words: figuresTold(step), figures: step }
}

/**
 * `The first increase since May`, where May had none, nor the month on either side: what had one before is another month.
 * The turn of a year or of a term is a time from which such things are counted, whatever its own month did.
 */
export function sinceNoStep(known: readonly Reported[], since: Month, way: number): Shown | null {
  const own = figureIn(since, known)
  const [latest, at] = [known.at(-1), own ? known.indexOf(own) : -1]
  if (!latest || !own || at < 1 || isTurnOfTime(since, latest.month)) return null
  const around = known.slice(Math.max(0, at - 2), at + 2)
  const before = stepsIn(known.slice(0, at), way).at(-1)
  if (stepsIn(around, way).length > 0 || !before) return null
  const words = `${figuresTold(around)}; the last before went from ${figuresTold(before)}`
  return { right: false, figure: own, words, figures: [...around, ...before] }
}

/** `The first increase since February`: the step then, and every figure from it on. */
export function firstStepSince(known: readonly Reported[], since: Month, way: number): Shown | null {
  const own = figureIn(since, known)
  const within = own ? known.slice(Math.max(0, known.indexOf(own) - 1)) : []
  const steps = stepsIn(within, way)
  const [first, last] = steps
  const isFirst = first?.[1] === own || first?.[0] === own
  if (steps.length !== 2 || !isFirst || !last || last[1] !== known.at(-1)) return null
  return { right: true, figure: last[1], words: figuresTold(within), figures: within }
}

type Step = readonly [Reported, Reported]

/** The steps one way from a month to the next. */
function stepsIn(figures: readonly Reported[], way: number): readonly Step[] {
  return figures.slice(1).flatMap((figure, at): readonly Step[] => {
    const former = figures[at]
    const isStep = former && addMonths(former.month, 1) === figure.month
    return isStep && Math.sign(figure.printed - former.printed) === way ? [[former, figure]] : []
  })
}

/** The turn of a year or of a term is a time from which things are counted, whatever its own month did. */
export function isTurnOfTime(month: Month, latest: Month): boolean {
  return month === financialYearStart(month) || /-(?:01|09)$/.test(month) || month === addMonths(latest, -12)
}

function figureIn(month: Month | undefined, known: readonly Reported[]): Reported | undefined {
  return known.find((each) => each.month === month)
}

function wrongBy(figure: Reported): Shown {
  return { right: false, figure, words: figuresTold([figure]), figures: [figure] }
}

function figuresTold(figures: readonly Reported[]): string {
  return figures.map(({ shown, month }) => `${shown} in ${shortMonth(month)}`).join(', ')
}
