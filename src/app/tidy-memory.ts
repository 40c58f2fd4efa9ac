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
