import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Templates } from '../narrate/templates.ts'
import { errorAt, type Finding, Refusal, Unusable } from '../shared/finding.ts'
import { LARGEST_PICTURE, type Picture } from '../shared/house-style.ts'
import { decodeText } from './decode-text.ts'
import { reasonOf } from './reason-of.ts'
import { ROOT } from './root.ts'

/** The templates of the project's folder; a Refusal names every file whose letters cannot be read. */
export async function readTemplates(folder = join(ROOT, 'templates')): Promise<Templates> {
  const files = await readTexts(folder, '', ['notes.hbs', 'abbreviations.txt', 'same-words.txt', 'theme.json'])
  const commentary = await readHandlebars(folder, 'commentary')
  const snippets = await readHandlebars(folder, 'snippets')
  const unread = [files, commentary, snippets].flatMap(({ findings }) => findings)
  if (unread.length > 0) throw new Refusal(unread)
  const text = (name: string) => files.texts.get(name) ?? ''
  const house = files.texts.get('theme.json') ?? null
  return {
    commentary: commentary.texts,
    snippets: snippets.texts,
    notes: text('notes.hbs'),
    abbreviations: text('abbreviations.txt'),
    sameWords: text('same-words.txt'),
    house: { text: house, pictures: house === null ? new Map() : await readPictures(folder) },
  }
}

/** Files by name, without the ending `.hbs`, and a finding for each that cannot be read; those that are not there are left out. */
type Texts = { readonly texts: ReadonlyMap<string, string>; readonly findings: readonly Finding[] }

async function readHandlebars(folder: string, within: string): Promise<Texts> {
  const names = (await readdir(join(folder, within)).catch(() => [])).filter((name) => name.endsWith('.hbs')).sort()
  const { texts, findings } = await readTexts(folder, within, names)
  return { texts: new Map([...texts].map(([name, text]) => [name.slice(0, -4), text])), findings }
}

async function readTexts(folder: string, within: string, names: readonly string[]): Promise<Texts> {
  const texts = new Map<string, string>()
  const findings: Finding[] = []
  const pathOf = (name: string) => ['templates', within, name].filter((each) => each !== '').join('/')
  const read = (name: string) => readWhereThere(join(folder, within, name), pathOf(name))
  const files = await Promise.all(names.map(async (name) => [name, await read(name)] as const))
  for (const [name, bytes] of files) {
    if (bytes === null) continue
    const decoded = decodeText(bytes)
    if (decoded.ok) texts.set(name, decoded.text)
    else findings.push(notInUtf8(pathOf(name), decoded.line))
  }
  return { texts, findings }
}

async function readWhereThere(file: string, named: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new Unusable(`${named} could not be read: ${reasonOf(error)}`)
  }
}

function notInUtf8(file: string, line: number): Finding {
  const message = `line ${line}: a letter is not in UTF-8, and would be printed as another; save the file as UTF-8 (in Notepad: Save as, Encoding, UTF-8)`
  return errorAt(file, 'template-encoding', message)
}

/** The pictures beside the house style. */
async function readPictures(folder: string): Promise<ReadonlyMap<string, Picture>> {
  const names = (await readdir(folder)).filter((name) => /\.(png|svg)$/i.test(name))
  return new Map(await Promise.all(names.map(async (name) => [name, await readPicture(join(folder, name))] as const)))
}

async function readPicture(file: string): Promise<Picture> {
  const { size } = await stat(file)
  return size > LARGEST_PICTURE ? null : readFile(file)
}
