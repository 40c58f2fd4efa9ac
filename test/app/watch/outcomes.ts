import type { Built, Outcome } from '../../../src/app/watch/outcome.ts'
import { NOTHING_BUILT, nextView, type WatchView } from '../../../src/app/watch/watch-view.ts'
import type { Finding } from '../../../src/shared/finding.ts'

export const AT = { at: '14:03:22', seconds: '3.1' }

/** A build that made a pack of a page, with these findings. */
export function built(findings: readonly Finding[] = [], given: Partial<Built> = {}): Built {
  return {
    kind: 'built',
    file: 'book.xlsx',
    reading: { account: 'Read book.xlsx: August 2024.', month: '2024-08', findings },
    drawing: {
      pdf: new TextEncoder().encode('%PDF-1.7 of a test'),
      pptx: new Uint8Array(),
      pages: 1,
      slides: 2,
      findingsPage: '',
      evidence: new Uint8Array(),
    },
    files: ['output/pack.pptx', 'output/pack.pdf'],
    unwritten: null,
    ...given,
  }
}

/** The view after these builds. */
export function viewAfter(...outcomes: readonly Outcome[]): WatchView {
  return outcomes.reduce((view, outcome) => nextView(view, outcome, AT), NOTHING_BUILT)
}
