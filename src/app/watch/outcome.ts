import type { Finding } from '../../shared/finding.ts'
import type { Drawing, Reading } from '../job.ts'

/** What came of one build. */
export type Outcome = Built | Refused | Stopped

/** `unwritten` says why the files could not be put in their folder, though the pack is whole. */
export type Built = {
  readonly kind: 'built'
  readonly file: string
  readonly reading: Reading
  readonly drawing: Drawing
  readonly files: readonly string[]
  readonly unwritten: string | null
}

/** The workbook or a template has errors. */
export type Refused = { readonly kind: 'refused'; readonly file: string; readonly findings: readonly Finding[] }

/** A file could not be used at all; `passing` where the disk may give it on another try, with nothing saved. */
export type Stopped = { readonly kind: 'stopped'; readonly message: string; readonly passing: boolean }
