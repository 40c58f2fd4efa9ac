/** A label that would stand around `y`, and the height it takes. */
export type Wanted = { readonly y: number; readonly height: number }

/**
 * Where labels one above the other stand so that none covers another, each as near as may be to where it would.
 *
 * Returns the middles in the order given; all stay between `top` and `bottom` if there is room for them.
 */
export function spreadLabels(wanted: readonly Wanted[], top: number, bottom: number): readonly number[] {
  const order = wanted.map((label, at) => ({ ...label, at })).sort((a, b) => a.y - b.y || a.at - b.at)
  const total = order.reduce((sum, label) => sum + label.height, 0)
  const middles = new Array<number>(wanted.length).fill(0)
  let floor = top
  let rest = total
  for (const { y, height, at } of order) {
    const middle = Math.max(floor + height / 2, Math.min(y, bottom - rest + height / 2))
    middles[at] = middle
    floor = middle + height / 2
    rest -= height
  }
  return middles
}
