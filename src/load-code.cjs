// @ts-check
const { existsSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs')
const { cachedDataVersionTag } = require('node:v8')
const { Script } = require('node:vm')
const { isMainThread } = require('node:worker_threads')
const { bePatient } = require('./patience.cjs')

// Node's own code, compiled as it comes, fits only as long as Node is told nothing: what a job uses is loaded first.
if (!isMainThread || process.send) {
  for (const name of ['crypto', 'fs/promises', 'os', 'perf_hooks', 'stream', 'zlib']) require(name)
  bePatient()
}

/**
 * Stands in the bundle under the name of each entry, and runs the code beside it with what an earlier command kept of
 * its compiling, which is a tenth of the time of a pack.
 *
 * What is kept holds for one version of Node and its options, after which it is named; V8 leaves aside what does not fit.
 */
const file = __filename.replace(/cjs$/, 'js')
const kept = `${file}.${cachedDataVersionTag()}`
// There are no other letters in it, and text of one byte a letter takes half the memory.
const script = new Script(readFileSync(file, 'latin1'), {
  filename: file,
  cachedData: existsSync(kept) ? readFileSync(kept) : undefined,
})
keepCode.isDone = existsSync(kept)
script.runInThisContext()(require, module, __dirname, keepCode)

/** Keeps what has been compiled so far, where nothing is kept; a folder that cannot be written to only makes it slower. */
function keepCode() {
  if (existsSync(kept)) return
  const draft = `${kept}.${process.pid}`
  try {
    writeFileSync(draft, script.createCachedData(), { flush: true })
    renameSync(draft, kept)
  } catch {
    rmSync(draft, { force: true })
  }
}
