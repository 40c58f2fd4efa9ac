import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { readCorpus } from '../narrate/trace/read-corpus.ts'

/**
 * The bytes of the sample workbook with sentences of the corpus typed into its `Commentary`, each under its own part:
 * what a section's officers might write in a busy month, to see what tracing their numbers costs.
 */
export async function typedSample(sentences: number): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const file = readFileSync(new URL('../../input/performance-2024-08.xlsx', import.meta.url))
  await workbook.xlsx.load(new Uint8Array(file).buffer)
  const sheet = workbook.getWorksheet('Commentary')
  const heads: string[] = []
  sheet?.eachRow((row) => {
    if (heads.length > 0) return
    const texts: string[] = []
    row.eachCell((cell) => texts.push(cell.text))
    if (texts.includes('Text')) heads.push(...texts)
  })
  const corpus = readCorpus()
  const step = Math.max(1, Math.floor(corpus.length / sentences))
  const picked = corpus.filter((_, at) => at % step === 0).slice(0, sentences)
  for (const { section, part, text } of picked) {
    const cells = new Map([
      ['Section', section],
      ['Part', part],
      ['Heading', 'Our view'],
      ['Text', text],
    ])
    sheet?.addRow(heads.map((head) => cells.get(head) ?? null))
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
