import { describe, expect, it } from 'vitest'
import type { Block, Box, ChartBlock, ChartLevel } from '../../../src/pack/pack.ts'
import { renderPdf } from '../../../src/render/pdf/render-pdf.ts'
import { valueLine } from '../../../src/render/pdf/value-line.ts'
import { initialsOf } from '../../../src/shared/initials-of.ts'
import { chart, wave } from '../../support/demo-blocks.ts'
import { packOf } from './one-page.ts'
import { elementsOf, readPdf, type SeenText, structureOf, textsOf } from './read-pdf.ts'

const BOX: Box = { x: 100, y: 100, width: 240, height: 130 }

async function drawn(block: Block) {
  const page = await (await readPdf(await renderPdf(packOf([block])))).getPage(1)
  const texts = await textsOf(page)
  return { figures: elementsOf(await structureOf(page), 'Figure'), texts, words: texts.map(({ text }) => text) }
}

/** Pairs of texts whose capitals would touch, at the size of an axis. */
function touching(texts: readonly SeenText[]): readonly string[] {
  const height = 6
  return texts.flatMap((a, at) =>
    texts
      .slice(at + 1)
      .filter((b) => Math.abs(a.baseline - b.baseline) < height && a.x < b.x + b.width && b.x < a.x + a.width)
      .map((b) => `${a.text} on ${b.text}`),
  )
}

const level = (kind: ChartLevel['kind'], value: number, label: string): ChartLevel => ({ kind, value, label })
const note = (text: string) => [{ text, strong: false, colour: 'muted' }] as const

const CHARTS: Readonly<Record<string, ChartBlock>> = {
  'target, benchmark and latest at one level': chart(BOX, 'Close', wave(1, 90, 9), {
    levels: [level('benchmark', 86.5, 'Statistical neighbours 86.5'), level('target', 86, 'Target 86')],
  }),
  'everything at the foot': chart(BOX, 'Low', [50, 1, 0], {
    levels: [level('benchmark', 0.2, 'England 0.2'), level('target', 0, 'Target 0')],
  }),
  'a gap at the end': chart(BOX, 'Gap', [85, 88, null, 90, 91, null], { levels: [level('target', 90, 'Target 90')] }),
  'signals, limits, a target and where the trend leads': chart(BOX, 'Signals', [...wave(2, 60, 9), null, null, null], {
    axisNote: note('number; F consistently misses target'),
    marks: [
      ...wave(2, 60, 9).map((_, at) => (['improvement', 'concern', 'neutral', null] as const)[at % 4] ?? null),
      null,
      null,
      null,
    ],
    levels: [
      level('limit', 40, 'Lower limit 40'),
      level('limit', 80, 'Upper limit 80'),
      level('mean', 60, 'Mean 60'),
      level('target', 62, 'Target 62'),
    ],
    outlook: { at: 15, value: 61, label: 'Trend 61', line: [...wave(2, 60, 9), 60, 60, 61] },
  }),
  'one month': chart(BOX, 'One', [7], { levels: [level('target', 7, 'Target 7')] }),
  'no figure at all': chart(BOX, 'None', [null, null], { levels: [level('target', 3, 'Target 3')] }),
  'neither ticks nor figures': chart(BOX, 'Bare', [null], { ticks: [], named: [0] }),
  'all months named': chart(BOX, 'Months', wave(3, 90, 9), { named: Array.from({ length: 13 }, (_, at) => at) }),
}

describe.each(Object.entries(CHARTS))('a chart with %s', (_, block) => {
  it('is one figure with its alternative', async () => {
    const { figures } = await drawn(block)
    expect(figures.map((figure) => figure.alt)).toEqual([block.alt])
  })

  it('keeps its words in its box and apart from one another', async () => {
    const { texts } = await drawn(block)
    for (const { x, width, baseline } of texts) {
      expect(x).toBeGreaterThanOrEqual(BOX.x - 0.1)
      expect(x + width).toBeLessThanOrEqual(BOX.x + BOX.width + 0.1)
      expect(baseline).toBeGreaterThan(BOX.y)
      expect(baseline).toBeLessThanOrEqual(BOX.y + BOX.height)
    }
    expect(touching(texts)).toEqual([])
  })
})

describe('a chart', () => {
  it('prints its note, ticks, months, latest value, target and benchmark', async () => {
    const block = chart(BOX, 'All', [10, 20, 15], {
      levels: [level('benchmark', 18, 'England 18'), level('target', 12, 'Target 12')],
      named: [0, 2],
    })
    const { words } = await drawn(block)
    expect(words).toEqual(
      expect.arrayContaining(['Number', '0', '10', '20', 'Jun-24', 'Aug-24', '15', 'Target 12', 'England 18']),
    )
  })
})

it('sets the plots of a column at one place and of one width, whatever their lines are named', async () => {
  const sides = (label: string) => ({ levels: [level('target', 12, label)], named: [0, 2] })
  const apart = [chart(BOX, 'A', [10, 20, 15], sides('T 12')), chart(BOX, 'B', [1000, 2, 3], sides('The target is 12'))]
  const monthsOf = async (block: ChartBlock) =>
    (await drawn(block)).texts.filter(({ text }) => text.endsWith('-24')).map(({ x }) => x)
  const [one, other] = await Promise.all(apart.map((block) => monthsOf({ ...block, column: apart })))
  expect(one).toEqual(other)
  expect(apart[0] && (await monthsOf(apart[0]))).not.toEqual(one)
})

it('names no figure of a chart whose row has no latest one', async () => {
  const values = [null, 13, null, 13, null]
  const named = await drawn(chart(BOX, 'Grievances', values, { named: [] }))
  const unnamed = await drawn(chart(BOX, 'Grievances', values, { named: [], latest: null }))
  expect([named.words.includes('13'), unnamed.words.includes('13')]).toEqual([true, false])
})

describe('other pictures', () => {
  it('count the grades of each service under the names of the grades', async () => {
    const { figures, words } = await drawn({
      kind: 'grades',
      box: BOX,
      name: 'Audits',
      alt: 'Audits by service',
      services: ['Help', 'Care'],
      grades: [
        { name: 'Good', colour: 'greenFill', ink: 'greenInk', counts: [3, 0] },
        { name: 'Inadequate', colour: 'redFill', ink: 'redInk', counts: [1, 5] },
      ],
    })
    expect(figures.map((figure) => figure.alt)).toEqual(['Audits by service'])
    expect(words).toEqual(['G', 'Good', 'I', 'Inadequate', 'Help', 'G 3', 'I 1', 'Care', 'I 5'])
  })

  it('keep the names of services apart, however many lines each takes', async () => {
    const services = ['Care', 'Reviews of plans and of the visits that follow from each of them', 'Help', 'Homes']
    const counts = services.map(() => 2)
    const grades = [{ name: 'Good', colour: 'greenFill', ink: 'greenInk', counts }] as const
    const { texts } = await drawn({ kind: 'grades', box: BOX, name: 'Audits', alt: 'Audits', services, grades })
    const names = texts.filter(({ x, text }) => x < BOX.x + 1 && !['G', 'Good'].includes(text))
    const gaps = names.slice(1).map(({ baseline }, at) => baseline - (names[at]?.baseline ?? 0))
    const ends = names.flatMap(({ text }, at) => (/^(Care|Help)|them$/.test(text) ? [at] : []))
    const within = gaps.filter((_, at) => !ends.includes(at))
    expect(names.length).toBeGreaterThan(5)
    for (const at of ends) if (gaps[at]) expect(gaps[at]).toBeGreaterThan(Math.max(...within) + 3)
  })

  it('tell grades apart by their initials, or by letters where these are alike or long', () => {
    expect(initialsOf(['Outstanding', 'Good', 'Requires improvement'])).toEqual(['O', 'G', 'RI'])
    expect(initialsOf(['Good', 'Grey'])).toEqual(['A', 'B'])
    expect(initialsOf(['Meets all of the standard', '–'])).toEqual(['A', 'B'])
  })

  it('label the segments that have room', async () => {
    const { figures, words } = await drawn({
      kind: 'segments',
      box: { ...BOX, height: 16 },
      alt: '9 green, 1 red',
      segments: [
        { rag: 'green', label: 'G 9', width: 90 },
        { rag: 'amber', label: 'A 0', width: 0 },
        { rag: 'red', label: 'R 1', width: 4 },
      ],
    })
    expect(figures.map((figure) => figure.alt)).toEqual(['9 green, 1 red'])
    expect(words).toEqual(['G 9'])
  })

  it('lead no line to a gap or to a new start, and draw a point where a figure is left alone by them', () => {
    const line = valueLine(
      { values: [9, 1, 2, null, 5], breaks: [1] },
      (at) => at,
      (value) => value,
    )
    expect(line.stretches.map((points) => points.map(([, y]) => y))).toEqual([[1, 2]])
    expect(line.lone.map(([, y]) => y)).toEqual([9, 5])
  })

  it('draw a small line, even of one figure or none', async () => {
    for (const values of [[1, null, 3], [5], [null]]) {
      const { figures } = await drawn({
        kind: 'spark',
        box: BOX,
        alt: 'falling',
        values,
        breaks: [],
        colour: 'improvement',
      })
      expect(figures.map((figure) => figure.alt)).toEqual(['falling'])
    }
  })
})
