import type { Indicator } from '../../../compute/figures.ts'
import { keptIn } from '../../../shared/kept-in.ts'
import { bareLabel } from '../read/labels-said.ts'
import type { Scene, World } from '../read/scene.ts'
import { type Span, sentenceOf } from '../read/span.ts'

/**
 * The row of which a sentence gives the whole label before a place, with nothing between them that names another: no
 * likeness of words need be weighed. Of rows of the same label the part's own is meant.
 */
export function rowLabelled({ at }: Span, scene: Scene, { vocabulary, place }: World): Indicator | null {
  const said = keptIn(saidIn, scene, () =>
    labelsIn(
      scene,
      vocabulary.rows.map(({ row }) => row),
    ),
  )
  const last = said.findLast(({ end }) => end <= at)
  if (!last) return null
  const rows = said.filter(({ end }) => end === last.end).map(({ row }) => row)
  const home = rows.filter(({ section, part }) => section === place.section && part === place.part)
  const [row, ...others] = home.length > 0 ? home : rows
  if (!row || others.length > 0) return null
  const between = scene.words.slice(last.end, at).replace(/\d[\d.,]*/g, ' ')
  const isOwn = (stem: string) => vocabulary.weight(stem) === 0 || vocabulary.isOf(row, stem)
  return [...vocabulary.stemsOf(between)].every(isOwn) ? row : null
}

type Labelled = { readonly row: Indicator; readonly end: number; readonly size: number }

const saidIn = new WeakMap<Scene, readonly Labelled[]>()

/** The longest of the labels that begin at a place, in the sentence's order. */
function labelsIn(scene: Scene, rows: readonly Indicator[]): readonly Labelled[] {
  const lower = sentenceOf(scene).toLowerCase()
  const found = rows.flatMap((row) => {
    const label = bareLabel(row.label)
    const at = lower.lastIndexOf(label)
    const end = scene.span.at + at + label.length
    return at < 0 || /^[\p{L}\d]/u.test(lower.slice(at + label.length)) ? [] : [{ row, end, size: label.length }]
  })
  const isWhole = ({ end, size }: Labelled) =>
    found.every((each) => each.size <= size || each.end - each.size > end - size || each.end < end)
  return found.filter(isWhole).toSorted((a, b) => a.end - b.end)
}
