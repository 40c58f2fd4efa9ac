import type { Indicator, Reported } from '../../../compute/figures.ts'
import { addMonths, type Month, shortMonth } from '../../../shared/month.ts'
import { isPlain } from '../number/find-doubts.ts'
import { RATE_SAID } from '../number/units-for.ts'
import { startOf } from '../read/pick-months.ts'
import { readMonths } from '../read/read-months.ts'
import type { Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import type { Vocabulary } from '../read/vocabulary.ts'
import { partRows } from '../subject/rival-rows.ts'
import { type Answer, type Question, type Said, wasAt } from './answer.ts'
import { answerTarget, isOnSide } from './answer-standard.ts'
import type { Phrase, RecordSaid } from './phrase.ts'
import { startsOf } from './record-scope.ts'

/** The figure against the others of the time that the words name; a tie is no mistake. */
export function answerRecord(
  says: RecordSaid,
  figure: Reported,
  { phrase, row, scene, world }: Question,
): Answer | null {
  const highest = isHighest(says, row)
  const starts = startsOf(says.scope || timeBeside(phrase, scene), world.figures.settings.month)
  const limit = limitOf(figure, says, scene)
  if (highest === null || limit === null || !isOfRow(says, row, world)) return null
  if (IN_TIME.test(phrase.text) && !isOfTime(row)) return null
  const bounds = starts ?? ['' as const]
  const answers = bounds.flatMap((from) => answerSince(row, limit, { ...says, highest }, from, world) ?? [])
  const right = answers.find((answer) => answer.right)
  if (!right && / of all$/.test(says.noun) && isMostOfPart(limit, highest, row, world)) return null
  return right ?? (starts === null ? null : (answers[0] ?? null))
}

/** `At 74%, the lowest figure of all`: of all rows of the part, maybe, and not of all months. */
function isMostOfPart({ month, printed }: Reported, highest: boolean, row: Indicator, world: World): boolean {
  const others = partRows(world).filter((each) => each !== row && each.unit === row.unit)
  const all = others.flatMap((each) => world.figures.measures.figure(each, month)?.printed ?? [])
  return all.every((other) => (highest ? other <= printed : other >= printed))
}

/** `The second quickest of the year`: of how long something takes, and of no count, which may as well have moved so. */
const IN_TIME = /\b(?:quick|fast|swift|slow)est\b/i

function isOfTime({ unit, label, better }: Indicator): boolean {
  return unit === 'average' && better === 'lower' && /\b(?:days?|hours?|minutes?|weeks?|waits?|time)\b/i.test(label)
}

/** `162, the lowest of the last thirteen months; January was the highest`: of the time that the sentence tells, if any. */
function timeBeside({ text }: Phrase, scene: Scene): string {
  return /\b(?:record|all-time|ever)\b/i.test(text) ? '' : (TIME_BESIDE.exec(sentenceOf(scene))?.[0] ?? '')
}

/** The time that a sentence tells, of which a record in it may be. */
export const TIME_BESIDE =
  /\b(?:in|of|over|for|during|across|within) (?:the |this |these |our )?(?:last |past |current |whole |financial |calendar |reporting )*(?:[a-z\d]+ )?(?:months|year|period)\b(?: (?:shown|reported))?/i

type Ranked = RecordSaid & { readonly highest: boolean }

/** Best and worst by which way is good for the row; null where neither is. */
export function isHighest({ extreme }: Pick<RecordSaid, 'extreme'>, { better }: Indicator): boolean | null {
  if (extreme === 'highest' || extreme === 'lowest') return extreme === 'highest'
  return better === null ? null : (extreme === 'best') === (better === 'higher')
}

/** `Never better than the 92% we report`: the number that the words give stands for the figure. */
function limitOf(figure: Reported, { than }: RecordSaid, { numbers }: Scene): Reported | null {
  if (than === null) return figure
  const number = numbers.find(({ at, end }) => at <= than && than < end)
  return number === undefined ? null : { ...figure, value: number.value, printed: number.value, shown: number.text }
}

/** Whether the words about the record are the row's own, or plain: `the lowest rate for under-fives` is another's. */
function isOfRow({ noun, tail, scope }: RecordSaid, row: Indicator, world: World): boolean {
  const said = noun.toLowerCase()
  if (/^ of\b| of (?:these|those|them|all(?!$)|any|our)\b|\btargets?\b|\bmonth['’]s figures\b/.test(said)) return false
  if (/\b(?:proportion|percentage|share)\b/.test(said) && row.unit !== 'percent') return false
  if (/\b(?:numbers?|counts?|totals?|volumes?)\b/.test(said) && row.unit !== 'number') return false
  if (RATE_SAID.test(said) && row.unit !== 'rate' && row.unit !== 'percent') return false
  const { vocabulary, figures } = world
  const isOwn = (stem: string) => vocabulary.isOf(row, stem)
  const measured = measures(vocabulary)
  const [month] = readMonths(tail, { at: 0, end: tail.length }, figures.settings.month)
  const rest = month ? tail.slice(0, month.at) + tail.slice(month.end) : tail
  return (
    [...vocabulary.stemsOf(noun)].every((stem) => isOwn(stem) || measured.has(stem)) &&
    [...vocabulary.stemsOf(rest)].every(
      (stem) => isOwn(stem) || measured.has(stem) || isPlain(stem, world) || /^\d/.test(stem),
    ) &&
    (noun !== '' || scope !== '' || row.history.length > 0)
  )
}

/** Words for a figure that say nothing of what it counts. */
const MEASURES =
  'month monthly figure level number rate total point position percentage performance result value average mean proportion share count volume load caseload intake inflow tally outcome score reading return overall single year yearly quarterly compliance timeliness activity workload child children people person case cases family families ever yet recorded reported received end'

const measured = new WeakMap<Vocabulary, ReadonlySet<string>>()

/** The stems of words for a figure that say nothing of what it counts. */
export function measures(vocabulary: Vocabulary): ReadonlySet<string> {
  const found = measured.get(vocabulary) ?? vocabulary.stemsOf(MEASURES)
  measured.set(vocabulary, found)
  return found
}

/** The figure against the others from a month on; null where it lies before them, or there are none. */
function answerSince(
  row: Indicator,
  figure: Reported,
  says: Ranked,
  start: Month | '',
  { figures }: World,
): Answer | null {
  const last = says.isFormer ? figure.month : figures.settings.month
  const others = row.history
    .filter(({ month }) => month !== figure.month && month >= start && month <= last)
    .flatMap(({ month }) => figures.measures.figure(row, month) ?? [])
  if (others.length === 0 || figure.month < start || (says.nth > 1 && others.length < 3)) return null
  const beyond = others.filter(({ printed }) => (says.highest ? printed > figure.printed : printed < figure.printed))
  return says.nth > 1 ? answerRank(row, figure, says, beyond, others) : answerFirst(row, figure, says.highest, beyond)
}

function answerFirst(row: Indicator, figure: Reported, highest: boolean, beyond: readonly Reported[]): Answer {
  const [first] = beyond.toSorted((a, b) => (highest ? b.printed - a.printed : a.printed - b.printed))
  return {
    right: first === undefined,
    shown: (first ?? figure).shown,
    words: first
      ? `"${row.label}" was ${highest ? 'higher' : 'lower'} in ${shortMonth(first.month)}: ${first.shown}, against ${figure.shown} in ${shortMonth(figure.month)}`
      : `${row.label}: ${figure.shown} in ${shortMonth(figure.month)}`,
    sources: [...(first?.sources ?? []), ...figure.sources],
  }
}

/** The second or third highest: as many figures lie beyond it, ties counted either way. */
function answerRank(
  row: Indicator,
  figure: Reported,
  { nth, highest }: { readonly nth: number; readonly highest: boolean },
  beyond: readonly Reported[],
  others: readonly Reported[],
): Answer {
  const different = new Set(beyond.map(({ printed }) => printed)).size
  const ties = others.filter(({ printed }) => printed === figure.printed).length
  const right = different === nth - 1 || (beyond.length <= nth - 1 && nth - 1 <= beyond.length + ties)
  const months = beyond.map(({ month, shown }) => `${shown} in ${shortMonth(month)}`).slice(0, 4)
  const found = months.length === 0 ? 'nothing' : months.join(', ')
  return {
    right,
    shown: figure.shown,
    words: `"${row.label}" is ${figure.shown} in ${shortMonth(figure.month)}, and ${found} was ${highest ? 'higher' : 'lower'}`,
    sources: [...figure.sources, ...beyond.flatMap(({ sources }) => sources)],
  }
}

/** `stayed between 80% and 87% since August`: a month outside is a mistake, where the words say how far back. */
export function answerRange({ low, high, scope }: Said<'range'>, question: Question): Answer | null {
  const { row, scene } = question
  const ends = [low, high].flatMap((at) => scene.numbers.find((each) => each.at === at) ?? [])
  const months = scope === '' ? [] : monthsIn(scope, question)
  if (ends.length < 2 || months.length < 3 || ends.some(({ hedge }) => hedge !== null)) return null
  const values = ends.map(({ value }) => value)
  const outside = months.find(({ printed }) => printed < Math.min(...values) || printed > Math.max(...values))
  const shown = outside ?? months.at(-1)
  return shown ? wasAt(row, shown, outside === undefined) : null
}

/** `Has never reached 90%`, `has not been above its target since June`: of all times that may be meant, the shortest. */
export function answerNever({ side: said, at, scope }: Said<'never'>, question: Question): Answer | null {
  const { row, scene, world } = question
  const isOfGood = said === 'better' || said === 'worse'
  const side = isOfGood ? ((said === 'better') === (row.better === 'higher') ? 'above' : 'below') : said
  if (isOfGood && row.better === null) return null
  const limit = scene.numbers.find((each) => each.at === at)?.value
  // What is to fall may be said to reach a figure from above.
  if (at !== null && (limit === undefined || (side === 'met' && row.better === 'lower'))) return null
  const isThere = (figure: Reported) =>
    limit === undefined
      ? answerTarget(side, figure, { row, world })?.right
      : isOnSide(side, figure.printed - limit, figure.printed >= limit)
  const months = monthsIn(scope, question)
  const there = months.map(isThere)
  if (months.length < 3 || there.some((each) => each === null || each === undefined)) return null
  const isHigh = side === 'above' || (side !== 'below' && (side === 'met') === (row.better !== 'lower'))
  const nearest = months.toSorted((a, b) => (isHigh ? b.printed - a.printed : a.printed - b.printed))[0]
  return nearest ? wasAt(row, nearest, !there.includes(true)) : null
}

/** The months of a time, all where none is told; none where it is told otherwise than by how far back. */
function monthsIn(scope: string, { row, phrase, scene, world: { figures } }: Question): readonly Reported[] {
  const { month: reporting } = figures.settings
  const time = scope.replace(IN_ANY, '')
  const start = time === '' ? (row.history[0]?.month ?? '') : scopeStart(time, phrase, scene, reporting)
  if (start === '') return []
  return row.history
    .filter(({ month }) => month >= start && month <= reporting)
    .flatMap(({ month }) => figures.measures.figure(row, month) ?? [])
}

const IN_ANY = / in any (?:one )?(?:single )?month(?= shown\b|$)/i
const BOUNDED = /\bsince\b|\bmonths\b|\byear\b|^ shown\b/i

/** The first month that a record has to hold for; `since April` leaves April itself out. */
function scopeStart(scope: string, phrase: Phrase, scene: Scene, reporting: Month): Month | '' {
  if (IN_PART.test(scope)) return ''
  const named = scene.months.find((month) => month.at >= phrase.at && month.end <= phrase.end + 1)
  if (named?.since && named.role !== 'span') return addMonths(named.month, 1)
  if (named && named.role === 'span') return startOf(named)
  // Of all times that may be meant, the shortest: what is wrong of it is wrong of the others.
  return BOUNDED.test(scope) ? (startsOf(scope, reporting)?.toSorted().at(-1) ?? '') : ''
}

/** `In most months of the year`, `in the first five months`: not all of a time up to now. */
const IN_PART =
  /\b(?:first|most|some|many|few|half|quarters?|normal|typical|ordinary|usual|early|earlier|former)\b|\bmonths of (?:the|last|20)/i
