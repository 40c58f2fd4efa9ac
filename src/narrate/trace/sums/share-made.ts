import type { Indicator, Reported } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import { isUnsettled, type Weighed } from '../found.ts'
import { anyOf } from '../read/any-of.ts'
import { MONTH_STARTS } from '../read/month-words.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { blankExclusions } from '../read/vocabulary.ts'
import { findCandidates, isHome } from '../subject/find-subject.ts'
import type { Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { tellShare } from './shares-told.ts'
import { countAlike, isOfPart, isWhoseWork, OF_A_TIME } from './whole-named.ts'

const FEW = '(?:(?:just|only|about|around|some|nearly|almost|over|under) )*'
const MAKES = `(?:(?:now|together|currently) )?(?:mak(?:e|es|ing) up|made up|account(?:s|ed|ing)? for|represent(?:s|ed|ing)?|compris(?:e|es|ed|ing)|constitut(?:e|es|ed|ing)|looks? after|cares? for|takes?|took|filled|is|are|was|were)`
/** `Children with a CP plan make up`; a count may open it (`the 65 placements represent`). */
const LEAD = new RegExp(`^(?<part>[^.;:()]{3,90}?),?(?: and)? ${MAKES} ${FEW}$`, 'i')
/** `Routine and manual workers set`, `high blood pressure was found in`, where the label says so too. */
const DOES = new RegExp(
  `^(?<part>[^.;:()]{3,90}?) (?:(?:is|are|was|were|has|have) )?(?<verb>[a-z]{3,})(?: (?:in|up|for))? ${FEW}$`,
  'i',
)
const WHOLE = /^ of (?<whole>[^.;:()]{0,90}?)\s*(?:[.;(]|,(?!\d)| and\b| but\b|$)/i
/** Another time, others, or a part of what is named. */
const OTHER =
  /\b(?:not|never|no|more|fewer|less|other|others|rest|ago|last|previous|since|until|before|after|average\w*|year|years|half|most|some|many|both|together|combined|plus|would|target|growth|increase|rise|fall|drop|reduction|change)\b|n['’]t\b/i

/**
 * `Children with a CP plan make up 20% of the 1,713 who are open`: the share that one of the workbook's counts is of another,
 * where the words on either side name each, by its words or its figure, and no row holds the share itself.
 */
export function sharesMade(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  for (const each of found) {
    const verdict = isOpen(each) && !isUnreal(each.number, scene) ? madeBy(each, found, scene, world) : null
    if (verdict) told.set(each.number, verdict)
  }
  return told
}

/** A share that its own words do not settle, or that a row has which may be another's than the part's. */
function isOpen({ number, wide, level, claim }: Weighed): boolean {
  const isShare = number.kind === 'percent' || number.kind === 'fraction'
  return isShare && (isUnsettled({ claim, wide }) || (level && claim?.status === 'traced'))
}

function madeBy(
  { number, row, wide, claim }: Weighed,
  found: readonly Weighed[],
  scene: Scene,
  world: World,
): Verdict | null {
  const { words, span } = scene
  const [month, ...others] = new Set(scene.months.map((each) => each.month))
  const isOfMonth = scene.months.every(({ role, since }) => role === 'at' && !since)
  const isNow = month === undefined || month === world.figures.settings.month
  if (others.length > 0 || !(isNow || isOfMonth)) return null
  const before = words.slice(span.at, number.at).trimStart().replace(OPENS_MONTH, '')
  const said = namedAbout(before, words.slice(number.end, span.end))
  if (!said || OTHER.test(`${said.part} ${said.whole}`) || OF_A_TIME.test(said.whole)) return null
  const part = countIn(said.part, found, world)
  const all =
    part &&
    (countIn(said.whole, found, world) ??
      wholeOf(part, said.whole, world) ??
      countIn(said.whole, found, world, part.row))
  if (!part || !all || part.row === all.row) return null
  const isSaid = said.verb === undefined || isOf(part.row, said.verb, world)
  const isAlike = countAlike(part.row, all.row, world) || isSumOf(all.row, part.row, world)
  if (!isSaid || !(isAlike || areNamed(part.row, all.row, said, world))) return null
  const [one, of] = isNow ? [part, all] : [ofMonth(part, month, world), ofMonth(all, month, world)]
  if (!one || !of || (!isNow && found.length > 1)) return null
  if (isUnsettled({ claim, wide })) return judge(number, one, of)
  return row && isOfPart(row, part.row, all.row, world) ? null : judge(number, one, of)
}

/** `In August 7% of the children were …`. */
const OPENS_MONTH = /^(?:In|During) \p{Lu}\p{Ll}+(?: (?:20\d\d|last year))?,? /u

/** Whether the words for a whole and for its part name nearly all of two rows of the section: of the part, what is its own. */
function areNamed(part: Indicator, whole: Indicator, said: Said, { vocabulary, place }: World): boolean {
  if (part.section !== place.section || whole.section !== place.section || isWhoseWork(part, whole)) return false
  const stemsOf = (row: Indicator) => [...(vocabulary.knownOf(row)?.stems ?? [])].filter((stem) => !IDLE.test(stem))
  const all = stemsOf(whole)
  const isInFull = (own: readonly string[], text: string) => {
    const told = vocabulary.stemsOf(text)
    return own.length > 0 && own.filter((stem) => told.has(stem)).length >= NEARLY * own.length
  }
  const own = stemsOf(part).filter((stem) => !all.includes(stem))
  return isInFull(all, said.whole) && isInFull(own, said.part)
}

const NEARLY = 0.6

/** A row's figure of another month than the newest. */
function ofMonth({ row }: Count, month: Month, { figures }: World): Count | null {
  const figure = figures.measures.figure(row, month)
  return figure && { row, figure }
}

/** The words for a part and its whole; with the verb that joins them where that has to be one of the part's own. */
type Said = { readonly part: string; readonly whole: string; readonly verb?: string | undefined }

/** The words on either side of a share; null where it is not said of the one what it is of the other. */
function namedAbout(before: string, behind: string): Said | null {
  const of = WHOLE.exec(behind)?.groups?.whole
  const lead = of === undefined ? undefined : LEAD.exec(before)?.groups?.part
  if (lead !== undefined && of !== undefined) return { part: lead, whole: of }
  const { part: doer, verb } = (of === undefined ? null : DOES.exec(before))?.groups ?? {}
  if (doer !== undefined && of !== undefined) return { part: doer, whole: of, verb }
  const { whole, part } = (OPENS_SHARE.test(before) ? DONE.exec(behind) : null)?.groups ?? {}
  const opened = OPENS_WHOLE.exec(before)?.groups?.whole
  const done = opened === undefined ? undefined : IS_PART.exec(behind)?.groups?.part
  const told = whole && part ? { part, whole } : opened && done ? { part: done, whole: opened } : null
  return told && OF_A_TIME.test(told.part) ? null : told
}

const BE = '(?:is|are|was|were|live|lives|have|has|had) (?:now )?'
const PART_END = String.raw`(?<part>(?:[^.,;:()\d]|-\d+){3,80}?)\s*(?:[.;]|$)`
/** `7% of the children in our care were placed for adoption`. */
const OPENS_SHARE = new RegExp(`^${FEW}$`, 'i')
const OF_WHOLE = String.raw`of (?<whole>(?:[^.,;:()\d]|\d(?:,\d{3})*){3,80}?)`
const DONE = new RegExp(`^ ${OF_WHOLE} ${BE}${PART_END}`, 'i')
/** `Of the children in our care, 7% were placed for adoption`. */
const OPENS_WHOLE = new RegExp(`^(?:out )?${OF_WHOLE}, ${FEW}$`, 'i')
const IS_PART = new RegExp(`^ ${BE}${PART_END}`, 'i')

type Count = { readonly row: Indicator; readonly figure: Reported }

/** `All registrations`: the one row that a part and others of its kind come to, where that has all the words. */
function wholeOf({ row }: Count, text: string, world: World): Count | null {
  const { vocabulary, place } = world
  const named = vocabulary.rows.filter(
    (each) => isHome(each.row, place) && isOf(each.row, text, world) && isSumOf(each.row, row, world),
  )
  const [whole, ...more] = named.map((each) => each.row)
  return whole?.latest && more.length === 0 ? { row: whole, figure: whole.latest } : null
}

/** Whether a row is in every month what another one and a third of its part come to. */
function isSumOf(whole: Indicator, part: Indicator, { vocabulary, place, figures }: World): boolean {
  const isCount = ({ unit, basis }: Indicator) => unit === 'number' && basis === whole.basis
  if (whole === part || !isCount(whole) || !isCount(part)) return false
  const at = (row: Indicator, month: Month) => figures.measures.figure(row, month)?.printed ?? Number.NaN
  const months = whole.history.map(({ month }) => month).filter((month) => !Number.isNaN(at(whole, month)))
  const makesUp = (other: Indicator) => months.every((month) => at(part, month) + at(other, month) === at(whole, month))
  return (
    months.length > 2 &&
    vocabulary.rows.some(
      ({ row }) => row !== part && row !== whole && isHome(row, place) && isCount(row) && makesUp(row),
    )
  )
}

/** The one count of now that some words name, of all but a part's: with its figure where they give one, and by all of their words. */
function countIn(words: string, found: readonly Weighed[], world: World, but: Indicator | null = null): Count | null {
  const text = words.replace(NUMBERING, '$<count> $<what>')
  const given = found.filter(({ number }) => text.includes(number.text))
  const [only, ...more] = given
  if (more.length > 0) return null
  const rest = only ? text.replace(OPENS, '').replace(only.number.text, ' ') : text
  // `Boys among the 65` are a part of them.
  if (only && !text.replace(OPENS, '').startsWith(only.number.text)) return null
  const told = only && countGiven(only)
  if (told) return isOf(told.row, rest, world) ? told : null
  const row = rowNamed(rest, world, but) ?? (only ? rowOfCount(only.number, rest, world) : null)
  const isSame = !only || row?.latest?.printed === only.number.value
  return row?.latest && isSame ? { row, figure: row.latest } : null
}

/** `Children placed with parents, of whom there were 42`. */
const NUMBERING =
  /^(?<what>[^\d]{3,80}?),? (?:(?:of )?(?:whom|which) (?:there (?:are|were)|we (?:have|had))|(?:who |which )?(?:now )?number(?:ed|ing)?|totall?ing) (?<count>\d[\d,]*)(?: (?:at the end of|in) [A-Z][a-z]+| now)?,?$/i

/** The one row here whose newest figure a count is, be it named in part: `the 470 in our care`. */
function rowOfCount({ value }: Placed, rest: string, world: World): Indicator | null {
  const { vocabulary, place } = world
  const [row, ...more] = vocabulary.rows
    .map((each) => each.row)
    .filter((each) => isHome(each, place) && each.unit === 'number' && each.latest?.printed === value)
  return row && more.length === 0 && vocabulary.stemsOf(rest).size > 0 && isOf(row, rest, world) ? row : null
}

function countGiven({ number, row, level, claim }: Weighed): Count | null {
  const [source, ...others] = claim?.status === 'traced' ? claim.evidence : []
  const figure = row?.latest
  const isNow = level && figure && source?.month === figure.month && others.length === 0
  return row && isNow && row.unit === 'number' && number.value === figure.printed ? { row, figure } : null
}

const OPENS = /^(?:(?:the|our|all|these|those|of) )*/i

/** Whether some words, months aside, say nothing that narrows a row; those that call it plainly do not. */
function isOf(row: Indicator, text: string, { vocabulary }: World): boolean {
  const isKnown = (stem: string) => vocabulary.isOf(row, stem) || IDLE.test(stem)
  return [...vocabulary.stemsOf(withoutMonths(text).replace(YOUNG_PEOPLE, 'children'))].every(isKnown)
}

const OF_MONTH = new RegExp(String.raw`\b${anyOf(MONTH_STARTS)}[a-z]*['’]s\b`, 'g')

function withoutMonths(text: string): string {
  return text.replace(/\b(?:in|during|at the end of) [A-Z]\w+\b/g, ' ').replace(OF_MONTH, ' ')
}

/** The one count that the words name, every one of them. */
function rowNamed(text: string, world: World, but: Indicator | null): Indicator | null {
  const { vocabulary, place } = world
  const bag = vocabulary.stemsOf(withoutMonths(text))
  const [first, ...rest] = findCandidates(bag, place, ['number'], vocabulary).filter(({ row }) => row !== but)
  // `Single tenants` are fewer than the tenants, plain as the word is.
  const isWhole = first !== undefined && isOf(first.row, text, world)
  // A word that no other row has names its row well enough: `emergencies`.
  const isOwn = [...bag].some((stem) => vocabulary.holders(stem).length === 1)
  if (!isWhole || !first || first.named < (isOwn ? 0.3 : 0.4)) return null
  const rival = rest.find(({ row }) => row.label !== first.row.label)
  const isLeft = blankExclusions(first.row.label) !== first.row.label
  return isLeft || (rival && rival.score >= 0.9 * first.score) ? null : first.row
}

/** But `young tenants` are some of them. */
const YOUNG_PEOPLE = /\byoung (?:people|persons?)\b/gi

/** Those of whom all is told, whether or not a label says so. */
const IDLE = /^(?:child|person|number|total|plac|becom|becam|now|servic)$/

/** What is said of a share that one count is of another; null where it is near, and may be either. */
function judge(number: Placed, part: Count, whole: Count): Verdict | null {
  const [a, b] = [part.figure, whole.figure]
  if (part.row.basis !== whole.row.basis || a.month !== b.month || a.printed >= b.printed) return null
  return tellShare(number, toldOf(part), toldOf(whole), true)
}

function toldOf({ row, figure: { printed, shown, sources } }: Count) {
  return { value: printed, text: `${shown} (${row.label})`, sources }
}
