import type { PictureBlock } from '../../pack/pack.ts'
import type { Canvas } from './canvas.ts'
import { drawFigure } from './draw-figure.ts'

export function drawPicture(canvas: Canvas, { box, alt, png }: PictureBlock): void {
  drawFigure(canvas, box, alt, () => canvas.pen.picture(png, box))
}
