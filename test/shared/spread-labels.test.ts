import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadLabels } from '../../src/shared/spread-labels.ts'

const labels = fc.array(
  fc.record({ y: fc.double({ min: 0, max: 100, noNaN: true }), height: fc.constantFrom(10, 20) }),
  { maxLength: 4 },
)

describe('labels one above the other', () => {
  it('stay where they are wanted when they are apart', () => {
    const wanted = [30, 70, 50].map((y) => ({ y, height: 10 }))
    expect(spreadLabels(wanted, 0, 100)).toEqual([30, 70, 50])
  })

  it('move down as far as they must', () => {
    expect(
      spreadLabels(
        [50, 52].map((y) => ({ y, height: 10 })),
        0,
        100,
      ),
    ).toEqual([50, 60])
  })

  it('never touch and never leave their room', () => {
    fc.assert(
      fc.property(labels, (wanted) => {
        const placed = spreadLabels(wanted, 0, 100).map((middle, at) => {
          const half = (wanted[at]?.height ?? 0) / 2
          return { top: middle - half, bottom: middle + half }
        })
        placed.sort((a, b) => a.top - b.top)
        placed.forEach((label, at) => {
          expect(label.top).toBeGreaterThanOrEqual((placed[at - 1]?.bottom ?? 0) - 1e-9)
          expect(label.bottom).toBeLessThanOrEqual(100 + 1e-9)
        })
      }),
    )
  })
})
