import { fileURLToPath } from 'node:url'
import { pool as openPool, type Pool, type WorkerPoolOptions } from 'workerpool'
import { Refusal, Unusable } from '../shared/finding.ts'
import type { Answer, Note } from './job.ts'
import { keepCode } from './keep-code.ts'
import { threadEntry } from './thread-entry.ts'

/**
 * How long and how large a job may become; the sample takes a twentieth of the time to read, and on a computer that is
 * busy with other things some way more. `megabytes` are of JavaScript's own memory, `resident` of everything that the
 * process holds, buffers and library code with it.
 */
export const JOB_LIMITS = { readSeconds: 20, drawSeconds: 60, megabytes: 320, resident: 520 } as const

export type Limits = { readonly [L in keyof typeof JOB_LIMITS]: number }

/**
 * A thread that checks, makes one pack or edits, which starts in a third of the time of a process; it is stopped when it
 * takes too long or too much memory.
 *
 * A workbook comes by e-mail, and no library can be asked to stop: whatever it does there, this thread goes on.
 */
export function openThread(work: ThreadWork, limits: Limits): Pool {
  // What is kept fits only until a thread tells Node to be patient.
  keepCode()
  const { file, argv } = threadEntry(THREADS[work])
  const resourceLimits = { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES }
  return openPool(fileURLToPath(file), {
    ...ALL,
    minWorkers: 1,
    maxWorkers: 1,
    workerType: 'thread',
    workerThreadOpts: { argv, resourceLimits },
  })
}

export type ThreadWork = 'check' | 'pack' | 'edit'

const PACK = new URL('./do-job.ts', import.meta.url)
// What draws or writes workbooks is long to load, and loaded only where it is needed.
const THREADS: Readonly<Record<ThreadWork, URL>> = {
  check: new URL('./do-check.ts', import.meta.url),
  pack: PACK,
  edit: new URL('./do-edit.ts', import.meta.url),
}

/** Room for new objects, which is tidied up each time that a third of it is full. */
const YOUNG_MEGABYTES = 48

// Nothing there needs to be tidied up, and what a library prints is not for the officer.
const ALL = { workerTerminateTimeout: 1, emitStdStreams: true } satisfies WorkerPoolOptions

/**
 * A process that makes packs one after the other, and has memory of its own; the pool puts another in the place of one
 * that was stopped.
 */
export function openProcess({ megabytes, resident }: Limits): Pool {
  keepCode()
  return openPool(fileURLToPath(PACK), {
    ...ALL,
    minWorkers: 1,
    maxWorkers: 1,
    workerType: 'process',
    forkArgs: [String(resident)],
    forkOpts: {
      serialization: 'advanced',
      env: { ...process.env, ...ONE_STORE },
      execArgv: [...process.execArgv, `--max-old-space-size=${megabytes}`, ...TIDYING],
    },
  })
}

/**
 * What tidies memory up in threads beside a job would hold up another job. Room for new objects is tidied up each time
 * that it is full: a job that has as much from the start as it would come to have saves most of that.
 */
const TIDYING = ['--single-threaded-gc', '--min-semi-space-size=16']

/** On Linux each thread of a process would have a store of free memory, which the others cannot use. */
const ONE_STORE = { MALLOC_ARENA_MAX: '1' }

/** What is asked of the other end; `logo` where it begins with the drawing of one. */
export type Order = {
  readonly method: 'doJob' | 'newWorkbook' | 'nextMonth' | 'mark'
  readonly args: readonly unknown[]
  readonly file: string
  readonly logo: boolean
  readonly limits: Limits
  readonly hear: (note: Note) => void
}

/** What came of it; rejects with a Refusal or an Unusable, as the stages do. */
export async function ask<T>(pool: Pool, { method, args, file, logo, limits, hear }: Order): Promise<T> {
  const guard = makeGuard(limits, !logo, () => asked.cancel())
  const on = (note: Note) => {
    guard.hear(note)
    hear(note)
  }
  const asked = pool.exec(method, [...args], { on })
  let answer: Answer<T>
  try {
    answer = await asked
  } catch (error) {
    const late = guard.late()
    const what = late ?? `needed more than ${limits.megabytes} MB of memory`
    throw whyEnded(error, `${guard.isStyled() ? tooMuch(file, what) : longLogo(what)}${late ? IF_BUSY : ''}`)
  } finally {
    guard.end()
  }
  if (answer.kind === 'done') return answer.value
  throw errorOf(answer, file)
}

/**
 * Stops a job that is late, from the moment that it has begun, or that makes this process hold too much; each step has
 * its own time. A process that does jobs watches over its memory itself.
 */
function makeGuard({ readSeconds, drawSeconds, resident }: Limits, plain: boolean, stop: () => void) {
  const before = process.memoryUsage.rss()
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() - before > resident * 1024 * 1024) stop()
  }, 40)
  let timer: NodeJS.Timeout | undefined
  let late: string | null = null
  let styled = plain
  let styledInTime = plain
  const allow = (seconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      late = `took more than ${seconds} seconds`
      styledInTime = styled
      stop()
    }, seconds * 1000)
  }
  return {
    hear: (note: Note) => {
      styled ||= note.kind === 'styled'
      allow(note.kind === 'read' ? drawSeconds : readSeconds)
    },
    end: () => {
      clearTimeout(timer)
      clearInterval(watch)
    },
    late: () => late,
    // What was heard after the time was up had come too late.
    isStyled: () => (late === null ? styled : styledInTime),
  }
}
/**
 * A thread tells why it failed, and Node itself ends a process with 1 when code fails; whatever else ends either, it was
 * stopped or it was for want of memory.
 */
function whyEnded(error: unknown, message: string): Error {
  const told = error instanceof Error ? error.message : String(error)
  const hasFailed = /exitCode: `1`|Worker error: (?!.*memory limit)/.test(told)
  return hasFailed ? new Error('what reads the workbook could not start') : new Unusable(message)
}

function tooMuch(file: string, what: string): string {
  return `"${file}" ${what} and was stopped, which is more than a board pack needs. Choose the pack's own workbook, or delete from it the sheets, rows and formatting that the pack does not use.`
}

/** Time runs out for want of a processor as well. */
const IF_BUSY = ' If the computer was busy with something else, run it again first.'

/** Before the workbook is opened there is only the logo that can take long. */
function longLogo(what: string): string {
  return `the logo that templates/theme.json names ${what} to draw and was stopped. Save it as PNG, or as plain SVG without effects, or take it out.`
}

function errorOf(answer: Exclude<Answer<unknown>, { readonly kind: 'done' }>, file: string): Error {
  switch (answer.kind) {
    case 'refused':
      return new Refusal(answer.findings, file)
    case 'unusable':
      return new Unusable(answer.message)
    case 'mistake':
      return new Error(answer.message)
  }
}
