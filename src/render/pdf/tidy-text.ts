const SUBSTITUTE = '□'

/** The letters that every font has and that are tidy as they are, which is nearly all that is written. */
const PLAIN = /^[ -~]*$/

/**
 * Text as it can be drawn: composed, on one line, without controls; a character that the font lacks becomes a box.
 *
 * All kinds of space become one, for they share a glyph and the file can only say one character for it.
 */
export function tidyText(text: string, hasGlyph: (codePoint: number) => boolean): string {
  if (PLAIN.test(text)) return text
  const known = [...plainText(text)].map((one) => (hasGlyph(one.codePointAt(0) ?? 0) ? one : SUBSTITUTE))
  return known.join('')
}

/** Text for the file's own strings (alternatives, titles): no controls, no invisible marks, no halves of characters. */
export function plainText(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .normalize('NFC')
    .replace(/[\p{Zs}\t\n\r]/gu, ' ')
    .replace(/\p{Cs}/gu, SUBSTITUTE)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\p{Variation_Selector}/gu, '')
}

/** A line as it goes before another: with the space at which it was broken, or a reader would join two words. */
export function beforeBreak(line: string): string {
  return /[\s-]$/.test(line) ? line : `${line} `
}

/** The words of a text from a place in it on, each with the space after it: what is shaped at once, and kept. */
export function wordsOf(text: string, start = 0): readonly string[] {
  const words: string[] = []
  let from = start
  for (let space = text.indexOf(' ', from); space >= 0; space = text.indexOf(' ', from)) {
    words.push(text.slice(from, space + 1))
    from = space + 1
  }
  if (from < text.length) words.push(text.slice(from))
  return words
}
