import type { SpecialCause } from '../compute/figures.ts'
import { printCount } from '../shared/print-number.ts'
import { phraseCause } from './phrase-signal.ts'

/**
 * The rule that fired after a sentence's verb, whatever its subject's number, in words that need no knowledge of charts:
 * `rising six months running`, `below the usual range`, `below average for nine months running`.
 */
export function causeInSentence(cause: SpecialCause): string {
  const isHigh = cause.side === 'high'
  switch (cause.kind) {
    case 'outside':
    case 'trend':
      return phraseCause(cause).replace(/\bits\b/, 'the')
    case 'near-limit':
      return `lately at the ${isHigh ? 'upper' : 'lower'} end of the usual range`
    case 'one-side':
      return `${isHigh ? 'above' : 'below'} average for ${printCount(cause.length)} months running`
  }
}
