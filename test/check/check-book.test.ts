import { describe, expect, it } from 'vitest'
import { readBook } from '../../src/book/read-book.ts'
import { checkBook } from '../../src/check/check-book.ts'
import { makeWorkbook, packSheet } from '../support/make-workbook.ts'
import { findingsIn, linesIn, modelOf, rowOf, rowsOf } from './check-sheets.ts'

const PLAIN = [
  ['Code', 'Indicator', 'Unit', 'Basis', 'Jul-24', 'Aug-24', 'Target'],
  ['CLA', 'Children in our care', 'number', 'month end', 473, 470, 400],
] as const

describe('a workbook with several mistakes', () => {
  it('lists every one of them, each with the cell to click', async () => {
    const errors = await linesIn('error', {
      Pack: packSheet({ 'Reporting month': 'Agust', 'Amber band': 'wide' }),
      Localities: [
        ['Code', 'Indicator', 'Unit', 'Better', 'Jul-24', 'Aug-24', 'Target'],
        ['A', 'First', 'numbr', 'up', 'n/k', 12, 'tbc'],
        ['A', 'Second', 'number', 'lower', { formula: 'X1' }, { formula: '1/0', result: 3 }, null],
        [null, null, null, null, 4, 5, null],
      ],
    })
    expect(errors).toEqual([
      'Pack!B4: expected a month such as Aug-24, found "Agust"',
      'Pack!B5: expected a percentage such as 10%, found "wide"',
      'Localities!B4: expected a label in the column Indicator, found nothing; name the row or clear it',
      'Localities!A3: expected a code that no other row has, found "A", which stands at Localities!A2 too',
      'Localities!C2: expected number, percent, rate, average or nothing, found "numbr"; did you mean "number"?',
      'Localities!D2: expected lower, higher or nothing, found "up"',
      'Localities!E2: expected a number, "-" or nothing, found "n/k"; if the figure is suppressed, write c',
      'Localities!G2: expected a number, "-" or nothing, found "tbc"; leave the cell blank until there is a target',
      'Localities!E3: expected a number, "-" or nothing, found a formula without a saved result; open the workbook in Excel, save it and try again',
    ])
  })

  it('is refused with its warnings among the errors', async () => {
    const findings = await findingsIn({
      Contents: [
        ['Section', 'Sheet'],
        ['Localities', 'Localties'],
      ],
      Localities: PLAIN,
    })
    expect(findings.map(({ level, cell, message }) => `${level} ${cell}: ${message}`)).toEqual([
      'error Contents!B2: expected the name of a sheet, found "Localties"; did you mean "Localities"?',
      'warning Localities: the sheet is not named in Contents and is not in the pack',
    ])
  })
})

describe('the sections', () => {
  it('are the outcome sheets in workbook order where there is no Contents', async () => {
    const model = await modelOf({
      Zebra: PLAIN,
      Commentary: [['Text']],
      Apple: [
        ['Service', 'Good'],
        ['Team', 2],
      ],
    })
    expect(model.sections.map(({ title }) => title)).toEqual(['Zebra', 'Apple'])
  })

  it('follow Contents, with sections of words alone among them', async () => {
    const model = await modelOf({
      Localities: PLAIN,
      Contents: [
        ['Sheet', 'Outcome', 'Section'],
        [null, 'Practice is good', 'Practice'],
        ['LOCALITIES ', null, 'Strong localities'],
      ],
      Commentary: [
        ['Section', 'Part', 'Heading', 'Text'],
        ['Practice', 'Audits', 'Outcomes', '- First {{value "CLA"}}'],
        [null, null, null, 'Second\nline'],
        ['Practice', 'Findings', null, 'Third'],
        ['strong localities', null, 'Analysis', 'Fourth'],
      ],
    })
    expect(model.sections.map(({ title, outcome, sheet }) => [title, outcome, sheet])).toEqual([
      ['Practice', 'Practice is good', null],
      ['Strong localities', '', 'Localities'],
    ])
    expect(model.sections[0]?.parts.map(({ title, paragraphs }) => [title, paragraphs])).toEqual([
      [
        'Audits',
        [
          { heading: 'Outcomes', text: 'First {{value "CLA"}}', bullet: true, cell: 'Commentary!D2' },
          { heading: 'Outcomes', text: 'Second line', bullet: false, cell: 'Commentary!D3' },
        ],
      ],
      ['Findings', [{ heading: '', text: 'Third', bullet: false, cell: 'Commentary!D4' }]],
    ])
    expect(model.sections[1]?.parts.map(({ paragraphs }) => paragraphs.map(({ text }) => text))).toEqual([['Fourth']])
  })

  it('take each line of a text that is a bullet for one, save within a block', async () => {
    const model = await modelOf({
      Localities: PLAIN,
      Commentary: [
        ['Section', 'Text'],
        ['Localities', 'We found:\n- fewer referrals,\n  by far\n• more visits'],
        [null, '- First\n\n- second'],
        [null, 'A fall of\n-5 a month'],
        [null, '{{#if-available "CLA"}}\n- one\n{{else}}\n- none\n{{/if-available}}'],
      ],
    })
    const told = model.sections[0]?.parts[0]?.paragraphs.map(
      ({ bullet, text, cell }) => `${cell} ${bullet ? '* ' : ''}${text}`,
    )
    expect(told).toEqual([
      'Commentary!B2 We found:',
      'Commentary!B2 * fewer referrals, by far',
      'Commentary!B2 * more visits',
      'Commentary!B3 * First',
      'Commentary!B3 * second',
      'Commentary!B4 A fall of -5 a month',
      'Commentary!B5 {{#if-available "CLA"}} - one {{else}} - none {{/if-available}}',
    ])
  })

  it('carry the part down the rows and put commentary without a part under the first', async () => {
    const model = await modelOf({
      Support: [
        ['Part', 'Indicator', 'Aug-24'],
        ['Family Help', 'Referrals', 1],
        [null, 'Contacts', 2],
        ['Safeguarding', 'Plans', 3],
      ],
      Commentary: [
        ['Section', 'Part', 'Text'],
        ['Support', null, 'Opening'],
        ['Support', 'safeguarding', 'Closing'],
      ],
    })
    const parts = model.sections[0]?.parts.map(({ title, rows, paragraphs }) => [
      title,
      rows.length,
      paragraphs[0]?.text,
    ])
    expect(parts).toEqual([
      ['Family Help', 2, 'Opening'],
      ['Safeguarding', 1, 'Closing'],
    ])
  })

  it('suggest the nearest name where the commentary names a section or part that is not there', async () => {
    const errors = await linesIn('error', {
      Support: [
        ['Part', 'Indicator', 'Aug-24'],
        ['Family Help', 'Referrals', 1],
      ],
      Commentary: [
        ['Section', 'Part', 'Text'],
        ['Suport', null, 'One'],
        ['Support', 'Famly Help', 'Two'],
        ['Support', 'Famly Help', 'Three'],
      ],
    })
    expect(errors).toEqual([
      'Commentary!A2: expected the title of a section, found "Suport"; did you mean "Support"?',
      'Commentary!B3: expected a part of the section, found "Famly Help"; did you mean "Family Help"?',
      'Commentary!B4: expected a part of the section, found "Famly Help"; did you mean "Family Help"?',
    ])
  })

  it('read grades best first and leave totals out', async () => {
    const model = await modelOf({
      Localities: PLAIN,
      Audits: [
        ['Service', 'Outstanding', 'Good', 'Total'],
        ['Family Help', 1, null, 1],
        ['Jigsaw', '-', 2, 2],
        ['Total', 1, 2, 3],
      ],
    })
    const grades = model.sections[1]?.parts[0]?.grades
    expect(grades?.grades).toEqual(['Outstanding', 'Good'])
    expect(grades?.services.map(({ name, counts }) => [name, ...counts.map((count) => count.kind)])).toEqual([
      ['Family Help', 'figure', 'pending'],
      ['Jigsaw', 'not-applicable', 'figure'],
    ])
  })
})

describe('a line of Contents', () => {
  it('that names no sheet is told the sheets there are', async () => {
    const errors = await linesIn('error', {
      Localities: PLAIN,
      Contents: [
        ['Section', 'Sheet'],
        ['Practice', 'Bee'],
      ],
    })
    expect(errors).toEqual(['Contents!B2: expected the name of a sheet, found "Bee"; write one of: Localities'])
  })

  it('is refused for a sheet that is no outcome sheet, and for a title or sheet that stands twice', async () => {
    const errors = await linesIn('error', {
      Contents: [
        ['Section', 'Sheet'],
        ['Settings', 'Pack'],
        ['Localities', 'Localities'],
        ['Localities', 'Localities'],
        [null, 'Remarks'],
      ],
      Localities: PLAIN,
      Remarks: [['nothing to read']],
    })
    expect(errors).toEqual([
      'Contents!B2: expected an outcome sheet, found "Pack"; leave the cell blank for a section of words alone',
      'Contents!A4: expected each section once, found "Localities" again; see Contents!A3',
      'Contents!B4: expected each sheet once, found "Localities" again; see Contents!A3',
      'Contents!A5: expected the title of a section, found nothing',
      'Contents!B5: expected an outcome sheet, found "Remarks"; give Remarks the heading Indicator or Service in its top 20 rows',
    ])
  })
})

describe('the settings', () => {
  it('keep the paragraphs of the purpose apart', async () => {
    const sheets = {
      Pack: packSheet({ Purpose: 'Why we  measure.\r\n\r\n What we do.', Title: 'Two\nlines' }),
      Localities: PLAIN,
    }
    expect((await modelOf(sheets)).settings).toMatchObject({
      purpose: 'Why we measure.\nWhat we do.',
      title: 'Two lines',
    })
  })

  it('have defaults for all but the reporting month', async () => {
    const { settings } = await modelOf({ Localities: PLAIN })
    expect(settings).toMatchObject({
      month: '2024-08',
      amberBand: 0.1,
      monthsShown: 13,
      targetMonth: null,
      strategy: '',
    })
  })

  it.each([
    { name: '10%', cell: { value: 0.1, format: '0%' } },
    { name: '0.1', cell: 0.1 },
    { name: 'the text 10%', cell: '10%' },
  ])('take an amber band of $name for a tenth', async ({ cell }) => {
    const { settings } = await modelOf({ Pack: packSheet({ 'Amber band': cell }), Localities: PLAIN })
    expect(settings.amberBand).toBe(0.1)
  })

  it('take a date for the reporting month, and the month of the command before it', async () => {
    const sheets = { Pack: packSheet({ 'Reporting month': new Date(Date.UTC(2024, 7, 31)) }), Localities: PLAIN }
    expect((await modelOf(sheets)).settings.month).toBe('2024-08')
    expect((await modelOf(sheets, '2024-07')).settings.month).toBe('2024-07')
  })

  it('are refused without a reporting month, unless the command names one', async () => {
    const sheets = { Pack: packSheet({ 'Reporting month': null }), Localities: PLAIN }
    expect(await linesIn('error', sheets)).toEqual([
      'Pack!B4: expected the reporting month, such as Aug-24, found nothing; type it beside the setting Reporting month',
    ])
    expect((await modelOf(sheets, '2024-08')).settings.month).toBe('2024-08')
  })

  it('name the nearest sheet where there is no Pack sheet', async () => {
    const book = await readBook(await makeWorkbook({ Pakc: [['Title', 'x']], Localities: PLAIN }), 'test.xlsx')
    expect(() => checkBook(book, { month: '2024-08' })).toThrow(
      'expected a sheet called Pack with the settings, found none; did you mean "Pakc"?',
    )
  })

  it('are known under another name, and are no sheet of grades though one of them is called Service', async () => {
    const settings = packSheet({ Service: 'Adult Social Care', Purpose: 'To show how we do' })
    const refused = async (name: string) => {
      const book = await readBook(await makeWorkbook({ [name]: settings, Localities: PLAIN }), 'test.xlsx')
      try {
        return checkBook(book, { month: null })
      } catch (error) {
        return error instanceof Error ? error.message.split('\n') : []
      }
    }
    for (const name of ['Settings', 'Packs'])
      expect(await refused(name)).toEqual([
        `${name}: expected a sheet called Pack with the settings, found settings on "${name}"; rename its tab to Pack`,
      ])
  })

  it('stand on one sheet, whose name no other has but for punctuation', async () => {
    const sheets = { Pack: packSheet(), 'Pack.': packSheet({ Title: 'Another' }), Localities: PLAIN }
    expect(await linesIn('error', sheets)).toEqual([
      'Pack.: expected one sheet called Pack, found "Pack" and "Pack."; rename or delete one',
    ])
  })

  it('on another sheet are said not to be read', async () => {
    const sheets = { Pack: packSheet(), Settings: packSheet({ Title: 'Another' }), Localities: PLAIN }
    expect(await linesIn('warning', sheets)).toEqual([
      'Settings: the settings are read from the sheet Pack, and those here are not',
    ])
  })

  it('must stand below the headings Setting and Value', async () => {
    const errors = await linesIn('error', { Pack: [['Reporting month', 'Aug-24']], Localities: PLAIN }, '2024-08')
    expect(errors).toEqual(['Pack: expected a row with the headings Setting and Value in the top 20 rows, found none'])
  })

  it('suggest the setting that a misspelt one was meant to be', async () => {
    const warnings = await linesIn('warning', { Pack: packSheet({ Startegy: 'Brilliance' }), Localities: PLAIN })
    expect(warnings).toEqual(['Pack!A5: the setting "Startegy" is not read; did you mean "Strategy"?'])
  })
})

describe('the columns of an outcome sheet', () => {
  it('stand in any order, below a title, with months as dates or text', async () => {
    const [row] = await rowsOf({
      Localities: [
        ['Strong localities'],
        ['Monthly figures'],
        [],
        ['Aug 2024', 'Target', 'England', 'INDICATOR ', new Date(Date.UTC(2024, 5, 1)), 'Code', '2024-07', 'Better'],
        [3, 9, 8.5, 'Referrals', 1, 'REF', 2, 'Lower'],
      ],
    })
    expect(row).toMatchObject({ code: 'REF', label: 'Referrals', better: 'lower', cell: 'Localities!D5' })
    expect(row?.history).toEqual([
      { month: '2024-06', cell: 'Localities!E5', kind: 'figure', value: 1 },
      { month: '2024-07', cell: 'Localities!G5', kind: 'figure', value: 2 },
      { month: '2024-08', cell: 'Localities!A5', kind: 'figure', value: 3 },
    ])
    expect(row?.target).toEqual({ value: 9, cell: 'Localities!B5', by: null })
    expect(row?.benchmarks).toEqual([
      { name: 'England', cell: 'Localities!C5', decimals: 1, kind: 'figure', value: 8.5 },
    ])
  })

  it('hold 24 months, of which those after the reporting month are left out', async () => {
    const months = Array.from({ length: 24 }, (_, at) => new Date(Date.UTC(2022, 11 + at, 1)))
    const row = await rowsOf({
      Localities: [
        ['Indicator', ...months],
        ['Referrals', ...months.map((_, at) => at)],
      ],
    })
    expect(row[0]?.history.map(({ month }) => month).at(0)).toBe('2022-12')
    expect(row[0]?.history.map(({ month }) => month).at(-1)).toBe('2024-08')
    expect(row[0]?.history).toHaveLength(21)
  })

  it('refuse a month that stands twice and one that is mistyped', async () => {
    const errors = await linesIn('error', {
      Localities: [
        ['Indicator', 'Agu-24', 'Jul-24', 'July 2024', 'Aug-24'],
        ['Referrals', 1, 2, 3, 4],
      ],
    })
    expect(errors).toEqual([
      'Localities!B1: expected a month or a heading, found "Agu-24"; write it as Aug-24, or as a date',
      'Localities!D1: expected one column for each month, found "July 2024" for Jul-24 again; it already stands at Localities!C1, so correct one heading or delete one column',
    ])
  })

  it('refuse a month that stands twice as a date, by the month that its cell shows', async () => {
    const sheets = {
      Localities: [
        ['Indicator', 'Jul-24', 'Aug-24', new Date(Date.UTC(2024, 7, 1))],
        ['Referrals', 2, 3, 4],
      ],
    }
    expect(await linesIn('error', sheets)).toEqual([
      'Localities!D1: expected one column for each month, found Aug-24 again; it already stands at Localities!C1, so correct one heading or delete one column',
    ])
  })

  it('refuse a date that has lost its format, before the target and after it', async () => {
    const errors = await linesIn('error', {
      Localities: [
        ['Indicator', 45474, 'Aug-24', 'Target', 45505],
        ['Referrals', 1, 2, 3, 4],
      ],
    })
    expect(errors).toEqual([
      'Localities!B1: expected a month or a heading, found "45474"; write it as Aug-24, or as a date',
      'Localities!E1: expected a month or a heading, found "45505"; write it as Aug-24, or as a date',
    ])
  })

  it('are said once to be ignored where nobody reads them', async () => {
    const notes = await findingsIn({
      Localities: [
        ['Indicator', 'Manager', 'Unit', 'Basis', 'Code', 'Aug-24', 'Target', 'England', 'Comments'],
        ['Referrals', 'AB', 'number', 'month', 'REF', 4, 5, 6, 'as told by the team'],
      ],
    })
    expect(notes.map(({ cell, message }) => `${cell}: ${message}`)).toEqual([
      'Localities: the columns "Manager" and "Comments" are not read',
    ])
  })

  it('must hold the reporting month on some sheet', async () => {
    const sheet = [
      ['Indicator', 'Aug-22', 'Jun-23', 'Jul-23', 'Aug-23'],
      ['Referrals', 1, 2, 3, 4],
    ] as const
    expect(await linesIn('error', { Localities: sheet })).toEqual([
      'Pack!B4: expected a reporting month that the outcome sheets have a column for (Aug-22, Jun-23 to Aug-23), found "Aug-24"; correct it, or add a column Aug-24 to the outcome sheets',
    ])
    expect(await linesIn('warning', { Localities: PLAIN, Late: sheet })).toEqual([
      'Late: the sheet has no column for the reporting month, Aug-24; its months are Aug-22, Jun-23 to Aug-23',
    ])
  })
})

describe('a row', () => {
  it.each([
    { cell: 1491, is: { kind: 'figure', value: 1491 } },
    { cell: '1,491', is: { kind: 'figure', value: 1491 } },
    { cell: ' 82\u00A0', is: { kind: 'figure', value: 82 } },
    { cell: '−3.5', is: { kind: 'figure', value: -3.5 } },
    { cell: '–3.5', is: { kind: 'figure', value: -3.5 } },
    { cell: '+3.5', is: { kind: 'figure', value: 3.5 } },
    { cell: { formula: '1-1', result: 0 }, is: { kind: 'figure', value: 0 } },
    { cell: '-', is: { kind: 'not-applicable' } },
    { cell: '–', is: { kind: 'not-applicable' } },
    { cell: 'N/A', is: { kind: 'not-applicable' } },
    { cell: 'c', is: { kind: 'suppressed' } },
    { cell: '[c]', is: { kind: 'suppressed' } },
    { cell: '*', is: { kind: 'suppressed' } },
    { cell: 'x', is: { kind: 'suppressed' } },
    { cell: '<5', is: { kind: 'suppressed' } },
    { cell: null, is: { kind: 'pending' } },
  ])('reads $cell as $is.kind', async ({ cell, is }) => {
    const row = await rowOf({ Indicator: 'Referrals', 'Jul-24': 1, 'Aug-24': cell })
    expect(row.history[1]).toEqual({ month: '2024-08', cell: 'Localities!C2', ...is })
  })

  it.each([
    { name: 'a percent format', cell: { value: 0.29, format: '0%' }, value: 29 },
    { name: 'a percent format with decimals', cell: { value: 0.193, format: '0.0%' }, value: 19.3 },
    { name: 'the text 19%', cell: '19%', value: 19 },
    { name: 'a plain 19', cell: 19, value: 19 },
    { name: 'a plain 0.19', cell: 0.19, value: 0.19 },
    { name: 'a percent format above one', cell: { value: 1.1, format: '0%' }, value: 110 },
  ])('of percentages takes $name in points', async ({ cell, value }) => {
    const row = await rowOf({ Indicator: 'Percentage in time', 'Aug-24': cell, Target: cell, England: cell })
    expect(row.history[0]).toMatchObject({ value })
    expect(row.target?.value).toBe(value)
    expect(row.benchmarks[0]).toMatchObject({ value })
  })

  it('of percentages is warned about a plain number between 0 and 1, once', async () => {
    const warnings = await linesIn('warning', {
      Localities: [
        ['Indicator', 'Jul-24', 'Aug-24'],
        ['Percentage in time', 0.19, 0.2],
      ],
    })
    expect(warnings).toEqual([
      'Localities!B2: "0.19" in a percent row was read as 0.19%, less than one per cent; if 19% is meant, give the cell a percent format (likewise C2)',
    ])
  })

  it('of percentages is told to type the percentage where the share of one is text', async () => {
    const cell = { value: '0.6', format: '0%' }
    const warnings = await linesIn('warning', {
      Localities: [
        ['Indicator', 'Unit', 'Aug-24'],
        ['Percentage in time', 'percent', cell],
      ],
    })
    expect(warnings).toEqual([
      'Localities!C2: "0.6" in a percent row was read as 0.6%, less than one per cent; if 60% is meant, type 60%',
    ])
  })

  it('of percentages is warned about whole numbers that were given a percent format afterwards, once', async () => {
    const row = (...values: readonly number[]) => values.map((value) => ({ value, format: '0%' }))
    const warnings = await linesIn('warning', {
      Localities: [
        ['Indicator', 'Unit', 'Jul-24', 'Aug-24'],
        ['Percentage in time', 'percent', ...row(19, 20)],
        ['Percentage of budget', 'percent', ...row(1.1, 3.2)],
      ],
    })
    expect(warnings).toEqual([
      'Localities!C2: "1900%" was read as it looks, five times the whole or more; if 19% is meant, type 19% with its sign (likewise D2)',
    ])
  })

  it.each([
    { cell: '£12', advice: 'type the number alone, as in 1491' },
    { cell: '12 approx', advice: 'type the number alone, as in 1491' },
    { cell: '1 491', advice: 'type the number alone, as in 1491' },
    { cell: '(5)', advice: 'type the number alone, as in 1491' },
    { cell: '1,49', advice: 'type the number alone, as in 1491' },
    { cell: 'n/k', advice: 'if the figure is suppressed, write c' },
    { cell: 'under 5', advice: 'if the figure is suppressed, write c' },
    { cell: '1-4', advice: 'if the figure is suppressed, write c' },
    { cell: 'TBC', advice: 'leave the cell blank until the figure is there' },
    { cell: 'awaited', advice: 'leave the cell blank until the figure is there' },
    { cell: 'not yet available', advice: 'leave the cell blank until the figure is there' },
    { cell: '?', advice: 'leave the cell blank until the figure is there' },
    {
      cell: { value: new Date(Date.UTC(2024, 0, 13)), format: 'dd/mm/yyyy' },
      advice: 'give the cell a number format and type the number again',
    },
  ])('that holds $cell is refused with the advice that helps', async ({ cell, advice }) => {
    const [error] = await linesIn('error', {
      Localities: [
        ['Indicator', 'Jul-24', 'Aug-24'],
        ['Referrals', 1, cell],
      ],
    })
    expect(error).toMatch(/^Localities!C2: expected a number, "-" or nothing, found "/)
    expect(error?.endsWith(`; ${advice}`)).toBe(true)
  })

  it.each([
    { cell: { value: 190 / 86_400, format: 'h:mm:ss' }, found: '0:03:10' },
    { cell: { value: 43 / 24, format: '[h]:mm' }, found: '43:00' },
    { cell: { formula: 'A1/24', result: 43 / 24, format: '[h]:mm' }, found: '43:00' },
    { cell: '0:03:10', found: '0:03:10' },
  ])('never takes the time $found for a part of a day, nor its target or a benchmark', async ({ cell, found }) => {
    const sheet = [
      ['Indicator', 'Unit', 'Better', 'Jul-24', 'Aug-24', 'Target', 'England'],
      ['Average time to answer a call', 'average', 'lower', 1, cell, cell, cell],
      ['Answered in time', 'percent', 'higher', 90, cell, 95, 96],
    ] as const
    const advice =
      'give the cell a number format, type minutes, hours or days as a plain number (a time times 1440 is minutes, times 24 is hours), and say which in the label'
    const lines = await linesIn('error', { Localities: sheet })
    const expected = `expected a number, "-" or nothing, found "${found}"; ${advice}`
    expect(lines.toSorted()).toEqual(['E2', 'E3', 'F2', 'G2'].map((at) => `Localities!${at}: ${expected}`))
  })

  it('with numbers as text is noted once a sheet with the first five cells', async () => {
    const notes = await linesIn('note', {
      Localities: [
        ['Code', 'Indicator', 'Unit', 'Basis', 'Jul-24', 'Aug-24'],
        ...['A', 'B', 'C', 'D'].map((code) => [code, `Row ${code}`, 'number', 'month', '1,000', '2']),
      ],
    })
    expect(notes).toEqual([
      'Localities: 8 numbers are stored as text and were read as numbers: E2, F2, E3, F3, E4 and 3 more',
    ])
  })

  it.each([
    { label: 'Number of referrals in the month', unit: 'number', basis: 'month', decimals: 0 },
    { label: 'Percentage of CLA placed at the end of the month', unit: 'percent', basis: 'month end', decimals: 0 },
    { label: 'Proportion held', unit: 'percent', basis: 'month', decimals: 0 },
    { label: 'Crimes per 10,000 residents', unit: 'rate', basis: 'month', decimals: 0 },
    { label: 'Number of crimes per 10000', unit: 'rate', basis: 'month', decimals: 0 },
    { label: 'Rate of children in our care per 10,000', unit: 'rate', basis: 'month', decimals: 0 },
    { label: 'Average number of children per worker', unit: 'average', basis: 'month', decimals: 2 },
    { label: 'Rolling rate of contacts', unit: 'rate', basis: 'rolling 12', decimals: 0 },
    { label: 'Referrals in the last 12 months', unit: 'number', basis: 'rolling 12', decimals: 0 },
    { label: 'Re-referrals within 12 months', unit: 'number', basis: 'month', decimals: 0 },
    { label: 'Adoptions, year to date', unit: 'number', basis: 'year to date', decimals: 0 },
    { label: 'Placed for adoption at period end', unit: 'number', basis: 'month end', decimals: 0 },
  ])('called "$label" is a $unit by $basis', async ({ label, unit, basis, decimals }) => {
    expect(await rowOf({ Indicator: label, 'Aug-24': 4 })).toMatchObject({ unit, basis, decimals })
  })

  it('is a percentage where its label is silent and its cells have percent formats', async () => {
    const row = await rowOf({ Indicator: 'Visited in time', 'Aug-24': { value: 0.9, format: '0%' } })
    expect(row).toMatchObject({ unit: 'percent', history: [{ value: 90 }] })
  })

  it('says what was read from labels once a sheet and column', async () => {
    const notes = await linesIn('note', {
      Localities: [
        ['Indicator', 'Aug-24'],
        ['Number of children looked after', 1],
        ['Percentage in time', 2],
        ['Number of children listed always', 3],
      ],
    })
    expect(notes).toEqual([
      'Localities: Code is blank for 3 rows and was made from the labels: NCLA, PT and NCLA_2',
      'Localities: Unit is blank for 3 rows and was read from the labels and formats: number (2), percent (1)',
      'Localities: Basis is blank for 3 rows and was read from the calculations and labels: month (3)',
    ])
  })

  it('has a basis that is only guessed where neither the row nor its calculation says it', async () => {
    const guessed = async (columns: Readonly<Record<string, string>>) =>
      (await rowOf({ Indicator: 'Referrals', 'Aug-24': 4, ...columns })).basisGuessed
    expect(await guessed({})).toBe(true)
    expect(await guessed({ Basis: 'month' })).toBe(false)
    const rows = await rowsOf({
      Localities: [
        ['Code', 'Indicator', 'Calculation', 'Aug-24'],
        ['A', 'Referrals', null, 4],
        ['R', 'Referrals per 10,000', 'rate12(A, A)', null],
      ],
    })
    expect(rows.map(({ basisGuessed }) => basisGuessed)).toEqual([true, false])
  })

  it('is charted by its target unless a row of the part asks for it', async () => {
    const head = ['Part', 'Indicator', 'Chart', 'Aug-24', 'Target']
    const charted = async (rows: readonly (readonly (string | number | null)[])[]) =>
      (await rowsOf({ Localities: [head, ...rows] })).map((row) => row.charted)
    expect(
      await charted([
        ['P', 'A', null, 1, 2],
        ['P', 'B', null, 1, '-'],
        ['P', 'C', 'no', 1, 2],
      ]),
    ).toEqual([true, false, false])
    expect(
      await charted([
        ['P', 'A', null, 1, 2],
        ['P', 'B', 'yes', 1, null],
        ['Q', 'C', null, 1, 2],
      ]),
    ).toEqual([false, true, true])
  })

  it('without a figure in any month is warned about', async () => {
    const warnings = await linesIn('warning', {
      Localities: [
        ['Indicator', 'Aug-24', 'Target'],
        ['Referrals', null, 5],
      ],
    })
    expect(warnings).toEqual([
      'Localities!A2: "Referrals" has no figure for any month; type its figures, or write no in the column Show to leave it out',
    ])
  })
})

describe('a target', () => {
  it.each([
    { target: 'tbc', advice: 'leave the cell blank until there is a target' },
    { target: 'c', advice: 'leave the cell blank until there is a target' },
    { target: 'under 700', advice: 'type the number alone, as in 85; the column Better says which way is good' },
    { target: '<45', advice: 'type the number alone, as in 85; the column Better says which way is good' },
  ])('of $target is refused once, with advice that leads into no other error', async ({ target, advice }) => {
    const errors = await linesIn('error', {
      Localities: [
        ['Indicator', 'Jul-24', 'Aug-24', 'Target'],
        ['Referrals', 1, 2, target],
      ],
    })
    expect(errors).toEqual([`Localities!D2: expected a number, "-" or nothing, found "${target}"; ${advice}`])
  })
})

describe('a calculation', () => {
  it('that Excel has taken for a formula of its own is to be written without the equals sign', async () => {
    const cells = [{ formula: 'percent(A,B)', result: '#NAME?' }, { formula: 'sum(A,B)' }]
    const errors = await linesIn('error', {
      Localities: [
        ['Code', 'Indicator', 'Calculation', 'Aug-24'],
        ...cells.map((cell, at) => [`R${at}`, `Row ${at}`, cell, 1]),
      ],
    })
    expect(errors.map((line) => line.replace(/found .*;/, 'found it;'))).toEqual([
      'Localities!C2: expected a calculation such as percent(A, B), found it; write it as text, without the = sign',
      'Localities!C3: expected a calculation such as percent(A, B), found it; write it as text, without the = sign',
    ])
  })

  const sheet = (...rows: readonly (readonly (string | number)[])[]) => ({
    Localities: [['Code', 'Indicator', 'Calculation', 'Aug-24'], ...rows],
  })

  it('is read without regard to case, with the codes as the rows write them', async () => {
    const rows = await rowsOf(
      sheet(
        ['A', 'First', '', 1],
        ['B', 'Second', '', 1],
        ['C', 'Third', 'PERCENT(a, b)', 1],
        ['D', 'Fourth', 'rate12(A,B)', 1],
        ['E', 'Fifth', 'sum(a, b, c)', 1],
        ['F', 'Sixth', 'average(A, 3)', 1],
        ['G', 'Seventh', 'rate(A)', 1],
      ),
    )
    expect(rows.slice(2).map(({ calculation }) => calculation?.formula)).toEqual([
      { kind: 'percent', of: 'A', over: 'B' },
      { kind: 'rate12', of: 'A', over: 'B' },
      { kind: 'sum', of: ['A', 'B', 'C'] },
      { kind: 'average', of: 'A', months: 3 },
      { kind: 'implied-rate', of: 'A' },
    ])
    expect(rows.map(({ unit }) => unit)).toEqual(['number', 'number', 'percent', 'rate', 'number', 'number', 'number'])
    expect(rows[3]?.basis).toBe('rolling 12')
  })

  it('is refused for an unknown code, an unknown formula and a circle', async () => {
    const errors = await linesIn(
      'error',
      sheet(
        ['CLA', 'First', 'rate(CLAA, CLA)', 1],
        ['B', 'Second', 'median(CLA, 3)', 1],
        ['C', 'Third', 'sum(D, CLA)', 1],
        ['D', 'Fourth', 'difference(C, CLA)', 1],
        ['E', 'Fifth', 'sum(C, D)', 1],
      ),
    )
    expect(errors).toEqual([
      'Localities!C3: expected a formula such as percent(A, B), rate(A, POP), rate12(A, POP), sum(A, B), difference(A, B) or average(A, 3), found "median(CLA, 3)"',
      'Localities!C2: expected the code of a row, found "CLAA"; did you mean "CLA"?',
      'Localities!C2: expected formulas that do not lean on each other, found "CLA → CLA"; type the figures of one of these rows',
      'Localities!C4: expected formulas that do not lean on each other, found "C → D → C"; type the figures of one of these rows',
    ])
  })

  it('may take its figures from a sheet that is not in the pack', async () => {
    const sheets = {
      Contents: [
        ['Section', 'Sheet'],
        ['Localities', 'Localities'],
      ],
      Localities: [
        ['Code', 'Indicator', 'Calculation', 'Aug-24'],
        ['R', 'Rate', 'rate(POP, POP)', ''],
      ],
      Populations: [
        ['Code', 'Indicator', 'Aug-24'],
        ['POP', 'Under 18', 50_000],
      ],
      Old: [
        ['Code', 'Indicator', 'Aug-24'],
        ['R', 'Rate', 'n/k'],
      ],
    }
    const rows = await rowsOf(sheets)
    expect(rows.map(({ code, shown, sheet: name }) => [code, shown, name])).toEqual([
      ['R', true, 'Localities'],
      ['POP', false, 'Populations'],
    ])
    expect(await linesIn('warning', sheets)).toEqual([
      'Populations: the sheet is not named in Contents and is not in the pack; its figures are used in calculations only',
      'Old: the sheet is not named in Contents and is not in the pack',
    ])
  })
})

describe('the neighbours', () => {
  it('are read in the unit of the row they belong to, and must name a row', async () => {
    const localities = [
      ['Code', 'Indicator', 'Aug-24'],
      ['TIMELY', 'Percentage in time', 81],
    ] as const
    const model = await modelOf({
      Localities: localities,
      Neighbours: [
        ['Code', 'Authority', 'Value', 'Year'],
        ['timely', 'Bristol', { value: 0.84, format: '0%' }, 2023],
        [null, 'Derby', 'c', '2022/23'],
      ],
    })
    expect(model.neighbours).toEqual([
      { code: 'TIMELY', authority: 'Bristol', value: 84, cell: 'Neighbours!C2', year: '2023' },
      { code: 'TIMELY', authority: 'Derby', value: null, cell: 'Neighbours!C3', year: '2022/23' },
    ])
    const wrong = {
      Localities: localities,
      Neighbours: [
        ['Code', 'Authority', 'Value'],
        ['TIMLEY', 'Bristol', 84],
      ],
    }
    expect(await linesIn('error', wrong)).toEqual([
      'Neighbours!A2: expected the code of a row, found "TIMLEY"; did you mean "TIMELY"?',
    ])
  })
})
