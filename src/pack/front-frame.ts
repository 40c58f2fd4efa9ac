import type { Story } from '../narrate/story.ts'
import type { Draft } from './draft.ts'
import { layFrame } from './lay-frame.ts'
import type { Medium } from './medium.ts'
import type { Block, Box } from './pack.ts'

/** The head of a page before or after the sections, and its draft without the content. */
export type FrontFrame = {
  readonly blocks: readonly Block[]
  readonly area: Box
  readonly draft: (id: string, speakerNotes: readonly string[]) => Omit<Draft, 'blocks'>
}

/** `nth` counts the pages of the same name before this one. */
export function frontFrame(
  title: string,
  headline: string,
  nth: number,
  story: Story,
  medium: Medium,
  section = 'Introduction',
): FrontFrame {
  const full = nth === 0 ? title : `${title} (continued${nth === 1 ? '' : ` ${nth}`})`
  const frame = layFrame(
    {
      eyebrow: `${story.cover.title}, ${story.cover.month}`,
      eyebrowTag: 'artifact',
      title: full,
      titleTag: nth === 0 ? 'h1' : 'artifact',
      headline,
      headlineTag: nth === 0 ? 'p' : 'artifact',
    },
    medium,
  )
  return {
    ...frame,
    draft: (id, speakerNotes) => ({ id: nth === 0 ? id : `${id}${nth + 1}`, title: full, section, speakerNotes }),
  }
}
