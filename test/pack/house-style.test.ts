import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut } from '../../src/pack/lay-out.ts'
import type { Box, Pack } from '../../src/pack/pack.ts'
import { printTheme, slideTheme, type Theme } from '../../src/pack/theme.ts'
import { type HouseStyle, type Logo, PAGE_SIZES, PLAIN_HOUSE } from '../../src/shared/house-style.ts'
import { anyStory } from '../support/any-story.ts'
import { FAKE_RULER } from '../support/fake-ruler.ts'
import { makePng } from '../support/make-png.ts'
import { makePart, makeSection, makeStoryOf } from '../support/make-story.ts'
import { outside, overlaps, textsOf } from '../support/pack-facts.ts'

const PNG = makePng(4, 2)
const STORY = makeStoryOf([makeSection(1, 'Help', [makePart()])])

function logoOf(shape: Partial<Logo>): Logo {
  const plain = { width: 300, height: 100, ground: 'paper', most: { width: 170, height: 57 } } as const
  return { png: PNG, alt: 'The crest of New Town', ...plain, ...shape }
}

const anyLogo = fc
  .record({
    width: fc.integer({ min: 1, max: 4000 }),
    height: fc.integer({ min: 1, max: 4000 }),
    ground: fc.constantFrom('paper' as const, 'accent' as const),
    most: fc.record({ width: fc.integer({ min: 28, max: 340 }), height: fc.integer({ min: 14, max: 170 }) }),
  })
  .map(logoOf)

const anyHouse = fc.record({
  colours: fc.constant(PLAIN_HOUSE.colours),
  rag: fc.constantFrom(PLAIN_HOUSE.rag, {
    green: { letter: 'WWW', word: 'on target' },
    amber: { letter: 'MMM', word: 'near target' },
    red: { letter: 'OFF', word: 'far from its target' },
  }),
  footer: fc.constantFrom('', '{organisation}', '{title} · {month} · {service} · {organisation}'.repeat(4)),
  page: fc.constantFrom(...PAGE_SIZES),
  logo: fc.option(anyLogo),
})

const themesOf = (house: HouseStyle): readonly Theme[] => [printTheme(house), slideTheme(house)]

describe('any story in any house style', () => {
  it('keeps to its pages, lets no two blocks overlap and no line leave its box', () => {
    fc.assert(
      fc.property(anyStory, anyHouse, (story, house) => {
        for (const theme of themesOf(house)) {
          const pack = layOut(story, theme, FAKE_RULER)
          expect([outside(pack), overlaps(pack), beside(pack), wide(pack)]).toEqual([[], [], [], []])
        }
      }),
      { numRuns: 12, seed: 20240801, verbose: 0 },
    )
  })
})

/** Blocks that leave the paper of the cover, which has no margins of its own. */
function beside({ pages: [cover], theme }: Pack): readonly Box[] {
  const boxes = cover?.blocks.map(({ box }) => box) ?? []
  return boxes.filter(
    (box) => box.x < 0 || box.y < 0 || box.x + box.width > theme.width + 0.01 || box.y + box.height > theme.height,
  )
}

function wide(pack: Pack): readonly number[] {
  return textsOf(pack).flatMap(({ box, paragraphs }) =>
    paragraphs.flatMap(({ indent, lines }) =>
      lines.map((line) => line.width - box.width + indent).filter((over) => over > 0.01),
    ),
  )
}

describe('a logo on the cover', () => {
  const coverOf = (logo: Logo, theme = printTheme) =>
    layOut(STORY, theme({ ...PLAIN_HOUSE, logo }), FAKE_RULER).pages[0]?.blocks ?? []
  const pictureOf = (logo: Logo) => coverOf(logo).find(({ kind }) => kind === 'picture')
  const panelOf = (logo: Logo) => coverOf(logo).find(({ kind }) => kind === 'panel')

  it('keeps its shape and is as large as it may be, whichever side is the longer', () => {
    const most = { width: 120, height: 60 }
    expect(pictureOf(logoOf({ width: 400, height: 100, most }))?.box).toMatchObject({ width: 120, height: 30 })
    expect(pictureOf(logoOf({ width: 100, height: 400, most }))?.box).toMatchObject({ width: 15, height: 60 })
  })

  it('stands on the paper, or within the block of accent where it is made for a colour', () => {
    const [onPaper, onAccent] = [logoOf({}), logoOf({ ground: 'accent' })]
    const edge = panelOf(onPaper)?.box.height ?? 0
    expect(pictureOf(onPaper)?.box.y).toBeGreaterThan(edge)
    const { y = 0, height = 0 } = pictureOf(onAccent)?.box ?? {}
    expect(y + height).toBeLessThan(panelOf(onAccent)?.box.height ?? 0)
  })

  it('ends at the right margin', () => {
    const { x = 0, width = 0 } = pictureOf(logoOf({}))?.box ?? {}
    const theme = printTheme(PLAIN_HOUSE)
    expect(x + width).toBeCloseTo(theme.width - theme.margin)
  })
})

it('leaves no dot in a footer where a place has no words', () => {
  const pack = layOut({ ...STORY, cover: { ...STORY.cover, organisation: '' } }, printTheme(PLAIN_HOUSE), FAKE_RULER)
  expect(pack.pages[1]?.footer?.[0]).toBe('Performance pack August 2024')
})
