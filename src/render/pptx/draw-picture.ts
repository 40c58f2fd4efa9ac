import type { PictureBlock } from '../../pack/pack.ts'
import type { Pen } from './pen.ts'

export function drawPicture(pen: Pen, { box, name, alt, png }: PictureBlock): void {
  pen.shape('rect', box, {}, { kind: 'picture', name: pen.name(name), alt, picture: pen.addPicture(png) })
}
