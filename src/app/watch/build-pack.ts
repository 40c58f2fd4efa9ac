import { join, resolve } from 'node:path'
import { Refusal, Unusable } from '../../shared/finding.ts'
import type { Month } from '../../shared/month.ts'
import type { Job } from '../job.ts'
import { packFiles } from '../pack-files.ts'
import { readTemplates } from '../read-templates.ts'
import { readWorkbook, type WorkbookFile } from '../read-workbook.ts'
import { mendFolder } from '../undo-swap.ts'
import type { RunningJob } from '../worker.ts'
import { writeTogether } from '../write-together.ts'
import type { Built, Outcome } from './outcome.ts'

/** What to build, where to write it, and how a job is run. */
export type Order = {
  readonly workbook: string | null
  readonly month: Month | null
  readonly out: string
  readonly run: (job: Job) => RunningJob
}

/** Makes and writes the pack once. Never throws: whatever happens is an outcome, and the last pack stays. */
export async function buildPack(order: Order): Promise<Outcome> {
  let source: WorkbookFile
  try {
    source = await readWorkbook(order.workbook)
  } catch (error) {
    return { kind: 'stopped', message: wordsOf(error), passing: true }
  }
  try {
    return await drawAndWrite(order, source)
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', file: source.file, findings: error.findings }
    return { kind: 'stopped', message: wordsOf(error), passing: false }
  }
}

async function drawAndWrite({ month, out, run }: Order, { file, path, bytes }: WorkbookFile): Promise<Built> {
  const beside = { packs: resolve(out), workbook: path }
  const job = run({ workbook: { file, bytes, month }, templates: await readTemplates(), beside })
  const built = { kind: 'built', file, reading: await job.reading, drawing: await job.drawing } as const
  const files = [...packFiles(built.reading.month, built.drawing).keys()].map((name) => join(out, name))
  return writePack(out, { ...built, files, unwritten: null })
}

/** Puts the files in their folder; where one of them is open in another program, the pack says so and can be tried again. */
export async function writePack(out: string, built: Built): Promise<Built> {
  const folder = resolve(out)
  try {
    await mendFolder(folder)
    await writeTogether(folder, packFiles(built.reading.month, built.drawing))
    return { ...built, unwritten: null }
  } catch (error) {
    return { ...built, unwritten: wordsOf(error) }
  }
}

function wordsOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return error instanceof Unusable ? message : `Board Pack has made a mistake of its own (${message})`
}
