import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readBook } from '../../src/book/read-book.ts'
import { endOf } from '../support/end-of.ts'
import { makeWorkbook, packSheet } from '../support/make-workbook.ts'
import { makeFolder, type Run, runCli } from '../support/run-cli.ts'

const folder = makeFolder()
const first = join(folder, 'performance-2025-01.xlsx')
let made: Run

beforeAll(() => {
  made = runCli('new-workbook', '--organisation', 'Example Council', '--month', '2025-01', '--out', first)
})

describe('the commands of the month', () => {
  it('make a first workbook without a question where nobody can answer, and it passes its check', async () => {
    expect(made.status, made.stderr).toBe(0)
    const { end, said } = await endOf(readFileSync(first))
    expect(end).toBe('read')
    const unfinished =
      /^warning .* is what new-workbook put there|^warning .* of new-workbook, with figures that are made up/
    const found = said.split('\n').filter((line) => /^(error|warning)/.test(line))
    expect(found.filter((line) => !unfinished.test(line))).toEqual([])
    expect(runCli('new-workbook', '--out', first).status).toBe(2)
    expect(made.stdout).toContain(
      'Nobody can be asked here, so what is usual was taken for --service, --title, --target-date, --sections, --months-before and --prepared-by.',
    )
  })

  it('make the next month of it, say where to type, and never write over it', async () => {
    const before = readFileSync(first)
    const next = runCli('new-month', '--workbook', first)
    expect(next.status, next.stderr).toBe(0)
    expect(next.stdout).toMatch(/made ready for February 2025\. The old workbook is as it was\./)
    expect(next.stdout).toMatch(/column [A-Z]+ +of \w+/)
    expect(readFileSync(first).equals(before)).toBe(true)
    const again = runCli('new-month', '--workbook', first)
    expect([again.status, again.stderr]).toEqual([2, expect.stringMatching(/performance-2025-02\.xlsx/)])
    const { end, said } = await endOf(readFileSync(join(folder, 'performance-2025-02.xlsx')))
    expect(end).toBe('read')
    expect(said).not.toMatch(/^error/m)
  })

  it('speak of comments only where there is a sheet for them', async () => {
    const plain = join(folder, 'plain-2024-08.xlsx')
    const sheets = {
      Pack: packSheet(),
      A: [
        ['Indicator', 'Jul-24', 'Aug-24'],
        ['Children', 1, 2],
      ],
    } as const
    writeFileSync(plain, await makeWorkbook(sheets))
    expect(runCli('new-month', '--workbook', plain).stdout).toMatch(/\nsave, close, and run: npm run check\n/)
  })

  it('mark every finding in a copy, also of a workbook with errors', async () => {
    const wrong = runCli('check', '--mark', '--month', '2031-01', '--workbook', first, '--out', folder)
    expect(wrong.status).toBe(1)
    expect(wrong.stderr).not.toMatch(/Nothing was written/)
    const marked = 'performance-2025-01-marked.xlsx'
    const { sheets } = await readBook(readFileSync(join(folder, marked)), marked)
    expect(sheets[0]?.name).toBe('Findings')
  })
})
