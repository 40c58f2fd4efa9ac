import type { Medium } from './medium.ts'
import type { Block, Paragraph, TextBlock } from './pack.ts'

/** The most that the air between two paragraphs grows, in ems: beyond it they no longer read as one text. */
const MOST = 0.5

/** Gives the air between paragraphs and passages the room that is free under a column of words; panels keep theirs. */
export function spreadWords(blocks: readonly Block[], room: number, { theme }: Medium): readonly Block[] {
  const gaps = blocks.flatMap((block, at) => (isInside(blocks, at) ? [] : [...(at > 0 ? [at] : []), ...gapsIn(block)]))
  if (gaps.length === 0) return blocks
  const more = Math.max(0, Math.min(room / gaps.length, theme.styles.body.size * MOST))
  let down = 0
  return blocks.map((block, at) => {
    const inside = isInside(blocks, at)
    if (at > 0 && !inside) down += more
    const lowered = { ...block, box: { ...block.box, y: block.box.y + down } }
    if (inside || lowered.kind !== 'text') return lowered
    down += more * gapsIn(block).length
    return spreadText(lowered, more)
  })
}

/** Words on a panel follow it. */
function isInside(blocks: readonly Block[], at: number): boolean {
  return blocks[at - 1]?.kind === 'panel'
}

/** Before which paragraphs the air may grow: a heading stays close to what it heads. */
function gapsIn(block: Block): readonly number[] {
  return block.kind === 'text' ? block.paragraphs.flatMap((_, at) => (mayGrow(block.paragraphs, at) ? [at] : [])) : []
}

function mayGrow(paragraphs: readonly Paragraph[], at: number): boolean {
  return at > 0 && paragraphs[at - 1]?.style !== 'heading'
}

function spreadText(block: TextBlock, more: number): TextBlock {
  const paragraphs = block.paragraphs.map((each, at) =>
    mayGrow(block.paragraphs, at) ? { ...each, spaceBefore: each.spaceBefore + more } : each,
  )
  return { ...block, paragraphs, box: { ...block.box, height: block.box.height + more * gapsIn(block).length } }
}
