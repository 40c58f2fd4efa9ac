import type { Figures } from '../compute/figures.ts'
import type { FindFormer } from '../pipeline.ts'
import type { Finding } from '../shared/finding.ts'
import { tellRead } from './account.ts'
import { note } from './answer.ts'
import { type Beside, findFormer } from './find-former.ts'

/** Lets the other side hear that the house style has been read. */
export function noteStyled(): void {
  note({ kind: 'styled' })
}

/** Lets the other side hear what a workbook says. */
export function noteRead(figures: Figures, findings: readonly Finding[]): void {
  note({ kind: 'read', reading: { account: tellRead(figures), month: figures.settings.month, findings } })
}

/** Where a job looks for last month's pack. */
export function formerOf(beside: Beside | null): FindFormer {
  return async (month) => (beside ? findFormer(month, beside) : null)
}
