import type { PdfFile } from './file.ts'
import { as, type Dict, isList, nameOf, textOf, type Value } from './value.ts'

/** An element of the structure tree, its role mapped to a standard one where the file says how. */
export type SeenElement = {
  readonly id: number
  readonly role: string
  readonly dict: Dict
  readonly kids: readonly Kid[]
  readonly alt: string | null
  readonly actual: string | null
  readonly expansion: string | null
}

/** What stands in an element: another, a marked stretch of a page, or an object such as an annotation. */
export type Kid =
  | { readonly kind: 'element'; readonly element: SeenElement }
  | { readonly kind: 'content'; readonly page: number; readonly mcid: number }
  | { readonly kind: 'object'; readonly object: number; readonly page: number }

export function readStructure(file: PdfFile, root: Dict | null): readonly SeenElement[] {
  const roles = as('dict', file.entry(root, 'RoleMap'))
  return kidsOf(file, roles, root, null).flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []))
}

function kidsOf(file: PdfFile, roles: Dict | null, dict: Dict | null, page: number | null): readonly Kid[] {
  const own = as('ref', dict?.entries.get('Pg'))?.id ?? page
  const kids = file.entry(dict, 'K')
  return (isList(kids) ? kids : [kids]).flatMap((kid) => kidOf(file, roles, kid, own) ?? [])
}

function kidOf(file: PdfFile, roles: Dict | null, value: Value, page: number | null): Kid | null {
  const kid = file.get(value)
  if (typeof kid === 'number') return { kind: 'content', page: page ?? 0, mcid: kid }
  const dict = as('dict', kid)
  if (!dict) return null
  const on = as('ref', dict.entries.get('Pg'))?.id ?? page
  const type = nameOf(dict.entries.get('Type'))
  if (type === 'MCR') return { kind: 'content', page: on ?? 0, mcid: Number(dict.entries.get('MCID')) }
  if (type === 'OBJR') return { kind: 'object', page: on ?? 0, object: as('ref', dict.entries.get('Obj'))?.id ?? 0 }
  return { kind: 'element', element: elementOf(file, roles, as('ref', value)?.id ?? 0, dict, on) }
}

function elementOf(file: PdfFile, roles: Dict | null, id: number, dict: Dict, page: number | null): SeenElement {
  const role = nameOf(dict.entries.get('S')) ?? ''
  return {
    id,
    role: nameOf(file.entry(roles, role)) ?? role,
    dict,
    kids: kidsOf(file, roles, dict, page),
    alt: textOf(file.entry(dict, 'Alt')),
    actual: textOf(file.entry(dict, 'ActualText')),
    expansion: textOf(file.entry(dict, 'E')),
  }
}

export function childrenOf(element: SeenElement): readonly SeenElement[] {
  return element.kids.flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []))
}

/** The element and all below it, in reading order. */
export function allWithin(element: SeenElement): readonly SeenElement[] {
  return [element, ...childrenOf(element).flatMap(allWithin)]
}

/** An attribute of the element, whichever of its attribute objects says it. */
export function attributeOf(file: PdfFile, element: SeenElement, key: string): Value {
  const held = file.entry(element.dict, 'A')
  const objects = (isList(held) ? held : [held]).map((one) => as('dict', file.get(one)))
  return file.entry(objects.find((one) => one?.entries.has(key)) ?? null, key)
}
