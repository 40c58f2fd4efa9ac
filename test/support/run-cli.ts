import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { inject } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

export type Run = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

/** Runs the program as the officer does, in a process of its own. */
export function runCli(...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/start.cjs', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** An empty folder, for this run of the tests. */
export function makeFolder(): string {
  return mkdtempSync(join(inject('scratch'), 'a-'))
}
