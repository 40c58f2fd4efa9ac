import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Templates } from '../narrate/templates.ts'
import { ROOT } from './root.ts'

/** The templates of the project's folder. */
export async function readTemplates(): Promise<Templates> {
  const folder = join(ROOT, 'templates')
  const text = (name: string) => readFile(join(folder, name), 'utf8').catch(() => '')
  return {
    commentary: await readHandlebars(join(folder, 'commentary')),
    snippets: await readHandlebars(join(folder, 'snippets')),
    notes: await text('notes.hbs'),
    abbreviations: await text('abbreviations.txt'),
    sameWords: await text('same-words.txt'),
  }
}

async function readHandlebars(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.hbs')).sort()
  const read = async (name: string) => [name.slice(0, -4), await readFile(join(folder, name), 'utf8')] as const
  return new Map(await Promise.all(names.map(read)))
}
