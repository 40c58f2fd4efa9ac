import { type Fault, faultIf } from './fault.ts'
import type { Pdf } from './pdf.ts'
import { allWithin, attributeOf, childrenOf, type SeenElement } from './structure.ts'
import { nameOf, numbersOf } from './value.ts'
import { type Words, wordsIn } from './words.ts'

/** The structure is a document of known elements in their places, with headings that step, and figures that speak. */
export function checkElements(pdf: Pdf): readonly Fault[] {
  const [root, ...others] = pdf.tops
  const words = wordsIn(pdf)
  const all = pdf.tops.flatMap(allWithin)
  return [
    ...faultIf(root?.role !== 'Document' || others.length > 0, 'root', pdf.tops.map((top) => top.role).join()),
    ...all.flatMap((element) => checkPlace(element)),
    ...all.flatMap((element) => checkEmpty(element, words)),
    ...all.filter(({ role }) => role === 'Figure').flatMap((figure) => checkFigure(pdf, figure)),
    ...all.filter(({ role }) => role === 'L').flatMap((list) => checkList(pdf, list)),
    ...checkHeadings(all, words),
  ]
}

const BLOCKS = ['H1', 'H2', 'H3', 'P', 'L', 'TOC', 'Table', 'Figure', 'Sect', 'Note', 'Caption']
const INLINE = ['Span', 'Link', 'Reference', 'Figure', 'Note']

/** What may stand in what, of the elements that a pack uses. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  Document: BLOCKS,
  Sect: BLOCKS,
  H1: INLINE,
  H2: INLINE,
  H3: INLINE,
  P: INLINE,
  Note: ['P', 'L', ...INLINE],
  Caption: ['P', ...INLINE],
  L: ['LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Lbl: INLINE,
  LBody: ['P', 'L', ...INLINE],
  TOC: ['TOCI', 'Caption'],
  TOCI: ['P', 'Reference', 'Lbl', 'TOC', 'Span'],
  Reference: INLINE,
  Table: ['THead', 'TBody', 'TR', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  TH: ['P', ...INLINE],
  TD: ['P', 'L', ...INLINE],
  Link: ['Span'],
  Span: INLINE,
  Figure: ['Caption'],
}

function checkPlace(element: SeenElement): readonly Fault[] {
  const allowed = PLACES[element.role]
  if (!allowed) return [{ rule: 'element-role', where: element.role }]
  return childrenOf(element)
    .filter((child) => child.role in PLACES && !allowed.includes(child.role))
    .map((child) => ({ rule: 'element-place', where: `${child.role} in ${element.role}` }))
}

const SPEAKING: ReadonlySet<string> = new Set(['H1', 'H2', 'H3', 'P', 'LI', 'LBody', 'TOCI', 'Reference', 'Link'])

function checkEmpty(element: SeenElement, words: Words): readonly Fault[] {
  return faultIf(SPEAKING.has(element.role) && words.said(element).trim() === '', 'element-empty', element.role)
}

function checkFigure(pdf: Pdf, figure: SeenElement): readonly Fault[] {
  const alt = figure.alt?.trim() ?? ''
  const [left, bottom, right, top] = numbersOf(attributeOf(pdf.file, figure, 'BBox'))
  const page = pdf.pages.find(({ id }) => figure.kids.some((kid) => kid.kind === 'content' && kid.page === id))
  const inside =
    page !== undefined &&
    left !== undefined &&
    bottom !== undefined &&
    right !== undefined &&
    top !== undefined &&
    0 <= left &&
    left < right &&
    right <= page.width + 1 &&
    0 <= bottom &&
    bottom < top &&
    top <= page.height + 1
  return [...faultIf(alt.length < 5, 'figure-alt', alt), ...faultIf(!inside, 'figure-box', alt)]
}

function checkList(pdf: Pdf, list: SeenElement): readonly Fault[] {
  return faultIf(nameOf(attributeOf(pdf.file, list, 'ListNumbering')) === null, 'list-numbering', `list ${list.id}`)
}

function checkHeadings(all: readonly SeenElement[], words: Words): readonly Fault[] {
  let last = 0
  return all
    .filter(({ role }) => /^H[1-6]$/.test(role))
    .flatMap((heading) => {
      const level = Number(heading.role.slice(1))
      const skips = level > last + 1
      last = level
      return faultIf(skips, 'heading-level', words.said(heading))
    })
}
