import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import type { Workbook } from '../pipeline.ts'
import { type Finding, Refusal, Unusable } from '../shared/finding.ts'
import { LIST_ALL, tellFindings } from './account.ts'
import type { CheckCommand } from './command.ts'
import { readTemplates } from './read-templates.ts'
import { readWorkbook } from './read-workbook.ts'
import { reasonOf } from './reason-of.ts'
import { ROOT } from './root.ts'
import { runMark } from './run-edit.ts'
import { startJob } from './run-job.ts'
import { say } from './say.ts'
import { mendFolder } from './undo-swap.ts'

/**
 * `npm run check`: what a pack would be made of, and everything found.
 *
 * Writes nothing but the marked copy, and mends what a write that was broken off has left.
 */
export async function runCheck(command: CheckCommand): Promise<void> {
  const { job, reading } = await startJob('check', async () => {
    const { file, path, bytes } = await readWorkbook(command.workbook)
    const packs = join(ROOT, 'output')
    await mendFolder(packs).catch(() => undefined)
    const workbook = { file, bytes, month: command.month }
    return { workbook, templates: await readTemplates(), beside: { packs, workbook: path } }
  })
  const { workbook } = job
  try {
    const { account, findings } = await reading
    say(account)
    say(tellFindings(findings, 'not shown', command.mark ? '' : LIST_ALL))
    if (command.mark) say(await writeMarked(workbook, findings, command.out))
  } catch (error) {
    // A workbook with errors is what the marks are for.
    if (!command.mark || !(error instanceof Refusal)) throw error
    const outcome = await writeMarked(workbook, error.findings, command.out)
    throw new Refusal(error.findings, workbook.file, outcome)
  }
}

/** Writes the copy in place of the last one, and says where it is. */
async function writeMarked(workbook: Workbook, findings: readonly Finding[], out: string): Promise<string> {
  const ending = extname(workbook.file)
  const name = `${workbook.file.slice(0, workbook.file.length - ending.length)}-marked${ending}`
  const draft = join(resolve(out), `.${name}.new`)
  const marked = await runMark(workbook, findings)
  try {
    await mkdir(resolve(out), { recursive: true })
    await writeFile(draft, marked)
    await rename(draft, join(resolve(out), name))
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw new Unusable(`the marked copy could not be written to ${out}: ${reasonOf(error)}`)
  }
  return `Wrote ${join(out, name)}, a copy for reading: its first sheet lists the findings, with a link to each cell.`
}
