import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Job } from '../../src/app/job.ts'
import { JOB_LIMITS, runJob } from '../../src/app/run-job.ts'
import { Refusal, Unusable } from '../../src/shared/finding.ts'
import { makeWorkbook, packSheet } from '../support/make-workbook.ts'
import { readTemplates } from '../support/read-templates.ts'

const SAMPLE = readFileSync(resolve(import.meta.dirname, '../../input/performance-2024-08.xlsx'))

function jobOf(bytes: Uint8Array): Job {
  return { workbook: { file: 'book.xlsx', bytes, month: null }, templates: readTemplates(), draws: false, beside: null }
}

const LIMITS = { ...JOB_LIMITS, readSeconds: 30 }
const TSX = ['--import', 'tsx']

describe('a job in a process of its own', () => {
  it('brings back what was read', async () => {
    const { account, month } = await runJob(jobOf(SAMPLE), LIMITS, TSX).reading
    expect([account.slice(0, 14), month]).toEqual(['Read book.xlsx', '2024-08'])
  })

  it('is stopped when it takes too long, with a sentence', async () => {
    const { reading } = runJob(jobOf(SAMPLE), { ...LIMITS, readSeconds: 0.05 }, TSX)
    await expect(reading).rejects.toBeInstanceOf(Unusable)
    await expect(reading).rejects.toThrow('"book.xlsx" took more than 0.05 seconds and was stopped')
  })

  it('is stopped when it takes too much memory, with a sentence', async () => {
    const { reading } = runJob(jobOf(SAMPLE), { ...LIMITS, megabytes: 16 }, TSX)
    await expect(reading).rejects.toBeInstanceOf(Unusable)
    await expect(reading).rejects.toThrow('"book.xlsx" needed more than 16 MB of memory and was stopped')
  })

  it('brings back every finding of a workbook with errors', async () => {
    const { reading } = runJob(jobOf(await makeWorkbook({ Pack: packSheet() })), LIMITS, TSX)
    await expect(reading).rejects.toBeInstanceOf(Refusal)
    await expect(reading).rejects.toThrow('expected a sheet with the heading Indicator')
  })
})
