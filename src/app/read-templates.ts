import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Templates } from '../narrate/templates.ts'
import { type HouseFiles, LARGEST_PICTURE, type Picture } from '../shared/house-style.ts'
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
    house: await readHouse(folder),
  }
}

async function readHandlebars(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.hbs')).sort()
  const read = async (name: string) => [name.slice(0, -4), await readFile(join(folder, name), 'utf8')] as const
  return new Map(await Promise.all(names.map(read)))
}

/** The house style, where there is one, and the pictures beside it. */
async function readHouse(folder: string): Promise<HouseFiles> {
  const text = await readFile(join(folder, 'theme.json'), 'utf8').catch(() => null)
  const names = text === null ? [] : await readdir(folder)
  const read = async (name: string) => [name, await readPicture(join(folder, name))] as const
  return { text, pictures: new Map(await Promise.all(names.filter((name) => /\.(png|svg)$/i.test(name)).map(read))) }
}

async function readPicture(file: string): Promise<Picture> {
  const { size } = await stat(file)
  return size > LARGEST_PICTURE ? null : readFile(file)
}
