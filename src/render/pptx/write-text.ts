import type { Box, Paragraph, Run, TextBlock } from '../../pack/pack.ts'
import type { Colour, StyleName, TextStyle, Theme } from '../../pack/theme.ts'
import { fillXml } from './scheme-colour.ts'
import { emu, xmlText } from './xml.ts'

/** The look of a run; what is null comes from the placeholder. */
export type RunLook = {
  readonly size: number | null
  readonly bold: boolean | null
  readonly colour: Colour | null
  readonly link: Link | null
}

/** The relationship to the slide that a run leads to, and which it is, where its words may be no more than a number. */
export type Link = { readonly id: string; readonly tip: string }

export type ParagraphLook = {
  readonly align: Paragraph['align']
  readonly leading: number | null
  readonly spaceBefore: number
  readonly indent: number
  readonly bullet: boolean
}

// `hlinkClr` keeps the run's own colour, where PowerPoint would paint it in the theme's link colour.
const KEEP_COLOUR =
  '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>'

const ALIGN = { left: 'l', right: 'r', centre: 'ctr' } as const

/** A body without insets whose text wraps and never shrinks: the layout has measured it. */
export const PLAIN_BODY =
  '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></a:bodyPr>'
export const CENTRED_BODY =
  '<a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></a:bodyPr>'

/** The body of a placeholder: its place and its wrapping are the layout's. */
export const PLACEHOLDER_BODY = '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/>'

/** The text body of a shape. */
export function bodyXml(properties: string, paragraphs: readonly string[]): string {
  const inner = paragraphs.length > 0 ? paragraphs.join('') : '<a:p><a:endParaRPr lang="en-GB"/></a:p>'
  return `<p:txBody>${properties}<a:lstStyle/>${inner}</p:txBody>`
}

export function paragraphXml(look: ParagraphLook, runs: readonly string[], end: RunLook): string {
  const empty = runs.length === 0 ? runProperties('a:endParaRPr', end) : ''
  return `<a:p>${paragraphProperties(look)}${runs.join('')}${empty}</a:p>`
}

function paragraphProperties(look: ParagraphLook): string {
  const margin = look.indent > 0 ? ` marL="${emu(look.indent)}" indent="${look.bullet ? -emu(look.indent) : 0}"` : ''
  const align = look.align === 'left' ? '' : ` algn="${ALIGN[look.align]}"`
  const leading = look.leading === null ? '' : `<a:lnSpc>${spacing(look.leading)}</a:lnSpc>`
  const before = look.spaceBefore > 0 ? `<a:spcBef>${spacing(look.spaceBefore)}</a:spcBef>` : ''
  const bullet = look.bullet ? '<a:buFont typeface="Arial"/><a:buChar char="•"/>' : ''
  const inner = `${leading}${before}${bullet}`
  return margin || align || inner ? `<a:pPr${margin}${align}>${inner}</a:pPr>` : ''
}

function spacing(points: number): string {
  return `<a:spcPts val="${Math.round(points * 100)}"/>`
}

export function runXml(text: string, look: RunLook): string {
  return `<a:r>${runProperties('a:rPr', look)}<a:t>${xmlText(text)}</a:t></a:r>`
}

/** Words in which a line break stands. */
export function linesXml(words: string, look: RunLook): readonly string[] {
  const lineBreak = `<a:br>${runProperties('a:rPr', look)}</a:br>`
  return words.split('\n').flatMap((line, at) => [...(at > 0 ? [lineBreak] : []), runXml(line, look)])
}

function runProperties(tag: 'a:rPr' | 'a:endParaRPr', look: RunLook): string {
  const size = look.size === null ? '' : ` sz="${Math.round(look.size * 100)}"`
  const bold = look.bold === null ? '' : ` b="${look.bold ? 1 : 0}"`
  const colour = look.colour === null ? '' : fillXml(look.colour)
  const link = look.link
    ? `<a:hlinkClick r:id="${look.link.id}" action="ppaction://hlinksldjump" tooltip="${xmlText(look.link.tip)}">${KEEP_COLOUR}</a:hlinkClick>`
    : ''
  return `<${tag} lang="en-GB"${size}${bold} dirty="0">${colour}${link}</${tag}>`
}

/**
 * A paragraph of the pack. PowerPoint breaks its lines anew, so the runs flow on.
 *
 * In a placeholder of the same style nothing is repeated that the layout says.
 */
export function packParagraphXml(
  paragraph: Paragraph,
  theme: Theme,
  inherited: StyleName | null,
  linkTo: (page: string) => Link,
): string {
  const style = theme.styles[paragraph.style]
  const own = paragraph.style !== inherited
  const runs = flowingRuns(paragraph).map((run) => runXml(run.text, lookOf(run, style, own, linkTo)))
  const look = { ...paragraph, leading: own ? style.leading : null }
  return paragraphXml(look, runs, { size: own ? style.size : null, bold: null, colour: null, link: null })
}

function lookOf(run: Run, style: TextStyle, own: boolean, linkTo: (page: string) => Link): RunLook {
  const bold = run.strong || style.weight === 'semibold'
  return {
    size: own ? style.size : null,
    bold: own || run.strong ? bold : null,
    colour: run.colour ?? (own || run.link ? style.colour : null),
    link: run.link ? linkTo(run.link) : null,
  }
}

/**
 * The runs of all lines, with a space where a line ended between words; neighbours of one look are one run.
 *
 * A link stays in the pieces that its lines hold: LibreOffice breaks lines before a link and after, but not in it.
 */
export function flowingRuns(paragraph: Paragraph): readonly Run[] {
  const flow: Run[] = []
  for (const [index, line] of paragraph.lines.entries()) {
    for (const [at, run] of line.runs.entries()) {
      const last = flow.at(-1)
      const broken = index > 0 && at === 0 && !paragraph.lines[index - 1]?.cut
      const gap = broken && last && !/\s$/.test(last.text) && !/^\s/.test(run.text) ? ' ' : ''
      if (last && sameLook(last, run)) flow[flow.length - 1] = { ...last, text: last.text + gap + run.text }
      else {
        if (last && gap) flow[flow.length - 1] = { ...last, text: last.text + gap }
        flow.push(run)
      }
    }
  }
  return flow.filter((run) => run.text !== '')
}

function sameLook(one: Run, other: Run): boolean {
  return one.strong === other.strong && one.colour === other.colour && !one.link && !other.link
}

/**
 * A little more width than was measured, so that rounding in PowerPoint breaks no line earlier; the words stay put.
 */
export function withSlack({ box, paragraphs }: TextBlock, pageWidth: number): Box {
  const slack = Math.max(0, Math.min(2, pageWidth - box.x - box.width, box.x))
  const align = paragraphs[0]?.align ?? 'left'
  const left = { left: 0, centre: slack, right: slack }[align]
  const right = { left: slack, centre: slack, right: 0 }[align]
  return { ...box, x: box.x - left, width: box.width + left + right }
}
