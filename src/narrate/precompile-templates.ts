import Handlebars from 'handlebars'
import { COMPILING, straightenQuotes } from './parse-template.ts'

/** Writes what `KNOWN_TEMPLATES` holds, which is called for when the program is bundled; leaves out what cannot be read. */
export function precompileTemplates(sources: readonly string[]): string {
  const entries = sources.flatMap((source) => {
    try {
      const straight = straightenQuotes(source)
      const program = JSON.stringify(Handlebars.parse(straight))
      const known = `{ parse: () => JSON.parse(${JSON.stringify(program)}), compiled: ${Handlebars.precompile(straight, COMPILING)} }`
      return [`[${JSON.stringify(source)}, ${known}]`]
    } catch {
      return []
    }
  })
  return `export const KNOWN_TEMPLATES = new Map([\n${entries.join(',\n')}\n])\n`
}
