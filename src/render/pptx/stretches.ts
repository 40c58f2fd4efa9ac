import type { ChartBlock } from '../../pack/pack.ts'

/** The figures of a chart from one new start of its row to the next: a series of its own, null in all other months. */
export type Stretch = { readonly name: string; readonly values: readonly (number | null)[] }

/**
 * A native line joins all its points, so a row that starts again has a series for each stretch; all but the last are
 * named with the month that they end with.
 */
export function stretchesOf({ name, months, values, breaks }: ChartBlock): readonly Stretch[] {
  const starts = [0, ...breaks.filter((at) => at > 0)]
  const stretches = starts.map((from, nth) => {
    const end = starts[nth + 1] ?? values.length
    const isLast = nth === starts.length - 1
    return {
      name: isLast ? name : `${name}, to ${months[end - 1] ?? ''}`,
      values: values.map((value, at) => (at >= from && at < end ? value : null)),
    }
  })
  return stretches.filter(
    (stretch, nth) => nth === stretches.length - 1 || stretch.values.some((value) => value !== null),
  )
}
