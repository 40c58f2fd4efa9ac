import type { Indicator } from '../../../compute/figures.ts'
import { monthSince } from '../read/pick-months.ts'
import type { Relation } from '../read/relation.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { statedStretch } from '../read/stated-stretch.ts'
import { tiedMonths } from '../read/tied-months.ts'
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
      .filter((row) => relation.kind !== 'average' || !namesItsTime(row, scene))
      .map((row) => tryRow({ ...attempt, relation }, row))
      .find(({ fit, expectation }) => fit === 'fits' && expectation.sure)
    if (found) return found
  }
  return null
}

/** `three or more placements in the year: still 17%`: the time is part of the row's name, and nothing is averaged over it. */
function namesItsTime({ label }: Indicator, { words, span, months }: Scene): boolean {
  const runs = months.filter(({ since }) => since)
  const isNamed = runs.every(({ at, end }) => A_YEAR.test(words.slice(at, end)) && IN_YEAR.test(label))
  return runs.length > 0 && isNamed && !/\baverag|\bmean\b/i.test(words.slice(span.at, span.end))
}

const A_YEAR = /^(?:in|during|within) the year$/i
const IN_YEAR = /\b(?:in|during|over|within) the (?:last )?(?:year|12 months)\b/i

function secondReadings(attempt: Attempt): readonly Relation[] {
  const { number, relation, scene } = attempt
  if (relation.kind === 'average') return number.kind === 'points' || isAveraged(number) ? [] : [LATEST]
  if (relation.kind === 'projection') return [TARGET]
  if (relation.kind !== 'level') return []
  if (!relation.older && spansMonths(attempt) && !OF_ONE.test(number.left))
    return [{ kind: 'total' }, { kind: 'average' }]
  if (isUnreal(number, scene)) return [TARGET, LATEST]
  return relation.older && tiedMonths(number, scene, true).length === 0 ? [TARGET] : []
}

/** `In the past year it was highest in February, at 67%`: one month's, and no mean of them. */
const OF_ONE = /\b(?:highest|lowest|best|worst|peaked) in [A-Z][a-z]+(?: 20\d\d)?,? (?:at|with) $/

/** `averaged 92%`: a mean, and never one month's figure. */
export function isAveraged({ left }: Placed): boolean {
  return /\baverag(?:ed|es|ing)\s+(?:only |just |about |around |some |roughly )?$/i.test(left)
}

function spansMonths({ number, scene, world }: Attempt): boolean {
  return monthSince(number, scene) !== null || statedStretch(number, scene, world.figures.settings.month) !== null
}
