import type { Box, ChartBlock } from '../../pack/pack.ts'
import type { Scales } from '../../shared/place-latest.ts'

/** Where a program sets the months and values of a line chart, in points from the top left of the plot's frame. */
export function scalesOf({ ticks, months }: ChartBlock, plot: Box): Scales {
  const low = ticks[0]?.value ?? 0
  const range = (ticks.at(-1)?.value ?? 1) - low || 1
  return {
    plot,
    xOf: (at) => plot.x + ((at + 0.5) * plot.width) / Math.max(1, months.length),
    yOf: (value) => plot.y + plot.height * (1 - (value - low) / range),
  }
}
