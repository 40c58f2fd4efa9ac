import type { Scene } from '../read/scene.ts'
import type { Phrase } from '../words/read-phrases.ts'
import { benchmarkNamed } from './name-benchmark.ts'

/** `lower than that of our statistical neighbours and of England`: what is said of one benchmark is said of each. */
export function withOthers(phrase: Phrase, { words, span }: Scene, benchmarks: readonly string[]): readonly Phrase[] {
  const { says } = phrase
  const behind = words.slice(phrase.at, span.end)
  const unlike = unlikeOther(phrase, behind, benchmarks)
  if (unlike) return [phrase, unlike]
  if (says.kind !== 'benchmark') return [phrase]
  const { first = '', other = '' } = (JOINED.exec(behind) ?? FIGURED.exec(behind) ?? OWNING.exec(behind))?.groups ?? {}
  const name = other === '' ? null : namedOnly(other, benchmarks)
  if (name === null || name === says.name || benchmarkNamed(lastWords(first), benchmarks) !== says.name) return [phrase]
  return [phrase, { ...phrase, says: { ...says, name } }]
}

/** Words by which a name has its figure. */
const OF_FIGURE = '(?: (?:figures?|rates?|averages?|levels?))?(?: of| at)?'

/** Two names joined, the second of which closes its clause: `above England and lower than our neighbours` goes on. */
const JOINED =
  /^(?<first>[^.,;:()\d]{4,60}?) and (?:of |that of |those of )?(?:the |our )?(?<other>(?:[a-zÀ-ɏ’'-]+ ?){1,3})(?=[.,;!]|$)/i

/** `Lower than both our neighbours (253.0) and England (191.6)`: each name with its figure. */
const FIGURED =
  /^(?<first>[^.,;:()\d]{4,60}?) \([\d.,]+%?\),? and (?:of |that of |those of )?(?:the |our )?(?<other>(?:[a-zÀ-ɏ’'-]+ ?){1,3})(?=\([\d.,]+%?\))/i

/** `Below the neighbours' 253 and England's 191.6`, `the neighbours' figure of 640.1 and the England figure of 544.5`. */
const OWNING = new RegExp(
  String.raw`^(?<first>[^.,;:()\d]{4,60}?)(?:['’]s?)?${OF_FIGURE} [\d.,]+%?,? and (?:(?:below|above|than|over|under) )?(?:of |that of |those of )?(?:the |our )?(?<other>(?:(?!(?:figures?|rates?|averages?|levels?|of|at)\b)[a-zÀ-ɏ-]+ ?){1,3}?)(?:['’]s?)?${OF_FIGURE} [\d.,]+%?(?=\s*(?:[.,;!)]|$))`,
  'i',
)

/** `Better than target (580) and our neighbours (628.5), but not yet England`: of the last the opposite is said. */
function unlikeOther({ at, says, end }: Phrase, behind: string, benchmarks: readonly string[]): Phrase | null {
  if (says.kind !== 'benchmark' && says.kind !== 'target') return null
  const found = UNLIKE.exec(behind)
  const name = found ? namedOnly(found.groups?.other ?? '', benchmarks) : null
  const side = says.side in OPPOSITE ? OPPOSITE[says.side as keyof typeof OPPOSITE] : undefined
  if (!found || !name || !side || (says.kind === 'benchmark' && says.name === name)) return null
  const start = at + found.index + found[0].length - (found.groups?.said ?? '').length
  const text = (found.groups?.said ?? '').trim()
  return start < end ? null : { at: start, end: start + text.length, text, says: { kind: 'benchmark', name, side } }
}

const UNLIKE =
  /^(?:[^.;:]|(?<=\d)\.(?=\d)){4,90}?,? but (?<said>not (?:yet )?(?:than )?(?:that of |those of |of )?(?:the |our )?(?<other>(?:[a-zÀ-ɏ’'-]+ ?){1,3}))(?=\s*(?:[.,;!(]|$))/i
const OPPOSITE = {
  above: 'not above',
  below: 'not below',
  better: 'not better',
  worse: 'not worse',
  met: 'not better',
  missed: 'not worse',
} as const

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
