import { worker } from 'workerpool'
import { checkWorkbook } from '../pipeline.ts'
import { answer } from './answer.ts'
import type { Job } from './job.ts'
import { keepCode } from './keep-code.ts'
import { openKeptStore } from './kept-store.ts'
import { formersOf, noteRead, noteStyled } from './note-read.ts'

/** The other end of `openThread` for a check, which tells and draws nothing: half as long to load. */
worker({ doJob: (job: Job) => answer(() => check(job)) })

async function check({ workbook, templates, beside }: Job): Promise<null> {
  const { figures, checks } = await checkWorkbook(workbook, templates, {
    findFormers: formersOf(beside),
    styled: noteStyled,
    claims: openKeptStore('claims'),
  })
  // Before what was found is told, after which nobody waits for this thread.
  keepCode()
  noteRead(figures, checks)
  return null
}
