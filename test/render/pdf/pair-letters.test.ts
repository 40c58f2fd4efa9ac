import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { openFont } from '../../../src/render/pdf/open-font.ts'
import { layPairsOf, makePairShaper, type Shape } from '../../../src/render/pdf/pair-letters.ts'

const WEIGHTS = ['regular', 'semibold'] as const
const LETTERS = [...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)), ...'£·–—‘’“”…→▲▼●♦']

const asDrawn = ({ glyphs, positions, advanceWidth }: Shape) => ({
  glyphs: glyphs.map(({ id }) => id),
  places: positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => [xAdvance, yAdvance, xOffset, yOffset]),
  advanceWidth,
})

describe.each(WEIGHTS)('the letters of the %s font', (weight) => {
  const font = openFont(weight)
  const { advance, shape, steps } = makePairShaper(font, null)

  it('stand by what they do two by two as the font itself sets the word', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 9 }), (letters) => {
        const word = letters.join('')
        const paired = shape(word)
        fc.pre(paired !== null)
        if (paired) expect(asDrawn(paired)).toEqual(asDrawn(font.layout(word)))
        expect(advance(word)).toBe(font.layout(word).advanceWidth)
        expect(steps(word)?.map((step) => step.advance)).toEqual(paired?.positions.map(({ xAdvance }) => xAdvance))
        expect(
          steps(word)
            ?.map((step) => step.letters)
            .join(''),
        ).toBe(word)
      }),
      { numRuns: 400 },
    )
  })

  it('stand as the font draws them where it draws several as one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'fffttioa '), { minLength: 2, maxLength: 8 }), (letters) => {
        const word = letters.join('')
        expect(asDrawn(shape(word) ?? font.layout(''))).toEqual(asDrawn(font.layout(word)))
      }),
      { numRuns: 300 },
    )
    expect(shape('office')?.glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints))).toEqual([
      ...'o',
      'ff',
      ...'ice',
    ])
  })

  it('are left to the font where they are of another alphabet', () => {
    expect(['漢字', 'Łódź', 'e\u0301'].map(shape)).toEqual([null, null, null])
  })

  it('are the same from the table that is made for the bundle', () => {
    const known = makePairShaper(font, layPairsOf(font))
    for (const word of [
      'AVATAR',
      'Tower.',
      '1,491',
      'To “quote”',
      '▲ better',
      '£1.5m – £2m',
      'office',
      'after',
      'shifft',
    ]) {
      expect(asDrawn(known.shape(word) ?? font.layout(''))).toEqual(asDrawn(font.layout(word)))
    }
    expect([known.shape('漢字'), known.advance('漢字')]).toEqual([null, null])
  })
})
