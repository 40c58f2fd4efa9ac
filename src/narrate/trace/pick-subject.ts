import type { Indicator } from '../../compute/figures.ts'
import type { Unit } from '../../shared/unit.ts'
import { type Candidate, findCandidates, likeliest } from './find-subject.ts'
import type { Placed, Scene, World } from './scene.ts'

/** The rows that a number may be said of, likeliest first; `sure` where the words leave little doubt. */
export type Subject = { readonly rows: readonly Indicator[]; readonly sure: boolean }

const NOBODY: Subject = { rows: [], sure: false }

/**
 * What a number is said of: the subject of its own clause, else that of the number before it, else what the sentence
 * speaks of, else what the sentence before it spoke of.
 */
export function pickSubject(number: Placed, scene: Scene, units: readonly Unit[], anchor: Indicator | null, world: World): Subject {
  const own = ranked(bagAt(scene, number.clause), units, world)
  const upTo = ranked(union(scene.clauses.slice(0, number.clause + 1).map(({ bag }) => bag)), units, world)
  if (isStrong(own[0])) return settle(own, anchor, upTo)
  if (anchor && units.includes(anchor.unit) && !goesElsewhere(own, anchor)) return { rows: [anchor], sure: true }
  for (const wider of [upTo, ranked(union(scene.clauses.map(({ bag }) => bag)), units, world)])
    if (isStrong(wider[0])) return settle(wider, anchor, wider)
  const before = scene.before ? union(scene.before.clauses.map(({ bag }) => bag)) : new Set<string>()
  const whole = ranked(new Set([...union(scene.clauses.map(({ bag }) => bag)), ...before]), units, world)
  const [first] = whole
  return first && first.explained > 0.3 ? { rows: likeliest(whole).map(({ row }) => row), sure: false } : NOBODY
}

function settle(candidates: readonly Candidate[], anchor: Indicator | null, wider: readonly Candidate[]): Subject {
  const group = likeliest(candidates)
  const held = anchor && group.find(({ row }) => row === anchor)
  if (held) return { rows: [held.row], sure: true }
  if (group.length === 1) return { rows: group.map(({ row }) => row), sure: true }
  const order = (candidate: Candidate) => wider.find(({ row }) => row === candidate.row)?.score ?? 0
  const best = Math.max(...group.map(order))
  const kept = group.filter((candidate) => order(candidate) >= 0.9 * best)
  return { rows: kept.toSorted((a, b) => order(b) - order(a)).map(({ row }) => row), sure: true }
}

/** A clause that names something else well enough to leave the sentence's subject, though not to be sure of its own. */
function goesElsewhere([best]: readonly Candidate[], anchor: Indicator): boolean {
  return best !== undefined && best.row !== anchor && best.named > 0.6 && best.explained > 0.6
}

function isStrong(candidate: Candidate | undefined): boolean {
  return candidate !== undefined && candidate.explained >= 0.5 && candidate.named >= 0.45
}

function ranked(bag: ReadonlySet<string>, units: readonly Unit[], { place, vocabulary }: World): readonly Candidate[] {
  return findCandidates(bag, place, units, vocabulary)
}

function bagAt(scene: Scene, clause: number): ReadonlySet<string> {
  return scene.clauses[clause]?.bag ?? new Set()
}

function union(bags: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(bags.flatMap((bag) => [...bag]))
}
