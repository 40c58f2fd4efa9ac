import { breakWords } from './break-lines.ts'
import type { Medium } from './medium.ts'
import type { StyleName } from './theme.ts'

/** The words of a table cell, broken to its inner width. */
export function linesOf(text: string, width: number, style: StyleName, { theme, ruler }: Medium): readonly string[] {
  const lines = breakWords(text, theme.styles[style], width, ruler)
  return lines.map((line) => line.runs.map((run) => run.text).join(''))
}

export function widthOfText(text: string, style: StyleName, { theme, ruler }: Medium): number {
  return ruler.width(text, theme.styles[style].size, theme.styles[style].weight)
}
