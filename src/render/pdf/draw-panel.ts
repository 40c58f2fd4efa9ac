import type { PanelBlock } from '../../pack/pack.ts'
import type { Canvas } from './canvas.ts'
import { fillBox } from './paint.ts'

const EDGE_WIDTH = 3

export function drawPanel({ pen }: Canvas, { box, fill, edge }: PanelBlock): void {
  pen.artifact('Layout', () => {
    fillBox(pen, box, fill)
    if (edge) fillBox(pen, { ...box, width: EDGE_WIDTH }, edge)
  })
}
