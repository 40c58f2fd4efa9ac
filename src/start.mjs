// @ts-check
import { findBundle } from './bundle.mjs'

/**
 * Where every command starts: in the bundle, or in the sources as they stand where no bundle can be made. `prepare` is
 * asked for by `npm ci`, so that the first command need not wait for it.
 */
const bundle = await findBundle()
if (process.argv[2] !== 'prepare') {
  if (bundle === null) await runSources()
  await import(bundle ?? './cli.ts')
}

/** For this process, and for those that it starts. */
async function runSources() {
  process.execArgv.push('--import', import.meta.resolve('tsx'))
  const { register } = await import('tsx/esm/api')
  register()
}
