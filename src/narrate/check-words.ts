import type { Figures } from '../compute/figures.ts'
import { errorAt, type Finding } from '../shared/finding.ts'
import type { TemplatePlace } from './check-call.ts'
import { checkTemplate } from './check-template.ts'
import { findMonthsAstray } from './find-months-astray.ts'
import { findSingleBraces } from './find-single-braces.ts'
import { findUnusedTemplates } from './find-unused-templates.ts'
import { CONTEXT_NAMES } from './part-context.ts'
import { pickTemplate } from './pick-template.ts'
import { TALLY_NAMES } from './sum-counts.ts'
import type { Templates } from './templates.ts'
import { warnOfMissingSnippets } from './told-snippets.ts'

const SNIPPET_NAMES: ReadonlySet<string> = new Set([...CONTEXT_NAMES, ...TALLY_NAMES, 'open', 'why'])

/** What `CONTEXT_NAMES` holds for snippets alone. */
const LENT: ReadonlySet<string> = new Set(['code', 'benchmark', 'label', 'from', 'to', 'figures', 'kind', 'summary'])

/** Everything that is wrong in the templates in use, the snippets and the typed texts. */
export function checkWords(figures: Figures, templates: Templates): readonly Finding[] {
  const place: Omit<TemplatePlace, 'at'> = {
    isFile: true,
    names: CONTEXT_NAMES,
    lent: LENT,
    partials: templates.snippets,
  }
  const inFile = (at: string): TemplatePlace => ({ ...place, at })
  const snippets = [...templates.snippets].flatMap(([name, source]) =>
    checkTemplate(source, { ...inFile(snippetFile(name)), names: SNIPPET_NAMES, lent: new Set() }, figures),
  )
  const used = templatesInUse(figures, templates)
  const commentary = [...used].flatMap(([file, source]) => checkTemplate(source, inFile(file), figures))
  const missing = templates.commentary.has('default')
    ? []
    : [errorAt('templates/commentary/default.hbs', 'template-missing', 'the file is not there; put it back')]
  const notes = checkTemplate(templates.notes, inFile('templates/notes.hbs'), figures)
  return [...missing, ...snippets, ...commentary, ...notes, ...checkTypedTexts(figures)]
}

/** What its author should look at, though it can be told: of templates and texts that have been checked. */
export function warnOfWords(figures: Figures, templates: Templates): readonly Finding[] {
  const typed = paragraphsOf(figures).map(({ text, cell }) => ({ at: cell, isFile: false, source: text }))
  const inFiles = (files: Iterable<readonly [string, string]>) =>
    [...files].map(([at, source]) => ({ at, isFile: true, source }))
  const told = [...inFiles(templatesInUse(figures, templates)), ...typed]
  const snippets = [...templates.snippets].map(([name, source]) => [snippetFile(name), source] as const)
  const printed = [...told, ...inFiles([...snippets, ['templates/notes.hbs', templates.notes]])]
  return [
    ...told.flatMap(({ source, at }) => findMonthsAstray(source, at, figures)),
    ...printed.flatMap(({ source, ...place }) => findSingleBraces(source, place)),
    ...findUnusedTemplates(figures, templates),
    ...warnOfMissingSnippets(templates),
  ]
}

function snippetFile(name: string): string {
  return `templates/snippets/${name}.hbs`
}

function templatesInUse(figures: Figures, templates: Templates): ReadonlyMap<string, string> {
  const picked = figures.sections.flatMap((section) =>
    section.parts.map((part) => pickTemplate(part.title, section.title, figures, templates)),
  )
  return new Map(picked.map(({ file, source }) => [file, source]))
}

function checkTypedTexts(figures: Figures): readonly Finding[] {
  return paragraphsOf(figures).flatMap(({ text, cell }) =>
    checkTemplate(text, { at: cell, isFile: false, names: new Set(), lent: new Set(), partials: new Map() }, figures),
  )
}

function paragraphsOf({ sections }: Figures) {
  return sections.flatMap((section) => section.parts.flatMap((part) => part.paragraphs))
}
