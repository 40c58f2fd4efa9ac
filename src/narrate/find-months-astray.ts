import type { Figures, Indicator } from '../compute/figures.ts'
import { type Finding, warningAt } from '../shared/finding.ts'
import { longMonth } from '../shared/month.ts'
import { type Call, isLiteral, literal, nameOfCall } from './check-call.ts'
import { callsOf } from './check-template.ts'
import { findRow } from './find-row.ts'
import { resolveMonth } from './resolve-month.ts'

/** The helpers that name a month back from the reporting month, and the words that count as far from a row's own latest. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['last-month', 'last month'],
  ['month-last-year', 'last year'],
  ['month-two-years-ago', 'two years ago'],
])

/**
 * Months that a line names beside a figure of another month: `{{value "X" month="last year"}} in {{month-last-year}}`,
 * where the latest figure of X is older than the pack and what it was a year ago as well.
 */
export function findMonthsAstray(source: string, at: string, figures: Figures): readonly Finding[] {
  const calls = callsOf(source)
  return calls.flatMap((named) => {
    const words = NAMED.get(nameOfCall(named))
    if (words === undefined) return []
    const rows = calls.flatMap((call) => (isBeside(call, named) ? (rowCounted(call, words, figures) ?? []) : []))
    return [...new Set(rows)].map((row) => warnOf(nameOfCall(named), words, row, at, figures))
  })
}

/** A cell is one line of calls or several; in a file a sentence has a line of its own. */
function isBeside(call: Call, other: Call): boolean {
  return call.loc.start.line === other.loc.start.line
}

/** The row of a call that counts by the words, where its latest figure is of an earlier month than the pack. */
function rowCounted(call: Call, words: string, figures: Figures): Indicator | null {
  const isCounted = call.hash?.pairs.some(({ value }) => isLiteral(value) && literal(value).trim() === words)
  const [code] = call.params
  const row = isCounted && code && isLiteral(code) ? findRow(figures, literal(code)) : null
  return row?.latest && row.latest.month < figures.settings.month ? row : null
}

function warnOf(helper: string, words: string, row: Indicator, at: string, figures: Figures): Finding {
  const { month } = figures.settings
  const latest = row.latest?.month ?? month
  const [said, meant] = [month, latest].map((from) => longMonth(resolveMonth(words, month, from)?.month ?? from))
  const why = `the latest figure of "${row.label}" is of ${longMonth(latest)}, and "${words}" is ${meant} there`
  return warningAt(
    at,
    'month-astray',
    `{{${helper}}} is ${said}, but ${why}; write {{month-of "${row.code}" month="${words}"}}`,
  )
}
