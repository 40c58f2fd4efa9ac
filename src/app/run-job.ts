import type { Pool } from 'workerpool'
import type { Drawing, Job, Note, Reading } from './job.ts'
import { ask, JOB_LIMITS, type Limits, openProcess, openThread } from './job-pool.ts'
import { settable } from './settable.ts'
import { type RunningJob, renewed, type Worker } from './worker.ts'

/** One pack in a thread of its own, which is gone when the job is done. */
export function runJob(job: Job, limits: Limits = JOB_LIMITS): RunningJob {
  return runAlone(startAlone('pack', limits), job)
}

/** As `runJob`, of a job that is put together while its thread starts; a check draws nothing. */
export async function startJob(
  work: 'pack' | 'check',
  makeJob: () => Promise<Job>,
): Promise<RunningJob & { readonly job: Job }> {
  const worker = startAlone(work)
  try {
    const job = await makeJob()
    return { ...runAlone(worker, job), job }
  } catch (error) {
    worker.dismiss()
    throw error
  }
}

function runAlone(worker: Worker, job: Job): RunningJob {
  const running = worker.run(job)
  running.drawing.catch(() => undefined).finally(worker.dismiss)
  return running
}

/** A thread that reads and checks, and for a pack draws. */
export function startAlone(work: 'pack' | 'check', limits: Limits = JOB_LIMITS): Worker {
  return workerOf(openThread(work, limits), limits)
}

/** After so many packs what a process holds is still what it held after a few, and it has long paid for its start. */
const PACKS_EACH = 12

/** Processes that read, check and draw, one in the place of the other. */
export function startPacks(limits: Limits = JOB_LIMITS): Worker {
  return renewed(() => workerOf(openProcess(limits), limits), PACKS_EACH)
}

function workerOf(pool: Pool, limits: Limits): Worker {
  return { run: (job) => run(pool, job, limits), dismiss: () => void pool.terminate(true) }
}

function run(pool: Pool, job: Job, limits: Limits): RunningJob {
  const reading = settable<Reading>()
  const drawing = settable<Drawing>()
  const fail = (error: Error) => {
    reading.reject(error)
    drawing.reject(error)
  }
  const hear = (note: Note) => {
    if (note.kind === 'read') reading.resolve(note.reading)
  }
  const { file } = job.workbook
  const order = { method: 'doJob', args: [job], file, logo: mayDrawLogo(job), limits, hear } as const
  ask<Drawing | null>(pool, order).then((drawn) => {
    if (drawn) drawing.resolve(drawn)
    else fail(new Error('nothing was to be drawn'))
  }, fail)
  return { reading: reading.promise, drawing: drawing.promise }
}

function mayDrawLogo({ templates }: Job): boolean {
  return [...templates.house.pictures.keys()].some((name) => /\.svg$/i.test(name))
}
