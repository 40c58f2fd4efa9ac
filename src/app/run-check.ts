import { tellFindings } from './account.ts'
import type { CheckCommand } from './command.ts'
import { readTemplates } from './read-templates.ts'
import { readWorkbook } from './read-workbook.ts'
import { runJob } from './run-job.ts'

/** `npm run check`: what a pack would be made of, and everything found; writes nothing. */
export async function runCheck(command: CheckCommand): Promise<void> {
  const { file, bytes } = await readWorkbook(command.workbook)
  const workbook = { file, bytes, month: command.month }
  const { account, findings } = await runJob({ workbook, templates: await readTemplates(), draws: false }).reading
  console.log(account)
  console.log(tellFindings(findings, 'not shown'))
}
