import type { Ruler } from '../../pack/measure.ts'
import type { Box, PageId, TextBlock } from '../../pack/pack.ts'
import type { Colour, Theme } from '../../pack/theme.ts'
import type { ChartPart, DressedShape, Dressing, Group, PicturePart, Sheet, SlideDraft, Slot } from './deck.ts'
import type { LibrarySlide } from './open-library.ts'
import { colourName } from './scheme-colour.ts'
import type { Link } from './write-text.ts'

/** Draws on one slide through pptxgenjs and notes, in the same order, what the finishing step must add. */
export type Pen = {
  readonly theme: Theme
  readonly ruler: Ruler
  readonly slotOf: (block: TextBlock) => Slot | null
  readonly shape: (preset: 'rect' | 'ellipse' | 'line', box: Box, look: ShapeLook, dressing: Dressing) => void
  readonly path: (points: readonly PathPoint[], box: Box, line: LineLook, dressing: Dressing) => void
  /** Shapes drawn meanwhile are one thing with one alternative text. */
  readonly group: (group: Group, draw: () => void) => void
  /** The relationship that leads to a page. */
  readonly linkTo: (page: PageId) => Link
  /** The relationship that leads to a new chart. */
  readonly addChart: (xml: string, sheet: Sheet) => string
  /** The relationship that leads to a new picture. */
  readonly addPicture: (png: Uint8Array) => string
  /** A name for the selection pane that no other shape of the slide has. */
  readonly name: (kind: string) => string
  readonly drawn: () => Pick<SlideDraft, 'shapes' | 'links' | 'charts' | 'pictures'>
}

export type LineLook = { readonly colour: Colour; readonly weight: number }
export type ShapeLook = { readonly fill?: Colour; readonly line?: LineLook }
/** In points from the top left of the path's box; `move` lifts the pen. */
export type PathPoint = { readonly x: number; readonly y: number; readonly move: boolean }

export type PenOptions = {
  readonly slide: LibrarySlide
  readonly theme: Theme
  readonly ruler: Ruler
  readonly slotOf: (block: TextBlock) => Slot | null
  readonly slideOf: (page: PageId) => { readonly number: number; readonly title: string }
}

type ShapeOptions = Parameters<LibrarySlide['addShape']>[1]

export function makePen({ slide, theme, ruler, slotOf, slideOf }: PenOptions): Pen {
  const shapes: DressedShape[] = []
  const relations = makeRelations(slideOf)
  let open: Group | null = null
  const add = (preset: 'rect' | 'ellipse' | 'line', options: ShapeOptions, dressing: Dressing) => {
    shapes.push({ dressing, group: open })
    slide.addShape(preset, { ...options, objectName: `shape ${shapes.length}` })
  }
  return {
    ...{ theme, ruler, slotOf, ...relations.ways },
    shape: (preset, box, look, dressing) => add(preset, { ...placed(box), ...painted(look, theme) }, dressing),
    // The library draws freeforms, but its list of shapes lacks their name.
    path: (points, box, line, dressing) => add('custGeom' as 'rect', pathOf(points, box, line, theme), dressing),
    group: (group, draw) => {
      open = group
      draw()
      open = null
    },
    name: (kind) => `${kind} ${shapes.length + 1}`,
    drawn: () => ({ shapes, ...relations.made }),
  }
}

type Ways = Pick<Pen, 'linkTo' | 'addChart' | 'addPicture'>

/** The ways from a slide to other parts of the deck, and the parts that are new. */
function makeRelations(slideOf: PenOptions['slideOf']) {
  const links: { readonly id: string; readonly slide: number }[] = []
  const charts: ChartPart[] = []
  const pictures: PicturePart[] = []
  const ways: Ways = {
    linkTo: (page) => {
      const { number, title } = slideOf(page)
      const id = `rIdSlide${number}`
      if (!links.some((link) => link.id === id)) links.push({ id, slide: number })
      return { id, tip: `Slide ${number}: ${title}` }
    },
    addChart: (xml, sheet) => {
      const id = `rIdChart${charts.length + 1}`
      charts.push({ id, xml, sheet })
      return id
    },
    addPicture: (png) => {
      const id = `rIdPicture${pictures.length + 1}`
      pictures.push({ id, png })
      return id
    },
  }
  return { ways, made: { links, charts, pictures } }
}

// pptxgenjs changes the objects that it is given: each call gets its own.
function placed(box: Box) {
  return { x: box.x / 72, y: box.y / 72, w: box.width / 72, h: box.height / 72 }
}

function pathOf(points: readonly PathPoint[], box: Box, line: LineLook, theme: Theme) {
  const inInches = points.map(({ x, y, move }) => ({ x: x / 72, y: y / 72, moveTo: move }))
  return { ...placed(box), ...painted({ line }, theme), points: inInches }
}

function painted({ fill, line }: ShapeLook, { house: { colours } }: Theme) {
  return {
    ...(fill ? { fill: { color: colourName(fill, colours) } } : {}),
    ...(line ? { line: { color: colourName(line.colour, colours), width: line.weight } } : {}),
  }
}
