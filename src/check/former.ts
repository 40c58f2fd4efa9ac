import type { Month } from '../shared/month.ts'

/** What an earlier month's pack said: what this month's is held against. `file` is where it was read; names may be empty. */
export type Former = {
  readonly organisation: string
  readonly service: string
  readonly month: Month
  readonly file: string
  readonly rows: readonly FormerRow[]
}

/** A row as it was printed then; `target` is as printed too, or null. */
export type FormerRow = {
  readonly code: string
  readonly label: string
  readonly rag: 'green' | 'amber' | 'red' | null
  readonly target: number | null
  readonly history: readonly { readonly month: Month; readonly shown: string; readonly held: boolean }[]
}
