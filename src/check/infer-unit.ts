import type { Content } from '../book/book.ts'
import type { Basis, Unit } from '../shared/unit.ts'
import type { ParsedCalculation } from './parse-calculation.ts'

/** The unit of a row that names none: from its calculation, its label, or the formats of its cells. */
export function inferUnit(label: string, calculation: ParsedCalculation | null, contents: readonly Content[]): Unit {
  if (calculation?.kind === 'percent') return 'percent'
  if (calculation?.kind === 'rate' || calculation?.kind === 'rate12') return 'rate'
  if (/\bper 10,?000\b/i.test(label)) return 'rate'
  if (/^(total )?number of\b/i.test(label)) return 'number'
  if (/%|\b(percentages?|per cent|percent|proportion|share)\b/i.test(label)) return 'percent'
  if (looksLikePercentages(contents)) return 'percent'
  if (/\b(average|mean)\b/i.test(label)) return 'average'
  return /\brate\b/i.test(label) ? 'rate' : 'number'
}

function looksLikePercentages(contents: readonly Content[]): boolean {
  const figures = contents.filter(({ kind }) => kind === 'number' || kind === 'text')
  const percentages = figures.filter((content) =>
    content.kind === 'number' ? content.percent : content.kind === 'text' && /^[\d.,]+\s*%$/.test(content.value),
  )
  return percentages.length > 0 && percentages.length * 2 >= figures.length
}

/** A length of time that belongs to what is counted (`in care for at least 12 months`), not to the counting. */
const DURATION =
  /\b(within|for|at least|over|under|more than|less than|aged)( the)? (12|twelve)[ -]months?|(12|twelve)[ -]months? (or|and) (more|over)/i

/** What the figure of a month covers, in a row that does not say: from its calculation or its label. */
export function inferBasis(label: string, calculation: ParsedCalculation | null): Basis {
  if (calculation?.kind === 'rate12') return 'rolling 12'
  if (/\brolling\b/i.test(label)) return 'rolling 12'
  if (/\b(12|twelve)[ -]months?\b/i.test(label) && !DURATION.test(label)) return 'rolling 12'
  if (/\bend of( the)? month\b|\bmonth[ -]end\b|\bperiod[ -]end\b|\bat the end\b|\bend of( the)? period\b/i.test(label))
    return 'month end'
  return /\byear[ -]to[ -]date\b|\bytd\b|\bcumulative\b/i.test(label) ? 'year to date' : 'month'
}
