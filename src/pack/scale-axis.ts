import { printNumber } from '../shared/print-number.ts'

/** The grid lines of a chart, lowest first: the first and last are the ends of its axis. */
export type Scale = {
  readonly ticks: readonly { readonly value: number; readonly shown: string }[]
  readonly fromZero: boolean
}

/** What an axis has to hold: the figures, and the lines drawn beside them. */
export type Extent = { readonly values: readonly number[]; readonly decimals: number; readonly percent: boolean }

const MOST_TICKS = 5
const WHOLE = 100
const MANTISSAS = [1, 2, 2.5, 5, 10]
/** An axis that does not start at zero spans so many units of the last decimal: fewer would draw rounding as a cliff. */
const LEAST_UNITS = 4
/** And its lowest line is so much of a step under the lowest value, which on the line itself would read as zero. */
const UNDER = 0.2

/**
 * Three to five round grid lines that hold every value.
 *
 * From zero, unless the whole range is under a third of the level, where zero would press the line flat.
 */
export function scaleAxis(extent: Extent): Scale {
  const low = Math.min(...extent.values, Number.POSITIVE_INFINITY)
  const high = Math.max(...extent.values, Number.NEGATIVE_INFINITY)
  if (!Number.isFinite(low)) return { ticks: ticksFrom(0, 1, 3, extent), fromZero: true }
  const cut = low > 0 && high - low < high / 3
  const held = cut
    ? widen(low, high, extent)
    : { bottom: Math.min(0, low), top: Math.max(high, 0), below: Number.POSITIVE_INFINITY }
  const step = stepFor(held, extent)
  const [first, last] = endsOf(held, step, extent)
  const ticks = ticksFrom(first * step, step, last - first + 1, extent)
  return { ticks, fromZero: first <= 0 }
}

/** What the lines have to span, and the value that the lowest is to be clear of. */
type Held = { readonly bottom: number; readonly top: number; readonly below: number }

/** Figures that hardly differ stand in the middle of a wider range, as far as there can be such figures. */
function widen(low: number, high: number, { decimals, percent }: Extent): Held {
  const unit = 10 ** -decimals
  const spare = Math.max(0, LEAST_UNITS - (high - low) / unit)
  const most = percent && high <= WHOLE ? WHOLE : Number.POSITIVE_INFINITY
  const top = Math.min(most, high + Math.floor(spare / 2) * unit)
  const bottom = Math.max(0, low - spare * unit + (top - high))
  return { bottom, top, below: bottom > 0 ? low : Number.POSITIVE_INFINITY }
}

/** The least and the greatest line, in steps: three lines at least, and no share over the whole that no figure passes. */
function endsOf(held: Held, step: number, { percent }: Extent): readonly [number, number] {
  const first = firstOf(held, step)
  const last = Math.max(Math.ceil(held.top / step - 1e-9), first + 2)
  const whole = Math.floor(WHOLE / step + 1e-9)
  if (!percent || held.top > WHOLE || last <= whole) return [first, last]
  return [Math.min(first, whole - 2), whole]
}

function firstOf({ bottom, below }: Held, step: number): number {
  return Math.floor(Math.min(bottom / step, below / step - UNDER) + 1e-9)
}

/** The smallest round step that needs no more than five lines; whole numbers where the figures are whole. */
function stepFor(held: Held, { decimals }: Extent): number {
  const range = Math.max(held.top - held.bottom, 10 ** -decimals)
  const power = 10 ** Math.floor(Math.log10(range / (MOST_TICKS - 1)))
  const steps = MANTISSAS.flatMap((mantissa) => [mantissa * power, mantissa * power * 10])
    .sort((a, b) => a - b)
    .filter(
      (step) => step >= 10 ** -decimals * (1 - 1e-9) && Number.isInteger(Number((step * 10 ** decimals).toFixed(6))),
    )
  return steps.find((step) => countOf(held, step) <= MOST_TICKS) ?? steps.at(-1) ?? 1
}

function countOf(held: Held, step: number): number {
  return Math.ceil(held.top / step - 1e-9) - firstOf(held, step) + 1
}

function ticksFrom(first: number, step: number, count: number, { percent }: Extent): Scale['ticks'] {
  const decimals =
    [0, 1, 2].find((digits) => Math.abs(step * 10 ** digits - Math.round(step * 10 ** digits)) < 1e-9) ?? 2
  return Array.from({ length: count }, (_, at) => {
    const value = Number((first + at * step).toFixed(6))
    return { value, shown: `${printNumber(value, decimals)}${percent ? '%' : ''}` }
  })
}
