import { describe, expect, it } from 'vitest'
import { placeSegments } from '../../src/pack/place-segments.ts'
import { PLAIN_HOUSE } from '../../src/shared/house-style.ts'

const BOX = { x: 0, y: 0, width: 300, height: 16 }

function widthsOf(green: number, amber: number, red: number, none: number, most = 20): readonly number[] {
  const { segments } = placeSegments({ green, amber, red, none }, most, BOX, 'Homes', PLAIN_HOUSE.rag)
  return segments.map(({ width }) => width)
}

const sum = (widths: readonly number[]) => widths.reduce((all, each) => all + each, 0)

describe('a bar of RAG counts', () => {
  it('is as long as its count, though small counts take more of it than is theirs', () => {
    expect(sum(widthsOf(1, 0, 0, 6))).toBeCloseTo(105)
    expect(sum(widthsOf(4, 4, 0, 0))).toBeCloseTo(120)
    expect(sum(widthsOf(1, 1, 1, 17))).toBeCloseTo(300)
  })

  it('has room for the letter and count of each, and never more than its box', () => {
    expect(Math.min(...widthsOf(1, 1, 1, 17))).toBeGreaterThan(20)
    expect(sum(widthsOf(1, 1, 1, 1, 400))).toBeLessThanOrEqual(300)
  })

  it('says what a long plain stretch counts', () => {
    const { segments } = placeSegments({ green: 1, amber: 0, red: 0, none: 19 }, 20, BOX, 'Homes', PLAIN_HOUSE.rag)
    expect(segments.map(({ label }) => label)).toEqual(['G 1', '19 without RAG'])
  })
})
