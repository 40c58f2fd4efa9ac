import { join, resolve } from 'node:path'
import { plural, tellFindings } from './account.ts'
import type { PackCommand } from './command.ts'
import { readTemplates } from './read-templates.ts'
import { readWorkbook } from './read-workbook.ts'
import { runJob } from './run-job.ts'
import { mendFolder, writeTogether } from './write-together.ts'

/** `npm run pack`: the workbook's pack in both media, its evidence and its findings, whole or not written. */
export async function runPack(command: PackCommand): Promise<void> {
  const { file, path, bytes } = await readWorkbook(command.workbook)
  const folder = resolve(command.out)
  await mendFolder(folder)
  const workbook = { file, bytes, month: command.month }
  const job = runJob({
    workbook,
    templates: await readTemplates(),
    draws: true,
    beside: { packs: folder, workbook: path },
  })
  const { account, month, findings } = await job.reading
  console.log(account)
  console.log(tellFindings(findings, 'in the evidence file'))
  const { pdf, pptx, pages, slides, findingsPage, evidence } = await job.drawing
  const name = `performance-pack-${month}`
  const files = new Map<string, Uint8Array | string>([
    [`${name}.pptx`, pptx],
    [`${name}.pdf`, pdf],
    [`${name}.json`, `${JSON.stringify(evidence, null, 2)}\n`],
    [`${name}-findings.html`, findingsPage],
  ])
  await writeTogether(folder, files)
  const written = [...files.keys()].map((each) => join(command.out, each)).join(', ')
  console.log(`Wrote ${written}: ${plural(slides, 'slide')}, ${plural(pages, 'page')}.`)
}
