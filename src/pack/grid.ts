import type { Box } from './pack.ts'
import type { Theme } from './theme.ts'

/** Air between the content of a page and its footer. */
const FOOTER_GAP = 8

export function contentWidth(theme: Theme): number {
  return theme.width - 2 * theme.margin
}

/** The lowest line that content may reach. */
export function contentBottom(theme: Theme): number {
  return theme.footerTop - FOOTER_GAP
}

/** Columns of the grid of twelve: where `span` of them begin, counted from 1, and how wide they are. */
export function gridColumns(theme: Theme, first: number, span: number): { readonly x: number; readonly width: number } {
  const one = (contentWidth(theme) - 11 * theme.gutter) / 12
  return { x: theme.margin + (first - 1) * (one + theme.gutter), width: span * one + (span - 1) * theme.gutter }
}

/** An area cut into `count` equal columns with a gutter between them. */
export function splitColumns(area: Box, count: number, gutter: number): readonly Box[] {
  const width = (area.width - (count - 1) * gutter) / count
  return Array.from({ length: count }, (_, at) => ({ ...area, x: area.x + at * (width + gutter), width }))
}

/** What is left of an area below a line. */
export function areaBelow(area: Box, y: number): Box {
  return { ...area, y, height: Math.max(0, area.y + area.height - y) }
}

export function bottomOf(box: Box): number {
  return box.y + box.height
}
