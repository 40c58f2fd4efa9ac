import type { Deck } from '../deck.ts'
import { relationsXml } from '../xml.ts'
import { type Mend, withParts } from './mend.ts'
import { writeWorkbook } from './write-workbook.ts'

export const CHART_MENDS: readonly Mend[] = [
  {
    name: 'charts with their own workbooks',
    reason:
      'the charts of pptxgenjs name an axis that is not there, break the order of the schema, offer no dashed series and write 0 as blank into the workbook',
    mend: (parts, deck) => withParts(parts, chartParts(deck)),
  },
]

function chartParts({ slides }: Deck): Readonly<Record<string, string | Uint8Array>> {
  const charts = slides.flatMap((slide) => slide.charts)
  const named = charts.flatMap(({ xml, sheet }, index): readonly (readonly [string, string | Uint8Array])[] => {
    const number = index + 1
    const workbook = `chart-data-${number}.xlsx`
    const relation = { id: 'rIdSheet', kind: 'package', target: `../embeddings/${workbook}` }
    return [
      [`ppt/charts/chart${number}.xml`, xml],
      [`ppt/charts/_rels/chart${number}.xml.rels`, relationsXml([relation])],
      [`ppt/embeddings/${workbook}`, writeWorkbook(sheet)],
    ]
  })
  return Object.fromEntries(named)
}
