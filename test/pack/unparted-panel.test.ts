import { describe, expect, it } from 'vitest'
import { layOut } from '../../src/pack/lay-out.ts'
import { SLIDE } from '../../src/pack/theme.ts'
import { FAKE_RULER } from '../support/fake-ruler.ts'
import { makeChart, makePart, makePassage, makeSection, makeStoryOf } from '../support/make-story.ts'
import { makeTable } from '../support/make-table.ts'

const OUTCOME = 'Children stay safely at home wherever they can, and keep no order for longer than they need it. '

describe('the desired outcome of a part', () => {
  it.each([9, 10, 11, 12])('stands whole on one panel, under a table of %i rows or on the next slide', (count) => {
    const rows = Array.from({ length: count }, (_, at) => `Row ${at}|100|${90 - at}|95`)
    const parts = [4, 5, 6].map((sentences) =>
      makePart({
        table: makeTable(rows, { months: 13, apart: false, benchmarks: 0 }),
        passages: [
          makePassage('Desired outcome', [OUTCOME.repeat(sentences)], true),
          makePassage('Analysis', ['One.']),
        ],
        charts: rows.slice(0, 2).map(makeChart),
      }),
    )
    const stories = parts.map((part) => makeStoryOf([makeSection(1, 'Homes', [part])]))
    const pages = stories.map((story) => layOut(story, SLIDE, FAKE_RULER).pages.filter(({ id }) => /^s1/.test(id)))
    const panels = pages.map((each) => each.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'panel')))
    expect(panels.map((each) => each.length)).toEqual([1, 1, 1])
  })

  it('stands across the slide where the column under a table is too low for it', () => {
    const rows = Array.from({ length: 3 }, (_, at) => `Row ${at}|100|${90 - at}|95`)
    const part = makePart({
      table: makeTable(rows, { months: 13, apart: false, benchmarks: 0 }),
      passages: [makePassage('Desired outcome', [OUTCOME.repeat(7)], true), makePassage('Analysis', ['One.'])],
      charts: rows.slice(0, 2).map(makeChart),
    })
    const { pages } = layOut(makeStoryOf([makeSection(1, 'Homes', [part])]), SLIDE, FAKE_RULER)
    const blocks = pages.filter(({ id }) => /^s1/.test(id)).flatMap((page) => page.blocks)
    const panels = blocks.filter(({ kind }) => kind === 'panel').map(({ box }) => Math.round(box.width))
    expect(panels).toEqual([SLIDE.width - 2 * SLIDE.margin])
  })
})
