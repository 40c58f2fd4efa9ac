import { availableParallelism } from 'node:os'
import type { Pool } from 'workerpool'
import type { Apart, Drawing, Job, Note, Reading } from './job.ts'
import { ask, JOB_LIMITS, type Limits, openJobs, type Team } from './job-pool.ts'
import { settable } from './settable.ts'

/** A job as it goes on; both reject with a Refusal or an Unusable, as the stages do. */
export type RunningJob = { readonly reading: Promise<Reading>; readonly drawing: Promise<Drawing> }

/** Processes that do one job after another, until they are dismissed. */
export type Workers = { readonly run: (job: Job) => RunningJob; readonly dismiss: () => void }

/** One job in a process of its own, which is gone when the job is done. */
export function runJob(job: Job, limits: Limits = JOB_LIMITS, node = process.execArgv): RunningJob {
  return runAlone(startOne(job.draws, limits, node), job)
}

/** As `runJob`, of a job that is put together while its process starts. */
export async function startJob(draws: boolean, makeJob: () => Promise<Omit<Job, 'draws'>>): Promise<RunningJob> {
  const worker = startOne(draws, JOB_LIMITS, process.execArgv)
  try {
    return runAlone(worker, { ...(await makeJob()), draws })
  } catch (error) {
    worker.dismiss()
    throw error
  }
}

function startOne(draws: boolean, limits: Limits, node: readonly string[]): Workers {
  return startWorkers({ count: 1, apart: draws && availableParallelism() > 1 }, limits, node)
}

function runAlone(worker: Workers, job: Job): RunningJob {
  const running = worker.run(job)
  running.drawing.catch(() => undefined).finally(worker.dismiss)
  return running
}

/** Processes that read, check and draw. */
export function startWorkers(
  team: Omit<Team, 'work'>,
  limits: Limits = JOB_LIMITS,
  node: readonly string[] = process.execArgv,
): Workers {
  const pool = openJobs({ work: 'packs', ...team }, limits, node)
  const thread = team.apart ? { megabytes: limits.megabytes } : null
  return { run: (job) => run(pool, job, thread, limits), dismiss: () => void pool.terminate(true) }
}

function run(pool: Pool, job: Job, apart: Apart | null, limits: Limits): RunningJob {
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
  const order = { method: 'doJob', args: [job, apart], file, logo: mayDrawLogo(job), limits, hear } as const
  ask<Drawing | null>(pool, order).then((drawn) => {
    if (drawn) drawing.resolve(drawn)
    else fail(new Error('nothing was to be drawn'))
  }, fail)
  return { reading: reading.promise, drawing: drawing.promise }
}

function mayDrawLogo({ templates }: Job): boolean {
  return [...templates.house.pictures.keys()].some((name) => /\.svg$/i.test(name))
}
