import type { Former, FormerRow } from '../check/former.ts'
import type { Changes, Indicator, Renamed, Restated } from './figures.ts'
import { foldLabel } from './fold-label.ts'

/**
 * What is not as the earlier pack had it: RAGs, figures of months that it had printed, targets, rows that came or went.
 *
 * A row is the same where its code is, or where its label is and no other row has that label.
 */
export function findChanges(rows: readonly Indicator[], former: Former): Changes {
  const pairs = pairRows(rows, former.rows)
  const paired = [...pairs.values()]
  const added = rows.filter((row) => !pairs.has(row))
  const gone = former.rows.filter((row) => !paired.includes(row))
  return {
    since: former.month,
    file: former.file,
    flips: [...pairs].flatMap(([row, was]) =>
      row.rag === was.rag ? [] : [{ row, from: was.rag, to: row.rag, retargeted: isRetargeted(row, was) }],
    ),
    restated: [...pairs].flatMap(([row, was]) => restatedIn(row, was) ?? []),
    retargeted: [...pairs].flatMap(([row, was]) => (isRetargeted(row, was) ? [{ row, from: was.target }] : [])),
    added,
    gone: gone.map(({ label }) => label),
    renamed: findRenamed(added, gone),
  }
}

/** Rows that came with the figures of exactly one that went, which has them from no other. */
function findRenamed(added: readonly Indicator[], gone: readonly FormerRow[]): readonly Renamed[] {
  return added.flatMap((row) => {
    const [from, ...others] = gone.filter((was) => isSameHistory(row, was))
    const isShared = from !== undefined && added.some((other) => other !== row && isSameHistory(other, from))
    return from === undefined || others.length > 0 || isShared ? [] : [{ row, from }]
  })
}

/** So many figures, not all alike, are not the same by chance. */
const FEWEST_ALIKE = 3

function isSameHistory(row: Indicator, was: FormerRow): boolean {
  const pairs = was.history.flatMap(({ month, shown, held }) => {
    const now = row.history.find((figure) => figure.month === month && figure.value !== null)
    return held && now ? [{ shown, now: now.shown }] : []
  })
  const isVaried = new Set(pairs.map(({ shown }) => shown)).size > 1
  return pairs.length >= FEWEST_ALIKE && isVaried && pairs.every(({ shown, now }) => shown === now)
}

function isRetargeted({ target }: Indicator, was: FormerRow): boolean {
  return (target?.value ?? null) !== was.target
}

function pairRows(rows: readonly Indicator[], former: readonly FormerRow[]): ReadonlyMap<Indicator, FormerRow> {
  const byCode = new Map(former.map((row) => [row.code.toLowerCase(), row]))
  const codes = new Set(rows.map((row) => row.code.toLowerCase()))
  const known = (row: Indicator) => byCode.get(row.code.toLowerCase())
  const oldLabels = singles(former.filter((row) => !codes.has(row.code.toLowerCase())))
  const newLabels = singles(rows.filter((row) => !known(row)))
  return new Map(
    rows.flatMap((row) => {
      const label = foldLabel(row.label)
      const same = known(row) ?? (newLabels.get(label) === row ? oldLabels.get(label) : undefined)
      return same ? [[row, same] as const] : []
    }),
  )
}

/** Rows by their label, without those that share one. */
function singles<R extends { readonly label: string }>(rows: readonly R[]): ReadonlyMap<string, R> {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(foldLabel(row.label), (counts.get(foldLabel(row.label)) ?? 0) + 1)
  return new Map(rows.filter((row) => counts.get(foldLabel(row.label)) === 1).map((row) => [foldLabel(row.label), row]))
}

/** The months that the earlier pack had a figure for and that read otherwise now; a month no longer held is not one. */
function restatedIn(row: Indicator, was: FormerRow): Restated | null {
  const figures = was.history.flatMap(({ month, shown, held }) => {
    const now = row.history.find((figure) => figure.month === month)
    return held && now && now.shown !== shown ? [{ month, from: shown, to: now.shown, cell: now.cell }] : []
  })
  return figures.length > 0 ? { row, figures } : null
}
