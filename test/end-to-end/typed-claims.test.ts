import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeWorkbook, packSheet } from '../support/make-workbook.ts'
import { makeFolder, runCli } from '../support/run-cli.ts'

const SHEETS = {
  Pack: packSheet(),
  Localities: [
    ['Indicator', 'Code', 'Jul-24', 'Aug-24'],
    ['Number of referrals', 'REFERRALS', 12, 18],
    ['Number of visits <b>late</b>', 'VISITS', 5, 6],
  ],
  Commentary: [
    ['Section', 'Heading', 'Text'],
    ['Localities', 'Analysis', 'Referrals rose by 25% in August, from 12 to 18.'],
    ['Localities', 'Analysis', 'Late visits <i>rose</i> to 9 in August.'],
  ],
}

describe('a workbook whose sentences say what its figures do not', () => {
  it('is packed with a warning first on the terminal, and a page of findings beside the pack', async () => {
    const out = makeFolder()
    const book = join(makeFolder(), 'book.xlsx')
    writeFileSync(book, await makeWorkbook(SHEETS))
    const run = runCli('pack', '--workbook', book, '--out', out)
    expect(run.status).toBe(0)
    expect(run.stdout.split('\n')[2]).toContain(
      'Commentary!C2: "Referrals rose by 25% in August, from 12 to 18." says 25%',
    )
    const html = readFileSync(join(out, 'performance-pack-2024-08-findings.html'), 'utf8')
    expect(html).toContain('<dt>Found</dt><dd>25%</dd><dt>Right</dt><dd>50%</dd>')
    expect(html).not.toMatch(/<i>|<b>/)
    const { sections } = JSON.parse(readFileSync(join(out, 'performance-pack-2024-08.json'), 'utf8'))
    const [typed] = sections[0].parts[0].statements.filter(
      (statement: { origin: string }) => statement.origin === 'workbook',
    )
    expect(typed.claims.find((claim: { number: string }) => claim.number === '25%')).toMatchObject({
      number: '25%',
      status: 'contradicted',
      found: '50%',
    })
  })

  it('is only checked where a check is asked for', async () => {
    const book = join(makeFolder(), 'book.xlsx')
    writeFileSync(book, await makeWorkbook(SHEETS))
    const run = runCli('check', '--workbook', book)
    expect(run.status).toBe(0)
    expect(run.stdout).toContain('says 25%')
    expect(run.stdout).not.toContain('Wrote')
  })
})
