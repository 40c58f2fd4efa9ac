import type { Source } from '../compute/figures.ts'
import { type Month, shortMonth } from '../shared/month.ts'
import { WORD_FRACTION, WORD_NUMBER } from './trace/read/number-words.ts'
import type { Verdict } from './trace/verdict.ts'

/**
 * The expression that writes what a wrong number should say, for the officer to put in its place; it is never wrong
 * again. Null where no one expression does.
 */
export function insteadOf({ number, status, found, reason, evidence }: Verdict, reporting: Month): string | null {
  const [first, ...others] = evidence
  if (status !== 'contradicted' || found === null || !first || !FIGURE.test(number)) return null
  if (evidence.some(({ code }) => code !== first.code)) return null
  if (others.length === 0) return isOf(first, found) ? ofOne(first, reason, reporting) : null
  const from = evidence.find(({ month }) => month !== null && month < reporting)?.month
  const isChange = others.length === 1 && / gives a (?:rise|fall) of /.test(reason)
  if (isChange && from && others[0]?.month === reporting) return ofChange(first.code, found, from)
  const mean = /\bthe average from (\w{3}-\d\d) to (\w{3}-\d\d) is /.exec(reason)
  return mean && mean[2] === shortMonth(reporting) ? `{{average "${first.code}" from="${mean[1]}"}}` : null
}

/** A number, and no words about one: in the place of `the second lowest we have recorded` no figure could stand. */
const FIGURE = new RegExp(String.raw`^(?:\W{0,2}\d|${WORD_NUMBER}\b|${WORD_FRACTION}\b|no\b|none\b)`, 'i')

/** Whether what was found is the figure of the cell, and no share of it. */
function isOf({ value }: Source, found: string): boolean {
  const shown = Number.parseFloat(found.replace(/[^\d.]/g, ''))
  return Number.isNaN(shown) || Math.abs(shown - Math.abs(value)) < 1 || Math.abs(shown - 100 * Math.abs(value)) < 1
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
