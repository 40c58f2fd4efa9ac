import { RAG_COLOURS, type SegmentsBlock } from '../../pack/pack.ts'
import type { Canvas } from './canvas.ts'
import { drawFigure } from './draw-figure.ts'
import { fillBox, strokeBox } from './paint.ts'
import { baselineOf, type Face, widthOf, writeAligned } from './write-words.ts'

const GAP = 1
/** The edge that sets a pale segment off the paper. */
const EDGE = 0.5

/** Segments side by side; a label too wide for its segment is left to the words around. */
export function drawSegments(canvas: Canvas, { box, alt, segments }: SegmentsBlock): void {
  const { pen, theme } = canvas
  const size = Math.min(theme.styles.small.size, box.height * 0.72)
  const baseline = baselineOf(box.y, { size, leading: box.height })
  drawFigure(canvas, box, alt, () => {
    let x = box.x
    for (const { rag, label, width } of segments.filter((segment) => segment.width > 0)) {
      const face: Face = { size, weight: 'semibold', colour: RAG_COLOURS[rag].ink }
      const segment = { ...box, x, width: Math.max(width - GAP, GAP) }
      fillBox(pen, segment, RAG_COLOURS[rag].fill)
      strokeBox(pen, segment, { colour: RAG_COLOURS[rag].ink, weight: Math.min(EDGE, segment.width / 3) })
      if (widthOf(pen, label, face) <= width - GAP) {
        writeAligned(pen, label, x + (width - GAP) / 2, baseline, face, 'centre')
      }
      x += width
    }
  })
}
