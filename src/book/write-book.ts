import type { BookPlan } from './book-plan.ts'
import { repack } from './repack.ts'
import { TAB_COLOUR } from './sheet-style.ts'
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
