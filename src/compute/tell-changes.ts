import { type Finding, noteAt, warningAt } from '../shared/finding.ts'
import { longMonth, shortMonth } from '../shared/month.ts'
import type { Changes, Flip, Indicator, Renamed, Restated } from './figures.ts'
import { printTarget } from './print-status.ts'

/**
 * What is not as the earlier pack had it, as findings: history that changed is a warning, since a figure of the past is
 * overtyped more easily than restated, and so is a row that seems to have lost its name; the rest are notes.
 */
export function tellChanges(changes: Changes): readonly Finding[] {
  const { since, file, flips, restated, retargeted, added, gone, renamed } = changes
  const isRenamed = (row: Indicator) => renamed.some((each) => each.row === row)
  const lost = gone.filter((label) => !renamed.some(({ from }) => from.label === label))
  const pack = `the pack of ${longMonth(since)} (${file})`
  return [
    ...restated.map((each) => warnRestated(each, pack)),
    ...renamed.map((each) => warnRenamed(each, pack)),
    ...flips.map((flip) => noteFlip(flip, pack)),
    ...retargeted.map(({ row, from }) =>
      noteAt(
        row.target?.cell ?? row.cell,
        'target-changed',
        `the target of "${row.label}" is ${row.target?.shown ?? 'gone'} and was ${formerTarget(row, from)} in ${pack}`,
      ),
    ),
    ...added
      .filter((row) => !isRenamed(row))
      .map((row) => noteAt(row.cell, 'row-new', `"${row.label}" is new since ${pack}`)),
    ...lost.map((label) => noteAt('', 'row-gone', `"${label}" stood in ${pack} and is no longer there`)),
  ]
}

function noteFlip({ row, from, to, retargeted }: Flip, pack: string): Finding {
  const now = to === null ? 'has no RAG' : `is ${to}`
  const then = from === null ? 'had none' : `was ${from}`
  const because = retargeted ? ', under another target' : ''
  return noteAt(row.cell, 'rag-changed', `"${row.label}" ${now} and ${then} in ${pack}${because}`)
}

function formerTarget({ unit, decimals }: Indicator, from: number | null): string {
  return from === null ? 'not set' : printTarget(from, unit, decimals)
}

function warnRestated({ row, figures }: Restated, pack: string): Finding {
  const [first] = figures
  const each = figures.map(
    ({ month, from, to, cell }) => `${shortMonth(month)} was ${from}, is ${to || 'blank'} (${cell})`,
  )
  return warningAt(
    first?.cell ?? row.cell,
    'history-restated',
    `"${row.label}" is not as in ${pack}: ${each.join('; ')}; if that is meant, say so in the commentary, else put the figure back`,
  )
}

function warnRenamed({ row, from }: Renamed, pack: string): Finding {
  return warningAt(
    row.cell,
    'row-renamed',
    `"${row.label}" is new and has, figure for figure, the history of "${from.label}", which is gone: the same row under another name? If so, write ${from.code} as its Code again, and it is compared with ${pack}`,
  )
}
