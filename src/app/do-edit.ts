import { worker } from 'workerpool'
import type { Answers } from '../book/answers.ts'
import { makeNewWorkbook, makeNextMonth, markWorkbook, type Workbook } from '../pipeline.ts'
import type { Finding } from '../shared/finding.ts'
import { answer } from './answer.ts'
import { watchMemory } from './watch-memory.ts'

/** The other end of `openJobs` for what writes a workbook, which a pack need not load. */
watchMemory(Number(process.argv[2]))
worker({
  newWorkbook: (answers: Answers, made: Date) => answer(() => makeNewWorkbook(answers, made)),
  nextMonth: (workbook: Workbook) => answer(() => makeNextMonth(workbook)),
  mark: (workbook: Workbook, findings: readonly Finding[]) => answer(() => markWorkbook(workbook, findings)),
})
