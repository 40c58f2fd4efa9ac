import { describe, expect, it } from 'vitest'
import type { PartStory } from '../../src/narrate/story.ts'
import { itemsOf } from '../../src/pack/item.ts'
import { layOut } from '../../src/pack/lay-out.ts'
import { layWords } from '../../src/pack/lay-words.ts'
import type { Page } from '../../src/pack/pack.ts'
import { PRINT, SLIDE, type Theme } from '../../src/pack/theme.ts'
import { FAKE_RULER } from '../support/fake-ruler.ts'
import { makeChart, makePart, makePassage, makeSection, makeStoryOf, speakingOf } from '../support/make-story.ts'

const SENTENCE =
  'Referrals fell to 94, which is 12% below the average of the previous 12 months and better than the target.'

const chartsOf = ({ blocks }: Page) => blocks.filter((block) => block.kind === 'chart')
const wordsOf = ({ blocks }: Page) =>
  blocks.filter((block) => block.kind === 'text' && block.paragraphs.some(({ bullet }) => bullet))

function pagesOf(part: Partial<PartStory>, theme: Theme): readonly Page[] {
  const story = makeStoryOf([makeSection(1, 'Homes', [makePart(part)])])
  return layOut(story, theme, FAKE_RULER).pages.filter(({ id }) => id.startsWith('s1p1'))
}

const charts = ['Visits', 'Plans', 'Reviews', 'Calls', 'Homes', 'Moves', 'Schools'].map((name) =>
  makeChart(`${name}|100|90|95`),
)
const sentences = (count: number) => Array.from({ length: count }, () => SENTENCE)

describe.each([PRINT, SLIDE])('beside the words of $medium', (theme) => {
  it('stand the charts that they speak of, whatever comes first among the charts', () => {
    const spoken = [charts[5], charts[2]].flatMap((chart) => chart ?? [])
    const passages = [speakingOf(spoken, makePassage('Analysis', sentences(8)))]
    const [page] = pagesOf({ passages, trends: charts }, theme)
    const names = page ? chartsOf(page).map(({ name }) => name) : []
    expect(names.slice(0, 2)).toEqual(['Moves', 'Reviews'])
  })

  it('stands none where they speak of none: the words take the whole width', () => {
    const pages = pagesOf({ passages: [makePassage('Plans', sentences(12))], trends: charts }, theme)
    const worded = pages.filter((page) => wordsOf(page).length > 0)
    const [first] = worded
    const foot = Math.max(...(first ? wordsOf(first) : []).map(({ box }) => box.y + box.height))
    expect(first && chartsOf(first).filter(({ box }) => box.y < foot)).toEqual([])
    expect(first && new Set(wordsOf(first).map(({ box }) => box.x)).size).toBe(2)
  })

  it('is a chart alone wider than tall, so that a small change is no cliff', () => {
    const passages = [speakingOf(charts.slice(0, 1), makePassage('Analysis', sentences(8)))]
    const [page] = pagesOf({ passages, charts: charts.slice(0, 1) }, theme)
    const [chart] = page ? chartsOf(page) : []
    expect(chart && chart.box.height / chart.box.width).toBeLessThanOrEqual(0.62)
  })

  it.each([2.15, 2.2, 3.3, 3.4])(
    'stand fewer of those that may wait, where %f times the least height is too little for all',
    (times) => {
      const long = charts.slice(0, 3).map((chart) => ({ ...chart, label: `${chart.label}, ${SENTENCE}` }))
      const passage = speakingOf(long, makePassage('Analysis', sentences(3)))
      const words = itemsOf([passage], { headingTag: 'h3', style: 'body', cards: false })
      const area = { x: theme.margin, y: 200, width: theme.width - 2 * theme.margin, height: theme.chart.low * times }
      const laid = (mayWait: boolean) => {
        const limits = { share: 1, force: false, most: theme.chart.stack, others: false, mayWait }
        const { blocks } = layWords(words, long, area, { theme, ruler: FAKE_RULER }, limits)
        return blocks.flatMap(({ kind, box }) => (kind === 'chart' ? [box.height] : []))
      }
      const heights = laid(true)
      expect(heights.length).toBeGreaterThan(0)
      expect(heights.length > 1 ? Math.min(...heights) : Infinity).toBeGreaterThan(theme.chart.low * 0.8)
      expect(heights.length).toBeLessThanOrEqual(laid(false).length)
    },
  )
})
