import type { SinceStory } from '../narrate/story.ts'
import type { Draft } from './draft.ts'
import { flowEvenly } from './flow-passages.ts'
import { frontFrame } from './front-frame.ts'
import type { Headed } from './front-story.ts'
import { areaBelow, splitColumns } from './grid.ts'
import { itemsOf } from './item.ts'
import type { Medium } from './medium.ts'
import type { Block, Box } from './pack.ts'
import { heightOf, placeText, setParagraph } from './place-text.ts'

/** A band across the foot of a page: its blocks as if it stood at the top of the area, and its height. */
export type Band = { readonly blocks: readonly Block[]; readonly height: number }

const AFTER_TITLE = 4
/** A band that takes more of the page than this stands on a page of its own. */
const MOST_SHARE = 0.4

/** What is not as last month's pack had it, in a band; null where it is too much for one. */
export function sinceBand(since: SinceStory, area: Box, medium: Medium): Band | null {
  const title = setParagraph(since.title, area.width, { style: 'heading', tag: 'h2' }, medium)
  const below = areaBelow(area, area.y + heightOf([title], medium.theme) + AFTER_TITLE)
  const flowed = flowEvenly(itemsIn(since), splitColumns(below, 3, 2 * medium.theme.gutter), medium, {
    words: null,
    force: false,
  })
  const height = flowed.bottom - area.y
  if (flowed.left.length > 0 || height > area.height * MOST_SHARE) return null
  return { blocks: [placeText([title], area, medium.theme), ...flowed.blocks], height }
}

/** The same on pages of its own. */
export function laySince(since: SinceStory, story: Headed, medium: Medium): readonly Draft[] {
  const drafts: Draft[] = []
  let items = itemsIn(since)
  do {
    const frame = frontFrame(since.title, '', drafts.length, story, medium)
    const columns = splitColumns(frame.area, 2, 2 * medium.theme.gutter)
    const flowed = flowEvenly(items, columns, medium, { words: null, force: true })
    drafts.push({
      ...frame.draft('since', [`${since.title}: what changed.`]),
      blocks: [...frame.blocks, ...flowed.blocks],
    })
    items = flowed.left
  } while (items.length > 0)
  return drafts
}

function itemsIn({ passages }: SinceStory) {
  return itemsOf(passages, { headingTag: 'h2', style: 'compact', cards: false })
}
