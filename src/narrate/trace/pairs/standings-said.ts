import { benchmarkNamed } from '../standards/name-benchmark.ts'
import { TARGET } from '../standards/target-words.ts'
import { type Judging, leadOf, monthsIn, type Reading } from './judging.ts'
import type { Part, Roles } from './roles.ts'

const UP =
  'higher|larger|greater|bigger|above|over|in excess of|exceed(?:s|ed|ing)?|steeper|heavier|dearer|pricier|costlier|more (?:expensive|costly)|(?<!\\bno )longer(?= than)'
/** `Less quickly` tells how something is done, and of no amount. */
const AMOUNT = '(?! (?:[a-z]+ly|often)\\b)'
const DOWN = `lower|smaller|below|under|beneath|lighter|shorter(?= than)|cheaper|less (?:expensive|costly)|less${AMOUNT}`
const BETTER =
  'better|ahead of|outperform(?:s|ed|ing)?|outdo(?:es|ing)?|outstrip(?:s|ped|ping)?|healthier|stronger|superior to|compar(?:es?|ed|ing) (?:well|favourably) (?:with|to)|in front of|beat(?:s|ing)?'
const WORSE =
  'worse|behind|trail(?:s|ed|ing)?|lag(?:s|ged|ging)?(?: behind)?|weaker|poorer|inferior to|underperform(?:s|ed|ing)?|compar(?:es?|ed|ing) (?:badly|poorly|unfavourably) (?:with|to)'
const COUNTED = `more${AMOUNT}|fewer`
/** Past a ceiling is above it; past a target may be better than it too. */
const PAST = '(?:gone |going |goes |takes? us |took us |taking us |puts us |put us |pushes us )?(?:past|beyond|through)'

const FORM = String.raw`\b(?:(?<up>${UP})|(?<down>${DOWN})|(?<better>${BETTER})|(?<worse>${WORSE})|(?<counted>${COUNTED})|(?<past>${PAST}))${'(?=)'}\b(?:(?<mid>(?: (?:(?!\b(?:than|(?:and|but) (?:better|worse|higher|lower|more|fewer|less))\b)[^#@.;:,()]){1,70}?)?) than\b)?(?<object>[^#@.;:,()–—]{0,60})(?<mark>#\d+|@)?`

let form: RegExp | null = null

/** `England manages with a smaller rate than we do, 642.7 compared with 344`: how a figure is said to stand to another. */
export function standingsSaid(reading: Reading): readonly Judging[] {
  const { skeleton, roles } = reading
  if (!roles.now || (roles.benchmarks.length === 0 && !roles.target && !roles.moved)) return []
  form ??= new RegExp(FORM, 'gi')
  return [...skeleton.matchAll(form)].flatMap(({ groups = {}, index, 0: text }) =>
    objectsOf(groups, index + text.length, reading).flatMap((object) =>
      standingOf(object, groups, index, text, reading),
    ),
  )
}

function standingOf(object: Part, groups: Groups, index: number, text: string, reading: Reading): readonly Judging[] {
  const { skeleton, roles } = reading
  const lead = leadOf(skeleton, index)
  if (object.month && hasMonth(index - lead.length, index, reading)) return []
  const subject = subjectOf(`${lead} ${groups.mid ?? ''}`, object, roles)
  if (!subject || subject.told.number.kind !== object.told.number.kind) return []
  const isOpened = OPENED.test(skeleton) && index < skeleton.lastIndexOf('#')
  const right = isSo(groups, subject.told.number.value - object.told.number.value, roles, isOpened)
  if (right === null) return []
  const end = index + text.length - (groups.mark ?? '').length
  const said = Object.entries(groups).find(([name, words]) => SIDES.includes(name) && words)?.[1] ?? ''
  const within = `${groups.mid ?? ''} ${(groups.object ?? '').replace(OTHERS, '')}`
  return [{ at: index, end, text: said, ofAmount: false, within, pair: [subject, object], right }]
}

/** `In July we were above it`: whether the words before tell of another month than the newest. */
function hasMonth(at: number, end: number, { skeleton, roles, scene }: Reading): boolean {
  return monthsIn(skeleton, at, end, scene).some((month) => month !== roles.row.latest?.month)
}

const SIDES = ['up', 'down', 'better', 'worse', 'counted', 'past']

type Groups = Readonly<Record<string, string | undefined>>

/** Null where the words leave it open. */
function isSo(
  { up, down, better, worse, counted, past, object, mid }: Groups,
  gap: number,
  { row }: Roles,
  isOpened: boolean,
): boolean | null {
  if (gap === 0) return null
  if (up !== undefined || down !== undefined) return gap > 0 === (up !== undefined)
  // More children may be a lesser share, unless the share opens what is said.
  if (counted !== undefined)
    return isOpened || row.unit === 'number' || /^ of\b/.test(mid ?? '') ? gap > 0 === /more/i.test(counted) : null
  const isBetter = row.better === null ? null : gap > 0 === (row.better === 'higher')
  if (past !== undefined) return gap > 0 || (isBetter === true && !CEILING.test(object ?? ''))
  if (isBetter === null || (better === undefined && worse === undefined)) return null
  return isBetter === (better !== undefined)
}

/** `At 62% we issue fewer plans on time than the North West (58.1%)`. */
const OPENED = /^\W*at #\d+%?,? we\b/i
const CEILING = /\b(?:ceiling|limit|cap|maximum)\b/i
const TO_AIM = new RegExp(
  String.raw`^ (?:the |our |its |their |this |that )?(?:[a-z-]+ ){0,3}?(?:${TARGET}|aim|objective|cap|maximum)\b`,
  'i',
)

/** `Below both England (£981) and the neighbour group (£945)`: each of the two, where it is said of both. */
const BOTH = /^\(#(\d+)%?\),? and [^#@.;:()]{2,40}\(#(\d+)%?\)/

function objectsOf(groups: Groups, end: number, reading: Reading): readonly Part[] {
  const marks = /^ both /i.test(groups.object ?? '') ? BOTH.exec(reading.skeleton.slice(end)) : null
  if (marks) return reading.roles.benchmarks.filter(({ at }) => marks.slice(1).includes(String(at)))
  const object = objectOf(groups, end, reading)
  return object ? [object] : []
}

/** What a figure is held against, by its name, its pronoun or its number. */
function objectOf({ object = '', mark }: Groups, end: number, { skeleton, roles, scene }: Reading): Part | null {
  if (/\b(?:all|both|either|any|most|some|neither|nor|but)\b/i.test(object)) return null
  const named = benchmarkIn(object, roles)
  if (named !== undefined) return named
  if (TO_AIM.test(object)) return roles.target
  if (OURS.test(object)) return roles.now
  const others = OTHERS.test(object) ? roles.benchmarks.find(({ at }) => mark === `#${at}`) : undefined
  if (others || !BARE.test(object)) return others ?? null
  if (mark === '@')
    return monthsIn(skeleton, end - 1, end, scene)[0] === roles.moved?.[0].month ? (roles.moved?.[0] ?? null) : null
  const parts = [roles.now, roles.target, ...(roles.moved ?? []), ...roles.benchmarks]
  return parts.find((part) => part !== null && mark === `#${part.at}`) ?? null
}

const BARE =
  /^ (?:(?:where|what|when) )?(?:(?:it|we|they|there|that) (?:was|were|stood|had been|had) )?(?:(?:the|our|its|their|that|of|in|last|back|at) )*$/i
/** `The neighbour group's £945`: whoever these are by their own name, it is the figure of a benchmark that they have. */
const OTHERS =
  /^(?: (?:the|our|that|of|for|among|in|all))* (?:[a-z-]+ )?(?:neighbour(?:s|ing)?|comparators?|comparable|comparison|similar|peers?|others?|family|group|national|regional|county|benchmark)(?: (?:group|authorit(?:y|ies)|councils?|areas?|count(?:y|ies)|places|average|mean|median|figure|rate|level|cost|price))*(?:['’]s?)?(?: (?:average|figure|rate|of|at|on|pay|with|is|who|have))* £?$/i
const OURS =
  /^ (?:(?:is|are) )?(?:ours|us|(?:we|our own)\b(?! (?:want|set|need|plan|expect|ask|wish|like|would))|that of ours|here)(?: (?:do|does|have|are|is|manage|did))?(?: (?:on|for|in|with|when|at)\b.*)?\s*$/i
const THEIRS = /\b(?:theirs|they|them)\b(?! (?:were|was))/i

/** The benchmark that some words speak of; null where that is another than the sentence gives, undefined where they name none. */
function benchmarkIn(words: string, { benchmarks }: Roles): Part | null | undefined {
  const [only, ...others] = benchmarks
  if (!only) return undefined
  const name = benchmarkNamed(
    words,
    benchmarks.map((each) => each.name),
  )
  if (name !== null) return others.length === 0 ? only : (benchmarks.find((each) => each.name === name) ?? null)
  return THEIRS.test(words) ? (others.length === 0 ? only : null) : undefined
}

/** What is held against the object: ours, unless the words before name whose it is. */
function subjectOf(lead: string, object: Part, roles: Roles): Part | null {
  const words = lead.split(/[;:]/).at(-1) ?? ''
  const theirs = namesIn(words, roles)
  if (object === roles.now) return theirs ?? null
  return theirs === undefined && object !== roles.now ? roles.now : null
}

/** As `benchmarkIn`, anywhere in some words. */
function namesIn(words: string, roles: Roles): Part | null | undefined {
  const parts = words.trim().split(/\s+/)
  const found = parts.flatMap((_, at) => benchmarkIn(parts.slice(at, at + 3).join(' '), roles) ?? [])
  return found[0]
}
