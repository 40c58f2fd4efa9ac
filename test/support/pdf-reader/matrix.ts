import { numbersOf, type Value } from './value.ts'

export type Point = readonly [x: number, y: number]
/** Six numbers as the file has them. */
export type Matrix = readonly [number, number, number, number, number, number]
export type Bounds = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export const SAME: Matrix = [1, 0, 0, 1, 0, 0]

export function matrixOf(operands: readonly Value[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(operands)
  return [a, b, c, d, e, f]
}

/** What the first does, and after it the other. */
export function times([a, b, c, d, e, f]: Matrix, other: Matrix): Matrix {
  const [x, y] = moved(other, [e, f])
  const [p, q, r, s] = other
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, x, y]
}

export function moved([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}

export function boundsOf(points: readonly Point[]): Bounds {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.max(...ys), bottom: Math.min(...ys) }
}
