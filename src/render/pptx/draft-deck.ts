import type { Ruler } from '../../pack/measure.ts'
import type { Block, Pack, PageId } from '../../pack/pack.ts'
import type { Deck, SlideDraft } from './deck.ts'
import { drawChart } from './draw-chart.ts'
import { drawGrades } from './draw-grades.ts'
import { drawPanel } from './draw-panel.ts'
import { drawPicture } from './draw-picture.ts'
import { drawRule } from './draw-rule.ts'
import { drawSegments } from './draw-segments.ts'
import { drawSpark } from './draw-spark.ts'
import { drawStrip } from './draw-strip.ts'
import { drawTable } from './draw-table.ts'
import { drawText } from './draw-text.ts'
import { type Library, openLibrary } from './open-library.ts'
import { makePen, type Pen } from './pen.ts'
import { blocksInOrder, type PagePlan, planLayouts } from './plan-layouts.ts'
import { makePptxRuler } from './pptx-ruler.ts'

type DrawBlock<K extends Block['kind']> = (pen: Pen, block: Extract<Block, { kind: K }>) => void

const DRAW: { readonly [K in Block['kind']]: DrawBlock<K> } = {
  text: drawText,
  table: drawTable,
  chart: drawChart,
  grades: drawGrades,
  segments: drawSegments,
  spark: drawSpark,
  strip: drawStrip,
  picture: drawPicture,
  panel: drawPanel,
  rule: drawRule,
}

/** What pptxgenjs wrote of a pack, one slide a page, and what the finishing step must make of it. */
export type DraftDeck = { readonly written: Uint8Array; readonly deck: Deck }

export async function draftDeck(pack: Pack): Promise<DraftDeck> {
  const plans = planLayouts(pack.pages, pack.theme)
  const library = openLibrary(pack.theme.width, pack.theme.height)
  const ruler = makePptxRuler()
  const slides = plans.map((plan, index) => drawSlide(library, pack, plan, index, ruler))
  const written = await library.write({ outputType: 'uint8array' })
  if (!(written instanceof Uint8Array)) throw new Error('pptxgenjs wrote something other than bytes')
  return { written, deck: { pack, layouts: [...new Set(plans.map(({ layout }) => layout))], slides } }
}

function drawSlide(library: Library, pack: Pack, plan: PagePlan, index: number, ruler: Ruler): SlideDraft {
  const page = pack.pages[index]
  if (!page) throw new Error(`the pack has no page ${index + 1}`)
  const pen = makePen({
    slide: library.addSlide(),
    theme: pack.theme,
    ruler,
    slotOf: (block) => plan.slots.get(block) ?? null,
    slideOf: (id) => slideOf(pack, id),
  })
  for (const block of blocksInOrder(page, plan.layout)) drawBlock(pen, block, block.kind)
  return { page, layout: plan.layout, ...pen.drawn() }
}

function drawBlock<K extends Block['kind']>(pen: Pen, block: Extract<Block, { kind: K }>, kind: K): void {
  DRAW[kind](pen, block)
}

/** The slide of a page. */
function slideOf({ pages }: Pack, id: PageId): { readonly number: number; readonly title: string } {
  const index = pages.findIndex((page) => page.id === id)
  const page = pages[index]
  if (!page) throw new Error(`a link leads to the page ${id}, which the pack does not have`)
  return { number: index + 1, title: page.title }
}
