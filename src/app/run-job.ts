import type { Pool } from 'workerpool'
import type { Drawing, Job, Note, Reading } from './job.ts'
import { ask, JOB_LIMITS, type Limits, openProcesses, openThread } from './job-pool.ts'
import { settable } from './settable.ts'

/** A job as it goes on; both reject with a Refusal or an Unusable, as the stages do. */
export type RunningJob = { readonly reading: Promise<Reading>; readonly drawing: Promise<Drawing> }

/** Processes or a thread that do one job after another, until they are dismissed. */
export type Workers = { readonly run: (job: Job) => RunningJob; readonly dismiss: () => void }

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

function runAlone(worker: Workers, job: Job): RunningJob {
  const running = worker.run(job)
  running.drawing.catch(() => undefined).finally(worker.dismiss)
  return running
}

/** A thread that reads and checks, and for a pack draws. */
export function startAlone(work: 'pack' | 'check', limits: Limits = JOB_LIMITS): Workers {
  return workersOf(openThread(work, limits), limits)
}

/** So many processes that read, check and draw. */
export function startPacks(count: number, limits: Limits = JOB_LIMITS): Workers {
  return workersOf(openProcesses(count, limits), limits)
}

function workersOf(pool: Pool, limits: Limits): Workers {
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
