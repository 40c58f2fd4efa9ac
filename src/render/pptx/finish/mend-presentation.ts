import { createHash } from 'node:crypto'
import type { Deck } from '../deck.ts'
import { xmlText } from '../xml.ts'
import { changePart, type Mend, replaceExpected } from './mend.ts'

const PRESENTATION = 'ppt/presentation.xml'
const SECTIONS = 'http://schemas.microsoft.com/office/powerpoint/2010/main'

/** pptxgenjs counts slides from this id. */
const FIRST_SLIDE = 256

export const PRESENTATION_MENDS: readonly Mend[] = [
  {
    name: 'notes master before the slides',
    reason: 'the list of notes masters stood after the slides, against the order of the schema',
    mend: (parts) =>
      changePart(parts, PRESENTATION, (xml) => {
        const list = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/.exec(xml)?.[0]
        if (!list) throw new Error('pptxgenjs listed no notes master')
        return replaceExpected(replaceExpected(xml, list, ''), '<p:sldIdLst>', `${list}<p:sldIdLst>`)
      }),
  },
  {
    name: 'notes on portrait paper',
    reason: 'the notes page took the turned slide as its size, longer than its own master and than any paper',
    mend: (parts) =>
      changePart(parts, PRESENTATION, (xml) =>
        replaceExpected(xml, /<p:notesSz [^>]*\/>/, '<p:notesSz cx="6858000" cy="9144000"/>'),
      ),
  },
  {
    name: 'no kerning',
    reason: 'the layout measures plain advance widths, and kerned lines would break elsewhere',
    mend: (parts) =>
      changePart(parts, PRESENTATION, (xml) =>
        replaceExpected(xml, /kern="1200"/, 'kern="0"').replaceAll('kern="1200"', 'kern="0"'),
      ),
  },
  {
    name: 'sections of the pack',
    reason:
      'the sections of pptxgenjs have random ids and may list slides in another order than the deck, so it is given none',
    mend: (parts, deck) =>
      changePart(parts, PRESENTATION, (xml) =>
        replaceExpected(xml, '</p:presentation>', `${sectionsXml(deck)}</p:presentation>`),
      ),
  },
]

function sectionsXml({ slides }: Deck): string {
  const sections: { readonly title: string; readonly ids: number[] }[] = []
  for (const [index, { page }] of slides.entries()) {
    const last = sections.at(-1)
    if (last?.title === page.section) last.ids.push(FIRST_SLIDE + index)
    else sections.push({ title: page.section, ids: [FIRST_SLIDE + index] })
  }
  const list = sections.map(({ title, ids }, index) => {
    const inner = ids.map((id) => `<p14:sldId id="${id}"/>`).join('')
    return `<p14:section name="${xmlText(title)}" id="${guidOf(`${index} ${title}`)}"><p14:sldIdLst>${inner}</p14:sldIdLst></p14:section>`
  })
  return `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="${SECTIONS}">${list.join('')}</p14:sectionLst></p:ext></p:extLst>`
}

/** An id that is the same at every run. */
function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex').toUpperCase()
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}}`
}
