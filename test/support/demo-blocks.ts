import type { Ruler } from '../../src/pack/measure.ts'
import type { Box, ChartBlock, Paragraph, Run, TableCell, TextBlock } from '../../src/pack/pack.ts'
import type { Colour, StyleName, Theme } from '../../src/pack/theme.ts'
import { breakLines } from './break-lines.ts'

/** What the builders of a demo need everywhere. */
export type Kit = { readonly theme: Theme; readonly ruler: Ruler }

/** Words as a list of runs: a plain text, `**strong**` parts and `[words](page)` links. */
export function runsOf(text: string): readonly Run[] {
  return text
    .split(/(\*\*.+?\*\*|\[.+?\]\(\w+\))/)
    .filter((part) => part !== '')
    .map(runOf)
}

function runOf(part: string): Run {
  const link = /^\[(.+)\]\((\w+)\)$/.exec(part)
  if (link) return { text: link[1] ?? '', strong: false, colour: 'accent', link: link[2] ?? null }
  const strong = part.startsWith('**')
  return { text: strong ? part.slice(2, -2) : part, strong, colour: null, link: null }
}

export type Words = { readonly style: StyleName; readonly text: string } & Partial<Omit<Paragraph, 'lines' | 'style'>>

/** A text block at a place; its height is that of its lines. */
export function textBlock(kit: Kit, x: number, y: number, width: number, words: readonly Words[]): TextBlock {
  const paragraphs = words.map((one) => paragraphOf(kit, width, one))
  const height = paragraphs.reduce((sum, one) => sum + one.spaceBefore + heightOf(kit, one), 0)
  const role = paragraphs.some((one) => one.style === 'title' || one.style === 'coverTitle') ? 'title' : 'text'
  return { kind: 'text', box: { x, y, width, height }, role, paragraphs }
}

function paragraphOf(kit: Kit, width: number, words: Words): Paragraph {
  const indent = words.indent ?? (words.bullet ? 12 : 0)
  const lines = breakLines(runsOf(words.text), kit.theme.styles[words.style], width - indent, kit.ruler)
  return { align: 'left', tag: 'p', bullet: false, spaceBefore: 0, ...words, indent, lines }
}

function heightOf(kit: Kit, paragraph: Paragraph): number {
  return paragraph.lines.length * kit.theme.styles[paragraph.style].leading
}

export function cell(text: string, more: Partial<TableCell> = {}): TableCell {
  const lines = text === '' ? [] : text.split('\n')
  return { words: lines.join(' '), lines, spoken: null, style: 'table', colour: null, fill: null, link: null, ...more }
}

export function chart(
  box: Box,
  name: string,
  values: readonly (number | null)[],
  more: Partial<ChartBlock>,
): ChartBlock {
  const top = niceTop(Math.max(1, ...values.map((value) => value ?? 0)))
  const block = {
    kind: 'chart',
    box,
    name,
    alt: `Line chart of ${name}: ${values.map((value) => value ?? 'no figure').join(', ')}.`,
    months: MONTHS.slice(-values.length),
    values,
    breaks: [],
    shown: values.map((value) => (value === null ? '' : String(value))),
    latest: latestOf(values),
    ticks: [0, top / 2, top].map((value) => ({ value, shown: String(value) })),
    named: [0, 3, 6, 9, 12].filter((at) => at < values.length),
    reported: values.length - 1,
    decimals: 0,
    percent: false,
    axisNote: [{ text: 'Number', strong: false, colour: 'muted' }],
    marks: values.map(() => null),
    levels: [],
    outlook: null,
    ...more,
  } as const
  return { ...block, column: more.column ?? [block] }
}

function latestOf(values: readonly (number | null)[]): number | null {
  const at = values.findLastIndex((value) => value !== null)
  return at < 0 ? null : at
}

function niceTop(max: number): number {
  const step = 10 ** Math.floor(Math.log10(max))
  return Math.ceil(max / step) * step
}

export const MONTHS = [
  'Aug-23',
  'Sep-23',
  'Oct-23',
  'Nov-23',
  'Dec-23',
  'Jan-24',
  'Feb-24',
  'Mar-24',
  'Apr-24',
  'May-24',
  'Jun-24',
  'Jul-24',
  'Aug-24',
] as const

/** A wave of thirteen figures, the same at every run. */
export function wave(seed: number, middle: number, swing: number): readonly number[] {
  return MONTHS.map((_, at) => Math.round(middle + swing * Math.sin(seed + at * 1.3)))
}

export const RAG_WORDS = {
  G: { spoken: 'Green', fill: 'greenFill', colour: 'greenInk' },
  A: { spoken: 'Amber', fill: 'amberFill', colour: 'amberInk' },
  R: { spoken: 'Red', fill: 'redFill', colour: 'redInk' },
} as const satisfies Record<string, { spoken: string; fill: Colour; colour: Colour }>
