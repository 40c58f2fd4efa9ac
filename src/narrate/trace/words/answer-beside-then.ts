import type { Reported } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import { cellsOf } from '../found.ts'
import { fitNumber } from '../number/fit-number.ts'
import { wayMeant } from '../number/way-meant.ts'
import type { Scene } from '../read/scene.ts'
import { type Answer, type Asked, type Said, wentFrom } from './answer.ts'
import { AS_IT_WAS } from './move-forms.ts'
import type { Phrase } from './phrase.ts'

/** `Fell to 84%, below where it was a year ago`: the newest figure, told before, beside those of the months of the phrase. */
export function answerBesideThen({ sign, no }: Said<'move'>, asked: Asked): Answer | null {
  const { row, phrase, scene, world } = asked
  const way = wayMeant(sign, row)
  const now = row.latest && world.figures.measures.figure(row, row.latest.month)
  const olders = monthsOf(phrase, scene).map((month) => world.figures.measures.figure(row, month))
  const [first] = olders
  if (!now || !first || olders.some((older) => !older || older.month >= now.month) || (sign !== 0 && way === 0))
    return null
  const isSo = ({ printed }: Reported) => (Math.sign(now.printed - printed) === way) !== (no === true)
  const known = olders.flatMap((older) => older ?? [])
  const off = known.find((older) => !isSo(older))
  if (!isOfNewest(off ?? first, asked, off === undefined && sign === 0)) return null
  const isNear = off && Math.abs(now.printed - off.printed) <= Math.max(1, Math.abs(off.printed) / 100)
  if (isNear && BACK_TO.test(phrase.text)) return null
  const told = wentFrom(row, off ?? first, now, off === undefined)
  return off ? told : { ...told, sources: [...known.flatMap(({ sources }) => sources), ...now.sources] }
}

/** What is about where it was may be said to be back there. */
const BACK_TO = /\bback |\breturned /i

/** The month of a comparison, or the two of `in June and July`; none where it is no more than the start of a name. */
function monthsOf({ at, end }: Phrase, { words, months, span }: Scene): readonly Month[] {
  const first = months.find((month) => month.at > at && month.at < end)
  const second = months.find((month) => month.at > end && / and (?:in |at )?$/.test(words.slice(end, month.at)))
  const both = second && second.at - end < 10 ? [first, second] : [first]
  const isClosed = THEN_ENDS.test(words.slice(Math.max(end, both.at(-1)?.end ?? 0), span.end))
  return isClosed ? both.flatMap((each) => each?.month ?? []) : []
}

const THEN_ENDS =
  /^(?:['’]s (?:level|figure|number|total|rate|share))?\s*(?:[.,;:)]|$|(?:and|but|though|although|while|whilst|whereas|yet)\b)/

/** Whether the row's newest figure is the last that was told, or `still` and the like turn back to it. */
function isOfNewest(older: Reported, { row, phrase, scene, found }: Asked, isSame: boolean): boolean {
  const before = found.filter(({ number }) => number.end <= phrase.at)
  const newest = row.latest?.printed ?? Number.NaN
  const levels = before.filter((each) => cellsOf(each).length === 1)
  const own = levels.findLast(({ number, row: its }) => its === row && fitNumber(number, newest) === 'fits')
  const month = own && cellsOf(own)[0]?.month
  if (!own || !(month === row.latest?.month || (isSame && month === older.month))) return false
  const between = scene.words.slice(own.number.end, phrase.at)
  const isTurned = TURNS_BACK.test(between)
  // `Up three points, the same as in July`, `fell by 20 to 24, more than in July`: what is compared may be the change.
  const isOpen = !isTurned && !AS_LEVEL.test(phrase.text)
  if (isOpen && (before.at(-1) !== own || (AS_MANY.test(phrase.text) && levels.length < before.length))) return false
  const [, ...added] = between
    .replace(WHERE_IT_WAS, ' ')
    .replace(TURNS_TO, '')
    .split(/[,;]| (?:and|but)\b/)
  return (isTurned || levels.at(-1) === own) && !added.some((said) => OF_ANOTHER.test(said))
}

/** Of what stands at some height, and not of how far it went. */
const AS_LEVEL = /\b(?:where|what|above|below|back|returned|level)\b|^(?:higher|lower|better|worse)\b/i
const AS_MANY = /^(?:no )?(?:more|fewer|less)\b/i
const WHERE_IT_WAS = new RegExp(AS_IT_WAS, 'gi')
const TURNS_TO =
  /(?:[,;:–—(]|\b(?:and|but|yet|though|although|albeit))?\s*(?:(?:it|this|that|they|which)\s+)?(?:(?:is|are|was|were|remains?|stands?|still|now|also)\s+)*$/i
const TURNS_BACK = /\b(?:but|yet|though|although|still)\b[^.,;:]{0,24}$/i
/** With a subject or a time of its own. */
const OF_ANOTHER =
  /[.:(]|\b(?:is|are|was|were|has|have|had|did|which|when|where|while|whilst|whereas|because|after|before|until|if|as)\b/i
