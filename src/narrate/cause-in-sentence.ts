import type { SpecialCause } from '../compute/figures.ts'
import { phraseCause } from './phrase-signal.ts'

/**
 * The rule that fired after a sentence's verb, whatever its subject's number: `rising for seven months`, `below the
 * usual range`, `with nine months below the mean`.
 */
export function causeInSentence(cause: SpecialCause): string {
  const words = phraseCause(cause).replace(/\bits\b/, 'the')
  return cause.kind === 'near-limit' || cause.kind === 'one-side' ? `with ${words}` : words
}
