import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { packFiles } from '../../src/app/pack-files.ts'
import { mendFolder } from '../../src/app/undo-swap.ts'
import { writeEvidence } from '../../src/app/write-evidence.ts'
import { drawFindings, drawPack, evidenceOf, tellWorkbook } from '../../src/pipeline.ts'
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

/** Which pack stands in the folder, by the first letter of its files: a mixture is neither. */
function packIn(out: string): string {
  const letters = NAMES.map((name) => (existsSync(join(out, name)) ? readFileSync(join(out, name), 'utf8')[0] : '-'))
  return new Set(letters).size === 1 ? (letters[0] ?? '') : letters.join('')
}

const WRITER = ['--import', 'tsx', 'test/support/write-packs.ts']

/** Kills a program that writes one pack after another, some milliseconds after its first is whole. */
async function killDuringWrite(out: string, delay: number): Promise<void> {
  const child = spawn(process.execPath, [...WRITER, out, '10000'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise((done) => child.once('exit', done))
  await new Promise((done) => child.stdout.once('data', done))
  child.stdout.resume()
  await new Promise((done) => setTimeout(done, delay))
  child.kill('SIGKILL')
  await gone
}

describe('the former pack', () => {
  it.each([0, 7, 16, 31])('or a later one is whole when the program is killed in mid-write (%i ms)', async (delay) => {
    const out = formerPack()
    await killDuringWrite(out, delay)
    expect(NAMES.filter((name) => !existsSync(join(out, name)))).toEqual([])
    await mendFolder(out)
    expect(['a', 'b']).toContain(packIn(out))
    for (const name of NAMES) expect(readFileSync(join(out, name))).toHaveLength(400_000)
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
    expect(packIn(out)).toBe('f')
    expect(readdirSync(out).toSorted()).toEqual(NAMES)
  })

  // A limit on the size of files is a full disk that needs no disk; Windows has none.
  it.skipIf(process.platform === 'win32')('stays, and no drafts, when the disk takes no more', () => {
    const out = formerPack()
    const command = `trap '' XFSZ; ulimit -f 8; exec "$@"`
    const run = spawnSync('bash', ['-c', command, 'bash', process.execPath, ...WRITER, out, '1'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, TSX_DISABLE_CACHE: '1' },
    })
    expect(run.stderr).toContain('the pack could not be written')
    expect(run.status).toBe(2)
    expect(packIn(out)).toBe('f')
    expect(readdirSync(out).toSorted()).toEqual(NAMES)
  })
})

describe('a pack', () => {
  it('has the same bytes in another time zone, language and process, and no title becomes a path', async () => {
    const out = makeFolder()
    const env = { ...process.env, TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }
    const args = ['src/start.cjs', 'pack', '--workbook', book, '--out', out]
    expect(spawnSync(process.execPath, args, { cwd: ROOT, env }).status).toBe(0)
    expect(readdirSync(out).toSorted()).toEqual(NAMES)
    const workbook = { file: 'book.xlsx', bytes: readFileSync(book), month: null }
    const told = await tellWorkbook(workbook, readTemplates())
    const { story, house } = told
    const evidence = writeEvidence(evidenceOf(told))
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
