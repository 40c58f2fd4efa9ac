import type { CoverStory, PartStory, SectionStory, Story } from '../narrate/story.ts'

/** What stands over every page before and after the sections. */
export type Headed = { readonly cover: Pick<CoverStory, 'title' | 'month' | 'strategy'> }

/** A section as the contents and the glance name it. */
export type FrontSection = Pick<SectionStory, 'number' | 'title' | 'counts'> & {
  readonly parts: readonly Pick<PartStory, 'title'>[]
}

/** What the pages before the sections show of a story. */
export type FrontStory = Headed & Pick<Story, 'purpose' | 'glance'> & { readonly sections: readonly FrontSection[] }

export function frontOf({ cover, purpose, glance, sections }: Story): FrontStory {
  return {
    cover: headOf(cover),
    purpose,
    glance,
    sections: sections.map(({ number, title, counts, parts }) => ({
      number,
      title,
      counts,
      parts: parts.map((part) => ({ title: part.title })),
    })),
  }
}

/** What the pages of notes show. */
export type ShownNotes = Headed & Pick<Story, 'notes'>

export function notesOf({ cover, notes }: Story): ShownNotes {
  return { cover: headOf(cover), notes }
}

function headOf({ title, month, strategy }: CoverStory): Headed['cover'] {
  return { title, month, strategy }
}
