import type { Block } from './pack.ts'
import { type SheetName, type SpokenPlace, sheetHeadline } from './part-frame.ts'

/** What to say to a page of a part, what its figures rest on, what it shows, and what may be asked. */
export function partNotes(place: SpokenPlace, name: SheetName, blocks: readonly Block[]): readonly string[] {
  const { speaker } = place.part
  const opens = name.kind === name.opening && name.nth === 0
  const words = squeezed(blocks.flatMap((block) => (block.kind === 'text' ? wordsOf(block.paragraphs) : [])))
  const sources = speaker.sources.filter(({ sentence }) => words.includes(squeezed([sentence])))
  const rests = [...(name.kind === 'figures' ? [speaker.table] : []), ...sources.map(({ cells }) => cells)]
  const charts = blocks.filter((block) => block.kind === 'chart').map((block) => block.alt)
  const notes = [
    sheetHeadline(place, name),
    ...(opens ? [speaker.say] : []),
    ...(rests.some((rest) => rest !== '') ? ['Where the figures come from:', ...rests] : []),
    ...charts,
    ...(opens || name.kind === 'words' ? [speaker.asked] : []),
  ].filter((note) => note !== '')
  return notes.length > 0 ? notes : [place.title]
}

function wordsOf(paragraphs: Extract<Block, { kind: 'text' }>['paragraphs']): readonly string[] {
  return paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.runs.map((run) => run.text)))
}

function squeezed(texts: readonly string[]): string {
  return texts.join('').replace(/\s+/g, '')
}
