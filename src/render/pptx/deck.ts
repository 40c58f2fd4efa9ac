import type { Box, Pack, Page, PanelBlock } from '../../pack/pack.ts'
import type { StyleName, Theme } from '../../pack/theme.ts'

/** What the slides of a pack need beyond the shapes that pptxgenjs draws; the finishing step puts it in. */
export type Deck = {
  readonly pack: Pack
  readonly layouts: readonly Layout[]
  readonly slides: readonly SlideDraft[]
}

/** A slide layout: which placeholders it offers, where, and what stands behind them. */
export type Layout = {
  readonly name: string
  readonly slots: readonly Slot[]
  readonly panels: readonly PanelBlock[]
}

/** `role` decides the placeholder: the title, the line above it, the finding below it, or the words of the page. */
export type Slot = { readonly role: SlotRole; readonly box: Box; readonly style: StyleName }
export type SlotRole = 'title' | 'eyebrow' | 'headline' | 'body'

export type SlideDraft = {
  readonly page: Page
  readonly layout: Layout
  /** In the order in which pptxgenjs wrote them. */
  readonly shapes: readonly DressedShape[]
  readonly links: readonly { readonly id: string; readonly slide: number }[]
  readonly charts: readonly ChartPart[]
  readonly pictures: readonly PicturePart[]
}

/** A chart and the workbook behind it; `id` is the relationship by which the slide's frame finds it. */
export type ChartPart = { readonly id: string; readonly xml: string; readonly sheet: Sheet }

/** A PNG; `id` is the relationship by which the slide's shape finds it. */
export type PicturePart = { readonly id: string; readonly png: Uint8Array }

/** The rows of an embedded workbook; the first is its header. */
export type Sheet = readonly (readonly SheetCell[])[]
/** `serial` is a date as Excel counts days; a gap is null. */
export type SheetCell = string | number | null | { readonly serial: number }

/** Shapes with the same group are one thing to the reader, with one alternative text. */
export type DressedShape = { readonly dressing: Dressing; readonly group: Group | null }
export type Group = { readonly name: string; readonly alt: string; readonly box: Box }

/** What a shape is to its reader: decoration, words, or a picture, table or chart that stands in the shape's place. */
export type Dressing =
  | { readonly kind: 'decoration'; readonly name: string }
  | { readonly kind: 'words'; readonly name: string; readonly body: string; readonly slot: Slot | null }
  | { readonly kind: 'picture'; readonly name: string; readonly alt: string; readonly picture: string }
  | { readonly kind: 'frame'; readonly name: string; readonly alt: string; readonly graphic: string }

/** Where the footer's two texts stand; the right one holds the slide number. */
export function footerBoxes(theme: Theme): readonly [left: Box, right: Box] {
  const y = theme.footerTop + 8
  const height = theme.styles.footer.leading
  const right = 160
  const left = theme.width - 2 * theme.margin - right
  return [
    { x: theme.margin, y, width: left, height },
    { x: theme.width - theme.margin - right, y, width: right, height },
  ]
}
