import { type Fit, fitNumber, isBelied } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import type { Count } from './audit-marks.ts'

/** A number of audits, or the share that they are of a whole. */
export type Actual = { readonly value: number; readonly of: number }

/** `Just over a third`: no more than a little over it. */
const CLOSE = /\b(?:just|a little|slightly|marginally) (?:over|under|above|below|more than|less than|fewer than) $/i

const LOOSE =
  /\b(?:fewer|less|more|greater) than|\b(?:at least|at most|no (?:more|fewer|less) than|over|under|above|below|up to|exceed\w*)\b/i

/** Whether a count fits; audits are few, so that a bound is borne out by any number beyond it. */
export function fitAudits(count: Count, actual: Actual, before: string): Fit {
  if (count.whole !== null && Number.isNaN(actual.of)) return 'near'
  if (count.whole !== null && count.whole !== actual.of) return 'differs'
  return count.unit === 'number' ? fitCount(count, actual.value, before) : fitShare(count, actual, before)
}

function fitCount(count: Count, actual: number, before: string): Fit {
  const { value, hedge, decimals } = count
  if (hedge === null) return actual === value ? 'fits' : 'differs'
  const bound = fitBound(count, actual, before)
  return bound ?? fitNumber({ value, decimals, hedge, kind: 'number', spelt: false }, actual)
}

function fitShare(count: Count, actual: Actual, before: string): Fit {
  const { value, hedge, decimals, text } = count
  // Of none, or of a whole that is suppressed.
  if (!(actual.of > 0)) return 'near'
  const share = percentOf(actual.value, actual.of)
  const kind = /%|cent|pc\b/i.test(text) ? 'percent' : 'fraction'
  if (kind === 'fraction' && hedge !== null && CLOSE.test(before))
    return isBelied({ value, kind, hedge, close: true }, { size: share, low: share, high: share }) ? 'differs' : 'fits'
  const bound = fitBound(count, share, before)
  if (bound) return bound
  const fit = fitNumber({ value, decimals, hedge, kind, spelt: false }, share)
  // `Half` of nine is neither four nor five.
  const isNearest = kind === 'fraction' && hedge === null && Math.abs(share - value) < 60 / actual.of
  return fit === 'differs' && isNearest ? 'near' : fit
}

/** A bound such as `at least four`; null where the words give none. */
function fitBound({ hedge, value }: Count, actual: number, before: string): Fit | null {
  const said = LOOSE.exec(before.slice(-14))
  if (!said || (hedge !== 'over' && hedge !== 'under')) return null
  const isOpen = /least|most|no /i.test(said[0])
  const beyond = hedge === 'over' ? actual - value : value - actual
  if (beyond > 0 || (isOpen && beyond === 0)) return 'fits'
  return beyond < -1e-9 ? 'differs' : 'near'
}
