import { describe, expect, it } from 'vitest'
import { type Drawn, placeLatest, type Rect, type Scales } from '../../src/shared/place-latest.ts'

/** A plot of 16 months and of values from 0 to 100, a point of the page each. */
const PLOT: Rect = { x: 0, y: 0, width: 240, height: 100 }
const SCALES: Scales = { plot: PLOT, xOf: (at) => 8 + at * 15, yOf: (value) => 100 - value }
const SIZE = { width: 24, height: 9 }
const flat = (value: number): readonly number[] => Array.from({ length: 13 }, () => value)

/** A trend from the latest point to there. */
type Ahead = { readonly at: number; readonly value: number }
const ahead = (at: number, value: number): Ahead => ({ at, value })

type More = Omit<Partial<Drawn>, 'outlook'> & { readonly outlook?: Ahead }

function placed(values: readonly (number | null)[], { outlook: to, ...more }: More = {}): Rect {
  const from = values[12] ?? 0
  const between = (at: number, end: Ahead) => from + ((end.value - from) * (at - 12)) / (end.at - 12)
  const line = to ? Array.from({ length: to.at + 1 }, (_, at) => (at < 12 ? null : between(at, to))) : []
  const outlook = to ? { ...to, line } : null
  const drawn: Drawn = { values, breaks: [], marks: [], ticks: [], levels: [], outlook, ...more }
  return placeLatest(drawn, 12, SCALES, SIZE)
}

const target = (value: number) => ({ levels: [{ kind: 'target', value }] })
const spans = ({ y, height }: Rect) => ({ top: y, bottom: y + height })

function covers({ x, y, width, height }: Rect, right: number, down: number): boolean {
  return right > x && right < x + width && down > y && down < y + height
}

describe('the figure of a latest point within the plot', () => {
  it('stands after its point where the line has ended', () => {
    const box = placed(flat(60))
    expect(box.x).toBeGreaterThan(SCALES.xOf(12))
    expect(spans(box).top + SIZE.height / 2).toBe(40)
  })

  it('keeps clear of its own marker and of those of its neighbours', () => {
    const marks = flat(0).map((_, at) => (at > 9 ? 'concern' : null))
    const values = [...flat(60).slice(0, -1), 61]
    const box = placed(values, { marks, outlook: ahead(15, 40) })
    for (const at of [10, 11, 12]) {
      const [x, y] = [SCALES.xOf(at), SCALES.yOf(values[at] ?? 0)]
      for (const [right, down] of [
        [-3, 0],
        [3, 0],
        [0, -3],
        [0, 3],
      ] as const)
        expect(covers(box, x + right, y + down)).toBe(false)
    }
  })

  it('keeps clear of a target just over or just under it', () => {
    for (const value of [50, 54, 57, 60, 63, 66, 70]) {
      const { top, bottom } = spans(placed(flat(60), { ...target(value), outlook: ahead(15, 58) }))
      expect(100 - value > top && 100 - value < bottom, `a target of ${value}`).toBe(false)
    }
  })

  it('stands on its point’s side of the target, whichever way the line comes and goes', () => {
    const middle = ({ y, height }: Rect) => y + height / 2
    for (const before of [20, 40, 60, 80])
      for (const end of [20, 40, 60, 80])
        for (const gap of [-12, -8, -5, -2, 2, 5, 8, 12]) {
          const values = [...flat(before).slice(0, -1), 50]
          const box = placed(values, { ...target(50 + gap), outlook: ahead(15, end) })
          const isOver = middle(box) < 100 - (50 + gap)
          expect(isOver, `a target ${gap} over, from ${before} to ${end}`).toBe(gap < 0)
        }
  })

  it('stands over a point at the top of its plot whose target is just below it', () => {
    const box = placed([...flat(60).slice(0, -1), 100], { ...target(95), outlook: ahead(15, 100) })
    expect(spans(box).bottom).toBeLessThanOrEqual(0)
  })

  it('stands no further from its point than half its height more than it must', () => {
    for (const value of [30, 50, 70])
      for (const level of [42, 46, 54, 58]) {
        const box = placed([...flat(80).slice(0, -1), value], { ...target(level), outlook: ahead(15, 55) })
        const down = Math.max(spans(box).top - (100 - value), 100 - value - spans(box).bottom)
        expect(down).toBeLessThanOrEqual(5 + SIZE.height / 2)
      }
  })

  it('keeps clear of the end of a short trend', () => {
    const values = Array.from({ length: 13 }, (_, at) => 30 + at * 4)
    const box = placed(values, { outlook: ahead(13, 82) })
    expect(covers(box, SCALES.xOf(13), SCALES.yOf(82))).toBe(false)
  })

  it('keeps clear of a line that falls steeply to it and goes on', () => {
    const box = placed([...flat(90).slice(0, -1), 20], { outlook: ahead(15, 15) })
    const steps = Array.from({ length: 101 }, (_, share) => share / 100)
    for (const share of steps) {
      expect(covers(box, SCALES.xOf(11 + share), SCALES.yOf(90 - 70 * share))).toBe(false)
      expect(covers(box, SCALES.xOf(12 + 3 * share), SCALES.yOf(20 - 5 * share))).toBe(false)
    }
  })

  it('stays in the plot, wherever its point stands', () => {
    for (const value of [0, 2, 98, 100]) {
      const { top, bottom } = spans(placed(flat(value), { outlook: ahead(15, value) }))
      expect(top).toBeGreaterThanOrEqual(-SIZE.height - 2)
      expect(bottom).toBeLessThanOrEqual(100)
    }
  })
})
