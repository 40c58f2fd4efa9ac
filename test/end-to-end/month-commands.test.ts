import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBook } from '../../src/book/read-book.ts'
import { runCli } from '../support/run-cli.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'board-pack-'))
  copyFileSync('input/performance-2024-08.xlsx', join(folder, 'performance-2024-08.xlsx'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const sheetsOf = async (file: string) =>
  (await readBook(readFileSync(join(folder, file)), file)).sheets.map(({ name }) => name)

describe('the commands of the month', () => {
  it('make September of August, say where to type, and never write over it', () => {
    const august = join(folder, 'performance-2024-08.xlsx')
    const before = readFileSync(august)
    const made = runCli('new-month', '--workbook', august)
    expect(made.status, made.stderr).toBe(0)
    expect(made.stdout).toMatch(/made ready for September 2024\. The old workbook is as it was\./)
    expect(made.stdout).toMatch(/column Z +of Right support/)
    expect(readFileSync(august).equals(before)).toBe(true)
    const again = runCli('new-month', '--workbook', august)
    expect([again.status, again.stderr]).toEqual([2, expect.stringMatching(/performance-2024-09\.xlsx/)])
    const checked = runCli('check', '--workbook', join(folder, 'performance-2024-09.xlsx'))
    expect(checked.stdout).toMatch(/September 2024.*\n.*0 errors/)
  })

  it('make a first workbook without a question where nobody can answer, and it passes its check', () => {
    const file = join(folder, 'first.xlsx')
    const made = runCli('new-workbook', '--organisation', 'Example Council', '--month', '2025-01', '--out', file)
    expect(made.status, made.stderr).toBe(0)
    const checked = runCli('check', '--workbook', file)
    expect([checked.status, checked.stdout]).toEqual([0, expect.stringMatching(/0 errors, 0 warnings/)])
    expect(runCli('new-workbook', '--out', file).status).toBe(2)
  })

  it('mark every finding in a copy, also of a workbook with errors', async () => {
    const sample = runCli('check', '--mark', '--workbook', join(folder, 'performance-2024-08.xlsx'), '--out', folder)
    expect(sample.status, sample.stderr).toBe(0)
    expect((await sheetsOf('performance-2024-08-marked.xlsx'))[0]).toBe('Findings')
    const wrong = runCli(
      'check',
      '--mark',
      '--month',
      '2031-01',
      '--workbook',
      join(folder, 'first.xlsx'),
      '--out',
      folder,
    )
    expect(wrong.status).toBe(1)
    expect(existsSync(join(folder, 'first-marked.xlsx'))).toBe(true)
    expect(wrong.stderr).not.toMatch(/Nothing was written/)
  })
})
