import { RAG_COLOURS, type SegmentsBlock } from '../../pack/pack.ts'
import type { Pen } from './pen.ts'
import { bodyXml, CENTRED_BODY, paragraphXml, runXml } from './write-text.ts'

const EDGE = 0.5
const CENTRED = { align: 'centre', leading: null, spaceBefore: 0, indent: 0, bullet: false } as const

/** A row of rectangles, one group to the reader. */
export function drawSegments(pen: Pen, { box, alt, segments }: SegmentsBlock): void {
  pen.group({ name: pen.name('RAG counts'), alt, box }, () => {
    let x = box.x
    for (const segment of segments.filter(({ width }) => width > 0)) {
      drawSegment(pen, segment, { ...box, x, width: segment.width })
      x += segment.width
    }
  })
}

function drawSegment(pen: Pen, segment: SegmentsBlock['segments'][number], box: SegmentsBlock['box']): void {
  const { fill, ink } = RAG_COLOURS[segment.rag]
  const look = { size: pen.theme.styles.tableStrong.size, bold: true, colour: ink, link: null }
  const runs = segment.label ? [runXml(segment.label, look)] : []
  const body = bodyXml(CENTRED_BODY, [paragraphXml(CENTRED, runs, look)])
  // The edge sets a pale segment off what it lies on.
  const line = { colour: ink, weight: EDGE }
  pen.shape('rect', box, { fill, line }, { kind: 'words', name: pen.name('Count'), body, slot: null })
}
