// @ts-check
const { pathToFileURL } = require('node:url')
const { findBundle } = require('./find-bundle.cjs')

/**
 * Where every command starts: in the bundle, or in the sources as they stand where no bundle can be made. `prepare` is
 * asked for by `npm ci`, so that the first command need not wait for it.
 *
 * It is a script of the older kind, as the bundle is: for those Node need not load what reads the newer.
 */
async function start() {
  const folder = await findBundle()
  if (process.argv[2] === 'prepare') return
  if (folder === null) await runSources()
  else require(`${folder}/cli.cjs`)
}

/** For this process, and for those that it starts. */
async function runSources() {
  process.execArgv.push('--import', pathToFileURL(require.resolve('tsx')).href)
  const { register } = await import('tsx/esm/api')
  register()
  await import('./cli.ts')
}

void start()
