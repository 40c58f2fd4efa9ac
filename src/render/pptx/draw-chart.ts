import type { Box, ChartBlock, ChartMark } from '../../pack/pack.ts'
import { monthIndex, parseMonth } from '../../shared/month.ts'
import type { Sheet, SheetCell } from './deck.ts'
import type { Pen } from './pen.ts'
import { planLabels } from './plan-labels.ts'
import { stretchesOf } from './stretches.ts'
import { chartGraphic, chartSpaceXml } from './write-chart.ts'
import { lineChartXml, marksIn } from './write-line-chart.ts'
import { bodyXml, PLAIN_BODY, paragraphXml, runXml } from './write-text.ts'

/** A native line chart with its data inside, under a line of words that says what its axis counts. */
export function drawChart(pen: Pen, block: ChartBlock): void {
  const { leading } = pen.theme.styles.axis
  if (block.axisNote.length > 0) drawAxisNote(pen, block)
  // The line of words has its room where there are none too, so that plots beside each other are of one height.
  const box = { ...block.box, y: block.box.y + leading, height: block.box.height - leading }
  const sheet = sheetOf(block)
  const plot = lineChartXml({ block, box, sheet, style: pen.theme.styles.axis, labels: planLabels(block, box, pen) })
  const graphic = chartGraphic(pen.addChart(chartSpaceXml(plot, '', pen.theme.styles.axis.size), sheet))
  pen.shape('rect', box, {}, { kind: 'frame', name: pen.name('Chart'), alt: block.alt, graphic })
}

function drawAxisNote(pen: Pen, { axisNote, box }: ChartBlock): void {
  const { size, leading, colour } = pen.theme.styles.axis
  const look = { size, bold: false, colour, link: null }
  const layout = { align: 'left', leading, spaceBefore: 0, indent: 0, bullet: false } as const
  const runs = axisNote.map((run) => runXml(run.text, { ...look, bold: run.strong, colour: run.colour }))
  const body = bodyXml(PLAIN_BODY, [paragraphXml(layout, runs, look)])
  const line: Box = { ...box, height: leading }
  pen.shape('rect', line, {}, { kind: 'words', name: pen.name('Axis'), body, slot: null })
}

/** Months and figures as printed: what "Edit data" shows is what the table beside the chart says. */
function sheetOf(block: ChartBlock): Sheet {
  const { months, values, levels, outlook } = block
  const [marks, stretches] = [marksIn(block), stretchesOf(block)]
  const header = [
    'Month',
    ...levels.map(({ label }) => label),
    ...(outlook ? [outlook.label] : []),
    ...stretches.map(({ name }) => name),
    ...marks.map((mark) => MARK_NAMES[mark]),
  ]
  const rows = months.map((month, index) => {
    const trend = outlook ? [outlook.line[index] ?? null] : []
    const figures = stretches.map((stretch) => stretch.values[index] ?? null)
    const signals = marks.map((mark) => (block.marks[index] === mark ? (values[index] ?? null) : null))
    return [monthCell(month), ...levels.map((level) => level.value), ...trend, ...figures, ...signals]
  })
  return [header, ...rows]
}

/** The headings of special causes in "Edit data". */
const MARK_NAMES: Readonly<Record<ChartMark, string>> = {
  improvement: 'Signal: improvement',
  concern: 'Signal: concern',
  neutral: 'Signal: unusually high or low',
}

/** The first day of a month as Excel counts days, so that the axis knows months from words. */
function monthCell(shown: string): SheetCell {
  const month = parseMonth(shown)
  if (!month) return shown
  const index = monthIndex(month)
  const days = Date.UTC(Math.floor(index / 12), index % 12, 1) - Date.UTC(1899, 11, 30)
  return { serial: days / 86_400_000 }
}
