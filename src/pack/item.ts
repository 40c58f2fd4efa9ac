import type { Passage } from '../narrate/story.ts'
import { plain } from './break-lines.ts'
import type { Run, Tag } from './pack.ts'
import type { StyleName } from './theme.ts'

/** A heading, paragraph or bullet on its way into a column; `passage` tells which belong together. */
export type Item = {
  readonly runs: readonly Run[]
  readonly style: StyleName
  readonly tag: Tag
  readonly bullet: boolean
  readonly passage: number
  /** The ground it stands on: the page, a panel, or a panel with an edge of accent. */
  readonly ground: 'page' | 'card' | 'edge'
  readonly heading: boolean
  /** The heading it stands under, which is repeated where its words go on on another page, or a card in another column. */
  readonly under: string
  /** The rows that it speaks of, the one that it turns on first. */
  readonly codes: readonly string[]
}

/**
 * How far a flow may go: how many words it takes in all, whether an item too tall for a column is parted by lines, and
 * whether cards may be parted between their items.
 */
export type FlowLimits = { readonly words: number | null; readonly force: boolean; readonly partCards?: boolean }

export type ItemLook = { readonly headingTag: Tag; readonly style: StyleName; readonly cards: boolean }

/** Passages as items; the desired outcome stands on a panel, and every passage where they are cards. */
export function itemsOf(passages: readonly Passage[], look: ItemLook): readonly Item[] {
  return passages.flatMap((passage, at) => {
    const ground = passage.desired ? 'edge' : look.cards ? 'card' : 'page'
    const shared = { passage: at, ground, under: passage.heading } as const
    const heading: Item = {
      ...shared,
      runs: [plain(passage.heading)],
      style: 'heading',
      tag: look.headingTag,
      bullet: false,
      heading: true,
      codes: [],
    }
    const items = passage.items.map(
      ({ bullet, sentence }): Item => ({
        ...shared,
        runs: sentence.runs.map((run) => plain(run.text, { strong: run.strong })),
        style: look.style,
        tag: bullet ? 'li' : 'p',
        bullet,
        heading: false,
        codes: sentence.codes,
      }),
    )
    return passage.heading === '' || items.length === 0 ? items : [heading, ...items]
  })
}
