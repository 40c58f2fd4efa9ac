import type { Grades } from '../check/model.ts'
import type { PartFigures, SectionFigures } from '../compute/figures.ts'
import { sheetOf } from '../shared/address.ts'
import { listWords } from '../shared/list-words.ts'
import { printCount, printNumber } from '../shared/print-number.ts'
import { upperFirst } from './name-indicator.ts'
import { type Cited, cited } from './tape.ts'
import { type AuditCount, countsByGrade, gradeInSentence, totalGrades } from './tell-grades.ts'

/** What a sentence may say of a sheet of grades; counts are in words, with their cells. */
export type AuditsContext = {
  readonly total: Cited
  readonly good: Cited
  /** How many of them were good or better: `Five of nine`, `Both`, `None of six`, `The one`. */
  readonly share: Cited
  /** `one outstanding, four good and two requiring improvement`. */
  readonly grades: Cited
  /** One was graded in all; more than one is spoken of; the verb goes with one; one at least was good or better. */
  readonly single: boolean
  readonly plural: boolean
  readonly one: boolean
  readonly found: boolean
}

/** Null where there are no grades, or no total of them may be told. */
export function auditsContext(grades: Grades | null): AuditsContext | null {
  const audits = grades && totalGrades(grades)
  if (!grades || !audits) return null
  const { total, good } = audits
  const plural = total.value > 2 || (total.value === 2 && good.value > 0)
  return {
    total: cited(printCount(total.value), total.sources),
    good: cited(good.value === 0 ? 'None' : upperFirst(printCount(good.value)), good.sources),
    share: cited(phraseShare(good.value, total.value), [...good.sources, ...total.sources]),
    grades: cited(listGrades(countsByGrade(grades)), total.sources),
    single: total.value === 1,
    plural,
    one: !plural || good.value === 1,
    found: good.value > 0,
  }
}

/** Whether the pack calls what is graded audits: grades are also given to inspections, visits, reviews. */
export function speaksOfAudits(
  { grades, title, paragraphs }: PartFigures,
  section: SectionFigures | undefined,
): boolean {
  const cell = grades?.services[0]?.cell ?? ''
  const sheet = sheetOf(cell)
  const typed = paragraphs.flatMap(({ heading, text }) => [heading, text])
  return [sheet, title, section?.title ?? '', section?.outcome ?? '', ...typed].some((words) => /\baudit/i.test(words))
}

function phraseShare(good: number, total: number): string {
  if (total === 1) return 'The one'
  if (good === 0) return total === 2 ? 'Neither' : `None of ${printCount(total)}`
  if (good === total) return total === 2 ? 'Both' : `All ${printCount(total)}`
  return `${upperFirst(printCount(good))} of ${printCount(total)}`
}

/** Counts up to this one are printed in words. */
const MOST_IN_WORDS = 10

function listGrades(counts: readonly (AuditCount & { readonly grade: string })[]): string {
  const given = counts.filter(({ value }) => value > 0)
  // Words beside digits would look like two kinds of count.
  const print = given.every(({ value }) => value <= MOST_IN_WORDS)
    ? printCount
    : (value: number) => printNumber(value, 0)
  const words = given.map(({ grade, value }) => `${print(value)} ${gradeInSentence(grade)}`)
  return listWords(words, words.length)
}
