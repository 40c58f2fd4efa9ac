import type { Month } from '../../../shared/month.ts'
import { numberBefore } from '../read/beside.ts'
import type { MonthSaid } from '../read/month-said.ts'
import type { Placed, Scene } from '../read/scene.ts'

/**
 * The months that a figure is compared with: `254, which is 98 fewer than in July`, `91%, nine points up on a year ago but
 * five below July`, `fell by 98 in the month to 156`. It is the figure of none of them.
 */
export function monthsCompared(number: Placed, scene: Scene): readonly Month[] {
  return [...comparedBehind(number, scene), ...movedFrom(number, scene), ...cameFrom(number, scene)]
}

function comparedBehind(number: Placed, scene: Scene): readonly Month[] {
  const { numbers } = scene
  const found: Month[] = []
  const from = numbers.indexOf(number) + 1
  for (const [at, gap] of numbers.slice(from).entries()) {
    const next = numbers[from + at + 1]
    if (!isAttached(gap, at > 0) || TO.test(next?.left ?? '')) break
    const base = scene.months.find((month) => month.at >= gap.end && month.at < (next?.at ?? Infinity))
    if (base && isGapTo(gap, base, scene)) found.push(base.month)
    else if (!OTHER_GAP.test(gap.right) && gap.right !== ' (') break
  }
  return found
}

/** Whether how far two figures lie apart is said of the figure before it, and not of one to come. */
function isAttached({ left, kind }: Placed, isNext: boolean): boolean {
  if (kind === 'money' || TURNS.test(left)) return false
  return FRAGMENT.test(left) || (isNext ? NEXT.test(left) : FIRST.test(left))
}

/** Words by which another figure, or another time, comes in. */
const TURNS =
  /\b(?:then|when|while|whereas|before|after|until|following|followed|later|since|next|by|to|from|rates?|numbers?|percentages?|proportions?|shares?|they|these|those|others?)\b/i
const LEAD = String.raw`(?:(?:which|that|this|it)(?: figure| total)? (?:is|was|are|were|represents|makes|means)|down|up|an? |fall of|drop of|rise of|increase of|decrease of|reduction of|improvement of|some|just|only|about|around|roughly|nearly|almost|over|still|also|now|even|is|are|although|though|but|yet|and|so|i\.e\.|[\s+−–-])`
const FIRST = new RegExp(
  String.raw`^(?:%|\s)?[^.;:,()–—]{0,90}(?:[,(:–—]| -|\)? (?:is|are|was|were|sits?|stands?|remains?)\b)\s*${LEAD}*$`,
  'i',
)
const NEXT = new RegExp(
  String.raw`^(?: \(|[^.;]{0,60}(?:,|\band|\bbut|\bthough|\byet|\balthough|\bnor|\/)\s*${LEAD}*)$`,
  'i',
)
/** `254; 98 fewer than in July`, in notes. */
const FRAGMENT = new RegExp(String.raw`^[^.;:,()]{0,60};\s*${LEAD}*$`, 'i')
const TO = /^[^.;,]{0,40}\bto\s*$/i
const MORE =
  '(?:more|fewer|less|higher|lower|better|worse|greater|smaller|above|below|under|over|ahead|behind|up|down|short|off)'
const POINTS = String.raw`^\)? ?(?:percentage )?(?:points?|pp|pts?)?\s*`
const GAP = `${POINTS}(?:of them )?(?:[a-z]+ )?(?:(?:more|fewer|less|higher|lower|better|worse|greater|smaller) (?:[a-z]+ ){0,2}?than|(?:up|down) (?:on|since|from)|above|below|under|over|ahead of|behind|short of|off|on|since)`
const GAP_TO = new RegExp(
  String.raw`${GAP} (?:(?:in|at|it was|they were|we had|there were|the end of|the|of|that of|what it was|where it was|a figure for|figure|level|end|same)\s*)*$`,
  'i',
)
/** A gap to something other than a month: a target, a benchmark. */
const OTHER_GAP = new RegExp(GAP, 'i')
/** `up five points over the year`. */
const GAP_OVER = new RegExp(`${POINTS}(?:[a-z]+ )?(?:${MORE} )?$`, 'i')
const SOME = new RegExp(MORE)
const MOVED = /\b(?:up|down|of|by) (?:some |just |only |about |around |nearly |almost )*$/i

function isGapTo({ end, left }: Placed, { at, role }: MonthSaid, { words }: Scene): boolean {
  const between = words.slice(end, at)
  if (role === 'span' && GAP_OVER.test(between)) return MOVED.test(left) || SOME.test(between)
  return role !== 'by' && GAP_TO.test(between)
}

const MOVED_TO = /^[^.;]{0,50}?,? to (?:just |only |about |around |nearly |over |under )*$/i

/** `fell by 98 on July to 156`: what a move came to is not what it came from. */
function movedFrom(number: Placed, scene: Scene): readonly Month[] {
  const former = numberBefore(number, scene)
  if (!former || !MOVED_TO.test(number.left) || !MOVED.test(former.left)) return []
  const between = scene.months.filter(({ at, end }) => at >= former.end && end <= number.at)
  const [base, ...more] = between
  return base && more.length === 0 && base.role !== 'at' && base.role !== 'by' ? [base.month] : []
}

const FROM = /\b(?:up|down) from (?:just |only |the )*$/i
const MAKES =
  /^[^.;:()]{0,30}, which (?:now )?(?:gives|leaves|makes|puts)(?: us)?(?: with| at| on)? an? (?:[a-z]+ )?(?:rate|share|average) of $/i

/** `67 enquiries, down from 98 in July, which gives us a rate of 234`: of what is told, and not of what it came from. */
function cameFrom(number: Placed, scene: Scene): readonly Month[] {
  const former = numberBefore(number, scene)
  return former && FROM.test(former.left) && MAKES.test(number.left) ? former.months.map(({ month }) => month) : []
}
