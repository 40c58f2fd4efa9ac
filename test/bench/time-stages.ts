import { readBook } from '../../src/book/read-book.ts'
import { checkBook } from '../../src/check/check-book.ts'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { narrate } from '../../src/narrate/narrate.ts'
import { layOut } from '../../src/pack/lay-out.ts'
import { printTheme, slideTheme } from '../../src/pack/theme.ts'
import { makePdfRuler } from '../../src/render/pdf/pdf-ruler.ts'
import { renderPdf } from '../../src/render/pdf/render-pdf.ts'
import { makePptxRuler } from '../../src/render/pptx/pptx-ruler.ts'
import { renderPptx } from '../../src/render/pptx/render-pptx.ts'
import { PLAIN_HOUSE } from '../../src/shared/house-style.ts'
import { readTemplates } from '../support/read-templates.ts'
import { median } from './measure.ts'

/** Seconds by stage. */
export type StageTimes = Readonly<Record<string, number>>

/** Each stage's median over several runs in this process, after one that warms it up. */
export async function timeStages(bytes: Uint8Array, runs: number): Promise<StageTimes> {
  await runStages(bytes)
  const times: StageTimes[] = []
  for (let run = 0; run < runs; run += 1) times.push(await runStages(bytes))
  const stages = Object.keys(times[0] ?? {})
  const medians = stages.map((stage) => [stage, median(times.map((each) => each[stage] ?? 0))] as const)
  return { ...Object.fromEntries(medians), total: medians.reduce((sum, [, seconds]) => sum + seconds, 0) }
}

async function runStages(bytes: Uint8Array): Promise<StageTimes> {
  const times: Record<string, number> = {}
  const time = async <T>(stage: string, work: () => T | Promise<T>): Promise<T> => {
    const began = performance.now()
    const made = await work()
    times[stage] = (performance.now() - began) / 1000
    return made
  }
  const book = await time('book', () => readBook(bytes, 'book.xlsx'))
  const model = await time('check', () => checkBook(book, { month: null }))
  const figures = await time('compute', () => computeFigures(model, null))
  const story = await time('narrate', () => narrate(figures, readTemplates()))
  const pages = await time('lay out, print', () => layOut(story, printTheme(PLAIN_HOUSE), makePdfRuler()))
  const slides = await time('lay out, slides', () => layOut(story, slideTheme(PLAIN_HOUSE), makePptxRuler()))
  await time('draw the PDF', () => renderPdf(pages))
  await time('draw the deck', () => renderPptx(slides))
  return times
}
