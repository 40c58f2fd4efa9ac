import type { Colour, Palette } from '../../../pack/theme.ts'
import { XML_HEAD } from '../xml.ts'

/** The twelve places of a theme. The last accents are what officers pick from; RAG in the pack keeps its own colours. */
const PLACES: readonly (readonly [place: string, colour: Colour])[] = [
  ['dk1', 'ink'],
  ['lt1', 'paper'],
  ['dk2', 'muted'],
  ['lt2', 'wash'],
  ['accent1', 'accent'],
  ['accent2', 'improvement'],
  ['accent3', 'concern'],
  ['accent4', 'neutral'],
  ['accent5', 'greenInk'],
  ['accent6', 'amberInk'],
  ['hlink', 'accent'],
  ['folHlink', 'muted'],
]

const SOLID = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const LINE = `<a:ln w="6350" cap="flat" cmpd="sng" algn="ctr">${SOLID}<a:prstDash val="solid"/></a:ln>`
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>'
const FONT = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'

/** The pack's colours and font as a theme, flat as the pack is; every master has one of its own. */
export function themeXml(name: string, palette: Palette): string {
  const colours = PLACES.map(([place, colour]) => `<a:${place}><a:srgbClr val="${palette[colour]}"/></a:${place}>`)
  const formats = `<a:fillStyleLst>${SOLID.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${LINE.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${SOLID.repeat(3)}</a:bgFillStyleLst>`
  return `${XML_HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements><a:clrScheme name="${name}">${colours.join('')}</a:clrScheme><a:fontScheme name="${name}"><a:majorFont>${FONT}</a:majorFont><a:minorFont>${FONT}</a:minorFont></a:fontScheme><a:fmtScheme name="${name}">${formats}</a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`
}
