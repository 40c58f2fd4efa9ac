import type { Indicator } from '../../compute/figures.ts'
import { longMonth, shortMonth } from '../../shared/month.ts'
import { roundTo } from '../../shared/print-number.ts'
import { type Expectation, expectClaim, unitsFor } from './expect-claim.ts'
import type { Expected } from './expected.ts'
import { explainNumber } from './explain-number.ts'
import { findDoubts } from './find-doubts.ts'
import { findOtherReading } from './find-other-reading.ts'
import { type Fit, fitNumber } from './fit-number.ts'
import { isLikely } from './is-likely.ts'
import { isOfOtherYear, isOldStandard } from './is-of-other-year.ts'
import { isSlip, isTransposed } from './is-slip.ts'
import { isUnreal } from './is-unreal.ts'
import { judgeShare } from './judge-share.ts'
import { monthSince } from './pick-months.ts'
import { pickSubject } from './pick-subject.ts'
import { type Beside, type Relation, readRelation } from './read-relation.ts'
import { isForeign } from './rival-rows.ts'
import type { Placed, Scene, World } from './scene.ts'
import { statedStretch } from './stated-stretch.ts'
import { tiedMonths } from './tied-months.ts'
import type { Verdict } from './verdict.ts'

/** A claim with the row that it was found to speak of, so that the next number may go on from it. */
export type Judged = { readonly claim: Verdict; readonly row: Indicator | null; readonly relation: Relation }

/** A row that a number before has shown beyond doubt to be meant, and where that number ends. */
export type Confirmed = { readonly row: Indicator; readonly end: number }

/** No relation by which the numbers after it are read. */
const LEVEL: Relation = { kind: 'level', older: true }

/** A row with what it gives for a number, and how that fits. */
type Trial = {
  readonly row: Indicator
  readonly expectation: Expectation
  readonly fit: Fit
  readonly option: Expected | null
}

/** Looks a number up, recomputes it, and compares it at the precision written. */
export function judgeNumber(
  number: Placed,
  scene: Scene,
  former: Judged | null,
  anchor: Indicator | null,
  confirmed: Confirmed | null,
  world: World,
): Judged {
  const relation = readRelation(number, scene, world.benchmarks, former?.relation ?? null)
  const clause = scene.clauses[number.clause]
  const opening = clause && clause.bag.size > 0 ? clause.at : scene.span.at
  const said = scene.words.slice(opening, clause?.end)
  if (number.kind === 'money')
    return { claim: unverified(number, 'the workbook holds no sums of money'), row: null, relation }
  const share = relation.kind === 'level' ? judgeShare(number, scene, anchor, world) : null
  if (share) return { claim: share, row: anchor, relation }
  const fellow =
    relation.kind === 'beside' ||
    relation.kind === 'distance' ||
    relation.kind === 'change' ||
    (relation.kind === 'level' && relation.older)
  const subject = pickSubject(number, scene, unitsFor(number, relation, said), anchor, world)
  const first = subject.rows[0]
  if (!first)
    return { claim: unverified(number, 'nothing in the workbook was found that it speaks of'), row: null, relation }
  const trials = answerable(
    number,
    subject.rows.map((row) => tryRow(number, relation, row, scene, world)),
  )
  const right = trials.find(({ fit }) => fit === 'fits')
  if (right) return { claim: settle(number, right, relation, scene, world), row: right.row, relation }
  const twin = subject.rows
    .flatMap((row) => trialsOfTwins(number, relation, row, scene, world))
    .find(({ fit }) => fit === 'fits')
  if (twin && trials.every(({ option }) => option === null))
    return { claim: traced(number, twin), row: first, relation }
  const fromSentence = trySecond(number, relation, scene, anchor, world)
  if (fromSentence) return { claim: traced(number, fromSentence), row: fromSentence.row, relation }
  const [trial] = trials
  const isConfirmed = trials.every(({ row }) => row === confirmed?.row)
  const isReached = trial !== undefined && isEndReached(number, relation, trial, scene, world)
  const known = isReached ? number.end : isConfirmed ? (confirmed?.end ?? 0) : 0
  const unexplained = findDoubts(number, subject.rows, scene, world, known)
  const doubts = trial && isForgiven(number, relation, trial, unexplained, world) ? [] : unexplained
  const absent = trial && subject.sure && doubts.length === 0 ? absentMonth(number, trial, scene, world) : null
  if (absent) return { claim: absent, row: first, relation }
  const wished = isUnreal(number, scene) && relation.kind !== 'beside'
  const doubtful =
    wished ||
    !subject.sure ||
    isOldStandard(number) ||
    trials.some((each) => isOfOtherYear(each.row, scene)) ||
    (relation.kind === 'beside' && (number.kind === 'times' || number.kind === 'multiple')) ||
    doubts.length > 0 ||
    (scene.numbers[0] !== number && isOfOthers(number, relation)) ||
    trials.some((each) => each.fit === 'near' || !each.expectation.sure || isUnmarked(number, each.row))
  const row = subject.sure && (fellow || trials.some(({ fit }) => fit === 'near')) ? first : null
  const rows = trials.map((each) => each.row)
  const likely = trial && isLikely(number, relation, rows, scene, world) && !isForeign(rows, scene, world)
  const isLong = number.value >= 1000
  const swapped =
    (subject.sure || isLong) && !wished ? trials.find((each) => isSwapped(number, relation, each)) : undefined
  const other =
    ((likely && subject.sure) || swapped) && !wished ? findOtherReading(number, relation, rows, scene, world) : null
  if (swapped && !other) return { claim: refute(number, swapped, relation, scene, world), row: swapped.row, relation }
  if (other?.expected && trial)
    return {
      claim: traced(number, { ...trial, row: other.row, option: other.expected }),
      row: first,
      relation: relation.kind === 'change' ? relation : LEVEL,
    }
  if (!trial || doubtful || !likely || other)
    return {
      claim: unverified(number, 'the words do not settle what it is of, or it is not in the workbook'),
      row,
      relation,
    }
  return { claim: refute(number, trial, relation, scene, world), row: first, relation }
}

/** `dropped by three points to 88%`: what a change came to is the row's own figure. */
function isEndReached(number: Placed, relation: Relation, trial: Trial, scene: Scene, { figures }: World): boolean {
  const next = scene.numbers[scene.numbers.indexOf(number) + 1]
  const to = trial.expectation.months.at(-1)
  if (relation.kind !== 'change' || !next || !to || !/^\s*to\b[^,;]{0,14}$/i.test(next.left)) return false
  const figure = figures.measures.figure(trial.row, to)
  return figure !== null && (next.value >= 10 || next.decimals > 0) && fitNumber(next, figure.printed) === 'fits'
}

/** Whether two digits of the right figure changed places, so that no word about it can mean another. */
function isSwapped(number: Placed, relation: Relation, { option, expectation }: Trial): boolean {
  const isPlain = relation.kind === 'level' || relation.kind === 'beside'
  return isPlain && option !== null && expectation.sure && isTransposed(number, option)
}

/** Unexplained words that are no other indicator's do not spare a number that a slip of the pen explains. */
function isForgiven(
  number: Placed,
  relation: Relation,
  { row, option }: Trial,
  doubts: readonly string[],
  world: World,
): boolean {
  const few = doubts.length <= 4 && doubts.every((stem) => world.vocabulary.weight(stem) === 0)
  return (few || relation.kind === 'beside') && isSlip(number, relation, row, option, world)
}

/** A plain number is said of percentages only by those who drop the sign, so that it belies none. */
export function isUnmarked({ kind }: Placed, { unit }: Indicator): boolean {
  return kind === 'number' && unit === 'percent'
}

/** `7 more than came in (8)`: a level that stands behind "than" is of what something was compared with. */
function isOfOthers({ left }: Placed, relation: Relation): boolean {
  return relation.kind === 'level' && !relation.older && /\bthan\b[^.;]*[a-zÀ-ɏ]{3,}[^.;]*$/i.test(left)
}

/** A month that is named with its year, passed, and no column of the row: the claim hangs on nothing. */
function absentMonth(
  number: Placed,
  { row, expectation }: Pick<Trial, 'row' | 'expectation'>,
  scene: Scene,
  world: World,
): Verdict | null {
  const held = new Set(row.history.map(({ month }) => month))
  const stated = scene.months.filter((month) => month.sure && /\d/.test(scene.words.slice(month.at, month.end)))
  const absent = expectation.months.find(
    (month) => !held.has(month) && month <= world.figures.settings.month && stated.some((each) => each.month === month),
  )
  const [first] = row.history
  const empty = absent ? null : emptyMonth(number, { row, expectation }, scene, world)
  if (empty) return empty
  if (!absent || expectation.options.length > 0 || !first) return null
  const reason = `the workbook holds no ${longMonth(absent)} for "${row.label}"; its months begin with ${shortMonth(first.month)}`
  return { number: number.text, status: 'contradicted', found: null, reason, evidence: [] }
}

/** A month that stands right beside the number, for which the row has no figure yet: the number is another month's. */
function emptyMonth(
  number: Placed,
  { row, expectation }: Pick<Trial, 'row' | 'expectation'>,
  scene: Scene,
  { figures }: World,
): Verdict | null {
  const [month] = expectation.months
  const isNamed = month !== undefined && tiedMonths(number, scene, true).includes(month)
  if (!isNamed || expectation.options.length > 0) return null
  const other = row.history.findLast((each) => {
    const figure = figures.measures.figure(row, each.month)
    return figure !== null && fitNumber(number, figure.printed) === 'fits'
  })
  if (!other) return null
  const reason = `"${row.label}" has no figure for ${shortMonth(month)}; ${number.text} is the figure of ${shortMonth(other.month)}`
  return { number: number.text, status: 'contradicted', found: null, reason, evidence: [] }
}

/** A row that gives nothing for the relation, or gives percentages for a plain number, is not meant where another does. */
function answerable(number: Placed, trials: readonly Trial[]): readonly Trial[] {
  const some = trials.filter(({ option }) => option !== null)
  const marked = some.filter(({ row, fit }) => fit === 'fits' || !isUnmarked(number, row))
  return marked.length > 0 ? marked : some.length > 0 ? some : trials
}

function tryRow(number: Placed, relation: Relation, row: Indicator, scene: Scene, world: World): Trial {
  const expectation = expectClaim(number, relation, row, scene, world)
  const fits = expectation.options.map((option) => ({ option, fit: fitOption(number, option, expectation.sign, row) }))
  const best = fits.find(({ fit }) => fit === 'fits') ?? fits.find(({ fit }) => fit === 'near') ?? fits[0]
  return { row, expectation, fit: best?.fit ?? 'near', option: best?.option ?? null }
}

function fitOption(number: Placed, option: Expected, sign: number, row: Indicator): Fit {
  if (sign !== 0 && option.sign !== 0 && sign !== option.sign) return 'differs'
  const fits = option.values.map((value) => fitNumber(number, value))
  const isWhole = option.values.every((value) => Math.abs(value - roundTo(value, row.decimals)) < 1e-9)
  const loose =
    isWhole && isFiner(number, row) && option.values.some((value) => isRounding(number.value, value, row))
      ? 'near'
      : 'differs'
  return fits.find((fit) => fit === 'fits') ?? fits.find((fit) => fit === 'near') ?? loose
}

/** Written with more decimals than the workbook prints: `6.8%` where the row has 7%. */
function isFiner({ decimals, kind }: Placed, row: Indicator): boolean {
  return decimals > row.decimals && (row.unit === 'percent') === (kind === 'percent')
}

/** Whether two values may be one before rounding. */
function isRounding(one: number, other: number, { decimals }: Indicator): boolean {
  return Math.abs(one - other) <= 10 ** -decimals
}

/** A percentage may be a share of a count, and a count the change or standard that its words only hint at. */
function trySecond(
  number: Placed,
  relation: Relation,
  scene: Scene,
  anchor: Indicator | null,
  world: World,
): Trial | null {
  const others = secondReadings(number, relation, isUnreal(number, scene), spansMonths(number, scene, world))
  for (const other of others) {
    const units = unitsFor(number, other, '')
    const { rows } = pickSubject(number, scene, units, anchor, world)
    const found = rows
      .map((row) => tryRow(number, other, row, scene, world))
      .find(({ fit, expectation }) => fit === 'fits' && expectation.sure)
    if (found) return found
  }
  return null
}

function spansMonths(number: Placed, scene: Scene, { figures }: World): boolean {
  return monthSince(number, scene) !== null || statedStretch(number, scene, figures.settings.month) !== null
}

function secondReadings(number: Placed, relation: Relation, wished: boolean, spans: boolean): readonly Relation[] {
  const target: Beside = { kind: 'target' }
  if (relation.kind === 'level' && !relation.older && spans) return [{ kind: 'total' }, { kind: 'average' }]
  if (relation.kind === 'level' && wished)
    return [
      { kind: 'beside', of: target },
      { kind: 'level', older: false },
    ]
  if (relation.kind === 'level' && relation.older) return [{ kind: 'beside', of: target }]
  if (relation.kind === 'average' && number.kind !== 'points') return [{ kind: 'level', older: false }]
  if (relation.kind === 'projection') return [{ kind: 'beside', of: target }]
  return []
}

function settle(number: Placed, trial: Trial, relation: Relation, scene: Scene, world: World): Verdict {
  const other = trialsOfTwins(number, relation, trial.row, scene, world).find(
    ({ fit, option }) => fit === 'differs' && option !== null,
  )
  if (!other?.option || !trial.option || relation.kind === 'beside') return traced(number, trial)
  const reason = `right by ${trial.row.sheet} (${trial.option.words}), but ${other.row.sheet}, which holds the same measure, gives ${other.option.words}`
  return {
    number: number.text,
    status: 'conflict',
    found: other.option.shown,
    reason,
    evidence: [...trial.option.sources, ...other.option.sources],
  }
}

function trialsOfTwins(
  number: Placed,
  relation: Relation,
  row: Indicator,
  scene: Scene,
  world: World,
): readonly Trial[] {
  return (world.twins.get(row) ?? []).map((twin) => tryRow(number, relation, twin, scene, world))
}

function traced(number: Placed, { row, option }: Trial): Verdict {
  return {
    number: number.text,
    status: 'traced',
    found: option?.shown ?? null,
    reason: option ? `${row.label}: ${option.words}` : '',
    evidence: option?.sources ?? [],
  }
}

function refute(number: Placed, trial: Trial, relation: Relation, scene: Scene, world: World): Verdict {
  const other = trialsOfTwins(number, relation, trial.row, scene, world).find(({ fit }) => fit === 'fits')
  if (other?.option && trial.option) {
    const reason = `right by ${other.row.sheet} (${other.option.words}), but ${trial.row.sheet}, which holds the same measure, gives ${trial.option.words}`
    return {
      number: number.text,
      status: 'conflict',
      found: trial.option.shown,
      reason,
      evidence: [...trial.option.sources, ...other.option.sources],
    }
  }
  const reason = explainNumber(number, relation, trial.row, trial.expectation, trial.option, world)
  return {
    number: number.text,
    status: 'contradicted',
    found: trial.option?.shown ?? null,
    reason,
    evidence: trial.option?.sources ?? [],
  }
}

function unverified(number: Placed, reason: string): Verdict {
  return { number: number.text, status: 'unverified', found: null, reason, evidence: [] }
}
