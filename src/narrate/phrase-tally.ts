import type { Indicator, Rag } from '../compute/figures.ts'
import type { Month } from '../shared/month.ts'
import { printCount } from '../shared/print-number.ts'
import { isMissedAlready } from './met-so-far.ts'
import { monthToCome } from './phrase-measure.ts'

/** What a headline says already besides its figure. */
type Told = { readonly code: string; readonly saysTarget: boolean }

/**
 * `three of five targets met`, `both targets met`, `its target is met`; empty where there are none, and where the one
 * that there is has been told. A target without a RAG is counted and said apart: it is neither met nor missed; nor is the
 * one that is meant for a month still to come missed.
 */
export function phraseTally(rows: readonly Indicator[], told: Told | null, reporting: Month): string {
  const targets = rows.filter((row) => row.target !== null)
  const [first, ...others] = targets
  if (!first) return ''
  if (others.length === 0) return phraseOne(first, told, reporting)
  const rated = targets.filter((row) => row.rag !== null).length
  if (rated === 0) return `${phraseNone(targets.length)} rated`
  const met = phraseMet(targets.filter((row) => row.rag === 'green').length, targets.length)
  return rated === targets.length ? met : `${met}, ${printCount(targets.length - rated)} not rated`
}

function phraseOne(row: Indicator, told: Told | null, reporting: Month): string {
  const isLead = row.code === told?.code
  if (isLead && told?.saysTarget) return ''
  return `${isLead ? 'its target' : 'the one target'} is ${row.rag ? standing(row, row.rag, reporting) : 'not rated'}`
}

function standing(row: Indicator, rag: Rag, reporting: Month): string {
  if (rag === 'green' || monthToCome(row, reporting) === null) return STANDS[rag]
  return isMissedAlready(row, reporting) ? 'missed' : 'not yet met'
}

const STANDS: Readonly<Record<Rag, string>> = { green: 'met', amber: 'close', red: 'missed' }

function phraseMet(met: number, of: number): string {
  if (met === 0) return `${phraseNone(of)} met`
  return met === 2 && of === 2 ? 'both targets met' : `${printCount(met)} of ${printCount(of)} targets met`
}

function phraseNone(of: number): string {
  return of === 2 ? 'neither target' : `none of ${printCount(of)} targets`
}
