import { standsAlone } from '../../shared/stands-alone.ts'
import type { Point } from './paint.ts'

/** The line of a series: where each value stands, the stretches between its gaps, and the points that stand alone. */
export type ValueLine = {
  readonly points: readonly (Point | null)[]
  readonly stretches: readonly (readonly Point[])[]
  readonly lone: readonly Point[]
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
  return {
    points,
    stretches: runs.filter((run) => run.length > 1),
    lone: points.flatMap((point, at) => (point !== null && standsAlone(values, at) ? [point] : [])),
  }
}
