import { availableParallelism } from 'node:os'
import { isMainThread, resourceLimits } from 'node:worker_threads'
import { worker } from 'workerpool'
import { drawFindings, drawPack, tellWorkbook } from '../pipeline.ts'
import { answer } from './answer.ts'
import type { Drawing, Job } from './job.ts'
import { keepCode } from './keep-code.ts'
import { openKeptStore } from './kept-store.ts'
import { formersOf, noteRead, noteStyled } from './note-read.ts'
import { type Apart, openApart } from './open-apart.ts'
import { watchMemory } from './watch-memory.ts'
import { writeEvidence } from './write-evidence.ts'

/**
 * The other end of a thread that makes one pack, and of `openProcesses`, where each does one job after another; gone with
 * the command.
 */
const isAlone = !isMainThread
if (!isAlone) watchMemory(Number(process.argv[2]))
// With a thread besides, which makes ready meanwhile; or in this one alone, where other packs are made beside it.
const { draw, trace }: Partial<Apart> & Pick<Apart, 'draw'> =
  isAlone && availableParallelism() > 1 ? openApart(resourceLimits.maxOldGenerationSizeMb) : { draw: drawPack }
// Workbooks that come but once, one after the other, leave nothing behind.
const claims = openKeptStore('claims', isAlone ? undefined : null)
worker({ doJob: (job: Job) => answer(() => readAndDraw(job)) })

async function readAndDraw({ workbook, templates, beside }: Job): Promise<Drawing> {
  const findFormers = formersOf(beside)
  const told = await tellWorkbook(workbook, templates, { findFormers, styled: noteStyled, claims, trace })
  const { figures, story, evidence, house } = told
  noteRead(figures, story.checks)
  const [documents, findingsPage] = await Promise.all([draw(story, house), drawFindings(story, workbook.file, house)])
  keepCode()
  // Not before: of a large workbook it is as large as all that is drawn.
  return { ...documents, findingsPage, evidence: writeEvidence(evidence) }
}
