import type { ChartStory } from '../narrate/story.ts'
import { keptIn } from '../shared/kept-in.ts'
import type { Item } from './item.ts'
import type { Manner } from './manners.ts'
import type { Medium } from './medium.ts'
import type { Block, Box, Tag } from './pack.ts'
import { type PartPlace, partFrame, passageTag, type SheetKind } from './part-frame.ts'
import type { Sheet } from './sheet.ts'

/**
 * A part half laid out: its pages so far, and the words and charts that have no place yet.
 *
 * `charts` are those that its words speak of, in the order of the words; `trends` the others.
 */
export type Progress = {
  readonly place: PartPlace
  readonly manner: Manner
  readonly opening: SheetKind
  readonly sheets: readonly Sheet[]
  readonly words: readonly Item[]
  readonly charts: readonly ChartStory[]
  readonly trends: readonly ChartStory[]
}

/** The same before it is laid out in one manner or another. */
export type Figures = Omit<Progress, 'manner'>

export function chartsOf({ charts, trends }: Pick<Figures, 'charts' | 'trends'>): readonly ChartStory[] {
  return [...charts, ...trends]
}

export function isDone({ words, charts, trends }: Figures): boolean {
  return words.length + charts.length + trends.length === 0
}

export function blankSheet({ place, opening, sheets }: Figures, kind: SheetKind, medium: Medium): Sheet {
  const nth = sheets.filter((sheet) => sheet.name.kind === kind).length
  const name = { kind, nth, opening }
  const frame = partFrame(place, name, medium)
  return { name, blocks: frame.blocks, rest: frame.area }
}

/** The page with more on it, in place of the page as it was; full unless something of it is left free. */
export function onSheet<At extends Figures>(progress: At, sheet: Sheet, blocks: readonly Block[], rest?: Box): At {
  const filled = { ...sheet, blocks: [...sheet.blocks, ...blocks], rest: rest ?? { ...sheet.rest, height: 0 } }
  return { ...progress, sheets: [...progress.sheets.filter((each) => each !== sheet), filled] }
}

/** Of the charts only those that are `left`. */
export function withChartsLeft<At extends Figures>(progress: At, left: readonly ChartStory[]): At {
  const isLeft = (chart: ChartStory): boolean => left.includes(chart)
  return { ...progress, charts: progress.charts.filter(isLeft), trends: progress.trends.filter(isLeft) }
}

/** The words under their tags, by which they are known again: they are laid out several times. */
const TAGGED = new WeakMap<readonly Item[], Map<Tag, readonly Item[]>>()

/** The words with their headings at the level that the page asks for. */
export function tagged({ words, place }: Figures, sheet: Sheet): readonly Item[] {
  const tag = passageTag(place, sheet.name)
  const known = keptIn(TAGGED, words, () => new Map())
  return keptIn(known, tag, () => {
    const isSo = words.every((item) => !item.heading || item.tag === tag)
    return isSo ? words : words.map((item) => (item.heading ? { ...item, tag } : item))
  })
}
