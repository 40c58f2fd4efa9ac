import type { Finding } from '../shared/finding.ts'
import { findAbbreviations } from './find-abbreviations.ts'
import { type Narrator, tellFirst } from './narrator.ts'
import { readScript } from './read-passages.ts'
import type { NotesStory, Passage, SectionStory } from './story.ts'

/** How to read the pack, its abbreviations, and the warnings on its data. */
export function tellNotes(
  narrator: Narrator,
  sections: readonly SectionStory[],
  checks: readonly Finding[],
): NotesStory {
  const at = 'templates/notes.hbs'
  const script = readScript(narrator.language.render(narrator.templates.notes, at, {}), at)
  const open = checks.flatMap(({ cell, told }) => (told === undefined ? [] : [{ cell, told }]))
  return {
    headline: script.headlines[0]?.text ?? tellFirst(narrator, 'headline-notes', { open: open.length })?.text ?? '',
    passages: script.passages,
    abbreviations: findAbbreviations(
      narrator.templates.abbreviations,
      narrator.figures.settings.organisation,
      textsOf(narrator, sections, script.passages),
    ),
    checks: open,
  }
}

/** The texts of each section, beside which stands what the pack says of itself as a whole. */
function textsOf(narrator: Narrator, sections: readonly SectionStory[], notes: readonly Passage[]) {
  const { organisation, service, title, purpose, strategy } = narrator.figures.settings
  const front = [organisation, service, title, purpose, strategy]
  return [[...front, ...notes.flatMap(sayings)], ...sections.map((section) => [...front, ...textsOfSection(section)])]
}

function textsOfSection({ title, outcome, parts }: SectionStory): readonly string[] {
  const told = parts.flatMap((part) => [
    part.title,
    part.headline,
    part.commentaryHeadline,
    ...(part.table?.benchmarks ?? []),
    ...(part.table?.rows.map((row) => row.label) ?? []),
    ...(part.grades ? [...part.grades.grades, ...part.grades.services.map(({ name }) => name)] : []),
    ...part.passages.flatMap(sayings),
  ])
  return [title, outcome, ...told]
}

function sayings({ heading, items }: Passage): readonly string[] {
  return [heading, ...items.map(({ sentence }) => sentence.text)]
}
