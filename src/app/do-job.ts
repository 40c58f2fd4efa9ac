import { drawFindings, drawPack, tellWorkbook } from '../pipeline.ts'
import { Refusal, Unusable } from '../shared/finding.ts'
import { tellRead } from './account.ts'
import { findFormer } from './find-former.ts'
import type { Answer, Job } from './job.ts'

/** The other end of `runJob`: a process that does one job, answers, and is gone with the command that started it. */
process.once('message', (job: Job) => doJob(job, send).then(() => process.disconnect()))
process.once('disconnect', () => process.exit())

async function doJob(
  { workbook, templates, draws, beside }: Job,
  answer: (answer: Answer) => Promise<void>,
): Promise<void> {
  try {
    const { figures, story, evidence, house } = await tellWorkbook(workbook, templates, async (month) =>
      beside ? findFormer(month, beside) : null,
    )
    const reading = { account: tellRead(figures), month: figures.settings.month, findings: story.checks }
    await answer({ kind: 'read', reading })
    if (!draws) return
    const findingsPage = await drawFindings(story, workbook.file, house)
    await answer({ kind: 'drawn', drawing: { ...(await drawPack(story, house)), findingsPage, evidence } })
  } catch (error) {
    await answer(troubleOf(error))
  }
}

function troubleOf(error: unknown): Answer {
  if (error instanceof Refusal) return { kind: 'refused', findings: error.findings }
  if (error instanceof Unusable) return { kind: 'unusable', message: error.message }
  return { kind: 'mistake', message: error instanceof Error ? error.message : String(error) }
}

function send(answer: Answer): Promise<void> {
  return new Promise((done) => process.send?.(answer, undefined, undefined, () => done()))
}
