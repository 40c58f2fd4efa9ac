import type { Point } from './paint.ts'

/** The line of a series: its stretches, the points that stand alone between gaps, and the latest. */
export type ValueLine = {
  readonly stretches: readonly (readonly Point[])[]
  readonly lone: readonly Point[]
  readonly latest: { readonly point: Point; readonly at: number } | null
}

export function valueLine(
  values: readonly (number | null)[],
  xOf: (at: number) => number,
  yOf: (value: number) => number,
): ValueLine {
  const points = values.map((value, at): Point | null => (value === null ? null : [xOf(at), yOf(value)]))
  const runs: Point[][] = [[]]
  for (const point of points) {
    if (point) runs.at(-1)?.push(point)
    else runs.push([])
  }
  const at = values.findLastIndex((value) => value !== null)
  const point = points[at] ?? null
  return {
    stretches: runs.filter((run) => run.length > 1),
    lone: runs.filter((run) => run.length === 1).flat(),
    latest: point && { point, at },
  }
}
