import type { Block, Box, Pack, Page, TableBlock, TextBlock } from '../../src/pack/pack.ts'

export type Placed = { readonly page: Page; readonly block: Block }

export function blocksOf(pack: Pack): readonly Placed[] {
  return pack.pages.flatMap((page) => page.blocks.map((block) => ({ page, block })))
}

export function isDecoration(block: Block): boolean {
  return block.kind === 'panel' || block.kind === 'rule'
}

export function textsOf(pack: Pack): readonly TextBlock[] {
  return blocksOf(pack).flatMap(({ block }) => (block.kind === 'text' ? [block] : []))
}

export function tablesOf(pack: Pack): readonly TableBlock[] {
  return blocksOf(pack).flatMap(({ block }) => (block.kind === 'table' ? [block] : []))
}

/** The words of a page or pack as one string without any space, so that line breaks do not matter. */
export function lettersOf(texts: readonly TextBlock[]): string {
  const runs = texts.flatMap((text) =>
    text.paragraphs.filter(({ tag }) => tag !== 'artifact').flatMap(({ lines }) => lines.flatMap((line) => line.runs)),
  )
  return squeeze(runs.map((run) => run.text).join(''))
}

export function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}

const SLACK = 0.01

/** Blocks of a page that leave its margins or reach its footer. */
export function outside(pack: Pack): readonly string[] {
  const { width, margin, headTop, footerTop } = pack.theme
  return blocksOf(pack)
    .filter(({ page }) => page.id !== 'cover')
    .filter(
      ({ block: { box } }) =>
        !within(box, { x: margin, y: headTop, width: width - 2 * margin, height: footerTop - headTop }),
    )
    .map(({ page, block }) => `${page.id}: ${block.kind} ${JSON.stringify(block.box)}`)
}

function within(box: Box, area: Box): boolean {
  return (
    box.x >= area.x - SLACK &&
    box.y >= area.y - SLACK &&
    box.x + box.width <= area.x + area.width + SLACK &&
    box.y + box.height <= area.y + area.height + SLACK
  )
}

/** Pairs of blocks that share some of a page. */
export function overlaps(pack: Pack): readonly string[] {
  return pack.pages.flatMap((page) => {
    const blocks = page.blocks.filter((block) => !isDecoration(block))
    return blocks.flatMap((one, at) =>
      blocks
        .slice(at + 1)
        .filter((other) => overlap(one.box, other.box))
        .map(
          (other) =>
            `${page.id}: ${one.kind} ${JSON.stringify(one.box)} and ${other.kind} ${JSON.stringify(other.box)}`,
        ),
    )
  })
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x + a.width > b.x + SLACK &&
    b.x + b.width > a.x + SLACK &&
    a.y + a.height > b.y + SLACK &&
    b.y + b.height > a.y + SLACK
  )
}

/** How much of the area below a page's head its content reaches down, from 0 to 1. */
export function fillOf(page: Page, { theme }: Pack): number {
  const head = page.blocks.findIndex((block) => block.kind === 'text' && block.role === 'title')
  const content = page.blocks.slice(head + 1).filter((block) => !isHeadline(block))
  const top = Math.min(...content.map((block) => block.box.y))
  const bottom = Math.max(...content.map((block) => block.box.y + block.box.height))
  return content.length === 0 ? 0 : (bottom - top) / (theme.footerTop - top)
}

function isHeadline(block: Block): boolean {
  return block.kind === 'text' && block.paragraphs.every((paragraph) => paragraph.style === 'headline')
}
