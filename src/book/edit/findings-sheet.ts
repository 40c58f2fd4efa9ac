import { heightOfTexts } from '../estimate-height.ts'
import type { Mark } from '../mark.ts'
import { escapeXml } from '../read-xml.ts'
import type { MarkStyles } from './mark-styles.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const WORDS = { error: 'Error', warning: 'Warning', note: 'Note' } as const
const FIRST_ROW = 4
/** Of the columns level, sheet, cell, what was found, what to do; in digits. */
const WIDTHS = [10, 24, 9, 76, 56]

/** A mark as the list shows it; `target` is the cell to go to, empty where the workbook holds no such place. */
export type Listed = Mark & { readonly sheet: string; readonly place: string; readonly target: string }

/** The sheet that lists all that was found, each with a link to its place. Whatever a cell says here is text. */
export function findingsSheet(file: string, listed: readonly Listed[], styles: MarkStyles | null): string {
  const rows = listed.map((mark, at) => listRow(mark, FIRST_ROW + at, styles))
  const links = listed.flatMap(({ target }, at) =>
    target === '' ? [] : [`<hyperlink ref="C${FIRST_ROW + at}" location="${escapeXml(target)}"/>`],
  )
  const heading = ['Level', 'Sheet', 'Cell', 'What was found', 'What to do']
  const last = FIRST_ROW + listed.length - 1
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${MAIN}"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns(WIDTHS)}</cols><sheetData><row r="1">${textCell('A1', `Findings in ${file}: ${count(listed)}`, styles?.title)}</row><row r="2">${textCell('A2', NOTICE, undefined)}</row><row r="3">${heading.map((word, at) => textCell(`${'ABCDE'[at]}3`, word, styles?.heading)).join('')}</row>${rows.join('')}</sheetData>${listed.length > 0 ? `<autoFilter ref="A3:E${last}"/>` : ''}${links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
}

const NOTICE =
  'A copy for reading: mend the workbook itself, not this one. Each cell named here is coloured and has a note that says the same.'

function listRow({ level, sheet, place, message, target }: Listed, row: number, styles: MarkStyles | null): string {
  const cut = message.lastIndexOf('; ')
  const found = cut < 0 ? message : message.slice(0, cut)
  const remedy = cut < 0 ? '' : message.slice(cut + 2)
  const texts = [WORDS[level], sheet, place, capital(found), capital(remedy)]
  return `<row r="${row}" ht="${heightOfTexts(texts, WIDTHS)}" customHeight="1">${[
    textCell(`A${row}`, WORDS[level], styles?.level[level]),
    textCell(`B${row}`, sheet, styles?.words),
    textCell(`C${row}`, place, target === '' ? styles?.words : styles?.link),
    textCell(`D${row}`, capital(found), styles?.words),
    textCell(`E${row}`, capital(remedy), styles?.words),
  ].join('')}</row>`
}

export function noteText({ level, message }: Mark): string {
  return `${WORDS[level]}: ${message}`
}

function textCell(place: string, text: string, style: number | undefined): string {
  const styled = style === undefined ? '' : ` s="${style}"`
  return `<c r="${place}"${styled} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
}

function columns(widths: readonly number[]): string {
  return widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')
}

function count(listed: readonly Listed[]): string {
  const of = (level: Mark['level']) => listed.filter((mark) => mark.level === level).length
  const plural = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
  return `${plural(of('error'), 'error')}, ${plural(of('warning'), 'warning')}, ${plural(of('note'), 'note')}`
}

/** A sentence; a formula or a code stays as it is written. */
function capital(text: string): string {
  return text.replace(/^\p{Ll}(?=\p{Ll}*[ ,])/u, (letter) => letter.toUpperCase())
}
