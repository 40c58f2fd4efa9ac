import type { DressedShape, Group } from '../deck.ts'
import { xmlText } from '../xml.ts'
import { placeholderXml, placeXml } from './placeholder.ts'

/** Tells a screen reader to pass the shape by. */
export const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'

/** How far two placements may differ by rounding and still be the same, in EMU. */
const ROUNDING = 3

/** A shape as pptxgenjs wrote it, given its name, its meaning and its words; or what stands in its place. */
export function dressShape(written: string, { dressing }: DressedShape, id: number): string {
  const place = part(written, /<a:xfrm>.*?<\/a:xfrm>/s)
  switch (dressing.kind) {
    case 'decoration':
      return shapeXml(written, named(id, dressing.name, DECORATIVE), '<p:cNvSpPr/>', '')
    case 'picture':
      return pictureXml(place, id, dressing)
    case 'frame':
      return frameXml(place, id, dressing)
    case 'words': {
      const { name, body, slot } = dressing
      if (slot) return placeholderXml(id, name, slot.role, samePlace(place, placeXml(slot.box)) ? '' : place, body)
      const box = written.includes('<a:noFill/>') ? '<p:cNvSpPr txBox="1"/>' : '<p:cNvSpPr/>'
      return shapeXml(written, named(id, name, ''), box, body)
    }
  }
}

/** Several shapes as one thing to the reader. */
export function groupXml(id: number, { name, alt, box }: Group, shapes: string): string {
  const place = placeXml(box)
  const inner = place.replace(
    '</a:xfrm>',
    place
      .replace(/^<a:xfrm>/, '')
      .replace('a:off', 'a:chOff')
      .replace('a:ext', 'a:chExt'),
  )
  return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id}" name="${xmlText(name)}" descr="${xmlText(alt)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${inner}</p:grpSpPr>${shapes}</p:grpSp>`
}

function shapeXml(written: string, name: string, box: string, body: string): string {
  const geometry = part(written, /<p:spPr>.*<\/p:spPr>/s).replace('<a:ln></a:ln>', '<a:ln><a:noFill/></a:ln>')
  return `<p:sp><p:nvSpPr>${name}${box}<p:nvPr/></p:nvSpPr>${geometry}${body}</p:sp>`
}

function named(id: number, name: string, inner: string): string {
  return `<p:cNvPr id="${id}" name="${xmlText(name)}">${inner}</p:cNvPr>`
}

type Picture = { readonly name: string; readonly alt: string; readonly picture: string }

function pictureXml(place: string, id: number, { name, alt, picture }: Picture): string {
  return `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${xmlText(name)}" descr="${xmlText(alt)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${picture}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${place}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
}

type Frame = { readonly name: string; readonly alt: string; readonly graphic: string }

function frameXml(place: string, id: number, { name, alt, graphic }: Frame): string {
  const xfrm = place.replace('<a:xfrm>', '<p:xfrm>').replace('</a:xfrm>', '</p:xfrm>')
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${xmlText(name)}" descr="${xmlText(alt)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${xfrm}<a:graphic>${graphic}</a:graphic></p:graphicFrame>`
}

function samePlace(one: string, other: string): boolean {
  const numbers = (place: string) => [...place.matchAll(/="(-?\d+)"/g)].map(([, digits]) => Number(digits))
  const others = numbers(other)
  return numbers(one).every((number, index) => Math.abs(number - (others[index] ?? 0)) <= ROUNDING)
}

function part(xml: string, pattern: RegExp): string {
  const found = pattern.exec(xml)?.[0]
  if (!found) throw new Error(`pptxgenjs wrote a shape without ${pattern}`)
  return found
}
