import type { Indicator, Reported } from '../../../compute/figures.ts'
import { shortMonth } from '../../../shared/month.ts'
import { printNumber } from '../../../shared/print-number.ts'
import { fitNumber } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import { anyOf } from '../read/any-of.ts'
import { numberBefore, wordsBefore } from '../read/beside.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { blankExclusions } from '../read/vocabulary.ts'
import { pickSubject, shareRow } from '../subject/pick-subject.ts'
import type { Verdict } from '../verdict.ts'
import { HEDGED } from './form.ts'
import { countAlike } from './whole-named.ts'

/**
 * A count as a share of another that the words name: `65 children live with connected carers, 14% of all children in our
 * care`; null where a row of the workbook holds that share, or the words name no whole.
 */
export function judgeShare(number: Placed, scene: Scene, anchor: Indicator | null, world: World): Verdict | null {
  const isShare = number.kind === 'percent' || number.kind === 'fraction'
  if (!isShare || number.months.length > 0 || !OF_WHOLE.test(number.right)) return null
  if (!anchor?.latest || anchor.unit !== 'number' || shareRow(anchor, number, world)) return null
  // `35 workers carry about 793 children, two thirds of all`: of what stands right before, and of nothing further off.
  const former = numberBefore(number, scene)
  if (former?.kind === 'number' && fitNumber(former, anchor.latest.printed) === 'differs') return null
  if (CARRY.test(wordsBefore(number, scene))) return null
  const whole = wholeOf(number, scene, anchor, world)
  const total = whole && world.figures.measures.figure(whole, anchor.latest.month)
  if (!total || total.printed <= anchor.latest.printed) return null
  const part = { row: anchor, figure: anchor.latest }
  const verdict = judgePart(number, part, { row: whole, figure: total }, number.decimals)
  const mayBeOf = countAlike(anchor, whole, world) || !MAKE_UP.test(wordsBefore(number, scene))
  return verdict?.status === 'contradicted' && !mayBeOf ? null : verdict
}

/** A row with the figure of it that makes a share or is its whole. */
type Part = { readonly row: Indicator; readonly figure: Reported }

/** What is said of a share that one figure is of another; null where it is near, and may be either. */
function judgePart(number: Placed, part: Part, whole: Part, decimals: number): Verdict | null {
  const share = percentOf(part.figure.printed, whole.figure.printed)
  const fit = fitNumber(number, share)
  if (fit === 'near') return null
  const shown = `${printNumber(share, decimals)}%`
  return {
    number: number.text,
    status: fit === 'fits' ? 'traced' : 'contradicted',
    found: shown,
    reason: `${part.figure.shown} (${part.row.label}) of ${whole.figure.shown} (${whole.row.label}) in ${shortMonth(part.figure.month)} is ${shown}`,
    evidence: [...part.figure.sources, ...whole.figure.sources],
  }
}

/** `35 workers hold 40% of all the children`: those who do something are no part of those whom it is done to. */
const CARRY = new RegExp(
  String.raw`\b${anyOf('hold|holds|held|carry|carries|carried|have|has|had|look after|looks after|see|sees|saw|take|takes|took|cover|covers|covered|manage|manages|managed|care for|cares for|cared for|cost|costs|serve|serves|served|support|supports|supported|supervise|supervises|teach|teaches|house|houses|housed|visit|visited|handle|handles|handled|responsible for|work with|works with|lead to|led to|use|uses|used')} (?:[a-z]+ )?${HEDGED}$`,
  'i',
)

/** `35 workers account for 40% of all the children`. */
const MAKE_UP = new RegExp(String.raw`\b(?:account\w* for|ma[dk]\w+ up|represent\w*) ${HEDGED}$`, 'i')

const OF_WHOLE = /^\s*of (?:all|the|our|every|those)\b/

/** The one count that the clause names as the whole. */
function wholeOf(number: Placed, scene: Scene, anchor: Indicator, world: World): Indicator | null {
  const own = { ...scene, clauses: scene.clauses.slice(number.clause, number.clause + 1), before: null }
  const { rows, sure } = pickSubject({ ...number, kind: 'number' }, own, ['number'], null, world)
  const [whole] = rows
  if (!sure || !whole || whole === anchor) return null
  // `Of all our plans` is more than the plans of a row that leaves some out.
  if (blankExclusions(whole.label) !== whole.label) return null
  const twins = world.twins.get(whole) ?? []
  return rows.every((row) => row === whole || twins.includes(row)) ? whole : null
}
