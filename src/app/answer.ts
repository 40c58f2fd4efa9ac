import { workerEmit } from 'workerpool'
import { Refusal, Unusable } from '../shared/finding.ts'
import type { Answer, Note } from './job.ts'

/** Tells that a work has begun, and turns what came of it into what can be sent: its value, or why there is none. */
export async function answer<T>(work: () => Promise<T>): Promise<Answer<T>> {
  note({ kind: 'began' })
  try {
    return { kind: 'done', value: await work() }
  } catch (error) {
    return troubleOf(error)
  }
}

/** Lets the other side hear how far a work is. */
export function note(what: Note): void {
  workerEmit(what)
}

function troubleOf(error: unknown): Answer<never> {
  if (error instanceof Refusal) return { kind: 'refused', findings: error.findings }
  if (error instanceof Unusable) return { kind: 'unusable', message: error.message }
  if (isOutOfMemory(error)) throw error
  return { kind: 'mistake', message: error instanceof Error ? error.message : String(error) }
}

/** A thread that has used up its memory ends the work, as its own thread or process would. */
function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
