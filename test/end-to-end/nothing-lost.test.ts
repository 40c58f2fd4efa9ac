import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeWorkbook, packSheet } from '../support/make-workbook.ts'
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
  it.each([0, 1, 3])('or the new one is whole when the program is killed in mid-write (%i ms)', async (delay) => {
    const out = formerPack()
    await killDuringWrite(out, delay)
    expect(NAMES.filter((name) => !existsSync(join(out, name)))).toEqual([])
    runCli('pack', '--workbook', badBook(), '--out', out)
    expect(['former', 'new']).toContain(packIn(out))
    expect(readdirSync(out).toSorted()).toEqual(NAMES)
  })

  it('comes back, with no leftovers, at the next command after one that was killed between two files', () => {
    const out = formerPack()
    const [, json = '', pdf = '', pptx = ''] = NAMES
    for (const name of NAMES) writeFileSync(join(out, `.${name}.old`), 'former')
    writeFileSync(join(out, json), 'new')
    writeFileSync(join(out, `.${pdf}.new`), 'new')
    writeFileSync(join(out, `.${pptx}.copy`), 'for')
    const run = runCli('pack', '--workbook', badBook(), '--out', out)
    expect(run.status).toBe(2)
    expect(packIn(out)).toBe('former')
    expect(readdirSync(out).toSorted()).toEqual(NAMES)
  })

  it('is not brought back over a new one that was whole', () => {
    const out = formerPack()
    const [, json = ''] = NAMES
    for (const name of NAMES) writeFileSync(join(out, name), 'new')
    writeFileSync(join(out, `.${json}.old`), 'former')
    runCli('pack', '--workbook', badBook(), '--out', out)
    expect(packIn(out)).toBe('new')
    expect(readdirSync(out).toSorted()).toEqual(NAMES)
  })

  // A limit on the size of files is a full disk that needs no disk; Windows has none.
  it.skipIf(process.platform === 'win32')('stays, and no drafts, when the disk takes no more', () => {
    const out = formerPack()
    const command = `trap '' XFSZ; ulimit -f 8; exec "$0" src/start.mjs pack --workbook "$1" --out "$2"`
    const run = spawnSync('bash', ['-c', command, process.execPath, book, out], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, TSX_DISABLE_CACHE: '1' },
    })
    expect(run.stderr).toContain('the pack could not be written')
    expect(run.status).toBe(2)
    expect(packIn(out)).toBe('former')
    expect(readdirSync(out).toSorted()).toEqual(NAMES)
  })
})

describe('a pack', () => {
  it('has the same bytes in another time zone, language and folder, and no title becomes a path', () => {
    const places = [
      { TZ: 'UTC', LC_ALL: 'C' },
      { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    ]
    const [first, second] = places.map((env) => {
      const out = makeFolder()
      const args = ['src/start.mjs', 'pack', '--workbook', book, '--out', out]
      const run = spawnSync(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env } })
      expect(run.status).toBe(0)
      expect(readdirSync(out).toSorted()).toEqual(NAMES)
      return NAMES.map((name) => readFileSync(join(out, name)))
    })
    expect(first).toEqual(second)
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
