import type { Indicator, Reported } from '../../../compute/figures.ts'
import { type Month, shortMonth } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { findDoubts } from '../number/find-doubts.ts'
import { wayMeant } from '../number/way-meant.ts'
import type { Scene, World } from '../read/scene.ts'
import { type Span, sentenceOf } from '../read/span.ts'
import { latestTold, standardTold } from '../standards/told-figures.ts'
import { contradicted, type VerdictAt } from '../verdict.ts'
import { boundsIn, isAtBound } from './bounds-said.ts'
import { isUnreal } from './is-unreal.ts'
import { type MonthsClaim, monthsClaims } from './months-claims.ts'
import { isTurnOfTime } from './said-of-months.ts'

/**
 * `Under the target in every month this summer`, `the first month in which it met its target`, `the first fall this year`,
 * of a row that the sentence's own figures tell: a month within the time, however that is meant, shows otherwise.
 */
export function wrongFirstsAndEvery(scene: Scene, found: readonly Weighed[], world: World): readonly VerdictAt[] {
  const said = sentenceOf(scene)
  if (!ANY.test(said) || OTHERWISE.test(said)) return []
  const row = rowTold(withoutBounds(found, scene))
  if (!row?.latest) return []
  for (const claim of monthsClaims(scene, world.figures.settings.month)) {
    const isOtherwise = isUnreal(claim, scene) || saysOtherMonth(claim, scene, row.latest.month)
    if (isOtherwise || hasDoubts(claim, row, scene, world)) continue
    const against = againstIt(claim, row, world) ?? sinceNone(claim, scene, row, world)
    if (against) return [wrongBy(claim, row, against, scene)]
  }
  return []
}

const ANY =
  /\b(?:first|only (?:month|time)|every|each|throughout|without exception|all (?:this )?(?:year|summer|spring|autumn|winter))\b/i
/** What turns it round, leaves months out, or has it of another time. */
const OTHERWISE =
  /\b(?:not|never|no|none|neither|nor|nearly|almost|virtually|practically|all but|but (?:one|two|three|[A-Z][a-z]+)|(?<!without )except\w*|apart|bar|barring|other than|save|outside|excluding|aside|leaving out|until|till|before|had (?:been|not|never|met|hit|gone|come|fallen|risen|\w+ed)|average\w*|averaging|mean|usually|again|both|another|by (?:more|less|at least|over)|a row|running|clear|comfortably|well|far)\b|n['’]t\b/i

/** `Short of 95%`: the number of a bound is of the row that has been told, whatever else has it for a figure. */
function withoutBounds(found: readonly Weighed[], scene: Scene): readonly Weighed[] {
  const bounds = boundsIn(scene).filter(({ isTarget }) => !isTarget)
  return found.filter(({ number }) => !bounds.some(({ at, end }) => number.at >= at && number.end <= end + 1))
}

/** The one row that the figures of a sentence are of, its newest or its target among them. */
function rowTold(found: readonly Weighed[]): Indicator | null {
  const known = found.filter(({ claim, row }) => claim?.status === 'traced' && row !== null)
  const [row, ...more] = new Set(known.map((each) => each.row))
  const isTold = latestTold(known).length > 0 || known.some((each) => standardTold(each) === 'target' && !each.wide)
  return row && more.length === 0 && isTold && known.length === found.filter((each) => each.claim).length ? row : null
}

/** `In June it met 95% for the first time`: of a month that is past, and that the claim itself does not tell. */
function saysOtherMonth(claim: Span, { months }: Scene, latest: Month): boolean {
  const isOwn = ({ at }: Span) => at >= claim.at && at < claim.end
  return months.some((said) => said.month !== latest && said.role === 'at' && !said.since && !isOwn(said))
}

/** Whether words about it may have it of something else than the row. */
function hasDoubts(claim: Span, row: Indicator, scene: Scene, world: World): boolean {
  const all = ALL_TEAMS.exec(sentenceOf(scene))?.[0] ?? ''
  const own = world.vocabulary.stemsOf(`${all} ${scene.words.slice(claim.at, claim.end)}`)
  return findDoubts(claim, [row], scene, world).some((stem) => !own.has(stem))
}

/** `In the assessment teams`: whoever does what the row counts. */
const ALL_TEAMS = /(?<=^(?:in|across|for) (?:the |our |all )*(?:[a-z]+ ){0,2})teams\b/i

/** The figures of a month within the time that show otherwise, the month's own last. */
function againstIt(claim: MonthsClaim, row: Indicator, world: World): readonly Reported[] | null {
  const figures = row.history.flatMap(({ month }) => world.figures.measures.figure(row, month) ?? [])
  const { bound } = claim
  const isOf = ({ month }: Reported) => month >= claim.start && month <= (claim.month ?? row.latest?.month ?? month)
  if (claim.kind === 'first move') return formerMove(claim, row, figures)
  if (bound === undefined) return null
  const holds = (figure: Reported) => isAtBound(bound, figure, row, world)
  const within = figures.filter(isOf)
  const found =
    claim.kind === 'every' ? within.findLast((figure) => holds(figure) === false) : formerOf(within, holds, claim.month)
  return found ? [found] : null
}

/**
 * A month before the last of them, which it is said to hold for first, that it holds for as well; the last itself where
 * it is named and does not.
 */
function formerOf(
  within: readonly Reported[],
  holds: (figure: Reported) => boolean | null,
  named: Month | undefined,
): Reported | undefined {
  const latest = within.at(-1)
  if (!latest || (named && latest.month !== named)) return undefined
  if (named && holds(latest) === false) return latest
  return holds(latest) === true ? within.slice(0, -1).findLast((figure) => holds(figure) === true) : undefined
}

/** `Below target for the first time since May`, where May was not: the month itself, of which it is said to hold as well. */
function sinceNone({ kind, at, end, bound }: MonthsClaim, { months }: Scene, row: Indicator, world: World) {
  const since = months.find((month) => month.since && month.role !== 'span' && month.at >= at && month.at < end)?.month
  if (kind !== 'first' || !bound || !since || !row.latest || isTurnOfTime(since, row.latest.month)) return null
  const figure = world.figures.measures.figure(row, since)
  const isLevel = figure?.printed === (bound.value ?? row.target?.value)
  return figure && !isLevel && isAtBound(bound, figure, row, world) === false ? [figure] : null
}

/** A step the same way as the latest that was made within the time; of a year its first step may be of the one before. */
function formerMove(
  { sign, start, isSince }: MonthsClaim,
  row: Indicator,
  figures: readonly Reported[],
): readonly Reported[] | null {
  const wanted = wayMeant(sign, row)
  const isStep = (at: number) => {
    const [former, own] = [figures[at - 1], figures[at]]
    return former && own ? Math.sign(own.printed - former.printed) === wanted : false
  }
  const last = figures.length - 1
  if (wanted === 0) return null
  if (!isStep(last)) return figures[last]?.printed === figures[last - 1]?.printed ? null : figures.slice(-2)
  const at = figures.findLastIndex(
    ({ month }, place) => place < last && (isSince ? month >= start : month > start) && isStep(place),
  )
  return at > 0 ? figures.slice(at - 1, at + 1) : null
}

function wrongBy({ at, end }: MonthsClaim, row: Indicator, against: readonly Reported[], { words }: Scene): VerdictAt {
  const [one, two] = against
  const shown = (two ?? one)?.shown ?? null
  const reason =
    one && two
      ? `"${row.label}" went from ${one.shown} in ${shortMonth(one.month)} to ${two.shown} in ${shortMonth(two.month)}`
      : `"${row.label}" was ${one?.shown} in ${one ? shortMonth(one.month) : ''}`
  const sources = against.flatMap((figure) => figure.sources)
  return { at, claim: contradicted({ text: words.slice(at, end).trim() }, shown, reason, sources) }
}
