import { type Told, tellWorkbook } from '../pipeline.ts'
import type { Month } from '../shared/month.ts'
import { tellRead } from './account.ts'
import { note } from './answer.ts'
import { findFormer } from './find-former.ts'
import type { Job } from './job.ts'

/** Reads a job's workbook, and lets the other side hear what it says; `before` is done when it is read. */
export async function readJob(
  { workbook, templates, beside }: Job,
  before: () => void = () => undefined,
): Promise<Told> {
  const former = async (month: Month) => (beside ? findFormer(month, beside) : null)
  const told = await tellWorkbook(workbook, templates, former, () => note({ kind: 'styled' }))
  const { figures, story } = told
  before()
  note({ kind: 'read', reading: { account: tellRead(figures), month: figures.settings.month, findings: story.checks } })
  return told
}
