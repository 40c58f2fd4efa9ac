import type { Indicator } from '../../../compute/figures.ts'
import { keptIn } from '../../../shared/kept-in.ts'
import { isPlain } from '../number/find-doubts.ts'
import { bareLabel } from '../read/labels-said.ts'
import type { Scene, World } from '../read/scene.ts'
import { type Span, sentenceOf } from '../read/span.ts'
import type { Vocabulary } from '../read/vocabulary.ts'
import { isHome } from './find-subject.ts'

/**
 * The row of which a sentence gives the whole label before a place, with nothing between them that names another: no
 * likeness of words need be weighed. Of rows of the same label the part's own is meant.
 */
export function rowLabelled({ at }: Span, scene: Scene, world: World): Indicator | null {
  const { vocabulary, place } = world
  const said = labelsIn(scene, world)
  const last = said.findLast(({ end }) => end <= at)
  if (!last) return null
  const rows = said.filter(({ end }) => end === last.end).map(({ row }) => row)
  const home = rows.filter((row) => isHome(row, place))
  const [row, ...others] = home.length > 0 ? home : rows
  if (!row || others.length > 0) return null
  const between = scene.words.slice(last.end, at).replace(/\d[\d.,]*/g, ' ')
  const isOwn = (stem: string) => vocabulary.weight(stem) === 0 || vocabulary.isOf(row, stem) || isPlain(stem, world)
  return [...vocabulary.stemsOf(between)].every(isOwn) ? row : null
}

/** A sentence with blanks where it gives a whole label: the words of that tell nothing of what is said of the row. */
export function withoutLabels(scene: Scene, world: World): string {
  const blanked = (said: string, { end, size }: Labelled) => {
    const at = end - size - scene.span.at
    return said.slice(0, at) + ' '.repeat(size) + said.slice(at + size)
  }
  return labelsIn(scene, world).reduce(blanked, sentenceOf(scene))
}

/** How many whole labels a sentence gives. */
export function countLabels(scene: Scene, world: World): number {
  return labelsIn(scene, world).length
}

type Labelled = { readonly row: Indicator; readonly end: number; readonly size: number }

const saidIn = new WeakMap<Scene, readonly Labelled[]>()

type Named = { readonly row: Indicator; readonly label: string }

const named = new WeakMap<Vocabulary, readonly Named[]>()

/** The rows by their labels, and by those without their brackets where these are no other row's. */
function namesOf({ rows }: Vocabulary): readonly Named[] {
  const labels = rows.map(({ row }) => ({ row, label: bareLabel(row.label) }))
  const short = rows.map(({ row }) => ({ row, label: bareLabel(row.label.replace(/ ?\([^)]*\)/g, '')) }))
  const all = [...labels, ...short]
  const isAlone = ({ row, label }: Named) =>
    all.every((other) => other.label !== label || other.row.label === row.label) &&
    labels.every((other) => other.label !== label)
  return [...labels, ...short.filter(isAlone)]
}

/** The longest of the labels that begin at a place, in the sentence's order. */
function labelsIn(scene: Scene, { vocabulary }: World): readonly Labelled[] {
  return keptIn(saidIn, scene, () => {
    const lower = sentenceOf(scene).toLowerCase()
    const found = keptIn(named, vocabulary, () => namesOf(vocabulary)).flatMap(({ row, label }) => {
      const at = lower.lastIndexOf(label)
      const end = scene.span.at + at + label.length
      return at < 0 || /^[\p{L}\d]/u.test(lower.slice(at + label.length)) ? [] : [{ row, end, size: label.length }]
    })
    const isWhole = ({ end, size }: Labelled) =>
      found.every((each) => each.size <= size || each.end - each.size > end - size || each.end < end)
    return found.filter(isWhole).toSorted((a, b) => a.end - b.end)
  })
}
