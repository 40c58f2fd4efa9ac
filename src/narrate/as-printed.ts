import { roundTo } from '../shared/print-number.ts'

/** A target or benchmark as it is printed beside the figure, so that 10.13 is not better than 10.13. */
export function asPrinted({ value, shown }: { readonly value: number | null; readonly shown: string }): number {
  return roundTo(value ?? 0, /\.(\d+)/.exec(shown)?.[1]?.length ?? 0)
}
