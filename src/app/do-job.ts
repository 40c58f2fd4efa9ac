import { worker } from 'workerpool'
import { drawFindings, drawPack, tellWorkbook } from '../pipeline.ts'
import type { Month } from '../shared/month.ts'
import { tellRead } from './account.ts'
import { answer, note } from './answer.ts'
import { openApart } from './draw-apart.ts'
import { findFormer } from './find-former.ts'
import type { Apart, Drawing, Job } from './job.ts'
import { keepCode } from './keep-code.ts'
import { watchMemory } from './watch-memory.ts'

/** The other end of `openJobs`: a process that does one job after another, and is gone with the command. */
watchMemory(Number(process.argv[2]))
worker({ doJob: (job: Job, apart: Apart | null) => answer(() => readAndDraw(job, apart)) })

/** The drawing, where one is wanted. */
async function readAndDraw({ workbook, templates, draws, beside }: Job, apart: Apart | null): Promise<Drawing | null> {
  // In threads of its own, or in this one, where other packs are made beside it.
  const draw = draws && apart ? openApart(apart) : drawPack
  const former = async (month: Month) => (beside ? findFormer(month, beside) : null)
  const told = await tellWorkbook(workbook, templates, former, () => note({ kind: 'styled' }))
  const { figures, story, evidence, house } = told
  // Before the answer, after which nobody waits for this process.
  if (!draws) keepCode()
  note({ kind: 'read', reading: { account: tellRead(figures), month: figures.settings.month, findings: story.checks } })
  if (!draws) return null
  const [documents, findingsPage] = await Promise.all([draw(story, house), drawFindings(story, workbook.file, house)])
  keepCode()
  return { ...documents, findingsPage, evidence }
}
