import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { BookPlan } from './book-plan.ts'
import { sizeNotes } from './size-notes.ts'

/**
 * Mends what exceljs has no setting for: the size of notes, row heights that stay put, and the clock in the zip.
 *
 * Every part has the plan's date, so that the same plan gives the same bytes.
 */
export function repack(bytes: Uint8Array, plan: BookPlan): Uint8Array {
  const { made } = plan
  const mtime = new Date(made.getUTCFullYear(), made.getUTCMonth(), made.getUTCDate())
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, mend(name, part, plan)] as const)
  return zipSync(Object.fromEntries(parts), { level: 9, mtime })
}

/** A sheet's parts carry its number, from 1 in the order of the plan. */
function mend(name: string, part: Uint8Array, plan: BookPlan): Uint8Array {
  const [, kind, number] = /^xl\/(worksheets\/sheet|drawings\/vmlDrawing)(\d+)\.(?:xml|vml)$/.exec(name) ?? []
  const sheet = plan.sheets[Number(number) - 1]
  if (!sheet) return part
  const text = strFromU8(part)
  return strToU8(kind === 'worksheets/sheet' ? letRowsGrow(text) : sizeNotes(text, sheet.columns))
}

/** A height that is not called the author's own is where a row starts; Excel fits it to what is typed later. */
function letRowsGrow(sheet: string): string {
  return sheet.replace(/(<row [^>]*) customHeight="1"/g, '$1')
}
