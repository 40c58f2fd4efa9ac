/** A straight line: `level` is its value at x = 0, `slope` its rise for each step of x. */
export type Line = { readonly level: number; readonly slope: number }

/**
 * The least-squares line through values that stand one step apart, the first at x = 0.
 *
 * slope = Σ(x − x̄)(y − ȳ) / Σ(x − x̄)², level = ȳ − slope · x̄ (NIST/SEMATECH e-Handbook of Statistical Methods,
 * section 4.1.4.1, Linear Least Squares Regression). Needs two values or more.
 */
export function fitLine(values: readonly number[]): Line {
  const meanX = (values.length - 1) / 2
  const meanY = values.reduce((sum, value) => sum + value, 0) / values.length
  const products = values.reduce((sum, value, x) => sum + (x - meanX) * (value - meanY), 0)
  const squares = values.reduce((sum, _, x) => sum + (x - meanX) ** 2, 0)
  const slope = products / squares
  return { level: meanY - slope * meanX, slope }
}
