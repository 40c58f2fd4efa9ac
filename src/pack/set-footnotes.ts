import { splitColumns } from './grid.ts'
import type { Medium } from './medium.ts'
import type { Box, Line, Paragraph, TextBlock } from './pack.ts'
import { heightOf, placeText, readableWidth, setParagraph } from './place-text.ts'

/** Footnotes set in one column or two, with where they stand across the page. */
export type Footnotes = readonly { readonly x: number; readonly width: number; readonly paragraph: Paragraph }[]

/** Footnotes in lines that are short enough to read: one after the other, or in two columns where that saves a line. */
export function setFootnotes(notes: readonly string[], area: Box, medium: Medium): Footnotes {
  if (notes.length === 0) return []
  const alone = [setColumn(notes, area, medium)]
  const [left, right] = splitColumns(area, 2, 2 * medium.theme.gutter)
  if (!left || !right) return alone
  const tries = notes.slice(1).map((_, at): Footnotes => {
    return [setColumn(notes.slice(0, at + 1), left, medium), setColumn(notes.slice(at + 1), right, medium)]
  })
  const fewest = Math.min(...tries.map(mostLines))
  return (fewest < mostLines(alone) && tries.findLast((each) => mostLines(each) === fewest)) || alone
}

/** Programs differ in how wide they set marks and dots. */
const SLACK = 0.97

function setColumn(notes: readonly string[], column: Box, medium: Medium): Footnotes[number] {
  const width = Math.min(column.width, readableWidth('note', medium))
  const paragraph = setParagraph(notes.join('  ·  '), width * SLACK, { style: 'note', tag: 'note' }, medium)
  return { x: column.x, width, paragraph: { ...paragraph, lines: paragraph.lines.map(withoutDot) } }
}

/** The dot between two notes is not needed where the line ends between them. */
function withoutDot(line: Line): Line {
  const last = line.runs.at(-1)
  return last && /·\s*$/.test(last.text)
    ? { ...line, runs: [...line.runs.slice(0, -1), { ...last, text: last.text.replace(/\s*·\s*$/, '') }] }
    : line
}

function mostLines(notes: Footnotes): number {
  return Math.max(...notes.map(({ paragraph }) => paragraph.lines.length))
}

export function heightOfFootnotes(notes: Footnotes, { theme }: Medium): number {
  return Math.max(0, ...notes.map(({ paragraph }) => heightOf([paragraph], theme)))
}

export function placeFootnotes(notes: Footnotes, y: number, { theme }: Medium): readonly TextBlock[] {
  return notes.map(({ x, width, paragraph }) => placeText([paragraph], { x, y, width }, theme))
}
