import type { NotesStory } from '../narrate/story.ts'
import { plain } from './break-lines.ts'
import type { Draft } from './draft.ts'
import { fillColumn } from './fill-column.ts'
import { type Flowed, flowEvenly } from './flow-passages.ts'
import { frontFrame } from './front-frame.ts'
import type { ShownNotes } from './front-story.ts'
import { splitColumns } from './grid.ts'
import { type Item, itemsOf } from './item.ts'
import type { Medium } from './medium.ts'
import type { Box, Run } from './pack.ts'

/** How to read the pack, its abbreviations and the checks that stand open, in two columns. */
export function layNotes(story: ShownNotes, medium: Medium): readonly Draft[] {
  const { reading, lists } = noteItems(story.notes)
  const whole = [[...reading, ...lists]]
  const apart = lists.length > 0 ? [reading, lists] : whole
  const count = (groups: readonly (readonly Item[])[]) =>
    groups.flatMap((group) => layPages(group, 0, 1, story, medium)).length
  const groups = count(apart) <= count(whole) ? apart : whole
  const drafts: Draft[] = []
  for (const group of groups) drafts.push(...layEvenly(group, drafts.length, story, medium))
  return drafts
}

/** How much of their height pages may take. */
const SHARES = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1]

/** As many pages as full ones would be, but none much emptier than the others: taller pages are never more of them. */
function layEvenly(group: readonly Item[], first: number, story: ShownNotes, medium: Medium): readonly Draft[] {
  const full = layPages(group, first, 1, story, medium)
  let best = full
  for (let [from, to] = [0, SHARES.length]; from < to; ) {
    const middle = Math.floor((from + to) / 2)
    const tried = layPages(group, first, SHARES[middle] ?? 1, story, medium)
    const fits = tried.length <= full.length
    if (fits) best = tried
    ;[from, to] = fits ? [from, middle] : [middle + 1, to]
  }
  return best
}

/** A group on pages of its own, of which `first` come before; `share` is how much of their height they take. */
function layPages(
  group: readonly Item[],
  first: number,
  share: number,
  story: ShownNotes,
  medium: Medium,
): readonly Draft[] {
  const drafts: Draft[] = []
  let items = group
  while (items.length > 0 || first + drafts.length === 0) {
    const frame = frontFrame('Notes', story.notes.headline, first + drafts.length, story, medium, { section: 'Notes' })
    const area = { ...frame.area, height: frame.area.height * share }
    const columns = splitColumns(area, 2, 2 * medium.theme.gutter)
    const whole = splitColumns(frame.area, 2, 2 * medium.theme.gutter)
    const flowed = sideBySide(items, whole, medium) ?? flowEvenly(items, columns, medium, { words: null, force: true })
    drafts.push({ ...frame.draft('notes', speakerNotes(story.notes)), blocks: [...frame.blocks, ...flowed.blocks] })
    items = flowed.left
  }
  return drafts
}

/** Two lists in a column each, where each finds room in it: none ends with a line at the head of the other's. */
function sideBySide(items: readonly Item[], columns: readonly Box[], medium: Medium): Flowed | null {
  const starts = items.flatMap(({ heading }, at) => (heading ? [at] : []))
  if (starts.length !== columns.length || starts[0] !== 0) return null
  const filled = columns.map((column, at) =>
    fillColumn(items.slice(starts[at], starts[at + 1]), column, medium, { words: null, force: false }),
  )
  if (filled.some(({ left }) => left.length > 0)) return null
  return {
    blocks: filled.flatMap(({ blocks }) => blocks),
    bottom: Math.max(...filled.map(({ bottom }) => bottom)),
    left: [],
  }
}

function speakerNotes({ checks }: NotesStory): readonly string[] {
  const open = checks.length > 0 ? [`Checks that stand open: ${checks.length}.`] : []
  return ['For reference: how RAG and arrows are worked out, and the abbreviations in use.', ...open]
}

/** The sentences to read, and the lists in which something is looked up. */
type NoteItems = { readonly reading: readonly Item[]; readonly lists: readonly Item[] }

function noteItems(notes: NotesStory): NoteItems {
  const reading = itemsOf(notes.passages, { headingTag: 'h2', style: 'compact', cards: false })
  const short = notes.abbreviations.map(({ short: name, long }) => [
    plain(`${name}:`, { strong: true }),
    plain(` ${long}`),
  ])
  const checks = notes.checks.map(({ cell, told }) =>
    cell === '' ? [plain(told)] : [plain(`${cell}:`, { strong: true }), plain(` ${told}`)],
  )
  const lists = [
    ...listOf('Abbreviations', short, notes.passages.length, false),
    ...listOf('Data checks that stand open', checks, notes.passages.length + 1, true),
  ]
  return { reading, lists }
}

function listOf(title: string, lines: readonly (readonly Run[])[], passage: number, bullet: boolean): readonly Item[] {
  if (lines.length === 0) return []
  const shared = { passage, ground: 'page', under: title, codes: [] } as const
  return [
    { ...shared, runs: [plain(title)], style: 'heading', tag: 'h2', bullet: false, heading: true },
    ...lines.map((runs): Item => ({ ...shared, runs, style: 'small', tag: 'li', bullet, heading: false })),
  ]
}
