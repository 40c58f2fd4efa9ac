import type { StripBlock } from '../../pack/pack.ts'
import type { Pen } from './pen.ts'

const OTHER = 4
const OWN = 8

/** The neighbours as small dots on a line, the authority as a larger one; one group to the reader. */
export function drawStrip(pen: Pen, { box, alt, others, own, colour }: StripBlock): void {
  const all = [...others, own]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const share = (value: number): number => (high > low ? (value - low) / (high - low) : 0.5)
  const dot = (value: number, size: number) => ({
    x: box.x + (OWN - size) / 2 + share(value) * (box.width - OWN),
    y: box.y + (box.height - size) / 2,
    width: size,
    height: size,
  })
  pen.group({ name: pen.name('Dot strip'), alt, box }, () => {
    const line = { ...box, y: box.y + box.height / 2 - 0.375, height: 0.75 }
    pen.shape('rect', line, { fill: 'neutral' }, { kind: 'decoration', name: pen.name('Line') })
    for (const value of others)
      pen.shape('ellipse', dot(value, OTHER), { fill: 'neutral' }, { kind: 'decoration', name: pen.name('Neighbour') })
    pen.shape('ellipse', dot(own, OWN), { fill: colour }, { kind: 'decoration', name: pen.name('Own') })
  })
}
