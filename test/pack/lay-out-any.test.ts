import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Story } from '../../src/narrate/story.ts'
import { layOut } from '../../src/pack/lay-out.ts'
import type { Pack } from '../../src/pack/pack.ts'
import { PRINT, SLIDE, type Theme } from '../../src/pack/theme.ts'
import { anyStory } from '../support/any-story.ts'
import { FAKE_RULER } from '../support/fake-ruler.ts'
import { fillOf, lettersOf, outside, overlaps, squeeze, tablesOf, textsOf } from '../support/pack-facts.ts'

const RUNS = { numRuns: 60, seed: 20240801, verbose: 0 } as const

describe.each([
  ['print', PRINT],
  ['slides', SLIDE],
])('any story laid out for %s', (_, theme: Theme) => {
  const laid = fc.sample(anyStory, RUNS).map((story) => ({ story, pack: layOut(story, theme, FAKE_RULER) }))

  /** The same stories serve every rule, laid out once; one that breaks a rule is made smaller to be read. */
  const holds = (check: (pack: Pack, story: Story) => void): void => {
    try {
      for (const { pack, story } of laid) check(pack, story)
    } catch {
      const smaller = fc.property(anyStory, (story) => check(layOut(story, theme, FAKE_RULER), story))
      fc.assert(smaller, RUNS)
      throw new Error('a story broke the rule, and kept it when it was laid out again')
    }
  }

  it('keeps every block within the margins and above the footer', () => {
    holds((pack) => expect(outside(pack)).toEqual([]))
  })

  it('lets no two blocks overlap', () => {
    holds((pack) => expect(overlaps(pack)).toEqual([]))
  })

  it('shows every row of every table once and in order', () => {
    holds((pack, story) => {
      const labels = story.sections.flatMap(({ parts }) => parts.flatMap(({ table }) => table?.rows ?? []))
      const shown = tablesOf(pack).flatMap((table) => table.rows.map((row) => row.cells[0]?.lines.join('') ?? ''))
      expect(shown.map(squeeze)).toEqual(labels.map((row) => squeeze(row.label)))
    })
  })

  it('says every sentence once and in order', () => {
    holds((pack, story) => {
      const bodies = new Set(['body', 'compact'])
      const texts = textsOf(pack).map((text) => ({
        ...text,
        paragraphs: text.paragraphs.filter(({ style, tag }) => bodies.has(style) && tag !== 'toci'),
      }))
      const parts = story.sections.flatMap((section) => section.parts)
      const said = parts.flatMap((part) => part.passages.flatMap((passage) => passage.items))
      expect(lettersOf(texts)).toContain(squeeze(said.map((item) => item.sentence.text).join('')))
    })
  })

  it('heads the words of every page, those too that go on from the page before', () => {
    holds((pack) => {
      const first = pack.pages
        .filter((page) => /^s\d+p\d+/.test(page.id))
        .map((page) =>
          textsOf({ ...pack, pages: [page] })
            .flatMap(({ paragraphs }) => paragraphs)
            .find(({ style }) => style === 'heading' || style === 'body' || style === 'compact'),
        )
      expect(first.filter((paragraph) => paragraph !== undefined && paragraph.style !== 'heading')).toEqual([])
    })
  })

  it('draws every chart once', () => {
    holds((pack, story) => {
      const parts = story.sections.flatMap((section) => section.parts)
      const charts = parts.flatMap((part) => [...part.charts, ...part.trends]).map((chart) => chart.alt)
      const drawn = pack.pages.flatMap(({ blocks }) =>
        blocks.flatMap((each) => (each.kind === 'chart' ? [each.alt] : [])),
      )
      expect(drawn.toSorted()).toEqual(charts.toSorted())
    })
  })

  it('fills every page of a part but its last at least three fifths', () => {
    holds((pack) => {
      const pages = pack.pages.filter((page) => /^s\d+p\d+/.test(page.id))
      const partOf = (id: string | undefined): string => /^s\d+p\d+/.exec(id ?? '')?.[0] ?? ''
      const inner = pages.filter((page, at) => partOf(pages[at + 1]?.id) === partOf(page.id))
      expect(inner.filter((page) => fillOf(page, pack) < 0.6).map((page) => page.id)).toEqual([])
    })
  })

  it('gives every page its own id and title, a title block and something to say', () => {
    holds(({ pages }) => {
      expect(new Set(pages.map((page) => page.id)).size).toBe(pages.length)
      expect(new Set(pages.map((page) => page.title)).size).toBe(pages.length)
      for (const page of pages) {
        const titles = page.blocks.filter((block) => block.kind === 'text' && block.role === 'title')
        expect([page.id, titles.length, page.speakerNotes.length > 0]).toEqual([page.id, 1, true])
      }
    })
  })

  it('gives every line the width of its box at most', () => {
    holds((pack) => {
      const wide = textsOf(pack).flatMap(({ box, paragraphs }) =>
        paragraphs.flatMap(({ indent, lines }) => lines.filter((line) => line.width > box.width - indent + 0.01)),
      )
      expect(wide).toEqual([])
    })
  })
})
