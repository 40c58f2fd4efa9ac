import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Job } from '../../src/app/job.ts'
import { JOB_LIMITS } from '../../src/app/job-pool.ts'
import { runJob } from '../../src/app/run-job.ts'
import { Unusable } from '../../src/shared/finding.ts'
import { readTemplates } from '../support/read-templates.ts'

const SAMPLE = readFileSync(resolve(import.meta.dirname, '../../input/performance-2024-08.xlsx'))

function jobOf(bytes: Uint8Array): Job {
  return { workbook: { file: 'book.xlsx', bytes, month: null }, templates: readTemplates(), draws: false, beside: null }
}

const LIMITS = { ...JOB_LIMITS, readSeconds: 30 }
const TSX = ['--import', 'tsx']

describe('a job in a process of its own', () => {
  it('is stopped when it takes too long, with a sentence', async () => {
    const { reading } = runJob(jobOf(SAMPLE), { ...LIMITS, readSeconds: 0.05 }, TSX)
    await expect(reading).rejects.toBeInstanceOf(Unusable)
    await expect(reading).rejects.toThrow('"book.xlsx" took more than 0.05 seconds and was stopped')
  })

  it('is stopped when the logo takes too long, and the workbook is not blamed', async () => {
    const text = JSON.stringify({ logo: { file: 'crest.svg', alt: 'New Town Council' } })
    const house = { text, pictures: new Map([['crest.svg', Buffer.from(slowSvg())]]) }
    const job = { ...jobOf(SAMPLE), templates: { ...readTemplates(), house } }
    const { reading } = runJob(job, { ...LIMITS, readSeconds: 0.5 }, TSX)
    await expect(reading).rejects.toThrow('the logo that templates/theme.json names took more than 0.5 seconds')
  })

  it('is stopped when it takes too much memory, with a sentence', async () => {
    const { reading } = runJob(jobOf(SAMPLE), { ...LIMITS, megabytes: 16 }, TSX)
    await expect(reading).rejects.toBeInstanceOf(Unusable)
    await expect(reading).rejects.toThrow('"book.xlsx" needed more than 16 MB of memory and was stopped')
  })
})

/** A drawing that takes many times the half second of the test, however fast the machine. */
function slowSvg(): string {
  const noise = Array.from({ length: 20 }, () => '<feTurbulence baseFrequency="0.9" numOctaves="100"/>').join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><filter id="slow">${noise}</filter><rect width="60" height="20" filter="url(#slow)"/></svg>`
}
