import type { Box } from '../../../pack/pack.ts'
import type { TextStyle, Theme } from '../../../pack/theme.ts'
import { type Deck, footerBoxes, type Layout } from '../deck.ts'
import { fillXml } from '../scheme-colour.ts'
import { PLAIN_BODY } from '../write-text.ts'
import { emu, SLIDE_NAMESPACES, XML_HEAD, xmlText } from '../xml.ts'
import { type PlaceholderRole, PROMPTS, placeholderXml, placeXml, TREE_ROOT } from './placeholder.ts'
import { DECORATIVE } from './write-shape.ts'

/** The first id after the master's own, from which PowerPoint counts layouts. */
const FIRST_LAYOUT = 2_147_483_649

const BULLET = '<a:buFont typeface="Arial"/><a:buChar char="•"/>'

/** The master: the style of titles and text for all slides, and the footer. */
export function masterXml({ pack: { theme }, layouts }: Deck): string {
  const { title, body, small } = theme.styles
  const [left, right] = footerBoxes(theme)
  const width = theme.width - 2 * theme.margin
  const titleBox: Box = { x: theme.margin, y: theme.margin, width, height: title.leading }
  const top = theme.margin + title.leading * 2
  const bodyBox: Box = { x: theme.margin, y: top, width, height: theme.footerTop - top }
  const shapes = [
    offerXml(2, 'Title', 'title', titleBox, '<a:lstStyle/>'),
    offerXml(3, 'Text', 'body', bodyBox, '<a:lstStyle/>'),
    offerXml(4, 'Footer', 'footer', left, listStyle(theme.styles.footer, 'l')),
    offerXml(5, 'Slide number', 'number', right, listStyle(theme.styles.footer, 'r')),
  ]
  const ids = layouts.map((_, index) => `<p:sldLayoutId id="${FIRST_LAYOUT + index}" r:id="rIdLayout${index + 1}"/>`)
  const bodyLevels = `${levelXml(1, body, '+mn-lt', {})}${levelXml(2, body, '+mn-lt', { bullet: true })}${levelXml(3, small, '+mn-lt', { bullet: true })}`
  return `${XML_HEAD}<p:sldMaster ${SLIDE_NAMESPACES} preserve="1"><p:cSld><p:bg><p:bgPr>${fillXml('paper')}<a:effectLst/></p:bgPr></p:bg><p:spTree>${TREE_ROOT}${shapes.join('')}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles><p:titleStyle>${levelXml(1, title, '+mj-lt', {})}</p:titleStyle><p:bodyStyle>${bodyLevels}</p:bodyStyle><p:otherStyle>${levelXml(1, body, '+mn-lt', {})}</p:otherStyle></p:txStyles></p:sldMaster>`
}

/** A layout: its panels behind, its placeholders, and the footer where the pages have one. */
export function layoutXml(layout: Layout, theme: Theme): string {
  const panels = layout.panels.map(({ box, fill }, index) => panelXml(2 + index, box, fillXml(fill)))
  const first = 2 + panels.length
  const slots = layout.slots.map(({ role, box, style }, index) =>
    offerXml(first + index, PROMPTS[role], role, box, listStyle(theme.styles[style], 'l')),
  )
  const [left, right] = footerBoxes(theme)
  const next = first + slots.length
  const footer = [
    offerXml(next, 'Footer', 'footer', left, '<a:lstStyle/>'),
    offerXml(next + 1, 'Slide number', 'number', right, '<a:lstStyle/>'),
  ]
  return `${XML_HEAD}<p:sldLayout ${SLIDE_NAMESPACES} preserve="1" userDrawn="1"><p:cSld name="${xmlText(layout.name)}"><p:spTree>${TREE_ROOT}${[...panels, ...slots, ...footer].join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
}

function panelXml(id: number, box: Box, fill: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Panel ${id}">${DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${placeXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>`
}

/** A placeholder as a layout or master offers it, with its prompt and the style of its words. */
function offerXml(id: number, name: string, role: PlaceholderRole, box: Box, style: string): string {
  const prompt =
    role === 'number'
      ? '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>'
      : PROMPTS[role] && `<a:r><a:rPr lang="en-GB"/><a:t>${PROMPTS[role]}</a:t></a:r>`
  const end = prompt ? '' : '<a:endParaRPr lang="en-GB"/>'
  const body = `<p:txBody>${PLAIN_BODY}${style}<a:p>${prompt}${end}</a:p></p:txBody>`
  return placeholderXml(id, `${name} ${id}`, role, placeXml(box), body)
}

function listStyle(style: TextStyle, align: 'l' | 'r'): string {
  return `<a:lstStyle>${levelXml(1, style, null, { align })}</a:lstStyle>`
}

type LevelOptions = { readonly bullet?: boolean; readonly align?: 'l' | 'r' }

function levelXml(level: number, style: TextStyle, font: '+mj-lt' | '+mn-lt' | null, options: LevelOptions): string {
  const indent = options.bullet ? emu(12) : 0
  const faces = font
    ? `<a:latin typeface="${font}"/><a:ea typeface="${font.replace('lt', 'ea')}"/><a:cs typeface="${font.replace('lt', 'cs')}"/>`
    : ''
  return `<a:lvl${level}pPr marL="${indent * (level - 1)}" indent="${-indent}" algn="${options.align ?? 'l'}" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPts val="${Math.round(style.leading * 100)}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>${options.bullet ? BULLET : '<a:buNone/>'}<a:defRPr sz="${Math.round(style.size * 100)}" b="${style.weight === 'semibold' ? 1 : 0}" kern="0">${fillXml(style.colour)}${faces}</a:defRPr></a:lvl${level}pPr>`
}
