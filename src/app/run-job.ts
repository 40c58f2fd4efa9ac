import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { pool as openPool, type Pool } from 'workerpool'
import { Refusal, Unusable } from '../shared/finding.ts'
import type { Answer, Apart, Drawing, Job, Note, Reading } from './job.ts'
import { jobFlags } from './job-flags.ts'
import { settable } from './settable.ts'

/**
 * How long and how large a job may become; the sample takes a twentieth of the time to read. `megabytes` are of
 * JavaScript's own memory, `resident` of everything that the process holds, buffers and library code with it.
 */
export const JOB_LIMITS = { readSeconds: 9, drawSeconds: 60, megabytes: 320, resident: 520 } as const

type Limits = { readonly [L in keyof typeof JOB_LIMITS]: number }

/** A job as it goes on; both reject with a Refusal or an Unusable, as the stages do. */
export type RunningJob = { readonly reading: Promise<Reading>; readonly drawing: Promise<Drawing> }

/** How many processes, and whether each draws its two media in two threads. */
export type Team = { readonly count: number; readonly apart: boolean }

/** Processes that do one job after another, until they are dismissed. */
export type Workers = { readonly run: (job: Job) => RunningJob; readonly dismiss: () => void }

/** One job in a process of its own, which is gone when the job is done. */
export function runJob(job: Job, limits: Limits = JOB_LIMITS, node = process.execArgv): RunningJob {
  const workers = startWorkers({ count: 1, apart: job.draws && availableParallelism() > 1 }, limits, node)
  const running = workers.run(job)
  running.drawing.catch(() => undefined).finally(workers.dismiss)
  return running
}

/**
 * Reads, checks and draws in processes of their own, each of which is stopped when it takes too long or too much memory.
 *
 * A workbook comes by e-mail, and no library can be asked to stop: whatever it does there, this process goes on, and
 * the pool puts another in the place of one that was stopped.
 */
export function startWorkers({ count, apart }: Team, limits: Limits = JOB_LIMITS, node = process.execArgv): Workers {
  const patience = jobFlags(process.versions.node)
  const execArgv = [...node, ...patience, `--max-old-space-size=${limits.megabytes}`, ...(apart ? SMALL : [])]
  const pool = openPool(fileURLToPath(new URL('./do-job.ts', import.meta.url)), {
    workerType: 'process',
    minWorkers: count,
    maxWorkers: count,
    // Nothing there needs to be tidied up, and what a library prints is not for the officer.
    workerTerminateTimeout: 1,
    emitStdStreams: true,
    forkArgs: [String(limits.resident)],
    forkOpts: { serialization: 'advanced', execArgv },
  })
  const thread = apart ? { megabytes: limits.megabytes } : null
  return { run: (job) => run(pool, job, thread, limits), dismiss: () => void pool.terminate(true) }
}

/** Of two threads each has its own room for new objects; smaller rooms save 60 MB, and time is not lost. */
const SMALL = ['--max-semi-space-size=4']

function run(pool: Pool, job: Job, apart: Apart | null, limits: Limits): RunningJob {
  const reading = settable<Reading>()
  const drawing = settable<Drawing>()
  const fail = (error: Error) => {
    reading.reject(error)
    drawing.reject(error)
  }
  const { file } = job.workbook
  const guard = makeGuard(limits, !mayDrawLogo(job))
  const on = (note: Note) => {
    guard.hear(note)
    if (note.kind === 'read') reading.resolve(note.reading)
  }
  pool.exec('doJob', [job, apart], { on }).then(
    (answer: Answer) => {
      guard.end()
      if (answer.kind !== 'done') fail(errorOf(answer))
      else if (answer.drawing) drawing.resolve(answer.drawing)
      else fail(new Error('nothing was to be drawn'))
    },
    (error: Error) => {
      guard.end()
      const what = guard.late() ?? `needed more than ${limits.megabytes} MB of memory`
      fail(guard.isStyled() ? whyEnded(error, what, file) : whyUnstyled(error, what))
    },
  )
  return { reading: reading.promise, drawing: drawing.promise }
}

/** Kills the process of a job that is late, from the moment that it has begun; each step has its own time. */
function makeGuard({ readSeconds, drawSeconds }: Limits, plain: boolean) {
  let timer: NodeJS.Timeout | undefined
  let process_ = 0
  let late: string | null = null
  let styled = plain
  const allow = (seconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      late = `took more than ${seconds} seconds`
      process.kill(process_, 'SIGKILL')
    }, seconds * 1000)
  }
  return {
    hear: (note: Note) => {
      if (note.kind === 'began') process_ = note.process
      styled ||= note.kind === 'styled'
      allow(note.kind === 'read' ? drawSeconds : readSeconds)
    },
    end: () => clearTimeout(timer),
    late: () => late,
    isStyled: () => styled,
  }
}

function mayDrawLogo({ templates }: Job): boolean {
  return [...templates.house.pictures.keys()].some((name) => /\.svg$/i.test(name))
}

/** Before the workbook is opened there is only the logo that can take long. */
function whyUnstyled(error: Error, what: string): Error {
  if (hasFailed(error)) return NOT_STARTED
  return new Unusable(
    `the logo that templates/theme.json names ${what} to draw and was stopped. Save it as PNG, or as plain SVG without effects, or take it out.`,
  )
}

/** Node itself ends with 1 when code fails; whatever else ends a process, it was stopped or it was for want of memory. */
function hasFailed(error: Error): boolean {
  return /exitCode: `1`/.test(error.message)
}

const NOT_STARTED = new Error('the process that reads could not start')

function whyEnded(error: Error, what: string, file: string): Error {
  if (hasFailed(error)) return NOT_STARTED
  return new Unusable(
    `"${file}" ${what} and was stopped, which is more than a board pack needs. Choose the pack's own workbook, or delete from it the sheets, rows and formatting that the pack does not use.`,
  )
}

function errorOf(answer: Exclude<Answer, { readonly kind: 'done' }>): Error {
  switch (answer.kind) {
    case 'refused':
      return new Refusal(answer.findings)
    case 'unusable':
      return new Unusable(answer.message)
    case 'mistake':
      return new Error(answer.message)
  }
}
