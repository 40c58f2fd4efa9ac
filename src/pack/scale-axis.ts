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
  const bottom = cut ? low : Math.min(0, low)
  const top = Math.max(high, bottom)
  const step = stepFor(bottom, top, extent)
  const [first, last] = endsOf(bottom, top, step, extent)
  const ticks = ticksFrom(first * step, step, last - first + 1, extent)
  return { ticks, fromZero: first <= 0 }
}

/** The least and the greatest line, in steps: three lines at least, and no share over the whole that no figure passes. */
function endsOf(bottom: number, top: number, step: number, { percent }: Extent): readonly [number, number] {
  const first = Math.floor(bottom / step + 1e-9)
  const last = Math.max(Math.ceil(top / step - 1e-9), first + 2)
  const whole = Math.floor(WHOLE / step + 1e-9)
  if (!percent || top > WHOLE || last <= whole) return [first, last]
  return [Math.min(first, whole - 2), whole]
}

/** The smallest round step that needs no more than five lines; whole numbers where the figures are whole. */
function stepFor(bottom: number, top: number, { decimals }: Extent): number {
  const range = Math.max(top - bottom, 10 ** -decimals)
  const power = 10 ** Math.floor(Math.log10(range / (MOST_TICKS - 1)))
  const steps = MANTISSAS.flatMap((mantissa) => [mantissa * power, mantissa * power * 10])
    .sort((a, b) => a - b)
    .filter(
      (step) => step >= 10 ** -decimals * (1 - 1e-9) && Number.isInteger(Number((step * 10 ** decimals).toFixed(6))),
    )
  return steps.find((step) => countOf(bottom, top, step) <= MOST_TICKS) ?? steps.at(-1) ?? 1
}

function countOf(bottom: number, top: number, step: number): number {
  return Math.ceil(top / step - 1e-9) - Math.floor(bottom / step + 1e-9) + 1
}

function ticksFrom(first: number, step: number, count: number, { percent }: Extent): Scale['ticks'] {
  const decimals =
    [0, 1, 2].find((digits) => Math.abs(step * 10 ** digits - Math.round(step * 10 ** digits)) < 1e-9) ?? 2
  return Array.from({ length: count }, (_, at) => {
    const value = Number((first + at * step).toFixed(6))
    return { value, shown: `${printNumber(value, decimals)}${percent ? '%' : ''}` }
  })
}
