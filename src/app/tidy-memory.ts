import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Makes Node let go of what is no longer used.
 *
 * By itself it waits until its own heap is full, and the finished packs of a batch lie outside of it: it would hold
 * some fifty of them before it looked.
 */
export function openTidying(): () => void {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  return collect
}

/** A tidying of a process takes a fifth of a second, as much of what it lets go has to be asked for again. */
const WORKS_BETWEEN = 12

/** Tidies up after some of the works of a process, once what came of the last has been sent. */
export function tidyBetween(): () => void {
  const tidy = openTidying()
  let done = 0
  return () => {
    done += 1
    if (done % WORKS_BETWEEN === 0) setImmediate(tidy)
  }
}
