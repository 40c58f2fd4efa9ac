import type { Indicator } from '../../../compute/figures.ts'
import { anyOf } from '../read/any-of.ts'

/** What a figure is held to, by its usual names. */
export const TARGET = anyOf('target|tgt|goal|ceiling|threshold|standard|limit|ambition')

/** The figure that may stand before it: `the 95% target`, `the £8 million target`. */
export const AMOUNT = String.raw`£?[\d.,]+(?:%| ?(?:million|billion|thousand|m|bn|k)\b)?`

/** What else it is called where nothing but a target can be meant. */
export const AIM = `(?:${TARGET}|aim|objective|bar|requirement|expectation)`

/**
 * `61% of pupils reached the expected standard`: whether the word by which something seems to be held to a target is the
 * row's own, which counts what keeps to that standard or does not.
 */
export function isOfLabel(said: string, { label }: Indicator): boolean {
  const [word] = NAMED.exec(said) ?? []
  return word !== undefined && label.toLowerCase().includes(word.toLowerCase())
}

const NAMED = new RegExp(String.raw`\b${AIM}`, 'i')
