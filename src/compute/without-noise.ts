/** Takes away what binary fractions add (0.1 + 0.2), so that a half is rounded as a reader with a pencil rounds it. */
export function withoutNoise(value: number): number {
  return Number(value.toPrecision(14))
}
