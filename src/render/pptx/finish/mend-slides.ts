import type { Deck, DressedShape, SlideDraft } from '../deck.ts'
import { type Relation, relationsXml } from '../xml.ts'
import { type Mend, replaceExpected, textOf, withParts } from './mend.ts'
import { footerXml } from './write-footer.ts'
import { dressShape, groupXml } from './write-shape.ts'

/** The file of a slide's picture, both counted from 1 in its name. */
function pictureName(slide: number, index: number): string {
  return `slide${slide}-picture${index + 1}.png`
}

export const SLIDE_MENDS: readonly Mend[] = [
  {
    name: 'shapes with their meaning',
    reason:
      'pptxgenjs gives shapes no alternative text and no groups, repeats ids, marks no header row in tables and writes neither title nor footer placeholders',
    mend: (parts, deck) => {
      const slides = deck.slides.map((slide, index) => {
        const name = `ppt/slides/slide${index + 1}.xml`
        return [name, slideXml(textOf(parts, name), slide, index + 1)] as const
      })
      return withParts(parts, Object.fromEntries(slides))
    },
  },
  {
    name: 'relationships of the slides',
    reason: 'links in tables, charts and the choice of layout are ours, and pptxgenjs knows nothing of them',
    mend: (parts, deck) => {
      let charts = 0
      const relations = deck.slides.map((slide, index) => {
        const first = charts + 1
        charts += slide.charts.length
        return [`ppt/slides/_rels/slide${index + 1}.xml.rels`, slideRelations(deck, slide, index + 1, first)] as const
      })
      return withParts(parts, Object.fromEntries(relations))
    },
  },
  {
    name: 'pictures of the slides',
    reason: 'a picture that pptxgenjs places has no alternative text that we choose, nor its place among the shapes',
    mend: (parts, deck) => {
      const pictures = deck.slides.flatMap((slide, at) =>
        slide.pictures.map(({ png }, index) => [`ppt/media/${pictureName(at + 1, index)}`, png] as const),
      )
      return withParts(parts, Object.fromEntries(pictures))
    },
  },
]

function slideXml(written: string, slide: SlideDraft, number: number): string {
  const shapes = [...written.matchAll(/<p:sp>.*?<\/p:sp>/gs)].map(([shape]) => shape)
  if (shapes.length !== slide.shapes.length)
    throw new Error(`pptxgenjs wrote ${shapes.length} shapes on slide ${number}`)
  const { xml, next } = dressAll(shapes, slide.shapes)
  const footer = footerXml(slide.page.footer, number, next)
  const tree = written.indexOf('</p:grpSpPr>') + '</p:grpSpPr>'.length
  const head = replaceExpected(written.slice(0, tree), / name="Slide \d+"/, '')
  return `${head}${xml}${footer}${written.slice(written.indexOf('</p:spTree>'))}`
}

/** All shapes in order, the members of a group together; ids count from 2, after the tree's own. */
function dressAll(written: readonly string[], drafts: readonly DressedShape[]): { xml: string; next: number } {
  let id = 2
  let xml = ''
  for (let at = 0; at < drafts.length; ) {
    const group = drafts[at]?.group ?? null
    const members = group ? drafts.slice(at).findIndex((draft) => draft.group !== group) : 1
    const end = members < 0 ? drafts.length : at + members
    const groupId = group ? id++ : 0
    let inner = ''
    for (const [index, draft] of drafts.slice(at, end).entries())
      inner += dressShape(written[at + index] ?? '', draft, id++)
    xml += group ? groupXml(groupId, group, inner) : inner
    at = end
  }
  return { xml, next: id }
}

function slideRelations({ layouts }: Deck, slide: SlideDraft, number: number, firstChart: number): string {
  const layout = layouts.indexOf(slide.layout) + 1
  const relations: readonly Relation[] = [
    { id: 'rIdLayout', kind: 'slideLayout', target: `../slideLayouts/slideLayout${layout}.xml` },
    { id: 'rIdNotes', kind: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` },
    ...slide.links.map(({ id, slide: target }) => ({ id, kind: 'slide', target: `slide${target}.xml` })),
    ...slide.charts.map(({ id }, index) => ({ id, kind: 'chart', target: `../charts/chart${firstChart + index}.xml` })),
    ...slide.pictures.map(({ id }, index) => ({ id, kind: 'image', target: `../media/${pictureName(number, index)}` })),
  ]
  return relationsXml(relations)
}
