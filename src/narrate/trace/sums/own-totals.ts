import { printNumber } from '../../../shared/print-number.ts'
import type { Weighed } from '../found.ts'
import { fitNumber, isBelied } from '../number/fit-number.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { TARGET } from '../standards/target-words.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { HEDGED } from './form.ts'

const PART = '[^#.;:]{0,60}?'
const MAKE =
  '(?:comes? to|came to|adds? up to|added up to|sums? to|(?:you|we) get|gives?|giving|makes?|making|totals?|totalled|is|are|equals)'
/** Behind it the sum goes on, or counts something that is compared. */
const GOES_ON =
  /^(?:%|\s*(?:\([^)]*\)\s*)?(?:,? ?(?:and|plus|or) (?:the |another |our )?#|more\b|fewer\b|less\b|times\b|per\b|in every\b|a month\b|each\b|points\b|higher\b|lower\b|up\b|down\b))/i

/** `The 234 on plans and the 470 in our care come to 704`: two parts and what they make together. */
const TOGETHER = new RegExp(
  String.raw`#(?<a>\d+)${PART}\b(?<join>and|plus|added to|together with|to)\b${PART}#(?<b>\d+)(?<gap>[^#.;:]{0,60}?)\b(?<make>${MAKE}) ${HEDGED}#(?<c>\d+)`,
  'gi',
)
/** `539 in all: 317 and 222`, `539 (317 plus 222)`, `29 came in: 8 in June, 13 in July and 8 in August`. */
const TAKEN_APART = new RegExp(
  String.raw`#(?<c>\d+)[^#.;:()]{0,80}?[:(–-] ?#(?<a>\d+)(?:[^#.;:,]{0,60}, #(?<d>\d+))?${PART}\b(?<plus>and|plus)\b${PART}#(?<b>\d+)`,
  'gi',
)
/** `Between them, A and B account for 157 (115 and 32)`. */
const TOLD_TOGETHER = /\b(?:between them|together|combined|in all|altogether|in total)\b[^.;:#]*$/i
/** Words that say of two numbers that they are summed. */
const SUMMED = /\b(?:together|combined|add\w*|sum\w*|plus|total\w*|altogether|in all|come to|came to)\b/i
/** Parts that are not all of them, or that overlap. */
const NOT_ALL =
  /\b(?:rest|others?|remain\w*|including|among|of (?:whom|which|these|them)|both|overlap\w*|twice|counted|mostly|mainly|elsewhere|a further|another #|minus|less|not)\b/i

/**
 * The sums of a sentence that its own parts do not make: a total of two numbers, a share in words beside the same in
 * figures, so many percent of a number.
 */
export function wrongTotals(found: readonly Weighed[], scene: Scene): ReadonlyMap<Placed, Verdict> {
  const wrong = new Map<Placed, Verdict>()
  if (found.length < 2) return wrong
  const bare = bareOf(found, scene)
  for (const judge of [together, takenApart, sharesBeside, partsOf])
    for (const [number, verdict] of judge(bare, found, scene)) if (!wrong.has(number)) wrong.set(number, verdict)
  return wrong
}

type Wrong = readonly (readonly [Placed, Verdict])[]

function together(bare: string, found: readonly Weighed[], scene: Scene): Wrong {
  if (found.length < 3 || !SUMMED.test(bare)) return []
  return [...bare.matchAll(TOGETHER)].flatMap((match) => {
    const { a, b, c, join = '', gap = '', make = '' } = match.groups ?? {}
    // `Adding the 115 to the 204`; what goes from one to another is no sum.
    if (join.toLowerCase() === 'to' && !/\badding\b[^#]*$/i.test(bare.slice(0, match.index))) return []
    const isSaid = /come|came|up to|get|sum|total/i.test(make) || SUMMED.test(gap) || opensWithSum(bare, match.index)
    const isFirst = !/#\d+[^#.;:]{0,60}(?:,|\band\b)[^#.;:]{0,60}$/.test(bare.slice(0, match.index))
    const tail = bare.slice(match.index + match[0].length)
    if (!isSaid || !isFirst || GOES_ON.test(tail) || NOT_ALL.test(match[0])) return []
    const parts = [a, b].flatMap((part) => found[Number(part)] ?? [])
    return sumOff(found[Number(c)], parts, 0.25, scene)
  })
}

function opensWithSum(bare: string, at: number): boolean {
  return /\b(?:together|combined|add(?:ing|ed)?|sum of)\b[^#.;]*$/i.test(bare.slice(0, at))
}

function takenApart(bare: string, found: readonly Weighed[], scene: Scene): Wrong {
  if (found.length < 3) return []
  return [...bare.matchAll(TAKEN_APART)].flatMap((match) => {
    const { a, b, c, d, plus = '' } = match.groups ?? {}
    const parts = [a, d, b].flatMap((part) => found[Number(part ?? NaN)] ?? [])
    const whole = found[Number(c)]
    const tail = bare.slice(match.index + match[0].length)
    if (NOT_ALL.test(match[0]) || /^[^#.;]{0,60}(?:,|\band\b|\bplus\b)[^#.;]{0,60}#/i.test(tail)) return []
    // Two figures after a whole need not be all of it, unless the whole is nothing that the workbook holds.
    const isPlus = plus.toLowerCase() === 'plus'
    if (!isPlus && whole?.claim?.status !== 'unverified') return []
    const isSum = isPlus || TOLD_TOGETHER.test(bare.slice(0, match.index)) || areMonths(parts)
    return sumOff(whole, parts, isSum ? 0.25 : 0.06, scene)
  })
}

/** Whether some numbers are what one row counted in so many months, which are made up of nothing else. */
function areMonths(parts: readonly Weighed[]): boolean {
  const months = new Set(parts.flatMap(({ claim }) => claim?.evidence.flatMap(({ month }) => month ?? []) ?? []))
  return months.size === parts.length && parts.every(({ row }) => row?.basis === 'month' && row === parts[0]?.row)
}

/** A total that its parts, which are right, do not make; one that is far from their sum is of something else. */
function sumOff(whole: Weighed | undefined, parts: readonly Weighed[], near: number, scene: Scene): Wrong {
  if (!whole || parts.length < 2 || isUnreal(whole.number, scene)) return []
  const isRight = parts.every(
    ({ number, claim }) => claim?.status === 'traced' && number.kind === 'number' && number.hedge === null,
  )
  const sum = parts.reduce((all, part) => all + part.number.value, 0)
  const { number } = whole
  if (!isRight || number.kind !== 'number' || sum < 10 || Math.abs(sum - number.value) > near * sum) return []
  if (fitNumber(number, sum) !== 'differs') return []
  return [[number, belied(whole, parts, printNumber(sum, decimalsOf(sum)), 'together')]]
}

/** `Just over a quarter of our children (24%)`, `24% (just over a quarter)`. */
const BESIDE = [
  /#(?<c>\d+)(?<gap>(?: of)?[^#.;:()]{0,90}) \(#(?<b>\d+)\)/gi,
  new RegExp(
    String.raw`#(?<b>\d+)(?<gap>)(?:,? or| \(| –|, which is|, that is|, i\.e\.) ?${HEDGED}(?:an? )?#(?<c>\d+)(?=\s*(?:[.,;)]|$))`,
    'gi',
  ),
]
/** `About one in four of the referrals was a step-down, thirteen out of ninety-four`. */
const ODDS_BEHIND = /#(?<c>\d+)(?<gap> [^#.;:()]{0,110}), (?:that is |or )?#(?<b>\d+)(?=\s*(?:[.,;]|$))/gi
/** How far a figure may lie from the fraction beside it and still be meant as the same. */
const SAME = 15
/** `Half of second plans (38%) follow within two years`: the percentage is of what stands before it. */
const CONTEXT = /^ (?:follow|start|begin|began|last|run|ran|relate|concern|involve)(?:s|ed)?\b/i
/** `No more than a quarter (33%) should have moved`: what ought to be, and beside it what is. */
const OUGHT = /^ (?:should|would|could|must|ought|to|may|might|(?:is|are|was|were) (?:to|our|the|what)\b)/i
const BOUNDED = new RegExp(
  String.raw`\b(?:no (?:more|less|fewer) than|at (?:most|least)|up to|${TARGET}|limit|ceiling)\b`,
  'i',
)
const CHANGED = /(?<!-)\b(?:more|fewer|less|up|down|than|rise|fall|increase|drop|with|whose|where|had been|from)\b/i

function sharesBeside(bare: string, found: readonly Weighed[], scene: Scene): Wrong {
  return [...BESIDE, ODDS_BEHIND].flatMap((pattern) =>
    [...bare.matchAll(pattern)].flatMap(({ groups = {}, index, 0: whole }): Wrong => {
      const behind = bare.slice(index + whole.length)
      if (CONTEXT.test(behind) || OUGHT.test(behind) || BOUNDED.test(bare.slice(0, index))) return []
      const [said, figure] = [found[Number(groups.c)], found[Number(groups.b)]]
      const isFigure = figure && (pattern === ODDS_BEHIND ? isOdds(figure.number) : figure.number.kind === 'percent')
      if (said?.number.kind !== 'fraction' || !isFigure) return []
      const gap = (groups.gap ?? '').replace(OR_MORE, '')
      if (CHANGED.test(gap) || figure.number.hedge !== null || isUnreal(said.number, scene)) return []
      if (gap.includes('@') && !isOfMonths(said.number, figure, scene)) return []
      const { value, decimals } = figure.number
      const half = 10 ** -decimals / 2
      const isOff = isBelied(said.number, { size: value, low: value - half, high: value + half })
      if (!isOff || Math.abs(value - said.number.value) > SAME) return []
      return [[said.number, belied(said, [figure], figure.number.text, 'beside it')]]
    }),
  )
}

/** `Open for six months or more`: how long, and no more of them. */
const OR_MORE = /(?<=\w )(?:or|and) (?:more|less|fewer|over)\b/gi

/** Whether a figure is of the months that stand between the share that it glosses and it. */
function isOfMonths({ end }: Placed, { number, claim }: Weighed, { months }: Scene): boolean {
  const own = claim?.status === 'traced' ? claim.evidence.map(({ month }) => month) : []
  return months.every((each) => each.at < end || each.end > number.at || own.includes(each.month))
}

/** `Thirteen out of ninety-four`, and no rounded `one in four`. */
function isOdds({ kind, text }: Placed): boolean {
  return (
    kind === 'fraction' &&
    / out of /i.test(text) &&
    !/ out of (?:\d|ten|(?:two|three|four|five|six|seven|eight|nine))$/i.test(text)
  )
}

/** `38% of the 234 children, that is around 89`. */
const PERCENT_OF = new RegExp(
  String.raw`#(?<p>\d+) of (?:all )?(?:the |our |these |those |@(?:['’]s)? )*#(?<n>\d+)[^#.;:]{0,70}?,? (?:which is|that is|that['’]s|or|i\.e\.|that makes|which makes|making|which means|that means) ${HEDGED}#(?<c>\d+)`,
  'gi',
)

function partsOf(bare: string, found: readonly Weighed[]): Wrong {
  if (found.length < 3 || !/ of /.test(bare)) return []
  return [...bare.matchAll(PERCENT_OF)].flatMap((match): Wrong => {
    const { p, n, c } = match.groups ?? {}
    const [share, whole, part] = [found[Number(p)], found[Number(n)], found[Number(c)]]
    if (!share || !whole || !part || GOES_ON.test(bare.slice(match.index + match[0].length))) return []
    const isKind = share.number.kind === 'percent' && [whole, part].every(({ number }) => number.kind === 'number')
    if (!isKind || whole.number.hedge !== null || share.number.hedge !== null) return []
    const made = (share.number.value * whole.number.value) / 100
    const room = whole.number.value / (200 * 10 ** share.number.decimals) + 1
    const about = part.number.hedge === null ? 0 : 0.06 * made
    const away = Math.abs(part.number.value - made)
    if (away <= room + about || away > 0.6 * made) return []
    return [[part.number, belied(part, [share, whole], `about ${printNumber(made, 0)}`, 'of it')]]
  })
}

function decimalsOf(value: number): number {
  return Math.abs(value - Math.round(value)) < 1e-9 ? 0 : 1
}

function belied({ number }: Weighed, by: readonly Weighed[], shown: string, how: string): Verdict {
  const reason = `the sentence's own figures, ${by.map((each) => each.number.text).join(' and ')}, make ${shown} ${how}`
  return contradicted(
    number,
    shown,
    reason,
    by.flatMap(({ claim }) => claim?.evidence ?? []),
  )
}
