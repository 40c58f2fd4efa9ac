import type { Box, SparkBlock } from '../../pack/pack.ts'
import type { PathPoint, Pen } from './pen.ts'

const DOT = 5
const LINE = { colour: 'accent', weight: 1.25 } as const

/** A freeform for the line and a dot for its end; the two are one group to the reader. */
export function drawSpark(pen: Pen, { box, alt, values, colour }: SparkBlock): void {
  const points = pointsOf(values, box)
  const last = points.at(-1)
  if (!last) return
  pen.group({ name: pen.name('Spark line'), alt, box }, () => {
    if (points.length > 1) pen.path(points, box, LINE, { kind: 'decoration', name: pen.name('Line') })
    const dot = { x: box.x + last.x - DOT / 2, y: box.y + last.y - DOT / 2, width: DOT, height: DOT }
    pen.shape('ellipse', dot, { fill: colour }, { kind: 'decoration', name: pen.name('Latest') })
  })
}

/** The points within the box, kept clear of its edges by half a dot; after a gap the pen moves. */
function pointsOf(values: SparkBlock['values'], box: Box): readonly PathPoint[] {
  const known = values.filter((value) => value !== null)
  const low = Math.min(...known)
  const range = Math.max(...known) - low
  const step = (box.width - DOT) / Math.max(1, values.length - 1)
  const room = box.height - DOT
  return values.flatMap((value, index) => {
    if (value === null) return []
    const share = range > 0 ? (value - low) / range : 0.5
    const before = values[index - 1] ?? null
    return [{ x: DOT / 2 + index * step, y: DOT / 2 + (1 - share) * room, move: before === null }]
  })
}
