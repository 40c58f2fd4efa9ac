import { readXml } from './read-xml.ts'

/** What a number format makes of a number: a plain figure, a percentage, or a calendar date. */
export type FormatKind = 'number' | 'percent' | 'date'

/** The formats that every workbook knows by number, where they are not plain: 27–36 and 50–58 are East Asian dates. */
function builtInKind(id: number): FormatKind {
  if (id === 9 || id === 10) return 'percent'
  const isDate = (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
  return isDate ? 'date' : 'number'
}

/** The kind of each cell style of `styles.xml`, by the number that cells name it with. */
export function readFormats(stylesXml: string): readonly FormatKind[] {
  const codes = new Map<number, string>()
  const kinds: FormatKind[] = []
  let inCellStyles = false
  readXml(stylesXml, {
    open: (name, attributes) => {
      const id = Number(attributes.numFmtId ?? 0)
      if (name === 'numFmt') codes.set(id, attributes.formatCode ?? '')
      if (name === 'cellXfs') inCellStyles = true
      if (name === 'xf' && inCellStyles) kinds.push(kindOf(id, codes.get(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return kinds
}

function kindOf(id: number, code: string | undefined): FormatKind {
  return code === undefined ? builtInKind(id) : formatKind(code)
}

/**
 * The kind of a number format by its code, `0.0%` or `mmm-yy`.
 *
 * Only the section for positive numbers counts, and nothing that is quoted, escaped or in brackets: the m of
 * `0.0\m` is a letter, not a month. A time without a day, or a length of time (`[h]:mm`), is a number.
 */
export function formatKind(code: string): FormatKind {
  if (/\[[hms]+\]/i.test(code)) return 'number'
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/g, '').split(';')[0] ?? ''
  if (bare.includes('%')) return 'percent'
  if (/general/i.test(bare) || /[0#?]/.test(bare.replace(/s\.0+/gi, ''))) return 'number'
  if (/[dyb]/i.test(bare)) return 'date'
  return /m/i.test(bare) && !/[hs]/i.test(bare) ? 'date' : 'number'
}
