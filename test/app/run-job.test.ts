import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Limits } from '../../src/app/job-pool.ts'
import { endOfJob } from '../support/end-of-job.ts'

const SCRIPT = resolve(import.meta.dirname, '../support/tell-end-of-job.ts')

/** In a thread, as a pack by itself is made, or in a process, as the packs of a batch are. */
const ENDS = { thread: endInThread, process: endInProcess }

function endInThread(limits: Partial<Limits>, logo: string | null): Promise<string> {
  return endOfJob('check', limits, logo)
}

/** From a process that reads TypeScript from its start, as those that it starts do then too; it has to end by itself. */
async function endInProcess(limits: Partial<Limits>, logo: string | null): Promise<string> {
  const args = ['--import', 'tsx', SCRIPT, JSON.stringify(limits), JSON.stringify(logo)]
  return execFileSync(process.execPath, args, { encoding: 'utf8', timeout: 30_000 })
}

describe.each(Object.entries(ENDS))('a job in a %s of its own', (_, endOf) => {
  it('is done within the limits', async () => {
    expect(await endOf({}, null)).toMatch(/^Read book\.xlsx: August 2024, 7 sections/)
  })

  it('is stopped when it takes too long, with a sentence', async () => {
    const ended = 'Unusable: "book.xlsx" took more than 0.05 seconds and was stopped'
    expect(await endOf({ readSeconds: 0.05 }, null)).toContain(ended)
  })

  it('is stopped when the logo takes too long, and the workbook is not blamed', async () => {
    const ended = 'Unusable: the logo that templates/theme.json names took more than 0.5 seconds'
    expect(await endOf({ readSeconds: 0.5 }, slowSvg())).toContain(ended)
  })

  it("is stopped when it takes too much of JavaScript's memory, with a sentence", async () => {
    const ended = 'Unusable: "book.xlsx" needed more than 16 MB of memory and was stopped'
    expect(await endOf({ megabytes: 16 }, null)).toContain(ended)
  })

  it('is stopped when it holds too much of any memory, with a sentence', async () => {
    const ended = 'Unusable: "book.xlsx" needed more than 320 MB of memory and was stopped'
    expect(await endOf({ resident: 1 }, null)).toContain(ended)
  })
})

/** A drawing that takes many times the half second of the test, however fast the machine. */
function slowSvg(): string {
  const noise = Array.from({ length: 20 }, () => '<feTurbulence baseFrequency="0.9" numOctaves="100"/>').join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><filter id="slow">${noise}</filter><rect width="60" height="20" filter="url(#slow)"/></svg>`
}
