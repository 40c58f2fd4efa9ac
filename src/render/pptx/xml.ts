// What XML 1.0 cannot hold, lone halves of a surrogate pair, and marks that turn the order of the words around.
const UNFIT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What may stand there as it is, which is nearly all that is written. */
const PLAIN = /^[ !#-%'-;=?-~]*$/

/** Text that may stand in an element or attribute: escaped, on one line, without what breaks a package. */
export function xmlText(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .replace(UNFIT, '')
    .replace(/\s*[\n\r\t\u2028\u2029]\s*/g, ' ')
    .replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark)
}

/** English Metric Units, in which DrawingML measures: 12,700 to the point. */
export function emu(points: number): number {
  return Math.round(points * 12_700)
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const MAIN = 'http://schemas.openxmlformats.org'

/** The three namespaces that every slide, layout and master declares. */
export const SLIDE_NAMESPACES = `xmlns:a="${MAIN}/drawingml/2006/main" xmlns:r="${MAIN}/officeDocument/2006/relationships" xmlns:p="${MAIN}/presentationml/2006/main"`

/** The type of a relationship between parts. */
export function relationType(kind: string): string {
  return `${MAIN}/officeDocument/2006/relationships/${kind}`
}

export type Relation = { readonly id: string; readonly kind: string; readonly target: string }

export function relationsXml(relations: readonly Relation[]): string {
  const lines = relations.map(
    ({ id, kind, target }) => `<Relationship Id="${id}" Type="${relationType(kind)}" Target="${target}"/>`,
  )
  return `${XML_HEAD}<Relationships xmlns="${MAIN}/package/2006/relationships">${lines.join('')}</Relationships>`
}
