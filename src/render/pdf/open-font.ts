import * as fontkit from 'fontkit'
import type { Weight } from '../../pack/measure.ts'
import { readFont } from './font-files.ts'

/** The typeface of the PDF as fontkit reads it. */
export function openFont(weight: Weight): fontkit.Font {
  const font = fontkit.create(Buffer.from(readFont(weight)))
  if (font.type !== 'TTF') throw new Error(`the ${weight} font file is not a single font`)
  return font
}
