import type { SparkBlock } from '../../pack/pack.ts'
import type { Canvas } from './canvas.ts'
import { drawFigure } from './draw-figure.ts'
import { fillDot, strokeLines } from './paint.ts'
import { valueLine } from './value-line.ts'

const DOT = 2.25

export function drawSpark(canvas: Canvas, { box, alt, values, breaks, colour }: SparkBlock): void {
  const { pen } = canvas
  const known = values.filter((value) => value !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const step = (box.width - 2 * DOT) / Math.max(1, values.length - 1)
  const rise = box.height - 2 * DOT
  const yOf = (value: number): number => box.y + DOT + rise * (high > low ? (high - value) / (high - low) : 0.5)
  const line = valueLine({ values, breaks }, (at) => box.x + DOT + at * step, yOf)
  const latest = line.points.findLast((point) => point !== null)
  drawFigure(canvas, box, alt, () => {
    strokeLines(pen, line.stretches, { colour: 'accent', weight: 1.25 })
    for (const point of line.lone) fillDot(pen, point, 1, 'accent')
    if (latest) fillDot(pen, latest, DOT, colour)
  })
}
