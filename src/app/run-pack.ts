import { join, resolve } from 'node:path'
import { plural, tellFindings } from './account.ts'
import type { PackCommand } from './command.ts'
import { packFiles } from './pack-files.ts'
import { readTemplates } from './read-templates.ts'
import { readWorkbook } from './read-workbook.ts'
import { startJob } from './run-job.ts'
import { say } from './say.ts'
import { mendFolder } from './undo-swap.ts'
import { writeTogether } from './write-together.ts'

/** `npm run pack`: the workbook's pack in both media, its evidence and its findings, whole or not written. */
export async function runPack(command: PackCommand): Promise<void> {
  const folder = resolve(command.out)
  const job = await startJob('pack', async () => {
    const { file, path, bytes } = await readWorkbook(command.workbook)
    await mendFolder(folder)
    const workbook = { file, bytes, month: command.month }
    return { workbook, templates: await readTemplates(), beside: { packs: folder, workbook: path } }
  })
  const { account, month, findings } = await job.reading
  say(account)
  say(tellFindings(findings, 'in the evidence file'))
  const drawing = await job.drawing
  const files = packFiles(month, drawing)
  await writeTogether(folder, files)
  const written = [...files.keys()].map((each) => join(command.out, each)).join(', ')
  say(`Wrote ${written}: ${plural(drawing.slides, 'slide')}, ${plural(drawing.pages, 'page')}.`)
}
