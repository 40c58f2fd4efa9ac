import { type Fault, faultIf } from './fault.ts'
import { unpacked } from './file.ts'
import type { Pdf } from './pdf.ts'
import { as, type Dict, listOf, nameOf, textOf } from './value.ts'

/** What the file says of itself: language, title, claim to the standard, bookmarks, numbers of pages. */
export function checkDocument(pdf: Pdf): readonly Fault[] {
  const { file, catalog, info, pages } = pdf
  const said = (dict: Dict | null, key: string) => textOf(file.entry(dict, key))?.trim() ?? ''
  const viewer = as('dict', file.entry(catalog, 'ViewerPreferences'))
  const marks = as('dict', file.entry(catalog, 'MarkInfo'))
  const xmp = xmpOf(pdf)
  const title = said(info, 'Title')
  return [
    ...faultIf(!/^[a-z]{2}(-[A-Z]{2})?$/.test(said(catalog, 'Lang')), 'language', 'catalog'),
    ...faultIf(title === '' || !xmp.includes(`<rdf:li xml:lang="x-default">${inXml(title)}<`), 'title', title),
    ...faultIf(file.entry(viewer, 'DisplayDocTitle') !== true, 'title-bar', 'catalog'),
    ...faultIf(said(info, 'Author') === '' || !xmp.includes(inXml(said(info, 'Author'))), 'author', 'info'),
    ...faultIf(said(info, 'Subject') === '' || !xmp.includes(inXml(said(info, 'Subject'))), 'subject', 'info'),
    ...faultIf(file.entry(marks, 'Marked') !== true, 'marked', 'catalog'),
    ...faultIf(!/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp), 'ua-claim', 'XMP'),
    ...pages.flatMap(({ dict, number }) => faultIf(nameOf(file.entry(dict, 'Tabs')) !== 'S', 'tabs', `page ${number}`)),
    ...faultIf(listOf(labelsOf(pdf)).length < 2, 'page-labels', 'catalog'),
    ...checkOutline(pdf),
  ]
}

function labelsOf({ file, catalog }: Pdf) {
  return file.entry(as('dict', file.entry(catalog, 'PageLabels')), 'Nums')
}

function xmpOf({ file, catalog }: Pdf): string {
  const stream = as('stream', file.entry(catalog, 'Metadata'))
  return stream ? unpacked(stream).toString('utf8') : ''
}

function inXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Bookmarks there are, and each has words and a page that is there. */
function checkOutline({ file, catalog, pages }: Pdf): readonly Fault[] {
  const known = new Set(pages.map((page) => page.id))
  const below = (dict: Dict | null): readonly Dict[] => {
    const items: Dict[] = []
    for (let item = as('dict', file.entry(dict, 'First')); item; item = as('dict', file.entry(item, 'Next'))) {
      items.push(item, ...below(item))
    }
    return items
  }
  const items = below(as('dict', file.entry(catalog, 'Outlines')))
  const lost = items.filter((item) => {
    const to = as('ref', listOf(file.entry(item, 'Dest'))[0])
    return !textOf(file.entry(item, 'Title'))?.trim() || !to || !known.has(to.id)
  })
  return [
    ...faultIf(items.length === 0, 'outline', 'none'),
    ...lost.map((item): Fault => ({ rule: 'outline', where: textOf(item.entries.get('Title')) ?? 'no title' })),
  ]
}
