import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const MODULE = resolve(import.meta.dirname, '../../src/app/hold-signals.ts')

describe.skipIf(process.platform === 'win32')('a request to stop in mid-work', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('is obeyed when the work is done (%s)', (signal) => {
    const code = `import { holdSignals } from ${JSON.stringify(MODULE)}
      holdSignals(() => {
        process.kill(process.pid, '${signal}')
        for (const end = Date.now() + 50; Date.now() < end; );
        process._rawDebug('done')
      })
      setTimeout(() => process._rawDebug('too late'), 2000)`
    const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code])
    expect([run.status, run.stderr.toString()]).toEqual([130, 'done\n'])
  })
})
