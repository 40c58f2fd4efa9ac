import Handlebars from 'handlebars'

/** Letters of the templates that are kept parsed: ten times those of a large workbook, and no more however many packs. */
const MOST_LETTERS = 200_000

const parsed = new Map<string, hbs.AST.Program>()
let letters = 0

/** A template as Handlebars reads it; each is read once, since it is checked, searched for codes and compiled. */
export function parseTemplate(source: string): hbs.AST.Program {
  const kept = parsed.get(source)
  if (kept) return kept
  const program = Handlebars.parse(source)
  letters += source.length
  if (letters > MOST_LETTERS) {
    parsed.clear()
    letters = source.length
  }
  parsed.set(source, program)
  return program
}
