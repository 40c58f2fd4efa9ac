import { addMonths, parseMonth } from '../../../shared/month.ts'
import { fitNumber } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import { isFirstOfTwo, numberAfter, numberBefore } from '../read/beside.ts'
import type { Placed } from '../read/scene.ts'
import { type Doubted, isOfMonths } from './doubted.ts'

/**
 * `Averaged 75 this financial year, and the rate slid to 234 from 239`: where a row stood the month before, or a year ago,
 * right behind what it came to, though another time is named elsewhere.
 */
export function isWhereItStood({ each: { number, row }, given, scene, world }: Doubted): boolean {
  const former = numberBefore(number, scene)
  if (former?.kind !== number.kind || former.months.length > 0 || !/^,? (?:up |down )?from $/.test(number.left))
    return false
  if (!/^%?(?:[.,;:)]|$| (?:and|but|while|with)\b)/.test(number.right) || SET.test(nearby(former.left))) return false
  const { measures } = world.figures
  return [...(row ? [row] : []), ...given].some((one) => {
    const { latest } = one
    if (!latest || fitNumber(former, latest.printed) !== 'fits') return false
    return [-1, -12].some((count) => {
      const figure = measures.figure(one, addMonths(latest.month, count))
      return figure !== null && fitNumber(number, figure.printed) === 'fits'
    })
  })
}

/** What stands in the clause of the move itself. */
function nearby(left: string): string {
  return left.slice(left.search(/[^,;:]*$/))
}

/** Another time than since the month before. */
const SET = /\b(?:since|year|quarter|ago|(?:last|this) (?:spring|summer|autumn|winter))\b/i

/** `Numbered 133 at the end of 2023 and 131 at the end of March`: December, by another name. */
export function isAtYearsEnd({ each: { number, row }, given, world }: Doubted): boolean {
  const year = (YEAR_BEFORE.exec(number.left) ?? YEAR_BEHIND.exec(number.right))?.[1]
  const december = year === undefined ? null : parseMonth(`Dec-${year.slice(2)}`)
  if (december === null) return false
  return [...(row ? [row] : []), ...given].some((one) => {
    const figure = world.figures.measures.figure(one, december)
    return figure !== null && fitNumber(number, figure.printed) === 'fits'
  })
}

const YEAR_BEFORE = /\b(?:end|close) of (20\d\d)(?![\d/–-])[^;]{0,50}$/i
const YEAR_BEHIND = /^[^,;]{0,30}\b(?:end|close) of (20\d\d)(?![\d/–-])/i

/** `388 and 339 in the two quarters, or 129 and 113 a month`: the first of two means, made of a sum that is told. */
export function isMeanOfSum({ each: { number }, scene }: Doubted): boolean {
  const isMeanOf = ({ value, end }: Placed) =>
    end < number.at && COUNTS.some((count) => fitNumber(number, value / count) === 'fits')
  return isFirstOfTwo(number, scene) && scene.numbers.some(isMeanOf)
}

/** The months of a stretch of which a mean is told. */
const COUNTS = [2, 3, 4, 5, 6, 8, 9, 12]

/**
 * `10,782 contacts, compared with 10,487 in the previous year, an increase of 2.8%`: a change that two figures beside it
 * give, of which one is not settled and none a month's, whatever the row did besides.
 */
export function isOfTwoBeside({ each: { number, sign, row }, found, scene }: Doubted): boolean {
  if (sign === 0 || (number.kind !== 'percent' && number.kind !== 'number')) return false
  const [former, next] = [numberBefore(number, scene), numberAfter(number, scene)]
  const pairs = [
    [former && numberBefore(former, scene), former],
    [former, next],
    [next, next && numberAfter(next, scene)],
  ]
  const isOpen = (end: Placed) => found.some((each) => each.number === end && each.claim?.status === 'unverified')
  const isOfMonth = (end: Placed) =>
    found.some((each) => each.number === end && each.row === row && isOfMonths(each) && each.claim?.status === 'traced')
  return pairs.some(([one, two]) => {
    if (one?.kind !== 'number' || two?.kind !== 'number') return false
    if (!(isOpen(one) || isOpen(two)) || (row && (isOfMonth(one) || isOfMonth(two)))) return false
    return isChangeOf(number, sign, one.value, two.value) || isChangeOf(number, sign, two.value, one.value)
  })
}

function isChangeOf(number: Placed, sign: number, from: number, to: number): boolean {
  const size = number.kind === 'percent' ? percentOf(to - from, from) : to - from
  return Math.sign(size) === sign && fitNumber(number, Math.abs(size)) === 'fits'
}

/** `Flat since December and a point higher before that`, `7% since December, a point above where we want it`: from what no month told gives. */
export function isFromElsewhere({ each }: Doubted): boolean {
  return isOfMonths(each) && FROM_ELSEWHERE.test(each.number.right)
}

const FROM_ELSEWHERE =
  /^ (?:(?:percentage )?points? )?(?:higher|lower|above|below|over|under|more|less|fewer|better|worse|short of|off|away from) (?:before (?:that|then|it)|where (?:we|they|it|members)(?: (?:all|really|still|would|should|ought to))*(?:['’]d)? ?(?:want|wants|like|be|aim|hope|need|expect))\b/i
