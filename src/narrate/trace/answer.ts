import type { Source } from '../../compute/figures.ts'

/** Whether words are right, and what the workbook says instead. */
export type Answer = {
  readonly right: boolean
  readonly shown: string | null
  readonly words: string
  readonly sources: readonly Source[]
}
