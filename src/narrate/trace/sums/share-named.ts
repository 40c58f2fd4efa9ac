import type { Indicator, Reported } from '../../../compute/figures.ts'
import { shortMonth } from '../../../shared/month.ts'
import { printNumber } from '../../../shared/print-number.ts'
import { isPlain } from '../number/find-doubts.ts'
import { fitNumber } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import type { Attempt } from '../number/trial.ts'
import { wordsBefore } from '../read/beside.ts'
import type { Placed, World } from '../read/scene.ts'
import { blankExclusions } from '../read/vocabulary.ts'
import { findCandidates } from '../subject/find-subject.ts'
import type { Verdict } from '../verdict.ts'

const SHARE =
  /^\s*of (?:all |the |our |those )*(?<whole>[^.,;:()\d]{4,80}?)\s+(?:is|are|was|were|has|have|had|live|lives|are now|is now)\s+(?<part>[^.,;:()\d]{3,80})/i
const IN =
  /^\s*(?<whole>children [^.,;:()\d]{4,60}?)\s+(?:is|are|was|were|has|have|had|live|lives)\s+(?<part>[^.,;:()\d]{3,80})/i
/** Words under which a share is of another time, or a part is of another whole. */
const OTHER =
  /\b(?:not|never|more|fewer|less|other|ago|last|previous|since|until|before|after|average|year|years|already)\b|n['’]t\b/i

/**
 * `One in seven of the children open to us has a CP plan`: the share that one row is of another, where the words name both
 * and no row holds that share itself; null where they do not.
 */
export function shareNamed(attempt: Attempt): Verdict | null {
  const { number, relation, world } = attempt
  const isShare = number.kind === 'fraction' || number.kind === 'percent'
  const isOfNow = number.months.every(({ month }) => month === world.figures.settings.month)
  return isShare && relation.kind === 'level' && isOfNow ? (ledTo(attempt) ?? ofWhole(number, world)) : null
}

/** `One in seven of the children open to us has a CP plan`. */
function ofWhole(number: Placed, world: World): Verdict | null {
  const isOneIn = /\d|in (?:every )?[a-z]+$/i.test(number.text)
  const said = (SHARE.exec(number.right) ?? (isOneIn ? IN.exec(number.right) : null))?.groups
  if (!said || OTHER.test(`${said.whole} ${said.part}`)) return null
  return judgeRows(number, rowOf(`children ${said.part}`, world), rowOf(said.whole ?? '', world))
}

function judgeRows(number: Placed, part: Indicator | null, whole: Indicator | null): Verdict | null {
  const [a, b] = [part?.latest, whole?.latest]
  if (!part || !whole || !a || !b || part.basis !== whole.basis || a.month !== b.month) return null
  return a.printed < b.printed ? judgePart(number, { row: part, figure: a }, { row: whole, figure: b }) : null
}

const LED =
  /^(?<part>[^.,;:()\d]{3,80}?)\s+(?:amounted to|amounts? to|came to|comes? to|represent(?:s|ed)?|equal(?:s|led)?|made up|makes? up|account(?:s|ed)? for)\s+(?:(?:just|about|around|some|nearly|almost|over|under|only)\s+)*$/i
const LED_WHOLE = /^\s*of (?:all |the |our |those )*(?<whole>[^.,;:()\d]{4,60}?)(?:\s+in [A-Z]\w+)?\s*(?:[.,;]|$)/

/** `Referrals to the service amounted to 10.5% of contacts`: only what fits, since the words may mean other parts. */
function ledTo({ number, scene, world }: Attempt): Verdict | null {
  const part = LED.exec(wordsBefore(number, scene).trimStart())?.groups?.part
  const whole = part === undefined ? undefined : LED_WHOLE.exec(number.right)?.groups?.whole
  if (part === undefined || whole === undefined || OTHER.test(`${whole} ${part}`)) return null
  const verdict = judgeRows(number, rowOf(part, world, SURE_ENOUGH), rowOf(whole, world, SURE_ENOUGH))
  return verdict?.status === 'traced' ? verdict : null
}

/** A share that fits is no chance, so that another row may come nearer. */
const SURE_ENOUGH = 0.95

/** A row with the figure of it that makes a share or is its whole. */
export type Part = { readonly row: Indicator; readonly figure: Reported }

/** What is said of a share that one figure is of another; null where it is near, and may be either. */
export function judgePart(number: Placed, part: Part, whole: Part, decimals = 1): Verdict | null {
  const share = percentOf(part.figure.printed, whole.figure.printed)
  const fit = fitNumber(number, share)
  if (fit === 'near') return null
  const shown = `${printNumber(share, decimals)}%`
  return {
    number: number.text,
    status: fit === 'fits' ? 'traced' : 'contradicted',
    found: shown,
    reason: `${part.figure.shown} (${part.row.label}) of ${whole.figure.shown} (${whole.row.label}) in ${shortMonth(part.figure.month)} is ${shown}`,
    evidence: [...part.figure.sources, ...whole.figure.sources],
  }
}

/** The one count that some words name, every one of them; of two sheets that hold it, the place's own. */
function rowOf(words: string, world: World, rivals = 0.85): Indicator | null {
  const { vocabulary, place } = world
  const bag = vocabulary.stemsOf(words)
  const isKnown = [...bag].every((stem) => vocabulary.weight(stem) > 0 || isPlain(stem, world))
  const [first, ...rest] = findCandidates(bag, place, ['number'], vocabulary)
  if (!isKnown || !first || first.explained < 0.95 || first.named < 0.4) return null
  const rival = rest.find(({ row }) => row.label !== first.row.label)
  const isLeft = blankExclusions(first.row.label) !== first.row.label
  return isLeft || (rival && rival.score >= rivals * first.score) ? null : first.row
}
