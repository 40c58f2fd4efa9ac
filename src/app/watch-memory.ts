import { Worker } from 'node:worker_threads'

/**
 * Ends this process when it holds more than so many megabytes, whatever its main thread is busy with.
 *
 * Node's own limit leaves out buffers, which is where an unfolded file lies; a thread beside sees all that is held.
 */
export function watchMemory(megabytes: number): void {
  const watch = `
    const held = () => process.memoryUsage.rss() > ${megabytes} * 1024 * 1024
    setInterval(() => { if (held()) process.kill(process.pid, 'SIGKILL') }, 40)`
  // Written out here, so that it starts in milliseconds with nothing to find or compile.
  new Worker(watch, { eval: true, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 8 } }).unref()
}
