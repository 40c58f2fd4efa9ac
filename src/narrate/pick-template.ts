import type { Figures } from '../compute/figures.ts'
import { codesNamed } from './check-template.ts'
import { findRow } from './find-row.ts'
import type { Templates } from './templates.ts'

/** The template that words a part; `file` is where it stands, for messages. */
export type Picked = { readonly file: string; readonly source: string }

/** The part's own template, by the part's title or, where it has none, the section's; otherwise the default. */
export function pickTemplate(part: string, section: string, figures: Figures, templates: Templates): Picked {
  const name = slugOf(part || section)
  const own = templates.commentary.get(name)
  if (own !== undefined && speaksOf(own, figures)) return { file: `templates/commentary/${name}.hbs`, source: own }
  return { file: 'templates/commentary/default.hbs', source: templates.commentary.get('default') ?? '' }
}

/**
 * A template is meant for a workbook that has at least half of the codes it names: another council's `Family Help`
 * with codes of its own gets the default, while one mistyped code in our own is still an error.
 */
export function speaksOf(source: string, figures: Figures): boolean {
  const codes = codesNamed(source)
  const known = codes.filter((code) => findRow(figures, code))
  return codes.length === 0 || known.length * 2 >= codes.length
}

/** `Strong, safe & vibrant localities` → `strong-safe-and-vibrant-localities`. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
