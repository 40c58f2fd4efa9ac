import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, financialYearStart, type Month } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { speaksOfLonger } from '../read/longer-time.ts'
import type { MonthSaid } from '../read/month-said.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { withoutMonths } from '../read/without-months.ts'
import { standardTold } from '../standards/told-figures.ts'

/** `Fell by ten in August`, since July, or since a year ago where that is spoken of. */
export function stepInto(to: Month, { words, span, before }: Scene): readonly Month[] {
  const isOfYear = YEAR.test(words.slice((before ?? { span }).span.at, span.end))
  return [addMonths(to, -1), ...(isOfYear ? [addMonths(to, -12)] : [])]
}

const YEAR = /\b(?:year|annual|twelve|12)/i

/** From which months a change may be counted up to which; `unsaid` where the words name none. */
export type Stretch = { readonly bases: readonly Month[]; readonly to: Month; readonly unsaid: boolean }

/** The months that a change of a row runs over, where its words leave no doubt of them. */
export function stretchOf(number: Placed, row: Indicator, figures: readonly Weighed[], scene: Scene): Stretch | null {
  const to = row.latest?.month
  if (!to || !isOfLatest(number, figures, to, scene)) return null
  const later = figures.filter((each) => each.number.at >= number.end)
  const told = betweenFigures(number, later, to, scene)
  if (told) return { bases: [told], to, unsaid: false }
  const [next] = later
  const isReached = next !== undefined && isReachedBy(number, next.number, scene)
  if (isReached && !reaches(next, to)) return null
  const said = saidBehind(number.end, to, scene) ?? (isReached ? saidBehind(next.number.end, to, scene) : null)
  if (said) return said.month < to && said.role !== 'by' ? { bases: meantBy(said, to, scene), to, unsaid: false } : null
  const isOpen = isReached && !LONG_AGO.test(sentenceOf(scene))
  return isOpen ? { bases: unsaidBases(row, to, scene), to, unsaid: true } : null
}

/** `Fell by two to 94`: since one of the months that are usually meant; where another is named, since any. */
function unsaidBases({ history }: Indicator, to: Month, scene: Scene): readonly Month[] {
  const start = financialYearStart(to)
  const near = [-1, -12].map((back) => addMonths(to, back))
  const far = [-3, -24].map((back) => addMonths(to, back))
  const usual = speaksOfLonger(scene) ? [...near, ...far, start, addMonths(start, -1)] : near
  const named = [...scene.months, ...(scene.before?.months ?? [])]
  if (named.some(({ month }) => month !== to))
    return history.flatMap(({ month }) => (month < to ? [month] : [])).toReversed()
  // `In August it fell by two to 94`.
  return scene.months.some(({ role }) => role === 'at') ? stepInto(to, scene) : usual
}

/** `by 31 to 67`: whether a figure is what a change came to. */
export function isReachedBy(number: Placed, figure: Placed, scene: Scene): boolean {
  return REACHED.test(withoutMonths(number.end, figure.at, scene))
}

/** The month of a figure that a change is counted from: `seven points lower than the 31% of last August`, `16 points, from 96% to 80%`. */
function betweenFigures(number: Placed, later: readonly Weighed[], to: Month, { words }: Scene): Month | null {
  const [from, until] = later
  const month = from ? monthOf(from) : null
  if (!from || month === null || month >= to) return null
  const gap = words.slice(number.end, from.number.at)
  const isPair = until && monthOf(until) === to && /^ to $/.test(words.slice(from.number.end, until.number.at))
  return (isPair && OPENS_PAIR.test(gap)) || THAN_FIGURE.test(gap) ? month : null
}

const OPENS_PAIR = /^[^.;:()\d]{0,50}(?:\bfrom |\()$/
const THAN_FIGURE =
  /^(?: (?:percentage )?(?:points?|pts?|pp))? (?:[a-z]+ )?(?:than|on|below|above|from) (?:the |that of |last |[A-Z][a-z]+['’]s )*$/

function monthOf({ claim }: Weighed): Month | null {
  const [source, ...others] = claim?.evidence ?? []
  return others.length === 0 ? (source?.month ?? null) : null
}

/** `by 31 to 67`, `by twelve over the month to 222`. */
const REACHED =
  /^(?: (?:percentage )?(?:points?|pts?|pp|children|cases|plans|placements))?(?: (?:in|on|since|during|from|between|and))* (?:to|at) (?:just |only )?$/i

/** Whether what stands next before a change ends in the latest month: a figure of it, or another change up to it. */
function isOfLatest(number: Placed, figures: readonly Weighed[], to: Month, { words }: Scene): boolean {
  const all = figures.filter((each) => each.number.end <= number.at)
  const months = all.filter((each) => standardTold(each) === null)
  const before = months.length > 0 ? months : all
  const former = before.at(-1)
  if (!former || reaches(former, to)) return true
  // `43%, 5 points up on Aug-23 (38%) but 4 down on July`.
  const isAside =
    OLDER.test(former.number.left) && !/\b(?:which|was|were|had)\b/i.test(words.slice(former.number.end, number.at))
  const latest = before.at(-2)
  return isAside && latest !== undefined && reaches(latest, to)
}

const OLDER = /(?:\(|\b(?:from|against|than the|on the) )$/

function reaches({ claim, number, row }: Weighed, to: Month): boolean {
  const months = (claim?.evidence ?? []).flatMap(({ month }) => month ?? [])
  // A figure of two months is the newest's, where no other is named with it.
  const isSame = months.length === 1 && row?.latest?.month === to && row.latest.printed === number.value
  if (isSame && number.months.every(({ month, role }) => month === to || role !== 'at')) return true
  return months.some((month) => month === to) && months.length <= 2
}

/** The only month that a change is counted from, right behind it. */
function saidBehind(from: number, to: Month, { months, words }: Scene): MonthSaid | null {
  const [found, second] = months.filter(({ at }) => at >= from)
  if (!found || !ENDS.test(words.slice(found.end))) return null
  const gap = words.slice(from, found.at)
  if (second && (found.month === to || second.month === to) && ENDS.test(words.slice(second.end))) {
    const [former, latter] = second.month === to ? [found, second] : [second, found]
    const joint = `${gap}#${words.slice(found.end, second.at)}`
    if (former.month !== to && (latter === found ? IN_THAN : BETWEEN).test(joint)) return former
  }
  const leads = LEADS.exec(gap)
  return leads && (leads.groups?.from || found.role === 'span') ? found : null
}

/** What a change may be followed by: `ten more than in July are newly qualified` is said of some of them. */
export const ENDS = /^\s*(?:[.,;:()–-]|$|(?:and|but|yet|while|whereas|though|although|or|to|than)\b)/i

/** `between July and August`, `30 lower in August than in July`. */
const BETWEEN = /^(?: [a-z]+){0,2} (?:between # and|from # to) $/i
const IN_THAN = /^(?: [a-z]+){0,2} in # than(?: it (?:was|had been))?(?: in)? $/i

const LEADS =
  /^(?: (?:percentage )?(?:points?|pts?|pp))?(?: (?!and\b|but\b|while\b|which\b|when\b|having\b|in\b)[a-z'’-]+){0,5}?(?<from> (?:on|than|since|from|over|against|below|above|compared (?:with|to)|where (?:it|they|we) (?:was|were)))?(?: (?:it|they|we|there) (?:was|were|had|did))?(?: (?:in|at|of|the|that|of|end|last))* $/i

/** Times before the first month of the workbook, and moves that were made in several steps. */
const LONG_AGO =
  /\b(?:decades?|pandemic|years|quarters?|since (?:the|we|it|our)|over (?:the|this)|then|further|another|having|after|before|20[01]\d)(?=)\b/i

export function meantBy({ month, role, since, at, end }: MonthSaid, to: Month, { words }: Scene): readonly Month[] {
  const text = words.slice(at, end)
  // `Since April` may begin where March ended, `last July` be the newest, and `in the year` be the financial one.
  const before = since && role !== 'span' ? [addMonths(month, -1)] : []
  const newer = /^(?:last|previous) [A-Z]/i.test(text) && addMonths(month, 12) < to ? [addMonths(month, 12)] : []
  const start = financialYearStart(to)
  const inYear =
    /y(?:ea)?r/i.test(text) && role === 'span' && !/\bon\b/i.test(text) ? [start, addMonths(start, -1)] : []
  return [month, ...before, ...newer, ...inYear]
}
