import { worker } from 'workerpool'
import type { Answers } from '../book/answers.ts'
import { makeNewWorkbook, makeNextMonth, markWorkbook, type Workbook } from '../pipeline.ts'
import type { Finding } from '../shared/finding.ts'
import { answer } from './answer.ts'

/** The other end of `openThread` for what writes a workbook, which a pack need not load. */
worker({
  newWorkbook: (answers: Answers, made: Date) => answer(() => makeNewWorkbook(answers, made)),
  nextMonth: (workbook: Workbook) => answer(() => makeNextMonth(workbook)),
  mark: (workbook: Workbook, findings: readonly Finding[]) => answer(() => markWorkbook(workbook, findings)),
})
