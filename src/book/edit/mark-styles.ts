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

const FILLS = { error: 'FFFFC7CE', warning: 'FFFFE699', note: 'FFD6E4F5', heading: 'FF12436D' } as const
const FONTS = {
  heading: '<b/><color rgb="FFFFFFFF"/>',
  bold: '<b/>',
  link: '<u/><color rgb="FF0563C1"/>',
  plain: '',
} as const

type Look = {
  readonly font: keyof typeof FONTS
  readonly fill: keyof typeof FILLS | null
  readonly wraps: boolean
}

/** The styles of the list of findings, in the order in which they are added. */
const OWN = {
  heading: { font: 'heading', fill: 'heading', wraps: true },
  title: { font: 'bold', fill: null, wraps: false },
  words: { font: 'plain', fill: null, wraps: true },
  link: { font: 'link', fill: null, wraps: true },
  error: { font: 'bold', fill: 'error', wraps: true },
  warning: { font: 'bold', fill: 'warning', wraps: true },
  note: { font: 'bold', fill: 'note', wraps: true },
} as const satisfies Readonly<Record<string, Look>>

/** A style that a marked cell has now, and what it is marked with. */
export type Wanted = { readonly style: number; readonly level: Level }

/** The styles of a workbook with those that the marks need; null where the workbook has none to build on. */
export function addMarkStyles(xml: string, wanted: readonly Wanted[]): MarkStyles | null {
  const lists = listsOf(xml)
  if (lists === null) return null
  const base = lists.styles.items.length
  const own = Object.values(OWN).map((look) => writeStyle(look, lists))
  const pairs = new Map(wanted.map((each) => [pairOf(each.style, each.level), each]))
  const coloured = [...pairs.values()].map((each) => colour(each, lists))
  const order = [...pairs.keys()]
  const at = (name: keyof typeof OWN) => base + placeIn(OWN, name)
  return {
    xml: append(addLooks(xml, lists.styles.prefix), 'cellXfs', [...own, ...coloured]),
    marked: (style, level) => base + own.length + order.indexOf(pairOf(style, level)),
    heading: at('heading'),
    title: at('title'),
    words: at('words'),
    link: at('link'),
    level: { error: at('error'), warning: at('warning'), note: at('note') },
  }
}

function pairOf(style: number, level: Level): string {
  return `${style} ${level}`
}

/** New entries go behind those that the workbook has, in the order of their table. */
function placeIn<T extends object>(table: T, name: keyof T & string): number {
  return Object.keys(table).indexOf(name)
}

type List = { readonly prefix: string; readonly items: readonly string[] }
type Lists = { readonly styles: List; readonly fonts: List; readonly fills: List }

function listsOf(xml: string): Lists | null {
  const styles = listOf(xml, 'cellXfs', 'xf')
  const fonts = listOf(xml, 'fonts', 'font')
  const fills = listOf(xml, 'fills', 'fill')
  return styles && fonts && fills && { styles, fonts, fills }
}

function addLooks(xml: string, p: string): string {
  const fonts = Object.values(FONTS).map((inner) => {
    const look = inner.replace(/<(?=\w)/g, `<${p}`)
    return `<${p}font>${look}<${p}sz val="10"/><${p}name val="Arial"/></${p}font>`
  })
  const fills = Object.values(FILLS).map(
    (rgb) =>
      `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${rgb}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
  )
  return append(append(xml, 'fonts', fonts), 'fills', fills)
}

function fillId(fill: keyof typeof FILLS, { fills }: Lists): number {
  return fills.items.length + placeIn(FILLS, fill)
}

function writeStyle({ font, fill, wraps }: Look, lists: Lists): string {
  const p = lists.styles.prefix
  const ids = `fontId="${lists.fonts.items.length + placeIn(FONTS, font)}" fillId="${fill ? fillId(fill, lists) : 0}"`
  const alignment = `<${p}alignment vertical="top"${wraps ? ' wrapText="1"' : ''}/>`
  return `<${p}xf numFmtId="0" ${ids} borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</${p}xf>`
}

/** A cell's own style with the fill of a level. */
function colour({ style, level }: Wanted, lists: Lists): string {
  const { prefix, items } = lists.styles
  const fill = String(fillId(level, lists))
  const own = items[style] ?? items[0] ?? `<${prefix}xf/>`
  return own.replace(/^<[^>]*>/, (tag) => setAttribute(setAttribute(tag, 'fillId', fill), 'applyFill', '1'))
}

function listOf(xml: string, list: string, item: string): List | null {
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
