import { isJoined, type Joined, standsAlone } from '../../shared/join-values.ts'
import type { Point } from './paint.ts'

/** The line of a series: where each value stands, the stretches between its gaps and new starts, and the points that stand alone. */
export type ValueLine = {
  readonly points: readonly (Point | null)[]
  readonly stretches: readonly (readonly Point[])[]
  readonly lone: readonly Point[]
}

export function valueLine(series: Joined, xOf: (at: number) => number, yOf: (value: number) => number): ValueLine {
  const points = series.values.map((value, at): Point | null => (value === null ? null : [xOf(at), yOf(value)]))
  const runs: Point[][] = []
  for (const [at, point] of points.entries()) {
    if (!point) continue
    if (isJoined(series, at)) runs.at(-1)?.push(point)
    else runs.push([point])
  }
  return {
    points,
    stretches: runs.filter((run) => run.length > 1),
    lone: points.flatMap((point, at) => (point !== null && standsAlone(series, at) ? [point] : [])),
  }
}
