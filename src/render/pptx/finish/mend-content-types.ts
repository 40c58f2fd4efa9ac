import { XML_HEAD } from '../xml.ts'
import { type Mend, type Parts, withParts } from './mend.ts'

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml'
const OFFICE = 'application/vnd.openxmlformats-officedocument'

const TYPES: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^ppt\/presentation\.xml$/, `${PRESENTATION}.presentation.main+xml`],
  [/^ppt\/slides\/slide\d+\.xml$/, `${PRESENTATION}.slide+xml`],
  [/^ppt\/slideLayouts\/slideLayout\d+\.xml$/, `${PRESENTATION}.slideLayout+xml`],
  [/^ppt\/slideMasters\/slideMaster\d+\.xml$/, `${PRESENTATION}.slideMaster+xml`],
  [/^ppt\/notesMasters\/notesMaster\d+\.xml$/, `${PRESENTATION}.notesMaster+xml`],
  [/^ppt\/notesSlides\/notesSlide\d+\.xml$/, `${PRESENTATION}.notesSlide+xml`],
  [/^ppt\/presProps\.xml$/, `${PRESENTATION}.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${PRESENTATION}.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${PRESENTATION}.tableStyles+xml`],
  [/^ppt\/theme\/theme\d+\.xml$/, `${OFFICE}.theme+xml`],
  [/^ppt\/charts\/chart\d+\.xml$/, `${OFFICE}.drawingml.chart+xml`],
  [/^docProps\/app\.xml$/, `${OFFICE}.extended-properties+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
]

const DEFAULTS = [
  ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
  ['xml', 'application/xml'],
  ['xlsx', `${OFFICE}.spreadsheetml.sheet`],
  ['png', 'image/png'],
] as const

export const CONTENT_MENDS: readonly Mend[] = [
  {
    name: 'content types of the parts that are there',
    reason: 'a slide master was declared for every slide, and PowerPoint repairs a package that declares absent parts',
    mend: (parts) => withParts(parts, { '[Content_Types].xml': contentTypesXml(parts) }),
  },
]

function contentTypesXml(parts: Parts): string {
  const endings = new Set([...parts.keys()].map((name) => name.split('.').at(-1)))
  const held = DEFAULTS.filter(([ending]) => ending !== 'png' || endings.has('png'))
  const defaults = held.map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`)
  const overrides = [...parts.keys()]
    .filter((name) => name.endsWith('.xml') && name !== '[Content_Types].xml')
    .sort()
    .map((name) => `<Override PartName="/${name}" ContentType="${typeOf(name)}"/>`)
  return `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${overrides.join('')}</Types>`
}

function typeOf(name: string): string {
  const type = TYPES.find(([pattern]) => pattern.test(name))?.[1]
  if (!type) throw new Error(`the part ${name} has no content type`)
  return type
}
