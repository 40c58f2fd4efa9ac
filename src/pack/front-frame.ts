import type { Draft } from './draft.ts'
import type { Headed } from './front-story.ts'
import { layFrame, layFrameFrom, type Masthead } from './lay-frame.ts'
import type { Medium } from './medium.ts'
import type { Block, Box } from './pack.ts'

/** The head of a page before or after the sections, and its draft without the content. */
export type FrontFrame = {
  readonly blocks: readonly Block[]
  readonly area: Box
  readonly draft: (id: string, speakerNotes: readonly string[]) => Omit<Draft, 'blocks'>
}

/** `nth` counts the pages of the same name before this one; the first stands from a line downwards where one is given. */
export function frontFrame(
  title: string,
  headline: string,
  nth: number,
  { cover }: Headed,
  medium: Medium,
  { section = 'Introduction', from = null }: { readonly section?: string; readonly from?: number | null } = {},
): FrontFrame {
  const full = nth === 0 ? title : `${title} (continued${nth === 1 ? '' : ` ${nth}`})`
  const masthead: Masthead = {
    eyebrow: `${cover.title}, ${cover.month}`,
    eyebrowTag: 'artifact',
    title: full,
    titleTag: nth === 0 ? 'h1' : 'artifact',
    headline,
    headlineTag: nth === 0 ? 'p' : 'artifact',
  }
  const frame = nth === 0 && from !== null ? layFrameFrom(from, masthead, medium) : layFrame(masthead, medium)
  return {
    ...frame,
    draft: (id, speakerNotes) => ({ id: nth === 0 ? id : `${id}${nth + 1}`, title: full, section, speakerNotes }),
  }
}
