import type { Line, PageId, Paragraph } from '../../pack/pack.ts'
import type { TextStyle } from '../../pack/theme.ts'
import type { Point } from './paint.ts'
import type { Pen } from './pen.ts'
import { beforeBreak } from './tidy-text.ts'
import { baselineOf, type Face, SHARE_BEFORE, widthOf } from './write-words.ts'

/** A run where it is drawn; `top` and `height` are those of its line's room. */
export type PlacedRun = {
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly top: number
  readonly height: number
  readonly width: number
  readonly face: Face
  readonly link: PageId | null
}

/** The runs of a paragraph in reading order, its first line beginning at `origin`. */
export function placeRuns(
  pen: Pen,
  paragraph: Paragraph,
  style: TextStyle,
  [left, top]: Point,
  width: number,
): readonly PlacedRun[] {
  const last = paragraph.lines.length - 1
  return paragraph.lines.flatMap((line, at) => {
    const spaced = at < last ? endedBySpace(line) : line
    const room = { left: left + paragraph.indent, top: top + at * style.leading, width: width - paragraph.indent }
    return placeLine(pen, spaced, paragraph.align, style, room)
  })
}

type Room = { readonly left: number; readonly top: number; readonly width: number }

function placeLine(pen: Pen, line: Line, align: Paragraph['align'], style: TextStyle, room: Room): PlacedRun[] {
  const runs = line.runs.map((run) => {
    const face: Face = {
      size: style.size,
      weight: run.strong ? 'semibold' : style.weight,
      colour: run.colour ?? (run.link ? 'accent' : style.colour),
    }
    return { run, face, width: widthOf(pen, run.text, face) }
  })
  const trailing = runs.at(-1)
  const blank = trailing ? blankBehind(pen, trailing.run.text, trailing.face, trailing.width) : 0
  const wide = runs.reduce((sum, one) => sum + one.width, 0) - blank
  let x = room.left + (room.width - wide) * SHARE_BEFORE[align]
  return runs.map((one) => {
    const { run, face } = one
    const width = one === trailing ? one.width - blank : one.width
    const baseline = baselineOf(room.top, style)
    const placed = { text: run.text, x, baseline, top: room.top, height: style.leading, width, face, link: run.link }
    x += width
    return placed
  })
}

/** How far the space reaches that a text ends with. */
function blankBehind(pen: Pen, text: string, face: Face, width: number): number {
  const words = text.trimEnd()
  return words === text ? 0 : width - widthOf(pen, words, face)
}

function endedBySpace(line: Line): Line {
  const last = line.runs.at(-1)
  return last ? { ...line, runs: [...line.runs.slice(0, -1), { ...last, text: beforeBreak(last.text) }] } : line
}
