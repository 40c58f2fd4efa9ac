import { keptIn } from '../shared/kept-in.ts'
import { plain } from './break-lines.ts'
import { bottomOf } from './grid.ts'
import type { FlowLimits, Item } from './item.ts'
import type { Medium } from './medium.ts'
import type { Block, Box, PanelBlock, Paragraph, Run } from './pack.ts'
import { heightOf, placeText, setParagraph } from './place-text.ts'
import type { Theme } from './theme.ts'

type Filled = {
  readonly blocks: readonly Block[]
  readonly bottom: number
  readonly words: number
  readonly left: readonly Item[]
}

/** Items of one passage that stand together on one ground. */
type Group = { readonly passage: number; readonly ground: Item['ground']; readonly paragraphs: readonly Paragraph[] }

const PAD = { x: 12, y: 9 } as const
/** In ems. */
const AFTER_HEADING = 0.2
const BETWEEN_PASSAGES = 11
const BETWEEN_CARDS = 12

/**
 * Takes whole items into a column as long as they fit; a heading only together with what it heads.
 *
 * `opens` says that no words stand on the page before these, where words that go on say again what they are about.
 */
export function fillColumn(
  items: readonly Item[],
  column: Box,
  medium: Medium,
  limits: FlowLimits,
  opens = true,
): Filled {
  const opening = continuedHeading(items, column.width, medium, opens)
  let groups = opening
  let words = 0
  let taken = 0
  while (taken < items.length) {
    const unit = unitAt(items, taken, column, medium, limits)
    const more = unit.reduce((sum, item) => sum + wordsOf(item), 0)
    if (taken > 0 && limits.words !== null && words + more > limits.words) break
    const longer = unit.reduce((held, item) => addItem(held, item, column.width, medium), groups)
    if (stackHeight(longer, medium.theme) > column.height) break
    groups = longer
    words += more
    taken += unit.length
  }
  const left = items.slice(taken)
  if (taken === 0 && limits.force && left.length > 0) return fillWithPiece(left, column, medium, opening)
  if (taken === 0) return { blocks: [], bottom: column.y, words, left }
  return { ...placeGroups(groups, column, medium.theme), words, left }
}

/** What is not parted: a panel with all it holds where a column can hold it, a heading with the first item under it. */
function unitAt(
  items: readonly Item[],
  at: number,
  column: Box,
  medium: Medium,
  { partCards }: FlowLimits,
): readonly Item[] {
  const first = items[at]
  if (!first?.heading) return items.slice(at, at + 1)
  if (first.ground === 'page' || (partCards && first.ground === 'card')) return items.slice(at, at + 2)
  const passage = items.slice(at).filter((item) => item.passage === first.passage)
  const whole = passage.reduce((held: readonly Group[], item) => addItem(held, item, column.width, medium), [])
  return stackHeight(whole, medium.theme) <= column.height ? passage : items.slice(at, at + 2)
}

/** Words say again what they are about where they go on on another page, and on a panel in another column too. */
function continuedHeading(items: readonly Item[], width: number, medium: Medium, opens: boolean): readonly Group[] {
  const [first] = items
  if (!first || first.heading || first.under === '' || (first.ground === 'page' && !opens)) return []
  const runs = [plain(`${first.under} (continued)`)]
  return addItem([], { ...first, runs, style: 'heading', tag: 'artifact', bullet: false }, width, medium)
}

/** Counted once, as a column is filled several times before it is found to be right. */
const COUNTED = new WeakMap<Item, number>()

function wordsOf(item: Item): number {
  return keptIn(COUNTED, item, () => item.runs.reduce((sum, { text }) => sum + countWords(text), 0))
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}

/** No column of this width that holds the items can be less tall: their lines, without what stands between them. */
export function leastHeight(items: readonly Item[], width: number, medium: Medium): number {
  return items.reduce((sum, item) => sum + heightOf([setItem(item, width, 0, medium)], medium.theme), 0)
}

function setItem(item: Item, width: number, spaceBefore: number, medium: Medium): Paragraph {
  const inner = item.ground === 'page' ? width : width - 2 * PAD.x
  return setParagraph(item.runs, inner, { style: item.style, tag: item.tag, bullet: item.bullet, spaceBefore }, medium)
}

function addItem(groups: readonly Group[], item: Item, width: number, medium: Medium): readonly Group[] {
  const last = groups.at(-1)
  const follows = last?.passage === item.passage
  const isHeading = last?.paragraphs.at(-1)?.style === 'heading'
  const gap = medium.theme.styles[item.style].size * (isHeading ? AFTER_HEADING : medium.theme.betweenParagraphs)
  const paragraph = setItem(item, width, follows ? Math.round(gap) : 0, medium)
  if (last && follows) return [...groups.slice(0, -1), { ...last, paragraphs: [...last.paragraphs, paragraph] }]
  return [...groups, { passage: item.passage, ground: item.ground, paragraphs: [paragraph] }]
}

function stackHeight(groups: readonly Group[], theme: Theme): number {
  return groups.reduce((sum, group, at) => sum + gapBefore(groups, at) + groupHeight(group, theme), 0)
}

function gapBefore(groups: readonly Group[], at: number): number {
  if (at === 0) return 0
  const grounds = [groups[at - 1]?.ground, groups[at]?.ground]
  return grounds.every((ground) => ground === 'page') ? BETWEEN_PASSAGES : BETWEEN_CARDS
}

function groupHeight(group: Group, theme: Theme): number {
  return heightOf(group.paragraphs, theme) + (group.ground === 'page' ? 0 : 2 * PAD.y)
}

function placeGroups(groups: readonly Group[], column: Box, theme: Theme): Pick<Filled, 'blocks' | 'bottom'> {
  const blocks: Block[] = []
  let y = column.y
  for (const [at, group] of groups.entries()) {
    y += gapBefore(groups, at)
    const height = groupHeight(group, theme)
    blocks.push(...placeGroup(group, { ...column, y, height }, theme))
    y += height
  }
  return { blocks, bottom: y }
}

function placeGroup(group: Group, box: Box, theme: Theme): readonly Block[] {
  if (group.ground === 'page') return [placeText(group.paragraphs, box, theme)]
  const panel: PanelBlock = { kind: 'panel', box, fill: 'wash', edge: group.ground === 'edge' ? 'accent' : null }
  const inside = { x: box.x + PAD.x, y: box.y + PAD.y, width: box.width - 2 * PAD.x }
  return [panel, placeText(group.paragraphs, inside, theme)]
}

/** The lines of an item taller than a whole column that the column holds; the others are left as an item. */
function fillWithPiece(items: readonly Item[], column: Box, medium: Medium, opening: readonly Group[]): Filled {
  const unit = items.slice(0, items[0]?.heading ? 2 : 1)
  const item = unit.at(-1)
  const [group] = unit.reduce((held, each) => addItem(held, each, column.width, medium), opening)
  const paragraph = group?.paragraphs.at(-1)
  if (!item || !group || !paragraph) return { blocks: [], bottom: column.y, words: 0, left: items }
  const over = groupHeight(group, medium.theme) - column.height
  const leading = medium.theme.styles[item.style].leading
  const count = spareTheLast(paragraph.lines.length - Math.ceil(over / leading), paragraph.lines.length)
  const piece = { ...paragraph, lines: paragraph.lines.slice(0, count) }
  const cut = { ...group, paragraphs: [...group.paragraphs.slice(0, -1), piece] }
  const { blocks } = placeGroups([cut], column, medium.theme)
  const rest: Item = { ...item, bullet: false, tag: 'p', runs: runsOf(paragraph.lines.slice(count)) }
  const after = items.slice(unit.length)
  const left = rest.runs.length > 0 ? [rest, ...after] : after
  return { blocks, bottom: bottomOf(column), words: wordsOf(item), left }
}

/** A line is taken at least; the last of a paragraph does not go on alone. */
function spareTheLast(count: number, lines: number): number {
  return Math.max(1, lines - count === 1 && count > 2 ? count - 1 : count)
}

function runsOf(lines: Paragraph['lines']): readonly Run[] {
  return lines.flatMap((line, at) => {
    const [first, ...others] = line.runs
    return first && at > 0 && !lines[at - 1]?.cut ? [{ ...first, text: ` ${first.text}` }, ...others] : line.runs
  })
}
