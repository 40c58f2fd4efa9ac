import type { Pdf } from './pdf.ts'

/** One thing that keeps a file from those who cannot see it. */
export type Fault = { readonly rule: Rule; readonly where: string }

export const RULES = [
  'annotation-role',
  'author',
  'bracket-open',
  'cell-scope',
  'cell-unsaid',
  'content-lost',
  'content-unmarked',
  'contrast',
  'element-empty',
  'element-place',
  'element-role',
  'figure-alt',
  'figure-box',
  'figure-pale',
  'font-embedded',
  'font-subset',
  'font-unicode',
  'glyph-missing',
  'heading-level',
  'language',
  'link-contents',
  'link-lost',
  'link-untagged',
  'list-numbering',
  'mark-nested',
  'mark-shared',
  'mark-unowned',
  'marked',
  'outline',
  'page-labels',
  'parent-tree',
  'picture',
  'root',
  'small-type',
  'subject',
  'table-grid',
  'table-head',
  'table-split',
  'table-summary',
  'tabs',
  'title',
  'title-bar',
  'ua-claim',
] as const

export type Rule = (typeof RULES)[number]

export type Check = (pdf: Pdf) => readonly Fault[]

export function faultIf(wrong: boolean, rule: Rule, where: string): readonly Fault[] {
  return wrong ? [{ rule, where }] : []
}
