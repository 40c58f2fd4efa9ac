import type { Scene, World } from '../read/scene.ts'
import type { Coded } from './audit-marks.ts'
import type { AuditSheet } from './audit-sheet.ts'
import type { Again } from './audit-spots.ts'

/** What a sentence's counts are judged by. */
export type Judge = {
  readonly scene: Scene
  readonly sheet: AuditSheet
  readonly world: World
  readonly coded: Coded
  readonly again: readonly Again[]
  /** The sheet is that of the section that the sentence stands in. */
  readonly isOwn: boolean
  /** A whole that the sentence gives is that of the sheet. */
  readonly isAnchored: boolean
}
