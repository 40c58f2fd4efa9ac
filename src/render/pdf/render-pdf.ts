import type { Block, Pack, Page, PageId } from '../../pack/pack.ts'
import { makeAbbreviations } from './abbreviations.ts'
import type { Canvas, DrawBlock } from './canvas.ts'
import { drawChart } from './draw-chart.ts'
import { drawFooter } from './draw-footer.ts'
import { drawGrades } from './draw-grades.ts'
import { drawPanel } from './draw-panel.ts'
import { drawPicture } from './draw-picture.ts'
import { drawRule } from './draw-rule.ts'
import { drawSegments } from './draw-segments.ts'
import { drawSpark } from './draw-spark.ts'
import { drawStrip } from './draw-strip.ts'
import { drawTable } from './draw-table.ts'
import { drawText } from './draw-text.ts'
import { takePen } from './pen.ts'
import { makeReadingOrder } from './reading-order.ts'

/** Draws a pack as a tagged PDF (PDF/UA-1); equal packs give equal bytes. */
export async function renderPdf(pack: Pack): Promise<Uint8Array> {
  const { theme, pages } = pack
  const pen = await takePen(pack.facts, theme)
  const order = makeReadingOrder(pen, pack)
  const canvas: Canvas = {
    pen,
    theme,
    order,
    abbreviations: makeAbbreviations(pack.abbreviations),
    titleOf: titlesOf(pages),
  }
  for (const page of pages) drawPage(canvas, page)
  return pen.finish(
    pack.outline,
    pages.map((page) => page.id),
  )
}

function drawPage(canvas: Canvas, page: Page): void {
  canvas.pen.startPage(page.id)
  canvas.order.enterSection(page.section)
  for (const block of page.blocks) drawBlock(canvas, block, block.kind)
  if (page.footer) drawFooter(canvas, page.footer)
}

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

function drawBlock<K extends Block['kind']>(canvas: Canvas, block: Extract<Block, { kind: K }>, kind: K): void {
  DRAW[kind](canvas, block)
}

function titlesOf(pages: readonly Page[]): (page: PageId) => string {
  const titles = new Map(pages.map((page) => [page.id, page.title]))
  return (page) => {
    const title = titles.get(page)
    if (title === undefined) throw new Error(`a link leads to ${page}, which is no page`)
    return title
  }
}
