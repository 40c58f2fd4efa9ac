import { benchmarkNamed } from '../standards/name-benchmark.ts'
import { TARGET } from '../standards/target-words.ts'
import type { Beside, Relation } from './read-relation.ts'
import type { Placed, Scene } from './scene.ts'

const TARGET_NEAR = new RegExp(String.raw`^(?:\w+\s+){0,2}?${TARGET}\b`, 'i')

/** `three times the 7% target`, `twice the England rate`. */
export function readTimes({ end }: Placed, { words, span }: Scene, benchmarks: readonly string[]): Beside | null {
  const what =
    /^\s*(?:the|our|its|their|that of)\s+(?:(?:the|our) )?(?:[\d.,]+%?\s+)?([^.;,]{3,40})/i.exec(
      words.slice(end, span.end),
    )?.[1] ?? ''
  if (TARGET_NEAR.test(what)) return { kind: 'target' }
  const name = benchmarkNamed(what.split(/\s+/).slice(0, 3).join(' '), benchmarks)
  return name ? { kind: 'benchmark', name } : null
}

const SIDE =
  '(?<side>above|below|over|under|short of|shy of|off|away from|ahead of|behind|beyond|outside|adrift of|beneath|from|(?:higher|lower|better|worse|more|fewer|less|greater) than)'
const OF_SIDE = /\b(?:above|over|ahead of|beyond|higher|more|greater)\b/i
const UNDER_SIDE = /\b(?:below|under|short of|shy of|beneath|lower|fewer|less)\b/i

const DISTANCE = new RegExp(
  String.raw`^\s*(?:(?!(?:to|of|in|but|and|or|is|was|are|were|which|still|remains?|us|puts?|keeps?|leaves|places|takes|brings)\b)[\w'’-]+\s+){0,3}?${SIDE}\s+(?:the |our |its |this |that |a |an |their )?(?:[\d.,]+%? )?(?<what>[^.;,()]*)`,
  'i',
)

/** How far a number says that a figure lies from a target, a benchmark or a mean; null where it says no such thing. */
export function readDistance(
  said: string,
  number: Placed,
  right: string,
  benchmarks: readonly string[],
): Relation | null {
  const found = DISTANCE.exec(right)
  const what = found?.groups?.what ?? ''
  const side = found?.groups?.side ?? ''
  const plain = number.kind === 'number' || number.kind === 'percent'
  const apart = /^\s*(?:[\w'’-]+\s+){1,}/.test((found?.[0] ?? '').slice(0, (found?.[0] ?? '').indexOf(side)))
  if (found && !(plain && apart && number.kind === 'percent')) {
    const sign = OF_SIDE.test(side)
      ? 1
      : UNDER_SIDE.test(side)
        ? -1
        : /better|ahead/i.test(side)
          ? 2
          : /worse|behind/i.test(side)
            ? -2
            : 0
    if (TARGET_NEAR.test(what)) return { kind: 'distance', from: { kind: 'target' }, sign }
    const name = benchmarkNamed(what, benchmarks)
    if (name) return { kind: 'distance', from: { kind: 'benchmark', name }, sign }
    if (side !== 'from' && /^(?:[\w-]+\s+){0,3}?average\b/i.test(what))
      return { kind: 'distance', from: { kind: 'average' }, sign }
  }
  const missed =
    /\bta?r?ge?t(?: of)?[^.;,]*\b(?:missed|beaten|exceeded) by\s*$|\b(?:trail(?:s|ed|ing)?|lag(?:s|ged|ging)?(?: behind)?)\b[^.;,]*\bta?r?ge?t by\s*$|\b(?:miss(?:ed|es|ing)?|beat(?:s|en|ing)?|exceed(?:s|ed|ing)?) (?:the |our |its )?(?:\w+ )?ta?r?ge?t by\s*$/i.exec(
      said,
    )
  if (missed) return { kind: 'distance', from: { kind: 'target' }, sign: /miss|trail|lag/i.test(missed[0]) ? -2 : 2 }
  return null
}
