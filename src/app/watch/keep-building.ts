import { buildPack, type Order, writePack } from './build-pack.ts'
import type { Outcome } from './outcome.ts'
import type { News } from './serve-page.ts'
import { tellBuild } from './tell-build.ts'
import { NOTHING_BUILT, nextView, type Timing, viewAfterWriting, type WatchView } from './watch-view.ts'

export type Keeping = {
  readonly order: Order
  readonly signal: AbortSignal
  readonly tellTerminal: (text: string) => void
  readonly tellPage: (news: News) => void
}

export type Builder = {
  readonly view: () => WatchView
  readonly build: (isRetry: boolean) => Promise<{ readonly again: boolean }>
}

/** Builds when it is told to, remembers what has come of it, and tells the terminal and the page. */
export function keepBuilding({ order, signal, tellTerminal, tellPage }: Keeping): Builder {
  let view = NOTHING_BUILT
  let last: Outcome | null = null

  async function build(isRetry: boolean) {
    if (!isRetry) tellPage('building')
    const began = performance.now()
    const written = isRetry && last?.kind === 'built' ? await writePack(order.out, last) : null
    const outcome = written ?? (await buildPack(order))
    // Ctrl-C ends the job as well; what comes of that is no news.
    if (!signal.aborted && !(isRetry && isSame(outcome, last))) {
      const timing = timingSince(began)
      publish(outcome, written ? viewAfterWriting(view, written) : nextView(view, outcome, timing), timing)
    }
    last = outcome
    return { again: wantsRetry(outcome, isRetry) }
  }

  function publish(outcome: Outcome, next: WatchView, timing: Timing) {
    view = next
    tellTerminal(tellBuild(outcome, view, timing))
    tellPage('revision')
  }

  return { view: () => view, build }
}

/**
 * What the disk has refused may be granted later, with nothing saved. What was read and could not be used is tried once
 * more: a network drive may have given half of it, and a busy computer too little time.
 */
function wantsRetry(outcome: Outcome, isRetry: boolean): boolean {
  if (outcome.kind === 'built') return outcome.unwritten !== null
  return outcome.kind === 'stopped' && (outcome.passing || !isRetry)
}

/** Nothing has changed by trying again. */
function isSame(outcome: Outcome, last: Outcome | null): boolean {
  if (outcome.kind === 'built' && last?.kind === 'built') return outcome.unwritten === last.unwritten
  return outcome.kind === 'stopped' && last?.kind === 'stopped' && outcome.message === last.message
}

function timingSince(began: number): Timing {
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  return { at: new Date().toLocaleTimeString('en-GB'), seconds }
}
