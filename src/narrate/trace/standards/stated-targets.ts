import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import { besideOf, type Standard } from '../number/expected.ts'
import { fitNumber } from '../number/fit-number.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { heldBeside, isAlone, isKindOf } from './held-beside.ts'
import { isPlainlyHeld } from './plainly-held.ts'
import { isInTargetsPlace, MAY_STATE_TARGET } from './target-places.ts'
import { latestTold, standardTold } from './told-figures.ts'

/**
 * `80%, fifteen points below the 59% target`, `115 with agencies; the target is 19`: a number in a target's place that no
 * row has for its target. The row is that of the figure beside it; a figure of any other kind vouches for no target.
 */
export function statedTarget(each: Weighed, found: readonly Weighed[], scene: Scene, world: World): Verdict | null {
  const { number } = each
  if (!MAY_STATE_TARGET.test(sentenceOf(scene)) || !isOpen(each) || !isInTargetsPlace(number)) return null
  const held = heldBeside(number, found, scene)
  const target = held && besideOf(held.row, { kind: 'target' }, world.figures)
  if (!held || !target || !isOther(number, held.row, target, world)) return null
  if (!isPlainlyHeld(number, held, isAlone(held, found), scene, world)) return null
  return contradicted(number, target.shown, `for "${held.row.label}" ${target.words}`, target.sources)
}

/** Not shown to be wrong yet, nor to be a standard or a newest figure. */
function isOpen(each: Weighed): boolean {
  const { number, claim } = each
  if (claim === null || claim.status === 'contradicted' || number.measure !== null || number.spelt) return false
  return standardTold(each) === null && latestTold([each]).length === 0
}

/** Neither this row's target, nor nearly, nor that of any row which may be meant instead. */
function isOther(said: Placed, row: Indicator, target: Standard, { figures, vocabulary, place }: World): boolean {
  const number = { ...said, hedge: null }
  if (!isOfKind(number, row) || fitNumber(number, target.value) !== 'differs' || isAway(number, row, target))
    return false
  return vocabulary.rows.every(({ row: other }) => {
    const its = other.section === (place.section ?? row.section) ? besideOf(other, { kind: 'target' }, figures) : null
    return its === null || !isOfKind(number, other) || fitNumber(number, its.value) === 'differs'
  })
}

/** `The target is still 7 away`. */
function isAway(number: Placed, { latest }: Indicator, { value }: Standard): boolean {
  return AWAY.test(number.right) || (latest !== null && fitNumber(number, Math.abs(latest.printed - value)) === 'fits')
}

const AWAY =
  /^ (?:(?:percentage )?(?:points?|pts|pp)|away|off|out|short|adrift|shy|clear|more|fewer|less|higher|lower|better|worse|above|below|over|under|from|ahead|behind|further|children|people|cases|places|placements|homes|moves|days|weeks|months)\b/i

/** A percentage may go by its number alone: `tgt 20`. */
function isOfKind(number: Placed, row: Indicator): boolean {
  return isKindOf(number, row) || (number.kind === 'number' && number.value <= 100)
}
