import type { Figure, Indicator } from '../compute/figures.ts'
import { roundTo } from '../shared/print-number.ts'

/** A target or benchmark as it is printed beside the figure, so that 10.13 is not better than 10.13. */
export function asPrinted({ value, shown }: { readonly value: number | null; readonly shown: string }): number {
  return roundTo(value ?? 0, /\.(\d+)/.exec(shown)?.[1]?.length ?? 0)
}

/** A figure of a row as it is printed, by which it is compared and drawn; null where there is none. */
export function printedValue(
  { decimals }: Pick<Indicator, 'decimals'>,
  { value }: Pick<Figure, 'value'>,
): number | null {
  return value === null ? null : roundTo(value, decimals)
}
