import type { Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import type { AuditSheet } from './audit-sheet.ts'

/** Whether words speak of audits by name. */
export function namesAudits(words: string): boolean {
  return /\baudit/i.test(words)
}

/** The section's own sheet, or the only one where a sentence elsewhere says that it speaks of audits. */
export function sheetFor(scene: Scene, { audits, place }: World): AuditSheet | null {
  const own = audits.find(({ section }) => section === place.section)
  if (own) return own
  const [only, ...others] = audits
  return only && others.length === 0 && namesAudits(sentenceOf(scene)) ? only : null
}
