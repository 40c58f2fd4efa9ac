import type { Finding } from '../shared/finding.ts'
import { type Narrator, tellFirst } from './narrator.ts'
import { readScript } from './read-passages.ts'
import type { NotesStory, SectionStory } from './story.ts'

/** How to read the pack, its abbreviations, and the warnings on its data. */
export function tellNotes(
  narrator: Narrator,
  sections: readonly SectionStory[],
  checks: readonly Finding[],
): NotesStory {
  const at = 'templates/notes.hbs'
  const script = readScript(narrator.language.render(narrator.templates.notes, at, {}), at)
  const open = checks.filter((check) => check.level === 'warning' && FOR_READERS.has(check.rule))
  return {
    headline: script.headlines[0]?.text ?? tellFirst(narrator, 'headline-notes', { open: open.length })?.text ?? '',
    passages: script.passages,
    abbreviations: abbreviationsUsed(narrator.templates.abbreviations, wordsOf(sections)),
    checks: open,
  }
}

/** What a reader of the pack needs to know of its data; what only its author can act on stays out. */
const FOR_READERS: ReadonlySet<string> = new Set([
  'typed-against-calculated',
  'same-measure-differs',
  'implied-population',
  'benchmark-far-off',
  'outlier',
  'month-missing',
])

/** The lines `CLA: child looked after` whose short form stands somewhere in the pack. */
function abbreviationsUsed(text: string, words: ReadonlySet<string>): NotesStory['abbreviations'] {
  return text
    .split('\n')
    .flatMap((line) => {
      const [, short = '', long = ''] = /^([^:#]+):\s*(.+)$/.exec(line.trim()) ?? []
      return short && words.has(short.trim()) ? [{ short: short.trim(), long: long.trim() }] : []
    })
    .toSorted((a, b) => a.short.localeCompare(b.short, 'en'))
}

function wordsOf(sections: readonly SectionStory[]): ReadonlySet<string> {
  const texts = sections.flatMap((section) =>
    section.parts.flatMap((part) => [
      ...(part.table?.rows.map((row) => row.label) ?? []),
      ...part.passages.flatMap((passage) => passage.items.map((item) => item.sentence.text)),
    ]),
  )
  return new Set(texts.flatMap((text) => text.split(/[^\p{L}\p{N}&]+/u)))
}
