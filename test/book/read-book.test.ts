import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Content, Sheet } from '../../src/book/book.ts'
import { readBook } from '../../src/book/read-book.ts'
import { formatKind } from '../../src/book/read-formats.ts'
import { Unusable } from '../../src/shared/finding.ts'
import { makeWorkbook, packSheet, type TestSheets } from '../support/make-workbook.ts'
import { bareParts, type Parts, partsOf, storedZipOf, zipOf } from './alter-workbook.ts'

const HEADER = ['Indicator', 'Value'] as const

async function sheetOf(bytes: Uint8Array): Promise<Sheet> {
  const [sheet] = (await readBook(bytes, 'test.xlsx')).sheets
  if (sheet === undefined) throw new Error('expected a sheet')
  return sheet
}

/** What the cells beside the labels hold, row by row. */
async function contentsOf(bytes: Uint8Array): Promise<readonly (Content | undefined)[]> {
  return (await sheetOf(bytes)).rows.map(({ cells }) => cells.get(2)?.content)
}

async function contentsIn(sheets: TestSheets, options: { readonly date1904?: boolean } = {}) {
  return contentsOf(await makeWorkbook(sheets, options))
}

/** A bare sheet of indicators with this cell in B2. */
function bareSheet(cell: string): string {
  const text = (where: string, words: string) => `<c r="${where}" t="inlineStr"><is><t>${words}</t></is></c>`
  return `<sheetData><row r="1">${text('A1', 'Indicator')}${text('B1', 'Value')}</row><row r="2">${text('A2', 'Row')}${cell}</row></sheetData>`
}

const DATES = '<cellXfs><xf numFmtId="0"/><xf numFmtId="17"/><xf numFmtId="164"/></cellXfs>'

describe('a cell', () => {
  it('is read as its officer sees it', async () => {
    const cells = await contentsIn({
      Data: [
        HEADER,
        ['number', 12.5],
        ['percentage', { value: 0.19, format: '0.0%' }],
        ['date', new Date(Date.UTC(2024, 7, 31))],
        ['text', ' c\u00A0&\u200B <5 '],
        ['sum of nothing', { formula: '1-1', result: 0 }],
        ['date by formula', { formula: 'EDATE(A1,1)', result: 45535, format: 'mmm-yy' }],
        ['text by formula', { formula: '"a"', result: 'R&D &lt; x' }],
        ['never calculated', { formula: 'X1' }],
      ],
    })
    expect(cells).toEqual([
      { kind: 'number', value: 12.5, percent: false },
      { kind: 'number', value: 0.19, percent: true },
      { kind: 'date', year: 2024, month: 8, day: 31 },
      { kind: 'text', value: 'c & <5', raw: ' c\u00A0&\u200B <5 ' },
      { kind: 'number', value: 0, percent: false },
      { kind: 'date', year: 2024, month: 8, day: 31 },
      { kind: 'text', value: 'R&D &lt; x', raw: 'R&D &lt; x' },
      { kind: 'uncalculated' },
    ])
  })

  it('of rich text, of a link or of an error gives up its plain contents', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('Data')
    sheet.addRows([['Indicator', 'Value'], ['rich'], ['link'], ['error'], ['yes'], ['failed formula']])
    sheet.getCell('B2').value = { richText: [{ text: 'two ' }, { font: { bold: true }, text: 'runs' }] }
    sheet.getCell('B3').value = { text: 'words', hyperlink: 'https://example.org' }
    sheet.getCell('B4').value = { error: '#DIV/0!' }
    sheet.getCell('B5').value = true
    sheet.getCell('B6').value = { formula: '1/0', result: { error: '#DIV/0!' } }
    expect(await contentsOf(new Uint8Array(await workbook.xlsx.writeBuffer()))).toEqual([
      { kind: 'text', value: 'two runs', raw: 'two runs' },
      { kind: 'text', value: 'words', raw: 'words' },
      { kind: 'error', value: '#DIV/0!' },
      { kind: 'boolean', value: true },
      { kind: 'error', value: '#DIV/0!' },
    ])
  })

  it('under a merged range is blank, its value being that of the first cell', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('Data')
    sheet.addRows([
      ['Indicator', 'Value', 'Part'],
      ['a', 1, 'Help'],
      ['b', 2],
    ])
    sheet.mergeCells('C2:C3')
    const { rows } = await sheetOf(new Uint8Array(await workbook.xlsx.writeBuffer()))
    expect(rows.map(({ cells }) => cells.has(3))).toEqual([true, false])
  })

  it('says where it is and whether it is a formula', async () => {
    const { rows } = await sheetOf(
      await makeWorkbook({ 'Right support': [HEADER, ['a', { formula: '1+1', result: 2 }]] }),
    )
    const cells = [...(rows[0]?.cells.values() ?? [])]
    expect(cells.map(({ at, formula }) => [at, formula])).toEqual([
      ['Right support!A2', false],
      ['Right support!B2', true],
    ])
  })
})

describe('a date', () => {
  it('is the same day in the 1904 system', async () => {
    const sheets = { Data: [HEADER, ['date', new Date(Date.UTC(2024, 7, 1))]] }
    expect(await contentsIn(sheets, { date1904: true })).toEqual([{ kind: 'date', year: 2024, month: 8, day: 1 }])
  })

  it.each(['1', 'true'])('counts from 1904 where the workbook says so with "%s"', async (yes) => {
    const parts = bareParts(bareSheet('<c r="B2" s="1"><v>44043</v></c>'), `<x:workbookPr date1904="${yes}"/>`, DATES)
    expect(await contentsOf(zipOf(parts))).toEqual([{ kind: 'date', year: 2024, month: 8, day: 1 }])
  })

  it('is the same day in every time zone', async () => {
    const bytes = await makeWorkbook({ Data: [HEADER, ['date', new Date(Date.UTC(2024, 7, 1))]] })
    const before = process.env.TZ
    try {
      for (const zone of ['UTC', 'Europe/London', 'America/New_York', 'Pacific/Auckland']) {
        process.env.TZ = zone
        expect(await contentsOf(bytes)).toEqual([{ kind: 'date', year: 2024, month: 8, day: 1 }])
      }
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
  })

  it('may be written as text of the ISO kind', async () => {
    const parts = bareParts(bareSheet('<c r="B2" t="d"><v>2024-08-31T00:00:00</v></c>'))
    expect(await contentsOf(zipOf(parts))).toEqual([{ kind: 'date', year: 2024, month: 8, day: 31 }])
  })

  it.each(['0.0\\m', '0.0" days"', '#,##0.00_D', '0.0"h"', 'General'])(
    'is not read into the format %s',
    async (format) => {
      const code = format.replaceAll('"', '&quot;')
      const formats = `<numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts>${DATES}`
      const parts = bareParts(bareSheet('<c r="B2" s="2"><v>12.5</v></c>'), '', formats)
      expect(await contentsOf(zipOf(parts))).toEqual([{ kind: 'number', value: 12.5, percent: false }])
    },
  )
})

describe('a time', () => {
  const PART = (hours: number, minutes: number, seconds = 0) => (hours * 3600 + minutes * 60 + seconds) / 86_400

  it.each([
    ['h:mm:ss', PART(0, 3, 10), '0:03:10'],
    ['[h]:mm', PART(43, 0), '43:00'],
    ['hh:mm', PART(9, 5, 59), '09:05'],
    ['h:mm', PART(43, 0), '19:00'],
    ['h:mm AM/PM', PART(12, 30), '12:30 PM'],
    ['h:mm AM/PM', PART(0, 5), '12:05 AM'],
    ['[mm]:ss', PART(2, 3, 10), '123:10'],
    ['mm:ss.0', PART(0, 3, 10.46), '03:10.5'],
    ['[Magenta][h]" hrs "mm\\m;@', PART(30, 6), '30 hrs 06m'],
    ['h:mm', -PART(0, 3), '-0:03'],
  ])('in the format %s is what its cell shows', async (format, value, shown) => {
    expect(await contentsIn({ Data: [HEADER, ['time', { value, format }]] })).toEqual([{ kind: 'time', shown }])
  })

  it('by formula is one too', async () => {
    const cell = { formula: 'A1-A2', result: PART(43, 0), format: '[h]:mm:ss' }
    expect(await contentsIn({ Data: [HEADER, ['length', cell]] })).toEqual([{ kind: 'time', shown: '43:00:00' }])
  })
})

describe('a number format', () => {
  it.each([
    ['mmm-yy', 'date'],
    ['dd/mm/yyyy', 'date'],
    ['[$-809]mmmm yyyy;@', 'date'],
    ['YYYY', 'date'],
    ['mmmm', 'date'],
    ['yyyy-mm-dd hh:mm:ss.000', 'date'],
    ['hh:mm:ss', 'time'],
    ['[$-F400]h:mm:ss AM/PM', 'time'],
    ['[h]:mm', 'time'],
    ['[mm]:ss', 'time'],
    ['ss.0', 'time'],
    ['dd/mm/yyyy hh:mm', 'date'],
    ['0.0"h:mm"', 'number'],
    ['[h[m[s', 'number'],
    ['0%', 'percent'],
    ['0.0\\%', 'number'],
    ['#,##0;[Red]-#,##0', 'number'],
    ['0;0%', 'number'],
  ])('%s shows a %s', (code, kind) => {
    expect(formatKind(code)).toBe(kind)
  })
})

describe('a sheet', () => {
  it('has its header row below titles, by the key column of its kind', async () => {
    const book = await readBook(
      await makeWorkbook({
        Pack: packSheet(),
        'right support': [['A title'], [], [null, 'Unit', ' INDICATOR: '], [], [null, 'number', 'Referrals']],
        Audits: [
          ['Service', 'Good'],
          ['Team', 1],
        ],
        Commentary: [['Section', 'Text']],
        Remarks: [['Service'], ['nothing here']],
      }),
      'test.xlsx',
    )
    expect(book.sheets.map(({ name, key, rows }) => [name, key, rows.length])).toEqual([
      ['Pack', 'setting', 3],
      ['right support', 'indicator', 1],
      ['Audits', 'service', 1],
      ['Commentary', 'text', 0],
      ['Remarks', null, 0],
    ])
    expect(book.sheets[1]?.headings.map(({ column, folded }) => [column, folded])).toEqual([
      [2, 'unit'],
      [3, 'indicator'],
    ])
  })

  it('has no header row below the top twenty', async () => {
    const lower = (rows: number) => ({ Data: [...Array.from({ length: rows }, () => ['note']), HEADER, ['a', 1]] })
    expect((await sheetOf(await makeWorkbook(lower(19)))).key).toBe('indicator')
    expect((await sheetOf(await makeWorkbook(lower(20)))).key).toBeNull()
  })

  it('is found whatever its parts and prefixes are called', async () => {
    const parts = bareParts(bareSheet('<c r="B2"><v>5</v></c>'))
    expect(await contentsOf(zipOf(parts))).toEqual([{ kind: 'number', value: 5, percent: false }])
  })

  it('is read although whole columns hold drop-downs and links lead nowhere', async () => {
    const parts = partsOf(await makeWorkbook({ Data: [HEADER, ['a', 5]] }))
    const xml = parts['xl/worksheets/sheet1.xml'] ?? ''
    const extras =
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations><legacyDrawing r:id="rId9"/>'
    const altered = { ...parts, 'xl/worksheets/sheet1.xml': xml.replace('</sheetData>', `</sheetData>${extras}`) }
    expect(await contentsOf(zipOf(altered))).toEqual([{ kind: 'number', value: 5, percent: false }])
  })

  it('may have a name that the library would refuse', async () => {
    const parts = partsOf(await makeWorkbook({ Data: [HEADER, ['a', 5]] }))
    const workbook = (parts['xl/workbook.xml'] ?? '').replace('name="Data"', 'name="History"')
    expect((await sheetOf(zipOf({ ...parts, 'xl/workbook.xml': workbook }))).name).toBe('History')
  })

  it('says which rows, and whether itself, are hidden', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('Data', { state: 'hidden' })
    sheet.addRows([[...HEADER], ['a', 1], ['b', 2]])
    sheet.getRow(3).hidden = true
    const found = await sheetOf(new Uint8Array(await workbook.xlsx.writeBuffer()))
    expect([found.hidden, ...found.rows.map(({ hidden }) => hidden)]).toEqual([true, false, true])
  })
})

describe('a file that is not a workbook', () => {
  const ole = (name: string) => Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.from(name, 'utf16le')])
  const zipped = (...names: string[]) => zipOf(Object.fromEntries(names.map((name) => [name, 'x'])))

  it.each([
    ['an empty file', new Uint8Array(), 'is empty'],
    ['a PDF', Buffer.from('%PDF-1.7 of some length'), 'is a PDF'],
    ['a web page', Buffer.from('<html><table></table></html>'), 'is a web page'],
    ['a CSV', Buffer.from('Indicator,Aug-24\nReferrals,94\n'), 'is a text file (CSV)'],
    ['zeros', new Uint8Array(5000), 'holds nothing but zeros'],
    ['an .xls', ole('Workbook'), 'is an old .xls workbook, whatever its name says'],
    ['a workbook with a password', ole('EncryptedPackage'), 'needs a password'],
    ['an .xlsb', zipped('_rels/.rels', 'xl/workbook.bin'), 'is a binary workbook (.xlsb)'],
    ['an .ods', zipped('mimetype', 'content.xml'), 'is an OpenDocument file (.ods)'],
    ['a Word document', zipped('_rels/.rels', 'word/document.xml'), 'is a Word document'],
    ['a zip with a workbook', zipped('pack.xlsx'), 'is a zip with a workbook inside'],
    ['another zip', zipped('photo.jpg'), 'is a zip file'],
    ['a zip cut short', zipped('_rels/.rels').subarray(0, 60), 'is damaged or was not fully copied'],
  ])('is named for what it is: %s', async (_name, bytes, words) => {
    const reading = readBook(bytes, 'pack.xlsx')
    await expect(reading).rejects.toBeInstanceOf(Unusable)
    await expect(reading).rejects.toThrow(`"pack.xlsx" ${words}`)
  })
})

describe('a file by its name', () => {
  it.each([
    ['~$pack.xlsx', Buffer.from('\x05An officer'), 'only says that pack.xlsx is open in Excel or LibreOffice'],
    ['.~lock.pack.xlsx#', new Uint8Array(), 'only says that pack.xlsx is open in Excel or LibreOffice'],
    [
      'pack.xls',
      Buffer.from('D0CF11E0A1B11AE157006F0072006B0062006F006F006B00', 'hex'),
      'is an old .xls workbook. Open',
    ],
  ])('is told for what it is: %s', async (name, bytes, words) => {
    await expect(readBook(bytes, name)).rejects.toThrow(`"${name}" ${words}`)
  })
})

describe('a damaged or hostile workbook', () => {
  const bare = bareParts(bareSheet('<c r="B2"><v>5</v></c>'))
  const withSheet = (xml: string) => zipOf({ ...bare, 'xl/sheets/data.xml': xml })

  it.each([
    ['a checksum that does not fit', flipped(bare), 'checksum of'],
    [
      'a missing sheet',
      zipOf({ ...bare, 'xl/_rels/book.xml.rels': '<Relationships/>' }),
      'the sheet "Data" is missing',
    ],
    ['XML that breaks off', withSheet('<worksheet><sheetData><row r="1">'), 'the sheet "Data" cannot be read'],
    ['entities', withSheet('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'), 'the sheet "Data" cannot be read'],
    [
      'a row beyond the last',
      withSheet('<worksheet><sheetData><row r="2000000000"/></sheetData></worksheet>'),
      'row 2000000000',
    ],
    ['a number that is none', zipOf(bareParts(bareSheet('<c r="B2"><v>1,5</v></c>'))), 'the number in B2'],
    ['a text that is not there', zipOf(bareParts(bareSheet('<c r="B2" t="s"><v>3</v></c>'))), 'the text in B2'],
    [
      'thirty megabytes of nothing',
      zipOf({ ...bare, 'xl/sheets/data.xml': ' '.repeat(30_000_000) }),
      'unfolds to 29 MB',
    ],
  ])('is refused with a sentence: %s', async (_name, bytes, words) => {
    const reading = readBook(bytes, 'pack.xlsx')
    await expect(reading).rejects.toBeInstanceOf(Unusable)
    await expect(reading).rejects.toThrow(words)
  })

  it('is either read or refused with a sentence, wherever its bytes are changed', async () => {
    const good = await makeWorkbook({ Pack: packSheet(), Data: [HEADER, ['a', 5]] })
    const change = fc.record({ at: fc.nat(good.length - 1), byte: fc.integer({ min: 0, max: 255 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(good.length), async (changes, cut) => {
        const bytes = Uint8Array.from(good)
        for (const { at, byte } of changes) bytes[at] = byte
        const shortened = cut % 5 === 0 ? bytes.subarray(0, cut) : bytes
        await readBook(shortened, 'pack.xlsx').catch((error: unknown) => expect(error).toBeInstanceOf(Unusable))
      }),
      { numRuns: 150 },
    )
  })

  it('is either read or refused with a sentence, wherever the letters of its parts are changed', async () => {
    const parts = Object.entries(
      partsOf(await makeWorkbook({ Pack: packSheet(), Data: [HEADER, ['a', { formula: 'B1', result: 5 }]] })),
    )
    const snippets = [
      '',
      '<',
      '>',
      '"',
      '&',
      '</c>',
      '<v>x</v>',
      't="s"',
      't="inlineStr"',
      'r="ZZZ9"',
      '-1',
      '99999999999',
      '\u0000',
    ]
    const change = fc.record({
      part: fc.nat(parts.length - 1),
      at: fc.nat(),
      cut: fc.nat(12),
      put: fc.constantFrom(...snippets),
    })
    await fc.assert(
      fc.asyncProperty(change, async ({ part, at, cut, put }) => {
        const altered = parts.map(([name, text], number): [string, string] => {
          const start = at % Math.max(1, text.length)
          return [name, number === part ? `${text.slice(0, start)}${put}${text.slice(start + cut)}` : text]
        })
        const reading = readBook(zipOf(Object.fromEntries(altered)), 'pack.xlsx')
        await reading.catch((error: unknown) => expect(error).toBeInstanceOf(Unusable))
      }),
      { numRuns: 300 },
    )
  })
})

/** One letter of the first part changed, as a worn disk or a bad copy does. */
function flipped(parts: Parts): Uint8Array {
  const changed = Uint8Array.from(storedZipOf(parts))
  changed[Buffer.from(changed).indexOf('officeDocument')] = 'O'.charCodeAt(0)
  return changed
}
