import { CHART_RULES } from './chart-rules.ts'
import { CONTENT_RULES } from './content-rules.ts'
import { DOCUMENT_RULES } from './document-rules.ts'
import { malformed, PACKAGE_RULES } from './package-rules.ts'
import { openPackage } from './read-deck.ts'
import type { Rule } from './rule.ts'
import { SLIDE_RULES } from './slide-rules.ts'

const WELL_FORMED: Rule = { name: 'well-formed XML', faults: malformed }

export const RULES: readonly Rule[] = [
  WELL_FORMED,
  ...PACKAGE_RULES,
  ...DOCUMENT_RULES,
  ...SLIDE_RULES,
  ...CHART_RULES,
  ...CONTENT_RULES,
]

/** What a saved deck lacks, read back by a reader that knows nothing of the renderer: `rule: what`. */
export function findFaults(bytes: Uint8Array): readonly string[] {
  const deck = openPackage(bytes)
  const broken = malformed(deck)
  // Nothing can be asked of parts that cannot be read.
  const rules = broken.length > 0 ? [WELL_FORMED] : RULES
  return rules.flatMap(({ name, faults }) => faults(deck).map((fault) => `${name}: ${fault}`))
}
