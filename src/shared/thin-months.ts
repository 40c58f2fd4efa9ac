/**
 * Of the months that may be named on an axis, as many as have room: all of them, every second, every third …
 *
 * Evenly, since the axis of a native chart knows one step only, and so that the first month and the one `kept` stay.
 */
export function thinMonths(
  named: readonly number[],
  kept: number,
  hasRoom: (step: number) => boolean,
): readonly number[] {
  const [first = 0, second = first + 1] = named
  const last = Math.max(1, named.indexOf(kept))
  const shares = Array.from({ length: last }, (_, at) => at + 1).filter((every) => last % every === 0)
  const every = shares.find((share) => hasRoom(share * (second - first))) ?? last
  return named.filter((_, at) => at % every === 0)
}
