import { describe, expect, it } from 'vitest'
import type { Variation } from '../../src/compute/figures.ts'
import type { ChartStory } from '../../src/narrate/story.ts'
import type { Medium } from '../../src/pack/medium.ts'
import type { Box, ChartBlock } from '../../src/pack/pack.ts'
import { placeChartGrid } from '../../src/pack/place-chart.ts'
import { PRINT, SLIDE } from '../../src/pack/theme.ts'
import { FAKE_RULER } from '../support/fake-ruler.ts'
import { makeChart } from '../support/make-story.ts'

const MEDIA = [PRINT, SLIDE].map((theme) => ({ theme, ruler: FAKE_RULER }))
const STORY = makeChart('Children in our care|510|470|480|England 500')
const OUTLOOK = {
  month: '2025-03',
  value: 440,
  shown: '440',
  onTrack: true,
  line: [
    { month: '2024-07', value: 475 },
    { month: '2024-08', value: 470 },
  ],
} as const

function chartsIn(stories: readonly ChartStory[], columns: number, box: Box, medium: Medium): readonly ChartBlock[] {
  const blocks = placeChartGrid(stories, { columns, tallest: 300 }, box, medium)
  return blocks.filter((block) => block.kind === 'chart')
}

function placed(story: ChartStory, width = 300): readonly ChartBlock[] {
  const box = { x: 40, y: 100, width, height: 180 }
  return MEDIA.flatMap((medium) => chartsIn([story], 1, box, medium))
}

const namesOf = ({ named, months }: ChartBlock) => named.map((at) => months[at])

describe('the months of a chart', () => {
  it('are named at both ends, and every third between', () => {
    for (const block of placed(STORY))
      expect(namesOf(block)).toEqual(['Aug-23', 'Nov-23', 'Feb-24', 'May-24', 'Aug-24'])
  })

  it('name the reporting month, and on paper the end of the trend', () => {
    const [print, slide] = placed({ ...STORY, outlook: OUTLOOK })
    expect(print && namesOf(print)).toEqual(['Aug-23', 'Nov-23', 'Feb-24', 'May-24', 'Aug-24', 'Mar-25'])
    expect(slide && namesOf(slide)).toEqual(['Aug-23', 'Nov-23', 'Feb-24', 'May-24', 'Aug-24', 'Nov-24', 'Feb-25'])
    for (const block of [print, slide]) {
      expect(block?.months[block.reported]).toBe('Aug-24')
      expect(block?.outlook?.label).toBe('Trend 440 by\u00a0Mar-25')
    }
  })

  it('are the same where the trend leads to a near month', () => {
    const near = { ...OUTLOOK, month: '2024-10' } as const
    const [print, slide] = placed({ ...STORY, outlook: near })
    expect(print && namesOf(print)).toEqual(['Aug-23', 'Nov-23', 'Feb-24', 'May-24', 'Aug-24', 'Oct-24'])
    expect(slide && namesOf(slide)).toEqual(['Aug-23', 'Nov-23', 'Feb-24', 'May-24', 'Aug-24'])
  })

  it('begin with the first month shown, wherever an even step leads from it to the reporting month', () => {
    for (const count of [3, 4, 6, 8, 9, 11, 13]) {
      const points = STORY.points.slice(-count)
      for (const block of placed({ ...STORY, points, outlook: OUTLOOK })) {
        expect(block.values[0], `${count} months`).toBe(points[0]?.value)
        expect(namesOf(block)).toContain('Aug-24')
      }
    }
  })

  it('lead to the reporting month, however many they are', () => {
    for (const count of [3, 8, 11, 12]) {
      for (const block of placed({ ...STORY, points: STORY.points.slice(-count) })) {
        expect(namesOf(block).at(-1), `${count} months`).toBe('Aug-24')
        expect(block.values.filter((value) => value !== null).length).toBe(count)
        expect(block.months.length - count).toBeLessThan(3)
      }
    }
  })
})

describe('a chart', () => {
  it('shows where the trend leads in both media, however narrow', () => {
    for (const block of placed({ ...STORY, outlook: OUTLOOK }, 150)) expect(block.outlook?.value).toBe(440)
  })

  it('draws its trend from the first month that it is fitted to, though that be before its latest figure', () => {
    for (const { outlook, months } of placed({ ...STORY, outlook: OUTLOOK }))
      expect(outlook?.line.flatMap((value, at) => (value === null ? [] : [`${months[at]} ${value}`]))).toEqual([
        'Jul-24 475',
        'Aug-24 470',
      ])
  })

  it('says over its plot since when its mean is taken, where there is room', () => {
    const mean = { value: 490, shown: '490' }
    const limits = { since: '2022-12', mean, lower: null, upper: null } as const
    const notesOf = (width: number) =>
      placed({ ...STORY, limits }, width).map(({ axisNote }) => axisNote.map(({ text }) => text).join(''))
    for (const note of notesOf(400)) expect(note).toContain('; mean since Dec-22')
    for (const note of notesOf(90)) expect(note).not.toContain('mean since')
    for (const note of placed({ ...STORY, limits: { ...limits, since: null } }))
      expect(note.axisNote.map(({ text }) => text).join('')).not.toContain('mean since')
  })

  it('says no more over its plot than has room, and never the letter of whether its target will be met without its words', () => {
    const assurance = { kind: 'hit-and-miss', words: 'hit and miss against target' } as const
    for (const medium of MEDIA)
      for (const width of [90, 110, 130, 160, 200, 300]) {
        const [block] = chartsIn([{ ...STORY, assurance }], 1, { x: 40, y: 100, width, height: 180 }, medium)
        const note = block?.axisNote.map(({ text }) => text).join('') ?? ''
        expect(medium.ruler.width(note, medium.theme.styles.axis.size, 'regular'), note).toBeLessThanOrEqual(width)
        const words = '? hit and miss against target'
        expect(note.includes('?') || width >= 300, note).toBe(note.includes(words))
      }
  })

  it('marks by its meaning the signal that stands, and those before it only as unusual', () => {
    const marksOf = (variations: readonly Variation[]) => {
      const points = STORY.points.map((point, at) => ({ ...point, variation: variations[at] ?? 'common-cause' }))
      return placed({ ...STORY, points }).map(({ marks }) => marks.filter((mark) => mark !== null))
    }
    const usual = Array.from({ length: 8 }, () => 'common-cause' as const)
    const now = ['concern', 'concern', ...usual, 'improvement', 'improvement', 'improvement'] as const
    expect(marksOf(now)[0]).toEqual(['neutral', 'neutral', 'improvement', 'improvement', 'improvement'])
    expect(marksOf(['concern', 'improvement', ...usual])[1]).toEqual(['neutral', 'neutral'])
  })

  it('says which of its figures is the latest, if any is', () => {
    const shownAt = (story: ChartStory) => placed(story).map(({ latest, shown }) => latest && shown[latest])
    expect(shownAt(STORY)).toEqual(['470', '470'])
    expect(shownAt({ ...STORY, latest: null })).toEqual([null, null])
  })
})

describe('charts over and beside one another', () => {
  const LONG = {
    ...STORY,
    finding: 'A finding of so many words that it takes several lines of a caption '.repeat(2).trim(),
  }
  const area = { x: 40, y: 100, width: 260, height: 420 }

  it('have plots of one height, however long their captions are', () => {
    for (const medium of MEDIA)
      for (const columns of [1, 2]) {
        const blocks = chartsIn([STORY, LONG, { ...STORY, unit: '' }], columns, area, medium)
        expect(new Set(blocks.map(({ box }) => Math.round(box.height * 100))).size).toBe(1)
        expect(blocks[0]?.box.height).toBeGreaterThan(60)
      }
  })

  it('fill the area, and are no taller with their captions than they may be', () => {
    const bottoms = (stories: readonly ChartStory[], height: number) =>
      MEDIA.map((medium) =>
        Math.max(...chartsIn(stories, 1, { ...area, height }, medium).map(({ box }) => box.y + box.height)),
      )
    for (const bottom of bottoms([STORY, LONG], 420)) expect(bottom).toBeCloseTo(520)
    for (const bottom of bottoms([STORY], 420)) expect(bottom).toBeCloseTo(400)
  })
})
