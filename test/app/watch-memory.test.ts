import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const MODULE = resolve(import.meta.dirname, '../../src/app/watch-memory.ts')

/** Runs code under a watch, and tells how its process ended. */
function endUnder(megabytes: number, code: string) {
  const script = `import { watchMemory } from ${JSON.stringify(MODULE)}\nwatchMemory(${megabytes})\n${code}`
  const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { timeout: 20_000 })
  return { code: run.status, said: run.stdout.toString() }
}

describe('a process whose memory is watched', () => {
  it('ends when buffers grow beyond the limit, though its code never pauses', () => {
    const hoard = 'const kept = []; for (;;) kept.push(Buffer.alloc(1e6, 1))'
    expect(endUnder(300, `${hoard}; console.log('over')`)).toEqual({ code: null, said: '' })
  })

  it('goes on below the limit, and ends by itself', () => {
    expect(endUnder(300, 'setTimeout(() => console.log("done"), 200)')).toEqual({ code: 0, said: 'done\n' })
  })
})
