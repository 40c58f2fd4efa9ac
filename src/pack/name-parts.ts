import type { CoverStory, Story } from '../narrate/story.ts'
import type { PartPlace, SpokenPlace } from './part-frame.ts'
import { beginning } from './shorten.ts'

/** The letters of a name that a title of two lines can hold beside what says which page of the part it heads. */
const TITLE_MOST = 110
/** Those of a section's name that stand before a part's, as the whole of it stands in the eyebrow. */
const PREFIX_LEAST = 24

/** Every part with a title that no other page of the pack has. */
export function nameParts(story: Story): readonly SpokenPlace[] {
  const places = story.sections.flatMap((section) =>
    section.parts.map((part, at): SpokenPlace => {
      const title = shortened(part.title || section.title, TITLE_MOST)
      return { section, sections: story.sections.length, part, number: at + 1, title }
    }),
  )
  const taken = new Set([story.purpose.title, 'Contents', 'At a glance', 'Notes'])
  return places.map((place) => {
    const shared = places.filter((other) => other.title === place.title).length > 1
    const title = firstFree(shared ? withSection(place) : place.title, place.section.number, taken)
    taken.add(title)
    return { ...place, title }
  })
}

/**
 * The title of the cover, with the month where another page is called the same: a pack on parks may have a section
 * `Parks`, which is the name that a reader looks for.
 */
export function nameCover({ title, month }: CoverStory, others: readonly string[]): string {
  return others.includes(title) ? `${title}, ${month}` : title
}

/** With its section before it, where that says more. */
function withSection({ title, section }: PartPlace): string {
  if (title === shortened(section.title, TITLE_MOST)) return title
  return `${shortened(section.title, Math.max(PREFIX_LEAST, TITLE_MOST - [...title].length))}: ${title}`
}

function shortened(title: string, most: number): string {
  const letters = [...title]
  return letters.length > most ? beginning(letters, most) : title
}

/** A name that another page has is told apart by its section's number, and by a count only within one section. */
function firstFree(wanted: string, section: number, taken: ReadonlySet<string>): string {
  const numbered = [wanted, `${wanted} (section ${section})`]
  const free = numbered.find((title) => !taken.has(title))
  if (free !== undefined) return free
  let count = 2
  while (taken.has(`${wanted} (${count})`)) count += 1
  return `${wanted} (${count})`
}
