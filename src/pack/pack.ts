import type { Rag } from '../compute/figures.ts'
import type { Month } from '../shared/month.ts'
import type { Colour, StyleName, Theme } from './theme.ts'

/** Pages of placed blocks for one medium. Both renderers draw this and nothing else; they decide no position or word. */
export type Pack = {
  readonly theme: Theme
  readonly facts: PackFacts
  readonly pages: readonly Page[]
  readonly outline: readonly OutlineEntry[]
  /** Those that stand in the pack, for a screen reader to say in full. */
  readonly abbreviations: readonly Abbreviation[]
}

export type Abbreviation = { readonly short: string; readonly long: string }

/** What the document's own properties say. `month` is the reporting month: the only date in the files. */
export type PackFacts = {
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly organisation: string
  readonly month: Month
  readonly language: 'en-GB'
}

/** A bookmark of the PDF. */
export type OutlineEntry = { readonly title: string; readonly page: PageId; readonly children: readonly OutlineEntry[] }

/** Lower-case letters and digits, unique in the pack; the target of links. */
export type PageId = string

/**
 * A page or slide. Blocks stand in reading order, the title's before what it heads.
 *
 * `title` is unique in the pack and is also the text of the block with the role `title`. `section` names the
 * section of the deck that the slide belongs to (`Introduction` and `Notes` are sections too).
 */
export type Page = {
  readonly id: PageId
  readonly title: string
  readonly section: string
  readonly blocks: readonly Block[]
  readonly footer: readonly [left: string, right: string] | null
  /** What to say, what the figures rest on, what may be asked; a paragraph each. */
  readonly speakerNotes: readonly string[]
}

/** In points from the page's top left. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type Block =
  | TextBlock
  | TableBlock
  | ChartBlock
  | GradesBlock
  | SegmentsBlock
  | SparkBlock
  | StripBlock
  | PictureBlock
  | PanelBlock
  | RuleBlock

/**
 * Words in a box, from its top. `role` `title` is the page's title (the title placeholder of a slide).
 *
 * Lines are broken already, with the medium's ruler; a renderer that wraps by itself uses the runs.
 */
export type TextBlock = {
  readonly kind: 'text'
  readonly box: Box
  readonly role: 'title' | 'text'
  readonly paragraphs: readonly Paragraph[]
}

/**
 * `tag` says what the paragraph is to a screen reader: a heading of a level, a paragraph, a list item, a caption, an
 * entry of the contents, or nothing (`artifact`: repeated from an earlier page, or decoration).
 */
export type Paragraph = {
  readonly style: StyleName
  readonly align: 'left' | 'right' | 'centre'
  readonly tag: Tag
  /** A hanging bullet; the lines are `indent` narrower and stand that far right. */
  readonly bullet: boolean
  readonly indent: number
  readonly lines: readonly Line[]
  readonly spaceBefore: number
}

export type Tag = 'h1' | 'h2' | 'h3' | 'p' | 'li' | 'toci' | 'note' | 'artifact'
/** `cut` says that the line ends within a word that no line could hold, and not at a space. */
export type Line = { readonly runs: readonly Run[]; readonly width: number; readonly cut: boolean }
/** Words of one look; a run overrides its paragraph's weight and colour. `link` leads to a page of the pack. */
export type Run = {
  readonly text: string
  readonly strong: boolean
  readonly colour: Colour | null
  readonly link: PageId | null
}

/**
 * A table or the piece of it that a page holds; pieces of one table share `id`, and all but the first `continues`.
 *
 * `summary` is its alternative text. The heights of header and rows are exact.
 */
export type TableBlock = {
  readonly kind: 'table'
  readonly box: Box
  readonly id: string
  readonly continues: boolean
  readonly summary: string
  readonly columns: readonly Column[]
  readonly header: TableRow
  readonly rows: readonly TableRow[]
}

/** `wash` marks the reporting month's column; text keeps `padLeft` and `padRight` from the column's edges. */
export type Column = { readonly width: number; readonly align: 'left' | 'right' | 'centre'; readonly wash: boolean }
/** `rule` is the line under the row. */
export type TableRow = {
  readonly height: number
  readonly rule: 'quiet' | 'strong'
  readonly cells: readonly TableCell[]
}

/**
 * `lines` are the words as broken, `words` as they were before, for a renderer that breaks them itself;
 * a line break in them stands. `spoken` says them for a screen reader where they are marks (`▲`, `G`, blank).
 * `fill` is a pill or tint behind the words. The first cell of a row is its header.
 */
export type TableCell = {
  readonly words: string
  readonly lines: readonly string[]
  readonly spoken: string | null
  readonly style: 'table' | 'tableStrong' | 'tableHead' | 'tableMark'
  readonly colour: Colour | null
  readonly fill: Colour | null
  readonly link: PageId | null
}

/** Padding of every table cell, in points. */
export const CELL_PAD = { x: 3, y: 2.5 } as const

/** A line chart: native in the deck, paths in the PDF. `ticks` are the values of the grid lines, lowest first. */
export type ChartBlock = {
  readonly kind: 'chart'
  readonly box: Box
  readonly name: string
  readonly alt: string
  readonly months: readonly string[]
  /** As printed, so that both media draw the line that the figures beside it make. */
  readonly values: readonly (number | null)[]
  /** The months, by index, at which the row starts again: no line leads to them. */
  readonly breaks: readonly number[]
  /** The printed figures of the values, for labels; empty for a gap. */
  readonly shown: readonly string[]
  /** Which of the values is the latest figure, marked and named as such; null where the indicator has none. */
  readonly latest: number | null
  readonly ticks: readonly { readonly value: number; readonly shown: string }[]
  /** Which months may be named on the axis, by index: evenly from the first to `reported`, and the last where it can be. */
  readonly named: readonly number[]
  /** The reporting month, by index; months after it are those that the trend is drawn on for. */
  readonly reported: number
  readonly decimals: number
  readonly percent: boolean
  /** Under the caption: the unit, whether the axis starts elsewhere than at zero, whether the target will be met. */
  readonly axisNote: readonly NoteRun[]
  /** What chance does not explain, by value; null where it does. */
  readonly marks: readonly (ChartMark | null)[]
  /** Lines across the plot, in the order in which they are drawn. */
  readonly levels: readonly ChartLevel[]
  /** Where the trend leads: the index of a month and the value there, and by month the line that leads to it, null before it. */
  readonly outlook: {
    readonly at: number
    readonly value: number
    readonly label: string
    readonly line: readonly (number | null)[]
  } | null
  /** What stands left and right of the plots of its column, its own among them: all plots have room for the widest. */
  readonly column: readonly ChartSides[]
}

/** What is written at the sides of a chart's plot. */
export type ChartSides = Pick<ChartBlock, 'ticks' | 'months' | 'values' | 'shown' | 'latest' | 'levels' | 'outlook'>

export type ChartMark = 'improvement' | 'concern' | 'neutral'
/** `label` names it; limits are drawn without their names. */
export type ChartLevel = {
  readonly kind: 'limit' | 'mean' | 'benchmark' | 'target'
  readonly value: number
  readonly label: string
}
export type NoteRun = { readonly text: string; readonly strong: boolean; readonly colour: Colour }

/** The names of services beside their bars: the most of the width they take, their distance, the air over and under. */
export const GRADE_NAMES = { share: 0.4, gap: 8, air: 5 } as const

/** Grades of audits: one stacked bar a service, native in the deck. `tones` run from best to worst. */
export type GradesBlock = {
  readonly kind: 'grades'
  readonly box: Box
  readonly name: string
  readonly alt: string
  readonly services: readonly string[]
  readonly grades: readonly {
    readonly name: string
    readonly colour: Colour
    readonly ink: Colour
    readonly counts: readonly number[]
  }[]
}

/** RAG counts as a row of segments, each with its count and letter; the words beside or around it say the same. */
export type SegmentsBlock = {
  readonly kind: 'segments'
  readonly box: Box
  readonly alt: string
  readonly segments: readonly { readonly rag: Rag | 'none'; readonly label: string; readonly width: number }[]
}

/** A small line without axes; null is a gap, no line leads to `breaks`. `colour` is the meaning of its end point. */
export type SparkBlock = {
  readonly kind: 'spark'
  readonly box: Box
  readonly alt: string
  readonly values: readonly (number | null)[]
  readonly breaks: readonly number[]
  readonly colour: Colour
}

/** The authority among its neighbours: a dot each on one line, its own larger and in `colour`. */
export type StripBlock = {
  readonly kind: 'strip'
  readonly box: Box
  readonly alt: string
  readonly others: readonly number[]
  readonly own: number
  readonly colour: Colour
}

/** A PNG that fills its box. */
export type PictureBlock = {
  readonly kind: 'picture'
  readonly box: Box
  readonly name: string
  readonly alt: string
  readonly png: Uint8Array
}

/** A flat rectangle behind other blocks; decoration. `edge` is a bar of accent at its left. */
export type PanelBlock = {
  readonly kind: 'panel'
  readonly box: Box
  readonly fill: Colour
  readonly edge: Colour | null
}

/** A hairline; decoration. */
export type RuleBlock = { readonly kind: 'rule'; readonly box: Box; readonly colour: Colour; readonly weight: number }

/** The fill and ink of a RAG. */
export const RAG_COLOURS: Readonly<Record<Rag | 'none', { readonly fill: Colour; readonly ink: Colour }>> = {
  green: { fill: 'greenFill', ink: 'greenInk' },
  amber: { fill: 'amberFill', ink: 'amberInk' },
  red: { fill: 'redFill', ink: 'redInk' },
  none: { fill: 'wash', ink: 'muted' },
}
