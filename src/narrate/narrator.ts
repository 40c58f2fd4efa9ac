import type { Figures, Indicator } from '../compute/figures.ts'
import type { RagLabels } from '../shared/house-style.ts'
import type { Language } from './make-language.ts'
import { readScript, type Script } from './read-passages.ts'
import type { Sentence } from './story.ts'
import type { Templates } from './templates.ts'
import type { ToldSnippet } from './told-snippets.ts'

/** What every teller of a page needs: the figures, the words and the way to put them together. */
export type Narrator = {
  readonly figures: Figures
  readonly templates: Templates
  readonly rag: RagLabels
  readonly language: Language
}

/** Renders a snippet and reads it as sentences; those that lack a figure are left out. */
export function tellSnippet(narrator: Narrator, name: ToldSnippet, context: Readonly<Record<string, unknown>>): Script {
  const source = narrator.templates.snippets.get(name) ?? ''
  const at = `templates/snippets/${name}.hbs`
  return readScript(narrator.language.render(source, at, context), at)
}

/** The first sentence of a snippet that has all its figures; snippets list their wordings from best to plainest. */
export function tellFirst(
  narrator: Narrator,
  name: ToldSnippet,
  context: Readonly<Record<string, unknown>>,
): Sentence | null {
  return tellSnippet(narrator, name, context).passages.flatMap((passage) => passage.items)[0]?.sentence ?? null
}

export function tellOfRow(narrator: Narrator, name: ToldSnippet, row: Indicator): Sentence | null {
  return tellFirst(narrator, name, { code: row.code })
}
