import type { StripBlock } from '../../pack/pack.ts'
import type { Canvas } from './canvas.ts'
import { drawFigure } from './draw-figure.ts'
import { fillDot, strokeLines } from './paint.ts'

const OTHER = 2
const OWN = 4

/** The neighbours as small dots on a line, the authority as a larger one. */
export function drawStrip(canvas: Canvas, { box, alt, others, own, colour }: StripBlock): void {
  const { pen } = canvas
  const all = [...others, own]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const middle = box.y + box.height / 2
  const room = box.width - 2 * OWN
  const xOf = (value: number): number => box.x + OWN + room * (high > low ? (value - low) / (high - low) : 0.5)
  drawFigure(canvas, box, alt, () => {
    const ends = [box.x, box.x + box.width].map((x) => [x, middle] as const)
    strokeLines(pen, [ends], { colour: 'neutral', weight: 0.5 })
    for (const value of others) fillDot(pen, [xOf(value), middle], OTHER, 'neutral')
    fillDot(pen, [xOf(own), middle], OWN, colour)
  })
}
