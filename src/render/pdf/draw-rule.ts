import type { RuleBlock } from '../../pack/pack.ts'
import type { Canvas } from './canvas.ts'
import { strokeLines } from './paint.ts'

/** A line along the longer side of its box, whose other side may be nothing. */
export function drawRule({ pen }: Canvas, { box, colour, weight }: RuleBlock): void {
  const upright = box.height > box.width
  const end = upright ? ([box.x, box.y + box.height] as const) : ([box.x + box.width, box.y] as const)
  pen.artifact('Layout', () => strokeLines(pen, [[[box.x, box.y], end]], { colour, weight }))
}
