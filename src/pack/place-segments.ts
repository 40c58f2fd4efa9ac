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
  const least = held.map((rag) => leastOf(letterOf(rag, labels)))
  const length = Math.min(box.width, (totalOf(counts) * box.width) / Math.max(1, most))
  const shares = widthsIn(
    length,
    held.map((rag) => counts[rag]),
    least,
  )
  const widths = shares.map((each) => each * Math.min(1, box.width / Math.max(1, sum(shares))))
  return {
    kind: 'segments',
    box,
    alt: `${subject}: ${sayCounts(counts, labels)}`,
    segments: held.map((rag, at) => ({
      rag,
      label: labelOf(rag, counts[rag], widths[at] ?? 0, labels),
      width: widths[at] ?? 0,
    })),
  }
}

/**
 * Shares of a length by counts, none under its least: what the small ones need more is taken from the others, so that
 * bars under one another are as long as their counts. Where the least of all are more, they are as long as these.
 */
function widthsIn(length: number, counts: readonly number[], least: readonly number[]): readonly number[] {
  const needed = sum(least)
  if (needed >= length) return least
  const spare = counts.map((count, at) => Math.max(0, (count * length) / sum(counts) - (least[at] ?? 0)))
  return least.map((each, at) => each + ((length - needed) * (spare[at] ?? 0)) / sum(spare))
}

function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0)
}

/** From this width on a count without a letter says what it is of. */
const WORDED = 110

function labelOf(rag: Rag | 'none', count: number, width: number, labels: RagLabels): string {
  const isWorded = rag === 'none' && width >= WORDED
  return isWorded ? `${count} without RAG` : `${letterOf(rag, labels)} ${count}`.trim()
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
