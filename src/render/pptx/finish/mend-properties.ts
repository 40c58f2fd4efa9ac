import type { Deck } from '../deck.ts'
import { XML_HEAD, xmlText } from '../xml.ts'
import { type Mend, withParts } from './mend.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'

export const PROPERTY_MENDS: readonly Mend[] = [
  {
    name: 'core properties from the pack',
    reason: 'pptxgenjs took the dates from the clock and named no language',
    mend: (parts, deck) => withParts(parts, { 'docProps/core.xml': coreXml(deck) }),
  },
  {
    name: 'titles in the application properties',
    reason: 'every slide was listed as "Slide n", and the company stood unescaped',
    mend: (parts, deck) => withParts(parts, { 'docProps/app.xml': appXml(deck) }),
  },
]

/** Dated the first of the reporting month: the only date that the pack has. */
function coreXml({ pack: { facts } }: Deck): string {
  const date = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${facts.month}-01T00:00:00Z</dcterms:${name}>`
  const text = (name: string, value: string) => `<${name}>${xmlText(value)}</${name}>`
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${text('dc:title', facts.title)}${text('dc:subject', facts.subject)}${text('dc:creator', facts.author)}${text('cp:lastModifiedBy', facts.author)}<cp:revision>1</cp:revision>${date('created')}${date('modified')}${text('dc:language', facts.language)}</cp:coreProperties>`
}

function appXml({ pack, slides }: Deck): string {
  const titles = slides.map(({ page }) => page.title)
  const names = ['Arial', 'Board pack', ...titles].map((name) => `<vt:lpstr>${xmlText(name)}</vt:lpstr>`)
  const heading = (name: string, count: number) =>
    `<vt:variant><vt:lpstr>${name}</vt:lpstr></vt:variant><vt:variant><vt:i4>${count}</vt:i4></vt:variant>`
  const headings = heading('Fonts Used', 1) + heading('Theme', 1) + heading('Slide Titles', titles.length)
  return `${XML_HEAD}<Properties xmlns="${OFFICE}/extended-properties" xmlns:vt="${OFFICE}/docPropsVTypes"><TotalTime>0</TotalTime><Application>Microsoft Office PowerPoint</Application><PresentationFormat>Widescreen</PresentationFormat><Slides>${titles.length}</Slides><Notes>${titles.length}</Notes><HiddenSlides>0</HiddenSlides><ScaleCrop>false</ScaleCrop><HeadingPairs><vt:vector size="6" baseType="variant">${headings}</vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="${names.length}" baseType="lpstr">${names.join('')}</vt:vector></TitlesOfParts><Company>${xmlText(pack.facts.organisation)}</Company><LinksUpToDate>false</LinksUpToDate><SharedDoc>false</SharedDoc><HyperlinksChanged>false</HyperlinksChanged><AppVersion>16.0000</AppVersion></Properties>`
}
