import { readXml } from './read-xml.ts'

/** What a number format makes of a number: a plain figure, a percentage, a calendar date, or a time or length of time. */
export type FormatKind = 'number' | 'percent' | 'date' | 'time'

/** A cell's number format; `code` is the text by which a time is shown, `h:mm:ss`. */
export type Format = { readonly kind: FormatKind; readonly code: string }

const GENERAL: Format = { kind: 'number', code: 'General' }

/** The format of a cell whose style names none. */
export function formatOf(formats: readonly Format[], style: number): Format {
  return formats[style] ?? GENERAL
}

/** The times that every workbook knows by number. */
const BUILT_IN_TIMES: ReadonlyMap<number, string> = new Map([
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
])

/** The formats that every workbook knows by number, where they are not plain: 27–36 and 50–58 are East Asian dates. */
function builtInKind(id: number): FormatKind {
  if (id === 9 || id === 10) return 'percent'
  if (BUILT_IN_TIMES.has(id)) return 'time'
  const isDate = (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
  return isDate ? 'date' : 'number'
}

/** The format of each cell style of `styles.xml`, by the number that cells name it with. */
export function readFormats(stylesXml: string): readonly Format[] {
  const codes = new Map<number, string>()
  const formats: Format[] = []
  let inCellStyles = false
  readXml(stylesXml, {
    open: (name, attributes) => {
      const id = Number(attributes.numFmtId ?? 0)
      if (name === 'numFmt') codes.set(id, attributes.formatCode ?? '')
      if (name === 'cellXfs') inCellStyles = true
      if (name === 'xf' && inCellStyles) formats.push(formatWith(id, codes.get(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return formats
}

/** Excel takes no longer one, and it is gone through for every cell that shows a time. */
const LONGEST_CODE = 255

function formatWith(id: number, code: string | undefined): Format {
  if (code === undefined) return { kind: builtInKind(id), code: BUILT_IN_TIMES.get(id) ?? '' }
  return { kind: formatKind(code), code: code.slice(0, LONGEST_CODE) }
}

/**
 * The kind of a number format by its code, `0.0%` or `mmm-yy`.
 *
 * Only the section for positive numbers counts, and nothing that is quoted, escaped or in brackets: the m of
 * `0.0\m` is a letter, not a month. What names hours or seconds without a day is a time, and so is `[h]:mm`.
 */
export function formatKind(code: string): FormatKind {
  const unquoted = positiveSection(code)
  if (/\[(?:h+|m+|s+)\]/i.test(unquoted)) return 'time'
  const bare = unquoted.replace(/\[[^[\]]*\]/g, '')
  if (bare.includes('%')) return 'percent'
  if (/general/i.test(bare) || /[0#?]/.test(bare.replace(/s\.0+/gi, ''))) return 'number'
  if (/[dyb]/i.test(bare)) return 'date'
  // A bracket that is never closed makes no format that Excel knows.
  if (/[hs]/i.test(bare)) return bare.includes('[') ? 'number' : 'time'
  return /m/i.test(bare) ? 'date' : 'number'
}

function positiveSection(code: string): string {
  return code.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';')[0] ?? ''
}
