import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ENTRIES } from '../../src/bundle.mjs'
import { findBundle } from '../../src/find-bundle.cjs'
import { PATIENT } from '../../src/patience.cjs'
import { makeWorkbook, packSheet } from '../support/make-workbook.ts'
import { makeFolder, runCli } from '../support/run-cli.ts'
import { correctedSample } from '../support/typed-sample.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const SAMPLE = join(ROOT, 'input/performance-2024-08.xlsx')

describe('the bundle', () => {
  it('has a file for all that the sources start in a process or a thread of its own', () => {
    const sources = readdirSync(join(ROOT, 'src/app'), { recursive: true, encoding: 'utf8' })
    const started = sources
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [
        ...readFileSync(join(ROOT, 'src/app', name), 'utf8').matchAll(/new URL\('\.\/([\w-]+\.ts)'/g),
      ])
      .map((match) => `src/app/${match[1]}`)
    expect(started.length).toBeGreaterThan(0)
    expect([...ENTRIES].sort()).toEqual(['src/cli.ts', ...new Set(started)].sort())
  })

  it('stands beside the packages, and keeps what was compiled by a command for the next', async () => {
    const folder = await findBundle()
    if (folder === null) throw new Error('no bundle was made')
    expect(folder).toContain(join('node_modules', '.cache', 'board-pack'))
    expect(runCli('check').status).toBe(0)
    const kept = readdirSync(folder).filter((name) => /^(?:cli|do-check)\.js\.\d+$/.test(name))
    expect(kept.length).toBeGreaterThanOrEqual(2)
    expect(kept.filter((name) => !isTaken(join(folder, name)))).toEqual([])
  }, 30_000)

  it('does without what was kept where it is spoilt', async () => {
    const folder = copyOf((await findBundle()) ?? '')
    const kept = readdirSync(folder).filter((name) => /\.js\.\d+$/.test(name))
    expect(kept).not.toEqual([])
    for (const name of kept) writeFileSync(join(folder, name), readFileSync(join(folder, name)).subarray(0, 99_999))
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'cli.cjs'), 'check'], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
  }, 30_000)

  it('makes the same pack with what was kept of an earlier one as without', async () => {
    const folder = copyOf((await findBundle()) ?? '')
    const corrected = join(makeFolder(), 'corrected-2024-08.xlsx')
    writeFileSync(corrected, await correctedSample(0))
    const keptOf = (kind: string) => readdirSync(folder).filter((name) => name.startsWith(kind))
    // The first keeps the compiled code, where none is kept, and reads nothing besides.
    for (const _ of ['first', 'second']) packWith(folder, SAMPLE)
    expect(keptOf('pages-').length).toBe(2)
    const recalled = packWith(folder, corrected)
    for (const name of [...keptOf('pages-'), ...keptOf('claims-')]) rmSync(join(folder, name))
    expect(recalled).toEqual(packWith(folder, corrected))
  }, 30_000)

  it('has no letter that is read as another, whatever a regular expression of the sources holds', async () => {
    const folder = (await findBundle()) ?? ''
    const code = readdirSync(folder).filter((name) => name.endsWith('.js'))
    expect(code.length).toBe(ENTRIES.length)
    const strange = code.filter((name) => readFileSync(join(folder, name)).some((byte) => byte > 127))
    expect(strange).toEqual([])
  })

  it('reads the minus sign that the pack prints as the sources read it', async () => {
    const workbook = join(makeFolder(), 'minus.xlsx')
    const rows = [
      ['Indicator', 'Jul-24', 'Aug-24'],
      ['Net change', '−5', '–3'],
    ]
    writeFileSync(workbook, await makeWorkbook({ Pack: packSheet(), Localities: rows }))
    const { status, stdout } = runCli('check', '--workbook', workbook)
    expect([status, stdout]).toEqual([0, expect.stringContaining('Found 0 errors')])
  }, 30_000)

  it('loads what draws only when something is to be drawn', () => {
    const drawn = ['src/cli.ts', 'src/app/do-check.ts', 'src/app/do-job.ts'].flatMap((file) =>
      loadedFirst(join(ROOT, file)),
    )
    expect(drawn.length).toBeGreaterThan(50)
    expect(drawn.filter((file) => /[\\/]render[\\/]/.test(file))).toEqual([])
  })
})

/** A bundle of its own, without the pages and claims that other commands keep just now. */
function copyOf(bundle: string): string {
  const folder = join(makeFolder(), 'bundle')
  cpSync(bundle, folder, { recursive: true, filter: (path) => !/^(?:pages|claims)-/.test(basename(path)) })
  return folder
}

/** The files of a pack, by name, and their bytes in short. */
function packWith(folder: string, workbook: string): Readonly<Record<string, string>> {
  const out = makeFolder()
  const args = [join(folder, 'cli.cjs'), 'pack', '--workbook', workbook, '--out', out]
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  const digest = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(out, name)))
      .digest('hex')
  return Object.fromEntries(readdirSync(out).map((name) => [name, digest(name)]))
}

/** Whether Node, as it is when a command or a job starts, takes what was kept of compiled code. */
function isTaken(kept: string): boolean {
  const script = `const [kept] = process.argv.slice(1)
    const { readFileSync } = require('node:fs')
    const code = readFileSync(kept.replace(/\\.\\d+$/, ''), 'latin1')
    const { cachedDataRejected } = new (require('node:vm').Script)(code, { cachedData: readFileSync(kept) })
    console.log(cachedDataRejected)`
  const options = kept.includes('cli.js') ? [] : PATIENT
  return spawnSync(process.execPath, [...options, '-e', script, kept], { encoding: 'utf8' }).stdout.trim() === 'false'
}

/** The sources that are loaded before the first line of one of them runs. */
function loadedFirst(file: string, seen: Set<string> = new Set()): readonly string[] {
  if (seen.has(file)) return []
  seen.add(file)
  const targets = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^'"]*?from '(\.[^']+)'/gms)
  for (const [, target = ''] of targets) loadedFirst(resolve(file, '..', target), seen)
  return [...seen]
}
