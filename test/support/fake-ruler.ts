import type { Ruler } from '../../src/pack/measure.ts'

/** A font whose letters are all half an em wide, a little more in semibold. */
export const FAKE_RULER: Ruler = {
  width: (text, size, weight) => [...text].length * size * (weight === 'semibold' ? 0.53 : 0.5),
}
