import { addMonths } from '../../../shared/month.ts'
import { fitNumber } from '../number/fit-number.ts'
import { numberAfter, numberBefore, wordsBefore } from '../read/beside.ts'
import { partRows } from '../subject/rival-rows.ts'
import type { Doubted } from './doubted.ts'

/** `1,713, down 260 on the year-end position of 1,973`: what lies between the number before and the one counted from. */
export function liesBetweenNext({ each: { number, sign }, scene }: Doubted): boolean {
  const [former, next] = [numberBefore(number, scene), numberAfter(number, scene)]
  if (number.kind !== 'number' || former?.kind !== 'number' || next?.kind !== 'number') return false
  const gap = former.value - next.value
  return Math.sign(gap) === sign && COUNTED_FROM.test(next.left) && fitNumber(number, Math.abs(gap)) === 'fits'
}

const COUNTED_FROM = /\b(?:on|from|than|against)\b(?![^#]*\b(?:and|but|while|or)\b)/

/** `Nearly halved, 113 to 47`: the month before's figure, taken for how much that changed. */
export function opensMove({ each: { number, row, claim }, scene, world: { figures } }: Doubted): boolean {
  const next = numberAfter(number, scene)
  if (!row?.latest || claim?.evidence.length !== 2 || !next || !/^ (?:to|and then) $/.test(next.left)) return false
  const former = figures.measures.figure(row, addMonths(row.latest.month, -1))
  return (
    former !== null && fitNumber(number, former.printed) === 'fits' && fitNumber(next, row.latest.printed) === 'fits'
  )
}

/** `Down to 86% in the last month`: the month that has just ended, or the one before it. */
export function isOfLastMonth({ each: { number, row, claim }, scene: { words, clauses } }: Doubted): boolean {
  const own = clauses[number.clause]
  const latest = row?.latest
  if (!own || !latest || claim?.evidence.length !== 1) return false
  return LAST_MONTH.test(words.slice(own.at, own.end)) && fitNumber(number, latest.printed) === 'fits'
}

const LAST_MONTH = /\bthe (?:last|past|latest|final) month\b/i

/** `February, when it crept from 304 to 307`: the figure of the month before the one that the move came to. */
export function opensStep({ each: { number, row }, scene, world: { figures } }: Doubted): boolean {
  const next = numberAfter(number, scene)
  if (!row || !next || !/\bfrom $/.test(number.left) || !/^ to $/.test(next.left)) return false
  return scene.months.some(({ month }) => {
    const [older, newer] = [addMonths(month, -1), month].map((each) => figures.measures.figure(row, each))
    const isIt = older && newer && fitNumber(number, older.printed) === 'fits'
    return isIt && fitNumber(next, newer.printed) === 'fits'
  })
}

/** `Between our own carers and the agencies, 319 children`: what two rows of the part come to. */
export function isOfTwoRows({ each: { number, row, claim }, scene, world }: Doubted): boolean {
  const [source, ...others] = claim?.evidence ?? []
  const said = wordsBefore(number, scene).replace(/\([^()]*\)/g, '')
  if (!row || !source?.month || others.length > 0 || number.kind !== 'number' || !OF_TWO.test(said)) return false
  const { month } = source
  const figures = partRows(world).flatMap((each) => world.figures.measures.figure(each, month)?.printed ?? [])
  return figures.some((figure) => figure >= LARGE && fitNumber(number, source.value + figure) === 'fits')
}

/** Smaller figures make up the difference by chance. */
const LARGE = 20
const OF_TWO =
  /\b(?:between|counting|adding|taking|across|both|add|put|combin\w+|together)\b[^.;:()]{3,80}\b(?:and|with|plus|to)\b[^.;:()]{3,60}$/i

/** `74%; September 2023 was a point lower`: how far a month lay from the figure that the sentence gave before it. */
export function isMonthSetApart({ each: { number, row }, given, scene, world: { figures } }: Doubted): boolean {
  const month = scene.months.findLast(({ end }) => end <= number.at)
  const way = SET_APART.exec(number.right)?.[1]
  if (
    !month ||
    !way ||
    !/^ (?:was|had been|stood) (?:just |only |about )*$/i.test(scene.words.slice(month.end, number.at))
  )
    return false
  return [...(row ? [row] : []), ...given].some((each) => {
    const [then, now] = [figures.measures.figure(each, month.month), each.latest]
    const apart = then && now ? then.printed - now.printed : 0
    return apart !== 0 && apart > 0 === /higher|more/i.test(way) && fitNumber(number, Math.abs(apart)) !== 'differs'
  })
}

const SET_APART = /^(?: (?:percentage )?points?)? (lower|higher|more|fewer|less)(?=\s*(?:[.,;)]|$))/i
