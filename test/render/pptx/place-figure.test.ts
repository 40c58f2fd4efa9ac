import { expect, it } from 'vitest'
import { makePlot, placeFigure } from '../../../src/render/pptx/place-figure.ts'
import { chart } from '../../support/demo-blocks.ts'

const box = { x: 0, y: 0, width: 260, height: 100 }
const ticks = [0, 50, 100].map((value) => ({ value, shown: String(value) }))

const flat = (value: number) => Array.from({ length: 13 }, () => value)

function sideOf(values: readonly number[], outlook: number, lines: readonly number[] = []) {
  const block = chart(box, 'Referrals', values, { ticks, outlook: { at: 16, value: outlook, label: 'Trend' } })
  return placeFigure(makePlot(block, box, 12), 12, 24, lines)
}

it('sets the latest figure before its mark where the line falls steeply to a low point, else over or under it', () => {
  expect(sideOf([...flat(80).slice(1), 8], 2)).toBe('left')
  expect(sideOf([...flat(80).slice(1), 60], 55)).toBe('below')
  expect(sideOf([...flat(20).slice(1), 60], 65)).toBe('above')
})

it('keeps the latest figure clear of the line of a level', () => {
  expect(sideOf([...flat(20).slice(1), 60], 65, [70])).not.toBe('above')
  expect(sideOf([...flat(80).slice(1), 60], 55, [52])).not.toBe('below')
})
