import { columnLetters, columnNumber } from '../../shared/address.ts'
import { LIMITS } from '../limits.ts'

/** A corner of a reference; without a row in `A:C`, without a column in `4:4`. */
export type Corner = {
  readonly column: number | null
  readonly row: number | null
  readonly columnFixed: boolean
  readonly rowFixed: boolean
}

/** A reference in a formula; `sheet` is null where it means the sheet that the formula stands on. */
export type Area = { readonly sheet: string | null; readonly from: Corner; readonly to: Corner | null }

const CORNER = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`
const COLUMN = String.raw`\$?[A-Z]{1,3}`
const ROW = String.raw`\$?\d{1,7}`
const AREA = `${CORNER}(?::${CORNER})?|${COLUMN}:${COLUMN}|${ROW}:${ROW}`
const WORD = String.raw`[\p{L}\p{N}_.\\?]`
const SHEET = String.raw`'(?:[^']|'')+'!|[\p{L}\p{N}_.\\\[\]]+(?::[\p{L}\p{N}_.\\]+)?!`

/** Texts, references, tables' own references, other words: what is not a reference is stepped over whole. */
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<sheet>${SHEET})?(?<area>${AREA})(?!${WORD}|[(!\[])|${WORD}+\[(?:[^\[\]]|\[[^\[\]]*\])*\]|'(?:[^']|'')+'!?|[\p{L}\p{N}_.\\?$]+|[\s\S]`,
  'giu',
)

/**
 * A formula with each of its references changed; all else stays as it is written.
 *
 * References into other workbooks, and those that run through several sheets, are not shown: no insertion moves them.
 */
export function mapAreas(formula: string, change: (area: Area) => Area): string {
  return formula.replace(TOKEN, (token, ...rest) => {
    const groups: Readonly<Record<string, string | undefined>> = rest.at(-1)
    const { sheet, area } = groups
    if (area === undefined || (sheet !== undefined && /[[\]:]/.test(sheet))) return token
    const read = readArea(area, sheet === undefined ? null : sheetName(sheet))
    return `${sheet ?? ''}${writeArea(change(read))}`
  })
}

function sheetName(prefix: string): string {
  const name = prefix.slice(0, -1)
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name
}

/** A range without a sheet, `B4:C9`, `A:C` or a single cell; null for anything else. */
export function readRange(text: string): Area | null {
  return new RegExp(`^(?:${AREA})$`, 'i').test(text) ? readArea(text, null) : null
}

function readArea(text: string, sheet: string | null): Area {
  const [from = '', to] = text.split(':')
  return { sheet, from: readCorner(from), to: to === undefined ? null : readCorner(to) }
}

function readCorner(text: string): Corner {
  const [, columnMark, letters, rowMark, digits] = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(text) ?? []
  return {
    column: letters ? columnNumber(letters) : null,
    row: digits ? Number(digits) : null,
    columnFixed: columnMark === '$' && Boolean(letters),
    // In `$4:$4` there are no letters to take the first mark.
    rowFixed: rowMark === '$' || (columnMark === '$' && !letters),
  }
}

export function writeArea({ from, to }: Area): string {
  return to === null ? writeCorner(from) : `${writeCorner(from)}:${writeCorner(to)}`
}

function writeCorner({ column, row, columnFixed, rowFixed }: Corner): string {
  const letters = column === null ? '' : `${columnFixed ? '$' : ''}${columnLetters(Math.min(column, LIMITS.columns))}`
  return `${letters}${row === null ? '' : `${rowFixed ? '$' : ''}${row}`}`
}
