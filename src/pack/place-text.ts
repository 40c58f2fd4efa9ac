import { breakLines, breakWords } from './break-lines.ts'
import type { Medium } from './medium.ts'
import type { Paragraph, Run, Tag, TextBlock } from './pack.ts'
import type { StyleName, Theme } from './theme.ts'

/** How a paragraph is set; what is left out is a plain paragraph at the left. */
export type Setting = {
  readonly style: StyleName
  readonly tag?: Tag
  readonly align?: Paragraph['align']
  readonly bullet?: boolean
  readonly spaceBefore?: number
}

/** Words broken into the lines of a column of this width. */
export function setParagraph(
  words: string | readonly Run[],
  width: number,
  setting: Setting,
  { theme, ruler }: Medium,
): Paragraph {
  const style = theme.styles[setting.style]
  const bullet = setting.bullet ?? false
  const indent = bullet ? style.size : 0
  const room = width - indent
  return {
    style: setting.style,
    align: setting.align ?? 'left',
    tag: setting.tag ?? 'p',
    bullet,
    indent,
    lines: typeof words === 'string' ? breakWords(words, style, room, ruler) : breakLines(words, style, room, ruler),
    spaceBefore: setting.spaceBefore ?? 0,
  }
}

/** How tall paragraphs stand, the space before the first aside. */
export function heightOf(paragraphs: readonly Paragraph[], theme: Theme): number {
  return paragraphs.reduce(
    (sum, { lines, style, spaceBefore }, at) =>
      sum + (at > 0 ? spaceBefore : 0) + lines.length * theme.styles[style].leading,
    0,
  )
}

/** A block of paragraphs from a point downwards. */
export function placeText(
  paragraphs: readonly Paragraph[],
  at: { readonly x: number; readonly y: number; readonly width: number },
  theme: Theme,
  role: TextBlock['role'] = 'text',
): TextBlock {
  const flush = paragraphs.map((each, index) => (index === 0 ? { ...each, spaceBefore: 0 } : each))
  return {
    kind: 'text',
    box: { x: at.x, y: at.y, width: at.width, height: heightOf(flush, theme) },
    role,
    paragraphs: flush,
  }
}

const SAMPLE = 'the number of children in need of a plan, and what we are doing'
const LETTERS_A_LINE = 90

/** The width beyond which lines of a style are too long to read. */
export function readableWidth(style: StyleName, { theme, ruler }: Medium): number {
  const { size, weight } = theme.styles[style]
  return (ruler.width(SAMPLE, size, weight) / SAMPLE.length) * LETTERS_A_LINE
}
