import type { Month } from '../shared/month.ts'

/** What an earlier month's pack said: what this month's is held against. `file` is where it was read. */
export type Former = { readonly month: Month; readonly file: string; readonly rows: readonly FormerRow[] }

/** A row as it was printed then; `target` is as printed too, or null. */
export type FormerRow = {
  readonly code: string
  readonly label: string
  readonly rag: 'green' | 'amber' | 'red' | null
  readonly target: number | null
  readonly history: readonly { readonly month: Month; readonly shown: string; readonly held: boolean }[]
}
