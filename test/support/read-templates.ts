import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Templates } from '../../src/narrate/templates.ts'

const FOLDER = resolve(import.meta.dirname, '../../templates')

/** The templates that ship with the project. */
export function readTemplates(): Templates {
  const all = (folder: string) =>
    new Map(
      readdirSync(join(FOLDER, folder)).map((name) => [
        name.replace(/\.hbs$/, ''),
        readFileSync(join(FOLDER, folder, name), 'utf8'),
      ]),
    )
  const text = (name: string) => readFileSync(join(FOLDER, name), 'utf8')
  return {
    commentary: all('commentary'),
    snippets: all('snippets'),
    notes: text('notes.hbs'),
    abbreviations: text('abbreviations.txt'),
    sameWords: text('same-words.txt'),
    house: { text: text('theme.json'), pictures: new Map() },
  }
}
