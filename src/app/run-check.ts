import { join } from 'node:path'
import { tellFindings } from './account.ts'
import type { CheckCommand } from './command.ts'
import { readTemplates } from './read-templates.ts'
import { readWorkbook } from './read-workbook.ts'
import { ROOT } from './root.ts'
import { runJob } from './run-job.ts'

/** `npm run check`: what a pack would be made of, and everything found; writes nothing. */
export async function runCheck(command: CheckCommand): Promise<void> {
  const { file, path, bytes } = await readWorkbook(command.workbook)
  const workbook = { file, bytes, month: command.month }
  const beside = { packs: join(ROOT, 'output'), workbook: path }
  const job = runJob({ workbook, templates: await readTemplates(), draws: false, beside })
  const { account, findings } = await job.reading
  console.log(account)
  console.log(tellFindings(findings, 'not shown'))
}
