import { rememberFew } from '../../../shared/kept-in.ts'
import { COUNT } from '../read/number-words.ts'
import type { Scene } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'

const saidIn = new WeakMap<Scene, readonly string[]>()

/** The benchmarks, where a word of a sentence may be of one of their names. */
export function namesSaid(scene: Scene, benchmarks: readonly string[]): readonly string[] {
  const said = saidIn.get(scene) ?? (mayName(sentenceOf(scene), benchmarks) ? benchmarks : [])
  saidIn.set(scene, said)
  return said
}

function mayName(sentence: string, benchmarks: readonly string[]): boolean {
  const folded = foldName(sentence)
  const words = benchmarks.flatMap((name) =>
    bareName(name)
      .split(' ')
      .filter((word) => word.length > 3),
  )
  return (
    folded.includes('national') ||
    words.some((word) => folded.includes(word)) ||
    benchmarks.some((name) => folded.includes(bareName(name)) || initialsAt(sentence, bareName(name)) >= 0) ||
    (GROUP_SAID.test(folded) && benchmarks.some((name) => OF_GROUP.test(bareName(name))))
  )
}

/** A benchmark named at the start of a text; longer names first. */
export function benchmarkNamed(text: string, benchmarks: readonly string[]): string | null {
  if (benchmarks.length === 0) return null
  const folded = foldName(text.split(/\s+/).slice(0, 6).join(' '))
  const places = benchmarks.flatMap((name) => {
    const bare = bareName(name)
    const last = bare.split(' ').at(-1) ?? ''
    // `Neighbours` alone is enough for `Statistical neighbours`.
    const isShort = bare.includes(' ') && last.length > 6 && !ANY_FIGURE.test(last)
    const short = [
      ...(isShort ? [last] : []),
      ...ownersNamed(bare),
      ...kindsNamed(bare),
      ...groupsNamed(bare, benchmarks),
    ]
    const at = [bare, ...short].map((word) => folded.indexOf(word))
    at.push(initialsAt(text, bare))
    const found = Math.min(...at.filter((place) => place >= 0))
    return Number.isFinite(found) ? [{ name, at: found }] : []
  })
  const first = places.toSorted((a, b) => a.at - b.at)[0]
  if (first) return first.name
  const country = /\bnational(?:ly)?\b/.test(folded)
  return (country && benchmarks.find((name) => /^(?:england|national|wales|scotland|uk)/i.test(name))) || null
}

/** `National average`: what any row may have of its own names nobody. */
const ANY_FIGURE = /^(?:average|median|quartile|percentile|percentage|baseline|position)$/

/** `The average of the previous 12 months`, `our own average`: a mean of the row itself, whatever a benchmark is called. */
export function isOwnMean(what: string): boolean {
  return OWN_MEAN.test(what)
}

const OWN_MEAN = new RegExp(
  String.raw`^(?:(?:the|our|its|their) )?(?:own\b|(?:[a-z]+ )?(?:average|mean|median) (?:of|for|over|across|in|during|since) (?:(?:the|our|its|their|all) )?(?:(?:previous|past|last|latest|preceding|prior|earlier|recent)\b|(?:${COUNT}) (?:[a-z]+ )?(?:months|years)))`,
  'i',
)

/** `Housemark` of `Housemark median`: those whose figure it is, where more is said of them than that they are many. */
function ownersNamed(name: string): readonly string[] {
  const [, owner = ''] = OF_FIGURE.exec(name) ?? []
  return owner === '' || ANYONE.test(owner) ? [] : [owner]
}

const OF_FIGURE = /^(.{4,}) (?:average|median|mean|figure|rate|baseline)$/
const ANYONE =
  /^(?:(?:all|our|own|the|upper|lower|top|bottom|national|regional|local|group|overall|sector|service|year|month|council|target|previou) ?)+$/

/** `Other counties`, `the county average`: of councils that a benchmark is the mean of, by their kind alone. */
function kindsNamed(name: string): readonly string[] {
  const [, kind] = OF_KIND.exec(name) ?? []
  return kind ? [`other ${kind}`, `${kind} average`] : []
}

const OF_KIND = /^([a-z]{4,}) (?:council|authority|authoritie|area)$/

/** `The neighbour group`, `similar counties`: of the only benchmark that is the mean of a group, whatever its name. */
function groupsNamed(name: string, benchmarks: readonly string[]): readonly string[] {
  const isOnly =
    OF_GROUP.test(name) && benchmarks.every((each) => bareName(each) === name || !OF_LIKE.test(bareName(each)))
  return isOnly ? GROUPS : []
}

const OF_GROUP = /\b(?:group|family)$/
const OF_LIKE = /\b(?:group|family|neighbour|peer|comparator)\b/
const GROUPS = ['neighbour', 'comparator', 'comparison', 'peer']
  .map((kind) => `${kind} group`)
  .concat('similar county', 'similar area', 'statistical neighbour')
const GROUP_SAID = new RegExp(GROUPS.join('|'))

/** A benchmark's name without its year. */
function bareWords(name: string): string {
  return name.replace(/\s*\d{4}(?:\/\d\d)?$/, '')
}

/** The same, folded. */
const bareName = rememberFew((name) => foldName(bareWords(name)))

/** Where a name of several words is said by its initials alone, `SN`; −1 where it is not. */
function initialsAt(text: string, name: string): number {
  const words = name.split(' ')
  const initials = words.map((word) => word.charAt(0).toUpperCase()).join('')
  return words.length > 1 ? text.search(new RegExp(`\\b${initials}s?\\b`)) : -1
}

const foldName = rememberFew((name) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/s\b/g, '')
    .replace(
      /\b(?:(?:similar|comparator|comparable|peer|like) (?:local )?(?:authoritie|council)|our comparator)\b/,
      'statistical neighbour',
    )
    .replace(/\bcountie\b/g, 'county')
    .trim(),
)

/** A benchmark that a number is beside: `20% among our statistical neighbours`, `England (544.5)`. */
export function benchmarkBeside(left: string, right: string, benchmarks: readonly string[]): string | null {
  if (benchmarks.length === 0 || isOfSomeOfThem(left, benchmarks)) return null
  return (
    (SECOND_NEXT.test(right) ? firstOfTwo(left, benchmarks) : null) ??
    namedAfter(right, benchmarks) ??
    (isOfOthers(left, right) ? null : namedBefore(left, benchmarks)) ??
    ownerNamed(left, benchmarks) ??
    headNamed(left, benchmarks)
  )
}

/** `70 in England and 88 for core cities`: what is joined on has its own name behind it, which is none that is known. */
function isOfOthers(left: string, right: string): boolean {
  return JOINED_ON.test(left) && FOR_OTHERS.test(right)
}

const JOINED_ON = /\b(?:and|but|while|with)(?: (?:an?|the|just|only|about|average|rate|figure|of|at))*\s*$/i
const FOR_OTHERS = /^\s*(?:for|in|among|amongst|across|by)(?: (?:the|our|all|other|those))* (?!(?:20)?\d\d\b)[a-z]/i

/** `Two of our neighbours are on 21%`, `our nearest neighbour`: what some of those have of whom a benchmark is the mean. */
export function isOfSomeOfThem(left: string, benchmarks: readonly string[]): boolean {
  const several = benchmarks.filter((name) => /s$/.test(bareWords(name)))
  return [...left.matchAll(OF_SOME)].some(([said, who = '']) => {
    const name = benchmarkNamed(who, several)
    // `The nearest neighbours average`, of a benchmark of that name: of all of them.
    return name !== null && !foldName(said).startsWith(bareName(name))
  })
}

const OF_SOME = new RegExp(
  String.raw`(?:(?:^\s*|# )of|\b(?:${COUNT}|some|several|many|few|most|half|nearest|other|best|worst|highest|lowest|top)(?: of)?)(?: (?:our|the|these))? ((?!of|our|the|than|above|below|over|under|to|on)[a-z]+(?: [a-z]+)?)`,
  'gi',
)

const SECOND_NEXT = /^\s*(?:and|to|against|v\.?|vs\.?)\s*#$/

/** `20% among our statistical neighbours`, unless the name belongs to the number that follows it. */
function namedAfter(right: string, benchmarks: readonly string[]): string | null {
  const among = AMONG.exec(right)?.groups?.name
  const after =
    among ??
    (/^\s+(?:(?:recorded|reported|seen|achieved|posted|published|that|which) )?(?=\p{Lu}|national|statistical)/u.test(
      right,
    )
      ? right.trim()
      : '')
  if (after === '') return null
  const isLed = after.endsWith('#') && !/(?:,|\band)\s*#$/.test(after)
  const opens = isLed && benchmarkNamed(lastWords(after.slice(0, -1).replace(FILLER, ''), 2), benchmarks) !== null
  const [own = ''] = after.split(/[,;]/)
  return opens ? null : benchmarkNamed(own.split(/\s+/).slice(0, 3).join(' '), benchmarks)
}

const AMONG =
  /^\s*(?:\(|(?:(?:(?:that|which) (?:is|are) )?(?:recorded|reported|seen|achieved|posted|published|found|usual|typical|normal|common) )?(?:for|in|of|by|across|among|amongst)\s+(?:our |the |all )?)(?<name>[^.;,)]*)/i

/** `England at 544.5`: the last of the words before that name one. */
function namedBefore(left: string, benchmarks: readonly string[]): string | null {
  const before = left.replace(FILLER, '').trim()
  // Most sentences name none, and what the last three words do not name the last of them does not.
  if (GONE_ON.test(before) || benchmarkNamed(lastWords(before, 3), benchmarks) === null) return null
  const [named = null] = [1, 2, 3].flatMap((count) => benchmarkNamed(lastWords(before, count), benchmarks) ?? [])
  return named
}

/** `3.3 below our neighbours (down from 39.9 in October)`. */
const GONE_ON = /(?:;|\b(?:up|down) from)$/

function lastWords(text: string, count: number): string {
  return text.split(/\s+/).slice(-count).join(' ')
}

/** `England's rate of referrals is 544.5`, `Southampton’s 2022/23 rate`. */
function ownerNamed(left: string, benchmarks: readonly string[]): string | null {
  const owned = MAY_OWN.test(left) ? OWNED.exec(left)?.groups : undefined
  if (!owned) return null
  return benchmarkNamed(`${lastWords(owned.owner?.trim() ?? '', 2)} ${owned.rest?.split(/\s+/)[0]}`, benchmarks)
}

/** What is tried first, since most sentences have none. */
const MAY_OWN = /['’]/
const OWNED = /(?<owner>[\p{L}\p{N} ]+)['’]s?\s+(?<rest>[^,;'’]*)$/u

/** `The SN average for the CP rate is 52.9`. */
function headNamed(left: string, benchmarks: readonly string[]): string | null {
  const head = HEAD.exec(left)?.groups?.head
  return head ? benchmarkNamed(head, benchmarks) : null
}

const HEAD =
  /(?:^|[,;:(]\s*|\band )(?:the |our |an? )?(?<head>[a-zÀ-ɏ\d ]{2,40}?)(?: (?:average|figure|level|median|mean|rate))? (?:for|of) [^,;:]*\b(?:is|was|stands at|stood at|being)\s*$/i

/** `England and our neighbours, at 544.5 and 640.1`: the first number is of the first that is named. */
function firstOfTwo(left: string, benchmarks: readonly string[]): string | null {
  const { one = '', two = '' } = TWO_NAMED.exec(left)?.groups ?? {}
  const first = two === '' ? null : benchmarkNamed(one.trim().split(' ').slice(-3).join(' '), benchmarks)
  const second = benchmarkNamed(two, benchmarks)
  return second !== null && second !== first ? first : null
}

const TWO_NAMED =
  /(?<one>[\p{L} ]+) (?:and|beats?|outperforms?|trails?|(?:is|are) (?:ahead of|above|below|behind|better than|worse than)) (?:the |our |of )*(?<two>[\p{L} ]{2,30}?)['’]?s?[,:]? \(?(?:(?:are |were |stand |which are )?(?:at|with|of|on|have) )?$/u

/** `England, which is lower, at 21%`, `England is higher at`: on which side it lies says no other name. */
const FILLER =
  /(?:['’]s|[\s(:=,]|(?<!\b(?:we|it|they|ours|this|rate|figure) )\b(?:is|are|was|were|sits?|lies?|being)(?: (?:[a-z]+ly|a (?:little|bit)|much|well|rather|far|even|also|still|just|now))? (?:lower|higher|better|worse|ahead|above|below|behind)(?: still)?\b(?=\W)|\b(?:average|benchmark|figure|rate|level|median|mean|which|that|of|at|is|was|are|were|stands|stood|being|has|have|had|only|for comparison|by comparison|the|an?))*$/i
