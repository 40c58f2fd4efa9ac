import { longMonth } from '../../shared/month.ts'
import { plural } from '../account.ts'
import { type Comparison, compareFindings, firstFindings } from './compare-findings.ts'
import type { Built, Outcome } from './outcome.ts'

/** What the page and the terminal tell: the last good pack, the findings as they stand, and what is wrong. */
export type WatchView = {
  /** How many builds there have been, good and bad. */
  readonly builds: number
  readonly pack: GoodPack | null
  readonly comparison: Comparison | null
  readonly trouble: Trouble | null
}

/** The newest pack that is whole. `build` is the number of the build that made it. */
export type GoodPack = {
  readonly build: number
  readonly file: string
  readonly month: string
  readonly timing: Timing
  readonly pages: number
  readonly slides: number
  readonly files: readonly string[]
  readonly pdf: Uint8Array
}

/** When a build was done, by the clock, and how long it took. */
export type Timing = { readonly at: string; readonly seconds: string }

/** What is wrong, what to do about it, and whether the pack that is shown is therefore not the newest. */
export type Trouble = { readonly what: string; readonly toDo: string; readonly isBehind: boolean }

export const NOTHING_BUILT: WatchView = { builds: 0, pack: null, comparison: null, trouble: null }

/** The view after a build: a bad one leaves the last good pack standing, and says why. */
export function nextView(view: WatchView, outcome: Outcome, timing: Timing): WatchView {
  const builds = view.builds + 1
  const after = { ...view, builds, trouble: troubleOf(outcome) }
  if (outcome.kind === 'stopped') return after
  const refused = outcome.kind === 'refused'
  const found = { findings: refused ? outcome.findings : outcome.reading.findings, refused }
  const comparison = view.comparison ? compareFindings(view.comparison.memory, found) : firstFindings(found)
  if (outcome.kind === 'refused') return { ...after, comparison }
  const { file, files, reading, drawing } = outcome
  const { pages, slides, pdf } = drawing
  const month = longMonth(reading.month)
  return { ...after, comparison, pack: { build: builds, file, month, timing, pages, slides, files, pdf } }
}

/** The view after a pack's files were tried again: the pack and what was found are the same. */
export function viewAfterWriting(view: WatchView, outcome: Built): WatchView {
  return { ...view, builds: view.builds + 1, trouble: troubleOf(outcome) }
}

function troubleOf(outcome: Outcome): Trouble | null {
  switch (outcome.kind) {
    case 'built':
      return outcome.unwritten === null ? null : unwritten(outcome.unwritten)
    case 'refused': {
      const errors = outcome.findings.filter(({ level }) => level === 'error').length
      return {
        what: `${outcome.file} has ${plural(errors, 'error')}, so no pack was made of it.`,
        toDo: MEND,
        isBehind: true,
      }
    }
    case 'stopped':
      return { what: sentence(outcome.message), toDo: outcome.passing ? WAIT : SAVE, isBehind: true }
  }
}

const MEND = 'Mend the errors listed under Findings, and save.'
const SAVE = 'It is read again as soon as it is saved.'
const WAIT = 'As soon as it can be read, the watch goes on by itself.'

function unwritten(message: string): Trouble {
  return {
    what: sentence(message),
    toDo: 'The pack is shown on the page all the same; as soon as its files can be replaced, they are written.',
    isBehind: false,
  }
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.!?]$/.test(message) ? '' : '.'}`
}
