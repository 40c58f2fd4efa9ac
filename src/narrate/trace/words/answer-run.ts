import type { Figures, Indicator, Reported } from '../../../compute/figures.ts'
import { financialYearStart, type Month, shortMonth } from '../../../shared/month.ts'
import { isYearToDate } from '../../../shared/starts-again.ts'
import { isWeighed } from '../found.ts'
import { besideOf } from '../number/expected.ts'
import { wayMeant } from '../number/way-meant.ts'
import type { Scene, World } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import { withoutMonths } from '../read/without-months.ts'
import { isOfRow } from '../standards/told-distances.ts'
import { latestTold } from '../standards/told-figures.ts'
import { type Answer, type Question, type Said, wasAt, wentFrom } from './answer.ts'
import type { Bound, Phrase } from './phrase.ts'
import { startsOf } from './record-scope.ts'

/** Rises or falls in a row up to the latest month. */
export function answerRun(
  { length, sign, bound, exact, since }: Said<'run'>,
  { phrase, row, scene, world }: Question,
): Answer | null {
  const { figures } = world
  if (bound && since) {
    const start = startOfRun(phrase, scene, row.latest?.month)
    return start ? answerSince(row, start, bound, scene, figures) : null
  }
  if (bound) return answerBound(row, length, bound, scene, figures, exact)
  if (isYearToDate(row)) return null
  const run = figures.measures.run(row)
  const way = run === null ? 0 : run.kind === 'rise' ? 1 : -1
  const wanted = wayMeant(sign, row)
  if (wanted === 0)
    return run && run.length >= length
      ? { right: true, shown: String(run.length), words: `${row.label}: ${run.length} in a row`, sources: run.sources }
      : null
  if (isOfNoMove(phrase) && isHeldFor(row, length - 1, world)) return null
  const isOneShort = run !== null && way === wanted && run.length === length - 1
  const known = unbroken(row, figures)
  const isToldFrom = run !== null && isTurn(run.length, wanted, known, phrase)
  if (isOneShort && !isOfSteps(phrase, length, scene) && !isToldFrom) return null
  const has = run === null ? 'no run of rises or falls' : `a run of ${run.length} ${way > 0 ? 'rises' : 'falls'}`
  return {
    right: run !== null && way === wanted && (exact ? run.length === length : run.length >= length),
    shown: run && String(run.length),
    words: `"${row.label}" has ${has} up to ${row.latest ? shortMonth(row.latest.month) : 'now'}`,
    sources: run?.sources ?? row.latest?.sources ?? [],
  }
}

/**
 * Whether the steps are counted: some count the months that they lie between, so that one short is left alone in
 * `fell for three months`, and where each is told, `the third month in a row: 77% in June, 84% in July, 89% in August`.
 */
function isOfSteps({ text }: Phrase, length: number, { months }: Scene): boolean {
  return NTH_STEP.test(text) && new Set(months.map(({ month }) => month)).size < length
}

/**
 * `Has fallen for four months in a row`, where the first of them rose: months that follow on each other are counted by
 * what each did. Where nothing came before, or it stood still, as many may be counted with the month that they went from.
 */
function isTurn(steps: number, way: number, known: readonly Reported[], { text }: Phrase): boolean {
  const [before, first] = known.slice(known.length - steps - 2)
  if (!ON_END.test(text) || known.length < steps + 2 || !before || !first) return false
  return Math.sign(first.printed - before.printed) === -way
}

const ON_END = /\bmonths (?:in a row|running|in succession)\b|\b(?:consecutive|successive|straight) months\b/i

const NTH_STEP =
  /\b(?:second|third|(?!month)[a-z]+th|\d+(?:st|nd|rd|th)) .*\bmonth|(?:fall|drop|rise|increase|reduction|improvement)s?\b/i

/** As many months, up to the latest, to one side of a number or of the target; where it is told `exact`, no month more. */
function answerBound(
  row: Indicator,
  length: number,
  { side, at }: Bound,
  { numbers }: Scene,
  figures: Figures,
  exact = false,
): Answer | null {
  const limit = at === null ? row.target?.value : numbers.find((number) => number.at === at)?.value
  const months = row.history.flatMap(({ month }) => figures.measures.figure(row, month) ?? []).slice(-length)
  if (limit === undefined || months.length < length || (row.better === null && /better|worse|met|missed/.test(side)))
    return null
  const outside = months.findLast(({ printed }) => !isOnSide(printed, limit, side, row))
  const shown = outside ?? months.at(-1)
  if (!shown) return null
  const known = unbroken(row, figures)
  const run = known.length - 1 - known.findLastIndex(({ printed }) => !isOnSide(printed, limit, side, row))
  const former = exact && run > length && !isYearToDate(row) ? known.at(-length - 1) : undefined
  // From the start of a year of either kind they may be counted anew.
  const isOfYear = former && former.month >= financialYearStart(shown.month) && !former.month.endsWith('-12')
  if (isOfYear && former.printed !== limit) {
    const words = `"${row.label}" was so for ${run} months up to ${shortMonth(shown.month)}`
    return { right: false, shown: String(run), words, sources: known.slice(-run).flatMap((each) => each.sources) }
  }
  const sources = (outside ? [outside] : months).flatMap((each) => each.sources)
  const held = at === null ? (besideOf(row, { kind: 'target' }, figures)?.sources ?? []) : []
  return { ...wasAt(row, shown, outside === undefined), sources: [...sources, ...held] }
}

/** As many months as there are from one that is named; its own figure is where the time begins, and belies nothing. */
function answerSince(row: Indicator, start: Month, bound: Bound, scene: Scene, figures: Figures): Answer | null {
  const months = row.history.filter(({ month }) => month >= start && figures.measures.figure(row, month) !== null)
  const all = months[0]?.month === start ? answerBound(row, months.length, bound, scene, figures) : null
  if (!all || all.right || months.length < 3) return all?.right ? all : null
  const after = answerBound(row, months.length - 1, bound, scene, figures)
  return after?.right ? null : after
}

function isOnSide(printed: number, limit: number, side: Bound['side'], { better }: Indicator): boolean {
  if (printed === limit) return side === 'met' || side === 'not above' || side === 'not below'
  const isBetter = printed > limit === (better === 'higher')
  return {
    above: printed > limit,
    below: printed < limit,
    'not above': printed < limit,
    'not below': printed > limit,
    better: isBetter,
    met: isBetter,
    worse: !isBetter,
    missed: !isBetter,
  }[side]
}

/** A rise or fall in every month since one that is named; a month without a change is neither. */
export function answerSteady({ sign, scope }: Said<'steady'>, { row, phrase, scene, world }: Question): Answer | null {
  const since = scope ? latestStart(scope, world) : startOfRun(phrase, scene, row.latest?.month)
  const wanted = wayMeant(sign, row)
  if (!since || wanted === 0) return null
  const steps = row.history
    .filter(({ month }) => month >= since)
    .flatMap(({ month }) => world.figures.measures.figure(row, month) ?? [])
  const at = steps.findIndex((step, place) => {
    const former = steps[place - 1]
    return former !== undefined && Math.sign(step.printed - former.printed) !== wanted
  })
  const [former, against] = [steps[at - 1], steps[at]]
  if (former && against) return wentFrom(row, former, against, false)
  const right = steps.length > 1
  return right ? { right, shown: null, words: row.label, sources: steps.flatMap(({ sources }) => sources) } : null
}

/** `Every month this year`: of the years that may be meant the one that began last. */
function latestStart(scope: string, { figures }: World): Month | undefined {
  return startsOf(scope, figures.settings.month)?.toSorted().at(-1) || undefined
}

/** The month that a run is said to go on from: the next behind `since`, else one before it with `since`, or that of `from 276 in March to 234`, `from March to August`. */
function startOfRun({ at, end, text }: Phrase, { words, months }: Scene, latest: Month | undefined): Month | undefined {
  if (/\bsince$/i.test(text)) return months.find((month) => month.at >= end)?.month
  const since = months.find((month) => month.since && month.role !== 'span' && month.end <= at)
  const [from, ...others] = months
  const isUpToNow = from && FROM_FIGURE.test(words.slice(0, from.at)) && others.every(({ month }) => month === latest)
  return (since ?? (isUpToNow ? from : undefined))?.month
}

const FROM_FIGURE = /\bfrom (?:[\d.,]*\d%? in )?$/i

/** Figures of a row up to the latest, the unbroken months alone, oldest first. */
function unbroken(row: Indicator, { measures }: Figures): readonly Reported[] {
  const known = row.history.map(({ month }) => measures.figure(row, month))
  return known.slice(known.lastIndexOf(null) + 1).flatMap((figure) => figure ?? [])
}

/** Rises or falls in a row that ended some time: wrong where the row never had as many, one less left alone unless it began with a turn. */
export function answerPast(said: Said<'past run'>, question: Question): Answer | null {
  const { phrase, row, world } = question
  const { length, sign } = said
  if (said.exact && isOfNewest(question)) return answerRun({ ...said, kind: 'run', bound: null }, question)
  const wanted = wayMeant(sign, row)
  const known = unbroken(row, world.figures)
  if (wanted === 0 || known.length < length + 1) return null
  const runs = known.map((_, at) => runUpTo(known, at, wanted))
  const longest = Math.max(...runs)
  // Of several that are long enough the last is meant.
  const last = longest < length ? runs.lastIndexOf(longest) : runs.findLastIndex((run) => run >= length)
  const [end, run = longest] = [known[last], runs[last]]
  const isToldFrom = runs.every((run, at) => run < longest || isTurn(run, wanted, known.slice(0, at + 1), phrase))
  if ((longest === length - 1 && !isToldFrom) || !end) return null
  const way = wanted > 0 ? 'rises' : 'falls'
  return {
    right: longest >= length,
    shown: String(run),
    words: `the ${run < longest ? 'last such' : 'longest'} run of "${row.label}" is of ${run} ${way}, up to ${shortMonth(end.month)}`,
    sources: known.slice(last - run, last + 1).flatMap(({ sources }) => sources),
  }
}

/** `94, the fourth fall in a row but below England`: the step to the newest figure, whatever is said besides. */
function isOfNewest({ phrase, number, found, scene }: Question): boolean {
  const isLatest = latestTold(found.filter(isWeighed)).some((each) => each.number.at === number?.at)
  return number !== null && isLatest && IN_APPOSITION.test(scene.words.slice(number.end, phrase.at))
}

const IN_APPOSITION = /^%?(?: in [A-Z][a-z]+)?(?:, (?:which is |and )?| \()(?:the|its|our|a) $/

/** How many steps one way lead up to a month. */
function runUpTo(known: readonly Reported[], at: number, way: number): number {
  const steps = known
    .slice(1, at + 1)
    .map((figure, before) => Math.sign(figure.printed - (known[before]?.printed ?? 0)))
  return steps.length - 1 - steps.findLastIndex((step) => step !== way)
}

/** `Fell in four of the last five months`: counted by the steps into those months, or between them. */
export function answerOften(said: Said<'often'>, question: Question): Answer | null {
  const { count, months, sign } = said
  const { row, world } = question
  if (said.side) return answerOftenMet(said, question)
  const wanted = wayMeant(sign, row)
  const known = unbroken(row, world.figures).slice(-months - 1)
  if (wanted === 0 || known.length < months + 1) return null
  const isStep = known.slice(1).map((figure, at) => Math.sign(figure.printed - (known[at]?.printed ?? 0)) === wanted)
  const into = isStep.filter(Boolean).length
  const between = isStep.slice(1).filter(Boolean).length
  return {
    right: into === count || between === count,
    shown: String(into),
    words: `"${row.label}" did so in ${into} of the last ${months} months: ${known.map(({ shown }) => shown).join(', ')}`,
    sources: known.flatMap(({ sources }) => sources),
  }
}

/** `Two of the last six months met the target`: with the latest month, unless that is told besides. */
function answerOftenMet(
  { count, months, side = 'met', isAll }: Said<'often'>,
  { row, found, world: { figures } }: Question,
): Answer | null {
  const { label, better, target } = row
  const known = unbroken(row, figures).slice(isAll ? 0 : -months - 1)
  if (!target || better === null || known.length < months || (isAll && known.length !== months)) return null
  const isMet = ({ printed }: Reported) => printed === target.value || printed < target.value === (better === 'lower')
  const lies = ({ printed }: Reported) => (side === 'above' ? printed > target.value : printed < target.value)
  const isSo = known.map((each) => (/above|below/.test(side) ? lies(each) : isMet(each) === (side !== 'missed')))
  // What is level with its target may be told as over, under or not beaten, or not.
  const isLoose = isSo.map((so, at) => so !== (/above|below|beat/.test(side) && known[at]?.printed === target.value))
  const countsOf = (from: number, to?: number) =>
    [isSo, isLoose].map((all) => all.slice(from, to).filter(Boolean).length)
  const counts = countsOf(-months)
  const [now = 0] = counts
  const right = counts.includes(count)
  if (
    !right &&
    countsOf(0, months).includes(count) &&
    latestTold(found.filter(isWeighed)).some((each) => each.row === row)
  )
    return null
  const held = besideOf(row, { kind: 'target' }, figures)?.sources ?? []
  return {
    right,
    shown: String(now),
    words: `"${label}" ${/met|missed|beat/.test(side) ? side : `was ${side}`} the target of ${target.shown} in ${now} of the last ${months} months`,
    sources: [...known.slice(-months).flatMap(({ sources }) => sources), ...held],
  }
}

/** `14% for the third month in a row`: no move is said, whatever way the words before may tell. */
function isOfNoMove({ text }: Phrase): boolean {
  return signOf(text) === 0
}

function isHeldFor(row: Indicator, length: number, { figures }: World): boolean {
  const last = unbroken(row, figures).slice(-Math.max(2, length))
  return last.length > 1 && last.every(({ printed }) => printed === last[0]?.printed)
}

/** Whether all that stands before a phrase is of its row. */
function isToldOf(row: Indicator, { at }: Phrase, scene: Scene, world: World): boolean {
  return isOfRow(
    withoutMonths(scene.span.at, at, { ...scene, months: [...scene.months, ...scene.numbers] }),
    row,
    world,
    true,
  )
}

/** `14% for the third month running`: the same figure in as many months. */
export function answerHeld(
  { length, plainly }: Said<'held run'>,
  { row, phrase, scene, number, world }: Question,
): Answer | null {
  if (plainly && !(number?.decimals === row.decimals && isToldOf(row, phrase, scene, world))) return null
  const known = unbroken(row, world.figures)
  const last = known.at(-1)
  if (!last || known.length < length) return null
  const same = known.length - 1 - known.findLastIndex(({ printed }) => printed !== last.printed)
  const former = known[known.length - 1 - same]
  return {
    right: same >= length,
    shown: String(same),
    words: `"${row.label}" has been ${last.shown} for ${same} ${same === 1 ? 'month' : 'months'}${former ? `, after ${former.shown} in ${shortMonth(former.month)}` : ''}`,
    sources: known.slice(-same - 1).flatMap(({ sources }) => sources),
  }
}
