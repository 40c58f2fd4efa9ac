import type { Box } from '../../../pack/pack.ts'
import type { SlotRole } from '../deck.ts'
import { emu, xmlText } from '../xml.ts'

export type PlaceholderRole = SlotRole | 'footer' | 'number'

/** How slide, layout and master find each other's placeholders. */
export const PLACEHOLDERS: Readonly<Record<PlaceholderRole, string>> = {
  title: '<p:ph type="title"/>',
  body: '<p:ph type="body" idx="1"/>',
  eyebrow: '<p:ph type="body" sz="quarter" idx="12"/>',
  headline: '<p:ph type="body" sz="quarter" idx="13"/>',
  footer: '<p:ph type="ftr" sz="quarter" idx="11"/>',
  number: '<p:ph type="sldNum" sz="quarter" idx="10"/>',
}

/** What a new slide of the layout asks for. */
export const PROMPTS: Readonly<Record<PlaceholderRole, string>> = {
  title: 'Title',
  body: 'Text',
  eyebrow: 'Section',
  headline: 'The finding in one sentence',
  footer: '',
  number: '',
}

/** A shape that fills or offers a placeholder; without a place it stands where the layout has it. */
export function placeholderXml(id: number, name: string, role: PlaceholderRole, place: string, body: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${xmlText(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${PLACEHOLDERS[role]}</p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr>${body}</p:sp>`
}

export function placeXml(box: Box): string {
  return `<a:xfrm><a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/></a:xfrm>`
}

/** The root of a shape tree, which has the first id of its part. */
export const TREE_ROOT =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
