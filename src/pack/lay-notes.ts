import type { NotesStory, Story } from '../narrate/story.ts'
import { plain } from './break-lines.ts'
import type { Draft } from './draft.ts'
import { flowEvenly } from './flow-passages.ts'
import { frontFrame } from './front-frame.ts'
import { splitColumns } from './grid.ts'
import { type Item, itemsOf } from './item.ts'
import type { Medium } from './medium.ts'
import type { Run } from './pack.ts'

/** How to read the pack, its abbreviations and the checks that stand open, in two columns. */
export function layNotes(story: Story, medium: Medium): readonly Draft[] {
  const drafts: Draft[] = []
  let items = noteItems(story.notes)
  do {
    const frame = frontFrame('Notes', story.notes.headline, drafts.length, story, medium, 'Notes')
    const columns = splitColumns(frame.area, 2, 2 * medium.theme.gutter)
    const flowed = flowEvenly(items, columns, medium, { words: null, force: true })
    drafts.push({ ...frame.draft('notes', speakerNotes(story.notes)), blocks: [...frame.blocks, ...flowed.blocks] })
    items = flowed.left
  } while (items.length > 0)
  return drafts
}

function speakerNotes({ checks }: NotesStory): readonly string[] {
  const open = checks.length > 0 ? [`Checks that stand open: ${checks.length}.`] : []
  return ['For reference: how RAG and arrows are worked out, and the abbreviations in use.', ...open]
}

function noteItems(notes: NotesStory): readonly Item[] {
  const passages = itemsOf(notes.passages, { headingTag: 'h2', style: 'compact', cards: false })
  const short = notes.abbreviations.map(({ short: name, long }) => [
    plain(`${name}:`, { strong: true }),
    plain(` ${long}`),
  ])
  const checks = notes.checks.map(({ cell, message }) =>
    cell === '' ? [plain(message)] : [plain(`${cell}:`, { strong: true }), plain(` ${message}`)],
  )
  return [
    ...passages,
    ...listOf('Abbreviations', short, notes.passages.length, false),
    ...listOf('Data checks that stand open', checks, notes.passages.length + 1, true),
  ]
}

function listOf(title: string, lines: readonly (readonly Run[])[], passage: number, bullet: boolean): readonly Item[] {
  if (lines.length === 0) return []
  const shared = { passage, ground: 'page', under: title } as const
  return [
    { ...shared, runs: [plain(title)], style: 'heading', tag: 'h2', bullet: false, heading: true },
    ...lines.map((runs): Item => ({ ...shared, runs, style: 'small', tag: 'li', bullet, heading: false })),
  ]
}
