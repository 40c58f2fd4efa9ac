import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../src/book/book.ts'
import { readBook } from '../../src/book/read-book.ts'

const FILE = 'performance-2024-08.xlsx'
const bytes = readFileSync(new URL(`../../input/${FILE}`, import.meta.url))

describe('the sample workbook, beside what exceljs reads in it', async () => {
  const foreign = new ExcelJS.Workbook()
  await foreign.xlsx.load(Uint8Array.from(bytes).buffer)
  const { sheets } = await readBook(bytes, FILE)

  it.each(sheets.map((sheet) => [sheet.name, sheet] as const))('has the same cells on %s', (name, sheet) => {
    const theirs = foreign.getWorksheet(name)
    const cells = sheet.rows.flatMap((row) => [...row.cells.values()])
    expect(cells.length).toBeGreaterThan(10)
    for (const cell of cells) {
      const address = cell.at.slice(cell.at.lastIndexOf('!') + 1)
      expect([cell.at, plainOf(cell)]).toEqual([cell.at, foreignValue(theirs?.getCell(address))])
    }
    const filled: string[] = []
    theirs?.eachRow((row, number) => {
      if (number <= (sheet.headings[0] ? rowOf(sheet.headings[0].cell.at) : 0)) return
      row.eachCell((cell) => {
        if (foreignValue(cell) !== '') filled.push(`${name}!${cell.address}`)
      })
    })
    expect(cells.map(({ at }) => at)).toEqual(filled)
  })
})

function rowOf(address: string): number {
  return Number(/\d+$/.exec(address)?.[0])
}

function plainOf({ content }: Cell): unknown {
  switch (content.kind) {
    case 'number':
    case 'boolean':
    case 'error':
      return content.value
    case 'text':
      return content.raw.trim()
    case 'date':
      return new Date(Date.UTC(content.year, content.month - 1, content.day)).toISOString()
    default:
      return content.kind
  }
}

function foreignValue(cell: ExcelJS.Cell | undefined): unknown {
  const value: unknown = cell?.formula ? cell.result : cell?.value
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'number' ? value : (cell?.text.trim() ?? '')
}
