import { fork } from 'node:child_process'
import { Refusal, Unusable } from '../shared/finding.ts'
import type { Answer, Drawing, Job, Reading } from './job.ts'

/**
 * How long and how large a job may become; the sample takes a twentieth of the time to read. `megabytes` are of
 * JavaScript's own memory, `resident` of everything that the process holds, buffers and library code with it.
 */
export const JOB_LIMITS = { readSeconds: 8, drawSeconds: 30, megabytes: 320, resident: 440 } as const

type Limits = { readonly [L in keyof typeof JOB_LIMITS]: number }

/** A job as it goes on; both reject with a Refusal or an Unusable, as the stages do. */
export type RunningJob = { readonly reading: Promise<Reading>; readonly drawing: Promise<Drawing> }

/**
 * Reads, checks and draws in a process of its own, which is stopped when it takes too long or too much memory.
 *
 * A workbook comes by e-mail, and no library can be asked to stop: whatever it does there, this process goes on.
 */
export function runJob(job: Job, limits: Limits = JOB_LIMITS, node = process.execArgv): RunningJob {
  const child = fork(new URL('./do-job.ts', import.meta.url), [String(limits.resident)], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [...node, `--max-old-space-size=${limits.megabytes}`],
  })
  const reading = settable<Reading>()
  const drawing = settable<Drawing>()
  const fail = (error: Error) => {
    reading.reject(error)
    drawing.reject(error)
    child.kill('SIGKILL')
  }
  const { file } = job.workbook
  const late = (seconds: number) =>
    setTimeout(() => fail(new Unusable(tooMuch(file, `took more than ${seconds} seconds`))), seconds * 1000)
  let timer = late(limits.readSeconds)
  child.on('message', (answer: Answer) => {
    clearTimeout(timer)
    if (answer.kind === 'read') {
      reading.resolve(answer.reading)
      if (job.draws) timer = late(limits.drawSeconds)
    } else if (answer.kind === 'drawn') drawing.resolve(answer.drawing)
    else fail(errorOf(answer))
  })
  child.once('error', fail)
  child.once('exit', (code) => {
    clearTimeout(timer)
    // Node itself ends with 1 when code fails; whatever else ends a process, it was for want of memory.
    if (code === 1) fail(new Error('the process that reads could not start'))
    else fail(new Unusable(tooMuch(file, `needed more than ${limits.megabytes} MB of memory`)))
  })
  // A process that dies while it is spoken to is reported by its exit.
  child.send(job, () => undefined)
  return { reading: reading.promise, drawing: drawing.promise }
}

function errorOf(answer: Exclude<Answer, { readonly kind: 'read' | 'drawn' }>): Error {
  switch (answer.kind) {
    case 'refused':
      return new Refusal(answer.findings)
    case 'unusable':
      return new Unusable(answer.message)
    case 'mistake':
      return new Error(answer.message)
  }
}

function tooMuch(file: string, what: string): string {
  return `"${file}" ${what} and was stopped, which is more than a board pack needs. Choose the pack's own workbook, or delete from it the sheets, rows and formatting that the pack does not use.`
}

/** A promise that is settled from outside; a rejection that nobody waits for is no accident. */
function settable<T>() {
  let resolve: (value: T) => void = () => undefined
  let reject: (error: Error) => void = () => undefined
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  promise.catch(() => undefined)
  return { promise, resolve, reject }
}
