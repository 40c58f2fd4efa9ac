import type { Paragraph, Tag, TextBlock } from '../../pack/pack.ts'
import type { TextStyle } from '../../pack/theme.ts'
import type { Canvas } from './canvas.ts'
import type { Element, ElementType } from './element.ts'
import { markWords, writeAll } from './mark-words.ts'
import { type Point, strokeLines } from './paint.ts'
import { type PlacedRun, placeRuns } from './place-runs.ts'
import { baselineOf } from './write-words.ts'

export function drawText(canvas: Canvas, { box, paragraphs }: TextBlock): void {
  let y = box.y
  for (const paragraph of paragraphs) {
    const style = canvas.theme.styles[paragraph.style]
    y += paragraph.spaceBefore
    drawParagraph(canvas, paragraph, style, [box.x, y], box.width)
    y += paragraph.lines.length * style.leading
  }
}

function drawParagraph(canvas: Canvas, paragraph: Paragraph, style: TextStyle, at: Point, width: number): void {
  const runs = placeRuns(canvas.pen, paragraph, style, at, width)
  if (runs.every((run) => run.text.trim() === '')) return
  const bullet = paragraph.bullet ? bulletOf(paragraph, style, at) : null
  TAGGED[paragraph.tag](canvas, runs, bullet)
}

/** How far a bullet hangs before its lines, in sizes of its type. */
const HANG = 1

function bulletOf({ indent }: Paragraph, style: TextStyle, [left, top]: Point): PlacedRun {
  const hang = Math.min(indent, style.size * HANG)
  const face = { size: style.size, weight: style.weight, colour: style.colour }
  const place = { x: left + indent - hang, baseline: baselineOf(top, style), top, height: style.leading, width: hang }
  return { ...place, text: '•', face, link: null }
}

type DrawTagged = (canvas: Canvas, runs: readonly PlacedRun[], bullet: PlacedRun | null) => void

const TAGGED: { readonly [K in Tag]: DrawTagged } = {
  h1: leafOf('H1'),
  h2: leafOf('H2'),
  h3: leafOf('H3'),
  p: leafOf('P'),
  note: leafOf('P'),
  li: drawItem,
  toci: drawEntry,
  artifact: drawArtifact,
}

function leafOf(type: ElementType): DrawTagged {
  return (canvas, runs, bullet) => {
    const element = canvas.order.section().open(type)
    if (type === 'H1' || type === 'H2') canvas.abbreviations.begin()
    drawStretches(canvas, element, bullet ? [bullet, ...runs] : runs)
    element.close()
  }
}

function drawItem(canvas: Canvas, runs: readonly PlacedRun[], bullet: PlacedRun | null): void {
  const item = canvas.order.list(bullet ? 'Disc' : 'None').open('LI')
  if (bullet) item.open('Lbl').mark(() => writeAll(canvas, [bullet]))
  drawStretches(canvas, item.open('LBody'), runs)
  item.close()
}

/**
 * An entry of the contents, or what goes on in it because it leads to the same page: title, parts, page number.
 *
 * Its words are references, as far as they lead somewhere; a mark between two of them is for the eye.
 */
function drawEntry(canvas: Canvas, runs: readonly PlacedRun[]): void {
  const stretches = stretchesOf(runs)
  const entry = canvas.order.entry(stretches[0]?.[0]?.link ?? null)
  for (const stretch of stretches) {
    const words = stretch.map((run) => run.text).join('')
    if (!/[\p{L}\p{N}]/u.test(words)) drawArtifact(canvas, stretch, null)
    else drawReference(canvas, entry.open(stretch[0]?.link ? 'Reference' : 'P'), stretch)
  }
}

/** A number alone is said as the page that it is. */
function drawReference(canvas: Canvas, reference: Element, stretch: readonly PlacedRun[]): void {
  const words = stretch
    .map((run) => run.text)
    .join('')
    .trim()
  drawStretches(
    canvas,
    reference,
    stretch,
    /^\d+$/.test(words) ? { plain: true, spoken: `page ${words}` } : { plain: true },
  )
}

function drawArtifact(canvas: Canvas, runs: readonly PlacedRun[], bullet: PlacedRun | null): void {
  canvas.pen.artifact('Pagination', () => {
    writeAll(canvas, bullet ? [bullet, ...runs] : runs)
  })
}

/** How links look and words are said: `plain` links have no line under them, `spoken` is said in place of the words. */
type Manner = { readonly plain?: boolean; readonly spoken?: string }

/** Runs in reading order; what leads to a page is a link, however many runs and lines it has. */
function drawStretches(canvas: Canvas, element: Element, runs: readonly PlacedRun[], manner: Manner = {}): void {
  for (const stretch of stretchesOf(runs)) {
    const link = stretch[0]?.link ?? null
    if (link === null) {
      markWords(canvas, element, stretch)
      continue
    }
    const holder = element.open('Link')
    const saying = manner.spoken === undefined ? holder : holder.open('Span', { spoken: manner.spoken })
    saying.mark(() => {
      writeAll(canvas, stretch)
      if (!manner.plain) underline(canvas, stretch)
    })
    for (const { x, top, width, height } of linesOf(stretch)) {
      holder.lead({ x, y: top, width, height }, link, `Go to ${canvas.titleOf(link)}`)
    }
    holder.close()
  }
}

function stretchesOf(runs: readonly PlacedRun[]): readonly (readonly PlacedRun[])[] {
  const stretches: PlacedRun[][] = []
  for (const run of runs) {
    const last = stretches.at(-1)
    if (last && last[0]?.link === run.link) last.push(run)
    else stretches.push([run])
  }
  return stretches
}

/** The room of a stretch on each of its lines. */
function linesOf(stretch: readonly PlacedRun[]): readonly PlacedRun[] {
  const lines: PlacedRun[] = []
  for (const run of stretch) {
    const last = lines.at(-1)
    if (last?.top === run.top) lines[lines.length - 1] = { ...last, width: run.x + run.width - last.x }
    else lines.push(run)
  }
  return lines
}

function underline({ pen }: Canvas, stretch: readonly PlacedRun[]): void {
  for (const { x, width, baseline, face } of linesOf(stretch)) {
    const y = baseline + face.size * 0.13
    const ends = [x, x + width].map((end) => [end, y] as const)
    strokeLines(pen, [ends], { colour: face.colour, weight: 0.5 })
  }
}
