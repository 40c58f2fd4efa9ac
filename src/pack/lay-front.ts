import type { Draft, Places } from './draft.ts'
import type { FrontStory } from './front-story.ts'
import { bottomOf, contentBottom } from './grid.ts'
import { layContents } from './lay-contents.ts'
import { layGlance } from './lay-glance.ts'
import { layPurpose } from './lay-purpose.ts'
import type { Medium } from './medium.ts'
import type { PageId } from './pack.ts'

/** The pages between cover and sections; and of what stands on the page of another, on whose. */
export type Front = { readonly drafts: readonly Draft[]; readonly joined: ReadonlyMap<string, PageId> }

/** Lays something on pages of its own, or from a line downwards on a page that is begun. */
type Lay = (from: number | null) => readonly Draft[]

/** Pages that take something else besides; not one that only goes on with what the page before began. */
const HOSTS: readonly PageId[] = ['contents', 'purpose']
/** Air between what stands on a page and the title of what follows there. */
const BETWEEN = 22

/**
 * Contents, purpose and at a glance. In a small pack each of them would leave most of its page free: what fits under the
 * one before it stands there.
 */
export function layFront(story: FrontStory, places: Places, medium: Medium): Front {
  const others: readonly Lay[] = [
    (from) => layPurpose(story, medium, from),
    (from) => layGlance(story, places, medium, from),
  ]
  const airy = stack(layContents(story, places, medium), others, medium)
  const close = stack(layContents(story, places, medium, true), others, medium)
  return close.drafts.length < airy.drafts.length ? close : airy
}

function stack(contents: readonly Draft[], others: readonly Lay[], medium: Medium): Front {
  const start: Front = { drafts: contents, joined: new Map() }
  return others.reduce(({ drafts, joined }, lay) => {
    const last = drafts.at(-1)
    const below = last ? layBelow(last, lay, medium) : null
    if (!last || !below) return { drafts: [...drafts, ...lay(null)], joined }
    const whole = {
      ...last,
      blocks: [...last.blocks, ...below.blocks],
      speakerNotes: [...last.speakerNotes, ...below.speakerNotes],
    }
    return { drafts: [...drafts.slice(0, -1), whole], joined: new Map([...joined, [below.id, last.id]]) }
  }, start)
}

/** What finds room whole under what a page holds already; null where it does not. */
function layBelow(page: Draft, lay: Lay, { theme }: Medium): Draft | null {
  const from = bottomOfAll(page) + BETWEEN
  if (!HOSTS.includes(page.id) || from > contentBottom(theme) - theme.chart.low) return null
  const [below, ...more] = lay(from)
  return below && more.length === 0 && bottomOfAll(below) <= contentBottom(theme) ? below : null
}

function bottomOfAll({ blocks }: Draft): number {
  return Math.max(0, ...blocks.map((block) => bottomOf(block.box)))
}
