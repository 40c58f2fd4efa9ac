import type { Rag, RagCounts } from '../compute/figures.ts'
import type { Box, SegmentsBlock } from './pack.ts'

const ORDER = ['green', 'amber', 'red', 'none'] as const
const LETTERS: Readonly<Record<Rag | 'none', string>> = { green: 'G ', amber: 'A ', red: 'R ', none: '' }
/** The least width of a segment, so that its letter and count find room. */
const LEAST = 27

export const SEGMENT_KEY =
  'G green: at the target or better. A amber: within the band around it. R red: beyond the band. Plain: no target, or no figure.'

export function totalOf(counts: RagCounts): number {
  return ORDER.reduce((sum, rag) => sum + counts[rag], 0)
}

/** RAG counts as a bar; `most` is the count that fills the box, so that bars under one another compare. */
export function placeSegments(counts: RagCounts, most: number, box: Box, subject: string): SegmentsBlock {
  const held = ORDER.filter((rag) => counts[rag] > 0)
  const wanted = held.map((rag) => Math.max(LEAST, (counts[rag] * box.width) / Math.max(1, most)))
  const sum = wanted.reduce((all, each) => all + each, 0)
  const squeeze = Math.min(1, box.width / Math.max(1, sum))
  return {
    kind: 'segments',
    box,
    alt: `${subject}: ${sayCounts(counts)}`,
    segments: held.map((rag, at) => ({
      rag,
      label: `${LETTERS[rag]}${counts[rag]}`,
      width: (wanted[at] ?? 0) * squeeze,
    })),
  }
}

export function sayCounts(counts: RagCounts): string {
  const rated = `${counts.green} green, ${counts.amber} amber, ${counts.red} red`
  return counts.none > 0 ? `${rated}, ${counts.none} without a RAG` : rated
}
