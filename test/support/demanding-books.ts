import { addMonths, type Month, shortMonth } from '../../src/shared/month.ts'
import { HOSTILE } from './demo-pack.ts'
import { packSheet, type TestCell, type TestSheets } from './make-workbook.ts'

const REPORTING: Month = '2024-08'

type Sheet = readonly (readonly TestCell[])[]

/** A workbook that shows two years of every indicator, with blanks, dashes and suppressed figures among them. */
export function twoYears(): TestSheets {
  return {
    Pack: packSheet({ 'Months shown': 24 }),
    Services: indicators(9, 24, (at) => `Number of children seen by service ${at + 1}`),
  }
}

/** A workbook with forty indicators in one part, so that its table goes on over pages. */
export function fortyRows(): TestSheets {
  const label = (at: number) =>
    `Percentage of children in need (CIN) whose plan ${at + 1} was reviewed within timescales`
  return { Pack: packSheet(), Services: indicators(40, 14, label) }
}

/** A workbook whose every text is what a text should not be. */
export function hostileTexts(): TestSheets {
  return {
    Pack: packSheet({
      Organisation: `${WILD} 1`,
      Service: `${WILD} 2`,
      Title: `${WILD} 3`,
      Strategy: WILD,
      Purpose: `${WILD} 4`,
      'Prepared by': WILD,
    }),
    Contents: [
      ['Section', 'Outcome', 'Sheet'],
      [WILD, `${WILD} 5`, 'Services'],
      ['In words', `${WILD} 6`, null],
    ],
    Services: indicators(4, 14, (at) => `${WILD} ${at + 1} ${'unbroken'.repeat(12)}`),
    Commentary: [
      ['Section', 'Part', 'Heading', 'Text'],
      [WILD, null, WILD, `${WILD} 7`],
      ['In words', null, WILD, `- ${WILD}`],
      ['In words', null, WILD, `- ${'word '.repeat(300)}`],
    ],
  }
}

/** As hostile as a cell can be: half a character and controls cannot be written to one, expressions are refused. */
const WILD = HOSTILE.replace(/[\p{Cc}\p{Cs}]|\{\{.*?\}\}/gu, '')

const MARKS: readonly TestCell[] = [null, '-', 'c']

function indicators(rows: number, months: number, labelOf: (at: number) => string): Sheet {
  const heads = Array.from({ length: months }, (_, at) => shortMonth(addMonths(REPORTING, at - months + 1)))
  return [
    ['Indicator', 'Unit', 'Better', ...heads, 'Target', 'England', 'Statistical neighbours'],
    ...Array.from({ length: rows }, (_, at) => [
      labelOf(at),
      'number',
      at % 3 === 2 ? null : at % 2 === 0 ? 'lower' : 'higher',
      ...heads.map((_, month) => figureOf(at, month)),
      at % 4 === 3 ? null : 100 + at,
      at % 5 === 4 ? 'c' : 95 + at,
      at % 2 === 0 ? null : 101.5,
    ]),
  ]
}

function figureOf(row: number, month: number): TestCell {
  if ((row * 7 + month) % 11 === 10) return MARKS[row % MARKS.length] ?? null
  return 100 + row + Math.round(12 * Math.sin(row * 1.7 + month * 0.9))
}
