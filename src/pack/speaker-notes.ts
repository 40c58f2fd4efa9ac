import type { Block } from './pack.ts'
import { type PartPlace, type SheetName, sheetHeadline } from './part-frame.ts'

/** What to say to a page of a part: its own notes on the page that opens it, and what the page shows on the others. */
export function partNotes(place: PartPlace, name: SheetName, blocks: readonly Block[]): readonly string[] {
  const charts = blocks.filter((block) => block.kind === 'chart').map((block) => block.alt)
  const opens = name.kind === name.opening && name.nth === 0
  const said = opens ? place.part.speakerNotes : [sheetHeadline(place, name)]
  const notes = [...said, ...charts].filter((words) => words !== '')
  return notes.length > 0 ? notes : [place.title]
}
