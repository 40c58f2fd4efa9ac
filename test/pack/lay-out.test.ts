import { describe, expect, it } from 'vitest'
import { layOut } from '../../src/pack/lay-out.ts'
import type { Pack, Page } from '../../src/pack/pack.ts'
import { PRINT, SLIDE } from '../../src/pack/theme.ts'
import { FAKE_RULER } from '../support/fake-ruler.ts'
import {
  makeChart,
  makePart,
  makePassage,
  makeSection,
  makeStory,
  makeStoryOf,
  speakingOf,
} from '../support/make-story.ts'
import { makeTable } from '../support/make-table.ts'
import { lettersOf, outside, overlaps, squeeze, textsOf } from '../support/pack-facts.ts'

const PACK = layOut(makeStory(), PRINT, FAKE_RULER)

function headingsOf({ pages }: Pack): readonly string[] {
  const texts = pages.flatMap((page) => page.blocks.flatMap((block) => (block.kind === 'text' ? block.paragraphs : [])))
  return texts
    .filter(({ tag }) => /^h\d$/.test(tag))
    .map(({ tag, lines }) => `${tag} ${lines.flatMap((line) => line.runs.map((run) => run.text)).join(' ')}`)
}

function linksOf(page: Page | undefined): readonly { readonly text: string; readonly link: string }[] {
  const runs = (page?.blocks ?? []).flatMap((block) =>
    block.kind === 'text' ? block.paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.runs)) : [],
  )
  return runs.flatMap(({ text, link }) => (link === null ? [] : [{ text, link }]))
}

describe('a whole pack', () => {
  it('begins with cover, contents, purpose and glance, and ends with the notes', () => {
    const ids = PACK.pages.map((page) => page.id)
    expect(ids.slice(0, 5)).toEqual(['cover', 'contents', 'purpose', 'glance', 's1p1figures1'])
    expect(ids.at(-1)).toMatch(/^notes/)
  })

  it('has no page, link or bookmark for a purpose that nobody wrote', () => {
    const story = makeStory()
    const pack = layOut({ ...story, purpose: { title: 'Purpose', paragraphs: [], outcomes: [] } }, PRINT, FAKE_RULER)
    expect(pack.pages.slice(0, 3).map((page) => page.id)).toEqual(['cover', 'contents', 'glance'])
    expect(lettersOf(textsOf(pack))).not.toContain('Purpose')
    expect(pack.outline.map((entry) => entry.page)).not.toContain('purpose')
  })

  it('says which months a table has no room for', () => {
    const table = makeTable(['Referrals|1162|1094|1090|1088'], { months: 36, apart: false, benchmarks: 4 })
    const pack = layOut(makeStoryOf([makeSection(1, 'Help', [makePart({ table })])]), PRINT, FAKE_RULER)
    expect(lettersOf(textsOf(pack))).toContain('Leftoutforwantofroom:Sep-21to')
  })

  it('gives five grades five colours, and no share good or better where no grade is called good', () => {
    const dash = { shown: '–', spoken: 'does not apply' }
    const one = { shown: '1', spoken: '1' }
    const service = {
      name: 'Help',
      values: [1, 1, 1, 1, 1],
      counts: Array(5).fill(one),
      total: one,
      goodOrBetter: dash,
    }
    const grades = { summary: 'Audits', grades: ['A', 'B', 'C', 'D', 'E'], services: [service], alt: 'Audits.' }
    const part = makePart({ table: null, grades })
    const pack = layOut(makeStoryOf([makeSection(1, 'Audit', [part])]), PRINT, FAKE_RULER)
    const blocks = pack.pages.flatMap((page) => page.blocks)
    const colours = blocks.flatMap((block) => (block.kind === 'grades' ? block.grades.map(({ colour }) => colour) : []))
    const heads = blocks.flatMap((block) =>
      block.kind === 'table' ? block.header.cells.map(({ lines }) => lines[0]) : [],
    )
    expect(new Set(colours).size).toBe(5)
    expect(heads).toEqual(['Service', 'A', 'B', 'C', 'D', 'E', 'Total'])
  })

  it('stands within its pages in both media', () => {
    for (const theme of [PRINT, SLIDE]) {
      const pack = layOut(makeStory(), theme, FAKE_RULER)
      expect([...outside(pack), ...overlaps(pack)]).toEqual([])
    }
  })

  it('numbers every page but the cover', () => {
    const count = PACK.pages.length
    expect(PACK.pages.map((page) => page.footer?.[1] ?? null)).toEqual([
      null,
      ...Array.from({ length: count - 1 }, (_, at) => `Page ${at + 2} of ${count}`),
    ])
  })

  it.each([PRINT, SLIDE])(
    'keeps organisation, title and month in the footer of $medium, long though the names are',
    (theme) => {
      const story = makeStory()
      const organisation =
        'The Council of the Royal Borough and Ancient Cinque Port Confederation of Saltmarsh-next-the-Sea'
      const title =
        'Integrated performance, quality assurance and improvement report for the Health and Wellbeing Board'
      const pack = layOut({ ...story, cover: { ...story.cover, organisation, title } }, theme, FAKE_RULER)
      const [words = ''] = pack.pages[1]?.footer ?? []
      expect(words).toMatch(/^The Council of the Royal.*… · Integrated performance, .*… August 2024$/)
      expect(FAKE_RULER.width(words, theme.styles.footer.size, 'regular')).toBeLessThan(
        theme.width - 2 * theme.margin - 100,
      )
    },
  )

  it('names in the contents and at a glance the pages that are really there', () => {
    const pages = PACK.pages.filter((page) => page.id === 'contents' || page.id === 'glance')
    const numbered = pages.flatMap(linksOf).flatMap(({ text, link }) => {
      const [number] = /\d+$/.exec(text) ?? []
      return number === undefined ? [] : [{ number, link }]
    })
    expect(numbered.length).toBeGreaterThan(15)
    for (const { number, link } of numbered) expect(PACK.pages[Number(number) - 1]?.id).toBe(link)
  })

  it('has one outline entry a section, with its parts where it has several', () => {
    const sections = PACK.outline.slice(3, -1)
    expect(sections.map((entry) => entry.children.length)).toEqual([2, 0, 0, 0, 0, 0, 2])
    expect(sections[1]?.title).toBe('2  Strong, safe and vibrant localities')
  })

  it('skips no level of heading', () => {
    const levels = headingsOf(PACK).map((heading) => Number(heading[1]))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([])
  })

  it('says a section title as the first heading, and the part under it', () => {
    const headings = headingsOf(PACK)
    const at = headings.indexOf('h1 1 Right support at the right time')
    expect(headings.slice(at, at + 3)).toEqual([
      'h1 1 Right support at the right time',
      'h2 Family Help',
      'h2 Family Help: commentary',
    ])
    expect(headings).toContain('h1 Strong, safe and vibrant localities')
  })

  it('sets sentences and tables in no smaller type than a reader needs', () => {
    const sizes = [PRINT, SLIDE].map(({ styles }) => [styles.body.size, styles.compact.size, styles.table.size])
    const least = [
      [12, 12, 8],
      [14, 14, 9],
    ]
    expect(sizes.flat().filter((size, at) => size < (least.flat()[at] ?? 0))).toEqual([])
  })

  it('is the same every time', () => {
    expect(layOut(makeStory(), PRINT, FAKE_RULER)).toEqual(PACK)
  })
})

describe('the pages of a part', () => {
  const rows = Array.from({ length: 8 }, (_, at) => `Row ${at}|100|${90 - at}|95`)
  const long =
    'Referrals fell to 94, which is 12% below the average of the previous 12 months and better than the target.'

  it('tells parts of one name in two sections apart', () => {
    const part = makePart({ title: 'Visits', passages: [makePassage('Analysis', ['One.'])] })
    const story = makeStoryOf([makeSection(1, 'Homes', [part]), makeSection(2, 'Schools', [part])])
    const titles = layOut(story, PRINT, FAKE_RULER).pages.map((page) => page.title)
    expect(titles).toEqual(expect.arrayContaining(['Homes: Visits', 'Schools: Visits']))
  })

  it('leaves a section the name that it shares with the pack, and tells the cover by its month', () => {
    const part = makePart({ title: '', passages: [makePassage('Analysis', ['One.'])] })
    const story = makeStoryOf([makeSection(1, 'Parks', [part]), makeSection(2, 'Notes', [part])])
    const titles = (title: string) =>
      layOut({ ...story, cover: { ...story.cover, title, month: 'May 2025' } }, SLIDE, FAKE_RULER).pages.map(
        (page) => page.title,
      )
    expect(titles('Parks')[0]).toBe('Parks, May 2025')
    expect(titles('Parks')).toEqual(expect.arrayContaining(['Parks', 'Notes (section 2)', 'Notes']))
    expect(titles('Our parks')[0]).toBe('Our parks')
  })

  it('has the headline of its part on a page without one of its own', () => {
    const part = makePart({
      headline: 'No figures yet',
      commentaryHeadline: '',
      table: makeTable(rows.slice(0, 1), { months: 13, apart: false, benchmarks: 0 }),
    })
    const bullets = Array.from({ length: 30 }, () => long)
    const whole = { ...part, passages: [makePassage('Analysis', bullets)] }
    const pack = layOut(makeStoryOf([makeSection(1, 'Homes', [whole])]), PRINT, FAKE_RULER)
    const pages = pack.pages.filter((page) => page.id.startsWith('s1'))
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(lettersOf(textsOf({ ...pack, pages: [page] }))).toContain('Nofiguresyet')
  })

  it.each([80, 105, 160, 300])('says a name of %i letters whole at its head, to a screen reader too', (count) => {
    const name = 'Reablement, rehabilitation and recovery at home after a stay '
      .repeat(5)
      .slice(0, count - 1)
      .concat('!')
    const part = makePart({ title: name, passages: [makePassage('Analysis', [long])] })
    for (const theme of [PRINT, SLIDE]) {
      const unnamed = { ...part, title: '' }
      const sections = [makeSection(1, 'Homes', [part, makePart()]), makeSection(2, name, [unnamed])]
      const pack = layOut(makeStoryOf(sections), theme, FAKE_RULER)
      const heads = pack.pages.filter(({ id }) => /^s[12]p1/.test(id)).map((page) => ({ ...pack, pages: [page] }))
      expect(heads).toHaveLength(2)
      const words = heads.map((head) => lettersOf(textsOf(head)))
      expect(words.filter((each) => !each.includes(squeeze(name)))).toEqual([])
    }
  })

  it('takes no more than about 145 words beside the charts of a slide', () => {
    const bullets = Array.from({ length: 14 }, () => long)
    const charts = rows.map(makeChart)
    const part = makePart({
      passages: [speakingOf(charts.slice(0, 4), makePassage('Analysis', bullets))],
      charts: charts.slice(0, 4),
      trends: charts.slice(4),
    })
    const pack = layOut(makeStoryOf([makeSection(1, 'Homes', [part])]), SLIDE, FAKE_RULER)
    const beside = pack.pages.filter(
      (page) => page.id.includes('words') && page.blocks.some((block) => block.kind === 'chart'),
    )
    const wordsOn = (page: Page): number =>
      textsOf({ ...pack, pages: [page] })
        .flatMap((text) => text.paragraphs.filter(({ style }) => style === 'body').flatMap(({ lines }) => lines))
        .flatMap((line) =>
          line.runs
            .map((run) => run.text)
            .join('')
            .split(/\s+/),
        ).length
    expect(beside.length).toBeGreaterThan(1)
    expect(beside.map(wordsOn).filter((words) => words > 145)).toEqual([])
  })

  it('goes on under the same title, and says so', () => {
    const part = makePart({
      passages: [
        makePassage(
          'Analysis',
          Array.from({ length: 60 }, () => long),
        ),
      ],
    })
    const titles = layOut(makeStoryOf([makeSection(1, 'Homes', [part])]), PRINT, FAKE_RULER).pages.map(
      ({ title }) => title,
    )
    expect(titles.filter((title) => title.startsWith('Family Help')).slice(0, 3)).toEqual([
      'Family Help',
      'Family Help (continued)',
      'Family Help (continued 2)',
    ])
  })
})
