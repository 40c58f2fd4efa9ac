/** Whether a value stands between gaps or ends, where no line leads to it: it needs a point to be seen. */
export function standsAlone(values: readonly (number | null)[], at: number): boolean {
  const known = (index: number) => (values[index] ?? null) !== null
  return known(at) && !known(at - 1) && !known(at + 1)
}
