import * as z from 'zod'
import type { Book, Cell, Sheet } from '../book/book.ts'
import { errorAt, type Finding, noteAt, shorten, warningAt } from '../shared/finding.ts'
import { fold } from '../shared/fold.ts'
import type { Month } from '../shared/month.ts'
import { nearest } from '../shared/nearest.ts'
import { wordsOf } from './cell-words.ts'
import type { Settings } from './model.ts'
import { type Parsed, readBand, readMonth, readWholeNumber, readWords, refuse } from './read-cell.ts'
import { missingKey, readTable, reportIgnored, type Table } from './read-table.ts'
import type { Report } from './report.ts'

/** Settings as far as they can be read; without a month where it is missing, which has then been reported. */
export type DraftSettings = Omit<Settings, 'month'> & { readonly month: Month | null; readonly monthCell: string }

const NAMES = {
  organisation: 'Organisation',
  service: 'Service',
  title: 'Title',
  'reporting month': 'Reporting month',
  strategy: 'Strategy',
  purpose: 'Purpose',
  'target date': 'Target date',
  'amber band': 'Amber band',
  'months shown': 'Months shown',
  'prepared by': 'Prepared by',
} as const
type Name = keyof typeof NAMES
type SettingCells = Readonly<Record<Name, Cell>>

const DEFAULTS = { title: 'Performance pack', amberBand: 0.1, monthsShown: 13 } as const

/** A setting read from its cell: wrong contents become an issue, a blank the default. */
function setting<T, D>(read: (cell: Cell) => Parsed<T>, whenBlank: D) {
  return z.custom<Cell>().transform((cell, context): T | D => {
    const parsed = read(cell)
    if (!parsed.ok) context.addIssue({ code: 'custom', message: parsed.message })
    return parsed.ok && parsed.value !== null ? parsed.value : whenBlank
  })
}

/** Words of more than one paragraph: the line breaks that were typed stay. */
function readParagraphs(cell: Cell): Parsed<string> {
  const { content } = cell
  if (content.kind !== 'text') return readWords(cell)
  const lines = content.raw.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
  return { ok: true, value: lines.filter((line) => line !== '').join('\n') }
}

/** Reporting month is the one setting that nobody can do without, unless the command names the month. */
function schemaFor(override: Month | null) {
  const required = (cell: Cell) =>
    cell.content.kind === 'blank'
      ? refuse(cell, 'the reporting month, such as Aug-24', 'type it beside the setting Reporting month')
      : readMonth(cell)
  return z.object({
    organisation: setting(readWords, ''),
    service: setting(readWords, ''),
    title: setting(readWords, DEFAULTS.title),
    'reporting month': setting(override === null ? required : readMonth, null),
    strategy: setting(readWords, ''),
    purpose: setting(readParagraphs, ''),
    'target date': setting(readMonth, null),
    'amber band': setting(readBand, DEFAULTS.amberBand),
    'months shown': setting((cell) => readWholeNumber(cell, 1, 60), DEFAULTS.monthsShown),
    'prepared by': setting(readWords, ''),
  })
}

/** The `Pack` sheet; `override` is the month that the command line names, which goes before the sheet's. */
export function checkSettings(book: Book, override: Month | null, report: Report): DraftSettings {
  const sheet = book.sheets.find(({ name }) => fold(name) === 'pack')
  const table = sheet?.key === 'setting' ? readTable(sheet, ['setting', 'value'], report) : null
  if (table === null) return missingSettings(book, sheet, override, report)
  reportIgnored(table, table.others, report)
  if (table.columnOf('value') === null) {
    report(errorAt(table.sheet.name, 'heading', 'expected a column with the heading Value beside Setting, found none'))
    return { ...EMPTY, month: override, monthCell: '' }
  }
  const cells = settingCells(table, report)
  const schema = schemaFor(override)
  const parsed = schema.safeParse(cells)
  for (const issue of parsed.error?.issues ?? []) reportIssue(cells, issue.path[0], issue.message, report)
  const month = override ?? schema.shape['reporting month'].safeParse(cells['reporting month']).data ?? null
  const monthCell = override === null ? cells['reporting month'].at : ''
  return parsed.success ? { ...settingsOf(parsed.data), month, monthCell } : { ...EMPTY, month, monthCell }
}

function reportIssue(cells: SettingCells, name: PropertyKey | undefined, message: string, report: Report): void {
  const found = Object.entries(cells).find(([known]) => known === name)
  report(errorAt(found?.[1].at ?? '', 'setting', message))
}

function settingsOf(data: z.output<ReturnType<typeof schemaFor>>): Omit<Settings, 'month'> {
  const { organisation, service, title, strategy, purpose } = data
  return {
    organisation,
    service,
    title,
    strategy,
    purpose,
    targetMonth: data['target date'],
    amberBand: data['amber band'],
    monthsShown: data['months shown'],
    preparedBy: data['prepared by'],
  }
}

/** What the checks go on with where the settings cannot be read, so as to find the other errors too. */
const EMPTY: Omit<Settings, 'month'> = {
  ...DEFAULTS,
  organisation: '',
  service: '',
  strategy: '',
  purpose: '',
  targetMonth: null,
  preparedBy: '',
}

function settingCells(table: Table<'setting' | 'value'>, report: Report): SettingCells {
  const typed = typedSettings(table, report)
  const cell = (name: Name): Cell =>
    typed.get(name) ?? { at: table.sheet.name, content: { kind: 'blank' }, formula: false }
  return {
    organisation: cell('organisation'),
    service: cell('service'),
    title: cell('title'),
    'reporting month': cell('reporting month'),
    strategy: cell('strategy'),
    purpose: cell('purpose'),
    'target date': cell('target date'),
    'amber band': cell('amber band'),
    'months shown': cell('months shown'),
    'prepared by': cell('prepared by'),
  }
}

/** The values by the folded names beside them; of a name that stands twice the first. */
function typedSettings(table: Table<'setting' | 'value'>, report: Report): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>()
  for (const row of table.sheet.rows) {
    const name = table.cell(row, 'setting')
    if (name.content.kind === 'blank') continue
    const word = wordsOf(name.content)
    const first = cells.get(fold(word))
    if (first) report(errorAt(name.at, 'setting', `expected each setting once, found "${word}" again; see ${first.at}`))
    else if (Object.hasOwn(NAMES, fold(word))) cells.set(fold(word), table.cell(row, 'value'))
    else report(ignoredSetting(name.at, word))
  }
  return cells
}

function ignoredSetting(at: string, word: string): Finding {
  const near = nearest(word, Object.values(NAMES))
  const message = `the setting "${shorten(word)}" is not read${near}`
  return near === '' ? noteAt(at, 'ignored-setting', message) : warningAt(at, 'ignored-setting', message)
}

/** Settings under another name are known by their headings. */
function noSettings({ sheets }: Book): Finding {
  const misnamed = sheets.find(({ key }) => key === 'setting')
  const expected = 'expected a sheet called Pack with the settings, found'
  if (misnamed !== undefined)
    return errorAt(misnamed.name, 'no-settings', `${expected} settings on "${misnamed.name}"; rename its tab to Pack`)
  const names = sheets.map(({ name }) => name)
  return errorAt('', 'no-settings', `${expected} none${nearest('Pack', names)}`)
}

function missingSettings(book: Book, sheet: Sheet | undefined, month: Month | null, report: Report): DraftSettings {
  report(
    sheet === undefined
      ? noSettings(book)
      : missingKey(sheet, 'a row with the headings Setting and Value in the top 20 rows', 'found none'),
  )
  return { ...EMPTY, month, monthCell: '' }
}
