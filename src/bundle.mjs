// @ts-check
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { INSTALLED, KEPT, keyOf, ROOT } from './find-bundle.cjs'

/** What runs in a process or a thread of its own; all else is found from there. */
export const ENTRIES = [
  'src/cli.ts',
  'src/app/do-job.ts',
  'src/app/do-check.ts',
  'src/app/do-edit.ts',
  'src/app/do-apart.ts',
]

/**
 * What is asked of the fonts once for all that is installed: how the letters of the PDF stand before each other, and how
 * far those of the deck run. `sources` tell it, the file that is asked for first; `fills` is the file that it is for.
 */
const FONT_TABLES = /** @type {const} */ ([
  {
    name: 'pairs',
    sources: ['src/render/pdf/lay-pairs.ts', 'src/render/pdf/pair-letters.ts', 'src/render/pdf/font-files.ts'],
    lay: 'layPairs',
    fills: /[\\/]known-pairs\.ts$/,
    constant: 'KNOWN_PAIRS',
  },
  {
    name: 'advances',
    sources: ['src/render/pptx/advances.ts'],
    lay: 'layAdvances',
    fills: /[\\/]known-advances\.ts$/,
    constant: 'KNOWN_ADVANCES',
  },
])

/** @type {import('esbuild').BuildOptions & { readonly write: false }} */
const SETTINGS = {
  absWorkingDir: ROOT,
  bundle: true,
  write: false,
  // What is kept of compiled code is kept for scripts of the older kind only.
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  supported: { 'dynamic-import': false },
  minify: true,
  logLevel: 'silent',
  // It is undefined in a script, and would be found out by the one command that needs it.
  logOverride: { 'empty-import-meta': 'error' },
}

/**
 * Parts of packages that nothing here reaches, and that are long to load: what unpacks fonts made for the web, breaks
 * lines or encrypts for pdfkit, reads text files for exceljs, fetches pictures from elsewhere for pptxgenjs, and maps
 * templates to their sources for handlebars, which does without.
 */
const UNUSED = /^(brotli\/decompress|linebreak$|@noble\/ciphers\/|\.\.\/csv\/csv$|node:https$|source-map$)/

/**
 * Makes the program into a few files of JavaScript. Takes its name only when it is whole, as two commands may make it at once.
 *
 * @param {string} folder
 * @param {readonly string[]} entries
 */
export async function makeBundle(folder, entries = ENTRIES) {
  const { build, stop } = await import('esbuild')
  const { outputFiles } = await build({
    ...SETTINGS,
    entryPoints: [...entries],
    entryNames: '[name]',
    outdir: folder,
    // As src/load-code.cjs calls it.
    banner: { js: '(function (require, module, __dirname, keepCode_) {' },
    footer: { js: '})' },
    plugins: [fillIn(await Promise.all(FONT_TABLES.map(knowFonts)), await knowTemplates()), KEEP_PLACE, LEAVE_OUT],
  })
  // What has bundled would hold its memory until the command ends.
  await stop()
  const draft = `${folder}.${process.pid}`
  mkdirSync(draft, { recursive: true })
  for (const { path, text } of outputFiles) {
    writeFileSync(join(draft, basename(path)), inAscii(text))
    copyFileSync(join(ROOT, 'src/load-code.cjs'), join(draft, `${basename(path, '.js')}.cjs`))
  }
  copyFileSync(join(ROOT, 'src/patience.cjs'), join(draft, 'patience.cjs'))
  for (const name of readdirSync(KEPT)) if (isOld(join(KEPT, name))) rmSync(join(KEPT, name), { recursive: true })
  renameSync(draft, folder)
}

/**
 * As src/load-code.cjs reads it. esbuild writes `’` and `–` as escapes in strings but leaves them in regular expressions
 * and in the raw text that those are put together from, where an escape means the same.
 *
 * @param {string} text
 */
function inAscii(text) {
  return text.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/**
 * A table of the fonts as it fills its file: worked out once for all that is installed, and kept as text.
 *
 * @param {typeof FONT_TABLES[number]} table
 */
async function knowFonts({ name, sources, lay, fills, constant }) {
  const kept = join(KEPT, `${name}-${keyOf([INSTALLED, ...sources.map((source) => join(ROOT, source))])}.mjs`)
  if (!existsSync(kept)) {
    const told = await load(sources[0])
    const draft = `${kept}.${process.pid}`
    writeFileSync(draft, `export const ${constant} = ${JSON.stringify(told[lay]())}`)
    renameSync(draft, kept)
  }
  return { fills, contents: readFileSync(kept, 'utf8') }
}

/** The templates, compiled; one that is changed later on is compiled by each command, which takes a few milliseconds. */
async function knowTemplates() {
  const folder = join(ROOT, 'templates')
  if (!existsSync(folder)) return 'export const KNOWN_TEMPLATES = new Map()'
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.hbs'))
  const { precompileTemplates } = await load('src/narrate/precompile-templates.ts')
  return precompileTemplates(names.sort().map((name) => readFileSync(join(folder, name), 'utf8')))
}

/**
 * What a source exports that is run while the program is bundled.
 *
 * @param {string} source
 */
async function load(source) {
  const { build } = await import('esbuild')
  const draft = join(KEPT, `${basename(source)}.${process.pid}.cjs`)
  try {
    await build({ ...SETTINGS, entryPoints: [source], outfile: draft, write: true, plugins: [KEEP_PLACE, LEAVE_OUT] })
    return await import(pathToFileURL(draft).href)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** A bundle of other sources may still be at work in another window, but not for a day. */
const isOld = (/** @type {string} */ folder) => Date.now() - statSync(folder).mtimeMs > 86_400_000

/**
 * The sources have an empty table in the place of what is known here.
 *
 * @param {readonly { readonly fills: RegExp, readonly contents: string }[]} tables
 * @param {string} templates
 * @returns {import('esbuild').Plugin}
 */
function fillIn(tables, templates) {
  return {
    name: 'fill in what only a bundle knows or can do',
    setup: ({ onLoad }) => {
      for (const { fills, contents } of tables) onLoad({ filter: fills }, () => ({ loader: 'js', contents }))
      onLoad({ filter: /[\\/]known-templates\.ts$/ }, () => ({ loader: 'js', contents: templates }))
      onLoad({ filter: /[\\/]kept-folder\.ts$/ }, () => ({
        loader: 'js',
        contents: 'export const KEPT_FOLDER = __dirname',
      }))
      onLoad({ filter: /[\\/]keep-code\.ts$/ }, () => ({
        loader: 'js',
        contents: 'export const keepCode = keepCode_, isCodeKept = keepCode_.isDone',
      }))
    },
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
    onLoad({ filter: /\.(ts|mjs)$/ }, ({ path }) => ({
      loader: path.endsWith('.ts') ? 'ts' : 'js',
      contents: readFileSync(path, 'utf8')
        .replace(
          /new URL\('\.\/([\w-]+)\.ts', import\.meta\.url\)/g,
          `require('node:url').pathToFileURL(__dirname + '/$1.cjs')`,
        )
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
