import { basename, join } from 'node:path'
import { longMonth } from '../shared/month.ts'
import { plural } from './account.ts'
import { askAnswers, ownTerminal } from './ask-answers.ts'
import type { NewWorkbookCommand } from './command.ts'
import { ROOT } from './root.ts'
import { runNew } from './run-edit.ts'
import { say } from './say.ts'
import { asTyped, placeFor, writeAnew } from './write-anew.ts'

/** `npm run new-workbook`: a workbook to the contract for a council that starts. */
export async function runNewWorkbook({ out, given }: NewWorkbookCommand): Promise<void> {
  const now = new Date()
  const answers = await askAnswers(given, now, ownTerminal())
  const place = await placeFor(out, join(ROOT, 'input'), `performance-${answers.month}.xlsx`)
  await writeAnew(place, await runNew(basename(place), answers, now))
  const { organisation, sections, month } = answers
  say(
    [
      `Wrote ${asTyped(place)}: ${organisation}, ${longMonth(month)}, ${plural(sections.length, 'section')} (${sections.join('; ')}).`,
      'Next: open it in Excel and read its last sheet, Read me. Type your own rows and figures over the examples,',
      'save, close, and run: npm run check',
      'It can be packed as it stands, to see what comes of it: npm run pack',
    ].join('\n'),
  )
}
