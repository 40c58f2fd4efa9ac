import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCommand } from '../../src/app/command.ts'
import { makeWorkbook, packSheet, type TestSheets } from '../support/make-workbook.ts'
import { otherCouncil } from '../support/other-council.ts'
import { makeFolder, runCli } from '../support/run-cli.ts'

async function save(sheets: TestSheets): Promise<string> {
  const path = join(makeFolder(), 'book.xlsx')
  writeFileSync(path, await makeWorkbook(sheets))
  return path
}

const SMALL: TestSheets = {
  Pack: packSheet(),
  Localities: [
    ['Indicator', 'Code', 'Jul-24', 'Aug-24'],
    ['Referrals', 'REFERRALS', 12, 13],
  ],
}

describe('the command line', () => {
  it('packs a workbook by another hand, with other codes, columns, months and sections, without a change to templates', async () => {
    const out = makeFolder()
    const run = runCli('pack', '--workbook', await save(otherCouncil()), '--out', out)
    expect(run.stderr).toBe('')
    expect(run.status).toBe(0)
    expect(readdirSync(out).toSorted()).toEqual([
      'performance-pack-2025-02-findings.html',
      'performance-pack-2025-02.json',
      'performance-pack-2025-02.pdf',
      'performance-pack-2025-02.pptx',
    ])
    const { sections } = JSON.parse(readFileSync(join(out, 'performance-pack-2025-02.json'), 'utf8'))
    expect(sections.map((section: { title: string }) => section.title)).toEqual([
      'Getting help early',
      'Living well at home',
      'Looking ahead',
    ])
    const [waiting] = sections[0].parts[0].indicators
    expect(waiting).toMatchObject({ unit: 'number', better: 'lower', target: 420, latest: { month: '2025-02' } })
    expect(waiting.history).toHaveLength(24)
    const told = sections[1].parts[1].statements.map((statement: { text: string }) => statement.text)
    expect(told.length).toBeGreaterThan(1)
  })

  it('says at once that a file stands where the folder for the pack should be', async () => {
    const path = await save(SMALL)
    const run = runCli('pack', '--workbook', path, '--out', path)
    expect(run.status).toBe(2)
    expect(run.stdout).toBe('')
    expect(run.stderr).toBe(`the pack could not be written to ${path}: a file stands where a folder is wanted\n`)
  })

  it('takes another month', async () => {
    const run = runCli('check', '--workbook', await save(SMALL), '--month', 'Jul-24')
    expect(run.status).toBe(0)
    expect(run.stdout).toContain('Read book.xlsx: July 2024')
  })

  it('writes nothing, and leaves what is there alone, when the workbook has errors', async () => {
    const out = makeFolder()
    writeFileSync(join(out, 'performance-pack-2024-08.pdf'), 'last month')
    const broken = {
      ...SMALL,
      Localities: [
        ['Indicator', 'Jul-24', 'Aug-24'],
        ['Referrals', 'n/k', 13],
      ],
    }
    const run = runCli('pack', '--workbook', await save(broken), '--out', out)
    expect(run.status).toBe(1)
    expect(run.stderr).toContain('Localities!B2: expected a number, "-" or nothing, found "n/k"')
    expect(run.stderr).toMatch(/^Read book\.xlsx\.\nFound 1 error/)
    expect(run.stderr).toMatch(/Nothing was written\..*\nTook \d+\.\d s\.\n$/)
    expect(run.stderr).toContain('run "npm run check -- --mark" on this workbook')
    expect(run.stdout + run.stderr).not.toMatch(/\bat .*\.ts:\d+/)
    expect(readdirSync(out)).toEqual(['performance-pack-2024-08.pdf'])
    expect(readFileSync(join(out, 'performance-pack-2024-08.pdf'), 'utf8')).toBe('last month')
  })

  it('checks without writing', async () => {
    const run = runCli('check', '--workbook', await save(SMALL))
    expect(run.status).toBe(0)
    expect(run.stdout).toContain('Read book.xlsx: August 2024, 1 section, 1 indicator, 0 with a target.')
    expect(run.stdout).not.toContain('Wrote')
  })

  it('answers wrong usage with a sentence and status 2', () => {
    const run = runCli('pack', '--month', 'soon')
    expect(run.status).toBe(2)
    expect(run.stderr).toContain('--month "soon" is not a month; write it as 2024-08')
    expect(run.stdout + run.stderr).not.toMatch(/\bat .*\.ts:\d+/)
  })

  it.each([
    [['pakc'], 'there is no command "pakc"'],
    [['pack', '--workbok', 'x'], '--workbok'],
    [['pack', 'x'], 'one word too many'],
    [['new-workbook', '--months-before', '-3'], 'if that is its value, write --months-before=VALUE in one word\n\n'],
    [['pack', '--out', ''], '--out is empty; name a file or a folder'],
    [['check', '--workbook', ' '], '--workbook is empty; name a file'],
    [['pack', '--workbook', 'a.xlsx', ''], '--workbook is empty; name a file'],
  ])('does not take %s', (args, said) => {
    expect(() => readCommand(args)).toThrow(said)
  })

  it('names a workbook that is not there on one line, whatever is in its name', () => {
    const run = runCli('check', '--workbook', '/nowhere/"a\'\n\u001B[31mb.xlsx')
    expect(run.status).toBe(2)
    expect(run.stderr).toBe('/nowhere/"a\'\uFFFD\uFFFD[31mb.xlsx cannot be read: there is no such file\n')
  })
})
