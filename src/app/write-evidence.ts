import type { Evidence } from '../narrate/evidence.ts'

/** The evidence as it stands in its file. */
export function writeEvidence(evidence: Evidence): Uint8Array {
  return Buffer.from(`${JSON.stringify(evidence, null, 2)}\n`)
}
