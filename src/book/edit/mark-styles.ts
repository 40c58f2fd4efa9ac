import type { Mark } from '../mark.ts'
import { attributeOf, setAttribute } from './rewrite-xml.ts'

export type Level = Mark['level']

/** Cell styles by number: a cell's own with the colour of a level, and those of the list of findings. */
export type MarkStyles = {
  readonly xml: string
  readonly marked: (style: number, level: Level) => number
  readonly heading: number
  readonly title: number
  readonly words: number
  readonly link: number
  readonly level: Readonly<Record<Level, number>>
}

const FILLS: Readonly<Record<Level | 'heading', string>> = {
  error: 'FFFFC7CE',
  warning: 'FFFFE699',
  note: 'FFD6E4F5',
  heading: 'FF12436D',
}
const LEVELS: readonly Level[] = ['error', 'warning', 'note']

/** The styles of a workbook with those that the marks need; null where the workbook has none to build on. */
export function addMarkStyles(
  xml: string,
  wanted: readonly { readonly style: number; readonly level: Level }[],
): MarkStyles | null {
  const xfs = listOf(xml, 'cellXfs', 'xf')
  const fonts = listOf(xml, 'fonts', 'font')
  const fills = listOf(xml, 'fills', 'fill')
  if (xfs === null || fonts === null || fills === null) return null
  const p = xfs.prefix
  const font = (inner: string) =>
    `<${p}font>${inner.replace(/<(?=\w)/g, `<${p}`)}<${p}sz val="10"/><${p}name val="Arial"/></${p}font>`
  const newFonts = [
    font('<b/>').replace(`<${p}sz`, `<${p}color rgb="FFFFFFFF"/><${p}sz`),
    font('<b/>'),
    font('<u/>').replace(`<${p}sz`, `<${p}color rgb="FF0563C1"/><${p}sz`),
    font(''),
  ]
  const fill = (rgb: string) =>
    `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${rgb}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`
  const kinds = [...LEVELS, 'heading'] as const
  const fillOf = (kind: Level | 'heading') => fills.items.length + kinds.indexOf(kind)
  const fontAt = (at: number) => fonts.items.length + at
  const own = (fontId: number, fillId: number) =>
    `<${p}xf numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><${p}alignment vertical="top" wrapText="1"/></${p}xf>`
  const fixed = [
    own(fontAt(0), fillOf('heading')),
    own(fontAt(1), 0).replace(' wrapText="1"', ''),
    own(fontAt(3), 0),
    own(fontAt(2), 0),
    ...LEVELS.map((level) => own(fontAt(1), fillOf(level))),
  ]
  const base = xfs.items.length
  const pairs = [...new Set(wanted.map(({ style, level }) => `${style} ${level}`))]
  const coloured = pairs.map((pair) => {
    const [style = '0', level = 'note'] = pair.split(' ')
    return colour(xfs.items[Number(style)] ?? xfs.items[0] ?? `<${p}xf/>`, fillOf(level as Level))
  })
  const withFonts = append(xml, 'fonts', newFonts)
  const withFills = append(
    withFonts,
    'fills',
    kinds.map((kind) => fill(FILLS[kind])),
  )
  const at = (place: number) => base + place
  return {
    xml: append(withFills, 'cellXfs', [...fixed, ...coloured]),
    marked: (style, level) => base + fixed.length + pairs.indexOf(`${style} ${level}`),
    heading: at(0),
    title: at(1),
    words: at(2),
    link: at(3),
    level: { error: at(4), warning: at(5), note: at(6) },
  }
}

function colour(xf: string, fill: number): string {
  return xf.replace(/^<[^>]*>/, (tag) => setAttribute(setAttribute(tag, 'fillId', String(fill)), 'applyFill', '1'))
}

function listOf(xml: string, list: string, item: string) {
  const found = new RegExp(`<((?:[\\w.-]+:)?)${list}(?:\\s[^>]*)?>([\\s\\S]*?)</\\1${list}\\s*>`).exec(xml)
  if (!found) return null
  const [, prefix = '', inner = ''] = found
  const pattern = new RegExp(`<${prefix}${item}(?=[\\s/>])(?:[^>]*?/>|[^>]*>[\\s\\S]*?</${prefix}${item}\\s*>)`, 'g')
  return { prefix, items: inner.match(pattern) ?? [] }
}

function append(xml: string, list: string, items: readonly string[]): string {
  const pattern = new RegExp(`(<(?:[\\w.-]+:)?${list}(?:\\s[^>]*)?>)([\\s\\S]*?)(</(?:[\\w.-]+:)?${list}\\s*>)`)
  return xml.replace(pattern, (_, open: string, inner: string, close: string) => {
    const count = attributeOf(open, 'count')
    const counted = count === null ? open : setAttribute(open, 'count', String(Number(count) + items.length))
    return `${counted}${inner}${items.join('')}${close}`
  })
}
