import type { Indicator } from '../../../compute/figures.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { isHome } from './find-subject.ts'

/** Other rows of the part for which a word of the sentence speaks that the chosen ones lack. */
export function fellows(rows: readonly Indicator[], number: Placed, scene: Scene, world: World): readonly Indicator[] {
  return namedRows(rows, scene, world).filter((row) => (number.kind === 'percent') === (row.unit === 'percent'))
}

/** The same, of whatever unit: a change in percent may be of a count. */
export function namedRows(rows: readonly Indicator[], scene: Scene, world: World): readonly Indicator[] {
  const said = saidOf(scene, world)
  const held = new Set(rows.flatMap((row) => heldBy(row, said, world)))
  return partRows(world).filter(
    (row) => !rows.includes(row) && heldBy(row, said, world).some((word) => !held.has(word)),
  )
}

/** Whether a sentence says that it counts: then no rate is meant. */
export function isCounted(scene: Scene): boolean {
  return /\bnumbers? of\b/i.test(sentenceOf(scene))
}

/** Other rows of the part whose labels hold every word of the number's clause that the chosen row's holds. */
export function rivals(rows: readonly Indicator[], number: Placed, scene: Scene, world: World): readonly Indicator[] {
  const known = [...number.bag].filter((stem) => world.vocabulary.weight(stem) > 0)
  const said = known.length > 0 ? known : saidOf(scene, world)
  const held = rows.flatMap((row) => heldBy(row, said, world))
  if (held.length === 0) return []
  return partRows(world).filter((row) => {
    const own = heldBy(row, said, world)
    const alike = rows.every(({ unit }) => (unit === 'percent') === (row.unit === 'percent'))
    return (
      alike &&
      !(row.unit === 'rate' && isCounted(scene)) &&
      !rows.includes(row) &&
      held.every((word) => own.includes(word))
    )
  })
}

/** Other rows of the part of whose labels the sentence holds every word: `a quarter of the eight who came in were UASC`. */
export function fullyNamed(rows: readonly Indicator[], scene: Scene, world: World): readonly Indicator[] {
  const said = new Set(saidOf(scene, world))
  const units = new Set(rows.map(({ unit }) => unit))
  return partRows(world).filter((row) => {
    const stems = world.vocabulary.knownOf(row)?.stems ?? new Set()
    return !rows.includes(row) && units.has(row.unit) && stems.size > 0 && [...stems].every((stem) => said.has(stem))
  })
}

/** Whether rows of other parts are meant though a row of the part itself has a word of the sentence that they lack. */
export function isForeign(rows: readonly Indicator[], scene: Scene, world: World): boolean {
  const home = partRows(world)
  if (rows.some((row) => home.includes(row))) return false
  const said = saidOf(scene, world)
  const held = new Set(rows.flatMap((row) => heldBy(row, said, world)))
  return home.some((row) => {
    const own = heldBy(row, said, world)
    return own.some((word) => !held.has(word)) || (held.size > 0 && own.length === held.size)
  })
}

/** The rows of the part that a text belongs to. */
export function partRows({ place, vocabulary }: World): readonly Indicator[] {
  return vocabulary.rows.flatMap(({ row }) => (isHome(row, place) ? [row] : []))
}

/** The telling words of a sentence. */
function saidOf({ clauses }: Scene, { vocabulary }: World): readonly string[] {
  return clauses.flatMap(({ bag }) => [...bag]).filter((stem) => vocabulary.weight(stem) > 0)
}

function heldBy(row: Indicator, words: readonly string[], { vocabulary }: World): readonly string[] {
  const known = vocabulary.knownOf(row)
  return words.filter((word) => known?.stems.has(word) || known?.aside.has(word))
}
