import type { NumberSaid } from '../read/number-said.ts'
import { percentOf } from './percent-of.ts'

/** Whether a figure is what a number says: `near` is neither right nor wrong enough to say so. */
export type Fit = 'fits' | 'near' | 'differs'

const NOISE = 1e-9

/** Compares at the precision written; rounded and hedged numbers have room. */
export function fitNumber(
  number: Pick<NumberSaid, 'value' | 'decimals' | 'kind' | 'hedge' | 'spelt'> &
    Partial<Pick<NumberSaid, 'close' | 'zeros' | 'text'>>,
  actual: number,
): Fit {
  const { value, hedge, kind, zeros = 0 } = number
  if (kind === 'fraction' || kind === 'multiple' || kind === 'times') return fitLoosely(number, actual)
  const step = 10 ** (zeros - number.decimals)
  const size = Math.abs(value)
  const room = Math.max(0.05 * size, step)
  const exact = Math.abs(actual - value) <= step / 2 + NOISE
  if (hedge === null)
    return exact ? 'fits' : isRounded(size) && Math.abs(actual - value) <= 0.01 * size ? 'near' : 'differs'
  if (hedge === 'about') return within(actual - value, room, 2.5 * room)
  const beyond = hedge === 'over' ? actual - value : value - actual
  if (beyond < -NOISE) return exact ? 'near' : beyond > -step ? 'near' : 'differs'
  // `Nearly four` is more than three.
  const reach = size < 10 ? step : Math.max((number.close ? 0.08 : 0.35) * size, 2 * step)
  if (beyond <= reach + NOISE) return 'fits'
  return number.close && beyond > 2 * reach ? 'differs' : 'near'
}

/** What a sentence's own figures make a fraction or a multiple, and how low and high as they are rounded. */
export type Made = { readonly size: number; readonly low: number; readonly high: number }

type Sized = Pick<NumberSaid, 'value' | 'kind' | 'decimals'>

/** What one number is of another, in percent; percentages are rounded ones. */
export function shareBetween(of: Sized, part: Sized): Made {
  const room = of.kind === 'percent' ? 10 ** -of.decimals / 2 : 0
  const share = (away: number) => (of.value > away ? percentOf(part.value + away, of.value - away) : 0)
  return { size: share(0), low: share(-room), high: share(room) }
}

/** How far one lies from the other, in percent of that. */
export function changeBetween(from: Sized, to: Sized): Made {
  const { size, low, high } = shareBetween(from, to)
  const [one, two] = [Math.abs(100 - low), Math.abs(100 - high)]
  return { size: Math.abs(100 - size), low: Math.min(one, two), high: Math.max(one, two) }
}

/** Whether they belie it: `over half` is no 45%, whatever room a hedge leaves elsewhere. */
export function isBelied(
  number: Pick<NumberSaid, 'value' | 'kind' | 'hedge' | 'close'>,
  { size, low, high }: Made,
): boolean {
  const { value, kind, hedge, close } = number
  const room = (close ? 1.4 : 3.5) * Math.max(1.2, 0.1 * Math.min(value, 50))
  // What trebled has more than doubled as well.
  const above = close ? room : kind === 'multiple' && value >= 100 ? Infinity : (toNextName(number) ?? room)
  if (hedge === 'over') return high < value - OVER || low > value + above
  // `Less than half` is true of a tenth as well.
  const isFar = (kind !== 'fraction' || close) && (high < value - room || high <= nextBelow(number))
  if (hedge === 'under') return low > value + UNDER || isFar
  // `Two thirds` is no three quarters.
  const isOther = (each: number) => value > HALF && 5 * Math.abs(each - size) < Math.abs(value - size)
  return (kind === 'fraction' && PLAIN_FRACTIONS.some(isOther)) || fitLoosely(number, size) === 'differs'
}

/** `Nearly half`: of nothing that two fifths is nearer to. */
export function isNearHalf({ value, kind, hedge, close }: Pick<NumberSaid, 'value' | 'kind' | 'hedge' | 'close'>) {
  return kind === 'fraction' && value === HALF && hedge === 'under' && close
}

/** `Nearly a third` is no quarter: how much the next plain fraction below is, in percent. */
function nextBelow({ value, kind }: Pick<NumberSaid, 'value' | 'kind'>): number {
  return kind === 'fraction' ? (PLAIN_FRACTIONS.findLast((each) => each < value - 1) ?? 0) : 0
}

const PLAIN_FRACTIONS = [10, 20, 25, 100 / 3, 50, 200 / 3, 75]

/** `Nearly half` is said of what is hardly more, sooner than `more than half` of what is hardly less. */
const OVER = 0.2
const UNDER = 1
/** `More than half` is said of two thirds as well. */
const HALF = 50

/** A tenth and an eighth are told apart by nobody. */
const LEAST_APART = 4

/** What `more than a fifth` may fall short of a fifth by, as figures are rounded. */
const SHORT = 0.5

/**
 * How far above it what is more than a half or a multiple may lie before it has a name of its own: what more than doubled
 * has not trebled. Null of what has no such name.
 */
function toNextName({ value, kind }: Pick<NumberSaid, 'value' | 'kind'>): number | null {
  if (value === HALF) return HALF / 2
  return kind === 'multiple' && value >= 100 ? 100 : null
}

/** Whether a number is one of the values that it may be, as it is written; of none where there are none. */
export function fitsAny(number: Parameters<typeof fitNumber>[0], values: readonly number[] = []): boolean {
  return values.some((value) => fitNumber(number, value) === 'fits')
}

/** Whether a number is one of some values or near one, so that it cannot be called another. */
export function nearsAny(number: Parameters<typeof fitNumber>[0], values: readonly number[] = []): boolean {
  return values.some((value) => fitNumber(number, value) !== 'differs')
}

/** Thirds, halves and doublings are said of what lies close to them. */
function fitLoosely(
  number: Pick<NumberSaid, 'value' | 'hedge' | 'kind'> & Partial<Pick<NumberSaid, 'close' | 'text'>>,
  actual: number,
): Fit {
  const { value, hedge, kind, close = false, text = '' } = number
  const room = kind === 'times' ? 0.06 * value : Math.max(1.2, 0.1 * Math.min(value, 50))
  const away = actual - value
  // `Nearly half as many` is read as more than halved.
  const short = kind === 'fraction' ? SHORT : room
  // `More than halved`, and not `less than half as many`, which some figure or other fits by chance.
  const named = kind === 'multiple' && !close && text.endsWith('ed') ? toNextName(number) : null
  // `Nearly half` and `just over a third` are of nothing that lies nearer to two fifths.
  const isNear = close && (kind === 'fraction' || value <= HALF)
  if (isNear && (hedge === 'over' ? away >= -NOISE : away <= NOISE))
    return within(away, (isNearHalf({ ...number, close }) ? 1.2 : 1.4) * room, Math.max(1.7 * room, LEAST_APART))
  if (hedge === 'over') return away >= -NOISE ? within(away, named ?? 2.5 * room, Infinity) : within(away, 0, short)
  const far = kind === 'fraction' ? Infinity : 3.5 * room
  if (hedge === 'under') return away <= NOISE ? within(away, 2.5 * room, far) : within(away, 0.3 * room, room)
  return within(away, hedge === 'about' ? 1.3 * room : room, 1.8 * room)
}

function within(away: number, room: number, grey: number): Fit {
  if (Math.abs(away) <= room + NOISE) return 'fits'
  return Math.abs(away) <= grey ? 'near' : 'differs'
}

function isRounded(value: number): boolean {
  return value >= 100 && value % 50 === 0
}
