import { describe, expect, it } from 'vitest'
import type { Story } from '../../src/narrate/story.ts'
import { layOut } from '../../src/pack/lay-out.ts'
import type { Block, Page } from '../../src/pack/pack.ts'
import { PRINT, SLIDE } from '../../src/pack/theme.ts'
import { FAKE_RULER } from '../support/fake-ruler.ts'
import { makePart, makePassage, makeSection, makeStory, makeStoryOf } from '../support/make-story.ts'
import { outside, overlaps } from '../support/pack-facts.ts'

const SMALL = makeStoryOf([makeSection(1, 'Homes', [makePart({ passages: [makePassage('Analysis', ['One.'])] })])])

function pageOf(story: Story, id: string, theme = PRINT): Page {
  const page = layOut(story, theme, FAKE_RULER).pages.find((each) => each.id === id)
  if (!page) throw new Error(`no page ${id}`)
  return page
}

function bottomOf(blocks: readonly Block[]): number {
  return Math.max(...blocks.map(({ box }) => box.y + box.height))
}

describe.each([
  ['print', PRINT],
  ['slides', SLIDE],
])('the pages before the sections in %s', (_, theme) => {
  it('hold the title of the pack, however long it is', () => {
    const titles = Array.from({ length: 15 }, (__, at) => 'Quality and performance '.repeat(8).slice(0, 40 + 10 * at))
    const packs = titles.map((title) => layOut({ ...SMALL, cover: { ...SMALL.cover, title } }, theme, FAKE_RULER))
    expect(packs.flatMap((pack) => [...outside(pack), ...overlaps(pack)])).toEqual([])
  })

  it('set the key of the contents close under its last line', () => {
    const { blocks } = pageOf(SMALL, 'contents', theme)
    const isKey = (block: Block) => block.kind === 'text' && block.paragraphs[0]?.style === 'note'
    const key = blocks.find(isKey)
    const others = blocks.filter((block) => !isKey(block))
    expect((key?.box.y ?? 0) - bottomOf(others)).toBeLessThan(10)
  })

  it.each([1, 2, 3, 4, 5, 6])('leave no column free beside %i outcomes', (count) => {
    const story = makeStory()
    const outcomes = story.purpose.outcomes.slice(0, count)
    const { blocks } = pageOf({ ...story, purpose: { ...story.purpose, outcomes } }, 'purpose', theme)
    const cards = blocks.flatMap(({ kind, box }) => (kind === 'panel' ? [box] : []))
    const right = Math.max(...cards.map((box) => box.x + box.width))
    expect(cards.length).toBe(count)
    if (count > 1) expect(right).toBeCloseTo(theme.width - theme.margin)
  })
})
