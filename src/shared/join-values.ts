/** The values of a line, null for a gap; `breaks` are those, by index, at which its row starts again. */
export type Joined = { readonly values: readonly (number | null)[]; readonly breaks: readonly number[] }

/** Whether a line leads to a value from the one before: both are known, and the row does not start again between them. */
export function isJoined({ values, breaks }: Joined, at: number): boolean {
  const known = (index: number) => (values[index] ?? null) !== null
  return known(at) && known(at - 1) && !breaks.includes(at)
}

/** Whether a value stands between gaps or ends, where no line leads to it: it needs a point to be seen. */
export function standsAlone(line: Joined, at: number): boolean {
  return (line.values[at] ?? null) !== null && !isJoined(line, at) && !isJoined(line, at + 1)
}
