import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { packFiles } from '../../src/app/pack-files.ts'
import { mendFolder } from '../../src/app/undo-swap.ts'
import { drawFindings, drawPack, tellWorkbook } from '../../src/pipeline.ts'
import { makeWorkbook, packSheet } from '../support/make-workbook.ts'
import { readTemplates } from '../support/read-templates.ts'
import { makeFolder, runCli } from '../support/run-cli.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const NAMES = ['-findings.html', '.json', '.pdf', '.pptx'].map((ending) => `performance-pack-2024-08${ending}`)

let book = ''

beforeAll(async () => {
  book = join(makeFolder(), 'book.xlsx')
  const rows = [
    ['Indicator', 'Jul-24', 'Aug-24'],
    ['Referrals', 12, 13],
  ]
  writeFileSync(book, await makeWorkbook({ Pack: packSheet({ Title: '../../etc/passwd\u0000' }), Localities: rows }))
})

function formerPack(): string {
  const out = makeFolder()
  for (const name of NAMES) writeFileSync(join(out, name), 'former')
  return out
}

/** Which pack stands in the folder: a mixture is neither. */
function packIn(out: string): 'former' | 'new' | 'mixed' {
  const former = NAMES.filter(
    (name) => existsSync(join(out, name)) && readFileSync(join(out, name), 'utf8') === 'former',
  )
  const all = NAMES.filter((name) => existsSync(join(out, name)))
  if (former.length === NAMES.length) return 'former'
  return all.length === NAMES.length && former.length === 0 ? 'new' : 'mixed'
}

/** Kills the program, and the process that it works in, some milliseconds after its first draft is seen. */
async function killDuringWrite(out: string, delay: number): Promise<void> {
  const child = spawn(process.execPath, ['src/start.mjs', 'pack', '--workbook', book, '--out', out], {
    cwd: ROOT,
    stdio: 'ignore',
  })
  const gone = new Promise((done) => child.once('exit', done))
  while (child.exitCode === null && !readdirSync(out).some((name) => name.endsWith('.new')))
    await new Promise((done) => setTimeout(done, 1))
  await new Promise((done) => setTimeout(done, delay))
  child.kill('SIGKILL')
  await gone
}

describe('the former pack', () => {
  it.each([0, 2])('or the new one is whole when the program is killed in mid-write (%i ms)', async (delay) => {
    const out = formerPack()
    await killDuringWrite(out, delay)
    expect(NAMES.filter((name) => !existsSync(join(out, name)))).toEqual([])
    await mendFolder(out)
    expect(['former', 'new']).toContain(packIn(out))
    expect(readdirSync(out).toSorted()).toEqual(NAMES)
  })

  it('comes back, with no leftovers, at the next command, even one that cannot read its workbook', () => {
    const out = formerPack()
    const [, json = '', ...others] = NAMES
    for (const name of NAMES) writeFileSync(join(out, `.${name}.old`), 'former')
    for (const name of others) writeFileSync(join(out, `.${name}.new`), 'new')
    writeFileSync(join(out, json), 'new')
    writeFileSync(join(out, '.performance-pack-swap'), '')
    const run = runCli('pack', '--workbook', badBook(), '--out', out)
    expect(run.status).toBe(2)
    expect(packIn(out)).toBe('former')
    expect(readdirSync(out).toSorted()).toEqual(NAMES)
  })

  // A limit on the size of files is a full disk that needs no disk; Windows has none.
  it.skipIf(process.platform === 'win32')('stays, and no drafts, when the disk takes no more', () => {
    const out = formerPack()
    const command = `trap '' XFSZ; ulimit -f 8; exec "$0" src/start.mjs pack --workbook "$1" --out "$2"`
    const run = spawnSync('bash', ['-c', command, process.execPath, book, out], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    expect(run.stderr).toContain('the pack could not be written')
    expect(run.status).toBe(2)
    expect(packIn(out)).toBe('former')
    expect(readdirSync(out).toSorted()).toEqual(NAMES)
  })
})

describe('a pack', () => {
  it('has the same bytes in another time zone, language and process, and no title becomes a path', async () => {
    const out = makeFolder()
    const env = { ...process.env, TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }
    const args = ['src/start.mjs', 'pack', '--workbook', book, '--out', out]
    expect(spawnSync(process.execPath, args, { cwd: ROOT, env }).status).toBe(0)
    expect(readdirSync(out).toSorted()).toEqual(NAMES)
    const workbook = { file: 'book.xlsx', bytes: readFileSync(book), month: null }
    const { story, evidence, house } = await tellWorkbook(workbook, readTemplates())
    const findingsPage = await drawFindings(story, workbook.file, house)
    const files = packFiles('2024-08', { ...(await drawPack(story, house)), findingsPage, evidence })
    for (const [name, content] of files)
      expect(readFileSync(join(out, name)).equals(Buffer.from(content)), name).toBe(true)
  })

  it('is made of nothing but files: a folder or a device is refused', () => {
    for (const path of [ROOT, '/dev/null']) {
      const run = runCli('check', '--workbook', path)
      expect(run.status).toBe(2)
      expect(run.stderr).toContain('cannot be read')
    }
  })
})

function badBook(): string {
  const path = join(makeFolder(), 'bad.xlsx')
  writeFileSync(path, 'not a workbook')
  return path
}
