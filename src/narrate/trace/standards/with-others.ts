import type { Scene } from '../read/scene.ts'
import type { Phrase } from '../words/phrase.ts'
import { benchmarkNamed } from './name-benchmark.ts'
import { TARGET } from './target-words.ts'

/**
 * `Lower than that of our neighbours and of England`, `below our target, our neighbours and England`: what is said of one
 * standard is said of each.
 */
export function withOthers(phrase: Phrase, { words, span }: Scene, benchmarks: readonly string[]): readonly Phrase[] {
  const { says } = phrase
  const behind = words.slice(phrase.at, span.end)
  const unlike = unlikeOther(phrase, behind, benchmarks)
  if (unlike) return [phrase, unlike]
  if (says.kind !== 'benchmark' && says.kind !== 'target' && says.kind !== 'held') return [phrase]
  const isOfNamed = says.kind === 'benchmark'
  const listed = isOfNamed
    ? behind
    : words.slice(phrase.end, span.end).replace(says.kind === 'held' ? /^[\d.,]*\d%?/ : '', '')
  const { first = '', others } = LISTED.exec(listed)?.groups ?? {}
  const isOfFirst = isOfNamed
    ? benchmarkNamed(lastWords(first), benchmarks) === says.name
    : (says.kind === 'held' || first === '') && BESIDE.test(phrase.text)
  if (others === undefined || !isOfFirst) return [phrase]
  const members = [...others.matchAll(MEMBER)].map(({ groups: { how = 'than', other = '' } = {} }) =>
    // `Below our neighbours and above England` says something else of the second.
    how === 'than' || phrase.text.toLowerCase().startsWith(how.toLowerCase()) ? ofOther(says, other, benchmarks) : null,
  )
  const each = members.flatMap((member) => (member ? { ...phrase, says: member } : []))
  return each.length === members.length ? [phrase, ...each] : [phrase]
}

type Standing = Extract<Phrase['says'], { kind: 'benchmark' | 'target' | 'held' }>

/** What is said of one standard, said of another that some words name; null where they name none, or the same. */
function ofOther(says: Standing, other: string, benchmarks: readonly string[]): Standing | null {
  if (says.kind === 'benchmark' && OF_TARGET.test(other)) {
    const side = SIDES.find(([, beside]) => beside === says.side)?.[0]
    return side === undefined ? null : { kind: 'target', side }
  }
  const name = namedOnly(other, benchmarks)
  if (name === null) return null
  if (says.kind === 'benchmark') return name === says.name ? null : { ...says, name }
  const side = SIDES.find(([held]) => held === says.side)?.[1]
  return side === undefined ? null : { kind: 'benchmark', name, side }
}

/** A side of a target, and the same of a benchmark. */
const SIDES = [
  ['above', 'above'],
  ['below', 'below'],
  ['met', 'better'],
  ['missed', 'worse'],
] as const
/** To be on a target or to reach it says nothing of others. */
const BESIDE = /\b(?:above|below|over|under|than|ahead of|behind)\b/i
const OF_TARGET = new RegExp(String.raw`^(?:[\d.,]+%? )?${TARGET}$`, 'i')

/** Words by which a name has its figure, and the figure itself: `England's rate of 544.5`, `the neighbours (253.0)`. */
const OF_FIGURE = String.raw`(?:['’]s?)?(?: (?:figures?|rates?|averages?|levels?))?(?:(?: of| at)? [\d.,]*\d%?| \([\d.,]*\d%?\))?`
const YEAR = String.raw`\d{4}/\d\d`
const OTHER = String.raw`(?:(?<how>below|above|than|over|under) )?(?:of |that of |those of )?(?:the |our )?(?<other>(?:[\d.,]+%? )?(?:(?!(?:figures?|rates?|averages?|levels?|and|of|at)\b)(?:[a-zÀ-ɏ-]+|${YEAR}) ?){1,4}?)${OF_FIGURE}(?=\s*(?:[.,](?!\d)|[;!]|$)|,? and |(?<=\d%?\)))`
const MEMBER = new RegExp(`(?:,? and |, )${OTHER}`, 'gi')
const UNNAMED = OTHER.replace(/\?<(?:how|other)>/g, '?:')

/** Names joined, the last of which closes its clause: `above England and lower than our neighbours` goes on. */
const LISTED = new RegExp(
  String.raw`^(?<first>(?:[^.,;:()\d]|${YEAR}){0,60}?)${OF_FIGURE}(?<others>(?:, ${UNNAMED}){0,3},? and ${UNNAMED})`,
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
  const count = (said: string) => said.replace(/ \d{4}(?:\/\d\d)?$/, '').split(' ').length
  const isMore = name !== null && count(bare) > count(name)
  return isMore ? null : name
}

function lastWords(text: string): string {
  return text.split(' ').slice(-3).join(' ')
}
