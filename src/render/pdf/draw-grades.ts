import { type Box, GRADE_NAMES, type GradesBlock } from '../../pack/pack.ts'
import type { Colour } from '../../pack/theme.ts'
import { breakWords } from '../../shared/break-words.ts'
import { initialsOf } from '../../shared/initials-of.ts'
import type { Canvas } from './canvas.ts'
import { drawFigure } from './draw-figure.ts'
import { fillBox, strokeBox } from './paint.ts'
import { shareHeight } from './share-height.ts'
import { baselineOf, type Face, widthOf, writeAligned, writeWords } from './write-words.ts'

const { gap: GAP } = GRADE_NAMES
const SEAM = 1

/** The edge that sets a pale segment off the paper. */
const EDGE = 0.75

/**
 * Grades of audits: a bar a service, its segments as long as their counts, under the names of the grades.
 *
 * A segment bears the initials of its grade, so that grey print tells the grades apart.
 */
export function drawGrades(canvas: Canvas, block: GradesBlock): void {
  drawFigure(canvas, block.box, block.alt, () => {
    const top = drawLegend(canvas, block)
    const width = Math.min(block.box.width * GRADE_NAMES.share, widestName(canvas, block))
    const names = block.services.map((service) => linesOf(canvas, service, width))
    const { leading } = canvas.theme.styles.small
    const needed = names.map((lines) => lines.length * leading + GRADE_NAMES.air)
    const heights = shareHeight(needed, block.box.y + block.box.height - top)
    let y = top
    heights.forEach((height, at) => {
      drawService(canvas, block, { name: names[at] ?? [], at, box: { ...block.box, y, height }, before: width + GAP })
      y += height
    })
  })
}

/** The names of the grades, each after its initials on its colour; returns where the bars may begin. */
function drawLegend(canvas: Canvas, { box, grades }: GradesBlock): number {
  const { pen, theme } = canvas
  const style = theme.styles.axis
  const face: Face = { ...style, colour: 'ink' }
  const initials = initialsOf(grades.map((grade) => grade.name))
  const key = Math.max(...initials.map((each) => widthOf(pen, each, { ...face, weight: 'semibold' }))) + 6
  let [x, y] = [box.x, box.y]
  grades.forEach(({ name, colour, ink }, at) => {
    const width = key + 4 + widthOf(pen, name, face)
    if (x > box.x && x + width > box.x + box.width) [x, y] = [box.x, y + style.leading + 4]
    drawSegment(canvas, [initials[at] ?? ''], { x, y, width: key, height: style.leading + 1 }, colour, ink)
    writeWords(pen, name, x + key + 4, baselineOf(y, style), face)
    x += width + 2 * GAP
  })
  return y + style.leading + 1 + GAP
}

function widestName({ pen, theme }: Canvas, { services }: GradesBlock): number {
  return Math.max(0, ...services.map((service) => widthOf(pen, service, theme.styles.small)))
}

function linesOf({ pen, theme }: Canvas, service: string, width: number): readonly string[] {
  return breakWords(service, (line) => widthOf(pen, line, theme.styles.small) <= width + 0.01)
}

/** `before` is the room of the names, up to where the bars begin. */
type Row = { readonly name: readonly string[]; readonly at: number; readonly box: Box; readonly before: number }

function drawService(canvas: Canvas, block: GradesBlock, row: Row): void {
  writeName(canvas, row)
  const most = Math.max(1, ...block.services.map((_, at) => totalOf(block, at)))
  const { leading } = canvas.theme.styles.small
  const height = Math.min(row.box.height * 0.7, leading * 1.6)
  const y = row.box.y + (row.box.height - height) / 2
  const initials = initialsOf(block.grades.map((grade) => grade.name))
  let x = row.box.x + row.before
  block.grades.forEach(({ colour, ink, counts }, at) => {
    const count = counts[row.at] ?? 0
    const width = (count * (row.box.width - row.before)) / most
    const labels = [`${initials[at]} ${count}`, String(count)]
    drawSegment(canvas, labels, { x, y, width: width - SEAM, height }, colour, ink)
    x += width
  })
}

function totalOf({ grades }: GradesBlock, service: number): number {
  return grades.reduce((sum, { counts }) => sum + (counts[service] ?? 0), 0)
}

/** A segment with the first of its labels that finds room. */
function drawSegment({ pen, theme }: Canvas, labels: readonly string[], box: Box, colour: Colour, ink: Colour): void {
  if (box.width <= 0) return
  const face: Face = { ...theme.styles.axis, weight: 'semibold', colour: ink }
  fillBox(pen, box, colour)
  if (box.width > 2 * EDGE && ink !== 'paper') strokeBox(pen, box, { colour: ink, weight: EDGE })
  const label = labels.find((each) => widthOf(pen, each, face) <= box.width - 2 * EDGE)
  if (label === undefined) return
  const baseline = baselineOf(box.y, { size: face.size, leading: box.height })
  writeAligned(pen, label, box.x + box.width / 2, baseline, face, 'centre')
}

function writeName({ pen, theme }: Canvas, { name, box }: Row): void {
  const style = theme.styles.small
  const top = box.y + (box.height - name.length * style.leading) / 2
  name.forEach((line, at) => {
    writeWords(pen, line, box.x, baselineOf(top + at * style.leading, style), style)
  })
}
