import type { Figures } from '../compute/figures.ts'
import type { FindFormers } from '../pipeline.ts'
import type { Finding } from '../shared/finding.ts'
import { tellRead } from './account.ts'
import { note } from './answer.ts'
import { type Beside, findFormers } from './find-formers.ts'

/** Lets the other side hear that the house style has been read. */
export function noteStyled(): void {
  note({ kind: 'styled' })
}

/** Lets the other side hear what a workbook says. */
export function noteRead(figures: Figures, findings: readonly Finding[]): void {
  note({ kind: 'read', reading: { account: tellRead(figures), month: figures.settings.month, findings } })
}

/** Where a job looks for last month's pack; undefined where it does not. */
export function formersOf(beside: Beside | null): FindFormers | undefined {
  return beside ? (month) => findFormers(month, beside) : undefined
}
