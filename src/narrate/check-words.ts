import type { Figures } from '../compute/figures.ts'
import { errorAt, type Finding } from '../shared/finding.ts'
import type { TemplatePlace } from './check-call.ts'
import { checkTemplate } from './check-template.ts'
import { findMonthsAstray } from './find-months-astray.ts'
import { findUnusedTemplates } from './find-unused-templates.ts'
import { CONTEXT_NAMES } from './part-context.ts'
import { pickTemplate } from './pick-template.ts'
import { TALLY_NAMES } from './sum-counts.ts'
import type { Templates } from './templates.ts'

const SNIPPET_NAMES: ReadonlySet<string> = new Set([...CONTEXT_NAMES, ...TALLY_NAMES, 'open'])

/** Everything that is wrong in the templates in use, the snippets and the typed texts. */
export function checkWords(figures: Figures, templates: Templates): readonly Finding[] {
  const partials = new Set(templates.snippets.keys())
  const inFile = (at: string, names: ReadonlySet<string>): TemplatePlace => ({ at, isFile: true, names, partials })
  const snippets = [...templates.snippets].flatMap(([name, source]) =>
    checkTemplate(source, inFile(`templates/snippets/${name}.hbs`, SNIPPET_NAMES), figures),
  )
  const used = templatesInUse(figures, templates)
  const commentary = [...used].flatMap(([file, source]) => checkTemplate(source, inFile(file, CONTEXT_NAMES), figures))
  const missing = templates.commentary.has('default')
    ? []
    : [errorAt('templates/commentary/default.hbs', 'template-missing', 'the file is not there; put it back')]
  const notes = checkTemplate(templates.notes, inFile('templates/notes.hbs', CONTEXT_NAMES), figures)
  return [...missing, ...snippets, ...commentary, ...notes, ...checkTypedTexts(figures)]
}

/** What its author should look at, though it can be told: of templates and texts that have been checked. */
export function warnOfWords(figures: Figures, templates: Templates): readonly Finding[] {
  const typed = paragraphsOf(figures).map(({ text, cell }) => [cell, text] as const)
  const texts = [...templatesInUse(figures, templates), ...typed]
  return [
    ...texts.flatMap(([at, source]) => findMonthsAstray(source, at, figures)),
    ...findUnusedTemplates(figures, templates),
  ]
}

function templatesInUse(figures: Figures, templates: Templates): ReadonlyMap<string, string> {
  const picked = figures.sections.flatMap((section) =>
    section.parts.map((part) => pickTemplate(part.title, section.title, figures, templates)),
  )
  return new Map(picked.map(({ file, source }) => [file, source]))
}

function checkTypedTexts(figures: Figures): readonly Finding[] {
  return paragraphsOf(figures).flatMap(({ text, cell }) =>
    checkTemplate(text, { at: cell, isFile: false, names: new Set(), partials: new Set() }, figures),
  )
}

function paragraphsOf({ sections }: Figures) {
  return sections.flatMap((section) => section.parts.flatMap((part) => part.paragraphs))
}
