import { addressOf } from '../../shared/address.ts'
import type { Insertion } from '../edits.ts'
import { type Area, readRange } from './map-areas.ts'
import { attributeOf } from './rewrite-xml.ts'
import type { SheetJob } from './sheet-job.ts'
import { shiftColumn } from './shift.ts'

/**
 * Whether cells merged above the headings are the heading of the year that ended, `2024/25` over its twelve months:
 * they end with the newest month, and begin with that year or after it. A title over months of two years is none.
 */
export function isBandOfYear({ from, to }: Area, { at, like, headingRow, newYear }: Insertion): boolean {
  if (newYear === null || from.column === null || to?.column == null) return false
  if (from.row === null || from.row >= headingRow || from.column === to.column) return false
  const [newest, oldest] = at > like ? [to.column, from.column] : [from.column, to.column]
  return newest === like && Math.abs(oldest - like) <= Math.abs(newYear.first - like)
}

/** The headings of a year that are not drawn on over the new column, each as a remark. */
export function lookOverBands(xml: string, { name, insertion }: SheetJob): readonly string[] {
  if (insertion === null) return []
  const merged = [...xml.matchAll(/<(?:[\w.-]+:)?mergeCell\s[^>]*>/g)].map(([raw]) => attributeOf(raw, 'ref') ?? '')
  return merged.flatMap((ref) => {
    const area = readRange(ref)
    if (area === null || !isBandOfYear(area, insertion)) return []
    const at = addressOf(name, area.from.row ?? 1, shiftColumn(area.from.column ?? 1, insertion))
    const over = addressOf(name, area.from.row ?? 1, insertion.at)
    return [
      `${at}: the heading over the months of the year that ended was left as it is; write that of the new year in ${over}`,
    ]
  })
}
