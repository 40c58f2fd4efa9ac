import type { Assurance, Signal, SpecialCause, Variation } from '../compute/figures.ts'
import { printCount } from '../shared/print-number.ts'

/** The words of a variation, as the tables and charts have them beside its mark. */
export const VARIATION_WORDS: Readonly<Record<Variation, string>> = {
  'common-cause': 'usual variation',
  improvement: 'improvement',
  concern: 'concern',
  'neutral-high': 'unusually high',
  'neutral-low': 'unusually low',
}

/** The mark of a variation, each of a shape of its own. */
export const VARIATION_MARKS: Readonly<Record<Variation, string>> = {
  'common-cause': '○',
  improvement: '♦',
  concern: '■',
  'neutral-high': '●',
  'neutral-low': '●',
}

const ASSURANCE_WORDS: Readonly<Record<Assurance, string>> = {
  pass: 'usual range meets target',
  fail: 'usual range misses target',
  'hit-and-miss': 'hit and miss against target',
}

/** The rule that fired: `nine months below the mean`, `above its usual range`, `falling six months running`. */
export function phraseCause({ kind, side, length }: SpecialCause): string {
  const beyond = side === 'high' ? 'above' : 'below'
  switch (kind) {
    case 'outside':
      return `${beyond} its usual range`
    case 'trend':
      // Seven points are six falls, which is how a run counts them.
      return `${side === 'high' ? 'rising' : 'falling'} ${printCount(length - 1)} months running`
    case 'near-limit':
      return `two of three months near its ${side === 'high' ? 'upper' : 'lower'} limit`
    case 'one-side':
      return `${printCount(length)} months ${beyond} the mean`
  }
}

/** `improvement: nine months below the mean`, or `usual variation`. */
export function phraseSignal({ variation, cause }: Signal): string {
  const words = VARIATION_WORDS[variation]
  return cause ? `${words}: ${phraseCause(cause)}` : words
}

/** A row with a signal beside what is usual for it, in plain words and in one line: `better than usual`. */
export function phraseBesideUsual({ variation, cause }: Signal): string {
  if (!cause) return 'within its usual range'
  const words = PLAIN_WORDS[variation]
  switch (cause.kind) {
    case 'outside':
      return `${words.than} than usual`
    case 'trend':
      return `${words.trend || (cause.side === 'high' ? 'rising' : 'falling')} ${printCount(cause.length - 1)} months running`
    case 'near-limit':
      return `${words.than} than usual in two of three months`
    case 'one-side':
      return `${words.than} than its mean for ${printCount(cause.length)} months`
  }
}

/** How plain words name a variation: beside what is usual, and as a trend where that has a meaning. */
const PLAIN_WORDS: Readonly<Record<Variation, { readonly than: string; readonly trend: string }>> = {
  'common-cause': { than: 'other', trend: '' },
  improvement: { than: 'better', trend: 'improving' },
  concern: { than: 'worse', trend: 'worsening' },
  'neutral-high': { than: 'higher', trend: '' },
  'neutral-low': { than: 'lower', trend: '' },
}

export function phraseAssurance(assurance: Assurance): string {
  return ASSURANCE_WORDS[assurance]
}
