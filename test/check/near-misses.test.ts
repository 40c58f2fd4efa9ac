import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { readBook } from '../../src/book/read-book.ts'
import { checkBook } from '../../src/check/check-book.ts'
import { packSheet, type TestCell, type TestSheets } from '../support/make-workbook.ts'
import { linesIn } from './check-sheets.ts'

const FIGURES: TestSheets[string] = [
  ['Indicator', 'Unit', 'Jul-24', 'Aug-24', 'Target'],
  ['Referrals', 'number', 12, 13, 10],
]

describe('a misspelt heading', () => {
  const cases: readonly (readonly [string, 'error' | 'warning', TestSheets, string])[] = [
    [
      'of the indicators',
      'warning',
      {
        Localities: [
          ['Indicater', 'Aug-24'],
          ['Referrals', 1],
        ],
        Others: FIGURES,
      },
      'Localities!A1: expected the heading Indicator, found "Indicater"; did you mean "Indicator"? The sheet is not read',
    ],
    [
      'of the settings',
      'error',
      {
        Pack: [
          ['Seting', 'Value'],
          ['Reporting month', 'Aug-24'],
        ],
        Localities: FIGURES,
      },
      'Pack!A1: expected a row with the headings Setting and Value in the top 20 rows, found "Seting"; did you mean "Setting"?',
    ],
    [
      'of the values, said once and without what follows from it',
      'error',
      {
        Pack: [
          ['Setting', 'Vlaue'],
          ['Reporting month', 'Aug-24'],
        ],
        Localities: FIGURES,
      },
      'Pack: expected a column with the heading Value beside Setting, found none',
    ],
    [
      'of the texts',
      'error',
      {
        Localities: FIGURES,
        Commentary: [
          ['Section', 'Txet'],
          ['Localities', 'x'],
        ],
      },
      'Commentary!B1: expected the headings Section, Part, Heading and Text in the top 20 rows, found "Txet"; did you mean "Text"?',
    ],
    [
      'of the authorities',
      'error',
      { Localities: FIGURES, Neighbours: [['Code', 'Authorty', 'Value']] },
      'Neighbours!B1: expected the headings Code, Authority and Value in the top 20 rows, found "Authorty"; did you mean "Authority"?',
    ],
    [
      'of the sections',
      'error',
      {
        Localities: FIGURES,
        Contents: [
          ['Secton', 'Sheet'],
          ['A', 'Localities'],
        ],
      },
      'Contents!A1: expected a heading Section in the top 20 rows and sections below it, found "Secton"; did you mean "Section"?',
    ],
    [
      'of three letters',
      'warning',
      {
        Localities: [
          ['Indicator', 'Unt', 'Aug-24'],
          ['Referrals', 'number', 1],
        ],
      },
      'Localities!B1: the heading "Unt" is not one that is read; did you mean "Unit"?',
    ],
    [
      'of a grade',
      'warning',
      {
        Localities: FIGURES,
        Audits: [
          ['Service', 'Good', 'Inadequat'],
          ['Team', 1, 2],
        ],
      },
      'Audits!C1: the heading "Inadequat" is read as a grade of its own; did you mean "Inadequate"?',
    ],
    [
      'of a month without its year',
      'error',
      {
        Localities: [
          ['Indicator', 'August', 'Jul-24', 'Aug-24'],
          ['Referrals', 1, 2, 3],
        ],
      },
      'Localities!B1: expected a month or a heading, found "August"; write it as Aug-24, or as a date',
    ],
  ]
  it.each(cases)('%s is named with what it should be', async (_name, level, sheets, line) => {
    expect(await linesIn(level, sheets)).toEqual([line])
  })

  it('is not said again among the columns that are not read', async () => {
    const sheets = {
      Localities: [
        ['Indicator', 'Unti', 'Manager', 'Aug-24'],
        ['Referrals', 'number', 'AB', 1],
      ],
    }
    const notes = await linesIn('note', sheets)
    expect(notes.filter((line) => line.includes('not read'))).toEqual(['Localities: the column "Manager" is not read'])
  })
})

describe('a misspelt word in a row', () => {
  it('is named with the nearest that may stand there', async () => {
    const row: readonly TestCell[] = ['Referrals', 'nubmer', 'lwoer', 'rolling12', 1]
    const errors = await linesIn('error', { Localities: [['Indicator', 'Unit', 'Better', 'Basis', 'Aug-24'], row] })
    expect(errors.toSorted()).toEqual([
      'Localities!B2: expected number, percent, rate, average or nothing, found "nubmer"; did you mean "number"?',
      'Localities!C2: expected lower, higher or nothing, found "lwoer"; did you mean "lower"?',
      'Localities!D2: expected month, month end, rolling 12, year to date or nothing, found "rolling12"; did you mean "rolling 12"?',
    ])
  })
})

describe('a section of the commentary that Contents lacks', () => {
  const errorsFor = (...sections: readonly string[]) =>
    linesIn('error', {
      Localities: FIGURES,
      Contents: [
        ['Section', 'Sheet'],
        ['Strong localities', 'Localities'],
        ['Practice', null],
      ],
      Commentary: [['Section', 'Text'], ...sections.map((section) => [section, 'x'])],
    })

  it('names the nearest, the section of the sheet that is meant, or all there are', async () => {
    expect(await errorsFor('Strong localites', 'Localities', 'Zebras')).toEqual([
      'Commentary!A2: expected the title of a section, found "Strong localites"; did you mean "Strong localities"?',
      'Commentary!A3: expected the title of a section, found "Localities"; did you mean "Strong localities"?',
      'Commentary!A4: expected the title of a section, found "Zebras"; write one of: Strong localities and Practice',
    ])
  })
})

describe('a sheet whose tab is misspelt', () => {
  it('is named with the name that is read', async () => {
    const sheets = {
      Localities: FIGURES,
      Commentry: [
        ['Section', 'Text'],
        ['Localities', 'x'],
      ],
    }
    expect(await linesIn('warning', sheets)).toEqual([
      'Commentry: no sheet of this name is read; did you mean "Commentary"? Rename its tab',
    ])
  })
})

describe('a target that no figure came near by a factor of ten', () => {
  const warnings = (unit: string, figures: readonly number[], target: TestCell) =>
    linesIn('warning', {
      Localities: [
        ['Indicator', 'Unit', 'Jul-24', 'Aug-24', 'Target'],
        ['Visits', unit, ...figures, target],
      ],
    })

  it('is warned about, above and below, and for a row that stood at nothing once', async () => {
    const tail = 'check it for a slipped digit'
    expect(await warnings('number', [10, 11], 130)).toEqual([
      `Localities!E2: the target of "Visits" is 130, at least ten times every figure of the row (10 to 11); ${tail}`,
    ])
    expect(await warnings('number', [1000, 1100], 10)).toEqual([
      `Localities!E2: the target of "Visits" is 10, at most a tenth of every figure of the row (1,000 to 1,100); ${tail}`,
    ])
    expect(await warnings('number', [0, 3], 30)).toEqual([
      `Localities!E2: the target of "Visits" is 30, at least ten times every figure of the row (0 to 3); ${tail}`,
    ])
  })

  it('is not where it is nearer, where the row stands at nothing, or where it has been said to be a share', async () => {
    expect(await warnings('number', [10, 11], 109)).toEqual([])
    expect(await warnings('number', [0, 0], 30)).toEqual([])
    expect(await warnings('percent', [94, 95], 0.95)).toEqual([expect.stringContaining('less than one per cent')])
  })
})

describe('what is hidden', () => {
  it('is said of every sheet that is read, with the rows', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('Pack', { state: 'hidden' }).addRows(packSheet().map((row) => [...row]))
    const figures = workbook.addWorksheet('Localities')
    figures.addRows([...FIGURES, ['Visits', 'number', 1, 2, 3]])
    figures.getRow(3).hidden = true
    const typed = workbook.addWorksheet('Commentary')
    typed.addRows([['Section', 'Text'], ...Array.from({ length: 7 }, () => ['Localities', 'Words'])])
    for (const number of [2, 3, 4, 5, 6, 7]) typed.getRow(number).hidden = true
    workbook.addWorksheet('Lists', { state: 'veryHidden' }).addRow(['number'])
    const book = await readBook(new Uint8Array(await workbook.xlsx.writeBuffer()), 'test.xlsx')
    const warnings = checkBook(book, { month: null }).checks.filter(({ level }) => level === 'warning')
    expect(warnings.map(({ cell, message }) => `${cell}: ${message}`)).toEqual([
      'Pack: the sheet is hidden and is read like the others; unhide it to see what the pack takes from it',
      'Localities: the hidden row 3 is read like the others; unhide and check, or delete what should not be in the pack',
      'Commentary: 6 hidden rows are read like the others (2, 3, 4, 5, 6 and 1 more); unhide and check, or delete what should not be in the pack',
    ])
  })

  it('is said of columns too, save those that many hide: they only say how a row is read', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('Pack').addRows(packSheet().map((row) => [...row]))
    const figures = workbook.addWorksheet('Localities')
    figures.addRow(['Indicator', 'Unit', 'Jun-24', 'Jul-24', 'Aug-24', 'Target', 'England'])
    figures.addRow(['Referrals', 'number', 11, 12, 13, 10, 9])
    for (const number of [2, 3, 4, 6, 12]) figures.getColumn(number).hidden = true
    const { checks } = checkBook(await readBook(new Uint8Array(await workbook.xlsx.writeBuffer()), 'b.xlsx'), {
      month: null,
    })
    const warnings = checks.filter(({ level }) => level === 'warning').map(({ cell, message }) => `${cell}: ${message}`)
    expect(warnings).toEqual([
      'Localities: 3 hidden columns are read like the others (Jun-24, Jul-24 and Target); unhide and check, or delete what should not be in the pack',
    ])
  })
})

describe('a benchmark spelt on one sheet as on no other', () => {
  const sheetWith = (...benchmarks: readonly string[]): TestSheets[string] => [
    ['Indicator', 'Unit', 'Jul-24', 'Aug-24', 'Target', ...benchmarks],
    ['Referrals', 'number', 12, 13, 14, ...benchmarks.map(() => 13)],
  ]

  it('is named with the one of the other sheets', async () => {
    const sheets = {
      Localities: sheetWith('England', 'Statistical neighbours'),
      Practice: sheetWith('Englnad', 'Statistical neighbour'),
      Other: sheetWith('England', 'Statistical neighbours'),
    }
    expect(await linesIn('warning', sheets)).toEqual([
      'Practice!F1: the benchmark "Englnad" stands on this sheet alone; did you mean "England", as on Localities?',
      'Practice!G1: the benchmark "Statistical neighbour" stands on this sheet alone; did you mean "Statistical neighbours", as on Localities?',
    ])
  })

  it('is said once where each of two sheets has its own way', async () => {
    const sheets = { Localities: sheetWith('England'), Practice: sheetWith('Englnad') }
    expect(await linesIn('warning', sheets)).toHaveLength(1)
  })

  it('is not taken for a slip where it is another place, another year or a column of the same sheet', async () => {
    const sheets = {
      Localities: sheetWith('South East', 'Kent 2022/23', 'Group A'),
      Practice: sheetWith('South West', 'Kent 2021/22', 'Group A', 'Group B'),
    }
    expect(await linesIn('warning', sheets)).toEqual([])
  })
})

describe('a row whose formula is refused', () => {
  it('is not also called a row without figures', async () => {
    const sheets: TestSheets = {
      Localities: [
        ['Indicator', 'Unit', 'Calculation', 'Aug-24'],
        ['Referrals', 'number', null, 13],
        ['Share', 'percent', 'percentage(A, B)', null],
        ['Nothing', 'number', '-', null],
      ],
    }
    expect(await linesIn('error', sheets)).toHaveLength(1)
    expect(await linesIn('warning', sheets)).toEqual([
      'Localities!A4: "Nothing" has no figure for any month; type its figures, or write no in the column Show to leave it out',
    ])
  })
})

describe('a heading that is meant for Target', () => {
  const withHeadings = (...headings: string[]) =>
    linesIn('warning', {
      Localities: [
        ['Indicator', 'Unit', 'Jul-24', 'Aug-24', ...headings],
        ['Referrals', 'number', 12, 13, ...headings.map(() => 10)],
      ],
    })

  it.each(['Target 2024/25', 'Target (Mar-25)', 'Year-end target'])(
    'is said to be unread where the sheet has no other: %s',
    async (heading) => {
      expect(await withHeadings(heading, 'England')).toEqual([
        `Localities!E1: the column "${heading}" is not read, and without a column Target the sheet has no targets, RAGs or benchmarks; if it holds the targets, write its heading as Target`,
      ])
    },
  )

  it('is said of two at once', async () => {
    expect(await withHeadings('Target 2023/24', 'Target 2024/25')).toEqual([
      'Localities!E1: the columns "Target 2023/24" and "Target 2024/25" are not read, and without a column Target the sheet has no targets, RAGs or benchmarks; if one of them holds the targets, write its heading as Target',
    ])
  })

  it('is none beside a column Target, nor what is kept about a target', async () => {
    expect(await withHeadings('Target', 'Target 2023/24')).toEqual([])
    expect(await withHeadings('Distance from target', 'Target status')).toEqual([])
  })
})

describe('a sheet of indicators under other headings', () => {
  const WHOLE = [
    ['Indicator', 'Jul-24', 'Aug-24'],
    ['Referrals', 1, 2],
  ] as const

  it('is warned about where it has months and a column of the contract, but no Indicator', async () => {
    const sheets = {
      Waste: WHOLE,
      Parks: [
        ['Parks in August'],
        ['Code', 'Measure', 'Better', new Date('2024-07-01'), 'Aug-24', 'Target'],
        ['GRASS', 'Grass cut', 'higher', 1, 2, 3],
      ],
    } as const
    expect(await linesIn('warning', sheets)).toEqual([
      'Parks!B2: the sheet has months but no heading Indicator, and is not read; if it holds indicators, write Indicator over their labels (this heading is "Measure")',
    ])
  })

  it('is none where months stand beside the columns of an export', async () => {
    const Export = [
      ['Case', 'Team', 'Jul-24', 'Aug-24', 'Total'],
      ['A1', 'North', 1, 2, 3],
    ] as const
    expect(await linesIn('warning', { Waste: WHOLE, Export })).toEqual([])
  })

  it('is looked for on sheets that the error names, where the workbook has no other', async () => {
    const deep = [...Array.from({ length: 21 }, () => ['A note']), ...WHOLE]
    expect(await linesIn('error', { Waste: deep, Parks: [['Nothing here']] })).toEqual([
      ': expected a sheet with the heading Indicator in its top 20 rows, found none on Waste and Parks',
    ])
  })
})

describe('a column that says which way is good under another name', () => {
  const sheetWith = (heading: string, first: string, second: string, target: number | null) => ({
    Waste: [
      ['Indicator', heading, 'Jul-24', 'Aug-24', 'Target'],
      ['Missed bins', first, 1, 2, target],
      ['Recycled', second, 1, 2, target],
    ],
  })

  it('is warned about where the sheet has targets, none of which is judged', async () => {
    expect(await linesIn('warning', sheetWith('Polarity', 'Low', 'Higher is better', 2))).toEqual([
      'Waste!B1: the column "Polarity" is not read, and without a column Better the 2 targets of the sheet give no RAG; if it says which way is good, write its heading as Better, and lower or higher in its cells',
    ])
  })

  it('is no matter without a target, and other words are another column', async () => {
    expect(await linesIn('warning', sheetWith('Polarity', 'Low', 'High', null))).toEqual([])
    expect(await linesIn('warning', sheetWith('Lead', 'Lowe', 'Patel', 2))).toEqual([])
  })
})
