import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import { monthsOfChange } from '../read/pick-months.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { pickSubject } from '../subject/pick-subject.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import type { Expectation } from './expectation.ts'
import { type Counting, type Expected, expectChange, expectDistance } from './expected.ts'
import { fitNumber } from './fit-number.ts'
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

/** The same of a move that only a wider reading found to be in points, right behind the share that moved. */
export function sharesMoved(
  found: readonly Weighed[],
  _scene: Scene,
  { figures }: World,
): ReadonlyMap<Placed, Verdict> {
  return new Map(
    found.flatMap(({ number, row, sign, wide, claim }, at) => {
      const share = found[at - 1]
      const isMove = wide && sign !== 0 && UP_OR_DOWN.test(number.left) && BASED.test(number.right)
      if (!isMove || number.kind !== 'percent' || number.hedge !== null || claim?.status !== 'traced') return []
      if (row?.unit !== 'percent' || share?.row !== row || !share.level) return []
      const [from, to, ...more] = [...new Set(claim.evidence.flatMap(({ month }) => month ?? []))].toSorted()
      const relative = from && to && expectChange(row, from, to, 'relative', figures, number.decimals)
      if (!relative || more.length > 0 || relative.values.some((value) => Math.abs(value - number.value) < APART))
        return []
      const reason = `${claim.reason}; in percent of what it was, ${relative.words}`
      return [[number, contradicted(number, claim.found, reason, claim.evidence)] as const]
    }),
  )
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
  const right = changes(attempt, row, 'relative').find(({ values }) =>
    values.some((value) => fitNumber({ ...number, kind: 'percent' }, value) === 'fits'),
  )
  return right
    ? mistaken(number, right, `"${row.label}" is no percentage, so that it moves by no points: ${right.words}`)
    : null
}

/** `down 8.9%`, from 90% to 82%: no points to a decimal more than the workbook prints, but a percentage of a percentage. */
export function isShareOfShare(attempt: Attempt, row: Indicator): boolean {
  const { number, relation } = attempt
  if (relation.kind !== 'change' || number.kind !== 'percent' || row.unit !== 'percent') return false
  return changes(attempt, row, 'relative').some(({ values }) =>
    values.some((value) => fitNumber(number, value) === 'fits'),
  )
}

function changes({ number, scene, world }: Attempt, row: Indicator, counting: Counting): readonly Expected[] {
  const { from, to } = monthsOfChange(number, row, scene, world)
  return from.months.flatMap((month) => expectChange(row, month, to, counting, world.figures, number.decimals) ?? [])
}

function mistaken(number: Placed, right: Expected, reason: string): Verdict {
  return contradicted(number, right.shown, reason, right.sources)
}
