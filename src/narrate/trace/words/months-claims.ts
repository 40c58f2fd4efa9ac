import type { Month } from '../../../shared/month.ts'
import { anyOf } from '../read/any-of.ts'
import type { Scene } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import type { Span } from '../read/span.ts'
import { type BoundSaid, boundsIn } from './bounds-said.ts'
import { type TimeSaid, timeAt } from './time-said.ts'

/** What a sentence says of the months of a time: a bound that all of them keep, or the latest alone; the first move of a kind. */
export type MonthsClaim = Span & {
  readonly kind: 'every' | 'first' | 'only' | 'first move'
  readonly start: Month
  readonly isSince: boolean
  readonly sign: number
  readonly bound?: BoundSaid
  /** The month that it is said to hold for; the latest where none is named. */
  readonly month?: Month | undefined
}

/** The claims of a sentence over its months. */
export function monthsClaims(scene: Scene, reporting: Month): readonly MonthsClaim[] {
  const bounds = boundsIn(scene)
  const [bound, ...more] = bounds
  const ofBound = bound && more.length === 0 ? boundBehind(bound, scene, reporting) : []
  return [...ofBound, ...boundAhead(bounds, scene, reporting), ...firstMoves(scene, reporting)]
}

const EVERY =
  /(?:,? (?:in|for|during|at the end of))? (?:each|every)(?: single| one| and every)?(?: month)?(?! other\b)|,? without exception|(?= (?:throughout|all (?:year|this|summer|spring|autumn|winter)))/iy
const IN_MONTH = '(?: in [A-Z][a-z]+(?: 20\\d\\d)?)?'
const FIRST_TIME = new RegExp(`${IN_MONTH},? for (?:the )?first (?:time|month)${IN_MONTH}`, 'y')

/** `Under the target in every month this summer`, `met its target for the first time since May`. */
function boundBehind(bound: BoundSaid, { words, span, months }: Scene, reporting: Month): readonly MonthsClaim[] {
  const inside = words.slice(0, span.end)
  const isIn = (end: number) => months.find((each) => each.role === 'at' && each.at >= bound.end && each.at < end)
  const did = FIRST_DID.exec(inside.slice(span.at, bound.at))
  const own = did && isIn(inside.length)
  if (own && /^ (?:back )?in $/.test(inside.slice(bound.end, own.at)))
    return [{ ...claimOf('first', { at: span.at + did.index, end: own.end }, ALL_SHOWN, bound), month: own.month }]
  for (const [pattern, kind] of [
    [EVERY, 'every'],
    [FIRST_TIME, 'first'],
  ] as const) {
    pattern.lastIndex = bound.end
    const lead = pattern.exec(inside)
    if (!lead) continue
    const time =
      timeAt(inside, pattern.lastIndex, reporting) ?? (kind === 'first' ? bareTime(inside, pattern.lastIndex) : null)
    if (time)
      return [{ ...claimOf(kind, { at: bound.at, end: time.end }, time, bound), month: isIn(pattern.lastIndex)?.month }]
  }
  return []
}

/** `First met its target in June`, `first came inside it in July`. */
const FIRST_DID = /(?<=[\w,] )first (?:came |got |moved |was |were )?$/
/** All the months that there are. */
const ALL_SHOWN = { start: '0000-01', isSince: true } as const

/** `For the first time` of no time is of all of them. */
function bareTime(words: string, at: number): TimeSaid | null {
  const isBare =
    /^(?: in (?:the period|the table))?\s*(?:$|[.,;:)]|and (?:is|are|was|stands?|now)\b| (?:and|at|with)\b)/i.test(
      words.slice(at),
    )
  return isBare ? { end: at, ...ALL_SHOWN } : null
}

const AHEAD =
  /(?<lead>(?:\b(?:is|was|became|has been|brought|saw|marks?|marked|being|and)|,|:) (?:only )?(?:the|our|its|their) (?<kind>first|only) (?:month|time|occasion))|^(?<all>(?:In |For )?(?:each|every)(?: single)? month)|^(?<time>For the first time)/i

/** `August was the first month this year in which it met its target`, `Every month since April has been above target`. */
function boundAhead(bounds: readonly BoundSaid[], { words, span }: Scene, reporting: Month): readonly MonthsClaim[] {
  const inside = words.slice(0, span.end)
  const lead = AHEAD.exec(inside.slice(span.at))
  const [bound, ...more] = bounds.filter((each) => lead && each.at > span.at + lead.index)
  if (!lead || !bound || more.length > 0) return []
  const { kind = '', all, time: first } = lead.groups ?? {}
  const at = span.at + lead.index
  const end = at + lead[0].length
  const time = timeAt(inside, end, reporting) ?? timeBeforeSubject(inside, end, reporting)
  const start = time?.end ?? end
  const between = inside.slice(start, bound.at)
  if (bound.at < start || /[;:]|\b(?:and|but|while|which)\b/.test(between.replace(LINK, '')) || between.length > 110)
    return []
  if (first === undefined && all === undefined && !LINK.test(between)) return []
  if (!time && (all !== undefined || !/^(?:,| (?:in which|when|that|to|on which)\b)/.test(between))) return []
  const isOf = all !== undefined ? 'every' : /only/i.test(kind) ? 'only' : 'first'
  return [
    claimOf(
      isOf,
      { at: kind === '' ? at : at + lead[0].search(/(?:the|our|its|their) (?:first|only)/i), end: bound.end },
      time ?? ALL_SHOWN,
      bound,
    ),
  ]
}

const LINK = /^ (?:in which|when|that|to|on which|where|for which)\b/

/** `For the first time this year the rate met`: what follows the time goes on without a stop. */
function timeBeforeSubject(words: string, at: number, reporting: Month): TimeSaid | null {
  const cut =
    /^ (?:since|this|in|of|for) [^.,;:()]{2,40}?(?= (?:the|our|its|their|we|that|when|to|in which|ha[sd]|have)\b)/i.exec(
      words.slice(at),
    )
  return cut ? timeAt(words.slice(0, at + cut[0].length), at, reporting) : null
}

const STEP = anyOf(
  'falls?|drops?|decreases?|reductions?|declines?|dips?|rises?|increases?|upturn|uptick|improvements?|deteriorations?|downturn',
)
const FIRST_MOVE = new RegExp(
  String.raw`\b(?:the|its|their|our|a) first (?:monthly |month-on-month |recorded |real )?(?<move>${STEP})\b`,
  'gi',
)
const HAS_MOVED = anyOf(
  'fell|fallen|dropped|decreased|declined|rose|risen|increased|gone up|gone down|went up|went down|climbed|improved|worsened|deteriorated',
)
const MOVED_FIRST = new RegExp(
  String.raw`\b(?<move>${HAS_MOVED})(?: to [\d.,]+%?)? for the first (?:time|month)\b`,
  'gi',
)
/** What moved, between the move and its time. */
const OF_WHAT = /^ in (?:(?:the|our) )?[a-z' -]{3,60}?(?= (?:since|this|for|in|of|over|during|all)\b)/i

/** `The first fall this year in the average`, `rose for the first time since May`. */
function firstMoves({ words, span }: Scene, reporting: Month): readonly MonthsClaim[] {
  const inside = words.slice(0, span.end)
  return [FIRST_MOVE, MOVED_FIRST].flatMap((form) =>
    [...inside.slice(span.at).matchAll(form)].flatMap(({ index, 0: text, groups = {} }) => {
      const at = span.at + index
      const end = at + text.length
      const what = OF_WHAT.exec(inside.slice(end))?.[0] ?? ''
      const time = timeAt(inside, end, reporting) ?? timeAt(inside, end + what.length, reporting)
      const said = { at, end: time?.end ?? end }
      return time ? [{ ...claimOf('first move', said, time), sign: moveSign(groups.move ?? '') }] : []
    }),
  )
}

function moveSign(move: string): number {
  if (/^up(?:turn|tick)/i.test(move)) return 1
  return /^(?:downturn|dips?)/i.test(move) ? -1 : signOf(move)
}

function claimOf(
  kind: MonthsClaim['kind'],
  { at, end }: Span,
  { start, isSince }: Omit<TimeSaid, 'end'>,
  bound?: BoundSaid,
): MonthsClaim {
  return { kind, at, end, start, isSince, sign: 0, ...(bound ? { bound } : {}) }
}
