import type { Cell } from '../book/book.ts'
import { errorAt, warningAt } from '../shared/finding.ts'
import type { Month } from '../shared/month.ts'
import { decimalsOf, printNumber } from '../shared/print-number.ts'
import type { Basis, Better, Unit } from '../shared/unit.ts'
import { wordsOf } from './cell-words.ts'
import type { FigureDesk } from './figure-desk.ts'
import type { OutcomeColumn } from './find-columns.ts'
import { inferBasis, inferUnit } from './infer-unit.ts'
import type { Benchmark, Entry, IndicatorRow } from './model.ts'
import type { RowOutline, SheetOutline } from './outline-sheet.ts'
import { type ParsedCalculation, parseCalculation } from './parse-calculation.ts'
import { readBand, readChoice, readMonth, readWholeNumber, readWords, take } from './read-cell.ts'
import { cellAt } from './read-table.ts'
import type { Report } from './report.ts'

/** A row whose formula still names codes that nobody looked up, and whose charting hangs on the rest of its part. */
export type DraftRow = Omit<IndicatorRow, 'charted' | 'calculation'> & {
  readonly part: string
  readonly chart: boolean | null
  readonly calculation: { readonly text: string; readonly cell: string; readonly formula: ParsedCalculation } | null
  readonly inferred: { readonly unit: boolean; readonly basis: boolean }
}

/** What a row needs to know beside its own cells. */
export type RowContext = {
  readonly outline: SheetOutline
  readonly month: Month | null
  readonly amberBand: number
  readonly desk: FigureDesk
  readonly report: Report
}

const UNITS: Readonly<Record<string, Unit>> = {
  number: 'number',
  count: 'number',
  percent: 'percent',
  percentage: 'percent',
  rate: 'rate',
  'rate per 10 000': 'rate',
  average: 'average',
  mean: 'average',
}
const BETTER: Readonly<Record<string, Exclude<Better, null>>> = { lower: 'lower', higher: 'higher' }
/** What may be typed in the column Basis. */
export const BASES: Readonly<Record<string, Basis>> = {
  month: 'month',
  'month end': 'month end',
  'rolling 12': 'rolling 12',
  'rolling 12 months': 'rolling 12',
  'year to date': 'year to date',
}
const YES_NO: Readonly<Record<string, boolean>> = { yes: true, y: true, no: false, n: false }
const DECIMALS: Readonly<Record<Unit, number>> = { number: 0, percent: 0, rate: 0, average: 2 }

export function checkRow(outlined: RowOutline, code: string, context: RowContext): DraftRow {
  const { sheet, table } = context.outline
  const calculated = table.cell(outlined.row, 'calculation')
  const calculation = readCalculation(calculated, context.report)
  const measure = readMeasure(outlined, calculation?.formula ?? null, context)
  const { label, cell, part } = outlined
  const row: DraftRow = {
    ...{ code, label, sheet: sheet.name, cell, part, calculation },
    ...measure,
    ...readManner(outlined, measure.unit, context),
    history: readHistory(outlined, measure.unit, context),
    target: readTarget(outlined, measure.unit, context),
    benchmarks: readBenchmarks(outlined, measure.unit, context),
  }
  context.desk.closeRow()
  warnOfEmpty(row, calculated, context)
  warnOfFarTarget(row, context)
  return row
}

/** What the figures measure: as typed, or else as the label, the formula and the formats tell. */
function readMeasure(
  outlined: RowOutline,
  formula: ParsedCalculation | null,
  context: RowContext,
): Pick<DraftRow, 'unit' | 'basis' | 'basisGuessed' | 'inferred'> {
  const unit = choose('unit', UNITS, 'number, percent, rate, average or nothing', outlined, context)
  const basis = choose('basis', BASES, 'month, month end, rolling 12, year to date or nothing', outlined, context)
  const contents = figureCells(outlined, context).map(({ content }) => content)
  const { table } = context.outline
  return {
    unit: unit ?? inferUnit(outlined.label, formula, contents),
    basis: basis ?? inferBasis(outlined.label, formula),
    basisGuessed: basis === null && formula?.kind !== 'rate12',
    inferred: {
      unit: unit === null && isBlank(table.cell(outlined.row, 'unit')),
      basis: basis === null && isBlank(table.cell(outlined.row, 'basis')),
    },
  }
}

/** How the figures are judged and shown. */
function readManner(
  outlined: RowOutline,
  unit: Unit,
  context: RowContext,
): Pick<DraftRow, 'better' | 'decimals' | 'amberBand' | 'shown' | 'chart'> {
  const { outline, report } = context
  const decimals = outline.table.cell(outlined.row, 'decimals')
  const band = outline.table.cell(outlined.row, 'amber band')
  return {
    better: choose('better', BETTER, 'lower, higher or nothing', outlined, context),
    decimals: take(readWholeNumber(decimals, 0, 4), decimals, 'decimals', report) ?? DECIMALS[unit],
    amberBand: take(readBand(band), band, 'amber-band', report) ?? context.amberBand,
    shown: choose('show', YES_NO, 'yes, no or nothing', outlined, context) ?? true,
    chart: choose('chart', YES_NO, 'yes, no or nothing', outlined, context),
  }
}

function choose<T>(
  name: OutcomeColumn,
  choices: Readonly<Record<string, T>>,
  expected: string,
  { row }: RowOutline,
  { outline, report }: RowContext,
): T | null {
  const cell = outline.table.cell(row, name)
  return take(readChoice(cell, choices, expected), cell, name.replace(' ', '-'), report)
}

function isBlank({ content }: Cell): boolean {
  return content.kind === 'blank'
}

function figureCells(outlined: RowOutline, { outline }: RowContext): readonly Cell[] {
  return outline.columns.months.map(({ heading }) => cellAt(outline.sheet, outlined.row, heading.column))
}

/** What people write where there is no formula. */
const NO_FORMULA: ReadonlySet<string> = new Set(['-', '–'])

function hasNoFormula(cell: Cell): boolean {
  return isBlank(cell) || NO_FORMULA.has(wordsOf(cell.content))
}

/** With an equals sign Excel takes `=percent(A, B)` for a formula of its own, which it does not know. */
function isExcelFormula({ content, formula }: Cell): boolean {
  const isUnknown = formula && content.kind === 'text' && content.value.startsWith('#')
  return isUnknown || content.kind === 'error' || content.kind === 'uncalculated'
}

function takenByExcel({ content }: Cell): string {
  const found = content.kind === 'uncalculated' ? wordsOf(content) : `"${wordsOf(content)}"`
  return `expected a calculation such as percent(A, B), found ${found}; write it as text, without the = sign`
}

function readCalculation(cell: Cell, report: Report): DraftRow['calculation'] {
  if (isExcelFormula(cell)) {
    report(errorAt(cell.at, 'calculation', takenByExcel(cell)))
    return null
  }
  const text = take(readWords(cell), cell, 'calculation', report)
  if (text === null || NO_FORMULA.has(text)) return null
  const formula = parseCalculation(text)
  if (typeof formula !== 'string') return { text, cell: cell.at, formula }
  report(errorAt(cell.at, 'calculation', formula))
  return null
}

/** Months after the reporting month are left out: the pack speaks as of its month. Every cell is read, to find its errors. */
function readHistory(outlined: RowOutline, unit: Unit, { outline, month: last, desk }: RowContext): readonly Entry[] {
  return outline.columns.months.flatMap(({ month, heading }) => {
    const cell = cellAt(outline.sheet, outlined.row, heading.column)
    const reading = desk.read(cell, unit)
    const isWanted = reading !== null && (last === null || month <= last)
    return isWanted ? [{ month, cell: cell.at, ...reading }] : []
  })
}

function readTarget(outlined: RowOutline, unit: Unit, { outline, desk, report }: RowContext): IndicatorRow['target'] {
  const cell = outline.table.cell(outlined.row, 'target')
  const byCell = outline.table.cell(outlined.row, 'target by')
  const by = wordsOf(byCell.content) === '-' ? null : take(readMonth(byCell), byCell, 'target-by', report)
  const reading = desk.readTarget(cell, unit)
  return reading?.kind === 'figure' ? { value: reading.value, cell: cell.at, by } : null
}

function readBenchmarks(outlined: RowOutline, unit: Unit, { outline, desk }: RowContext): readonly Benchmark[] {
  return outline.columns.benchmarks.flatMap((heading) => {
    const cell = cellAt(outline.sheet, outlined.row, heading.column)
    const reading = desk.read(cell, unit)
    if (reading === null) return []
    const decimals = reading.kind === 'figure' ? decimalsOf(reading.value) : 0
    return [{ name: wordsOf(heading.cell.content), cell: cell.at, decimals, ...reading }]
  })
}

function warnOfEmpty(row: DraftRow, calculated: Cell, { report }: RowContext): void {
  if (!row.shown) return
  // Of a row whose formula is refused that has been said.
  if (row.calculation === null && !hasNoFormula(calculated)) return
  const computes = row.calculation !== null && row.calculation.formula.kind !== 'implied-rate'
  if (computes || row.history.length === 0 || row.history.some(({ kind }) => kind === 'figure')) return
  report(
    warningAt(
      row.cell,
      'row-without-figures',
      `"${row.label}" has no figure for any month; type its figures, or write no in the column Show to leave it out`,
    ),
  )
}

/** A slipped digit in a target turns every grade of its row; figures that are all ten times off give it away. */
function warnOfFarTarget({ target, history, decimals, label, unit }: DraftRow, { report }: RowContext): void {
  const figures = history.flatMap((entry) => (entry.kind === 'figure' ? [entry.value] : []))
  if (target === null || target.value <= 0 || figures.length < 2) return
  // A share of one, 0.95 for 95%, has been warned about as what it is.
  if (unit === 'percent' && target.value < 1) return
  const [low, high] = [Math.min(...figures), Math.max(...figures)]
  const isHigh = high > 0 && target.value >= high * 10
  if (!isHigh && low < target.value * 10) return
  const print = (value: number) => printNumber(value, Math.max(decimals, decimalsOf(value)))
  const message = `the target of "${label}" is ${print(target.value)}, ${isHigh ? 'at least ten times' : 'at most a tenth of'} every figure of the row (${print(low)} to ${print(high)}); check it for a slipped digit`
  report(warningAt(target.cell, 'far-target', message))
}
