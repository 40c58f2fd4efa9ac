import type { Finding } from '../../shared/finding.ts'
import { countLevels, plural, tellFinding, tellFindings, weightOf } from '../account.ts'
import type { Comparison } from './compare-findings.ts'
import type { Outcome } from './outcome.ts'
import type { Timing, WatchView } from './watch-view.ts'

/** New and mended findings shown on the terminal; the rest are counted, and all are on the page. */
const MOST_SHOWN = 10

/** A build on the terminal: at first all that was found, later what is new and what is mended. */
export function tellBuild(outcome: Outcome, view: WatchView, { at, seconds }: Timing): string {
  const { comparison, trouble } = view
  const isBuilt = outcome.kind === 'built'
  const found =
    outcome.kind === 'stopped' || !comparison ? [] : [comparison.isFirst ? tellAll(comparison) : tellNews(comparison)]
  const written = isBuilt && outcome.unwritten === null ? [`Wrote ${outcome.files.join(', ')}.`] : []
  const wrong = trouble ? [`${trouble.what} ${trouble.toDo}`] : []
  const account = isBuilt ? `  ${outcome.reading.account}` : ''
  return [`${at}${account}`, ...found, ...written, ...wrong, `Took ${seconds} s.`, ''].join('\n')
}

function tellAll({ marked }: Comparison): string {
  return tellFindings(
    marked.map(({ finding }) => finding),
    'on the page',
  )
}

/** `2 new, 1 mended, 7 stand`, and then the new and the mended ones. */
function tellNews(comparison: Comparison): string {
  const { marked, mended } = comparison
  const fresh = marked.filter(({ isNew }) => isNew).map(({ finding }) => finding)
  const counts = `${tallyOf(comparison)}: ${countLevels(marked.map(({ finding }) => finding))}.`
  return [counts, ...listUp('new', fresh), ...listUp('mended', mended)].join('\n')
}

/** What has changed since the last build, in a line for the terminal and the page. */
export function tallyOf({ isFirst, marked, mended, memory }: Comparison): string {
  if (isFirst) return `${marked.length} found`
  const fresh = marked.filter(({ isNew }) => isNew).length
  const waiting = memory.unseen.length
  const later = waiting > 0 ? `, ${waiting} to be looked at again once the errors are mended` : ''
  return `${fresh} new, ${mended.length} mended, ${marked.length - fresh} stand${later}`
}

function listUp(word: string, findings: readonly Finding[]): readonly string[] {
  const ranked = findings.toSorted((a, b) => weightOf(a) - weightOf(b))
  const shown = ranked.slice(0, MOST_SHOWN).map((finding) => `  ${word.padEnd(6)}${tellFinding(finding)}`)
  const more = ranked.length - shown.length
  return more > 0 ? [...shown, `  ${word.padEnd(6)}  and ${plural(more, 'other')}.`] : shown
}
