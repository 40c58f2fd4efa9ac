import type { Story } from '../narrate/story.ts'
import type { PartPlace } from './part-frame.ts'
import { beginning } from './shorten.ts'

/** The letters of a name that a title can hold beside what says which page of the part it heads. */
const TITLE_MOST = 70

/** Every part with a title that no other page of the pack has. */
export function nameParts(story: Story): readonly PartPlace[] {
  const places = story.sections.flatMap((section) =>
    section.parts.map((part, at): PartPlace => {
      const title = shortened(part.title || section.title)
      return { section, sections: story.sections.length, part, number: at + 1, title }
    }),
  )
  const taken = new Set([story.cover.title, story.purpose.title, 'Contents', 'At a glance', 'Notes'])
  return places.map((place) => {
    const shared = places.filter((other) => other.title === place.title).length > 1
    const wanted =
      shared && place.title !== shortened(place.section.title)
        ? `${shortened(place.section.title)}: ${place.title}`
        : place.title
    const title = firstFree(wanted, taken)
    taken.add(title)
    return { ...place, title }
  })
}

function shortened(title: string): string {
  const letters = [...title]
  return letters.length > TITLE_MOST ? beginning(letters, TITLE_MOST) : title
}

function firstFree(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  let count = 2
  while (taken.has(`${wanted} (${count})`)) count += 1
  return `${wanted} (${count})`
}
