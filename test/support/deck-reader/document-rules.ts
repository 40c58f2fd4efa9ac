import { all, type Node, type Package, relationsIn, relationsOf, slideNames, textsOf } from './read-deck.ts'
import { type Rule, repeated } from './rule.ts'

/** The first moment that a zip can name, as its entries have it. */
const EPOCH = 0x00210000

/** Rules of the deck as a document: what its presentation part, its properties and its themes say. */
export const DOCUMENT_RULES: readonly Rule[] = [
  { name: 'fixed dates', faults: movingDates },
  { name: 'notes on portrait paper', faults: paperFaults },
  { name: 'text without kerning', faults: kernedParts },
  { name: 'sections hold the slides in their order', faults: sectionFaults },
  { name: 'properties complete', faults: propertyFaults },
  { name: 'each master has a theme of its own', faults: themeFaults },
  { name: 'placeholders that the layout and the master offer', faults: placeholderFaults },
]

/** The clock leaves no trace: not in the zip, not in the properties, not in a field. */
function movingDates({ names, entryDates, xml, text }: Package): readonly string[] {
  const core = xml('docProps/core.xml').children.filter(({ name }) => name.startsWith('dcterms:'))
  const fields = names.filter((name) => /^ppt\/.*\.xml$/.test(name) && /<a:fld [^>]*type="datetime/.test(text(name)))
  return [
    ...entryDates.filter((date) => date !== EPOCH).map(() => 'an entry of the zip has a date'),
    ...core.filter((date) => !/^\d{4}-\d{2}-01T00:00:00Z$/.test(date.text)).map((date) => `${date.name}: ${date.text}`),
    ...fields.map((name) => `${name} prints the date of the day`),
  ]
}

function paperFaults({ xml }: Package): readonly string[] {
  const sizes = all(xml('ppt/presentation.xml'), 'p:notesSz').map(({ attributes }) => attributes)
  const shapes = sizes.map(({ cx, cy }) => Number(cy) / Number(cx))
  return shapes.filter((shape) => shape < 1.2 || shape > 1.5).map((shape) => `${shape} times as high as wide`)
}

/** Lines are measured without kerning, and would break elsewhere with it. */
function kernedParts({ names, text }: Package): readonly string[] {
  const parts = ['ppt/presentation.xml', ...names.filter((name) => /^ppt\/slide[^/]*\/[^/]+\.xml$/.test(name))]
  return parts.filter((name) => / kern="[1-9]/.test(text(name)))
}

function sectionFaults({ xml }: Package): readonly string[] {
  const presentation = xml('ppt/presentation.xml')
  const ids = (name: string) => all(presentation, name).map(({ attributes }) => attributes.id ?? '')
  const sections = all(presentation, 'p14:section')
  return [
    ...(ids('p14:sldId').join() === ids('p:sldId').join() ? [] : ['the sections hold other slides than the deck']),
    ...sections.filter(({ attributes }) => !attributes.name?.trim()).map(() => 'a section has no name'),
    ...repeated(ids('p14:section')).map((id) => `two sections have the id ${id}`),
  ]
}

function propertyFaults(deck: Package): readonly string[] {
  const core = deck.xml('docProps/core.xml')
  const wanted = ['dc:title', 'dc:creator', 'dc:language', 'dcterms:created', 'dcterms:modified']
  const missing = wanted.filter((name) => all(core, name)[0]?.text.trim() === '' || all(core, name).length === 0)
  const listed = all(deck.xml('docProps/app.xml'), 'vt:lpstr').map(({ text }) => text)
  const titles = slideNames(deck).map((name) => titlesOf(deck.xml(name))[0] ?? '')
  const same = listed.slice(-titles.length).join('\n') === titles.join('\n')
  return [...missing.map((name) => `${name} is missing`), ...(same ? [] : ['the properties list other titles'])]
}

/** The words of the title placeholders of a slide. */
export function titlesOf(slide: Node): readonly string[] {
  return all(slide, 'p:sp')
    .filter((shape) => all(shape, 'p:ph').some(({ attributes }) => attributes.type === 'title'))
    .map((shape) => textsOf(shape))
}

function themeFaults(deck: Package): readonly string[] {
  const masters = deck.names.filter((name) => /^ppt\/(slideMasters|notesMasters)\/[^/]+\.xml$/.test(name))
  const themes = masters.flatMap((master) =>
    [...relationsOf(deck, master).values()].filter((at) => at.includes('/theme/')),
  )
  return [
    ...(themes.length === masters.length ? [] : ['a master has no theme']),
    ...repeated(themes).map((theme) => `${theme} serves two masters`),
  ]
}

/** A slide's placeholder inherits from its layout's, and a layout's from the master's where the master must have one. */
function placeholderFaults(deck: Package): readonly string[] {
  const layouts = deck.names.filter((name) => /^ppt\/slideLayouts\/[^/]+\.xml$/.test(name))
  const keys = (part: string) =>
    all(deck.xml(part), 'p:ph').map(({ attributes }) => `${attributes.type} ${attributes.idx ?? ''}`)
  const lacking = (part: string, above: string | undefined) => {
    const offered = above && deck.names.includes(above) ? keys(above) : []
    return keys(part)
      .filter((key) => !offered.includes(key))
      .map((key) => `${part}: ${key}`)
  }
  const parent = (part: string, folder: string) =>
    relationsIn(deck, part.replace(/([^/]+)$/, '_rels/$1.rels')).find(({ target }) => target.includes(folder))?.target
  const kinds = ['title', 'body', 'ftr', 'sldNum']
  const master = deck.names.filter((name) => /^ppt\/slideMasters\/[^/]+\.xml$/.test(name)).flatMap(keys)
  return [
    ...slideNames(deck).flatMap((slide) => lacking(slide, parent(slide, '/slideLayouts/'))),
    ...layouts
      .filter((layout) => !keys(layout).some((key) => key.startsWith('title')))
      .map((layout) => `${layout}: title`),
    ...kinds
      .filter((kind) => !master.some((key) => key.startsWith(kind)))
      .map((kind) => `the master offers no ${kind}`),
  ]
}
