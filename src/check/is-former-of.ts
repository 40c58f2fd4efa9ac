import { fold } from '../shared/fold.ts'
import type { Former } from './former.ts'
import type { Model } from './model.ts'

/**
 * Whether an earlier pack is the workbook's own, and not that of another council or service that stands beside it.
 *
 * Their names tell where both packs have them; where one has none, most of the rows must be the same by code or label.
 */
export function isFormerOf({ settings, sections }: Model, former: Former): boolean {
  const names = ['organisation', 'service'] as const
  const both = names.filter((name) => fold(settings[name]) !== '' && fold(former[name]) !== '')
  if (both.some((name) => fold(settings[name]) !== fold(former[name]))) return false
  const rows = sections.flatMap(({ parts }) => parts.flatMap((part) => part.rows))
  const known = new Set(former.rows.flatMap(keysOf))
  const common = rows.filter((row) => keysOf(row).some((key) => known.has(key))).length
  const fewest = Math.min(rows.length, former.rows.length)
  return both.length === names.length ? common > 0 || fewest === 0 : common > fewest / 2
}

function keysOf({ code, label }: { readonly code: string; readonly label: string }): readonly string[] {
  return [`code ${fold(code)}`, `label ${fold(label)}`]
}
