import Handlebars from 'handlebars'
import { KNOWN_TEMPLATES } from './known-templates.ts'

/** A name that the context does not hold is an error, and figures are words of a page and not of HTML. */
export const COMPILING = { strict: true, noEscape: true } as const

/** Letters of the templates that are kept parsed: ten times those of a large workbook, and no more however many packs. */
const MOST_LETTERS = 200_000

const parsed = new Map<string, hbs.AST.Program>()
let letters = 0

/** A template as Handlebars reads it; each is read once, since it is checked, searched for codes and compiled. */
export function parseTemplate(source: string): hbs.AST.Program {
  const kept = parsed.get(source)
  if (kept) return kept
  const program = KNOWN_TEMPLATES.get(source)?.parse() ?? Handlebars.parse(straightenQuotes(source))
  letters += source.length
  if (letters > MOST_LETTERS) {
    parsed.clear()
    letters = source.length
  }
  parsed.set(source, program)
  return program
}

/** A template made ready to be rendered; most texts of a workbook ask for nothing, and need not be compiled. */
export function compileTemplate(handlebars: typeof Handlebars, source: string): HandlebarsTemplateDelegate {
  if (!asksForFigures(source)) return () => source
  const known = KNOWN_TEMPLATES.get(source)
  return known ? handlebars.template(known.compiled) : handlebars.compile(parseTemplate(source), COMPILING)
}

/** Whether there is anything in a text that Handlebars would not hand on as it stands. */
export function asksForFigures(source: string): boolean {
  return source.includes('{{')
}

/** Quotes that a word processor has curled inside `{{value “CLA”}}` are straight again. */
export function straightenQuotes(text: string): string {
  return text.replace(/\{\{[^}]*\}\}/g, (call) => call.replace(/[“”„‟]/g, '"').replace(/[‘’]/g, "'"))
}
