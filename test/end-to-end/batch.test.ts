import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { packFiles } from '../../src/app/pack-files.ts'
import { writeEvidence } from '../../src/app/write-evidence.ts'
import { drawFindings, drawPack, evidenceOf, tellWorkbook } from '../../src/pipeline.ts'
import { makeWorkbook, packSheet, type TestSheets } from '../support/make-workbook.ts'
import { readTemplates } from '../support/read-templates.ts'
import { makeFolder, type Run, runCli } from '../support/run-cli.ts'

function bookOf(figure: number | string): TestSheets {
  return {
    Pack: packSheet(),
    Localities: [
      ['Indicator', 'Code', 'Jul-24', 'Aug-24'],
      ['Referrals', 'REFERRALS', figure, 13],
    ],
  }
}

async function save(path: string, sheets: TestSheets): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, await makeWorkbook(sheets))
}

const FILES = [
  'performance-pack-2024-08-findings.html',
  'performance-pack-2024-08.json',
  'performance-pack-2024-08.pdf',
  'performance-pack-2024-08.pptx',
]

describe('a batch', () => {
  const input = makeFolder()
  const out = makeFolder()
  let run: Run

  beforeAll(async () => {
    await save(join(input, 'leeds.xlsx'), bookOf(12))
    await save(join(input, 'york.xlsx'), bookOf('n/k'))
    await save(join(input, 'north/kent.xlsx'), bookOf(14))
    await save(join(input, 'south/kent.xlsx'), bookOf(15))
    writeFileSync(join(input, 'hull.xlsx'), 'no workbook')
    writeFileSync(join(input, '~$leeds.xlsx'), 'a lock file')
    run = runCli('pack', '--workbook', `${input}/**/*.xlsx`, '--out', out)
  }, 60_000)

  it('packs each workbook into a folder of its name, told apart by their folders where two have one name', () => {
    expect(readdirSync(out).toSorted()).toEqual(['leeds', 'north-kent', 'south-kent'])
    for (const folder of readdirSync(out)) expect(readdirSync(join(out, folder)).toSorted()).toEqual(FILES)
  })

  it('goes on after a workbook with errors and one that cannot be read, names each with its reason, and ends with the worst status', () => {
    expect(run.stdout).toMatch(/hull\.xlsx: not packed; "hull\.xlsx" is not an Excel workbook/)
    expect(run.stdout).toMatch(/york\.xlsx: not packed; 1 error, .*the first: Localities!C2: expected a number/)
    expect(run.stdout).toContain('Packed 3 of 5 workbooks')
    expect(run.status).toBe(2)
  })

  it('makes the very pack that a workbook has by itself, whatever the worker made before', async () => {
    const bytes = readFileSync(join(input, 'south/kent.xlsx'))
    const workbook = { file: 'kent.xlsx', bytes, month: null }
    const told = await tellWorkbook(workbook, readTemplates())
    const { story, house } = told
    const evidence = writeEvidence(evidenceOf(told))
    const findingsPage = await drawFindings(story, workbook.file, house)
    const alone = packFiles('2024-08', { ...(await drawPack(story, house)), findingsPage, evidence })
    for (const [name, content] of alone)
      expect(readFileSync(join(out, 'south-kent', name)).equals(Buffer.from(content)), name).toBe(true)
  })

  it('takes several files, as a shell makes them of a pattern', () => {
    const books = [join(input, 'hull.xlsx'), join(input, 'york.xlsx')]
    const both = runCli('pack', '--out', makeFolder(), '--workbook', ...books)
    expect(both.status).toBe(2)
    expect(both.stdout).toContain('Packed 0 of 2 workbooks')
  })

  it('says so where a pattern means no workbook', () => {
    const none = runCli('pack', '--workbook', `${input}/*.xlsm`, '--out', out)
    expect(none.status).toBe(2)
    expect(none.stderr).toContain('there is no workbook that')
  })
})
