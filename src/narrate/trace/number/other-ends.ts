import type { Indicator } from '../../../compute/figures.ts'
import { numberAfter } from '../read/beside.ts'
import type { Placed, World } from '../read/scene.ts'
import type { Failed } from './failed.ts'
import { fitNumber } from './fit-number.ts'

/** Whether a number that does not fit is counted between other ends than the row's own of the months that were tried. */
export function isOfOtherEnds(failed: Failed): boolean {
  const { kind } = failed.relation
  if (kind === 'beside') return isFigureInBracket(failed)
  return (
    kind === 'change' &&
    (cameToOlder(failed) || failed.trials.every(({ row }) => liesOffOther(failed.number, row, failed.world)))
  )
}

/** `were up 170 to 1,845`, which the row was at a month ago: the change is of that month. */
function cameToOlder({ number, scene, trials, world }: Failed): boolean {
  const next = numberAfter(number, scene)
  if (!next || (next.value < 10 && next.decimals === 0) || !/^\s*to\s*$/i.test(next.left)) return false
  return trials.some(
    ({ row }) =>
      row.latest !== null && fitNumber(next, row.latest.printed) === 'differs' && everHad(row, next.value, world),
  )
}

function everHad(row: Indicator, value: number, { figures }: World): boolean {
  return row.history.some(({ month }) => figures.measures.figure(row, month)?.printed === value)
}

/** `reached the target (96%)`: a figure of the row, and not what it is held to. */
function isFigureInBracket({ number, trials, world }: Failed): boolean {
  return /\b[a-z]+ \($/i.test(number.left) && trials.some(({ row }) => everHad(row, number.value, world))
}

/** `15 points ahead of the supervision of others`: how far two things lie apart, neither of them a month. */
export function liesOffOther({ right }: Placed, row: Indicator, { vocabulary }: World): boolean {
  const [, what = ''] = OVER.exec(right) ?? []
  if (what === '' || TIMED.test(what)) return false
  const own = vocabulary.knownOf(row)?.stems
  return [...vocabulary.stemsOf(what)].some((stem) => vocabulary.weight(stem) > 0 && !own?.has(stem))
}

const OVER =
  /^ (?:percentage )?(?:points? )?(?:ahead of|behind|clear of|above|below|(?:higher|lower|better|worse|more|fewer|less) than) ((?:the |our |its |that of )*[^.,;:()]{3,60})/i
/** When something was, or what it is taken up by. */
const TIMED =
  /^(?:where|what|when|it|that|this|they|we|last|in|at|on|a|an|the (?:month|year|same|previous|last|high|low|peak)|[\d.]+%?)\b/i
