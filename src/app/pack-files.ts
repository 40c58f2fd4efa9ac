import type { Month } from '../shared/month.ts'
import type { Drawing } from './job.ts'

/** The files of a pack by their names. */
export function packFiles(month: Month, drawing: Drawing): ReadonlyMap<string, Uint8Array | string> {
  const name = `performance-pack-${month}`
  return new Map<string, Uint8Array | string>([
    [`${name}.pptx`, drawing.pptx],
    [`${name}.pdf`, drawing.pdf],
    [`${name}.json`, drawing.evidence],
    [`${name}-findings.html`, drawing.findingsPage],
  ])
}
