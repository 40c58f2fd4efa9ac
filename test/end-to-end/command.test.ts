import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
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

  it('says that a file stands where the folder for the pack should be', async () => {
    const path = await save(SMALL)
    const run = runCli('pack', '--workbook', path, '--out', path)
    expect(run.status).toBe(2)
    expect(run.stderr).toBe(`the pack could not be written to ${path}: a file stands where a folder is wanted\n`)
  })

  it('takes another month, and then knows nothing of the months after it', async () => {
    const out = makeFolder()
    const run = runCli('pack', '--workbook', await save(SMALL), '--month', 'Jul-24', '--out', out)
    expect(run.status).toBe(0)
    const evidence = JSON.parse(readFileSync(join(out, 'performance-pack-2024-07.json'), 'utf8'))
    expect(evidence.sections[0].parts[0].indicators[0].history).toHaveLength(1)
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
    expect(run.stdout + run.stderr).not.toMatch(/\bat .*\.ts:\d+/)
    expect(readdirSync(out)).toEqual(['performance-pack-2024-08.pdf'])
    expect(readFileSync(join(out, 'performance-pack-2024-08.pdf'), 'utf8')).toBe('last month')
  })

  it('names the cell of a typed text with an unknown code', async () => {
    const commentary = {
      ...SMALL,
      Commentary: [
        ['Section', 'Heading', 'Text'],
        ['Localities', 'Analysis', 'Up to {{value "REFERALS"}}.'],
      ],
    }
    const run = runCli('check', '--workbook', await save(commentary))
    expect(run.status).toBe(1)
    expect(run.stderr).toContain('Commentary!C2: no indicator has the code "REFERALS"; did you mean "REFERRALS"?')
  })

  it('checks without writing', async () => {
    const run = runCli('check', '--workbook', await save(SMALL))
    expect(run.status).toBe(0)
    expect(run.stdout).toContain('Read book.xlsx: August 2024, 1 section, 1 indicator, 0 with a target.')
    expect(run.stdout).not.toContain('Wrote')
  })

  it.each([
    [['pakc'], 'there is no command "pakc"'],
    [['pack', '--month', 'soon'], '--month "soon" is not a month; write it as 2024-08'],
    [['pack', '--workbok', 'x'], '--workbok'],
    [['pack', '--workbook', '/nowhere/book.xlsx'], 'cannot be read: there is no such file'],
  ])('answers wrong usage (%s) with a sentence and status 2', (args, said) => {
    const run = runCli(...args)
    expect(run.status).toBe(2)
    expect(run.stderr).toContain(said)
    expect(run.stdout + run.stderr).not.toMatch(/\bat .*\.ts:\d+/)
  })

  it('says so when the folder cannot be written', async () => {
    const out = join(makeFolder(), 'pack')
    writeFileSync(out, 'a file, not a folder')
    const run = runCli('pack', '--workbook', await save(SMALL), '--out', out)
    expect(run.status).toBe(2)
    expect(run.stderr).toContain('the pack could not be written')
  })

  it('leaves the earlier pack and no drafts when one file cannot be put in its place', async () => {
    const out = makeFolder()
    mkdirSync(join(out, 'performance-pack-2024-08.json'))
    writeFileSync(join(out, 'performance-pack-2024-08.pdf'), 'an earlier pack')
    const run = runCli('pack', '--workbook', await save(SMALL), '--out', out)
    expect(run.status).toBe(2)
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([])
    expect(existsSync(join(out, 'performance-pack-2024-08.pptx'))).toBe(false)
    expect(readFileSync(join(out, 'performance-pack-2024-08.pdf'), 'utf8')).toBe('an earlier pack')
  })
})
