import { worker, workerEmit } from 'workerpool'
import { drawFindings, drawPack, makeNextMonth, markWorkbook, tellWorkbook, type Workbook } from '../pipeline.ts'
import { type Finding, Refusal, Unusable } from '../shared/finding.ts'
import type { Month } from '../shared/month.ts'
import { tellRead } from './account.ts'
import { openApart } from './draw-apart.ts'
import { findFormer } from './find-former.ts'
import type { Answer, Apart, Drawing, Job, Note } from './job.ts'
import { keepCode } from './keep-code.ts'
import { watchMemory } from './watch-memory.ts'

/** The other end of `openJobs`: a process that does one job after another, and is gone with the command. */
watchMemory(Number(process.argv[2]))
worker({
  doJob: (job: Job, apart: Apart | null) => answer(() => readAndDraw(job, apart)),
  nextMonth: (workbook: Workbook) => answer(() => makeNextMonth(workbook)),
  mark: (workbook: Workbook, findings: readonly Finding[]) => answer(() => markWorkbook(workbook, findings)),
})

async function answer<T>(work: () => Promise<T>): Promise<Answer<T>> {
  note({ kind: 'began', process: process.pid })
  try {
    return { kind: 'done', value: await work() }
  } catch (error) {
    return troubleOf(error)
  }
}

/** The drawing, where one is wanted. */
async function readAndDraw({ workbook, templates, draws, beside }: Job, apart: Apart | null): Promise<Drawing | null> {
  // In threads of its own, or in this one, where other packs are made beside it.
  const draw = draws && apart ? openApart(apart) : drawPack
  const former = async (month: Month) => (beside ? findFormer(month, beside) : null)
  const told = await tellWorkbook(workbook, templates, former, () => note({ kind: 'styled' }))
  const { figures, story, evidence, house } = told
  note({ kind: 'read', reading: { account: tellRead(figures), month: figures.settings.month, findings: story.checks } })
  if (!draws) {
    keepCode()
    return null
  }
  const [documents, findingsPage] = await Promise.all([draw(story, house), drawFindings(story, workbook.file, house)])
  keepCode()
  return { ...documents, findingsPage, evidence }
}

function troubleOf(error: unknown): Answer<never> {
  if (error instanceof Refusal) return { kind: 'refused', findings: error.findings }
  if (error instanceof Unusable) return { kind: 'unusable', message: error.message }
  if (isOutOfMemory(error)) process.abort()
  return { kind: 'mistake', message: error instanceof Error ? error.message : String(error) }
}

/** A thread that has used up its memory ends the process, as the process itself would end. */
function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function note(what: Note): void {
  workerEmit(what)
}
