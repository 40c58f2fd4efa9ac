import { describe, expect, it } from 'vitest'
import { evidenceOf, tellWorkbook } from '../../src/pipeline.ts'
import { Refusal } from '../../src/shared/finding.ts'
import { makeWorkbook, packSheet, type TestCell } from '../support/make-workbook.ts'
import { readTemplates } from '../support/read-templates.ts'

const ROWS: readonly (readonly TestCell[])[] = [
  ['Code', 'Indicator', 'Unit', 'Better', 'Jul-24', 'Aug-24', 'Target', 'England', 'South East'],
  ['Cla_count', 'Number of children in our care', 'number', 'lower', 90, 91, 80, 'c', '-'],
  ['DAYS', 'Average days to a decision', 'average', 'lower', 10.1, 10.126, 10.125, 10.1262, 10.12],
  ['NEW', 'Number of new plans', 'number', 'lower', 0, 2, null, 1, 1],
]

/** What the pack says of a text typed into `Commentary`, and the findings on it. */
async function told(text: string): Promise<{ readonly said: string; readonly findings: readonly string[] }> {
  const sheets = {
    Pack: packSheet(),
    Care: ROWS,
    Commentary: [
      ['Section', 'Heading', 'Text'],
      ['Care', 'Our view', text],
    ],
  }
  try {
    const workbook = { file: 'book.xlsx', bytes: await makeWorkbook(sheets), month: null }
    const evidence = evidenceOf(await tellWorkbook(workbook, readTemplates()))
    const statements = evidence.sections.flatMap((section) => section.parts.flatMap((part) => part.statements))
    return {
      said: statements.find(({ origin }) => origin === 'workbook')?.text ?? '',
      findings: evidence.checks.filter(({ level }) => level === 'warning').map(({ cell, rule }) => `${cell}: ${rule}`),
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const errors = error.findings.filter(({ level }) => level === 'error')
    return { said: '', findings: errors.map(({ cell, message }) => `${cell}: ${message}`) }
  }
}

describe('a text of the Commentary sheet', () => {
  it.each([
    ['{{value "Cla_count"}} and {{value "CLA_COUNT"}}', '91 and 91'],
    ['{{value “Cla_count”}}, “quoted”', '91, “quoted”'],
    ['Days were {{against-target "DAYS"}}', 'Days were on the target of 10.13'],
    ['Days were {{against-benchmark "DAYS" "England"}}', 'Days were the same as the England figure of 10.13'],
    ['Plans were {{change "NEW" since="Jul-24"}}', 'Plans were up by 2'],
  ])('%s says "%s"', async (text, said) => {
    expect(await told(text)).toEqual({ said, findings: [] })
  })

  it.each([
    ['It is {{benchmark "Cla_count" "England"}}', 'It is [c]'],
    ['It is {{benchmark "Cla_count" "South East"}}', 'It is not applicable'],
    ['It is {{target "NEW"}}', 'It is not set'],
  ])('%s says "%s", with a warning', async (text, said) => {
    expect(await told(text)).toEqual({ said, findings: ['Commentary!C2: figure-missing'] })
  })

  it('with a helper in one brace is told as it stands, with a warning', async () => {
    const text = 'Days were {value "DAYS"}'
    expect(await told(text)).toEqual({ said: text, findings: ['Commentary!C2: single-brace'] })
  })

  it.each([
    ['{{value DAYS}}', 'DAYS stands without quotes; write "DAYS"'],
    ['{{value "DAYS" month=Aug-24}}', 'Aug-24 stands without quotes; write "Aug-24"'],
    ['{{change "DAYS" sinse="Jul-24"}}', '{{change}} has no option "sinse"; did you mean "since"?'],
    ['{{change "DAYS" decimals="x"}}', 'decimals is a whole number from 0 to 4, as in decimals=1'],
    ['{{value "DAYS" "Jul-24"}}', '{{value}} takes the code and no other value; write month="Jul-24"'],
    ['{{value "DAYS" Jul-24}}', '{{value}} takes the code and no other value; write month="Jul-24"'],
    ['{{change "DAYS" "last year"}}', '{{change}} takes the code and no other value; write since="last year"'],
    ['{{average "DAYS" "Jul-24"}}', '{{average}} takes the code and no other value; write from="Jul-24"'],
    ['{{record "DAYS" "Jul-24"}}', '{{record}} takes the code and no other value; leave out "Jul-24"'],
    ['{{value "DAYS" "x"}}', '{{value}} takes the code and no other value; leave out "x"'],
    [
      '{{benchmark "DAYS" "England" "Jul-24"}}',
      '{{benchmark}} takes the code, the benchmark and no other value; leave out "Jul-24"',
    ],
    ['{{month "Aug-23"}}', '{{month}} takes nothing after it; leave out "Aug-23"'],
    ['{{month since="Aug-23"}}', '{{month}} has no option "since"'],
    ['{{green-word "DAYS"}}', '{{green-word}} takes nothing after it; leave out "DAYS"'],
    ['{{#month}}x{{/month}}', '{{#month}} opens no block; write {{month}}'],
    [
      '{{count "DAYS" "day"}}',
      '{{count}} needs the word for one and the word for more, as in {{count "CODE" "child" "children"}}',
    ],
    [
      '{{agree "DAYS" "was" "were" "x"}}',
      '{{agree}} takes the code, the word for one, the word for more and no other value; leave out "x"',
    ],
    ['{{average "DAYS"}}', '{{average}} needs the first month, as in {{average "CODE" from="Apr-24"}}'],
    ['{{if-green "DAYS"}}', '{{if-green}} opens a block; write {{#if-green "CODE"}} … {{/if-green}}'],
    ['{{#value "DAYS"}}{{/value}}', '{{#value}} is a figure and opens no block; write {{value "CODE"}}'],
    ['{{#if-green "DAYS"}}x{{/if-red}}', '{{#if-green}} is closed by {{/if-red}}; write {{/if-green}}'],
    ['{{#if-green "DAYS"}}x', '{{#if-green}} is not closed; write {{/if-green}} where it ends'],
    [
      '{{#if DAYS}}x{{/if}}',
      '{{#if}} does not look at the figure of "DAYS"; write {{#if-available "DAYS"}}, or another test such as if-green or if-rising',
    ],
    ['{{this}}', 'unknown word "this"'],
    ['{{toString "DAYS"}}', 'unknown word "toString"'],
  ])('%s is refused at its cell', async (text, message) => {
    expect(await told(text)).toEqual({ said: '', findings: [`Commentary!C2: ${message}`] })
  })
})
