import { describe, expect, it } from 'vitest'
import type { Job } from '../../src/app/job.ts'
import { renewed, type Worker } from '../../src/app/worker.ts'

const JOB = { workbook: { file: 'book.xlsx', bytes: new Uint8Array(), month: null } } as Job

/** Workers that tell what becomes of them, by the order in which they are started. */
function recorded() {
  const told: string[] = []
  let started = 0
  const start = (): Worker => {
    started += 1
    const name = started
    told.push(`${name} starts`)
    return {
      run: () => {
        told.push(`${name} works`)
        return { reading: new Promise(() => undefined), drawing: new Promise(() => undefined) }
      },
      dismiss: () => void told.push(`${name} goes`),
    }
  }
  return { told, start }
}

describe('a worker that is renewed after so many jobs', () => {
  it('has another in its place from the next job on, and is gone by then', () => {
    const { told, start } = recorded()
    const worker = renewed(start, 2)
    for (let job = 0; job < 5; job += 1) worker.run(JOB)
    worker.dismiss()
    const [first, second] = [1, 2].map((name) => [`${name} starts`, `${name} works`, `${name} works`, `${name} goes`])
    expect(told).toEqual([...(first ?? []), ...(second ?? []), '3 starts', '3 works', '3 goes'])
  })

  it('is left alone where no more jobs come than it may do', () => {
    const { told, start } = recorded()
    const worker = renewed(start, 2)
    for (let job = 0; job < 2; job += 1) worker.run(JOB)
    worker.dismiss()
    expect(told).toEqual(['1 starts', '1 works', '1 works', '1 goes'])
  })
})
