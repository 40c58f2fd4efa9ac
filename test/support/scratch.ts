import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that holds all that a run of the tests writes; it is gone when they end. */
    readonly scratch: string
  }
}

const FOLDER = mkdtempSync(join(tmpdir(), 'board-pack-tests-'))

/** Once, before all tests; some write there as another user, who must find the way. */
export function setup({ provide }: TestProject): void {
  chmodSync(FOLDER, 0o755)
  provide('scratch', FOLDER)
}

export function teardown(): void {
  rmSync(FOLDER, { recursive: true, force: true })
}
