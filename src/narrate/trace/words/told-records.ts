import type { Indicator, Reported } from '../../../compute/figures.ts'
import { type Month, shortMonth } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { findDoubts } from '../number/find-doubts.ts'
import type { Scene, World } from '../read/scene.ts'
import { type Span, sentenceOf } from '../read/span.ts'
import { latestTold, standardTold } from '../standards/told-figures.ts'
import { contradicted, type VerdictAt } from '../verdict.ts'
import { isHighest, measures } from './answer-record.ts'
import { isOfUnit } from './has-own-subject.ts'
import { SUPPOSED_RECORD } from './held-back.ts'
import { isUnreal } from './is-unreal.ts'
import { ELSE, extremeOf } from './read-record.ts'
import { startsOf } from './record-scope.ts'

/**
 * `At 88% it's the best month for reviews that we've had since Easter`, `94 came in, the lightest month of the lot`: a
 * record in whatever words, of the only row whose newest figure the sentence gives, which another month of the time that
 * is said lies beyond. Spoken of only where every word is the row's own, plain, or tells the time.
 */
export function wrongRecords(scene: Scene, found: readonly Weighed[], world: World): readonly VerdictAt[] {
  const said = sentenceOf(scene)
  const record = recordIn(said)
  if (!record) return []
  const claim = { at: scene.span.at + record.at, end: scene.span.at + record.end }
  const row = rowTold(found, scene)
  if (!row?.latest || isUnreal(claim, scene) || !isOfRow(record, said, row, world)) return []
  if (isOfOtherMonth(scene, claim, row.latest.month) || hasDoubts(claim, row, scene, world)) return []
  const beyond = beyondIt(record, row, row.latest, world)
  if (!beyond) return []
  const reason = `"${row.label}" was ${beyond.shown} in ${shortMonth(beyond.month)}, against ${row.latest.shown} in ${shortMonth(row.latest.month)}`
  const sources = [...beyond.sources, ...row.latest.sources]
  return [{ at: claim.at, claim: contradicted({ text: record.text }, beyond.shown, reason, sources) }]
}

/** A record with its place in the sentence; `rest` are the words behind it in its clause. */
type RecordTold = {
  readonly at: number
  readonly end: number
  readonly text: string
  readonly word: string
  readonly rest: string
}

/** The only record of a sentence in which nothing takes it back, ranks it or leaves months out. */
function recordIn(sentence: string): RecordTold | null {
  const said = sentence.replace(REMARK, (words) => ' '.repeat(words.length))
  const [match, ...more] = said.matchAll(EXTREME)
  if (!match || more.length > 0) return null
  const { index: at } = match
  const before = said.slice(0, at)
  if (ELSE.test(before.replace(/\b(?:the|its|our|their|a|an) $/i, '')) || SUPPOSED_RECORD.test(before)) return null
  const { unmatched, extreme = '' } = match.groups ?? {}
  const without = unmatched ? said.slice(0, at) + said.slice(at + match[0].length) : said
  if (OTHERWISE.test(without)) return null
  const from = at + match[0].length
  const rest = REST.exec(said.slice(from))?.[0] ?? ''
  return { at, end: from + rest.length, text: said.slice(at, from + rest.length).trim(), word: extreme, rest }
}

const NOT_SEEN =
  "(?: (?:that |which )?(?:has |we have |we had |we['’]ve )?(?:not|n['’]t|never) (?:been )?(?:seen|had|recorded|matched|repeated|equalled|known)| (?:unseen|unmatched|unequalled|unrepeated))"
/** A word for a record, or for a low or high `unmatched` by others. */
const EXTREME = new RegExp(
  `\\b(?<extreme>highest|largest|biggest|greatest|busiest|heaviest|lowest|smallest|fewest|quietest|lightest|best|strongest|finest|worst|poorest|weakest|(?:high|low|peak|trough)(?=(?<unmatched>${NOT_SEEN})))\\b(?:${NOT_SEEN})?`,
  'gi',
)
/** Up to where its clause ends, be it by a figure. */
const TIMED = String.raw`20\d\d\b|\d{1,2} (?:months?|years?)\b`
const REST = new RegExp(
  String.raw`^(?:[^.,;:()!?–—\d]|\b(?:${TIMED}))*?(?=\s*(?:[.,;:()!?–—]|$|(?!${TIMED})\d|\b(?:and|but|yet|so(?! far)|with|when|while|although|though|despite|as|after|because|which|where|than|by|at (?!any)|being|is|was|are|were|came|fell)\b))`,
  'i',
)
/** What is put in that takes nothing back. */
const REMARK =
  /\b(?:I|we|you|nobody|no one|members|readers|councillors)(?: do| does| will)?(?:n['’]t| not)? needs? (?:any )?(?:telling|reminding|to be told|to be reminded)(?: that)?|\b(?:there (?:is|['’]s)|with) no (?:doubt|denying|hiding|question|escaping|getting (?:round|away from))(?: (?:that|but|it))?|\bmake no mistake\b|\b(?:it (?:is|comes as) )?no surprise(?: that)?|\bno less\b/gi
/** What ranks or shares it, takes it back, leaves months out, or holds it against others or another time. */
const OTHERWISE =
  /\b(?:not|never|no|none|neither|nor|nearly|almost|virtually|practically|second|third|fourth|fifth|sixth|joint|jointly|equal|equalled|shared|alongside|among|amongst|one of|part of|except\w*|but for|but (?:one|two|three)|apart|aside|bar(?! none\b)|barring|save|other than|outside|excluding|ignoring|discounting|leaving|until|till|before|previous\w*|earlier|former\w*|had been|then|beaten|bettered|behind|beyond|only|just (?:above|below|over|under|short)|short of|close|closer|near|nearer|better than|worse than|typical\w*|usual\w*|provisional\w*|teams?|services?|quarters?|weeks?|terms?|decades?|school|holidays?|half|unlike|compared|everywhere|nationally|of (?:the|these|those|our) (?:month['’]s )?(?:figures|measures|indicators)|neighbours?|regions?|England|perhaps|maybe|possibly|probably|arguably|likely)\b|n['’]t\b/i

/** The one row that the figures of a sentence are of, which gives its newest, and its standards if any besides. */
function rowTold(found: readonly Weighed[], { numbers }: Scene): Indicator | null {
  const [level, ...more] = latestTold(found)
  if (!level || more.length > 0 || (level.wide && !level.plain)) return null
  const others = found.filter(({ claim, number }) => claim !== null && number !== level.number)
  const isOwn = (each: Weighed) => each.row === level.row && standardTold(each) !== null
  return others.every(isOwn) && numbers.length > 0 ? level.row : null
}

/** Whether the words behind the record are the row's own, or plain ones for a figure or a time. */
function isOfRow(record: RecordTold, said: string, row: Indicator, { vocabulary }: World): boolean {
  const { at, rest } = record
  if (!SAYS_TIME.test(rest) && !/\b(?:its|their) $/i.test(said.slice(0, at))) return false
  if (AN_AUGUST.test(rest) || (MEAN.test(said) && row.unit !== 'average')) return false
  const known = vocabulary.knownOf(row)
  const measured = measures(vocabulary)
  const stems = [...vocabulary.stemsOf(nounOf(rest))]
  if (!stems.every((stem) => vocabulary.isOf(row, stem) || measured.has(stem))) return false
  if (isOpening(record, said) && !stems.some((stem) => known?.stems.has(stem))) return false
  const clause = said.slice(0, at).split(/[.,;:()–—](?!\d)/)
  return isOfUnit(`${clause.at(-1)} ${rest}`, row)
}

/** The words behind a record without those that tell its time. */
function nounOf(rest: string): string {
  const isSince = /\bsince\b/i.test(rest)
  const isTime = (name: string) => TIME_WORDS.has(name) || MONTH_NAME.test(name) || (isSince && SEASONS.test(name))
  const names = rest.toLowerCase().match(/[a-z][a-z'’-]*/g) ?? []
  return names.filter((name) => !isTime(name)).join(' ')
}

/** `Our best month since Easter, with reviews at 88%`: of whatever it was best for. */
function isOpening({ word, at }: RecordTold, said: string): boolean {
  return /best|strong|fine|worst|poor|weak/i.test(word) && !/\d/.test(said.slice(0, at))
}

/** `CLA was the lowest, at 74%` may be lowest of several rows; what says a time is of one. */
const SAYS_TIME =
  /\b(?:months?|years?|since|ever|yet|records?|recorded|reported|period|series|table|sheet|shown|seen|known|had|date|lot|run|far|time|page|pack)\b|n['’]t\b/i
const MEAN = /\b(?:averag\w+|mean|median)\b/i
/** Words of which times are made, and those that lead to them. */
const TIME_WORDS: ReadonlySet<string> = new Set(
  "in for of over during across within through throughout on at to all any the a this these those that which our whole entire full last past year years month months mth run series period table page sheet chart report pack lot shown covered reported recorded here taken together so far has have had ever yet date bar none been seen we it we've we're it's there's hold show got get is was since easter christmas new start financial calendar one two three four five six seven eight nine ten eleven twelve thirteen back every single number level tally total showing".split(
    ' ',
  ),
)
/** `For an August`, `August figure of the last two years`: of that month of other years. */
const AN_AUGUST = /\b(?<!\b(?:in|since|of|last|this) )[A-Z][a-z]{2,8}\b/
const MONTH_NAME =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:['’]s)?$/
const SEASONS = /^(?:spring|summer|autumn|winter)$/

/** Whether a month is named besides the latest and those that a time begins with, behind the record. */
function isOfOtherMonth({ months }: Scene, { at, end }: Span, latest: Month): boolean {
  return months.some(
    ({ month, since, role, ...place }) =>
      (month !== latest || role === 'span') && !(since && place.at >= at && place.at < end),
  )
}

/** Whether words before it or about it may have it of something else than the row. */
function hasDoubts(claim: Span, row: Indicator, scene: Scene, world: World): boolean {
  const { words, span } = scene
  const remarks = words.slice(span.at, span.end).match(REMARK) ?? []
  const own = world.vocabulary.stemsOf(`${words.slice(claim.at, claim.end)} ${remarks.join(' ')}`)
  return findDoubts(claim, [row], scene, world).some((stem) => !own.has(stem))
}

/** The figure of another month that lies beyond the latest, of the shortest time that may be meant. */
function beyondIt({ word, rest }: RecordTold, row: Indicator, latest: Reported, world: World): Reported | undefined {
  const { figures } = world
  const start = startsOf(rest, figures.settings.month)?.toSorted().at(-1)
  const highest = isHighest({ extreme: extremeOf(word) }, row)
  if (start === undefined || highest === null) return undefined
  return row.history
    .filter(({ month }) => month >= start && month < latest.month)
    .flatMap(({ month }) => figures.measures.figure(row, month) ?? [])
    .findLast(({ printed }) => (highest ? printed > latest.printed : printed < latest.printed))
}
