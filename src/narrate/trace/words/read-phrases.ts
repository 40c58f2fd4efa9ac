import type { Scene } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import type { Caught, Span } from '../read/span.ts'
import { benchmarkNamed, namesSaid } from '../standards/name-benchmark.ts'
import { TARGET } from '../standards/target-words.ts'
import { NOT, UNREAL } from './held-back.ts'
import { matchesOf, type Whole } from './matches-of.ts'
import { MORE_FINDERS } from './more-phrases.ts'
import { RECORD_FINDERS } from './read-record.ts'
import { readRun } from './read-run.ts'
import { readSide } from './read-side.ts'
import { wholeRecord } from './record-forms.ts'
import { mayHoldRun, RUN_FORMS, type RunSaid } from './run-forms.ts'

/** Words that claim something without a number: `below target`, `the lowest in a year`, `on track`, `improved`. */
export type Phrase = Span & { readonly text: string; readonly says: Says }

/** `side` is numeric; `met` is by which way is good. `sign` is 1 up, −1 down, 2 better, −2 worse. */
export type Says =
  | { readonly kind: 'target'; readonly side: Side }
  | {
      readonly kind: 'benchmark'
      readonly name: string
      readonly side: 'above' | 'below' | 'better' | 'worse' | Beside
    }
  | { readonly kind: 'track'; readonly on: boolean }
  | RecordSaid
  /** Kept between two numbers, which begin there, or to one side of one. */
  | { readonly kind: 'range'; readonly low: number | null; readonly high: number | null; readonly scope: string }
  /** With `no`, a move that did not happen: `no better than in July`; `ofSubject` where its subject has to name the row. */
  | { readonly kind: 'move'; readonly sign: number; readonly no?: true; readonly ofSubject?: true }
  /** The same in the two months that follow. */
  | { readonly kind: 'rest' }
  /** With `bound`, months that lie to one side of a number, which begins there, or of the target. */
  | { readonly kind: 'run'; readonly length: number; readonly sign: number; readonly bound: Bound | null }
  | { readonly kind: 'rag'; readonly rag: string }
  /** As `target`, of a number that stands where a target might: `beating the 95% we ask for`. */
  | { readonly kind: 'held'; readonly side: Side; readonly at: number }
  | Exclude<RunSaid, { readonly kind: 'run' }>
/**
 * `nth` is 1 for the highest, 2 for the second highest. `noun` and `tail` stand before and behind its time, and may make
 * it another's; `than` is where the number begins that no month is beyond; with `isFormer` later months are not asked.
 */
export type RecordSaid = {
  readonly kind: 'record'
  readonly extreme: 'highest' | 'lowest' | 'best' | 'worst'
  readonly nth: number
  readonly scope: string
  readonly noun: string
  readonly tail: string
  readonly than: number | null
  readonly isFormer: boolean
}
export type Bound = { readonly side: 'above' | 'below' | 'better' | 'worse' | 'met'; readonly at: number | null }
/** `short` is below, or not as far as wanted. */
export type Side = 'above' | 'below' | 'not above' | 'not below' | 'met' | 'missed' | 'beyond' | 'short'
/** About the same as a benchmark, or past it whichever way is meant. */
type Beside = 'level' | 'past'

/** How a kind of phrase is found and read. */
export type Finder = {
  /** Words that the phrase turns on, in small letters: far sooner looked for than the phrase. */
  readonly needs?: RegExp
  /** Whether it turns on the name of a benchmark. */
  readonly isOfNamed?: true
  readonly pattern: RegExp
  readonly whole?: Whole
  readonly read: (match: Caught, before: string, after: string, benchmarks: readonly string[]) => Says | null
}

const OUR = String.raw`(?:the |our |its |their |this |that |a )?(?:[\d.,]+%? |[a-z]+ (?:\d{4} )?|(?:(?!(?:of|in|to|at|for|with|and|by|on|than|but|which|needs?|the)\b)[a-z][a-z'’-]* ){2,3})?`
/** `Hardly better than in July`: about the same. */
const HARDLY = /\b(?:hardly|barely|scarcely|little|much|any|or)\s+$/i

/** A time that something is compared with. */
const WHEN = String.raw`(?:(?:last )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|last (?:month|year)|(?:previous |prior )?(?:month|year)\b|same |this time last|a (?:month|year) (?:ago|earlier|before))`

const MONTH = '(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\\b'

const OF_TARGET = new RegExp(TARGET)

const FINDERS: readonly Finder[] = [
  ...RECORD_FINDERS.map(({ needs, head, rest, read }) => ({
    needs,
    pattern: head,
    whole: (found: RegExpExecArray) => wholeRecord(found, rest),
    read,
  })),
  {
    needs: OF_TARGET,
    pattern: new RegExp(
      String.raw`\b(?<side>above|below|over|under|beneath|higher than|lower than|greater than|less than|fewer than|more than|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|beyond|miss(?:es|ed|ing)?|worse than|behind|short of|outside|off|meet(?:s|ing)?|met|achiev(?:es|ed|ing|e)|attain(?:s|ed|ing)?|hit(?:s|ting)?|beat(?:s|ing|en)?|better than|ahead of|within|inside|on|at|reach(?:es|ed|ing)?)\s+${OUR}${TARGET}s?\b(?! (?:of|is|was)? ?(?:date|group|children|month))`,
      'gi',
    ),
    read: (match, before) => readSide(match.groups?.side ?? '', before),
  },
  {
    needs: OF_TARGET,
    pattern: new RegExp(
      String.raw`\b${TARGET}s? (?:(?:of )?[\d.,]+%?[:,]? |\([\d.,]+%?\) )?(?<side>(?:not )?(?:met|missed|exceeded|achieved|attained|hit|beaten|reached))\b(?! by\b)`,
      'gi',
    ),
    read: ({ groups = {} }) =>
      readSide((groups.side ?? '').replace(/^not /i, ''), /^not/i.test(groups.side ?? '') ? 'not ' : ''),
  },
  {
    needs: OF_TARGET,
    pattern: new RegExp(
      String.raw`\b${TARGET}\b(?:[^.,;]|(?<=\d)\.(?=\d)){0,100}?(?:, (?:which|and (?:this|that|it)))? \b(?:is|was|(?:has|had|have)(?: [a-z]+)? been|were|are|being)\s+(?<side>(?:not |narrowly |just |nearly |almost |comfortably |easily |again |still |nonetheless |nevertheless |clearly |duly |also |thus |therefore |once again )*(?:met|missed|exceeded|achieved|attained|hit|beaten|reached))\b`,
      'gi',
    ),
    read: (match, before, after) =>
      /^\s*(?:ever )?since\b/i.test(after) ||
      /nearly|almost/i.test(match[0]) ||
      /\b(?:before|once|when|till?|until|unless|if|for) (?:the |our |its |their )?$/i.test(before)
        ? null
        : readSide((match.groups?.side ?? '').replace(/^.* /, ''), /\bnot\b/i.test(match[0]) ? 'not ' : ''),
  },
  {
    isOfNamed: true,
    pattern:
      /\b(?<side>above|below|over|under|higher than|lower than|greater than|less than|fewer than|more than|better than|worse than|exceed(?:s|ing)?|ahead of|behind)\s+(?:the |that of |that for |our |both (?:the )?|all )?(?=(?<what>[a-zÀ-ɏ\d/’' -]{4,60}))(?:[a-zÀ-ɏ\d/’'-]+\s?){1,3}/gi,
    read: (match, before, _after, benchmarks) => {
      const what = match.groups?.what ?? ''
      if (NOT.test(before) || isOfBenchmark(before, benchmarks)) return null
      const name = benchmarkNamed(what.split(/\s+/).slice(0, 3).join(' '), benchmarks)
      const side = readSide(match.groups?.side ?? '', '')
      if (!name || side?.kind !== 'target' || SHARE.test(what) || NOT.test(before)) return null
      const better = /better|ahead/i.test(match[0]) ? 'better' : /worse|behind/i.test(match[0]) ? 'worse' : null
      return { kind: 'benchmark', name, side: better ?? (side.side === 'below' ? 'below' : 'above') }
    },
  },
  {
    needs: /(?:the|our|its|their)\s+\d/,
    pattern:
      /\b(?<side>above|below|over|under|beneath|better than|worse than|exceed(?:s|ed|ing)?|miss(?:es|ed|ing)?|met|meet(?:s|ing)?|achiev(?:es|ed|ing)|attain(?:s|ed|ing)?|hit(?:s|ting)?|beat(?:s|ing|en)?|ahead of|(?:higher|lower|more|fewer) than|within|inside|outside|short of|shy of|reach(?:es|ed|ing)?|(?:the )?(?:right|wrong) side of)\s+(?:the|our|its|their)\s+(?=\d)/gi,
    read: (match, before) => {
      const said = readSide((match.groups?.side ?? '').replace(/^the /, ''), before)
      return said?.kind === 'target'
        ? { kind: 'held', side: said.side, at: (match.index ?? 0) + match[0].length }
        : null
    },
  },
  {
    isOfNamed: true,
    pattern:
      /\b(?:(?<beats>beat(?:s|ing|en)?|outperform(?:s|ed|ing)?)|trail(?:s|ed|ing)?|lag(?:s|ged|ging)?(?: behind)?) (?!by\b)(?:that of |both )?(?:the |our )?(?=(?<what>[a-zÀ-ɏ\d/’' -]{4,60}))(?:[a-zÀ-ɏ\d/’'-]+\s?){1,3}/gi,
    read: (match, before, _after, benchmarks) => {
      const name = benchmarkNamed((match.groups?.what ?? '').split(/\s+/).slice(0, 3).join(' '), benchmarks)
      const isSaid = !NOT.test(before) && !UNREAL.test(before) && !isOfBenchmark(before, benchmarks)
      return name && isSaid ? { kind: 'benchmark', name, side: match.groups?.beats ? 'better' : 'worse' } : null
    },
  },
  {
    isOfNamed: true,
    pattern:
      /\bcompar(?:es?|ed|ing) (?<un>un)?favourabl[ey] (?:with|to|against) (?:the |that of |our )?(?<what>[a-zÀ-ɏ\d/’' -]{4,60})/gi,
    read: (match, before, _after, benchmarks) => {
      const name = benchmarkNamed((match.groups?.what ?? '').split(/\s+/).slice(0, 3).join(' '), benchmarks)
      return name && !NOT.test(before) ? { kind: 'benchmark', name, side: match.groups?.un ? 'worse' : 'better' } : null
    },
  },
  {
    needs: /track|course/,
    pattern: /\b(?:on (?:track|course)|off (?:track|course))\b/gi,
    read: (match, before) =>
      /\b(?:back|keep|kept|get|getting|bring|brings|brought|if|whether|stay|remain)\s+(?:us |it |them |things )?$/i.test(
        before,
      )
        ? null
        : { kind: 'track', on: /^on/i.test(match[0]) !== NOT.test(before) },
  },
  {
    pattern: new RegExp(
      String.raw`\b(?<move>improved|worsened|deteriorated|rose|risen|fell(?! (?:between|within|into)\b)|fallen|increased|decreased|dropped|reduced|grown|grew|declined|climbed|jumped|soared|slumped|plunged|improving|worsening|deteriorating|rising|falling|(?:higher|lower)(?! than (?!(?:it was |they were )?(?:in |at |on )?(?:the )?(?:end of )?${WHEN})))\b(?=\s*(?:[,.;:)]|$|\b(?:to|by|from|since|over|in|on|again|further|slightly|sharply|significantly|steadily|considerably|markedly|compared|for|this|last|between|against|and|but|year|month|than)\b))`,
      'gi',
    ),
    read: (match, before, after, benchmarks) =>
      NOT.test(before) ||
      UNREAL.test(before) ||
      // `234, having fallen to 221 in July`: the step before.
      (/\bhaving (?:[a-z]+ )?$/i.test(before) && /^ to\b/.test(after)) ||
      /\blast\s*$|\b(?:after|afterwards|the (?:next|following) month)\b[^.;]{0,25}$/i.test(before) ||
      isOfBenchmark(before, benchmarks)
        ? null
        : { kind: 'move', sign: signOf(match.groups?.move ?? '') },
  },
  {
    needs: /(?:up|down)\b/,
    pattern:
      /\b(?:(?:gone|went|going|crept|creeping|edged|edging|inched|ticked|nudged)(?: back)? (?<move>up|down)|(?:come|came|coming)(?: back)? (?<fall>down))\b(?=(?: (?!to\b|by\b)[a-z]+){0,3} (?:since|on|compared)\b)/gi,
    read: ({ groups = {} }, before) =>
      NOT.test(before) || UNREAL.test(before) ? null : { kind: 'move', sign: signOf(groups.move ?? groups.fall ?? '') },
  },
  {
    needs: /\b(?:up|down)\b| than\b/,
    pattern: new RegExp(
      String.raw`\b(?<move>up|down)(?: again| back)?\s+(?=from\b|to [\d.,]+%?,? from\b|(?:on|since|compared (?:with|to)) (?:the )?${WHEN})|\b(?<no>no )?(?<than>better|worse) than (?=(?:it was |they were )?(?:in |at )?(?:the )?${WHEN})|\b(?<often>more often|less often|better|worse|higher|lower) in ${MONTH} than (?=in ${MONTH})|(?<=\b(?:which|that) (?:is|was) (?:again |still |slightly )?)(?<fewer>fewer|more|less) than (?=(?:in |at )(?:the )?${WHEN}\s*(?:[.,;]|and\b|$))`,
      'gi',
    ),
    read: ({ groups = {} }, before) => {
      const sign = signOf(groups.move ?? groups.than ?? groups.often ?? groups.fewer ?? '')
      if (groups.no) return UNREAL.test(before) ? null : { kind: 'move', sign, no: true }
      const isHeld = NOT.test(before.replace(/\b(?:gone|come|been)\s+$/i, '')) || HARDLY.test(before)
      return isHeld || (groups.fewer && UNREAL.test(before)) ? null : { kind: 'move', sign }
    },
  },
  {
    pattern:
      /\b(?:(?<nth>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?: consecutive| successive)?(?: monthly| month['’]s| month)?(?: (?<kind>fall|drop|decrease|reduction|decline|rise|increase|improvement|deterioration))?(?: in a row| running| in succession)?|(?<count>two|three|four|five|six|seven|eight|nine|ten|\d+) (?:consecutive|successive) (?:monthly |months? (?:of )?)?(?<kind2>falls?|drops?|decreases?|reductions?|rises?|increases?|improvements?)?|(?<count2>two|three|four|five|six|seven|eight|nine|ten|\d+) months (?:in a row|running|in succession|on end))/gi,
    read: (match, before, after) => readRun(match, before, after),
  },
  {
    needs: /between \d/,
    pattern:
      /\b(?:stayed|remained|been|kept|held|ranged|varied|fluctuated|moved|hovered|stood)\s+(?:\w+ )?between (?=\d)(?<low>[\d.,]+%?) and (?=\d)[\d.,]*\d%?(?<scope>[^.,;:()]*)/gi,
    read: (match, before) => readRange(match, before),
  },
  {
    needs: /(?:below|under|above|over) \d/,
    pattern:
      /\b(?:not|never) (?:once )?(?:been|dropped|fallen|dipped|gone|slipped|risen|climbed|got) (?:back )?(?<side>below|under|above|over) (?=\d)[\d.,]*\d%?(?<scope> (?:in any|since|over|for|during|at any)\b[^.,;:()]*)/gi,
    read: (match, before) => {
      const { side = '', scope = '' } = match.groups ?? {}
      if (UNREAL.test(before)) return null
      const at = (match.index ?? 0) + match[0].indexOf(side) + side.length + 1
      return /below|under/i.test(side)
        ? { kind: 'range', low: at, high: null, scope }
        : { kind: 'range', low: null, high: at, scope }
    },
  },
  {
    needs: /\b(?:green|amber|red)\b/,
    pattern:
      /\b(?:rated|RAG[- ]rated|RAG (?:rating )?(?:is|of|was)|is|are|remains?|stays?|turned|now|moved to|rating of|shows|showing)\s+(?:now |at |as )?(?<rag>green|amber|red)\b/gi,
    read: (match, before) =>
      NOT.test(`${before}${match[0].replace(/\S+$/, '')}`)
        ? null
        : { kind: 'rag', rag: (match.groups?.rag ?? '').toLowerCase() },
  },
  ...MORE_FINDERS,
]

const WITH_RUNS: readonly Finder[] = [...RUN_FORMS, ...FINDERS]

/** The phrases of a sentence that the workbook can answer, in order; the first finder that fits a stretch has it. */
export function readPhrases(scene: Scene, benchmarks: readonly string[]): readonly Phrase[] {
  const inside = scene.words.slice(0, scene.span.end)
  const names = namesSaid(scene, benchmarks)
  const small = inside.slice(scene.span.at).toLowerCase()
  const found: Phrase[] = []
  for (const { needs, isOfNamed, pattern, whole, read } of mayHoldRun(scene) ? WITH_RUNS : FINDERS) {
    if ((isOfNamed && names.length === 0) || needs?.test(small) === false) continue
    for (const { span, match } of matchesOf(inside, scene.span.at, pattern, whole)) {
      if (found.some((other) => span.at < other.end && other.at < span.end)) continue
      const before = inside.slice(scene.span.at, span.at)
      const says = read(match, before, inside.slice(span.end), names)
      const start = NOT.exec(before)?.index
      const at = start === undefined || says?.kind === 'move' ? span.at : scene.span.at + start
      if (says) found.push({ at, end: span.end, text: inside.slice(at, span.end).trim(), says })
    }
  }
  return found.toSorted((a, b) => a.at - b.at)
}

/** `England is ahead of our neighbours`: what a benchmark is beside another is none of the row's. */
function isOfBenchmark(before: string, benchmarks: readonly string[]): boolean {
  const clause = before.split(/[,;:(]|\b(?:and|but|while|whereas|although|though)\b/).at(-1) ?? ''
  const name = benchmarkNamed(clause.trim().split(' ').slice(0, 4).join(' '), benchmarks)
  // A benchmark of a year is what we were: without the year, we are meant.
  const year = /\d{4}(?:\/\d\d)?$/.exec(name ?? '')?.[0]
  return name !== null && (year === undefined || clause.includes(year))
}

function readRange(match: Caught, before: string): Says | null {
  const { low = '', scope = '' } = match.groups ?? {}
  if (NOT.test(before) || UNREAL.test(before)) return null
  const at = (match.index ?? 0) + match[0].indexOf(` ${low} and `) + 1
  return { kind: 'range', low: at, high: at + low.length + ' and '.length, scope }
}

/** `over half of England's`: a share of the benchmark's figure, and not a place above it. */
const SHARE = /^(?:(?:a|one|two|three) )?(?:half|third|thirds|quarter|quarters|fifth|tenth|twice|double) (?:of )?/i
