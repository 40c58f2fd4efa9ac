import type { Indicator, Reported } from '../../../compute/figures.ts'
import { addMonths, financialYearStart, type Month, shortMonth } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { HEDGED } from '../sums/form.ts'
import { contradicted, type VerdictAt } from '../verdict.ts'
import { isHighest, TIME_BESIDE } from './answer-record.ts'
import { isUnreal } from './is-unreal.ts'
import { extremeOf } from './read-record.ts'
import { startsOf } from './record-scope.ts'

const N = String.raw`${HEDGED}#(?<n>\d+)`
const IN = String.raw`(?:,? (?:back )?(?:in|during) |,? \(|,? )@`
const WAS = '(?:there were|we had|it (?:was|stood at|reached)|they (?:were|numbered|stood at|reached))'
/** What follows the verb: `at 308 in January`, `in January at 308`, `in January (308)`. */
const AT_AND_IN = String.raw`(?: (?:out )?at ${N}${IN}|,? (?:back )?(?:in |at the end of )?@(?:,? (?:at|with) |, | \(|,? when ${WAS} )${N.replace('<n>', '<m>')}(?: [a-z]+){0,2}?)(?=\s*(?:[.,;:)]|$| (?:and|but|before|then|having|with|since|or)\b))`

const FORMS: readonly RegExp[] = [
  // `IFA placements peaked at 147 in August`.
  new RegExp(String.raw`\b(?<word>peaked|bottomed)${AT_AND_IN}`, 'i'),
  // `Enquiries were highest in October (131)`.
  new RegExp(
    String.raw`\b(?:is|are|was|were) (?:at (?:its|their) )?(?<word>highest|lowest|busiest|quietest|best|worst)${AT_AND_IN}`,
    'i',
  ),
  // `Timeliness hit its highest point in June at 91%`.
  new RegExp(
    String.raw`\b(?:hit|reached) (?:its|their) (?<word>highest|lowest|best|worst) (?:point|level)${AT_AND_IN}`,
    'i',
  ),
  // `The highest average caseload was 16.00, in January`.
  new RegExp(
    String.raw`^\W*(?:the|our|its|their) (?<word>peak|highest|lowest|best|worst|low(?= point))(?: [^#@.,;:()]{0,60}?)? (?:was|is|came|stood) (?:at )?${N}${IN}(?=\s*(?:[.;)]|$))`,
    'i',
  ),
]
/** What takes it back, ranks it, or tells of another time than that which the workbook shows, or of others. */
const OTHERWISE =
  /\b(?:not|never|no|nearly|almost|second|third|joint|one of|if|would|may|might|could|expected|forecast|target|this (?:financial |calendar )?year|of the (?:financial |calendar )?year|last year|so far|in (?:the )?20\d\d|financial|quarters?|terms?|summer|winter|spring|autumn|teams?|averag\w+ (?:since|over|for)|except\w*|apart|aside|other than|outside|excluding|until|recent|more recently|local|again)\b|n['’]t\b/i

/**
 * `IFA placements peaked at 142 in September`, where they were 147 in August: the highest or lowest figure is given to a
 * month that another of those shown lies beyond, though the figure is that month's own.
 */
export function wrongPeaks(scene: Scene, found: readonly Weighed[], world: World): readonly VerdictAt[] {
  const bare = bareOf(found, scene)
  const match = FORMS.map((form) => form.exec(bare)).find((each) => each !== null)
  const told = match && found[Number(match.groups?.n ?? match.groups?.m)]
  if (!match || !told || !isOwn(told, scene) || isUnreal(told.number, scene) || OTHERWISE.test(sentenceOf(scene)))
    return []
  const word = match.groups?.word ?? ''
  const month = told.claim?.evidence[0]?.month ?? null
  const from = latestStart(sentenceOf(scene), world)
  const beyond = told.row && month !== null && from !== null ? beyondIt(word, month, from, told.row, world) : null
  if (!told.row || !beyond) return []
  const own = told.claim?.evidence ?? []
  const reason = `"${told.row.label}" was ${beyond.shown} in ${shortMonth(beyond.month)}, and ${told.number.text} in ${shortMonth(month ?? beyond.month)}`
  const at = scene.words.toLowerCase().indexOf(word.toLowerCase(), scene.span.at)
  return [{ at, claim: contradicted({ text: word }, beyond.shown, reason, [...beyond.sources, ...own]) }]
}

/** From where `in the past year` has the extreme hold, `''` where no time is told; null for one that is not understood. */
function latestStart(sentence: string, { figures }: World): Month | '' | null {
  const starts = startsOf(TIME_BESIDE.exec(sentence)?.[0] ?? '', figures.settings.month)
  return starts?.reduce<Month | ''>((latest, start) => (start > latest ? start : latest), '') ?? null
}

/** The figure of a month that the sentence names. */
function isOwn({ row, claim }: Weighed, { months }: Scene): boolean {
  const [source, ...more] = claim?.status === 'traced' ? claim.evidence : []
  const isMonths = months.some(({ month }) => month === source?.month)
  return row !== null && source !== undefined && more.length === 0 && isMonths
}

const TURNS = /peaked|bottomed/i

/**
 * The figure from some month on that lies furthest beyond that of a month; one of the thirteen months shown where it turned in them, of which
 * the turn of the last twelve, or of this year, is none.
 */
function beyondIt(word: string, month: Month, from: Month | '', row: Indicator, { figures }: World): Reported | null {
  const extreme = /peak/i.test(word) ? 'highest' : /bottom/i.test(word) ? 'lowest' : extremeOf(word)
  const highest = isHighest({ extreme }, row)
  const first = addMonths(figures.settings.month, -12)
  const isTurn = TURNS.test(word) && month >= first
  const shown = row.history.filter((each) => each.month >= (isTurn && first > from ? first : from))
  const all = shown.flatMap((each) => figures.measures.figure(row, each.month) ?? [])
  const own = all.find((each) => each.month === month)
  if (!own || highest === null) return null
  const isBeyond = ({ printed }: Reported) => (highest ? printed > own.printed : printed < own.printed)
  const [most] = all.filter(isBeyond).toSorted((a, b) => (highest ? b.printed - a.printed : a.printed - b.printed))
  // It may be the turn of the last twelve months, or of this year, where it did not merely go on from the month before.
  const isTurnFrom = (start: Month) => month > start && all.every((each) => each.month < start || !isBeyond(each))
  const year = financialYearStart(figures.settings.month)
  return !most || (isTurn && (isTurnFrom(addMonths(first, 1)) || isTurnFrom(year))) ? null : most
}
