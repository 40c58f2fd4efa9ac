import { type Colour, type HouseStyle, type PageSize, PLAIN_HOUSE } from '../shared/house-style.ts'
import type { Weight } from './measure.ts'

export type { Colour, Palette } from '../shared/house-style.ts'

/** Text styles; a size and leading in points for each medium. */
export type TextStyle = {
  readonly size: number
  readonly leading: number
  readonly weight: Weight
  readonly colour: Colour
}

export const STYLE_NAMES = [
  'eyebrow',
  'title',
  'headline',
  'heading',
  'body',
  'compact',
  'small',
  'note',
  'table',
  'tableStrong',
  'tableHead',
  'tableMark',
  'caption',
  'captionMuted',
  'axis',
  'figure',
  'coverTitle',
  'coverMonth',
  'coverLine',
  'footer',
] as const
export type StyleName = (typeof STYLE_NAMES)[number]

/** All sizes of one medium, in points: the page, its grid, its type; and the house style that it is in. */
export type Theme = {
  readonly medium: 'print' | 'slide'
  readonly house: HouseStyle
  readonly width: number
  readonly height: number
  readonly margin: number
  /** Where the head of a page begins. */
  readonly headTop: number
  readonly gutter: number
  /** Where the content of a page begins and ends, below its titles and above its footer. */
  readonly footerTop: number
  /**
   * Heights of a chart with its caption: `low` is the least, `high` the most that reads well; how many stand in a
   * stack beside words, and the air between them.
   */
  readonly chart: { readonly low: number; readonly high: number; readonly stack: number; readonly gap: number }
  /** How many words a page takes beside its charts; null for as many as fit. */
  readonly wordsBesideCharts: number | null
  /** The air between two paragraphs, in ems. */
  readonly betweenParagraphs: number
  readonly styles: Readonly<Record<StyleName, TextStyle>>
}

const style = (size: number, leading: number, weight: Weight = 'regular', colour: Colour = 'ink'): TextStyle => ({
  size,
  leading,
  weight,
  colour,
})

/** Landscape A4. */
export const PRINT: Theme = {
  medium: 'print',
  house: PLAIN_HOUSE,
  width: 841.89,
  height: 595.28,
  margin: 36,
  headTop: 36,
  gutter: 12,
  footerTop: 562,
  chart: { low: 112, high: 250, stack: 3, gap: 12 },
  wordsBesideCharts: null,
  betweenParagraphs: 0.45,
  styles: {
    eyebrow: style(9.5, 12, 'regular', 'muted'),
    title: style(20, 24, 'semibold', 'accent'),
    headline: style(14, 18, 'semibold', 'ink'),
    heading: style(12, 16.5, 'semibold', 'accent'),
    body: style(12, 16.5),
    compact: style(12, 16.5),
    small: style(10, 13),
    note: style(9, 12, 'regular', 'muted'),
    table: style(8, 10),
    tableStrong: style(8, 10, 'semibold'),
    tableHead: style(8, 10, 'semibold', 'paper'),
    tableMark: style(8, 10),
    caption: style(10, 12.5, 'semibold'),
    captionMuted: style(9, 11.5, 'regular', 'muted'),
    axis: style(8, 10, 'regular', 'muted'),
    figure: style(20, 24, 'semibold', 'accent'),
    coverTitle: style(34, 40, 'semibold', 'paper'),
    coverMonth: style(26, 32, 'semibold', 'accent'),
    coverLine: style(14, 20),
    footer: style(8.5, 11, 'regular', 'muted'),
  },
}

/** A 16:9 slide. */
export const SLIDE: Theme = {
  medium: 'slide',
  house: PLAIN_HOUSE,
  width: 960,
  height: 540,
  margin: 40,
  headTop: 32,
  gutter: 12,
  footerTop: 508,
  chart: { low: 156, high: 290, stack: 2, gap: 12 },
  wordsBesideCharts: 145,
  betweenParagraphs: 0.45,
  styles: {
    eyebrow: style(12, 15, 'regular', 'muted'),
    title: style(24, 29, 'semibold', 'accent'),
    headline: style(17, 21, 'semibold', 'ink'),
    heading: style(16, 20, 'semibold', 'accent'),
    body: style(16, 22),
    compact: style(14, 18),
    small: style(12, 15),
    note: style(10, 12.5, 'regular', 'muted'),
    table: style(9, 11.5),
    tableStrong: style(9, 11.5, 'semibold'),
    tableHead: style(9, 11.5, 'semibold', 'paper'),
    tableMark: style(9, 11.5),
    caption: style(12, 15, 'semibold'),
    captionMuted: style(10, 12.5, 'regular', 'muted'),
    axis: style(10, 12, 'regular', 'muted'),
    figure: style(24, 29, 'semibold', 'accent'),
    coverTitle: style(40, 48, 'semibold', 'paper'),
    coverMonth: style(32, 39, 'semibold', 'accent'),
    coverLine: style(16, 22),
    footer: style(10, 12.5, 'regular', 'muted'),
  },
}

/** Each paper, lying, and how much larger than on A4 everything on it is drawn. */
const PAPERS: Readonly<Record<PageSize, { readonly width: number; readonly height: number; readonly scale: number }>> =
  {
    A4: { width: PRINT.width, height: PRINT.height, scale: 1 },
    A3: { width: 1190.55, height: 841.89, scale: 1.25 },
    Letter: { width: 792, height: 612, scale: 1 },
  }

/** Print in a house style. Of what A3 gains, half goes to the size of its type and half to how much it holds. */
export function printTheme(house: HouseStyle): Theme {
  const { width, height, scale } = PAPERS[house.page]
  const sized = (points: number) => points * scale
  const { low, high, stack, gap } = PRINT.chart
  const styles = { ...PRINT.styles }
  for (const name of STYLE_NAMES) {
    const { size, leading, ...look } = PRINT.styles[name]
    styles[name] = { ...look, size: sized(size), leading: sized(leading) }
  }
  return {
    ...PRINT,
    house,
    width,
    height,
    margin: sized(PRINT.margin),
    headTop: sized(PRINT.headTop),
    gutter: sized(PRINT.gutter),
    footerTop: height - sized(PRINT.height - PRINT.footerTop),
    chart: { low: sized(low), high: sized(high), stack, gap: sized(gap) },
    styles,
  }
}

/** A slide in a house style, whatever the paper of the print. */
export function slideTheme(house: HouseStyle): Theme {
  return { ...SLIDE, house }
}
