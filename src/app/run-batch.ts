import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import type { Templates } from '../narrate/templates.ts'
import { Refusal, Unusable } from '../shared/finding.ts'
import { countLevels, plural } from './account.ts'
import type { BatchCommand } from './command.ts'
import { type BatchBook, findWorkbooks } from './find-workbooks.ts'
import { packFiles } from './pack-files.ts'
import { readTemplates } from './read-templates.ts'
import { readWorkbook } from './read-workbook.ts'
import { startPacks } from './run-job.ts'
import { nameOnOneLine, say } from './say.ts'
import { openProgress } from './tell-progress.ts'
import { openTidying } from './tidy-memory.ts'
import { mendFolder } from './undo-swap.ts'
import type { Worker } from './worker.ts'
import { writeTogether } from './write-together.ts'

/** How one workbook ended: the exit status that it alone would give, and what is said of it. */
type Ended = { readonly status: 0 | 1 | 2; readonly line: string }

/** `npm run pack` of several workbooks: each has its own pack, or a line that says why not. Gives the worst status. */
export async function runBatch(command: BatchCommand): Promise<number> {
  const books = await findWorkbooks(command.workbooks)
  const templates = await readTemplates()
  const count = Math.min(command.workers ?? availableParallelism(), books.length)
  const progress = openProgress(books.length)
  const tidy = openTidying()
  const endings: Ended[] = []
  const waiting = books.values()
  const work = async () => {
    const worker = startPacks()
    for (const book of waiting) {
      const ended = await packOne(book, command, templates, worker)
      endings.push(ended)
      progress.tell(ended.line)
      tidy()
    }
    worker.dismiss()
  }
  // A file is read when a worker is free for it, so that a batch of any length needs the memory of a few.
  await Promise.all(Array.from({ length: count }, work))
  progress.end()
  say(tellBatch(endings, command.out))
  return Math.max(...endings.map(({ status }) => status))
}

async function packOne(
  { path, folder }: BatchBook,
  command: BatchCommand,
  templates: Templates,
  worker: Worker,
): Promise<Ended> {
  try {
    const out = resolve(command.out, folder)
    const { file, bytes } = await readWorkbook(path)
    await mendFolder(out)
    const beside = { packs: out, workbook: path }
    const job = worker.run({ workbook: { file, bytes, month: command.month }, templates, beside })
    const { month, findings } = await job.reading
    const drawing = await job.drawing
    await writeTogether(out, packFiles(month, drawing))
    const size = `${plural(drawing.slides, 'slide')}, ${plural(drawing.pages, 'page')}`
    return { status: 0, line: `${join(command.out, folder)}: ${month}, ${size}; ${countLevels(findings)}` }
  } catch (error) {
    return { status: error instanceof Refusal ? 1 : 2, line: `${nameOnOneLine(path)}: not packed; ${whyNot(error)}` }
  }
}

function whyNot(error: unknown): string {
  if (error instanceof Refusal) {
    const [first] = error.findings.filter(({ level }) => level === 'error')
    const where = first?.cell ? `${first.cell}: ` : ''
    return `${countLevels(error.findings)}, the first: ${where}${first?.message ?? ''}`
  }
  if (error instanceof Unusable) return error.message
  return `Board Pack has made a mistake of its own (${error instanceof Error ? error.message : String(error)})`
}

function tellBatch(endings: readonly Ended[], out: string): string {
  const packed = endings.filter(({ status }) => status === 0).length
  const left = endings.length - packed
  const rest =
    left > 0
      ? ` ${plural(left, 'workbook')} not packed; "npm run check -- --mark --workbook FILE" lists all that is found in one.`
      : ''
  return `Packed ${packed} of ${plural(endings.length, 'workbook')}, each in a folder of its own in ${out}.${rest}`
}
