import { availableParallelism } from 'node:os'
import { isMainThread, resourceLimits } from 'node:worker_threads'
import { worker } from 'workerpool'
import { drawFindings, evidenceOf, tellWorkbook } from '../pipeline.ts'
import { answer } from './answer.ts'
import type { Drawing, Job } from './job.ts'
import { keepCode } from './keep-code.ts'
import { openKeptStore } from './kept-store.ts'
import { formersOf, noteRead, noteStyled } from './note-read.ts'
import { type Apart, drawHere, openApart } from './open-apart.ts'
import { watchMemory } from './watch-memory.ts'
import { writeEvidence } from './write-evidence.ts'

/**
 * The other end of a thread that makes one pack, and of `openProcess`, which does one job after another; gone with
 * the command.
 */
const isAlone = !isMainThread
if (!isAlone) watchMemory(Number(process.argv[2]))
// With a thread besides, which makes ready meanwhile; or in this one alone, where other packs are made beside it.
const { draw, trace }: Partial<Apart> & Pick<Apart, 'draw'> =
  isAlone && availableParallelism() > 1 ? openApart(resourceLimits.maxOldGenerationSizeMb) : { draw: drawHere }
// Workbooks that come but once, one after the other, leave nothing behind.
const claims = openKeptStore('claims', isAlone ? undefined : null)
worker({ doJob: (job: Job) => answer(() => readAndDraw(job)) })

async function readAndDraw({ workbook, templates, beside }: Job): Promise<Drawing> {
  const findFormers = formersOf(beside)
  const told = await tellWorkbook(workbook, templates, { findFormers, styled: noteStyled, claims, trace })
  const { figures, story, house } = told
  noteRead(figures, story.checks)
  const { deck, pdf } = draw(story, house)
  const findingsPage = await drawFindings(story, workbook.file, house)
  const slides = await deck
  // Of a large workbook it is as large as all that is drawn: not made before, and then while the PDF is waited for.
  const evidence = writeEvidence(evidenceOf(told))
  const pages = await pdf
  keepCode()
  return { ...pages, ...slides, findingsPage, evidence }
}
