import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')

export type Run = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

/** Runs the program as the officer does, in a process of its own. */
export function runCli(...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/start.mjs', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'board-pack-'))
}
