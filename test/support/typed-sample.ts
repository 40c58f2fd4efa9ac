import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { readCorpus } from '../narrate/trace/read-corpus.ts'

const SAMPLE = new URL('../../input/performance-2024-08.xlsx', import.meta.url)

/**
 * The bytes of the sample workbook with sentences of the corpus typed into its `Commentary`, each under its own part:
 * what a section's officers might write in a busy month, to see what tracing their numbers costs.
 */
export async function typedSample(sentences: number): Promise<Uint8Array> {
  const workbook = await openSample()
  const { sheet, heads } = commentaryOf(workbook)
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

/** The bytes of the sample workbook with no text in its `Commentary`. */
export async function silentSample(): Promise<Uint8Array> {
  const workbook = await openSample()
  const { sheet, from, heads } = commentaryOf(workbook)
  if (!sheet) throw new Error('the sample has no Commentary')
  for (let row = from + 1; row <= sheet.rowCount; row += 1)
    for (let column = 1; column <= heads.length; column += 1) sheet.getCell(row, column).value = null
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The bytes of the sample workbook with one figure of its past another than it was, for each `nth` another again. */
export async function correctedSample(nth: number): Promise<Uint8Array> {
  const workbook = await openSample()
  const cell = workbook.getWorksheet('Right support')?.getCell('L10')
  if (typeof cell?.value !== 'number') throw new Error('the sample has no figure there')
  cell.value += nth + 1
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

async function openSample(): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(readFileSync(SAMPLE)).buffer)
  return workbook
}

/** The sheet with the names of its columns and the row that they stand in. */
function commentaryOf(workbook: ExcelJS.Workbook) {
  const sheet = workbook.getWorksheet('Commentary')
  const heads: string[] = []
  let from = 0
  sheet?.eachRow((row, number) => {
    if (heads.length > 0) return
    const texts: string[] = []
    row.eachCell((cell) => texts.push(cell.text))
    if (texts.includes('Text')) heads.push(...texts)
    from = number
  })
  return { sheet, heads, from }
}
