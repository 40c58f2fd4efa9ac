import type { Templates } from '../narrate/templates.ts'
import type { Documents, Workbook } from '../pipeline.ts'
import type { Finding } from '../shared/finding.ts'
import type { Month } from '../shared/month.ts'
import type { Beside } from './find-formers.ts'

/** What is done in a thread or a process of its own; plain data, since it is sent there. */
export type Job = {
  readonly workbook: Workbook
  readonly templates: Templates
  /** Where last month's pack is looked for; null where it is not. */
  readonly beside: Beside | null
}

/** What a workbook says: the account of what was read, and everything found. */
export type Reading = { readonly account: string; readonly month: Month; readonly findings: readonly Finding[] }

/** The pack of a workbook, ready to be written; its evidence as bytes, since objects would be built anew at the other end. */
export type Drawing = Documents & { readonly findingsPage: string; readonly evidence: Uint8Array }

/** What is heard while it goes on. */
export type Note =
  | { readonly kind: 'began' }
  | { readonly kind: 'styled' }
  | { readonly kind: 'read'; readonly reading: Reading }

/** What comes back: what was made, or why there is nothing. */
export type Answer<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  | { readonly kind: 'unusable'; readonly message: string }
  | { readonly kind: 'mistake'; readonly message: string }
