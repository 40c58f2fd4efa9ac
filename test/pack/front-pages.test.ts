import { describe, expect, it } from 'vitest'
import type { Story } from '../../src/narrate/story.ts'
import { layOut } from '../../src/pack/lay-out.ts'
import type { Block, Page, Paragraph } from '../../src/pack/pack.ts'
import { PRINT, SLIDE } from '../../src/pack/theme.ts'
import { FAKE_RULER } from '../support/fake-ruler.ts'
import {
  makePart,
  makePassage,
  makeSection,
  makeSentence,
  makeStory,
  makeStoryOf,
  NO_COUNTS,
} from '../support/make-story.ts'
import { outside, overlaps } from '../support/pack-facts.ts'

const SMALL = makeStoryOf([makeSection(1, 'Homes', [makePart({ passages: [makePassage('Analysis', ['One.'])] })])])

function pageOf(story: Story, id: string, theme = PRINT): Page {
  const page = layOut(story, theme, FAKE_RULER).pages.find((each) => each.id === id)
  if (!page) throw new Error(`no page ${id}`)
  return page
}

function wordsOf({ blocks }: Page, isAsked: (paragraph: Paragraph) => boolean): readonly string[] {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'text' ? block.paragraphs : []))
  const words = ({ lines }: Paragraph) => lines.map((line) => line.runs.map((run) => run.text).join('')).join(' ')
  return paragraphs.filter(isAsked).map(words)
}

/** A story of so many sections, whose contents, purpose and at a glance take more room with each. */
function storyOf(count: number): Story {
  return makeStoryOf(Array.from({ length: count }, (_, at) => makeSection(at + 1, `Homes ${at}`, [makePart()])))
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

  it.each([
    ['Ageing well', [1], 'The outcomes of Ageing well, and where each stands'],
    ['', [0, 1], 'The outcomes that this pack serves, and where each stands'],
    ['', [0, 0], 'The outcomes that this pack serves'],
    ['Ageing well', [], 'What this pack is for'],
  ])(
    'say under the purpose, for a strategy "%s" and outcomes with %j red, what the page holds',
    (strategy, reds, headline) => {
      const outcomes = reds.map((red) => ({
        section: 1,
        title: 'Homes',
        sentence: 'Homes are warm.',
        counts: { ...NO_COUNTS, red },
      }))
      const purpose = { title: 'Purpose', paragraphs: ['To be of use.'], outcomes }
      const page = pageOf({ ...storyOf(14), cover: { ...SMALL.cover, strategy }, purpose }, 'purpose', theme)
      expect(wordsOf(page, ({ style }) => style === 'headline')).toEqual([headline])
    },
  )

  it('tell the speaker of an outcome without indicators that it has none', () => {
    const outcomes = [{ section: 1, title: 'Homes', sentence: 'Homes are warm.', counts: NO_COUNTS }]
    const purpose = { title: 'Purpose', paragraphs: [], outcomes }
    expect(pageOf({ ...SMALL, purpose }, 'contents', theme).speakerNotes).toContain('Homes: no indicators.')
  })

  it('stand on the page of the contents where pages of their own would be near empty', () => {
    const pages = [1, 2, 3, 14].map((count) => layOut(storyOf(count), theme, FAKE_RULER).pages)
    const kinds = ['contents', 'purpose', 'glance']
    const own = pages.map((all) => kinds.filter((kind) => all.some(({ id }) => id === kind)))
    expect(own).toEqual([...Array.from({ length: 3 }, () => ['contents', 'glance']), kinds])
  })

  it('keep titles, bookmarks and links right where they stand together', () => {
    const pack = layOut(storyOf(2), theme, FAKE_RULER)
    const page = pageOf(storyOf(2), 'contents', theme)
    expect(wordsOf(page, ({ tag }) => tag === 'h1')).toEqual(['Contents', 'Purpose'])
    expect(page.blocks.filter((block) => block.kind === 'text' && block.role === 'title')).toHaveLength(1)
    expect(pack.outline.slice(0, 3)).toEqual([
      { title: 'Contents', page: 'contents', children: [] },
      { title: 'Purpose', page: 'contents', children: [] },
      { title: 'At a glance', page: 'glance', children: [] },
    ])
    const lines = wordsOf(page, ({ tag, align }) => tag === 'toci' && align === 'left')
    const numbers = wordsOf(page, ({ tag, align }) => tag === 'toci' && align === 'right')
    expect(lines).toEqual(['At a glance', 'Homes 0', 'Homes 1', 'Notes'])
    expect(numbers).toEqual(['3', '4', '5', '6'])
    expect([...outside(pack), ...overlaps(pack)]).toEqual([])
  })

  it('hold at a glance too where there is no purpose and little to say', () => {
    const story = storyOf(1)
    const few = { ...story, purpose: { ...story.purpose, paragraphs: [], outcomes: [] } }
    const pages = layOut(few, theme, FAKE_RULER).pages
    const { outline } = layOut(few, theme, FAKE_RULER)
    expect(pages.map(({ id }) => id).slice(0, 3)).toEqual(['cover', 'contents', 's1p1words1'])
    expect(outline.slice(0, 2).map(({ page }) => page)).toEqual(['contents', 'contents'])
  })

  it('set the key of the contents close under its last line', () => {
    const { blocks } = pageOf(storyOf(9), 'contents', theme)
    const isKey = (block: Block) => block.kind === 'text' && block.paragraphs[0]?.style === 'note'
    const key = blocks.find(isKey)
    const others = blocks.filter((block) => !isKey(block))
    expect((key?.box.y ?? 0) - bottomOf(others)).toBeLessThan(10)
  })

  it('bring the lines of the contents closer before one of them runs over on another page', () => {
    const partsOf = (section: number) => (section % 2 ? ['North', 'South'] : ['']).map((title) => makePart({ title }))
    const counts = Array.from({ length: 15 }, (__, at) => {
      const sections = Array.from({ length: 2 * at + 1 }, (___, nth) =>
        makeSection(nth + 1, `Homes ${nth}`, partsOf(nth)),
      )
      const { pages } = layOut(makeStoryOf(sections), theme, FAKE_RULER)
      return pages
        .filter(({ id }) => id.startsWith('contents'))
        .map(({ blocks }) => blocks.filter(({ kind }) => kind === 'rule').length)
    })
    expect(counts.filter((pages) => pages.length === 1).length).toBeGreaterThan(theme === PRINT ? 4 : 3)
    expect(Math.min(...counts.flatMap((pages) => (pages.length > 1 ? pages : [])))).toBeGreaterThan(3)
  })

  it('hold at a glance eight sections of long names and six findings of long sentences on one page', () => {
    const names = Array.from({ length: 8 }, (__, at) => `Homelessness prevention and temporary accommodation ${at}`)
    const sections = names.map((name, at) => makeSection(at + 1, name, [makePart()]))
    const story = makeStoryOf(sections.map((each, at) => (at < 6 ? each : { ...each, counts: NO_COUNTS })))
    const [found] = story.glance.changed
    const text =
      'The percentage of homes with a stock condition survey in the last five years stood at 72%, up 14 points on a year ago.'
    const three = Array.from({ length: 3 }, () => (found ? [{ ...found, sentence: makeSentence(text) }] : [])).flat()
    const glance = { ...story.glance, changed: three, attention: three }
    const { pages } = layOut({ ...story, glance }, theme, FAKE_RULER)
    expect(pages.filter(({ id }) => id.startsWith('glance')).map(({ id }) => id)).toEqual(['glance'])
  })

  it('call what has changed real only where signals say so of all of it', () => {
    const story = makeStory()
    const [found] = story.glance.changed
    if (!found) throw new Error('no finding')
    const headings = (...marks: readonly string[]) => {
      const glance = { ...story.glance, changed: marks.map((mark) => ({ ...found, mark })) }
      const page = pageOf({ ...story, glance }, 'glance', theme)
      return JSON.stringify([page.blocks, page.speakerNotes]).match(/What has [a-z ]*changed/g)
    }
    expect(new Set(headings('♦', '■'))).toEqual(new Set(['What has really changed']))
    expect(new Set(headings('♦', ''))).toEqual(new Set(['What has changed']))
  })

  /** How many bars stand on each page of at a glance, of so many sections. */
  const barsOf = (count: number): readonly number[] => {
    const sections = Array.from({ length: count }, (__, at) => makeSection(at + 1, `Section ${at}`, [makePart()]))
    const { pages } = layOut(makeStoryOf(sections), theme, FAKE_RULER)
    const glance = pages.filter(({ id }) => id.startsWith('glance'))
    return glance.map(({ blocks }) => blocks.filter(({ kind }) => kind === 'segments').length)
  }

  it('hold at a glance ten sections on one page', () => expect(barsOf(10)).toEqual([10]))

  it.each([12, 14, 20, 25])('share %i sections evenly among the pages of at a glance that they need', (count) => {
    const bars = barsOf(count)
    expect(Math.max(...bars) - Math.min(...bars)).toBeLessThan(2)
  })

  it('hold seven outcomes on one page', () => {
    const story = makeStory()
    const [outcome] = story.purpose.outcomes
    if (!outcome) throw new Error('no outcome')
    const outcomes = Array.from({ length: 7 }, (__, at) => ({ ...outcome, section: at + 1 }))
    const { pages } = layOut({ ...story, purpose: { ...story.purpose, outcomes } }, theme, FAKE_RULER)
    expect(pages.filter(({ id }) => id.startsWith('purpose'))).toHaveLength(1)
  })

  it.each([1, 2, 3, 4, 5, 6])('leave no column free beside %i outcomes', (count) => {
    const story = makeStory()
    const outcomes = story.purpose.outcomes.slice(0, count)
    const { pages } = layOut({ ...story, purpose: { ...story.purpose, outcomes } }, theme, FAKE_RULER)
    const front = pages.filter(({ id }) => ['contents', 'purpose'].includes(id))
    const cards = front.flatMap(({ blocks }) => blocks).flatMap(({ kind, box }) => (kind === 'panel' ? [box] : []))
    const right = Math.max(...cards.map((box) => box.x + box.width))
    expect(cards.length).toBe(count)
    if (count > 1) expect(right).toBeCloseTo(theme.width - theme.margin)
  })
})
