import { expect, it } from 'vitest'
import { makePlot, placeFigure, placeLabel } from '../../../src/render/pptx/place-label.ts'
import { chart } from '../../support/demo-blocks.ts'

const box = { x: 0, y: 0, width: 260, height: 100 }
const ticks = [0, 50, 100].map((value) => ({ value, shown: String(value) }))
const free = { lines: [], labels: [] }

function place(values: readonly (number | null)[], level: number, obstacles: Parameters<typeof placeLabel>[3] = free) {
  const block = chart(box, 'Referrals', values, { ticks })
  return placeLabel(makePlot(block, box, 12), { value: level }, 50, obstacles)
}

const flat = (value: number) => Array.from({ length: 13 }, () => value)

it('names a level at the end of its line, as far right as the words stay within the plot', () => {
  expect(place(flat(90), 30)).toMatchObject({ at: 11, side: 'above' })
})

it('stands below a level where the figures run just above it', () => {
  expect(place(flat(55), 50)).toMatchObject({ at: 11, side: 'below' })
})

it('stays within the plot beside either edge', () => {
  expect(place(flat(20), 100).side).toBe('below')
  expect(place(flat(20), 4).side).toBe('above')
})

it('keeps clear of another level and of its label', () => {
  const target = place(flat(10), 60)
  const benchmark = place(flat(10), 57, { lines: [60], labels: [target] })
  expect([target.side, benchmark.side]).toEqual(['above', 'below'])
})

it('moves to the left where the line falls through both places at the end', () => {
  const values = [90, 90, 90, 90, 90, 90, 90, 90, 90, 70, 10, 70, 30]
  expect(place(values, 45).at).toBeLessThan(9)
})

it('sets the latest figure before its mark where the line falls steeply to a low point, else over or under it', () => {
  const sideOf = (values: readonly number[], outlook: number) => {
    const block = chart(box, 'Referrals', values, { ticks, outlook: { at: 16, value: outlook, label: 'Trend' } })
    return placeFigure(makePlot(block, box, 12), 12, 24, []).side
  }
  expect(sideOf([...flat(80).slice(1), 8], 2)).toBe('left')
  expect(sideOf([...flat(80).slice(1), 60], 55)).toBe('below')
  expect(sideOf([...flat(20).slice(1), 60], 65)).toBe('above')
})
