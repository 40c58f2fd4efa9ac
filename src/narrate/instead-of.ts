import type { Source } from '../compute/figures.ts'
import { type Month, shortMonth } from '../shared/month.ts'
import type { Verdict } from './trace/verdict.ts'

/**
 * The expression that writes what a wrong number should say, for the officer to put in its place; it is never wrong
 * again. Null where no one expression does.
 */
export function insteadOf({ status, found, reason, evidence }: Verdict, reporting: Month): string | null {
  const [first, ...others] = evidence
  if (status !== 'contradicted' || found === null || !first) return null
  if (evidence.some(({ code }) => code !== first.code)) return null
  if (others.length === 0) return ofOne(first, reason, reporting)
  const from = evidence.find(({ month }) => month !== null && month < reporting)?.month
  const isChange = others.length === 1 && / gives a (?:rise|fall) of /.test(reason)
  if (isChange && from && others[0]?.month === reporting) return ofChange(first.code, found, from)
  const mean = /\bthe average from (\w{3}-\d\d) to (\w{3}-\d\d) is /.exec(reason)
  return mean && mean[2] === shortMonth(reporting) ? `{{average "${first.code}" from="${mean[1]}"}}` : null
}

/** A figure of one cell: a month's, the target, or a benchmark by its name. */
function ofOne({ code, month }: Source, reason: string, reporting: Month): string | null {
  if (month !== null) return `{{value "${code}"${month === reporting ? '' : ` month="${shortMonth(month)}"`}}}`
  const name = /\bthe figure for (.+) is \S+$/.exec(reason.replace(/;.*$/, ''))?.[1]
  if (name) return `{{benchmark "${code}" "${name}"}}`
  return /\bthe target is\b/.test(reason) ? `{{target "${code}"}}` : null
}

function ofChange(code: string, found: string, since: Month): string {
  const helper = /[%t]s?$/.test(found) ? 'change' : 'difference'
  return `{{${helper} "${code}" since="${shortMonth(since)}"}}`
}
