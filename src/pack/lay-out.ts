import type { Story } from '../narrate/story.ts'
import { type KeptStore, NOTHING_KEPT } from '../shared/kept-store.ts'
import { type Draft, type Places, partKey } from './draft.ts'
import { footerWords } from './footer-words.ts'
import { frontOf, notesOf } from './front-story.ts'
import { contentWidth } from './grid.ts'
import { layCover } from './lay-cover.ts'
import { type Front, layFront } from './lay-front.ts'
import { layNotes } from './lay-notes.ts'
import { draftOf, layPart } from './lay-part.ts'
import { hasPurpose } from './lay-purpose.ts'
import type { Ruler } from './measure.ts'
import type { Medium } from './medium.ts'
import { type Memory, openMemory } from './memory.ts'
import { nameCover, nameParts } from './name-parts.ts'
import type { OutlineEntry, Pack, PackFacts, Page } from './pack.ts'
import { type PartPlace, type SpokenPlace, shownPlace } from './part-frame.ts'
import type { Theme } from './theme.ts'

/** The pages of one part, and where it belongs. */
type LaidPart = { readonly place: PartPlace; readonly drafts: readonly Draft[] }

/**
 * Lays a story out for one medium: pages of placed blocks, in reading order, with page numbers, links and outline. What
 * was laid out is `kept` until the next time.
 */
export function layOut(story: Story, theme: Theme, ruler: Ruler, kept: KeptStore = NOTHING_KEPT): Pack {
  const medium: Medium = { theme, ruler }
  const places = nameParts(story)
  const memory = openMemory([theme, places.map(({ section, title }) => [section.title, title])], kept)
  const fixed = {
    parts: places.map((place) => layOnce(place, medium, memory)),
    notes: memory.recall('notes', notesOf(story), (shown) => layNotes(shown, medium)),
  }
  const settled = settle(story, fixed, medium, memory)
  memory.keep()
  const { abbreviations } = story.notes
  return {
    theme,
    facts: factsOf(story),
    pages: numberPages(settled.drafts, story, medium),
    outline: outlineOf(story, fixed.parts, settled.places),
    abbreviations,
  }
}

function layOnce(place: SpokenPlace, medium: Medium, memory: Memory): LaidPart {
  const sheets = memory.recall('part', shownPlace(place), (shown) => layPart(shown, medium))
  return { place, drafts: sheets.map((sheet) => draftOf(sheet, place)) }
}

/** The pages that name no others. */
type Fixed = {
  readonly parts: readonly LaidPart[]
  readonly notes: readonly Draft[]
}

/** All pages, and the places that their links lead to. */
type Settled = { readonly drafts: readonly Draft[]; readonly places: Places }

/** Wider than any number that a page will have, as what has room with it has room with the right one. */
const WIDEST = 8888
/** Each time another of the two that may stand on the contents' page can turn out to need a page, and a line, of its own. */
const TRIES = 4

/** The links of contents and glance need the numbers of pages that stand behind them, so these are laid out anew. */
function settle(story: Story, fixed: Fixed, medium: Medium, memory: Memory): Settled {
  const hoped = ['purpose', 'glance'].map((key) => [key, 'contents'] as const)
  let settled: Settled = { drafts: [], places: placesOf(fixed.parts, () => WIDEST, new Map(hoped)) }
  const opening = frontOf(story)
  for (let tried = 0; tried < TRIES; tried += 1) {
    const front = memory.recall('front', { opening, places: settled.places }, (shown) =>
      layFront(shown.opening, shown.places, medium),
    )
    const drafts = draftsOf(story, fixed, front, medium)
    const numberOf = (page: string): number => drafts.findIndex((draft) => draft.id === page) + 1
    const places = placesOf(fixed.parts, numberOf, front.joined)
    const isSettled = [...places].every(([key, { number }]) => settled.places.get(key)?.number === number)
    settled = { drafts, places }
    if (isSettled) break
  }
  return settled
}

function draftsOf(story: Story, fixed: Fixed, front: Front, medium: Medium): readonly Draft[] {
  const others = [...front.drafts, ...fixed.parts.flatMap((part) => part.drafts), ...fixed.notes]
  const title = nameCover(
    story.cover,
    others.map((draft) => draft.title),
  )
  return [layCover(story.cover, title, medium), ...others]
}

function placesOf(parts: readonly LaidPart[], numberOf: (page: string) => number, joined: Front['joined']): Places {
  const named = ['purpose', 'glance', 'notes'].map((key) => {
    const page = joined.get(key) ?? key
    return [key, { page, number: numberOf(page) }] as const
  })
  const placed = parts.flatMap(({ place, drafts: [first] }) =>
    first
      ? [[partKey(place.section.number, place.number), { page: first.id, number: numberOf(first.id) }] as const]
      : [],
  )
  return new Map([...named, ...placed])
}

/** The page's number stands at the right of the footer, which the words at its left must not reach. */
const NUMBER_WIDTH = 170

function numberPages(drafts: readonly Draft[], { cover }: Story, medium: Medium): readonly Page[] {
  const width = contentWidth(medium.theme) - NUMBER_WIDTH
  const left = footerWords(medium.theme.house.footer, cover, width, medium)
  return drafts.map((draft, at) => numberPage(draft, at, drafts.length, left))
}

function numberPage(draft: Draft, at: number, count: number, left: string): Page {
  return { ...draft, footer: at === 0 ? null : [left, `Page ${at + 1} of ${count}`] }
}

function factsOf({ cover }: Story): PackFacts {
  return {
    title: `${cover.title}, ${cover.month}`,
    subject: [cover.service, cover.strategy].filter((words) => words !== '').join(': ') || cover.title,
    author: cover.preparedBy || cover.organisation,
    organisation: cover.organisation,
    month: cover.reportingMonth,
    language: 'en-GB',
  }
}

function outlineOf(story: Story, parts: readonly LaidPart[], places: Places): readonly OutlineEntry[] {
  const single = (title: string, page: string): OutlineEntry => ({ title, page, children: [] })
  const placed = (title: string, key: string) => single(title, places.get(key)?.page ?? key)
  return [
    single('Contents', 'contents'),
    ...(hasPurpose(story) ? [placed(story.purpose.title, 'purpose')] : []),
    placed('At a glance', 'glance'),
    ...story.sections.flatMap((section) => {
      const own = parts.filter(({ place }) => place.section.number === section.number)
      const children = own.flatMap(({ place, drafts: [first] }) => (first ? [single(place.title, first.id)] : []))
      const [opening] = children
      if (!opening) return []
      const title = `${section.number}  ${section.title}`
      return [{ title, page: opening.page, children: children.length > 1 ? children : [] }]
    }),
    single('Notes', 'notes'),
  ]
}
