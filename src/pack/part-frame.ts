import type { PartStory, SectionStory } from '../narrate/story.ts'
import { keptIn } from '../shared/kept-in.ts'
import { type Frame, layFrame } from './lay-frame.ts'
import type { Medium } from './medium.ts'
import type { PageId, Tag } from './pack.ts'

/** A part as its pages show it, with its place in the pack; `title` is unique among the parts. */
export type PartPlace = {
  readonly section: Pick<SectionStory, 'number' | 'title'>
  readonly sections: number
  readonly part: Omit<PartStory, 'speaker' | 'cited'>
  /** Counted from 1 within the section. */
  readonly number: number
  readonly title: string
}

/** With what is told besides to whoever presents the part. */
export type SpokenPlace = PartPlace & { readonly part: Pick<PartStory, 'speaker' | 'cited'> }

/** Without what does not show on the pages, such as the other parts of its section. */
export function shownPlace({ section, part, ...place }: SpokenPlace): PartPlace {
  const { speaker: _, cited: __, ...shown } = part
  return { ...place, section: { number: section.number, title: section.title }, part: shown }
}

/** What a page of a part holds above all. */
export type SheetKind = 'figures' | 'words' | 'trends'

/** Which page of a part: the kind, how many of that kind came before, and the kind that opens the part. */
export type SheetName = { readonly kind: SheetKind; readonly nth: number; readonly opening: SheetKind }

const SUFFIXES: Readonly<Record<SheetKind, string>> = {
  figures: ': the figures',
  words: ': commentary',
  trends: ': trends',
}

export function sheetTitle(place: PartPlace, { kind, nth, opening }: SheetName): string {
  const base = kind === opening ? place.title : `${place.title}${SUFFIXES[kind]}`
  return nth === 0 ? base : `${base} (continued${nth === 1 ? '' : ` ${nth}`})`
}

export function sheetId(place: PartPlace, { kind, nth }: SheetName): PageId {
  return `s${place.section.number}p${place.number}${kind}${nth + 1}`
}

/** A page that has no headline of its own has the part's. */
export function sheetHeadline({ part }: PartPlace, { kind, opening }: SheetName): string {
  const own = { figures: part.headline, words: part.commentaryHeadline, trends: part.trendsHeadline }[kind]
  return kind === opening ? part.headline || own : own || part.headline
}

/** The heads that were set before: a part is laid out in several manners, whose pages have the same ones. */
const FRAMES = new WeakMap<Medium, WeakMap<PartPlace, Map<string, Frame>>>()

/** The head of a page of a part; what is repeated from an earlier page is nothing to a screen reader. */
export function partFrame(place: PartPlace, name: SheetName, medium: Medium): Frame {
  const ofMedium = keptIn(FRAMES, medium, () => new WeakMap())
  const ofPart = keptIn(ofMedium, place, () => new Map())
  return keptIn(ofPart, `${name.opening} ${name.kind} ${name.nth}`, () => setFrame(place, name, medium))
}

function setFrame(place: PartPlace, name: SheetName, medium: Medium): Frame {
  const fresh = name.nth === 0
  const opens = opensSection(place, name)
  const own = hasOwnTitle(place)
  return layFrame(
    {
      eyebrow: `${whereIn(place)}${beyondTitle(place)}`,
      eyebrowTag: opens ? (own ? 'h1' : 'p') : 'artifact',
      title: sheetTitle(place, name),
      titleTag: opens && !own ? 'h1' : fresh ? 'h2' : 'artifact',
      headline: sheetHeadline(place, name),
      headlineTag: fresh ? 'p' : 'artifact',
    },
    medium,
  )
}

function whereIn(place: PartPlace): string {
  const { section, sections } = place
  return hasOwnTitle(place) ? `${section.number}  ${section.title}` : `Section ${section.number} of ${sections}`
}

/** The whole name of a part that the title has no room for. */
function beyondTitle({ section, part, title }: PartPlace): string {
  const name = part.title || section.title
  return title.includes(name) ? '' : ` · ${name}`
}

/** The level of the headings among the words: one below the last heading before them. */
export function passageTag(place: PartPlace, name: SheetName): Tag {
  const underSection = name.kind === name.opening && place.number === 1 && !hasOwnTitle(place)
  return underSection ? 'h2' : 'h3'
}

function opensSection(place: PartPlace, { kind, nth, opening }: SheetName): boolean {
  return place.number === 1 && kind === opening && nth === 0
}

function hasOwnTitle({ section, part }: PartPlace): boolean {
  return part.title !== '' && part.title !== section.title
}
