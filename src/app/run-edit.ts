import type { Answers } from '../book/answers.ts'
import type { NextMonth, Workbook } from '../pipeline.ts'
import type { Finding } from '../shared/finding.ts'
import { ask, JOB_LIMITS, type Limits, openThread } from './job-pool.ts'

/** What is made of a workbook's own file, or of nothing, in a thread that can be stopped. */
type Edit = Pick<Parameters<typeof ask>[1], 'method' | 'args' | 'file'>

/** The workbook of the month after. */
export function runNextMonth(workbook: Workbook, limits: Limits = JOB_LIMITS): Promise<NextMonth> {
  return runEdit({ method: 'nextMonth', args: [workbook], file: workbook.file }, limits)
}

/** A copy with each finding at its place. */
export function runMark(
  workbook: Workbook,
  findings: readonly Finding[],
  limits: Limits = JOB_LIMITS,
): Promise<Uint8Array> {
  return runEdit({ method: 'mark', args: [workbook, findings], file: workbook.file }, limits)
}

/** A workbook to start from, which will be known as `file`; `made` is the date that it bears. */
export function runNew(file: string, answers: Answers, made: Date, limits: Limits = JOB_LIMITS): Promise<Uint8Array> {
  return runEdit({ method: 'newWorkbook', args: [answers, made], file }, limits)
}

async function runEdit<T>(edit: Edit, limits: Limits): Promise<T> {
  const pool = openThread('edit', limits)
  try {
    return await ask<T>(pool, { ...edit, logo: false, limits, hear: () => undefined })
  } finally {
    void pool.terminate(true)
  }
}
