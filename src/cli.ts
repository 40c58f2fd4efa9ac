import { renameSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { plural, tellFindings } from './account.ts'
import { LIMITS } from './book/limits.ts'
import { type Command, readCommand, USAGE } from './command.ts'
import type { Templates } from './narrate/templates.ts'
import type { Workbook } from './pipeline.ts'
import { runJob } from './run-job.ts'
import { Refusal, Unusable } from './shared/finding.ts'

const ROOT = resolve(import.meta.dirname, '..')

/** Arguments in, exit status out: 0 done, 1 the workbook has errors, 2 wrong usage or a file that cannot be read. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const command = readCommand(args)
    if (command.name === 'help') console.log(USAGE)
    else await run(command)
    return 0
  } catch (error) {
    return sayTrouble(error)
  }
}

async function run(command: Command): Promise<void> {
  const began = performance.now()
  const workbook = await readWorkbook(command)
  if (command.name === 'pack') await mendFolder(resolve(command.out))
  const job = runJob({ workbook, templates: await readTemplates(), draws: command.name === 'pack' })
  const { account, month, findings } = await job.reading
  console.log(account)
  console.log(tellFindings(findings, command.name === 'pack' ? 'in the evidence file' : 'not shown'))
  if (command.name === 'pack') {
    const { pdf, pptx, pages, slides, findingsPage, evidence } = await job.drawing
    const name = `performance-pack-${month}`
    const files = new Map<string, Uint8Array | string>([
      [`${name}.pptx`, pptx],
      [`${name}.pdf`, pdf],
      [`${name}.json`, `${JSON.stringify(evidence, null, 2)}\n`],
      [`${name}-findings.html`, findingsPage],
    ])
    await writeTogether(resolve(command.out), files)
    console.log(
      `Wrote ${[...files.keys()].map((file) => join(command.out, file)).join(', ')}: ${plural(slides, 'slide')}, ${plural(pages, 'page')}.`,
    )
  }
  console.log(`Took ${((performance.now() - began) / 1000).toFixed(1)} s.`)
}

async function readWorkbook({ workbook, month }: Command): Promise<Workbook> {
  const path = workbook === null ? await newestWorkbook(join(ROOT, 'input')) : resolve(workbook)
  try {
    return { file: basename(path), bytes: await readStart(path), month }
  } catch (error) {
    throw new Unusable(`${path} cannot be read: ${reasonOf(error)}`)
  }
}

/** All of a file, or just more of it than a workbook may hold, which is then refused; a device has no end. */
async function readStart(path: string): Promise<Uint8Array> {
  const found = await stat(path)
  if (found.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' })
  if (!found.isFile()) throw new Error('it is not a file')
  const bytes = new Uint8Array(Math.min(found.size, LIMITS.file + 1))
  const file = await open(path)
  try {
    let read = 0
    for (let more = -1; more !== 0; read += more) more = (await file.read(bytes, read)).bytesRead
    return bytes.subarray(0, read)
  } finally {
    await file.close()
  }
}

/** The newest workbook of a folder, Excel's lock files aside; of two with the same time the later name. */
async function newestWorkbook(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => [])
  const books = names.filter((name) => /\.xlsx$/i.test(name) && !name.startsWith('~$') && !name.startsWith('.')).sort()
  const dated = await Promise.all(books.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })))
  const newest = dated.reduce<{ name: string; at: number } | null>(
    (best, next) => (best && best.at > next.at ? best : next),
    null,
  )
  if (!newest)
    throw new Unusable('there is no workbook in the folder input; put one there, as input/performance-2024-08.xlsx')
  return join(folder, newest.name)
}

async function readTemplates(): Promise<Templates> {
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

type Place = { readonly draft: string; readonly final: string; readonly copy: string; readonly former: string }

/**
 * Writes all files beside their places, sets the former ones by, and only then puts the new ones in place: a pack is
 * whole or not written, and a command that is killed leaves what `mendFolder` needs to finish.
 */
async function writeTogether(folder: string, files: ReadonlyMap<string, Uint8Array | string>): Promise<void> {
  const places = [...files.keys()].map((name) => placeOf(folder, name))
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, content] of files) await writeFile(placeOf(folder, name).draft, content)
    await swapIn(places)
  } catch (error) {
    await Promise.all(places.flatMap(({ draft, copy }) => [drop(draft), drop(copy)]))
    throw new Unusable(`the pack could not be written to ${folder}: ${reasonOf(error)}`)
  }
}

function placeOf(folder: string, name: string): Place {
  const beside = (ending: string) => join(folder, `.${name}.${ending}`)
  return { draft: beside('new'), final: join(folder, name), copy: beside('copy'), former: beside('old') }
}

/** The former files are copied, not moved, so that there is no moment at which a file is missing. */
async function swapIn(places: readonly Place[]): Promise<void> {
  const kept: Place[] = []
  const placed: Place[] = []
  try {
    for (const place of places) if (await exists(place.final)) kept.push(await keep(place))
    // In one breath, so that a kill finds hardly a moment between two files; the next command mends that moment.
    for (const place of places) {
      renameSync(place.draft, place.final)
      placed.push(place)
    }
  } catch (error) {
    for (const place of placed) if (!kept.includes(place)) await drop(place.final)
    for (const { former, final } of kept) await rename(former, final)
    throw error
  }
  for (const { former } of kept) await drop(former)
}

/** A copy takes its name only when it is whole. */
async function keep(place: Place): Promise<Place> {
  if ((await stat(place.final)).isDirectory()) throw Object.assign(new Error(place.final), { code: 'EISDIR' })
  await copyFile(place.final, place.copy)
  await rename(place.copy, place.former)
  return place
}

/**
 * Undoes what a killed command left half done: while any draft is still waiting, the former files come back; where
 * none is, the new pack was already whole.
 */
async function mendFolder(folder: string): Promise<void> {
  const left = (await readdir(folder).catch(() => [])).filter((name) => LEFTOVER.test(name))
  const isHalfDone = left.some((name) => name.endsWith('.new'))
  for (const name of left) {
    const former = join(folder, name)
    const final = join(folder, name.slice(1, -4))
    if (name.endsWith('.old') && (isHalfDone || !(await exists(final)))) await rename(former, final)
  }
  await Promise.all(left.map((name) => drop(join(folder, name))))
}

const LEFTOVER = /^\.performance-pack-\d{4}-\d{2}[\w.-]*\.(new|copy|old)$/

function drop(path: string): Promise<void> {
  return rm(path, { force: true }).catch(() => undefined)
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'a folder stands where a file is wanted',
  EACCES: 'you have no permission, or the folder is read-only',
  EPERM: 'a file is open in PowerPoint or Acrobat, or the folder is read-only; close it and try again',
  EBUSY: 'a file is open in PowerPoint or Acrobat; close it and try again',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EFBIG: 'the disk takes no file of this size',
  ENOTDIR: 'a file stands where a folder is wanted',
  EEXIST: 'a file stands where a folder is wanted',
  ENAMETOOLONG: 'the name is too long',
  EROFS: 'the folder is read-only',
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? (code || (error instanceof Error ? error.message : String(error)))
}

function sayTrouble(error: unknown): number {
  if (error instanceof Refusal) {
    console.error(tellFindings(error.findings, 'not shown'))
    console.error('Nothing was written. Mend the errors in Excel, save, and run the command again.')
    return 1
  }
  if (error instanceof Unusable) {
    console.error(error.message)
    return 2
  }
  const message = error instanceof Error ? error.message : String(error)
  console.error(`Board Pack has made a mistake of its own (${message}). Nothing was written.`)
  console.error('Please send the workbook and this message to whoever looks after Board Pack.')
  return 2
}

// A reader that has seen enough (`| head`) closes the pipe; that is no trouble of ours.
process.stdout.on('error', () => undefined)
process.exitCode = await main(process.argv.slice(2))
