import { type Content, readContent } from './content.ts'
import { type PdfFile, readFile, unpacked } from './file.ts'
import { type Font, readFont } from './font.ts'
import { readStructure, type SeenElement } from './structure.ts'
import { as, type Dict, isList, listOf, numbersOf } from './value.ts'

/** A tagged file as a screen reader and a printer meet it. */
export type Pdf = {
  readonly file: PdfFile
  readonly catalog: Dict | null
  readonly info: Dict | null
  readonly pages: readonly SeenPage[]
  readonly fonts: readonly Font[]
  readonly structureRoot: Dict | null
  /** The topmost elements. */
  readonly tops: readonly SeenElement[]
}

export type SeenPage = {
  readonly id: number
  readonly number: number
  readonly dict: Dict
  readonly width: number
  readonly height: number
  readonly content: Content
  readonly annotations: readonly { readonly id: number; readonly dict: Dict }[]
}

export function readPdf(bytes: Uint8Array): Pdf {
  const file = readFile(bytes)
  const catalog = as('dict', file.entry(file.trailer, 'Root'))
  const fonts = new Map<number, Font>()
  const fontOf = (ref: number, dict: Dict | null): Font => {
    const font = fonts.get(ref) ?? readFont(file, dict)
    fonts.set(ref, font)
    return font
  }
  const structureRoot = as('dict', file.entry(catalog, 'StructTreeRoot'))
  const pages = pageIds(file, as('dict', file.entry(catalog, 'Pages')))
  return {
    file,
    catalog,
    info: as('dict', file.entry(file.trailer, 'Info')),
    pages: pages.map((id, at) => readPage(file, id, at + 1, fontOf)),
    fonts: [...fonts.values()],
    structureRoot,
    tops: readStructure(file, structureRoot),
  }
}

function pageIds(file: PdfFile, node: Dict | null): readonly number[] {
  return listOf(file.entry(node, 'Kids')).flatMap((kid) => {
    const dict = as('dict', file.get(kid))
    return dict?.entries.has('Kids') ? pageIds(file, dict) : [as('ref', kid)?.id ?? 0]
  })
}

type FontOf = (ref: number, dict: Dict | null) => Font

function readPage(file: PdfFile, id: number, number: number, fontOf: FontOf): SeenPage {
  const dict = as('dict', file.get({ kind: 'ref', id }))
  if (!dict) throw new Error(`page ${number} is no dictionary`)
  const [, , width = 0, height = 0] = numbersOf(file.entry(dict, 'MediaBox'))
  const held = as('dict', file.entry(as('dict', file.entry(dict, 'Resources')), 'Font'))
  const fonts = new Map(
    [...(held?.entries ?? [])].map(([name, font]) => [
      name,
      fontOf(as('ref', font)?.id ?? 0, as('dict', file.get(font))),
    ]),
  )
  const annotations = listOf(file.entry(dict, 'Annots')).flatMap((ref) => {
    const annotation = as('dict', file.get(ref))
    return annotation ? [{ id: as('ref', ref)?.id ?? 0, dict: annotation }] : []
  })
  return { id, number, dict, width, height, content: readContent(operatorsOf(file, dict), fonts), annotations }
}

function operatorsOf(file: PdfFile, page: Dict): string {
  const contents = file.entry(page, 'Contents')
  const streams = (isList(contents) ? contents : [contents]).map((one) => as('stream', file.get(one)))
  return streams.map((stream) => (stream ? unpacked(stream).toString('latin1') : '')).join('\n')
}
