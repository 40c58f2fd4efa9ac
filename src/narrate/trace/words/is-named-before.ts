import type { Indicator } from '../../../compute/figures.ts'
import { isPlain } from '../number/find-doubts.ts'
import { clauseOf, type Scene, type World } from '../read/scene.ts'
import type { Phrase } from './read-phrases.ts'

/** Whether a phrase is only judged of a row that its subject names: `sickness rose again: 234 are on plans`. */
export function mustBeNamed({ says }: Phrase): boolean {
  return says.kind === 'rest' || (says.kind === 'move' && says.ofSubject === true)
}

/** Whether what stands before a phrase in its clause names the row, and nothing else that is not plain. */
export function isNamedBefore(phrase: Phrase, row: Indicator, scene: Scene, world: World): boolean {
  const { vocabulary } = world
  // `After July's 221 plans went up again`: the figure before is another month's.
  if (scene.numbers.some(({ at }) => at < phrase.at)) return false
  const clause = scene.clauses[clauseOf(phrase, scene.clauses)]
  const known = vocabulary.knownOf(row)
  if (!clause || !known) return false
  const said = [...vocabulary.stemsOf(scene.words.slice(clause.at, phrase.at))]
  const isOwn = (stem: string) => known.stems.has(stem) || known.aside.has(stem)
  const amounts = vocabulary.stemsOf(AMOUNTS)
  return (
    said.some((stem) => isOwn(stem) && vocabulary.weight(stem) > 0) &&
    said.every((stem) => isOwn(stem) || amounts.has(stem) || isPlain(stem, world))
  )
}

/** Words for how much there is of something. */
const AMOUNTS = 'demand activity volume number total count figure level rate share proportion percentage'
