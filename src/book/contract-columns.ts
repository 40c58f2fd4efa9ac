import { longMonth, type Month } from '../shared/month.ts'
import type { ColumnPlan } from './book-plan.ts'

/** The columns of the workbook contract, each with the note that explains it to whoever fills it in. */

type Look = ColumnPlan['look']

const UNITS = ['number', 'percent', 'rate', 'average']
const BASES = ['month', 'month end', 'rolling 12', 'year to date']
const YES_OR_NO = ['yes', 'no']

function column(heading: string, width: number, look: Look, note: string, choices: readonly string[] = []): ColumnPlan {
  return { key: heading, heading: { kind: 'text', value: heading }, width, look, note, choices }
}

export const SETTINGS_COLUMNS: readonly ColumnPlan[] = [
  column('Setting', 22, 'label', 'What is set. Rest on a name to see what it is for.'),
  column('Value', 96, 'text', 'What it is set to. Reporting month is what changes each month.'),
]

export const CONTENTS_COLUMNS: readonly ColumnPlan[] = [
  column('Section', 44, 'label', 'The title of a section. The pack follows the order of these rows.'),
  column('Outcome', 78, 'text', 'The sentence for the purpose page. May be blank.'),
  column('Sheet', 22, 'text', 'The sheet that holds its rows. Blank for a section of words alone.'),
]

export const PART_COLUMN = column(
  'Part',
  15,
  'label',
  'Groups rows into a table of their own. Blank: the same part as the row above.',
)

export const INDICATOR_COLUMN = column('Indicator', 52, 'label', 'The label, as it is to be printed.')

export const ROW_SETTING_COLUMNS: readonly ColumnPlan[] = [
  column('Code', 25, 'setting', 'A short name, used only once in the workbook, for formulas and commentary.'),
  column('Unit', 10, 'setting', 'What the row counts in. A rate is per 10,000.', UNITS),
  column('Better', 9, 'setting', 'Which way is good. Blank: neither.', ['lower', 'higher']),
  column('Decimals', 11, 'setting', 'Decimals to print. Blank: none, and two for an average.'),
  column('Basis', 12, 'setting', 'What a figure covers: the month, its last day, or the months up to it.', BASES),
  column('Calculation', 22, 'setting', 'Fills blank months, as in percent(A, B). A typed figure is never replaced.'),
  column('Amber band', 8.5, 'setting', 'How far from the target is still amber. Blank: as on the Pack sheet.'),
  column('Show', 8, 'setting', 'No keeps a row for calculations and out of the pack.', YES_OR_NO),
  column('Chart', 8, 'setting', 'Yes charts the row. Where none says yes, rows with a target are charted.', YES_OR_NO),
]

export const TARGET_COLUMNS: readonly ColumnPlan[] = [
  column('Target', 9, 'figure', 'The target, in the unit of the row. Blank or -: none.'),
  column('Target by', 11, 'figure', 'The month it is meant for, where not the target date of the Pack sheet.'),
]

export const SERVICE_COLUMN = column('Service', 34, 'label', 'The service or team whose work was audited.')

export const COMMENTARY_COLUMNS: readonly ColumnPlan[] = [
  column('Section', 30, 'label', 'The section, as on the Contents sheet.'),
  column('Part', 19, 'label', 'The part of the section. Blank where it has only one.'),
  column('Heading', 20, 'label', 'The heading that the text stands under.'),
  column('Text', 86, 'prose', 'One paragraph a row. Begin with - for a bullet. {{value "CODE"}} prints a figure.'),
]

export function monthColumn(month: Month): ColumnPlan {
  const note = `${longMonth(month)}. Blank: not yet available. -: does not apply. c: suppressed.`
  return { key: month, heading: { kind: 'month', value: month }, width: 8.5, look: 'figure', note, choices: [] }
}

export function benchmarkColumn(name: string): ColumnPlan {
  return column(name, 13.5, 'figure', 'A figure to compare with. Every column after Target is one.')
}

export function gradeColumn(name: string): ColumnPlan {
  return column(name, 18, 'figure', `How many audits were graded ${name.toLowerCase()}. Grades stand best first.`)
}
