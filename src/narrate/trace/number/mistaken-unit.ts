import type { Figures, Indicator } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { monthsOfChange } from '../read/pick-months.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { pickSubject } from '../subject/pick-subject.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import type { Counting, Expectation, Expected } from './expectation.ts'
import { expectChange, expectDistance } from './expected.ts'
import { fitNumber, fitsAny } from './fit-number.ts'
import type { Attempt, Trial } from './trial.ts'

/** Below this a change in points and one in percent are hardly told apart. */
const APART = 0.55

/**
 * `fell by 16%, from 96% to 80%`, `75%, 20% below the target of 95%`: points, where in percent of what it was or of what it
 * is held to the change or the distance is another.
 */
export function pointsAsPercent(attempt: Attempt, { row, expectation, option }: Trial): Verdict | null {
  const { number, relation } = attempt
  const isMove = relation.kind === 'change' && relation.sign !== 0
  // A percentage on one side of a standard may be the figure itself, which has no side.
  const isGap = relation.kind === 'distance' && option?.sign !== 0
  if (!(isMove || isGap) || number.kind !== 'percent' || number.hedge !== null) return null
  if (row.unit !== 'percent' || !expectation.sure || !option) return null
  const sizes = isGap ? gaps(attempt, row, expectation) : changes(attempt, row, 'relative')
  const [relative] = sizes
  const isBoth = sizes.some(({ values }) => values.some((value) => Math.abs(value - number.value) < APART))
  if (!relative || isBoth) return null
  const [whole, other] = isGap ? ['is held to', relative.shown] : ['was', relative.words]
  return mistaken(number, option, `${row.label}: ${option.words}; in percent of what it ${whole}, ${other}`)
}

/** Behind a share the move of that share: `43% of them, up 8% on a year ago`. */
const UP_OR_DOWN = /^[^.;:()]*, (?:which is )?(?:an? (?:rise|fall|increase|decrease) of |(?:up|down)(?: by)? )?$/i
const BASED = /^ (?:(?:more|less|higher|lower) than|(?:up|down)? ?on|from|since|compared with)\b/i

/** Behind a move what it came to, or the two that it lies between; before it those two. */
const TO = /^,? to $/i
const FROM = /\bfrom $/i
const MOVE_OF = /^[^.;:()]*, (?:which is )?an? \p{L}+ of $/iu

/** The same of a move that only a wider reading found to be in points, where the sentence gives the share that moved. */
export function sharesMoved(
  found: readonly Weighed[],
  _scene: Scene,
  { figures }: World,
): ReadonlyMap<Placed, Verdict> {
  return new Map(
    found.flatMap((move, at) => {
      const { number, sign, wide, claim } = move
      const isMove = wide && sign !== 0 && number.kind === 'percent' && number.hedge === null
      const row = isMove && claim?.status === 'traced' ? rowMoved(found, at) : null
      const isBaseTold =
        number.months.length > 0 || found.some((each) => each.row === row && each.older && each.sign === 0)
      const verdict = row?.unit === 'percent' ? pointsMoved(move, row, isBaseTold, figures) : null
      return verdict ? [[number, verdict] as const] : []
    }),
  )
}

function pointsMoved(
  { number, claim }: Weighed,
  row: Indicator,
  isBaseTold: boolean,
  figures: Figures,
): Verdict | null {
  const [from, to, ...more] = [...new Set(claim?.evidence.flatMap(({ month }) => month ?? []))].toSorted()
  if (!from || !to || more.length > 0) return null
  const points = expectChange(row, from, to, 'points', figures, number.decimals)
  const relative = expectChange(row, from, to, 'relative', figures, number.decimals)
  if (!points || !relative || !fitsAny(number, points.values)) return null
  const isBoth = relative.values.some((value) => Math.abs(value - number.value) < APART)
  if (isBoth || (!isBaseTold && isOfAnyBase(number, row, to, figures))) return null
  const reason = `${row.label}: ${points.words}; in percent of what it was, ${relative.words}`
  return mistaken(number, points, reason)
}

/** Where no base is told, a change in percent may be counted from any month. */
function isOfAnyBase(number: Placed, row: Indicator, to: Month, figures: Figures): boolean {
  return row.history.some(({ month }) =>
    expectChange(row, month, to, 'relative', figures, number.decimals)?.values.some(
      (value) => fitNumber(number, value) === 'fits',
    ),
  )
}

/** The row whose figure, or figures, a move stands right beside. */
function rowMoved(found: readonly Weighed[], at: number): Indicator | null {
  const [first, former, move, next, last] = [-2, -1, 0, 1, 2].map((away) => found[at + away])
  if (!move) return null
  const { left, right } = move.number
  if (former?.level && UP_OR_DOWN.test(left) && BASED.test(right)) return former.row === move.row ? move.row : null
  if (next && TO.test(right)) return next.row
  const arePair = (one?: Weighed, two?: Weighed) =>
    one && two && FROM.test(one.number.left) && TO.test(two.number.left) && one.row === two.row ? one.row : null
  return arePair(next, last) ?? (MOVE_OF.test(left) ? arePair(first, former) : null)
}

function gaps({ number, relation, world }: Attempt, row: Indicator, { months }: Expectation): readonly Expected[] {
  if (relation.kind !== 'distance') return []
  return months.flatMap(
    (month) => expectDistance(row, month, relation.from, 'relative', world.figures, number.decimals) ?? [],
  )
}

/** `contacts fell by 19 percentage points`: a count has no points, and in percent the change is right. */
export function percentAsPoints(attempt: Attempt, anchor: Indicator | null): Verdict | null {
  const { number, relation, scene, world } = attempt
  if (relation.kind !== 'change' || number.kind !== 'points' || !/percent|pp/i.test(number.text)) return null
  const subject = ([['number'], ['rate', 'average']] as const)
    .map((units) => pickSubject(number, scene, units, anchor, world))
    .find(({ rows, sure }) => sure && rows.length === 1)
  const row = subject?.rows[0]
  if (!row) return null
  const right = changes(attempt, row, 'relative').find(({ values }) => fitsAny({ ...number, kind: 'percent' }, values))
  return right
    ? mistaken(number, right, `"${row.label}" is no percentage, so that it moves by no points: ${right.words}`)
    : null
}

/** `down 8.9%`, from 90% to 82%: no points to a decimal more than the workbook prints, but a percentage of a percentage. */
export function isShareOfShare(attempt: Attempt, row: Indicator): boolean {
  const { number, relation } = attempt
  if (relation.kind !== 'change' || number.kind !== 'percent' || row.unit !== 'percent') return false
  return changes(attempt, row, 'relative').some(({ values }) => fitsAny(number, values))
}

function changes({ number, scene, world }: Attempt, row: Indicator, counting: Counting): readonly Expected[] {
  const { from, to } = monthsOfChange(number, row, scene, world)
  return from.months.flatMap((month) => expectChange(row, month, to, counting, world.figures, number.decimals) ?? [])
}

function mistaken(number: Placed, right: Expected, reason: string): Verdict {
  return contradicted(number, right.shown, reason, right.sources)
}
