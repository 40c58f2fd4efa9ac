import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = resolve(import.meta.dirname, '../../src')

/** The stages in the order of the data, which is the order of their names. */
const STAGES = ['book', 'check', 'compute', 'narrate', 'pack', 'render']

/** What a stage may import of the others: the noun files of the stage before it, and of the leaves. */
const NOUNS: Readonly<Record<string, readonly string[]>> = {
  book: [],
  check: ['book/book.ts', 'book/edits.ts'],
  compute: ['check/model.ts', 'check/former.ts'],
  narrate: ['check/model.ts', 'compute/figures.ts'],
  pack: ['compute/figures.ts', 'narrate/story.ts'],
  'render/html': ['pack/findings-page.ts', 'pack/theme.ts'],
  'render/pdf': ['pack/pack.ts', 'pack/theme.ts', 'pack/measure.ts'],
  'render/pptx': ['pack/pack.ts', 'pack/theme.ts', 'pack/measure.ts'],
}

/** Each foreign package is met in one stage only. */
const OWNERS: Readonly<Record<string, string>> = {
  exceljs: 'book',
  saxes: 'book',
  yauzl: 'book',
  zod: 'check',
  '@humanwhocodes/momoa': 'check/house',
  '@resvg/resvg-wasm': 'check/house',
  handlebars: 'narrate',
  pdfkit: 'render/pdf',
  'source-sans': 'render/pdf',
  pptxgenjs: 'render/pptx',
  '@expo-google-fonts/arimo': 'render/pptx',
}

type Import = { readonly file: string; readonly target: string }

const files = filesUnder(SRC)
const imports = files.flatMap(importsOf)

describe('the top level', () => {
  it('holds no pack, workbook or picture that someone made while trying things', () => {
    const made = readdirSync(resolve(SRC, '..')).filter((name) => /\.(pdf|png|pptx|xlsx)$/.test(name))
    expect(made).toEqual([])
  })
})

describe('the stages', () => {
  it('stand in the order of the data when listed by name', () => {
    const folders = readdirSync(SRC).filter((name) => statSync(join(SRC, name)).isDirectory())
    expect(folders).toEqual(['app', ...STAGES, 'shared'])
    expect(folders.toSorted()).toEqual(folders)
  })

  it('import only noun files of the stage before, their own folder and the leaves', () => {
    const strays = imports.filter(({ file, target }) => {
      const stage = stageOf(file)
      if (stage === null || !target.startsWith('.')) return false
      const wanted = relative(SRC, resolve(SRC, file, '..', target))
      return !wanted.startsWith(`${stage}/`) && !wanted.startsWith('shared/') && !NOUNS[stage]?.includes(wanted)
    })
    expect(strays).toEqual([])
  })

  it('keep the leaves free of stages', () => {
    const strays = imports.filter(({ file, target }) => file.startsWith('shared/') && target.startsWith('../'))
    expect(strays).toEqual([])
  })

  it('meet each foreign package in the one stage that owns it', () => {
    const strays = imports.filter(({ file, target }) => {
      const owner = Object.entries(OWNERS).find(([name]) => target === name || target.startsWith(`${name}/`))?.[1]
      return owner !== undefined && !file.startsWith(`${owner}/`)
    })
    expect(strays).toEqual([])
  })

  it('are put together by the pipeline alone, which is what the command line calls', () => {
    const stage = new RegExp(`^(${STAGES.join('|')})/`)
    const verbs = imports
      .filter(({ file }) => stageOf(file) === null && !file.startsWith('shared/'))
      .map(({ file, target }) => ({ file, wanted: relative(SRC, resolve(SRC, file, '..', target)) }))
      .filter(({ wanted }) => stage.test(wanted) && /\/(read|check|compute|lay|render|write)-[^/]*\.ts$/.test(wanted))
    expect([...new Set(verbs.map(({ file }) => file))]).toEqual(['pipeline.ts'])
  })

  it('leave disk, processes and network to the command line', () => {
    const worldly = /^node:(fs|child_process|worker_threads|os|net|http)/
    const touching = imports.filter(({ target }) => worldly.test(target)).map(({ file }) => file)
    // Fonts and the renderer of SVG come from their packages, as code does.
    const others = touching.filter((file) => !/^(render\/\w+\/font-files|check\/house\/wasm-file)\.ts$/.test(file))
    expect(others.filter((file) => !file.startsWith('app/') && file !== 'cli.ts')).toEqual([])
  })

  it('have no file of more than 300 lines and no barrel', () => {
    expect(files.filter((file) => readFileSync(join(SRC, file), 'utf8').split('\n').length > 300)).toEqual([])
    expect(files.filter((file) => /(^|\/)index\.ts$/.test(file))).toEqual([])
  })
})

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(SRC, file), 'utf8')
  const found = text.matchAll(/(?:from|import\(|require\(|resolve\()\s*'([^']+)'/g)
  return [...found].map((match) => ({ file, target: match[1] ?? '' }))
}

function stageOf(file: string): string | null {
  return Object.keys(NOUNS).find((stage) => file.startsWith(`${stage}/`)) ?? null
}
