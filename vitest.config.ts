import { defineConfig } from 'vitest/config'
import { PATIENT } from './src/patience.cjs'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/scratch.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // No module here keeps state between tests, and loading them anew for each file takes a third of the time.
    isolate: false,
    // As in the jobs: most code here runs for a second, and is not worth compiling for longer.
    execArgv: [...PATIENT],
  },
})
