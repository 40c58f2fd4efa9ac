import type { Scene } from '../read/scene.ts'
import type { Phrase } from '../words/read-phrases.ts'
import { benchmarkNamed } from './name-benchmark.ts'

/** `lower than that of our statistical neighbours and of England`: what is said of one benchmark is said of each. */
export function withOthers(phrase: Phrase, { words, span }: Scene, benchmarks: readonly string[]): readonly Phrase[] {
  const { says } = phrase
  if (says.kind !== 'benchmark') return [phrase]
  const { first = '', other = '' } = JOINED.exec(words.slice(phrase.at, span.end))?.groups ?? {}
  const name = other === '' ? null : namedOnly(other, benchmarks)
  if (name === null || name === says.name || benchmarkNamed(lastWords(first), benchmarks) !== says.name) return [phrase]
  return [phrase, { ...phrase, says: { ...says, name } }]
}

/** Two names joined, the second of which closes its clause: `above England and lower than our neighbours` goes on. */
const JOINED =
  /^(?<first>[^.,;:()\d]{4,60}?) and (?:of |that of |those of )?(?:the |our )?(?<other>(?:[a-zÀ-ɏ’'-]+ ?){1,3})(?=[.,;!]|$)/i

/** The benchmark that some words are no more than the name of: `and above England` says something else of it. */
function namedOnly(words: string, benchmarks: readonly string[]): string | null {
  const name = benchmarkNamed(words, benchmarks)
  const bare = words.trim().replace(/ (?:figures?|rates?|averages?)$/i, '')
  const isMore = name !== null && bare.split(' ').length > name.replace(/ \d{4}(?:\/\d\d)?$/, '').split(' ').length
  return isMore ? null : name
}

function lastWords(text: string): string {
  return text.split(' ').slice(-3).join(' ')
}
