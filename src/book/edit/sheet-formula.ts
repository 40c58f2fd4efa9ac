import { escapeXml } from '../read-xml.ts'
import { attributeOf, decodeEntities, dropAttribute, setAttribute } from './rewrite-xml.ts'
import type { RowCell } from './row-cell.ts'

/** A cell's formula; a cell of a shared group may have no text of its own. */
export type Formula = {
  readonly kind: string
  readonly text: string
  readonly ref: string | null
  readonly group: string
  readonly open: string
  readonly raw: string
}

const FORMULA = /<((?:[\w.-]+:)?f)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^>"'])*?)(?:\/>|>([\s\S]*?)<\/\1\s*>)/

export function formulaOf(cell: RowCell): Formula | null {
  const [raw, name, attributes = '', text = ''] = FORMULA.exec(cell.content) ?? []
  if (raw === undefined) return null
  const open = `<${name}${attributes}>`
  const plain = text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inside: string) => escapeXml(inside))
  return {
    kind: attributeOf(open, 't') ?? 'normal',
    text: decodeEntities(plain),
    ref: attributeOf(open, 'ref'),
    group: attributeOf(open, 'si') ?? '',
    open,
    raw,
  }
}

type Change = { readonly text: string; readonly ref: string | null; readonly shares: boolean }

/** The cell with another formula; what it last came to stays until Excel works it out anew. */
export function changeFormula(cell: RowCell, formula: Formula, change: Change): RowCell {
  const content = cell.content.replace(formula.raw, () => writeFormula(formula, change))
  return { ...cell, content, raw: `${cell.open}${content}</${cell.name}>` }
}

export function writeFormula({ open, kind }: Formula, { text, ref, shares }: Change): string {
  const alone = kind === 'shared' && !shares ? dropAttribute(dropAttribute(open, 't'), 'si') : open
  const placed = ref === null ? dropAttribute(alone, 'ref') : setAttribute(alone, 'ref', ref)
  const name = /^<([^\s>]+)/.exec(open)?.[1] ?? 'f'
  return `${placed}${escapeXml(text)}</${name}>`
}
