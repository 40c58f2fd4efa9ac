import type { PanelBlock } from '../../pack/pack.ts'
import type { Pen } from './pen.ts'

/** How wide the bar of accent at a panel's left is, in points. */
const EDGE = 4

export function drawPanel(pen: Pen, { box, fill, edge }: PanelBlock): void {
  pen.shape('rect', box, { fill }, { kind: 'decoration', name: pen.name('Panel') })
  if (!edge) return
  const bar = { ...box, width: EDGE }
  pen.shape('rect', bar, { fill: edge }, { kind: 'decoration', name: pen.name('Panel edge') })
}
