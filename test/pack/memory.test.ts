import { deserialize, serialize } from 'node:v8'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PartStory, Story } from '../../src/narrate/story.ts'
import { layOut } from '../../src/pack/lay-out.ts'
import { PRINT, SLIDE } from '../../src/pack/theme.ts'
import { anyStory } from '../support/any-story.ts'
import { FAKE_RULER } from '../support/fake-ruler.ts'
import { makeStore } from '../support/make-store.ts'

const SEED = { seed: 20240801 } as const
const STORIES = fc.sample(anyStory, { ...SEED, numRuns: 8 })
/** One that has parts to remember. */
const STORY = STORIES.find(({ sections }) => sections.flatMap(({ parts }) => parts).length > 1) as Story

describe('what was laid out before', () => {
  it.each([PRINT, SLIDE])('makes the same pack as what is laid out anew', (theme) => {
    const { store } = makeStore()
    const rounds = [...STORIES, ...STORIES.map(withoutFirstRow), ...STORIES]
    for (const story of rounds) {
      expect(layOut(story, theme, FAKE_RULER, store)).toEqual(layOut(story, theme, FAKE_RULER))
    }
  })

  it('is used as it was kept', () => {
    const { store, kept } = makeStore()
    layOut(STORY, PRINT, FAKE_RULER, store)
    empty(kept)
    expect(countBlocks(layOut(STORY, PRINT, FAKE_RULER, store))).toBeLessThan(
      countBlocks(layOut(STORY, PRINT, FAKE_RULER)),
    )
  })

  it('is laid out anew where the part, or its place in the pack, is another', () => {
    const others = [inEveryPart(STORY, { headline: 'All is well.' }), renumbered(STORY)]
    for (const other of others) {
      const { store, kept } = makeStore()
      layOut(STORY, PRINT, FAKE_RULER, store)
      empty(kept)
      expect(layOut(other, PRINT, FAKE_RULER, store)).toEqual(layOut(other, PRINT, FAKE_RULER))
    }
  })

  it('comes with what is said besides this time, whatever was said then', () => {
    const { store } = makeStore()
    layOut(STORY, SLIDE, FAKE_RULER, store)
    const asked = inEveryPart(STORY, { speaker: { say: '', asked: 'Why now?', table: '', sources: [] } })
    const notes = layOut(asked, SLIDE, FAKE_RULER, store).pages.flatMap((page) => page.speakerNotes)
    expect(notes).toContain('Why now?')
  })

  it('is kept apart for each medium, and laid out anew where it cannot be read', () => {
    const { store, kept } = makeStore()
    for (const theme of [PRINT, SLIDE]) layOut(STORY, theme, FAKE_RULER, store)
    expect(kept.size).toBe(2)
    for (const bytes of [Buffer.from('half'), serialize('no pages')]) {
      for (const name of kept.keys()) kept.set(name, bytes)
      expect(layOut(STORY, PRINT, FAKE_RULER, store)).toEqual(layOut(STORY, PRINT, FAKE_RULER))
    }
  })
})

/** Takes all blocks from the pages of parts that are kept, so that they are known again. */
function empty(kept: Map<string, Uint8Array>): void {
  for (const [name, bytes] of kept) {
    const laid: ReadonlyMap<string, unknown> = deserialize(bytes)
    kept.set(
      name,
      serialize(new Map([...laid].map(([key, pages]) => [key, isOfPart(pages) ? pages.map(bare) : pages]))),
    )
  }
}

function isOfPart(pages: unknown): pages is readonly object[] {
  return Array.isArray(pages) && pages.every((page) => 'name' in page)
}

function bare(page: object): object {
  return { ...page, blocks: [] }
}

function countBlocks({ pages }: ReturnType<typeof layOut>): number {
  return pages.reduce((all, { blocks }) => all + blocks.length, 0)
}

/** A row less, as an officer's correction might have it. */
function withoutFirstRow(story: Story): Story {
  return mapParts(story, (part) => ({
    ...part,
    table: part.table && { ...part.table, rows: part.table.rows.slice(1) },
  }))
}

function inEveryPart(story: Story, change: Partial<PartStory>): Story {
  return mapParts(story, (part) => ({ ...part, ...change }))
}

function mapParts(story: Story, changed: (part: PartStory) => PartStory): Story {
  return { ...story, sections: story.sections.map((section) => ({ ...section, parts: section.parts.map(changed) })) }
}

function renumbered(story: Story): Story {
  return { ...story, sections: story.sections.map((section) => ({ ...section, number: section.number + 1 })) }
}
