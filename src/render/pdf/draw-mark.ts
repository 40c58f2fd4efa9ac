import type { ChartMark } from '../../pack/pack.ts'
import { fillBox, fillDot, fillPolygon, type Point } from './paint.ts'
import type { Pen } from './pen.ts'

const HALF = 2.4
/** Corner to middle, so that it looks as large as the square. */
const DIAMOND = 3.3

/** A diamond for an improvement, a square for a concern, a disc for what is neither; grey print tells them apart. */
export function drawMark(pen: Pen, mark: ChartMark, [x, y]: Point): void {
  switch (mark) {
    case 'improvement': {
      const corners: readonly Point[] = [
        [x, y - DIAMOND],
        [x + DIAMOND, y],
        [x, y + DIAMOND],
        [x - DIAMOND, y],
      ]
      fillPolygon(pen, corners, mark)
      return
    }
    case 'concern':
      fillBox(pen, { x: x - HALF, y: y - HALF, width: 2 * HALF, height: 2 * HALF }, mark)
      return
    case 'neutral':
      fillDot(pen, [x, y], HALF, mark)
  }
}
