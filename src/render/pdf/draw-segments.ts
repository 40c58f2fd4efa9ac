import { RAG_COLOURS, type SegmentsBlock } from '../../pack/pack.ts'
import type { Canvas } from './canvas.ts'
import { drawFigure } from './draw-figure.ts'
import { fillBox } from './paint.ts'
import { baselineOf, type Face, widthOf, writeAligned } from './write-words.ts'

const GAP = 1

/** Segments side by side; a label too wide for its segment is left to the words around. */
export function drawSegments(canvas: Canvas, { box, alt, segments }: SegmentsBlock): void {
  const { pen, theme } = canvas
  const size = Math.min(theme.styles.small.size, box.height * 0.72)
  const baseline = baselineOf(box.y, { size, leading: box.height })
  drawFigure(canvas, box, alt, () => {
    let x = box.x
    for (const { rag, label, width } of segments.filter((segment) => segment.width > 0)) {
      const face: Face = { size, weight: 'semibold', colour: RAG_COLOURS[rag].ink }
      fillBox(pen, { ...box, x, width: Math.max(width - GAP, GAP) }, RAG_COLOURS[rag].fill)
      if (widthOf(pen, label, face) <= width - GAP) {
        writeAligned(pen, label, x + (width - GAP) / 2, baseline, face, 'centre')
      }
      x += width
    }
  })
}
