import type { Indicator } from '../../../compute/figures.ts'
import { monthSince } from '../read/pick-months.ts'
import type { Relation } from '../read/read-relation.ts'
import type { Placed } from '../read/scene.ts'
import { statedStretch } from '../read/stated-stretch.ts'
import { pickSubject } from '../subject/pick-subject.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { type Attempt, type Trial, tryRow } from './trial.ts'
import { unitsFor } from './units-for.ts'

const TARGET: Relation = { kind: 'beside', of: { kind: 'target' } }
const LATEST: Relation = { kind: 'level', older: false }

/** A percentage may be a share of a count, and a count the change or standard that its words only hint at. */
export function trySecond(attempt: Attempt, anchor: Indicator | null): Trial | null {
  const { number, scene, world } = attempt
  for (const relation of secondReadings(attempt)) {
    const { rows } = pickSubject(number, scene, unitsFor(number, relation, ''), anchor, world)
    const found = rows
      .map((row) => tryRow({ ...attempt, relation }, row))
      .find(({ fit, expectation }) => fit === 'fits' && expectation.sure)
    if (found) return found
  }
  return null
}

function secondReadings(attempt: Attempt): readonly Relation[] {
  const { number, relation, scene } = attempt
  if (relation.kind === 'average') return number.kind === 'points' || isAveraged(number) ? [] : [LATEST]
  if (relation.kind === 'projection') return [TARGET]
  if (relation.kind !== 'level') return []
  if (!relation.older && spansMonths(attempt)) return [{ kind: 'total' }, { kind: 'average' }]
  if (isUnreal(number, scene)) return [TARGET, LATEST]
  return relation.older ? [TARGET] : []
}

/** `averaged 92%`: a mean, and never one month's figure. */
export function isAveraged({ left }: Placed): boolean {
  return /\baverag(?:ed|es|ing)\s+(?:only |just |about |around |some |roughly )?$/i.test(left)
}

function spansMonths({ number, scene, world }: Attempt): boolean {
  return monthSince(number, scene) !== null || statedStretch(number, scene, world.figures.settings.month) !== null
}
