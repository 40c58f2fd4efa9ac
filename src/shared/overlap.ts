type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Whether two boxes share more than an edge. */
export function overlap(one: Rect, other: Rect): boolean {
  const across = one.x < other.x + other.width && other.x < one.x + one.width
  return across && one.y < other.y + other.height && other.y < one.y + one.height
}
