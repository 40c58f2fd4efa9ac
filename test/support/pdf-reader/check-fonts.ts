import { type Fault, faultIf } from './fault.ts'
import type { Pdf } from './pdf.ts'

/** The glyphs of every font are in the file, no more than are used, and every one says what character it is. */
export function checkFonts({ pages, fonts }: Pdf): readonly Fault[] {
  const words = pages.flatMap(({ content }) => content.paints.filter(({ kind }) => kind === 'words'))
  const unexplained = new Set(
    words.flatMap(({ font, codes }) => (codes.every((code) => font?.characters.has(code)) ? [] : [font?.name ?? '?'])),
  )
  return [
    ...fonts.flatMap(({ name, embedded, subset }) => [
      ...faultIf(!embedded, 'font-embedded', name),
      ...faultIf(!subset, 'font-subset', name),
    ]),
    ...[...unexplained].map((where): Fault => ({ rule: 'font-unicode', where })),
    ...pages.flatMap(({ number, content }) =>
      faultIf(
        content.paints.some(({ codes }) => codes.includes(0)),
        'glyph-missing',
        `page ${number}`,
      ),
    ),
  ]
}
