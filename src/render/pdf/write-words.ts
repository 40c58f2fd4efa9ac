import type { Weight } from '../../pack/measure.ts'
import type { Colour, TextStyle } from '../../pack/theme.ts'
import { rgb, round } from './paint.ts'
import type { Pen } from './pen.ts'

export type Face = { readonly size: number; readonly weight: Weight; readonly colour: Colour }
export type Align = 'left' | 'right' | 'centre'

export function writeWords(pen: Pen, text: string, x: number, baseline: number, face: Face): void {
  const { show, font } = pen.shape(text, face.weight)
  if (show === '') return
  const place = `1 0 0 -1 ${round(x)} ${round(baseline)} Tm`
  pen.write(`BT /${font} ${round(face.size)} Tf ${rgb(pen, face.colour)} rg ${place} [${show}] TJ ET`)
}

/** Words that end at `x`, stand around it or begin there. */
export function writeAligned(pen: Pen, text: string, x: number, baseline: number, face: Face, align: Align): void {
  writeWords(pen, text, x - widthOf(pen, text, face) * SHARE_BEFORE[align], baseline, face)
}

/** The share of its spare room that stands before an aligned text. */
export const SHARE_BEFORE: Readonly<Record<Align, number>> = { left: 0, centre: 0.5, right: 1 }

export function widthOf(pen: Pen, text: string, face: Face): number {
  return pen.shape(text, face.weight).width * face.size
}

/** The baseline of a line whose room begins at `top`: capitals stand in the middle of the room. */
export function baselineOf(top: number, style: Pick<TextStyle, 'size' | 'leading'>): number {
  return top + (style.leading + CAP_HEIGHT * style.size) / 2
}

const CAP_HEIGHT = 0.66
