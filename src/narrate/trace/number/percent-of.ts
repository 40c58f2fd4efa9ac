/** A part in percent of its whole, or a change in percent of what it is counted from. */
export function percentOf(part: number, whole: number): number {
  return (100 * part) / whole
}
