import { columnLetters } from '../../shared/address.ts'
import { escapeXml } from '../read-xml.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** What a note says at a cell. */
export type NoteText = { readonly row: number; readonly column: number; readonly text: string }

/** A sheet's notes with these said too: below what a cell's note says already, or in a note of its own. */
export function addNotes(
  xml: string | null,
  notes: readonly NoteText[],
): { readonly xml: string; readonly added: readonly NoteText[] } {
  const before = xml ?? `<comments xmlns="${MAIN}"><authors/><commentList></commentList></comments>`
  const open = before.replace(/<((?:[\w.-]+:)?)(authors|commentList)\s*\/>/g, '<$1$2></$1$2>')
  const prefix = /<((?:[\w.-]+:)?)comments[\s>]/.exec(open)?.[1] ?? ''
  const author = (open.match(/<(?:[\w.-]+:)?author(?=[\s/>])/g) ?? []).length
  let text = open
  const added: NoteText[] = []
  for (const note of notes) {
    const joined = appendTo(text, note, prefix)
    if (joined === null) added.push(note)
    text = joined ?? text
  }
  const written = added.map(
    (note) =>
      `<${prefix}comment ref="${columnLetters(note.column)}${note.row}" authorId="${author}"><${prefix}text>${run(note.text, prefix)}</${prefix}text></${prefix}comment>`,
  )
  const named = text.replace(
    `</${prefix}authors>`,
    () => `<${prefix}author>Board Pack</${prefix}author></${prefix}authors>`,
  )
  return { xml: named.replace(`</${prefix}commentList>`, () => `${written.join('')}</${prefix}commentList>`), added }
}

function appendTo(xml: string, { row, column, text }: NoteText, prefix: string): string | null {
  const found = new RegExp(`<${prefix}comment\\s[^>]*\\bref="${columnLetters(column)}${row}"`).exec(xml)
  const end = found ? xml.indexOf(`</${prefix}text>`, found.index) : -1
  const close = found ? xml.indexOf(`</${prefix}comment>`, found.index) : -1
  if (end < 0 || close < end) return null
  return `${xml.slice(0, end)}${run(`\n\n${text}`, prefix)}${xml.slice(end)}`
}

function run(text: string, p: string): string {
  return `<${p}r><${p}rPr><${p}sz val="9"/><${p}rFont val="Arial"/></${p}rPr><${p}t xml:space="preserve">${escapeXml(text)}</${p}t></${p}r>`
}

const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>'
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

/** The boxes that new notes are shown in, which Excel keeps in a drawing of the old kind. */
export function addNoteBoxes(vml: string | null, notes: readonly NoteText[]): string {
  const before = vml ?? EMPTY_DRAWING
  const type = before.includes('_x0000_t202"') ? '' : SHAPE_TYPE
  const end = before.lastIndexOf('</xml>')
  if (end < 0) return before
  return `${before.slice(0, end)}${type}${notes.map(noteBox).join('')}${before.slice(end)}`
}

function noteBox({ row, column, text }: NoteText, at: number): string {
  const lines = Math.min(14, Math.max(4, Math.ceil(text.length / 38) + text.split('\n').length))
  const anchor = [column, 15, Math.max(0, row - 2), 4, column + 4, 15, Math.max(0, row - 2) + lines, 4].join(', ')
  return `<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s${90_000 + at}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
}
