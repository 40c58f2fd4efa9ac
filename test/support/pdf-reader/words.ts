import type { Paint } from './content.ts'
import type { Pdf } from './pdf.ts'
import type { SeenElement } from './structure.ts'

/** The words of an element and all below it. */
export type Words = {
  /** As they are drawn. */
  readonly drawn: (element: SeenElement) => string
  /** As they are said: an alternative or an actual text in place of what is drawn. */
  readonly said: (element: SeenElement) => string
}

export function wordsIn(pdf: Pdf): Words {
  const stretches = new Map<string, string>()
  for (const { id, content } of pdf.pages) {
    for (const paint of content.paints) {
      const mcid = paint.mark?.mcid ?? null
      if (paint.kind !== 'words' || mcid === null) continue
      const key = `${id} ${mcid}`
      stretches.set(key, (stretches.get(key) ?? '') + charactersOf(paint))
    }
  }
  const within = (element: SeenElement, of: (inner: SeenElement) => string): string =>
    element.kids
      .map((kid) => {
        if (kid.kind === 'element') return of(kid.element)
        return kid.kind === 'content' ? (stretches.get(`${kid.page} ${kid.mcid}`) ?? '') : ''
      })
      .join('')
  const drawn = (element: SeenElement): string => within(element, drawn)
  const said = (element: SeenElement): string => element.alt ?? element.actual ?? within(element, said)
  return { drawn, said }
}

/** What the codes stand for; a code that the font does not explain is a replacement character. */
export function charactersOf({ codes, font }: Paint): string {
  return codes.map((code) => font?.characters.get(code) ?? '\ufffd').join('')
}
