import type { Indicator, Reported } from '../../../compute/figures.ts'
import { addMonths, financialYearStart, type Month, shortMonth } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { blankExclusions } from '../read/vocabulary.ts'
import { isOfRow } from '../standards/told-distances.ts'
import { HEDGED } from '../sums/form.ts'
import { contradicted, type Verdict, type VerdictAt } from '../verdict.ts'
import { isHighest, TIME_BESIDE } from './answer-record.ts'
import { isUnreal } from './is-unreal.ts'
import { extremeOf } from './read-record.ts'
import { startsOf } from './record-scope.ts'

const N = String.raw`${HEDGED}#(?<n>\d+)`
const IN = String.raw`(?:,? (?:back )?(?:in|during) |,? \(|,? )@`
const WAS = '(?:there were|we had|it (?:was|stood at|reached)|they (?:were|numbered|stood at|reached))'
/** What follows the verb: `at 308 in January`, `in January at 308`, `in January (308)`. */
const AT_AND_IN = String.raw`(?: (?:out )?at ${N}${IN}|,? (?:back )?(?:in |at the end of )?@(?:,? (?:at|with) |, | \(|,? when ${WAS} )${N.replace('<n>', '<m>')}(?: [a-z]+){0,2}?)(?=\s*(?:[.,;:)]|$| (?:and|but|before|then|having|with|since|or)\b))`

const EXTREME = 'highest|lowest|busiest|quietest|best|worst'
const CLOSED = String.raw`(?=\s*(?:[.,;:)]|$| (?:and|but|to|then|when)\b))`
/** `A year's best`, `its year-low`. */
const OF_YEAR = `year(?:['’]s |-)(?:best|worst|high|low|peak)`
/** Where a clause begins that has a subject of its own. */
const OPENS = String.raw`(?:^|[;:] |, (?:and|but|while) )\W*(?:and |but |while )?`

const FORMS: readonly RegExp[] = [
  // `IFA placements peaked at 147 in August`.
  new RegExp(String.raw`\b(?<word>peaked|bottomed)${AT_AND_IN}`, 'gi'),
  // `Enquiries were highest in October (131)`.
  new RegExp(String.raw`\b(?:is|are|was|were) (?:at (?:its|their) )?(?<word>${EXTREME})${AT_AND_IN}`, 'gi'),
  // `Timeliness hit its highest point in June at 91%`.
  new RegExp(
    String.raw`\b(?:hit|reached) (?:its|their) (?<word>highest|lowest|best|worst) (?:point|level)${AT_AND_IN}`,
    'gi',
  ),
  // `The highest average caseload was 16.00, in January`.
  new RegExp(
    String.raw`${OPENS}(?:the|our|its|their) (?<word>peak|highest|lowest|best|worst|low point|high point)(?: [^#@.,;:()]{0,60}?)? (?:was|is|came|stood) (?:at )?${N}${IN}(?=\s*(?:[.;)]|$))`,
    'gi',
  ),
  // `The lowest month for referrals was August with 156`, `the highest was November, when 315 came in`.
  new RegExp(
    String.raw`${OPENS}(?:the|our|its|their) (?<word>${EXTREME})(?: month)?(?: for [^#@.,;:()]{3,60}?)? (?:was|is) @(?:,? (?:at|with)|,? when(?: ${WAS})?| \(|,) ?${N}(?![^.;]*\bor @)`,
    'gi',
  ),
  // `June was our quietest month for enquiries, with only 49`.
  new RegExp(
    `${OPENS}@ was (?<month>(?:the|our|its|their) (?<word>${EXTREME}) month)(?: for (?<what>[^#@.,;:()]{3,60}?))?,? (?:with|at) ${N}`,
    'gi',
  ),
  // `July's year-best of 96%`, `April's peak of 73`.
  new RegExp(`@['’]s (?<word>${OF_YEAR}|peak|low|high|low point|high point|trough)(?: of)? ${N}${CLOSED}`, 'gi'),
  // `Having been at a year's best of 96% in July`, `a low of 87 in April`, `the previous low of 185 in May`.
  new RegExp(
    String.raw`\b(?:a|an|its|their|our|the) (?<word>${OF_YEAR}|(?:previous )?(?:low|high|peak|trough))(?: of|,)? ${N}${IN}${CLOSED}`,
    'gi',
  ),
  // `From 96%, the best of the year, to 80%`.
  new RegExp(
    String.raw`\bfrom ${N}(?: in @)?, (?:the|its|their|our) (?<word>${EXTREME}) (?:of|in) the year, to #`,
    'gi',
  ),
]
/** What takes it back, ranks it, or tells of another time than that which the workbook shows, or of others. */
const OTHERWISE =
  /\b(?:not|never|no|nearly|almost|second|third|joint|one of|if|would|may|might|could|expected|forecast|target|this (?:financial |calendar )?year|last year|so far|in (?:the )?20\d\d|financial|quarters?|terms?|summer|winter|spring|autumn|teams?|averag\w+ (?:since|over|for)|except\w*|apart|aside|other than|outside|excluding|until|recent|more recently|local|again)\b|n['’]t\b/i

/**
 * `IFA placements peaked at 142 in September`, where they were 147 in August: the highest or lowest figure is given to a
 * month that another of those shown lies beyond, though the figure is that month's own; and those that none lies beyond.
 */
export function peaksTold(scene: Scene, found: readonly Weighed[], world: World): readonly VerdictAt[] {
  if (found.every(({ row }) => row === null)) return []
  const bare = bareOf(found, scene)
  // `May` is a month here, and no doubt.
  if (OTHERWISE.test(blankExclusions(sentenceOf(scene)).replace(/\bMay\b/g, '@'))) return []
  return FORMS.flatMap((form) =>
    [...bare.matchAll(form)].flatMap((match): readonly VerdictAt[] => {
      const told = found[Number(match.groups?.n ?? match.groups?.m)]
      const month = told && isOwn(told, match[0], scene) ? (told.claim?.evidence[0]?.month ?? null) : null
      const word = match.groups?.word ?? ''
      // `January was our busiest month for contacts, with 144 referrals`: of another row.
      if (told?.row && !isOfRow(match.groups?.what ?? '', told.row, world)) return []
      if (!told?.row || month === null || isUnreal(told.number, scene) || isOfSome(match)) return []
      const claim = judge(
        { word, month, from: latestStart(match, sentenceOf(scene), month, world), isAny: /^an? /i.test(match[0]) },
        told.row,
        world,
      )
      const lower = scene.words.toLowerCase()
      const before = lower.lastIndexOf(word.toLowerCase(), told.number.at)
      const at = before < scene.span.at ? lower.indexOf(word.toLowerCase(), scene.span.at) : before
      return claim ? [{ at, claim }] : []
    }),
  )
}

/** `Since April they were highest in July (98)`: of those months alone. */
function isOfSome({ index, 0: text, input }: RegExpExecArray): boolean {
  const behind = /^[^.,;:]*/.exec(input.slice(index + text.length))?.[0] ?? ''
  return SOME_MONTHS.test(input.slice(0, index) + text + behind)
}

const SOME_MONTHS =
  /\b(?:since|between|after|before) (?:the (?:start|end) of )?@|\bfrom @ (?:to|until|onwards?)\b|\bsince (?:then|that)\b/i

/** From where the extreme has to hold, `''` where no time is told; null for one that is not understood. */
function latestStart(
  { 0: said, groups }: RegExpExecArray,
  sentence: string,
  month: Month,
  { figures }: World,
): Month | '' | null {
  const time = new RegExp(OF_YEAR, 'i').test(said) ? 'of the year' : (TIME_BESIDE.exec(sentence)?.[0] ?? '')
  // `Our quietest month` is of the months shown.
  const starts = startsOf(groups?.month && time === '' ? ' shown' : time, figures.settings.month)
  return (
    starts
      ?.filter((start) => start <= month)
      .toSorted()
      .at(-1) ?? null
  )
}

/** The figure of a month that the sentence names, or of the one that it moved from. */
function isOwn({ row, wide, claim }: Weighed, said: string, { months }: Scene): boolean {
  const [source, ...more] = claim?.status === 'traced' ? claim.evidence : []
  const isMonths = said.includes('@') ? months.some(({ month }) => month === source?.month) : !wide
  return row !== null && source !== undefined && more.length === 0 && isMonths
}

const TURNS = /peaked|bottomed/i
/** `July's peak` is the peak of the summer as well. */
const OF_SOME_TIME = /^(?:previous )?(?:peak|trough|low|high)(?: point)?$/i

/** An extreme that is given to a month, and from where it has to hold. */
type Peak = {
  readonly word: string
  readonly month: Month
  readonly from: Month | '' | null
  /** One of several, maybe. */
  readonly isAny: boolean
}

/**
 * Whether no figure from some month on lies beyond that of a month; one of the thirteen months shown where it turned in them, of which
 * the turn of the last twelve, or of this year, is none.
 */
function judge({ word, month, from, isAny }: Peak, row: Indicator, { figures }: World): Verdict | null {
  const extreme = /peak/i.test(word) ? 'highest' : /bottom/i.test(word) ? 'lowest' : extremeOf(word)
  const highest = isHighest({ extreme }, row)
  const first = addMonths(figures.settings.month, -12)
  const isTurn = TURNS.test(word) && month >= first
  if (from === null || highest === null) return null
  const shown = row.history.filter((each) => each.month >= (isTurn && first > from ? first : from))
  const all = shown.flatMap((each) => figures.measures.figure(row, each.month) ?? [])
  const own = all.find((each) => each.month === month)
  if (!own || all.length < 3) return null
  // `29 below the previous low of 185 in May`: the newest is lower.
  const isLeft = (each: Reported) => /^previous/i.test(word) && each.month === row.latest?.month
  const isBeyond = (each: Reported) =>
    !isLeft(each) && (highest ? each.printed > own.printed : each.printed < own.printed)
  const beyond = all.filter(isBeyond).toSorted((a, b) => (highest ? b.printed - a.printed : a.printed - b.printed))
  // It may be the turn of the last twelve months, or of this year, where it did not merely go on from the month before.
  const isTurnFrom = (start: Month) => month > start && all.every((each) => each.month < start || !isBeyond(each))
  const year = financialYearStart(figures.settings.month)
  if (beyond.length > 0 && isTurn && (isTurnFrom(addMonths(first, 1)) || isTurnFrom(year))) return null
  const near = [addMonths(month, -1), addMonths(month, 1)]
  const isLocal = (from === '' || isAny) && OF_SOME_TIME.test(word)
  const [most] = isLocal ? beyond.filter((each) => near.includes(each.month)) : beyond
  if (isLocal && !most && beyond.length > 0) return null
  if (!most) return { number: word, status: 'traced', found: own.shown, reason: wasIn(row, own), evidence: own.sources }
  const reason = `${wasIn(row, most)}, and ${own.shown} in ${shortMonth(month)}`
  return contradicted({ text: word }, most.shown, reason, [...most.sources, ...own.sources])
}

function wasIn({ label }: Indicator, { shown, month }: Reported): string {
  return `"${label}" was ${shown} in ${shortMonth(month)}`
}
