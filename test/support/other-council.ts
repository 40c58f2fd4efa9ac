import { addMonths, longMonth, type Month, shortMonth } from '../../src/shared/month.ts'
import { packSheet, type TestCell, type TestSheets } from './make-workbook.ts'

const REPORTING: Month = '2025-02'
const MONTHS = Array.from({ length: 24 }, (_, at) => addMonths(REPORTING, at - 23))

/** A small repeatable wobble, so that made figures look like figures. */
const wobble = (seed: number, at: number) =>
  Math.round(Math.sin(seed * 7.3 + at * 1.9) * 6 + Math.cos(seed + at * 0.7) * 4)

/**
 * A workbook by another hand to the same contract: a title and a note above each header, columns in another order,
 * text months in mixed spellings, 24 months, codes of its own or none, no benchmarks, other sections, no `Part` column
 * on most sheets.
 */
export function otherCouncil(): TestSheets {
  return {
    Pack: [
      ['Anyshire monthly return', null],
      ...packSheet({
        Organisation: 'Anyshire County Council',
        Service: 'Adults & Communities',
        Title: 'Monthly board report',
        'Reporting month': 'February 2025',
        Purpose: 'This report tells members how adult social care is doing.',
        'Target date': 'Mar-26',
      }),
    ],
    Contents: [
      ['Sections of the report'],
      ['Sheet', 'section', 'OUTCOME'],
      ['Front door', 'Getting help early', 'People find help before a crisis.'],
      ['Homes', 'Living well at home', 'People live in their own home for as long as they wish.'],
      [null, 'Looking ahead', null],
    ],
    'Front door': [
      ['Front door: monthly figures'],
      ['Please do not move the columns'],
      ['Better', 'Target', 'Indicator', 'Unit', ...MONTHS.map(spelt)],
      ['lower', 420, 'Number of contacts waiting more than five days', null, ...series(1, 430)],
      ['higher', '95%', 'Percentage of contacts answered on the day', null, ...series(2, 90).map((v) => `${v}%`)],
      [null, '-', 'Number of contacts', 'number', ...series(3, 1900)],
      ['lower', 12, 'Average days to first visit', 'average', ...series(4, 14)],
      ['higher', 80, '% of people satisfied with the advice they were given', null, ...series(5, 74)],
    ],
    Homes: [
      ['Part', 'Indicator', 'Code', 'Decimals', 'Better', 'Target', ...MONTHS.toReversed().map(spelt)],
      ['Reablement', 'Number of people starting reablement', 'RB', 0, 'higher', 60, ...series(6, 66).toReversed()],
      [
        null,
        'Percentage of people still at home after 91 days',
        'RB91',
        1,
        'higher',
        82,
        ...series(7, 80).toReversed(),
      ],
      [
        'Long-term care',
        'Number of people in residential care at month end',
        'RES',
        0,
        'lower',
        640,
        ...series(8, 660).toReversed(),
      ],
      [
        null,
        'Rate of admissions per 10,000 population aged 65 and over',
        'ADM',
        0,
        'lower',
        50,
        ...series(9, 58).toReversed(),
      ],
      [null, 'Number of safeguarding concerns', 'SG', 0, null, null, ...suppress(series(10, 8)).toReversed()],
    ],
    Neighbours: [
      ['Figures of the neighbours, as published'],
      ['Code', 'Authority', 'Year', 'Value'],
      ...['Brook', 'Dale', 'Fen', 'Glen', 'Heath', 'Moor', 'Vale'].flatMap((name, at) => [
        ['RES', `${name}shire`, '2023/24', 560 + 17 * at],
        ['RB91', `${name}shire`, '2023/24', at === 3 ? null : 78.4 + at],
      ]),
      ['RES', 'Anyshire', '2023/24', 655],
    ],
    Commentary: [
      ['Section', 'Part', 'Heading', 'Text'],
      ['Living well at home', 'Reablement', 'Desired outcome', 'People regain their independence.'],
      ['Looking ahead', null, 'Next steps', '- A new front door opens in May 2025.'],
      ['Looking ahead', null, 'Next steps', '- Reablement moves to seven days a week.'],
    ],
  }
}

/** The same month in the spellings that people use. */
function spelt(month: Month, at: number): string {
  return [shortMonth(month), longMonth(month), month, shortMonth(month).replace('-', ' ')][at % 4] ?? month
}

function series(seed: number, level: number): readonly number[] {
  return MONTHS.map((_, at) => level + wobble(seed, at))
}

function suppress(values: readonly number[]): readonly TestCell[] {
  return values.map((value) => (value < 5 ? 'c' : value))
}
