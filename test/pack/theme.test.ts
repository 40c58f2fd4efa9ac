import { describe, expect, it } from 'vitest'
import { RAG_COLOURS } from '../../src/pack/pack.ts'
import { type Colour, PRINT, SLIDE } from '../../src/pack/theme.ts'
import { COLOURS } from '../../src/shared/house-style.ts'

/** As WCAG 2.2 defines it. */
function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = (COLOURS[colour].match(/../g) ?? []).map((part) => {
    const share = Number.parseInt(part, 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const WORDS: readonly Colour[] = ['ink', 'muted', 'accent', 'improvement', 'concern', 'neutral']

describe('the theme', () => {
  it.each(WORDS)('sets %s off paper and wash as words need', (colour) => {
    expect(contrast(colour, 'paper')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour, 'wash')).toBeGreaterThanOrEqual(4.5)
  })

  it.each(Object.entries(RAG_COLOURS))('sets the letter of %s off its fill, and the edge off the paper', (_, rag) => {
    expect(contrast(rag.ink, rag.fill)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(rag.ink, 'paper')).toBeGreaterThanOrEqual(3)
  })

  it('writes in no colour that paper, wash or accent would swallow', () => {
    for (const [name, { colour }] of [...Object.entries(PRINT.styles), ...Object.entries(SLIDE.styles)]) {
      expect(contrast(colour, colour === 'paper' ? 'accent' : 'wash'), name).toBeGreaterThanOrEqual(4.5)
    }
  })
})
