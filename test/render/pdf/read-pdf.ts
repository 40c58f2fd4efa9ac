import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Opens a file with a reader that shares no code with its writer. */
export function readPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: bytes.slice(), verbosity: 0 }).promise
}

/** A text where it stands, from the page's top left. */
export type SeenText = { readonly text: string; readonly x: number; readonly baseline: number; readonly width: number }

export async function textsOf(page: PDFPageProxy): Promise<readonly SeenText[]> {
  const height = page.view[3] ?? 0
  const { items } = await page.getTextContent()
  return items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [{ text: item.str, x: item.transform[4], baseline: height - item.transform[5], width: item.width }]
      : [],
  )
}

/** The texts that stand in artifacts. */
export async function artifactTextsOf(page: PDFPageProxy): Promise<readonly string[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const open: boolean[] = []
  return items.flatMap((item) => {
    if ('str' in item) return open.includes(true) && item.str.trim() !== '' ? [item.str] : []
    if (item.type === 'endMarkedContent') open.pop()
    else open.push('tag' in item && item.tag === 'Artifact')
    return []
  })
}

/** Every character shown on a page, in the order of the file. */
export async function charactersOf(page: PDFPageProxy): Promise<string> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const shown = argsArray.filter((_, at) => fnArray[at] === OPS.showText).flatMap((args) => args[0])
  return shown.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join('')
}

/** An element of the structure tree with those of its children that are elements; links and marks aside. */
export type SeenElement = { readonly role: string; readonly alt: string; readonly children: readonly SeenElement[] }

export async function structureOf(page: PDFPageProxy): Promise<SeenElement> {
  return seen(await page.getStructTree())
}

function seen(node: object): SeenElement {
  const { role = '', alt = '', children = [] } = node as { role?: string; alt?: string; children?: object[] }
  return { role, alt, children: children.filter((child) => 'role' in child).map(seen) }
}

/** All elements of a role, in reading order. */
export function elementsOf(tree: SeenElement, role: string): readonly SeenElement[] {
  const below = tree.children.flatMap((child) => elementsOf(child, role))
  return tree.role === role ? [tree, ...below] : below
}

const PAINTS: ReadonlySet<number> = new Set([
  OPS.showText,
  OPS.showSpacedText,
  OPS.constructPath,
  OPS.fill,
  OPS.stroke,
  OPS.paintImageXObject,
])

/** How many operators of a page paint, and how many of these stand outside any mark. */
export async function paintsOf(page: PDFPageProxy): Promise<{ readonly all: number; readonly unmarked: number }> {
  const { fnArray } = await page.getOperatorList()
  let [depth, all, unmarked] = [0, 0, 0]
  for (const operator of fnArray) {
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) depth += 1
    if (operator === OPS.endMarkedContent) depth -= 1
    if (!PAINTS.has(operator)) continue
    all += 1
    if (depth < 1) unmarked += 1
  }
  return { all, unmarked }
}

/** The objects of a file as written, by number; those of the structure tree are plain text. */
export function objectsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const text = Buffer.from(bytes).toString('latin1')
  return new Map([...text.matchAll(/(?<=\n)(\d+) 0 obj\n(.*?)\nendobj/gs)].map(([, id = '', body = '']) => [id, body]))
}

/** The structure elements of a type, as written. */
export function writtenElements(bytes: Uint8Array, type: string): readonly string[] {
  return [...objectsOf(bytes).values()].filter((body) => new RegExp(`/S /${type}\\b`).test(body))
}
