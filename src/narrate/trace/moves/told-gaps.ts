import type { Indicator } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import { printNumber } from '../../../shared/print-number.ts'
import { type Claimed, isUnsettled, isWeighed, type Weighed } from '../found.ts'
import { fitNumber } from '../number/fit-number.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { pointsOf } from './points-of.ts'
import { isOfMonths, speaksOfRow } from './speaks-of-row.ts'

/** Two numbers of one row, with the months that they are of. */
type Ends = { readonly row: Indicator; readonly one: Claimed; readonly two: Claimed; readonly months: readonly Month[] }

/**
 * Differences that the sentence's other two numbers, figures of one row or a figure and its target, do not make by little:
 * `551 two years ago; today's 470 is 82 fewer`, `two over: 32 where the target is 31`. What is far off is of something else.
 */
export function toldGaps(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const number = gapTold(found, scene)
  const others = found.filter((each) => each.number !== number)
  const ends = number && endsOf(others, world)
  const isTold =
    ends &&
    isOfMonths(scene, ends.months) &&
    speaksOfRow(number, ends.row, [ends.one.number, ends.two.number], scene, world)
  const shown = isTold ? missedBy(number, ends) : null
  if (!isTold || shown === null) return new Map()
  const { one, two } = ends
  const reason = `the sentence's own figures, ${one.number.text} and ${two.number.text}, are ${shown} apart`
  return new Map([[number, contradicted(number, shown, reason, [...one.claim.evidence, ...two.claim.evidence])]])
}

/** The difference that one of a sentence's three numbers tells, with nothing said that may give it another sense. */
function gapTold(found: readonly Weighed[], scene: Scene): Placed | null {
  const gap = found.length === 3 ? found.find((each) => isOpen(each) && says(each.number))?.number : undefined
  return gap && !isUnreal(gap, scene) && !OPAQUE.test(sentenceOf(scene)) ? gap : null
}

/** `gained 13 percentage points`; what is gained in numbers may be people. */
function says({ kind, left, right }: Placed): boolean {
  return SIDE.test(right) || MOVED.test(left) || (kind === 'points' && /\b(?:gain|los)\w* $/i.test(left))
}

/** `28 fewer`, `nine above`. */
const SIDE =
  /^ (?:percentage )?(?:points? )?(?:fewer|more|lower|higher|less|above|below|over|under|short of|adrift of)\b(?! or\b| than (?:that|this|it)\b)/i
const MOVED = /\b(?:up|down|rose|risen|fell|fallen|dropped|increased|reduced) by $/i

const OPAQUE =
  /\b(?:not|never|nor|neither|without|instead|rather than|average[sd]?|averaging|mean|a month|per month|monthly|of (?:them|these|those|whom|which)|each|respectively|both|together|combined|twice|times|another|further|since|peak\w*|expected|forecast|remaining|workers?' |came|left|started|joined|moved|of the)\b|n['’]t\b/i

/** A number that its own words do not settle, or that only another row holds. */
function isOpen({ number, wide, claim }: Weighed): boolean {
  const isKind = number.kind === 'number' || number.kind === 'points'
  return isKind && number.hedge === null && isUnsettled({ claim, wide })
}

function endsOf(found: readonly Weighed[], world: World): Ends | null {
  const [one, two] = found.filter((each): each is Claimed => isWeighed(each) && each.claim?.status === 'traced')
  if (!one?.row || !two || one.row !== two.row || one.number.kind !== two.number.kind) return null
  if (one.number.hedge !== null || two.number.hedge !== null) return null
  const points = pointsOf(found, world)
  const [first, second] = points
  if (first && second && first.figure.month !== second.figure.month)
    return { row: one.row, one, two, months: [first.figure.month, second.figure.month] }
  const target = [one, two].find(
    ({ claim, row }) => claim.evidence.length === 1 && claim.evidence[0]?.cell === row?.target?.cell,
  )
  const isNow = first && !second && first.figure.month === one.row.latest?.month
  return target && isNow ? { row: one.row, one, two, months: [first.figure.month] } : null
}

/** What the two numbers lie apart, where that is not what is said but close to it, or is said in points for percent. */
function missedBy(number: Placed, { row, one, two }: Ends): string | null {
  const [a, b] = [one.number.value, two.number.value]
  const apart = Math.abs(a - b)
  const isKind = number.kind === 'points' ? row.unit === 'percent' : row.unit !== 'percent' || number.spelt
  const step = 10 ** -Math.max(one.number.decimals, two.number.decimals)
  if (!isKind || apart === 0 || fitNumber(number, apart) !== 'differs') return null
  const away = Math.abs(number.value - apart)
  const isRelative =
    number.kind === 'points' && [a, b].some((of) => of > 0 && fitNumber(number, (100 * apart) / of) === 'fits')
  const isClose = away <= Math.max(step, (number.value < 20 ? 0.3 : 0.15) * apart) + 1e-9
  return isClose || isRelative ? printNumber(apart, Math.max(one.number.decimals, two.number.decimals)) : null
}
