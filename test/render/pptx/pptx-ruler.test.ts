import { expect, it } from 'vitest'
import { VARIATION_MARKS } from '../../../src/narrate/phrase-signal.ts'
import { advancesIn, layAdvances } from '../../../src/render/pptx/advances.ts'
import { makePptxRuler } from '../../../src/render/pptx/pptx-ruler.ts'

const ruler = makePptxRuler()

// Advance widths of Arial and Arial Bold, in thousandths of an em, from the font's own metrics.
it.each([
  ['Referrals', 'regular', 722 + 556 + 278 + 556 + 333 + 333 + 556 + 222 + 500],
  ['Referrals', 'semibold', 722 + 556 + 333 + 556 + 389 + 389 + 556 + 278 + 556],
  ['1,491%', 'regular', 556 + 278 + 556 * 3 + 889],
] as const)('measures %s in %s as Arial does', (text, weight, thousandths) => {
  expect(ruler.width(text, 10, weight)).toBeCloseTo(thousandths / 100, 1)
})

it('leaves kerning out, as the deck does', () => {
  expect(ruler.width('AV', 10, 'regular')).toBeCloseTo(
    ruler.width('A', 10, 'regular') + ruler.width('V', 10, 'regular'),
  )
})

it('counts a letter that the font lacks as an em', () => {
  expect(ruler.width('🙂', 12, 'regular')).toBe(12)
})

it.each(['regular', 'semibold'] as const)(
  'has the usual letters of the %s font in a table for the bundle',
  (weight) => {
    const table = layAdvances()[weight]
    const advance = advancesIn(weight)
    const marks = Object.values(VARIATION_MARKS).join('')
    for (const letter of `Ŵyr, “£5” – 50% ≥ ▲${marks}`) expect(table[letter.codePointAt(0) ?? 0]).toBe(advance(letter))
    expect(Object.values(table).every((ems) => ems >= 0 && ems <= 2)).toBe(true)
  },
)
