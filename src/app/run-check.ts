import { join } from 'node:path'
import { tellFindings } from './account.ts'
import type { CheckCommand } from './command.ts'
import { readTemplates } from './read-templates.ts'
import { readWorkbook } from './read-workbook.ts'
import { ROOT } from './root.ts'
import { runJob } from './run-job.ts'
import { mendFolder } from './write-together.ts'

/** `npm run check`: what a pack would be made of, and everything found; writes nothing, but mends a broken write. */
export async function runCheck(command: CheckCommand): Promise<void> {
  const { file, path, bytes } = await readWorkbook(command.workbook)
  const workbook = { file, bytes, month: command.month }
  const packs = join(ROOT, 'output')
  await mendFolder(packs).catch(() => undefined)
  const beside = { packs, workbook: path }
  const job = runJob({ workbook, templates: await readTemplates(), draws: false, beside })
  const { account, findings } = await job.reading
  console.log(account)
  console.log(tellFindings(findings, 'not shown'))
}
