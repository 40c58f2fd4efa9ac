import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Limits } from '../../src/app/job-pool.ts'
import { ENTRIES, makeBundle } from '../../src/bundle.mjs'
import { endOfJob, type Work } from '../support/end-of-job.ts'
import { makeFolder } from '../support/run-cli.ts'

const SCRIPT = 'test/support/tell-end-of-job.ts'
const BUNDLE = join(makeFolder(), 'bundle')

// As the officer has it, which starts a thread in a fifth of the time of the sources.
beforeAll(() => makeBundle(BUNDLE, [...ENTRIES, SCRIPT]))

/** In a thread, as a workbook is checked or packed, or in a process, as many are packed; from the sources and bundled. */
const ENDS = {
  'check in a thread': endInThread,
  'pack in a thread': (limits: Partial<Limits>) => endElsewhere('pack', limits),
  'pack in a process': (limits: Partial<Limits>) => endElsewhere('batch', limits),
}

function endInThread(limits: Partial<Limits>, logo: string | null = null): Promise<string> {
  return endOfJob('check', limits, logo)
}

/** From a process of its own, which has to end by itself. */
async function endElsewhere(work: Work, limits: Partial<Limits>): Promise<string> {
  const args = [join(BUNDLE, 'tell-end-of-job.cjs'), work, JSON.stringify(limits)]
  return execFileSync(process.execPath, args, { encoding: 'utf8', timeout: 30_000 })
}

describe.each(Object.entries(ENDS))('a %s of its own', (_, endOf) => {
  it('is stopped when it takes too long, with a sentence', async () => {
    const ended = await endOf({ readSeconds: 0.05 })
    expect(ended).toContain('Unusable: "book.xlsx" took more than 0.05 seconds and was stopped')
    expect(ended).toContain('If the computer was busy with something else, run it again first.')
  })

  it("is stopped when it takes too much of JavaScript's memory, with a sentence", async () => {
    const ended = await endOf({ megabytes: 12 })
    expect(ended).toContain('Unusable: "book.xlsx" needed more than 12 MB of memory and was stopped')
    expect(ended).not.toContain('busy')
  })
})

// A process watches over its own memory, and is late in no other way.
describe('a job in a thread of its own', () => {
  it('is stopped when the logo takes too long, and the workbook is not blamed', async () => {
    const ended = 'Unusable: the logo that templates/theme.json names took more than 0.5 seconds'
    expect(await endInThread({ readSeconds: 0.5 }, slowSvg())).toContain(ended)
  })

  // In a process that has held nothing before.
  it('is stopped when it holds too much of any memory, with a sentence', async () => {
    const ended = 'Unusable: "book.xlsx" needed more than 320 MB of memory and was stopped'
    expect(await endElsewhere('check', { resident: 8 })).toContain(ended)
    expect(await endElsewhere('pack', { resident: 8 })).toContain(ended)
  })
})

/** A drawing that takes many times the half second of the test, however fast the machine. */
function slowSvg(): string {
  const noise = Array.from({ length: 20 }, () => '<feTurbulence baseFrequency="0.9" numOctaves="100"/>').join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><filter id="slow">${noise}</filter><rect width="60" height="20" filter="url(#slow)"/></svg>`
}
