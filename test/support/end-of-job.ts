import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { JOB_LIMITS, type Limits } from '../../src/app/job-pool.ts'
import { startAlone, startPacks } from '../../src/app/run-job.ts'
import { Unusable } from '../../src/shared/finding.ts'
import { readTemplates } from './read-templates.ts'

const SAMPLE = resolve(import.meta.dirname, '../../input/performance-2024-08.xlsx')

/** A check or one pack, each in a thread, or a batch, which is made in processes. */
export type Work = 'check' | 'pack' | 'batch'

/** How the reading of the sample ends that may not take more than the limits: with its account, or why there is none. */
export async function endOfJob(work: Work, given: Partial<Limits>, logo: string | null): Promise<string> {
  const limits = { ...JOB_LIMITS, readSeconds: 30, ...given }
  const workers = work === 'batch' ? startPacks(limits) : startAlone(work, limits)
  const workbook = { file: 'book.xlsx', bytes: readFileSync(SAMPLE), month: null }
  const { reading, drawing } = workers.run({ workbook, templates: templatesWith(logo), beside: null })
  drawing.catch(() => undefined)
  try {
    return (await reading).account
  } catch (error) {
    return error instanceof Unusable ? `Unusable: ${error.message}` : String(error)
  } finally {
    workers.dismiss()
  }
}

function templatesWith(logo: string | null) {
  if (logo === null) return readTemplates()
  const text = JSON.stringify({ logo: { file: 'crest.svg', alt: 'New Town Council' } })
  return { ...readTemplates(), house: { text, pictures: new Map([['crest.svg', Buffer.from(logo)]]) } }
}
