import type { Rag, RagCounts } from '../compute/figures.ts'
import type { RagLabel, RagLabels } from '../shared/house-style.ts'
import type { Box, SegmentsBlock } from './pack.ts'

const ORDER = ['green', 'amber', 'red', 'none'] as const
/** The least width of a segment, so that its letter and count find room, and what each further letter takes. */
const LEAST = 27
const LETTER = 8

export function segmentKey({ green, amber, red }: RagLabels): string {
  const key = ({ letter, word }: RagLabel, meaning: string) => `${letter} ${word}: ${meaning}.`
  return [
    key(green, 'at the target or better'),
    key(amber, 'within the band around it'),
    key(red, 'beyond the band'),
    'Plain: no target, or no figure.',
  ].join(' ')
}

export function totalOf(counts: RagCounts): number {
  return ORDER.reduce((sum, rag) => sum + counts[rag], 0)
}

/** RAG counts as a bar; `most` is the count that fills the box, so that bars under one another compare. */
export function placeSegments(
  counts: RagCounts,
  most: number,
  box: Box,
  subject: string,
  labels: RagLabels,
): SegmentsBlock {
  const held = ORDER.filter((rag) => counts[rag] > 0)
  const wanted = held.map((rag) =>
    Math.max(leastOf(letterOf(rag, labels)), (counts[rag] * box.width) / Math.max(1, most)),
  )
  const sum = wanted.reduce((all, each) => all + each, 0)
  const squeeze = Math.min(1, box.width / Math.max(1, sum))
  return {
    kind: 'segments',
    box,
    alt: `${subject}: ${sayCounts(counts, labels)}`,
    segments: held.map((rag, at) => ({
      rag,
      label: `${letterOf(rag, labels)} ${counts[rag]}`.trim(),
      width: (wanted[at] ?? 0) * squeeze,
    })),
  }
}

function letterOf(rag: Rag | 'none', labels: RagLabels): string {
  return rag === 'none' ? '' : labels[rag].letter
}

function leastOf(letter: string): number {
  return LEAST + LETTER * Math.max(0, letter.length - 1)
}

export function sayCounts(counts: RagCounts, { green, amber, red }: RagLabels): string {
  if (totalOf(counts) === 0) return 'no indicators'
  const rated = `${counts.green} ${green.word}, ${counts.amber} ${amber.word}, ${counts.red} ${red.word}`
  return counts.none > 0 ? `${rated}, ${counts.none} without a RAG` : rated
}
