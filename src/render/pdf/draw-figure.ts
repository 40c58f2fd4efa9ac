import type { Box } from '../../pack/pack.ts'
import type { Canvas } from './canvas.ts'

/** A picture with its alternative: all of it is one content of one element. */
export function drawFigure({ pen, order }: Canvas, box: Box, alt: string, draw: () => void): void {
  const figure = order.section().open('Figure', { figure: { alt, box } })
  figure.mark(() => {
    pen.write('q')
    draw()
    pen.write('Q')
  })
  figure.close()
}
