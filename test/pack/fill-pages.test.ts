import { describe, expect, it } from 'vitest'
import type { PartStory } from '../../src/narrate/story.ts'
import { layOut } from '../../src/pack/lay-out.ts'
import type { Block, Page } from '../../src/pack/pack.ts'
import { PRINT, SLIDE, type Theme } from '../../src/pack/theme.ts'
import { FAKE_RULER } from '../support/fake-ruler.ts'
import { makeChart, makePart, makePassage, makeSection, makeStoryOf, speakingOf } from '../support/make-story.ts'
import { makeTable } from '../support/make-table.ts'
import { textsOf } from '../support/pack-facts.ts'

const SENTENCE =
  'Referrals fell to 94, which is 12% below the average of the previous 12 months and better than the target.'
const LONG_NAME = 'Children with a plan for whom a visit has taken place within the timescales agreed with the family'

const chartsOf = (page: Page | undefined) => (page?.blocks ?? []).filter((block) => block.kind === 'chart')
const bottomsOf = (blocks: readonly Block[]) => blocks.map(({ box }) => Math.round(box.y + box.height))

function pagesOf(part: Partial<PartStory>, theme: Theme): readonly Page[] {
  const story = makeStoryOf([makeSection(1, 'Homes', [makePart(part)])])
  return layOut(story, theme, FAKE_RULER).pages.filter(({ id }) => id.startsWith('s1p1'))
}

function hasBullet(block: Block): boolean {
  return block.kind === 'text' && block.paragraphs.some(({ bullet }) => bullet)
}

function headingsOf({ blocks }: Page): readonly (readonly [string, string])[] {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'text' ? block.paragraphs : []))
  return paragraphs
    .filter(({ style }) => style === 'heading')
    .map(({ tag, lines }) => [tag, lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' ')])
}

/** How many lines of body stand in each column of words. */
function columnsOf({ blocks }: Page): readonly { readonly lines: number }[] {
  return blocks.flatMap((block) => {
    const body =
      block.kind === 'text' ? block.paragraphs.filter(({ style }) => style === 'body' || style === 'compact') : []
    return body.length === 0 ? [] : [{ lines: body.reduce((sum, { lines }) => sum + lines.length, 0) }]
  })
}

function chartsNamed(name: string, count: number) {
  return Array.from({ length: count }, (_, at) => makeChart(`${name} ${at}|100|${90 - at}|95`))
}

describe.each([PRINT, SLIDE])('a page of $medium', (theme) => {
  it('never holds one sentence alone while others of its part stand on the page before', () => {
    const bullets = Array.from({ length: 12 }, (_, at) => Array.from({ length: at + 2 }, () => SENTENCE))
    const rows = ['Visits', 'Plans', 'Reviews', 'Calls'].map((name) => `${name}|100|90|95`)
    const table = makeTable(rows, { months: 13, apart: false, benchmarks: 0 })
    const found = bullets.flatMap((items) =>
      [3, 4, 5].map((count) => {
        const passages = [makePassage('Analysis', items), makePassage('What we are doing', ['One.'])]
        const part = { passages, charts: chartsNamed('Row', count), table }
        return pagesOf(part, theme)
          .filter(({ id }) => id.includes('words'))
          .map(({ blocks }) =>
            blocks.flatMap((block) => (block.kind === 'text' ? block.paragraphs.filter(({ bullet }) => bullet) : [])),
          )
          .map((sentences) => sentences.length)
      }),
    )
    expect(found.flat().filter((sentences) => sentences === 1)).toEqual([])
  })

  it.each([2, 3, 4, 5, 6])('has %i trends of one size, and more of it is filled than is free', (count) => {
    const [page] = pagesOf({ trends: chartsNamed('Row', count) }, theme)
    const charts = chartsOf(page)
    expect(charts).toHaveLength(count)
    const sizes = charts.map(({ box }) => `${box.width.toFixed(1)} by ${box.height.toFixed(1)}`)
    expect([...new Set(sizes)]).toHaveLength(1)
    const area = theme.footerTop - Math.min(...charts.map(({ box }) => box.y))
    expect(Math.max(...bottomsOf(charts)) - Math.min(...charts.map(({ box }) => box.y))).toBeGreaterThan(area * 0.55)
  })

  it.each([7, 8, 10])('lets %i sentences end level with the charts, or stand half an em apart more', (count) => {
    const bullets = Array.from({ length: count }, () => SENTENCE)
    const charts = chartsNamed('Row', theme.chart.stack)
    const part = { passages: [speakingOf(charts, makePassage('Analysis', bullets))], charts }
    const page = pagesOf(part, theme).find(({ id }) => id.includes('words'))
    const texts = (page?.blocks ?? []).flatMap((block) =>
      block.kind === 'text' && block.paragraphs.some(({ bullet }) => bullet) ? [block] : [],
    )
    const [text] = texts
    const free = Math.max(...bottomsOf(chartsOf(page))) - Math.max(...bottomsOf(texts))
    const air = text?.paragraphs.at(-1)?.spaceBefore ?? 0
    const { size } = theme.styles.body
    expect(free).toBeGreaterThanOrEqual(0)
    expect(free < 2 || air >= size * 0.9).toBe(true)
  })

  it('sets a sentence over the charts, where it would leave the column beside them all but empty', () => {
    const part = { passages: [makePassage('Analysis', [SENTENCE])], charts: chartsNamed('Row', 3) }
    const [page] = pagesOf(part, theme)
    const [words] = (page?.blocks ?? []).filter((block) => block.kind === 'text' && hasBullet(block))
    const charts = chartsOf(page)
    expect(charts).toHaveLength(3)
    expect(charts.filter(({ box }) => box.y < (words ? (bottomsOf([words])[0] ?? 0) : 0) - 1)).toEqual([])
    expect(new Set(charts.map(({ box }) => box.y)).size).toBe(1)
  })

  it.each([1, 2])(
    'leaves no chart alone on a page of trends, where the words can spare another (%i pages)',
    (count) => {
      const bullets = Array.from({ length: count === 1 ? 9 : 16 }, () => SENTENCE)
      const { stack } = theme.chart
      const passages = [makePassage('Analysis', bullets)]
      const pages = pagesOf({ passages, charts: chartsNamed('Row', stack) }, theme)
      const beside = pages.filter(({ id }) => id.includes('words')).length
      const more = pagesOf({ passages, charts: chartsNamed('Row', beside * stack + 1) }, theme)
      const trends = more.filter(({ id }) => id.includes('trends')).map((page) => chartsOf(page).length)
      expect(trends.filter((held) => held < 2)).toEqual([])
      expect(more.flatMap(chartsOf)).toHaveLength(beside * stack + 1)
    },
  )

  it('sets four charts under words two by two where none is low for it, else side by side', () => {
    const sentences = Array.from({ length: 14 }, (_, at) => Array.from({ length: at + 1 }, () => SENTENCE))
    const grids = sentences.flatMap((items) => {
      const part = { passages: [makePassage('Analysis', items)], charts: chartsNamed('Row', 4) }
      return pagesOf(part, theme).flatMap((page) => {
        const charts = chartsOf(page)
        const columns = new Set(charts.map(({ box }) => Math.round(box.x))).size
        return charts.length === 4 && columns > 1
          ? [{ columns, height: Math.min(...charts.map(({ box }) => box.height)) }]
          : []
      })
    })
    const least = theme.chart.low * 0.7
    expect(grids.every(({ height }) => height >= least)).toBe(true)
    const square = grids.filter(({ columns }) => columns === 2)
    if (theme.medium === 'print') expect(square.length).toBeGreaterThan(0)
    expect(square.every(({ height }) => height >= theme.chart.low)).toBe(true)
  })

  it('breaks a headline of two lines no nearer than at seven tenths of the width', () => {
    const headline = Array.from({ length: 12 }, () => 'targets missed and met')
      .join(' ')
      .slice(0, theme === PRINT ? 97 : 118)
    const [page] = pagesOf({ headline, commentaryHeadline: '', passages: [makePassage('Analysis', ['One.'])] }, theme)
    const paragraphs = (page?.blocks ?? []).flatMap((block) => (block.kind === 'text' ? block.paragraphs : []))
    const lines = paragraphs.find(({ style }) => style === 'headline')?.lines ?? []
    const whole = lines.reduce((sum, { width }) => sum + width, 0)
    expect(lines).toHaveLength(2)
    expect((lines[0]?.width ?? 0) / whole).toBeGreaterThan(0.53)
  })

  it('has the key of a table under each of its pieces, once for a screen reader', () => {
    const rows = Array.from({ length: 60 }, (_, at) => `Row ${at}|100|90|95`)
    const pages = pagesOf({ table: makeTable(rows, { months: 13, apart: false, benchmarks: 0 }) }, theme)
    const pieces = pages.filter(({ blocks }) => blocks.some(({ kind }) => kind === 'table'))
    const tags = pieces.map(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'text' ? block.paragraphs.flatMap(({ style, tag }) => (style === 'note' ? [tag] : [])) : [],
      ),
    )
    expect(pieces.length).toBeGreaterThan(1)
    expect(tags.filter((each) => each.length === 0)).toEqual([])
    expect(
      tags
        .slice(1)
        .flat()
        .filter((tag) => tag !== 'artifact'),
    ).toEqual([])
  })

  it('never holds a few sentences alone under its head, where they find room under the table', () => {
    const counts = [2, 3, 4, 5, 6, 7, 8, 13]
    const rows = (count: number) => Array.from({ length: count }, (_, at) => `Row ${at}|100|90|95`)
    const charts = chartsNamed('Row', 2)
    const parts = counts.map((count) => ({
      table: makeTable(rows(count), { months: 13, apart: false, benchmarks: 0 }),
      charts,
      passages: [
        makePassage('Desired outcome', ['Older tenants can move to a home that suits them.'], true),
        speakingOf(charts, makePassage('Analysis', [SENTENCE, SENTENCE])),
      ],
    }))
    const alone = parts.flatMap((part) =>
      pagesOf(part, theme).filter((page) => {
        const isWords = page.id.includes('words') && chartsOf(page).length === 0
        return isWords && Math.max(...bottomsOf(page.blocks.filter(hasBullet))) < theme.height * 0.55
      }),
    )
    expect(alone.map(({ id }) => id)).toEqual([])
  })

  it('sets four cards under the grades of five services, none of which stands alone in its row or on a page', () => {
    const count = { shown: '2', spoken: '2' }
    const services = ['Lettings', 'Repairs', 'Prevention', 'Income', 'Leasehold'].map((name) => ({
      name,
      counts: [count, count],
      values: [2, 2],
      total: count,
      goodOrBetter: count,
    }))
    const grades = { summary: 'Audits', alt: 'Audits', grades: ['Good', 'Inadequate'], services }
    const words = 'Two of the files had no evidence that the tenant had been asked about it.'
    const passages = [
      makePassage('Desired outcome', ['Homes are warm.'], true),
      ...['Analysis', 'Lettings', 'Repairs', 'Prevention'].map((name) => makePassage(name, [words])),
    ]
    const pages = pagesOf({ grades, passages, table: null, charts: [] }, theme)
    const [, ...cards] = pages.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'panel'))
    const rows = [...new Set(cards.map(({ box }) => box.y))].map((y) => cards.filter(({ box }) => box.y === y).length)
    expect(pages).toHaveLength(1)
    expect(rows).toEqual(theme === PRINT ? [2, 2] : [4])
  })

  it('sets what is desired across the page, and each card under it as tall as its words', () => {
    const passages = [
      makePassage('Desired outcome', ['Homes are warm.'], true),
      makePassage('Progress', ['One.']),
      makePassage('Outcomes', ['One.', 'Two.', 'Three.']),
    ]
    const [page] = pagesOf({ passages }, theme)
    const [strip, ...cards] = (page?.blocks ?? []).filter(({ kind }) => kind === 'panel').map(({ box }) => box)
    expect(strip?.width).toBeCloseTo(theme.width - 2 * theme.margin)
    expect(cards.map(({ height }) => height)).toEqual(cards.map(({ height }) => height).toSorted((a, b) => a - b))
    expect(new Set(cards.map(({ height }) => height)).size).toBe(2)
  })

  it('says again, and that they go on, what the words of a further page are about', () => {
    const bullets = Array.from({ length: 40 }, () => SENTENCE)
    const headings = pagesOf({ passages: [makePassage('Analysis', bullets)], charts: chartsNamed('Row', 3) }, theme)
      .filter(({ id }) => id.includes('words'))
      .map(headingsOf)
    const [first, ...others] = headings
    expect(first).toEqual([['h3', 'Analysis']])
    expect(others.length).toBeGreaterThan(0)
    expect(others.filter((held) => held.join() !== 'artifact,Analysis (continued)')).toEqual([])
  })

  it.each([10, 12, 15, 20, 40, 45, 50, 55, 60])(
    'parts a paragraph of %i sentences evenly, and no line of it stands alone',
    (count) => {
      const [text] = [Array.from({ length: count }, () => SENTENCE).join(' ')]
      const pages = pagesOf({ passages: [makePassage('Education', [text])], charts: [] }, theme)
      const lines = pages.map((page) => columnsOf(page).map(({ lines }) => lines))
      expect(lines.flat().filter((held) => held < 2)).toEqual([])
      const [left = 0, right = left] = lines.at(-1) ?? []
      expect(left - right).toBeLessThan(4)
    },
  )

  it.each([
    [9, 8],
    [10, 4],
    [18, 4],
  ])('has no low chart under a table of %i rows, long though the captions of %i charts are', (rows, count) => {
    const table = makeTable(
      Array.from({ length: rows }, (_, at) => `Row ${at}|100|90|95`),
      { months: 13, apart: false, benchmarks: 2 },
    )
    const pages = pagesOf({ table, trends: chartsNamed(LONG_NAME, count) }, theme)
    const low = pages.flatMap(chartsOf).filter(({ box }) => box.height < theme.chart.low * 0.7)
    expect(pages.flatMap(chartsOf)).toHaveLength(count)
    expect(low).toEqual([])
  })
})

describe('the notes', () => {
  it('begin their lists on a page of their own where that takes no further page', () => {
    const story = makeStoryOf([makeSection(1, 'Homes', [makePart()])])
    const abbreviations = Array.from({ length: 30 }, (_, at) => ({ short: `AB${at}`, long: `abbreviation ${at}` }))
    const passages = [
      makePassage(
        'Figures',
        Array.from({ length: 18 }, () => SENTENCE),
      ),
    ]
    const pack = layOut({ ...story, notes: { ...story.notes, passages, abbreviations } }, PRINT, FAKE_RULER)
    const notes = pack.pages.filter(({ section }) => section === 'Notes')
    const headings = notes.map((page) =>
      textsOf({ ...pack, pages: [page] })
        .flatMap(({ paragraphs }) => paragraphs.filter(({ tag }) => tag === 'h2'))
        .map(({ lines }) => lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')),
    )
    expect(headings).toHaveLength(2)
    expect(headings[0]).toEqual(['Figures'])
    expect(headings[1]?.[0]).toBe('Abbreviations')
  })

  it.each([4, 12, 17])('set two lists beside each other where each finds room, with %d abbreviations', (count) => {
    const story = makeStoryOf([makeSection(1, 'Homes', [makePart()])])
    const abbreviations = Array.from({ length: count }, (_, at) => ({ short: `AB${at}`, long: `abbreviation ${at}` }))
    const passages = [
      makePassage(
        'Figures',
        Array.from({ length: 18 }, () => SENTENCE),
      ),
    ]
    const checks = Array.from({ length: 6 }, (_, at) => ({ cell: `Homes!B${at + 2}`, told: SENTENCE }))
    const pack = layOut({ ...story, notes: { ...story.notes, passages, abbreviations, checks } }, PRINT, FAKE_RULER)
    const last = pack.pages.filter(({ section }) => section === 'Notes').slice(-1)
    const columns = new Map(
      textsOf({ ...pack, pages: last }).map(({ box, paragraphs }) => [
        box.x,
        paragraphs.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs.map(({ text }) => text))).join(' '),
      ]),
    )
    const ofLists = [...columns.values()].filter((text) => /AB\d|Homes!/.test(text))
    expect(ofLists.map((text) => [/AB\d/.test(text), /Homes!/.test(text)])).toEqual([
      [true, false],
      [false, true],
    ])
  })
})
