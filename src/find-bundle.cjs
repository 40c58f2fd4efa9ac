// @ts-check
const { existsSync, readdirSync, statSync } = require('node:fs')
const { join, resolve } = require('node:path')
const { crc32 } = require('node:zlib')

const ROOT = resolve(__dirname, '..')
/** What npm writes when it has installed. */
const INSTALLED = join(ROOT, 'node_modules/.package-lock.json')
const KEPT = join(ROOT, 'node_modules/.cache/board-pack')

/**
 * The folder of the program as a few files of JavaScript, made anew when its sources are others than they were; null
 * where it cannot be made. It starts in a tenth of the time that the sources take, which is most of the time of a short
 * command.
 */
async function findBundle() {
  const folder = join(KEPT, keyOf(sources()))
  if (existsSync(folder)) return folder
  const { makeBundle } = await import('./bundle.mjs')
  // Where it cannot be made another command may just have made it, or the folder may be read-only.
  await makeBundle(folder).catch(() => undefined)
  return existsSync(folder) ? folder : null
}

/** All that a bundle is made of, and what was installed; a second's look at each is enough to see a change. */
function sources() {
  // With their types, which Node lists many times as fast as without.
  const entries = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  const code = entries.filter(({ name }) => /\.([mc]js|ts)$/.test(name))
  const paths = code.map(({ parentPath, name }) => `${parentPath}/${name}`)
  return [...paths.sort(), join(ROOT, 'package.json'), INSTALLED]
}

/**
 * A name for files as they are: it tells what was made of them from what was made of others.
 *
 * @param {readonly string[]} paths
 */
function keyOf(paths) {
  const states = paths.map((path) => {
    const found = statSync(path, { throwIfNoEntry: false })
    return `${path} ${found?.mtimeMs} ${found?.size}\n`
  })
  return crc32(states.join('')).toString(16).padStart(8, '0')
}

module.exports = { findBundle, keyOf, ROOT, INSTALLED, KEPT }
