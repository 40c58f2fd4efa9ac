// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const ROOT = resolve(import.meta.dirname, '..')
const KEPT = join(ROOT, 'node_modules/.cache/board-pack')

/** What runs in a process or a thread of its own; all else is found from there. */
export const ENTRIES = ['src/cli.ts', 'src/app/do-job.ts', 'src/app/draw-deck.ts']

/** What tells how the letters of the fonts stand before each other, the file that is asked for first. */
const PAIR_SOURCES = ['src/render/pdf/lay-pairs.ts', 'src/render/pdf/pair-letters.ts', 'src/render/pdf/font-files.ts']

/** @type {import('esbuild').BuildOptions & { readonly write: false }} */
const SETTINGS = {
  absWorkingDir: ROOT,
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'silent',
  // Packages of the older kind ask for Node's own modules by `require`.
  banner: {
    js: 'import { createRequire as require_ } from "node:module";const require = require_(import.meta.url);',
  },
}

/**
 * Parts of packages that nothing here reaches, and that are long to load: what unpacks fonts made for the web, breaks
 * lines or encrypts for pdfkit, reads text files for exceljs, and maps templates to their sources for handlebars, which
 * does without.
 */
const UNUSED = /^(brotli\/decompress|linebreak$|@noble\/ciphers\/|\.\.\/csv\/csv$|source-map$)/

/**
 * The program as a few files of JavaScript, made anew when its sources are others than they were; null where it cannot
 * be made. It starts in a tenth of the time that the sources take, which is most of the time of a short command.
 */
export async function findBundle() {
  const folder = join(KEPT, keyOf(sources()))
  // Where it cannot be made another command may just have made it, or the folder may be read-only.
  if (!existsSync(folder)) await makeBundle(folder).catch(() => undefined)
  return existsSync(folder) ? pathToFileURL(join(folder, 'cli.js')).href : null
}

/** All that a bundle is made of, and what was installed; a second's look at each is enough to see a change. */
function sources() {
  const names = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).sort()
  const code = names.filter((name) => /\.m?ts$|\.mjs$/.test(name)).map((name) => join('src', name))
  return [...code, 'package.json', 'node_modules/.package-lock.json']
}

/** @param {readonly string[]} names */
function keyOf(names) {
  const hash = createHash('sha256').update(ROOT)
  for (const name of names) {
    const found = statSync(join(ROOT, name), { throwIfNoEntry: false })
    hash.update(`${name} ${found?.mtimeMs} ${found?.size}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

/**
 * Takes its name only when it is whole, as two commands may make it at once.
 *
 * @param {string} folder
 */
async function makeBundle(folder) {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    ...SETTINGS,
    entryPoints: ENTRIES,
    entryNames: '[name]',
    outdir: folder,
    splitting: true,
    plugins: [fillIn(await knowPairs()), KEEP_PLACE, LEAVE_OUT],
  })
  const draft = `${folder}.${process.pid}`
  mkdirSync(draft, { recursive: true })
  // Else Node would try each file as one of the older kind first.
  writeFileSync(join(draft, 'package.json'), '{ "type": "module" }')
  for (const { path, contents } of outputFiles) writeFileSync(join(draft, basename(path)), contents)
  for (const name of readdirSync(KEPT)) if (isOld(join(KEPT, name))) rmSync(join(KEPT, name), { recursive: true })
  renameSync(draft, folder)
}

/** What the fonts do with each two letters: worked out once for all that is installed, and kept as text. */
async function knowPairs() {
  const kept = join(KEPT, `pairs-${keyOf(['node_modules/.package-lock.json', ...PAIR_SOURCES])}.mjs`)
  if (!existsSync(kept)) {
    const { build } = await import('esbuild')
    const draft = `${kept}.${process.pid}.mjs`
    await build({
      ...SETTINGS,
      entryPoints: PAIR_SOURCES.slice(0, 1),
      outfile: draft,
      write: true,
      plugins: [KEEP_PLACE, LEAVE_OUT],
    })
    const { layPairs } = await import(pathToFileURL(draft).href)
    writeFileSync(draft, `export const KNOWN_PAIRS = ${JSON.stringify(layPairs())}`)
    renameSync(draft, kept)
  }
  return readFileSync(kept, 'utf8')
}

/** A bundle of other sources may still be at work in another window, but not for a day. */
const isOld = (/** @type {string} */ folder) => Date.now() - statSync(folder).mtimeMs > 86_400_000

/**
 * The sources have an empty table in the place of what is known here.
 *
 * @param {string} pairs
 * @returns {import('esbuild').Plugin}
 */
function fillIn(pairs) {
  return {
    name: 'fill in what is known of the fonts',
    setup: ({ onLoad }) => onLoad({ filter: /[\\/]known-pairs\.ts$/ }, () => ({ loader: 'js', contents: pairs })),
  }
}

/**
 * A file finds its own place as it did before it was bundled; only what it starts stands beside the bundle.
 *
 * @type {import('esbuild').Plugin}
 */
const KEEP_PLACE = {
  name: 'keep the place of a file',
  setup: ({ onLoad }) =>
    onLoad({ filter: /([\\/]src[\\/].*\.ts|[\\/]pdfkit[\\/].*\.mjs)$/ }, ({ path }) => ({
      loader: path.endsWith('.ts') ? 'ts' : 'js',
      contents: readFileSync(path, 'utf8')
        .replace(/new URL\('\.\/([\w-]+)\.ts', import\.meta\.url\)/g, `new URL('./$1.js', import.meta['url'])`)
        .replace(/createRequire\(import\.meta\.url\)\('/g, `require('`)
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
    })),
}

/** @type {import('esbuild').Plugin} */
const LEAVE_OUT = {
  name: 'leave out what is not used',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: UNUSED }, ({ path }) => ({ path, namespace: 'unused' }))
    onLoad({ filter: /./, namespace: 'unused' }, () => ({
      contents: 'module.exports = () => { throw new Error("not bundled") }',
    }))
  },
}
