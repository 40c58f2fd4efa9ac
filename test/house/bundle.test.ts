import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ENTRIES, findBundle } from '../../src/bundle.mjs'

const ROOT = resolve(import.meta.dirname, '../..')

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

  it('stands beside the packages, and what draws is apart from what reads', async () => {
    const bundle = await findBundle()
    if (bundle === null) throw new Error('no bundle was made')
    expect(fileURLToPath(bundle)).toContain(join('node_modules', '.cache', 'board-pack'))
    const folder = join(fileURLToPath(bundle), '..')
    const names = readdirSync(folder)
    const [cli, reader] = ['cli.js', 'do-job.js'].map((name) => startedWith(folder, name))
    const drawing = names.filter((name) => /^(render-|pdfkit)/.test(name))
    expect(drawing.length).toBeGreaterThan(2)
    for (const name of drawing) expect([...(cli ?? []), ...(reader ?? [])]).not.toContain(name)
  })
})

/** The files that are loaded before the first line of one of them runs. */
function startedWith(folder: string, name: string, seen: readonly string[] = []): readonly string[] {
  if (seen.includes(name)) return seen
  const text = readFileSync(join(folder, name), 'utf8')
  const next = [...text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)].map((match) => match[1] ?? '')
  return next.reduce<readonly string[]>((all, each) => startedWith(folder, each, all), [...seen, name])
}
