import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { BookPlan } from './book-plan.ts'
import { TAB_COLOUR } from './sheet-style.ts'
import { sizeNotes } from './size-notes.ts'
import { writeSheet } from './write-sheet.ts'

/** A workbook as a file's bytes; the same plan gives the same bytes. */
export async function writeBook(plan: BookPlan): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  workbook.creator = plan.author
  workbook.lastModifiedBy = plan.author
  workbook.created = plan.made
  workbook.modified = plan.made
  for (const sheet of plan.sheets) {
    writeSheet(workbook.addWorksheet(sheet.name, { properties: { tabColor: TAB_COLOUR } }), sheet)
  }
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()), plan)
}

/** Gives the notes a size that fits their text, and every part the plan's date where a zip would have today's. */
function repack(bytes: Uint8Array, plan: BookPlan): Uint8Array {
  const mtime = new Date(plan.made.getUTCFullYear(), plan.made.getUTCMonth(), plan.made.getUTCDate())
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => {
    const sheet = /^xl\/drawings\/vmlDrawing(\d+)\.vml$/.exec(name)?.[1]
    const columns = plan.sheets[Number(sheet) - 1]?.columns
    return [name, columns ? strToU8(sizeNotes(strFromU8(part), columns)) : part]
  })
  const zippable: Zippable = Object.fromEntries(parts)
  return zipSync(zippable, { level: 9, mtime })
}
