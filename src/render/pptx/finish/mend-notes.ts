import { relationsXml, SLIDE_NAMESPACES, XML_HEAD, xmlText } from '../xml.ts'
import { type Mend, withParts } from './mend.ts'
import { TREE_ROOT } from './placeholder.ts'

export const NOTES_MENDS: readonly Mend[] = [
  {
    name: 'notes as paragraphs',
    reason: 'pptxgenjs writes all notes into one American English run, where line breaks are lost',
    mend: (parts, { slides }) => {
      const notes = slides.flatMap(({ page }, index): readonly (readonly [string, string])[] => [
        [`ppt/notesSlides/notesSlide${index + 1}.xml`, notesXml(page.speakerNotes, index + 1)],
        [
          `ppt/notesSlides/_rels/notesSlide${index + 1}.xml.rels`,
          relationsXml([
            { id: 'rId1', kind: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
            { id: 'rId2', kind: 'slide', target: `../slides/slide${index + 1}.xml` },
          ]),
        ],
      ])
      return withParts(parts, Object.fromEntries(notes))
    },
  },
]

function notesXml(paragraphs: readonly string[], number: number): string {
  const words = paragraphs.map(
    (paragraph) => `<a:p><a:r><a:rPr lang="en-GB" dirty="0"/><a:t>${xmlText(paragraph)}</a:t></a:r></a:p>`,
  )
  const body = words.length > 0 ? words.join('') : '<a:p><a:endParaRPr lang="en-GB"/></a:p>'
  const count = `<a:p><a:fld id="{F7021451-1387-4CA6-816F-3879F97B5CBC}" type="slidenum"><a:rPr lang="en-GB"/><a:t>${number}</a:t></a:fld></a:p>`
  return `${XML_HEAD}<p:notes ${SLIDE_NAMESPACES}><p:cSld><p:spTree>${TREE_ROOT}${IMAGE}${noteXml(3, 'Notes', '<p:ph type="body" idx="1"/>', body)}${noteXml(4, 'Slide number', '<p:ph type="sldNum" sz="quarter" idx="5"/>', count)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
}

const IMAGE =
  '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'

function noteXml(id: number, name: string, placeholder: string, paragraphs: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
}
