import { benchmarkNamed, isOwnMean } from '../standards/name-benchmark.ts'
import { WHAT_IS_SET } from '../standards/target-places.ts'
import { AMOUNT, TARGET } from '../standards/target-words.ts'
import { JOIN } from './any-of.ts'
import type { Beside, Relation } from './relation.ts'
import type { Placed, Scene } from './scene.ts'
import { IN_TIME, signOf } from './sign-of.ts'

const TARGET_NEAR = new RegExp(String.raw`^(?:\w+\s+){0,2}?${TARGET}\b`, 'i')

/** `three times the 7% target`, `twice the England rate`, `three times what we aim for`. */
export function readTimes({ end }: Placed, { words, span }: Scene, benchmarks: readonly string[]): Beside | null {
  const said = words.slice(end, span.end)
  if (WHAT_IS_SET.test(said)) return { kind: 'target' }
  const what =
    /^\s*(?:as (?:many|much|high) as )?(?:the|our|its|their|that of)\s+(?:(?:the|our) )?(?:[\d.,]+%?\s+)?([^.;,]{3,40})/i.exec(
      said,
    )?.[1] ?? ''
  if (TARGET_NEAR.test(what)) return { kind: 'target' }
  const name = benchmarkNamed(what.split(/\s+/).slice(0, 3).join(' '), benchmarks)
  return name ? { kind: 'benchmark', name } : null
}

const SIDE =
  '(?<side>above|below|over|under|short of|shy of|off|away from|ahead of|behind|beyond|outside|adrift of|beneath|from|(?:higher|lower|better|worse|more|fewer|less|greater|longer|shorter|faster|quicker|sooner|slower|more quickly|more slowly) than|as (?:high|many|much|large|big) again as)'
const OF_SIDE = /\b(?:above|over|ahead of|beyond|higher|more|greater|again)\b/i
const UNDER_SIDE = /\b(?:below|under|short of|shy of|beneath|lower|fewer|less)\b/i

const DISTANCE = new RegExp(
  String.raw`^\s*(?:(?!(?:to|of|in|but|and|or|is|was|are|were|which|still|remains?|us|puts?|keeps?|leaves|places|takes|brings)${JOIN}\b)[\w'’-]+\s+){0,3}?${SIDE}\s+(?:the |our |its |this |that |a |an |their )?(?:${AMOUNT} )?(?<what>[^.;,()]*)`,
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
  const { what = '', side = '' } = found?.groups ?? {}
  const isApart = /^\s*(?:[\w'’-]+\s+){1,}/.test((found?.[0] ?? '').slice(0, (found?.[0] ?? '').indexOf(side)))
  const from = found && !(isApart && number.kind === 'percent') ? besideNamed(what, side, benchmarks) : null
  if (from) return { kind: 'distance', from, sign: signOfSide(side) }
  const missed = (BY_TARGET.exec(said) ?? BY_IT.exec(number.left))?.[0]
  if (missed) return { kind: 'distance', from: { kind: 'target' }, sign: signOfMissed(missed) }
  const more = MORE_THAN_TARGET.exec(right)?.groups?.side
  if (more) return { kind: 'distance', from: { kind: 'target' }, sign: signOfSide(`${more} than`) }
  const by = byStandard(said, benchmarks)
  if (by) return by
  if (TARGET_IS.test(said) && AWAY.test(right)) return { kind: 'distance', from: { kind: 'target' }, sign: 0 }
  return fromBenchmark(said, right, benchmarks)
}

const BY_STANDARD = new RegExp(
  String.raw`^.*\b(?:${SIDE}|(?<verb>exceed(?:s|ed|ing)?|oversh(?:oot(?:s|ing)?|ot)|(?:beat|surpass|outperform|outstrip|trail|miss|lag)(?:s|es|en|ed|p?ing|ged|ging)?(?: behind)?))${JOIN} (?:(?:the|our|its|their|that of|those of)${JOIN} )*(?:${AMOUNT} )?(?<what>(?:[^.;:,]|(?<=\d)[.,](?=\d)){2,60}?),? by\s*$`,
  'is',
)

/** `Below the Wales figure by`, `exceeds the median by`, `above target by`: how far the figure lies from it comes next. */
function byStandard(said: string, benchmarks: readonly string[]): Relation | null {
  if (!/\bby\s*$/i.test(said)) return null
  const { side = '', verb = '', what = '' } = BY_STANDARD.exec(said)?.groups ?? {}
  const from = what === '' ? null : besideNamed(what, 'from', benchmarks)
  if (!from) return null
  return { kind: 'distance', from, sign: verb === '' ? signOfSide(side) : signOfMissed(verb) }
}

/** `25 more children than our target`: what is counted stands between. */
const MORE_THAN_TARGET = new RegExp(
  String.raw`^ (?<side>more|fewer|less) (?:[a-z'’-]+ ){1,4}than (?:the |our |its |their )?(?:${AMOUNT} )?${TARGET}\b`,
  'i',
)

/** `The target of 20% is four points away`. */
const TARGET_IS = new RegExp(
  String.raw`\b${TARGET}(?: of [\d.,]+%?)?(?: for [^.,;:]{3,60})? (?:is|was|remains|lies) (?:still |now |only )*$`,
  'i',
)
const AWAY = /^ (?:(?:percentage )?points? |(?!(?:of|to|than|or)\b)[a-z]+ )?(?:away|off)\s*(?:[.,;)]|$)/i

/** `The gap between us and England is`, `England's rate is 24 lower than ours`: how far a benchmark lies from the figure. */
function fromBenchmark(said: string, right: string, benchmarks: readonly string[]): Relation | null {
  const theirs = setAgainstOurs(said, benchmarks)
  if (theirs) return { kind: 'distance', from: { kind: 'benchmark', name: theirs }, sign: 0 }
  const side = THAN_OURS.exec(right)?.groups?.side
  const name = side === undefined ? null : benchmarkNamed(OWNER.exec(said)?.groups?.owner ?? '', benchmarks)
  return name && side ? { kind: 'distance', from: { kind: 'benchmark', name }, sign: -signOfSide(side) } : null
}

/** The benchmark between which and our own figure words tell a gap, up to its size: `the gap between us and England is`. */
export function setAgainstOurs(said: string, benchmarks: readonly string[]): string | null {
  const { one = '', two = '' } = GAP_BETWEEN.exec(said)?.groups ?? {}
  const [name = null] = [one, two].flatMap((each) => benchmarkNamed(each, benchmarks) ?? [])
  return OURS.test(one) || OURS.test(two) ? name : null
}

const GAP_BETWEEN =
  /\b(?:gap|difference|distance) between (?<one>[^.;:]{2,60}?) and (?<two>[^.;:]{2,60}?) (?:is|was|stands at|stood at|of|remains) (?:still |now |only )*$/i
const OURS = /\b(?:us|ours?|we|it)\b/i
const THAN_OURS =
  /^ (?:percentage )?(?:points? )?(?:per [\d,]+ )?(?<side>(?:higher|lower|better|worse|more|fewer|less|greater) than|above|below) (?:ours\b|us\b|our own\b)/i
const OWNER =
  /(?:^|[,;:] |\b(?:and|but|while) )(?:the |our )?(?<owner>[^.,;:]{2,40}?)(?:['’]s?)? (?:[^.,;:]{2,50} )?(?:is|was|are|were|stands) (?:still |now |only )*$/i

/** `Missed the target by`, `the target was missed by`; who beat the missed collection target did not. */
const FELL_SHORT = /^(?:miss|trail|lag)|\b(?:missed|missed it|fell short of it) by\s*$/i

/** What exceeds a target lies above it, be that good or not. */
function signOfMissed(said: string): number {
  if (FELL_SHORT.test(said)) return -2
  return /^(?:exceed|oversh)|\bexceeded by\s*$/i.test(said) ? 1 : 2
}

/** What a distance is from, by the words behind its side; null where they name nothing that a figure is held to. */
function besideNamed(what: string, side: string, benchmarks: readonly string[]): Beside | null {
  if (TARGET_NEAR.test(what)) return { kind: 'target' }
  const name = isOwnMean(what) ? null : benchmarkNamed(what, benchmarks)
  if (name) return { kind: 'benchmark', name }
  return side !== 'from' && /^(?:[\w-]+\s+){0,3}?average\b/i.test(what) ? { kind: 'average' } : null
}

const IN_TIME_THAN = new RegExp(`^(?:${IN_TIME}) than$`, 'i')

/** The sign of a relation: better and worse are 2 and −2. */
function signOfSide(side: string): number {
  if (IN_TIME_THAN.test(side)) return signOf(side)
  if (OF_SIDE.test(side)) return 1
  if (UNDER_SIDE.test(side)) return -1
  if (/better|ahead/i.test(side)) return 2
  return /worse|behind/i.test(side) ? -2 : 0
}

const AIM = 'ta?r?ge?t'
/** Before the number: `the target was missed by`, `trails the target by`, `beat our target by`. */
const BY_TARGET = new RegExp(
  [
    String.raw`\b${AIM}(?: of)?[^.;,]*\b(?:missed|beaten|exceeded) by\s*$`,
    String.raw`\b(?:trail(?:s|ed|ing)?|lag(?:s|ged|ging)?(?: behind)?)\b[^.;,]*\b${AIM} by\s*$`,
    String.raw`\b(?:miss(?:ed|es|ing)?|beat(?:s|en|ing)?|exceed(?:s|ed|ing)?)${JOIN} (?:the |our |its |their )?(?:\w+ ){0,3}?${AIM}(?: of [\d.,]+%?)? by\s*$`,
  ].join('|'),
  'i',
)

/** `Met the target in April; in May we missed it by`. */
const BY_IT = new RegExp(
  String.raw`\b${AIM}\b(?: of [\d.,]+%?)?(?: in [A-Z][a-z]+)?[;,:] [^.;:]{0,40}\b(?:missed|beat|fell short of) it by\s*$`,
  'i',
)
