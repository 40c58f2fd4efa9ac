/** `a; b; c; and 4 more months`: the first of a list of months in a message, the rest counted. */
export function listMonths(months: readonly string[], most: number): string {
  const rest = months.length - most
  return [...months.slice(0, most), ...(rest > 0 ? [`and ${rest} more ${rest === 1 ? 'month' : 'months'}`] : [])].join(
    '; ',
  )
}
