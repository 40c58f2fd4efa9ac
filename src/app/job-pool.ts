import { fileURLToPath } from 'node:url'
import { pool as openPool, type Pool } from 'workerpool'
import { Refusal, Unusable } from '../shared/finding.ts'
import type { Answer, Note } from './job.ts'
import { jobFlags } from './job-flags.ts'

/**
 * How long and how large a job may become; the sample takes a tenth of the time to read. `megabytes` are of
 * JavaScript's own memory, `resident` of everything that the process holds, buffers and library code with it.
 */
export const JOB_LIMITS = { readSeconds: 8, drawSeconds: 60, megabytes: 320, resident: 520 } as const

export type Limits = { readonly [L in keyof typeof JOB_LIMITS]: number }

/** What the processes do, how many they are, and whether each draws its two media in two threads. */
export type Team = { readonly work: keyof typeof ENDS; readonly count: number; readonly apart: boolean }

/** The other ends; what writes workbooks is long to load, and no pack needs it. */
const ENDS = {
  packs: new URL('./do-job.ts', import.meta.url),
  edits: new URL('./do-edit.ts', import.meta.url),
}

/**
 * Processes that read, draw or edit, each of which is stopped when it takes too long or too much memory.
 *
 * A workbook comes by e-mail, and no library can be asked to stop: whatever it does there, this process goes on, and
 * the pool puts another in the place of one that was stopped.
 */
export function openJobs({ work, count, apart }: Team, limits: Limits, node: readonly string[]): Pool {
  return openPool(fileURLToPath(ENDS[work]), {
    workerType: 'process',
    minWorkers: count,
    maxWorkers: count,
    // Nothing there needs to be tidied up, and what a library prints is not for the officer.
    workerTerminateTimeout: 1,
    emitStdStreams: true,
    forkArgs: [String(limits.resident)],
    forkOpts: {
      serialization: 'advanced',
      execArgv: [
        ...node,
        ...jobFlags(process.versions.node),
        `--max-old-space-size=${limits.megabytes}`,
        ...ALONE,
        ...(apart ? SHARED : OWN),
      ],
    },
  })
}

/** What tidies memory up in threads beside a job would hold up its own two threads, or another job. */
const ALONE = ['--single-threaded-gc']

/**
 * Room for new objects, which is tidied up each time that it is full. A job by itself has as much from the start as it
 * would come to have, which saves most of the tidying; beside a thread that draws it has less, and both hold less.
 */
const OWN = ['--min-semi-space-size=16']
const SHARED = ['--max-semi-space-size=4']

/** What is asked of a process; `logo` where it begins with the drawing of one. */
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
  const guard = makeGuard(limits, !logo)
  const on = (note: Note) => {
    guard.hear(note)
    hear(note)
  }
  let answer: Answer<T>
  try {
    answer = await pool.exec(method, [...args], { on })
  } catch (error) {
    const what = guard.late() ?? `needed more than ${limits.megabytes} MB of memory`
    throw whyEnded(error, guard.isStyled() ? tooMuch(file, what) : longLogo(what))
  } finally {
    guard.end()
  }
  if (answer.kind === 'done') return answer.value
  throw errorOf(answer)
}

/** Kills the process of a job that is late, from the moment that it has begun; each step has its own time. */
function makeGuard({ readSeconds, drawSeconds }: Limits, plain: boolean) {
  let timer: NodeJS.Timeout | undefined
  let process_ = 0
  let late: string | null = null
  let styled = plain
  let styledInTime = plain
  const allow = (seconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      late = `took more than ${seconds} seconds`
      styledInTime = styled
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
    // What was heard after the time was up had come too late.
    isStyled: () => (late === null ? styled : styledInTime),
  }
}

/** Node itself ends with 1 when code fails; whatever else ends a process, it was stopped or it was for want of memory. */
function whyEnded(error: unknown, message: string): Error {
  const hasFailed = error instanceof Error && /exitCode: `1`/.test(error.message)
  return hasFailed ? new Error('the process that reads could not start') : new Unusable(message)
}

function tooMuch(file: string, what: string): string {
  return `"${file}" ${what} and was stopped, which is more than a board pack needs. Choose the pack's own workbook, or delete from it the sheets, rows and formatting that the pack does not use.`
}

/** Before the workbook is opened there is only the logo that can take long. */
function longLogo(what: string): string {
  return `the logo that templates/theme.json names ${what} to draw and was stopped. Save it as PNG, or as plain SVG without effects, or take it out.`
}

function errorOf(answer: Exclude<Answer<unknown>, { readonly kind: 'done' }>): Error {
  switch (answer.kind) {
    case 'refused':
      return new Refusal(answer.findings)
    case 'unusable':
      return new Unusable(answer.message)
    case 'mistake':
      return new Error(answer.message)
  }
}
