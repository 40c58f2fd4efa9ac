import { FASTER, LONGER, SHORTER, SLOWER } from '../read/sign-of.ts'
import { benchmarkNamed, isOfSomeOfThem, isOwnMean } from '../standards/name-benchmark.ts'
import { HEDGED, isTakenBack, NOT, OR_SO } from './held-back.ts'
import type { Finder, Says } from './phrase.ts'
import { readSide } from './read-side.ts'

const LETTERS = String.raw`a-zÀ-ɏ\d/’'`
/** As many words as may name a benchmark, with its years but no figure, and some more to look for the name in. */
const NAME = String.raw`(?=(?<what>[${LETTERS} -]{4,60}))(?:(?!\d{1,3}(?![\d/])|(?:and an?|but|above|below|higher|lower|more|fewer|better|worse|ahead|behind)\b)[${LETTERS}-]+\s?){1,3}`

/** `Better in August than`: when it was so may part the two. */
const THAN = String.raw`(?: in (?:the month|[A-Z][a-z]+(?: \d{4})?)| this (?:month|year|quarter)| again| overall)? than`
/** `We look after fewer children than our neighbours`. */
const WHOM = '(?: (?:children|people|families|households))?'
const GREATER = `above|over|(?:higher|greater|more${WHOM})${THAN}|exceed(?:s|ing)?`
const LESS = `below|under|(?:lower|less|fewer${WHOM})${THAN}`
/** Above or below what is measured in time. */
const LONG = `(?:${LONGER}|${SLOWER}) than`
const SHORT = `(?:${SHORTER}|${FASTER}) than`
/** `A lower rate than`, `a much higher one than`. */
const RATED = 'an? (?:[a-z]+ )?(?:higher|lower)(?: [a-z-]+){0,3} (?:one|rate|share|proportion|percentage|figure) than'

/** `Above England`, `lower than that of our neighbours`, `ahead of both`. */
export const SIDE_OF_BENCHMARK: Finder = {
  isOfNamed: true,
  pattern: new RegExp(
    String.raw`\b(?<side>${GREATER}|${LESS}|${LONG}|${SHORT}|${RATED}|(?:better|worse)${THAN}|ahead of|behind)\s+(?:the |that of |that for |our |both (?:the )?|all )?${NAME}`,
    'gi',
  ),
  read: ({ groups = {} }, before, _after, benchmarks) => {
    const { side: words = '', what = '' } = groups
    if (NOT.test(before) || /^(?:all )?(?:but|except|bar) /i.test(what) || isOfBenchmark(before, benchmarks))
      return null
    const name = nameIn(what, benchmarks)
    const time = timeSide(words)
    if (time)
      return name && !SHARE.test(what) && !NOT_DONE.test(before) ? { kind: 'benchmark', name, side: time } : null
    const side = readSide(
      words.replace(/^(?:an? .*\b)?(higher|lower|greater|more|less|fewer|better|worse)\b.* than$/i, '$1 than'),
      '',
    )
    if (!name || side?.kind !== 'target' || SHARE.test(what)) return null
    const better = /better|ahead/i.test(words) ? 'better' : /worse|behind/i.test(words) ? 'worse' : null
    return { kind: 'benchmark', name, side: better ?? (side.side === 'below' ? 'below' : 'above') }
  },
}

/** `Are not processed more quickly`, `should be answered faster`: how something is done, behind its verb. */
const NOT_DONE =
  /(?:\b(?:not|never|no|nor|neither|cannot|without|if|unless|whether|should|could|would|might|must|will|aim\w*|want\w*|hop\w+|expect\w*|until|when|once)\b|n['’]t\b)[^.,;:()]*$/i

function timeSide(words: string): 'longer' | 'shorter' | null {
  if (new RegExp(`^(?:${LONG})$`, 'i').test(words)) return 'longer'
  return new RegExp(`^(?:${SHORT})$`, 'i').test(words) ? 'shorter' : null
}

/** `Beats England`, `trailing our neighbours`. */
export const BEATS_BENCHMARK: Finder = {
  isOfNamed: true,
  pattern: new RegExp(
    String.raw`\b(?:(?<beats>beat(?:s|ing|en)?|outperform(?:s|ed|ing)?)|trail(?:s|ed|ing)?|lag(?:s|ged|ging)?(?: behind)?) (?!by\b)(?:that of |both )?(?:the |our )?${NAME}`,
    'gi',
  ),
  read: ({ groups = {} }, before, _after, benchmarks) =>
    isOfBenchmark(before, benchmarks)
      ? null
      : beside(groups.what ?? '', before, groups.beats ? 'better' : 'worse', benchmarks),
}

/** `Compares favourably with England`. */
export const COMPARES: Finder = {
  isOfNamed: true,
  pattern: new RegExp(
    String.raw`\bcompar(?:es?|ed|ing) (?<un>un)?favourabl[ey] (?:with|to|against) (?:the |that of |our )?(?<what>[${LETTERS} -]{4,60})`,
    'gi',
  ),
  read: ({ groups = {} }, before, _after, benchmarks) => {
    const name = nameIn(groups.what ?? '', benchmarks)
    return name && !NOT.test(before) ? { kind: 'benchmark', name, side: groups.un ? 'worse' : 'better' } : null
  },
}

/** `England, which is lower`, `our neighbours are slightly higher`: said of the benchmark, so that we are on the other side. */
export const BENCHMARK_LIES: Finder = {
  isOfNamed: true,
  needs: /\b(?:lower|higher|better|worse)\b/,
  pattern:
    /\b(?<which>(?:which|who) )?(?:is|are|sits?|stands?) (?:(?:[a-z]+ly|a (?:little|bit)|much|well|rather|far|even|still) )?(?<side>lower|higher|better|worse)(?=(?: still)?(?:[.,;:)]|$| at \d| \())/gi,
  read: ({ groups: { which, side = '' } = {} }, before, _after, benchmarks) => {
    const words = before.replace(/[\s,(]+$/, '').split(' ')
    const [count, name] = [1, 2, 3]
      .map((size) => [size, benchmarkNamed(words.slice(-size).join(' '), benchmarks)] as const)
      .find(([, found]) => found !== null) ?? [0, null]
    const isSubject = (which ? HELD_TO_NAME : OPENS_WITH_NAME).test(words.slice(0, -count).join(' '))
    if (name === null || !isSubject || isOfSomeOfThem(before, benchmarks)) return null
    return { kind: 'benchmark', name, side: ACROSS[side.toLowerCase() as keyof typeof ACROSS] }
  },
}

const ACROSS = { lower: 'above', higher: 'below', better: 'worse', worse: 'better' } as const
/** What stands before a name that a clause opens with, `while our statistical neighbours are`: `spending in England is` tells of something else. */
const OPENS_WITH_NAME =
  /(?:^|[,;:.(]|\b(?:and|but|while|whilst|whereas|where|though|although|yet))\s*(?:(?:the|our)(?: [a-z]+)?)?$/i
/** `Compares badly with England, which is`. */
const HELD_TO_NAME = new RegExp(
  String.raw`${OPENS_WITH_NAME.source}|\b(?:with|to|against|than|from|unlike|above|below|over|under|behind)(?: (?:that|those) of)?(?: (?:the|our)(?: [a-z]+)?)?$`,
  'i',
)

/** `Overtook our neighbours`: past them, whichever way is meant. */
export const OVERTAKEN: Finder = {
  isOfNamed: true,
  needs: /overt|surpass|outstrip|leapfrog/,
  pattern: new RegExp(
    String.raw`\b(?:overtak(?:en|es|ing)|overtook|surpass(?:ed|es|ing)|outstrip(?:ped|s)|leapfrogged) (?:that of |both )?(?:the |our )?${NAME}`,
    'gi',
  ),
  read: ({ groups = {} }, before, _after, benchmarks) => beside(groups.what ?? '', before, 'past', benchmarks),
}

/** `On a par with England`, `in line with that of our neighbours`, `the same as the England average`. */
export const WITH_BENCHMARK: Finder = {
  isOfNamed: true,
  needs: /\b(?:par|line|level|identical|different|same|equal\w*|match\w*)\b/,
  pattern: new RegExp(
    String.raw`\b(?:(?<near>on a par|in line)(?<hedge>, [a-z ]+,)? with|level with|identical to|no different (?:from|to)|(?:exactly )?the same (?:level |figure |rate |proportion |share )?as|equal(?:s|led|ling)?(?: to)?|match(?:es|ed|ing)?) (?:that of |those of |the rest of |that for |that in )?(?:the |our )?${NAME}`,
    'gi',
  ),
  read: ({ groups: { what = '', near, hedge } = {} }, before, after, benchmarks) => {
    if (NEARING.test(before) || NO_FIGURE.test(what) || OF_MOVE.test(before)) return null
    const isHedged = hedge !== undefined || HEDGED.test(before) || OR_SO.test(after)
    return beside(what, before, isHedged ? 'near' : near ? 'level' : 'same', benchmarks)
  },
}

/** `Up three points, the same as England`: what is alike is the move, and no figure. */
const OF_MOVE =
  /\b(?:progress|pace|trends?|direction|falls?|rises?|fell|rose|risen|fallen|(?:in|de)creas\w+|improv\w+|worsen\w*|declin\w+|reduc\w+|chang\w+|gr[eo]w\w*|growth|up|down|gap|definition)\b(?![^.;:]*\b(?:to|now|stands?|stood|at)\b)[^.;:]*$/i

/** `More in line with`, `brought into line with`: on the way there. */
const NEARING =
  /\b(?:more|less|closer|nearer|back|being|bring\w*|brought|get\w*|got|com(?:e|es|ing)|mov\w*|out|fell|f[ae]ll\w*|rose|rise\w*|gr[eo]w\w*|chang\w*|until|once|was|were|had)\s+(?:[a-z]+ly )?$/i
/** What may be in line with others' and is no figure. */
const NO_FIGURE =
  /\b(?:trends?|directions?|patterns?|falls?|rises?|changes?|growth|practice|definitions?|guidance|polic\w+|approach\w*|models?|pictures?|experiences?|expectations?|last|previous|year)\b/i
/** `over half of England's`: a share of the benchmark's figure, and not a place above it. */
const SHARE = /^(?:(?:a|one|two|three) )?(?:half|third|thirds|quarter|quarters|fifth|tenth|twice|double) (?:of )?/i

type BenchmarkSide = Extract<Says, { kind: 'benchmark' }>['side']

function beside(what: string, before: string, side: BenchmarkSide, benchmarks: readonly string[]): Says | null {
  const name = nameIn(what, benchmarks)
  return name && !isTakenBack(before) ? { kind: 'benchmark', name, side } : null
}

function nameIn(what: string, benchmarks: readonly string[]): string | null {
  return isOwnMean(what) ? null : benchmarkNamed(what.split(/\s+/).slice(0, 3).join(' '), benchmarks)
}

/** `England is ahead of our neighbours`: what a benchmark is beside another is none of the row's. */
export function isOfBenchmark(before: string, benchmarks: readonly string[]): boolean {
  const clause = before.split(/[,;:(]|\b(?:and|but|while|whereas|although|though)\b/).at(-1) ?? ''
  const name = benchmarkNamed(clause.trim().split(' ').slice(0, 4).join(' '), benchmarks)
  // A benchmark of a year is what we were: without the year, we are meant.
  const year = /\d{4}(?:\/\d\d)?$/.exec(name ?? '')?.[0]
  return name !== null && (year === undefined || clause.includes(year))
}
