import type { Borders, Fill, Font } from 'exceljs'
import type { ColumnPlan } from './book-plan.ts'

/** The looks of a written workbook: Arial, which every office PC has, and the pack's own accent. */
const FAMILY = { name: 'Arial', size: 10 }
const ACCENT = { argb: 'FF12436D' }
const MUTED = { argb: 'FF56606B' }
const RULE = { argb: 'FFD5DAE0' }

export const TAB_COLOUR = ACCENT

export const TITLE_FONT: Partial<Font> = { ...FAMILY, size: 14, bold: true, color: ACCENT }
export const GUIDANCE_FONT: Partial<Font> = { ...FAMILY, size: 9, color: MUTED }
export const HEADING_FONT: Partial<Font> = { ...FAMILY, bold: true, color: { argb: 'FFFFFFFF' } }
export const NAME_FONT: Partial<Font> = { ...FAMILY, bold: true, color: ACCENT }
export const NOTE_FONT: Partial<Font> = { ...FAMILY, size: 9 }
export const HEADING_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: ACCENT }

/** Settings of a row step back behind its label and figures. */
export const COLUMN_FONT: { readonly [L in ColumnPlan['look']]: Partial<Font> } = {
  label: FAMILY,
  text: FAMILY,
  prose: FAMILY,
  setting: { ...FAMILY, size: 9, color: MUTED },
  figure: FAMILY,
}

export const ROW_BORDER: Partial<Borders> = { bottom: { style: 'thin', color: RULE } }
export const GROUP_BORDER: Partial<Borders> = { ...ROW_BORDER, top: { style: 'medium', color: ACCENT } }
